<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AxisView</name>
    <message>
        <source>{moment}, {phase}</source>
        <translation>{moment}，{phase}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Still there? Touch to stay. New start in {seconds} s</source>
        <translation>还在吗？触摸屏幕继续。{seconds} 秒后重新开始</translation>
    </message>
</context>
<context>
    <name>Clocks</name>
    <message>
        <source>Day {day}</source>
        <translation>第 {day} 天</translation>
    </message>
    <message>
        <source>At the craft</source>
        <translation>探测器处</translation>
    </message>
    <message>
        <source>Light takes</source>
        <translation>光行时</translation>
    </message>
    <message>
        <source>Sol {sol} on Mars</source>
        <translation>火星第 {sol} 日</translation>
    </message>
    <message>
        <source>Beijing</source>
        <translation>北京</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>世界时</translation>
    </message>
    <message>
        <source>Show Universal Time</source>
        <translation>改用世界时</translation>
    </message>
    <message>
        <source>Show Beijing time</source>
        <translation>改用北京时间</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚无消息</translation>
    </message>
    <message>
        <source>Light takes {delay}. Last news: {event}</source>
        <translation>光行时{delay}。最新消息：{event}</translation>
    </message>
    <message>
        <source>since launch</source>
        <translation>自发射起</translation>
    </message>
    <message>
        <source>Known on Earth</source>
        <translation>地球已知</translation>
    </message>
</context>
<context>
    <name>EventKind</name>
    <message>
        <source>Launch</source>
        <translation>发射</translation>
    </message>
    <message>
        <source>Engine burn</source>
        <translation>发动机点火</translation>
    </message>
    <message>
        <source>Separation</source>
        <translation>分离</translation>
    </message>
    <message>
        <source>Landing</source>
        <translation>着陆</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>观测</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>行驶</translation>
    </message>
    <message>
        <source>On the ground</source>
        <translation>地面</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>里程碑</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>{name} ({kind})</source>
        <translation>{name}（{kind}）</translation>
    </message>
    <message>
        <source>Find a thing, an event, a place</source>
        <translation>查找事物、事件或地点</translation>
    </message>
    <message>
        <source>{name}: {value} {sign}</source>
        <translation>{name}：{value} {sign}</translation>
    </message>
    <message>
        <source>Another source says {value} {sign}</source>
        <translation>另有资料称 {value} {sign}</translation>
    </message>
    <message>
        <source>[{number}] {title}</source>
        <translation>[{number}] {title}</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>a plan or an unproven figure, not a fact</source>
        <translation>计划值或未经证实的数字，并非事实</translation>
    </message>
    <message>
        <source>about {value}</source>
        <translation>约 {value}</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>此刻</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>科学载荷</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Its stretches and when they begin</source>
        <translation>各段及其开始日期</translation>
    </message>
    <message>
        <source>{latitude} north, {longitude} east</source>
        <translation>北纬 {latitude}，东经 {longitude}</translation>
    </message>
    <message>
        <source>{latitude} south, {longitude} east</source>
        <translation>南纬 {latitude}，东经 {longitude}</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>On</source>
        <translation>所在天体</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Rides on</source>
        <translation>搭载于</translation>
    </message>
    <message>
        <source>Fixed to</source>
        <translation>连接在</translation>
    </message>
    <message>
        <source>nothing any more (since: {event})</source>
        <translation>已分离（自“{event}”起）</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>At the craft, UTC</source>
        <translation>探测器处，世界时</translation>
    </message>
    <message>
        <source>At the craft, Beijing time</source>
        <translation>探测器处，北京时间</translation>
    </message>
    <message>
        <source>Known on Earth, Beijing time</source>
        <translation>地球获知，北京时间</translation>
    </message>
    <message>
        <source>{moment} UTC</source>
        <translation>{moment}（世界时）</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>published</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>illustrative</source>
        <translation>示意</translation>
    </message>
    <message>
        <source>measured: decoded from the craft&apos;s own signals</source>
        <translation>实测：由探测器自身信号解码得到</translation>
    </message>
    <message>
        <source>computed: worked out from measured states by this program</source>
        <translation>计算：本程序由实测状态推算</translation>
    </message>
    <message>
        <source>published: given in a report, perhaps rounded</source>
        <translation>公布：见于报道，可能经过取整</translation>
    </message>
    <message>
        <source>illustrative: a plan or a stand-in, not a fact</source>
        <translation>示意：计划或替代数值，并非事实</translation>
    </message>
    <message>
        <source>known to the second</source>
        <translation>精确到秒</translation>
    </message>
    <message>
        <source>known to the minute</source>
        <translation>精确到分</translation>
    </message>
    <message>
        <source>known to about ten minutes</source>
        <translation>误差约十分钟</translation>
    </message>
    <message>
        <source>known to some hours</source>
        <translation>误差数小时</translation>
    </message>
    <message>
        <source>only the day is known</source>
        <translation>只知道日期</translation>
    </message>
    <message>
        <source>only the month is known</source>
        <translation>只知道月份</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>飞行器</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>Celestial body</source>
        <translation>天体</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Engine burn</source>
        <translation>发动机点火</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Orbit</source>
        <translation>轨道</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>科学载荷</translation>
    </message>
    <message>
        <source>Announced numbers</source>
        <translation>公布的数字</translation>
    </message>
    <message>
        <source>Step of the landing</source>
        <translation>着陆步骤</translation>
    </message>
    <message>
        <source>Point of the drive</source>
        <translation>行驶记录</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>资料</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Facts</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Go to this moment</source>
        <translation>前往这一时刻</translation>
    </message>
    <message>
        <source>How we know</source>
        <translation>数据从何而来</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>资料来源</translation>
    </message>
</context>
<context>
    <name>Fill</name>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>computed by this program</source>
        <translation>本程序计算</translation>
    </message>
    <message>
        <source>published</source>
        <translation>公开发布</translation>
    </message>
    <message>
        <source>illustrative</source>
        <translation>示意</translation>
    </message>
    <message>
        <source>{moment} Beijing time</source>
        <translation>北京时间{moment}</translation>
    </message>
    <message>
        <source>{moment} UTC</source>
        <translation>世界时{moment}</translation>
    </message>
    <message>
        <source>{number} arcminutes</source>
        <translation>{number}角分</translation>
    </message>
    <message>
        <source>{hours} hours {minutes} minutes</source>
        <translation>{hours}小时{minutes}分钟</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>{number} AU</source>
        <translation>{number}天文单位</translation>
    </message>
    <message>
        <source>{number} km</source>
        <translation>{number}公里</translation>
    </message>
    <message>
        <source>{number} million km</source>
        <translation>{number}百万公里</translation>
    </message>
    <message>
        <source>{number} light-seconds</source>
        <translation>{number}光秒</translation>
    </message>
    <message>
        <source>{number} light-minutes</source>
        <translation>{number}光分</translation>
    </message>
    <message>
        <source>{number} m/s</source>
        <translation>{number}米/秒</translation>
    </message>
    <message>
        <source>{number} km/s</source>
        <translation>{number}公里/秒</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n}天</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n}小时</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n}分</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n}秒</translation>
    </message>
    <message>
        <source>real time</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>1 second = {span}</source>
        <translation>1秒 = {span}</translation>
    </message>
    <message>
        <source>{rate}, backwards</source>
        <translation>{rate}（倒退）</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1天</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n}天</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1小时</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n}小时</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1分钟</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n}分钟</translation>
    </message>
    <message>
        <source>{n} seconds</source>
        <translation>{n}秒</translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message>
        <source>{moment} UTC</source>
        <translation>世界时 {moment}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>In view: {things}.</source>
        <translation>画面中有：{things}。</translation>
    </message>
    <message>
        <source>{name}
ΔV {speed}</source>
        <translation>{name}
速度增量 {speed}</translation>
    </message>
    <message>
        <source>{planet} at launch</source>
        <translation>发射时的{planet}</translation>
    </message>
    <message>
        <source>{planet} at arrival</source>
        <translation>到达时的{planet}</translation>
    </message>
    <message>
        <source>{distance}
light takes {time}</source>
        <translation>{distance}
光行 {time}</translation>
    </message>
    <message>
        <source>what Earth sees now</source>
        <translation>地球此刻看到的位置</translation>
    </message>
    <message>
        <source>True scale: bodies too small to see are dots</source>
        <translation>真实比例：小到看不见的天体以圆点表示</translation>
    </message>
    <message>
        <source>Not to scale: {planet} drawn ×{factor}</source>
        <translation>未按比例：{planet}放大 {factor} 倍</translation>
    </message>
    <message>
        <source>Heights above the ecliptic ×{factor}</source>
        <translation>黄道面上方的高度放大 {factor} 倍</translation>
    </message>
    <message>
        <source>Turning frame: Earth and Mars keep their directions</source>
        <translation>旋转参考系：地球与火星方向不变</translation>
    </message>
    <message>
        <source>Too fast to show {planet} turning</source>
        <translation>时间过快，未显示{planet}自转</translation>
    </message>
    <message>
        <source>Mars: relief from measurements, colours drawn freely</source>
        <translation>火星：地形依据实测，颜色为示意</translation>
    </message>
    <message>
        <source>Earth: colours and clouds drawn freely</source>
        <translation>地球：颜色和云层为示意</translation>
    </message>
    <message>
        <source>path, measured</source>
        <translation>轨迹（实测）</translation>
    </message>
    <message>
        <source>path, computed</source>
        <translation>轨迹（计算）</translation>
    </message>
    <message>
        <source>path, as published</source>
        <translation>轨迹（公开发布）</translation>
    </message>
    <message>
        <source>path, assumed</source>
        <translation>轨迹（推定）</translation>
    </message>
    <message>
        <source>still to fly</source>
        <translation>尚未飞行</translation>
    </message>
    <message>
        <source>{thing} selected</source>
        <translation>已选中{thing}</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>旅程</translation>
    </message>
</context>
<context>
    <name>JourneyControls</name>
    <message>
        <source>{action} (key {key})</source>
        <translation>{action}（按键 {key}）</translation>
    </message>
    <message>
        <source>Tilt out of the ecliptic, degrees</source>
        <translation>倾斜视角离开黄道面（度）</translation>
    </message>
    <message>
        <source>Tilt out of the ecliptic (keys [ and ])</source>
        <translation>倾斜视角离开黄道面（按键 [ 和 ]）</translation>
    </message>
    <message>
        <source>Tilt the view</source>
        <translation>倾斜视角</translation>
    </message>
    <message>
        <source>Look from above</source>
        <translation>俯视</translation>
    </message>
    <message>
        <source>Let the camera tell the story</source>
        <translation>让镜头讲述全程</translation>
    </message>
    <message>
        <source>Follow the Sun</source>
        <translation>跟随太阳</translation>
    </message>
    <message>
        <source>Follow Earth</source>
        <translation>跟随地球</translation>
    </message>
    <message>
        <source>Follow Mars</source>
        <translation>跟随火星</translation>
    </message>
    <message>
        <source>Follow the craft</source>
        <translation>跟随探测器</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>向左旋转</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <source>Hold Earth and Mars still</source>
        <translation>固定地球与火星的方向</translation>
    </message>
    <message>
        <source>True scale</source>
        <translation>真实比例</translation>
    </message>
    <message>
        <source>Distances and light</source>
        <translation>距离与光行线</translation>
    </message>
    <message>
        <source>Exaggerate heights above the ecliptic</source>
        <translation>放大黄道面上方的高度</translation>
    </message>
    <message>
        <source>Show the whole journey</source>
        <translation>显示整个旅程</translation>
    </message>
    <message>
        <source>More about the view</source>
        <translation>更多视图选项</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>太阳</translation>
    </message>
    <message>
        <source>Earth</source>
        <translation>地球</translation>
    </message>
    <message>
        <source>Mars</source>
        <translation>火星</translation>
    </message>
    <message>
        <source>Craft</source>
        <translation>探测器</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Heights</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Hold planets</source>
        <translation>固定地火</translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>There are no lessons here yet.</source>
        <translation>这里还没有课程。</translation>
    </message>
    <message>
        <source>Read the lessons again</source>
        <translation>重新读取课程</translation>
    </message>
    <message>
        <source>{minutes} minutes · ages {youngest} to {oldest}</source>
        <translation>{minutes} 分钟 · {youngest}～{oldest} 岁</translation>
    </message>
    <message>
        <source>{summary} {facts}. {state}.</source>
        <translation>{summary}{facts}。{state}。</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Begun: step {n} of {count}</source>
        <translation>学到第 {n} 步，共 {count} 步</translation>
    </message>
    <message>
        <source>{lesson} cannot be opened</source>
        <translation>{lesson} 无法打开</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 处</translation>
    </message>
    <message>
        <source>Earlier answers could not be read. Their file was put aside as {file}.</source>
        <translation>以前的答案无法读取，原文件已另存为 {file}。</translation>
    </message>
    <message>
        <source>Answers cannot be saved on this computer. They last until the program is closed.</source>
        <translation>这台电脑无法保存答案，答案只保留到程序关闭。</translation>
    </message>
    <message>
        <source>Many people think</source>
        <translation>很多人以为</translation>
    </message>
    <message>
        <source>That is not so</source>
        <translation>其实不是</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>实际情况</translation>
    </message>
    <message>
        <source>How we know</source>
        <translation>我们怎么知道</translation>
    </message>
    <message>
        <source>Go deeper (ages 14 and up)</source>
        <translation>深入一步（14 岁以上）</translation>
    </message>
    <message>
        <source>Questions answered rightly: {n} of {count}</source>
        <translation>答对 {n} 题，共 {count} 题</translation>
    </message>
    <message>
        <source>From an earlier lesson</source>
        <translation>温故知新</translation>
    </message>
    <message>
        <source>In the news</source>
        <translation>新闻里说</translation>
    </message>
    <message>
        <source>Your prediction</source>
        <translation>你的预测</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>动手试试</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>发生了什么？</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>讲一讲</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>To remember</source>
        <translation>记住这一点</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Please type a number.</source>
        <translation>请输入一个数字。</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>答对了</translation>
    </message>
    <message>
        <source>Not so</source>
        <translation>不对</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Your prediction was</source>
        <translation>你的预测是</translation>
    </message>
    <message>
        <source>About your prediction</source>
        <translation>关于你的预测</translation>
    </message>
    <message>
        <source>This is my prediction</source>
        <translation>这就是我的预测</translation>
    </message>
    <message>
        <source>I would rather not guess</source>
        <translation>我不想猜</translation>
    </message>
    <message>
        <source>You can go on without a guess.</source>
        <translation>不猜也可以继续。</translation>
    </message>
    <message>
        <source>Your prediction is noted. Now see what happens.</source>
        <translation>预测已记下。现在来看看会发生什么。</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>not so</source>
        <translation>不对</translation>
    </message>
    <message>
        <source>{clock}: {moment}</source>
        <translation>{clock}：{moment}</translation>
    </message>
    <message>
        <source>Clock in Beijing</source>
        <translation>北京时间的钟</translation>
    </message>
    <message>
        <source>Universal time (UTC)</source>
        <translation>世界时（UTC）</translation>
    </message>
    <message>
        <source>− 1 hour</source>
        <translation>− 1 小时</translation>
    </message>
    <message>
        <source>+ 1 hour</source>
        <translation>+ 1 小时</translation>
    </message>
    <message>
        <source>− 1 minute</source>
        <translation>− 1 分钟</translation>
    </message>
    <message>
        <source>+ 1 minute</source>
        <translation>+ 1 分钟</translation>
    </message>
    <message>
        <source>Your number, in {unit}</source>
        <translation>你的数字，单位：{unit}</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>你的数字</translation>
    </message>
    <message>
        <source>{item}: place {n} of {count}</source>
        <translation>{item}：第 {n} 位，共 {count} 位</translation>
    </message>
    <message>
        <source>Earlier: {item}</source>
        <translation>往前移：{item}</translation>
    </message>
    <message>
        <source>Later: {item}</source>
        <translation>往后移：{item}</translation>
    </message>
    <message>
        <source>For the teacher</source>
        <translation>教师提示</translation>
    </message>
    <message>
        <source>Back to the start of this task</source>
        <translation>回到本任务的起点</translation>
    </message>
    <message>
        <source>Take me there</source>
        <translation>带我去</translation>
    </message>
    <message>
        <source>Take me there: {goal}</source>
        <translation>带我去：{goal}</translation>
    </message>
    <message>
        <source>Reached: {goal}</source>
        <translation>已达成：{goal}</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待完成</translation>
    </message>
    <message>
        <source>Back to the list of lessons</source>
        <translation>返回课程列表</translation>
    </message>
    <message>
        <source>Step {n} of {count}</source>
        <translation>第 {n} 步，共 {count} 步</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{mission} – marsapp</source>
        <translation>{mission} – marsapp</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Staff PIN</source>
        <translation>工作人员密码</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>No PIN is set on this machine</source>
        <translation>本机未设置密码</translation>
    </message>
    <message>
        <source>Locked for {seconds} s</source>
        <translation>已锁定，请等待 {seconds} 秒</translation>
    </message>
    <message>
        <source>That is not the PIN</source>
        <translation>密码不正确</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Journey</source>
        <translation>旅程</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Readout</name>
    <message>
        <source>{caption}: {value}</source>
        <translation>{caption}：{value}</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>As people say it</source>
        <translation>习惯用法</translation>
    </message>
    <message>
        <source>Kilometres</source>
        <translation>公里</translation>
    </message>
    <message>
        <source>Astronomical units</source>
        <translation>天文单位</translation>
    </message>
    <message>
        <source>Light travel time</source>
        <translation>光行时</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Slow down near events</source>
        <translation>临近事件时放慢</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>致谢</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>下一事件</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>上一事件</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加快</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>放慢</translation>
    </message>
    <message>
        <source>Turn time round</source>
        <translation>时间倒转</translation>
    </message>
    <message>
        <source>To the launch</source>
        <translation>回到发射</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到任务末尾</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Next lesson step</source>
        <translation>课程下一步</translation>
    </message>
    <message>
        <source>Previous lesson step</source>
        <translation>课程上一步</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>旅程场景</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>not yet known on Earth</source>
        <translation>地球尚未知晓</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Show more time</source>
        <translation>显示更长时段</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>显示更短时段</translation>
    </message>
    <message>
        <source>Choose what to show</source>
        <translation>选择显示范围</translation>
    </message>
    <message>
        <source>Timeline of the mission</source>
        <translation>任务时间轴</translation>
    </message>
    <message>
        <source>Whole mission</source>
        <translation>整个任务</translation>
    </message>
    <message>
        <source>Launch to landing</source>
        <translation>从发射到着陆</translation>
    </message>
    <message>
        <source>This phase</source>
        <translation>当前阶段</translation>
    </message>
    <message>
        <source>An hour around now</source>
        <translation>此刻前后一小时</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Previous event</source>
        <translation>上一事件</translation>
    </message>
    <message>
        <source>Run backwards</source>
        <translation>时间倒流</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>下一事件</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>减慢</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加快</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
</context>
<context>
    <name>ValueName</name>
    <message>
        <source>Altitude</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Highest altitude</source>
        <translation>远火点高度</translation>
    </message>
    <message>
        <source>Farthest from the centre</source>
        <translation>远火点距火心</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Argument of periapsis</source>
        <translation>近心点幅角</translation>
    </message>
    <message>
        <source>Height of the band</source>
        <translation>环带高度</translation>
    </message>
    <message>
        <source>Spectral bands</source>
        <translation>谱段数</translation>
    </message>
    <message>
        <source>Length of the bridle</source>
        <translation>吊带长度</translation>
    </message>
    <message>
        <source>Departure energy C3</source>
        <translation>发射能量C3</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>容器数</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Data sent home</source>
        <translation>传回数据量</translation>
    </message>
    <message>
        <source>Days since launch</source>
        <translation>发射后天数</translation>
    </message>
    <message>
        <source>Change of speed</source>
        <translation>速度增量</translation>
    </message>
    <message>
        <source>Depth reached in ice</source>
        <translation>冰层探测深度</translation>
    </message>
    <message>
        <source>Depth in ice, high band</source>
        <translation>冰层探测深度（高频）</translation>
    </message>
    <message>
        <source>Depth in ice, low band</source>
        <translation>冰层探测深度（低频）</translation>
    </message>
    <message>
        <source>Depth reached in soil</source>
        <translation>土壤探测深度</translation>
    </message>
    <message>
        <source>Depth in soil, high band</source>
        <translation>土壤探测深度（高频）</translation>
    </message>
    <message>
        <source>Depth in soil, low band</source>
        <translation>土壤探测深度（低频）</translation>
    </message>
    <message>
        <source>Design life</source>
        <translation>设计寿命</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>直径</translation>
    </message>
    <message>
        <source>Diameter of the disk</source>
        <translation>伞盘直径</translation>
    </message>
    <message>
        <source>Distance driven</source>
        <translation>行驶里程</translation>
    </message>
    <message>
        <source>Distance to the comet</source>
        <translation>距彗星</translation>
    </message>
    <message>
        <source>Distance to Earth</source>
        <translation>距地球</translation>
    </message>
    <message>
        <source>Earth to Mars</source>
        <translation>地火距离</translation>
    </message>
    <message>
        <source>Farthest distance</source>
        <translation>最远距离</translation>
    </message>
    <message>
        <source>Distance to Mars</source>
        <translation>距火星</translation>
    </message>
    <message>
        <source>Nearest distance</source>
        <translation>最近距离</translation>
    </message>
    <message>
        <source>Distance to the Sun</source>
        <translation>距太阳</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>Eccentricity</source>
        <translation>偏心率</translation>
    </message>
    <message>
        <source>Energy of electrons</source>
        <translation>电子能量</translation>
    </message>
    <message>
        <source>Energy of ions</source>
        <translation>离子能量</translation>
    </message>
    <message>
        <source>Energy of neutral atoms</source>
        <translation>中性粒子能量</translation>
    </message>
    <message>
        <source>Energy of protons</source>
        <translation>质子能量</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>发动机数量</translation>
    </message>
    <message>
        <source>Field of view, fine</source>
        <translation>视场（窄）</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>视场角</translation>
    </message>
    <message>
        <source>Range of the field</source>
        <translation>磁场量程</translation>
    </message>
    <message>
        <source>Smallest step of the field</source>
        <translation>磁场分辨率</translation>
    </message>
    <message>
        <source>Field of view, wide</source>
        <translation>视场（宽）</translation>
    </message>
    <message>
        <source>Flight path angle</source>
        <translation>航迹角</translation>
    </message>
    <message>
        <source>Frequency, high band</source>
        <translation>高频段频率</translation>
    </message>
    <message>
        <source>Frequency, low band</source>
        <translation>低频段频率</translation>
    </message>
    <message>
        <source>Height of the gap</source>
        <translation>缝隙高度</translation>
    </message>
    <message>
        <source>Gravity (GM)</source>
        <translation>引力常数（GM）</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像数</translation>
    </message>
    <message>
        <source>Orbits used for images</source>
        <translation>成像圈数</translation>
    </message>
    <message>
        <source>Inclination</source>
        <translation>轨道倾角</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Mass at launch</source>
        <translation>发射质量</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长</translation>
    </message>
    <message>
        <source>Lenses</source>
        <translation>镜头数</translation>
    </message>
    <message>
        <source>Light takes</source>
        <translation>光行时</translation>
    </message>
    <message>
        <source>Length of the lines</source>
        <translation>伞绳长度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Mach number</source>
        <translation>马赫数</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Mass without the rover</source>
        <translation>不含火星车的质量</translation>
    </message>
    <message>
        <source>Top speed</source>
        <translation>最大速度</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>升交点经度</translation>
    </message>
    <message>
        <source>Orbits flown</source>
        <translation>绕飞圈数</translation>
    </message>
    <message>
        <source>Path flown</source>
        <translation>飞行里程</translation>
    </message>
    <message>
        <source>Lowest altitude</source>
        <translation>近火点高度</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>轨道周期</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Porosity</source>
        <translation>透气率</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>气压</translation>
    </message>
    <message>
        <source>Highest pressure</source>
        <translation>气压上限</translation>
    </message>
    <message>
        <source>Lowest pressure</source>
        <translation>气压下限</translation>
    </message>
    <message>
        <source>Smallest step of pressure</source>
        <translation>气压分辨率</translation>
    </message>
    <message>
        <source>Radius at the equator</source>
        <translation>赤道半径</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>作用距离</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Resolution in colour</source>
        <translation>彩色分辨率</translation>
    </message>
    <message>
        <source>Resolution, high band</source>
        <translation>分辨率（高频）</translation>
    </message>
    <message>
        <source>Resolution, low band</source>
        <translation>分辨率（低频）</translation>
    </message>
    <message>
        <source>Resolution of the map</source>
        <translation>成图分辨率</translation>
    </message>
    <message>
        <source>Resolution reached</source>
        <translation>实际分辨率</translation>
    </message>
    <message>
        <source>Ridges</source>
        <translation>棱数</translation>
    </message>
    <message>
        <source>Length of the riser</source>
        <translation>吊索长度</translation>
    </message>
    <message>
        <source>Semi-major axis</source>
        <translation>半长轴</translation>
    </message>
    <message>
        <source>Specific impulse</source>
        <translation>比冲</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed relative to Earth</source>
        <translation>相对地球速度</translation>
    </message>
    <message>
        <source>Width of the strip</source>
        <translation>幅宽</translation>
    </message>
    <message>
        <source>Width of the strip, lower value</source>
        <translation>幅宽（下限）</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Highest temperature</source>
        <translation>温度上限</translation>
    </message>
    <message>
        <source>Lowest temperature</source>
        <translation>温度下限</translation>
    </message>
    <message>
        <source>Smallest step of temperature</source>
        <translation>温度分辨率</translation>
    </message>
    <message>
        <source>Thrust</source>
        <translation>推力</translation>
    </message>
    <message>
        <source>Least thrust</source>
        <translation>最小推力</translation>
    </message>
    <message>
        <source>Time since launch</source>
        <translation>发射后时间</translation>
    </message>
    <message>
        <source>Time between readings</source>
        <translation>采样间隔</translation>
    </message>
    <message>
        <source>Used in the second correction</source>
        <translation>第二次中途修正所用数量</translation>
    </message>
    <message>
        <source>Used in the third correction</source>
        <translation>第三次中途修正所用数量</translation>
    </message>
    <message>
        <source>Speed far from the planet</source>
        <translation>双曲剩余速度</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Diameter of the vent</source>
        <translation>顶孔直径</translation>
    </message>
    <message>
        <source>Power needed to wake</source>
        <translation>唤醒所需功率</translation>
    </message>
    <message>
        <source>Wavelength</source>
        <translation>波长</translation>
    </message>
    <message>
        <source>Longest wavelength</source>
        <translation>最长波长</translation>
    </message>
    <message>
        <source>Shortest wavelength</source>
        <translation>最短波长</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Highest wind speed</source>
        <translation>风速上限</translation>
    </message>
    <message>
        <source>Smallest step of wind speed</source>
        <translation>风速分辨率</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Something went wrong in the program. Details: {file}</source>
        <translation>程序出现问题。详情见：{file}</translation>
    </message>
</context>
</TS>
