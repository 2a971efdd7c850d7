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
        <source>Craft</source>
        <translation>探测器</translation>
    </message>
    <message>
        <source>Earth</source>
        <translation>地球</translation>
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
    <name>Craft</name>
    <message>
        <source>To the same scale</source>
        <translation>比例相同</translation>
    </message>
    <message>
        <source>Things beside the craft: round sizes, to the same scale</source>
        <translation>旁边的参照物：约略尺寸，比例相同</translation>
    </message>
    <message>
        <source>Beside it, to the same scale: {thing}.</source>
        <translation>旁边按同样的比例画着：{thing}。</translation>
    </message>
    <message>
        <source>Taken apart, per cent</source>
        <translation>拆开程度，百分比</translation>
    </message>
    <message>
        <source>Take apart (key A)</source>
        <translation>拆开（A 键）</translation>
    </message>
    <message>
        <source>Take another craft into the hand; now: {craft}</source>
        <translation>换一个航天器来看；当前：{craft}</translation>
    </message>
    <message>
        <source>Fold or unfold; now: {state}</source>
        <translation>收拢或展开；当前：{state}</translation>
    </message>
    <message>
        <source>Take another craft into the hand</source>
        <translation>换一个航天器来看</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>Fold or unfold</source>
        <translation>收拢或展开</translation>
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
        <translation>向左转</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>向右转</translation>
    </message>
    <message>
        <source>Show the whole craft</source>
        <translation>显示全貌</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全貌</translation>
    </message>
    <message>
        <source>Names of parts</source>
        <translation>部件名称</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>More about the view</source>
        <translation>更多视图选项</translation>
    </message>
    <message>
        <source>As then</source>
        <translation>当时状态</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>收拢</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Set something beside the craft to compare it with</source>
        <translation>在旁边放一个参照物，比一比大小</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比大小</translation>
    </message>
    <message>
        <source>Compare with the next thing; now: {thing}</source>
        <translation>换一个参照物；当前：{thing}</translation>
    </message>
    <message>
        <source>{part} (hidden from here)</source>
        <translation>{part}（此处看不见）</translation>
    </message>
    <message>
        <source>{part} ({vehicle})</source>
        <translation>{part}（{vehicle}）</translation>
    </message>
    <message>
        <source>To when it was whole: {date}</source>
        <translation>回到它完整的时候：{date}</translation>
    </message>
    <message>
        <source>Spacecraft</source>
        <translation>探测器</translation>
    </message>
    <message>
        <source>Ground drawn far too near</source>
        <translation>地面画得太近</translation>
    </message>
    <message>
        <source>Reach drawn for illustration</source>
        <translation>探测范围仅为示意</translation>
    </message>
    <message>
        <source>The reach has its true length</source>
        <translation>探测距离按实际长度绘制</translation>
    </message>
    <message>
        <source>The angle is true; the ground is drawn far too near</source>
        <translation>角度按实际绘制，地面画得太近</translation>
    </message>
    <message>
        <source>{name}: {number}</source>
        <translation>{name}：{number}</translation>
    </message>
    <message>
        <source>The reach of an instrument is drawn: {name}.</source>
        <translation>图中画出了一台仪器的探测范围：{name}。</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>组合体</translation>
    </message>
    <message>
        <source>{moment} UTC</source>
        <translation>{moment}（世界时）</translation>
    </message>
    <message>
        <source>This mission has no drawings of its craft on file.</source>
        <translation>这项任务没有航天器的外形资料。</translation>
    </message>
    <message>
        <source>{craft} flies alone now.</source>
        <translation>{craft}此刻独自飞行。</translation>
    </message>
    <message>
        <source>Together now: {list}.</source>
        <translation>此刻连在一起的有：{list}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names}和{last}</translation>
    </message>
    <message>
        <source>Folded by hand, not as it was at the moment</source>
        <translation>手动收展，并非当时的状态</translation>
    </message>
    <message>
        <source>Drawn for illustration</source>
        <translation>示意图</translation>
    </message>
    <message>
        <source>Form and sizes drawn for illustration</source>
        <translation>外形和尺寸仅为示意</translation>
    </message>
    <message>
        <source>{craft}: {sentence}</source>
        <translation>{craft}：{sentence}</translation>
    </message>
    <message>
        <source>It is taken apart.</source>
        <translation>已拆开显示。</translation>
    </message>
    <message>
        <source>It is folded by hand.</source>
        <translation>已手动收拢。</translation>
    </message>
    <message>
        <source>It is unfolded by hand.</source>
        <translation>已手动展开。</translation>
    </message>
    <message>
        <source>In view: {list}.</source>
        <translation>画面中可见：{list}。</translation>
    </message>
    <message>
        <source>Shown as it was when last whole, {date}.</source>
        <translation>按{date}最后完整时的样子显示。</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation>成人</translation>
    </message>
    <message>
        <source>Bus</source>
        <translation>公交车</translation>
    </message>
    <message>
        <source>Perseverance</source>
        <translation>毅力号</translation>
    </message>
    <message>
        <source>a child</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>an adult</source>
        <translation>成人</translation>
    </message>
    <message>
        <source>a bus</source>
        <translation>公交车</translation>
    </message>
    <message>
        <source>the rover Perseverance</source>
        <translation>毅力号火星车</translation>
    </message>
    <message>
        <source>{thing}, {size}</source>
        <translation>{thing}，高{size}</translation>
    </message>
    <message>
        <source>{thing}, {size} long</source>
        <translation>{thing}，长{size}</translation>
    </message>
    <message>
        <source>That is about the height of {thing}.</source>
        <translation>大约和{thing}一样高。</translation>
    </message>
    <message>
        <source>That is {part} % of the height of {thing}.</source>
        <translation>相当于{thing}高度的{part}%。</translation>
    </message>
    <message>
        <source>That is {times} times the height of {thing}.</source>
        <translation>是{thing}高度的{times}倍。</translation>
    </message>
    <message>
        <source>{vehicle}, with propellant that no known burn uses: {mass}</source>
        <translation>{vehicle}，含已知各次点火都用不到的推进剂：{mass}</translation>
    </message>
    <message>
        <source>Propellant for the burns to come: {mass}</source>
        <translation>后面各次点火要用的推进剂：{mass}</translation>
    </message>
    <message>
        <source>Propellant burnt so far: {mass}</source>
        <translation>已经消耗的推进剂：{mass}</translation>
    </message>
    <message>
        <source>{vehicle}, gone: {mass}</source>
        <translation>{vehicle}，已离开：{mass}</translation>
    </message>
    <message>
        <source>{vehicle}: {mass}</source>
        <translation>{vehicle}：{mass}</translation>
    </message>
    <message>
        <source>Attached: {attached}. Gone: {gone}.</source>
        <translation>还连着的：{attached}个。已离开的：{gone}个。</translation>
    </message>
    <message>
        <source>Go to: {event}, {date}</source>
        <translation>前往：{event}，{date}</translation>
    </message>
    <message>
        <source>Go to: {event}, {date} (time from a plan)</source>
        <translation>前往：{event}，{date}（时刻出自计划）</translation>
    </message>
    <message>
        <source>Nothing of this mission joins or leaves.</source>
        <translation>这个任务没有会分离的部分。</translation>
    </message>
    <message>
        <source>All that leaves, in the order of leaving</source>
        <translation>会离开的部分，按离开的先后排列</translation>
    </message>
    <message>
        <source>{thing}. {moment}</source>
        <translation>{thing}。{moment}</translation>
    </message>
    <message>
        <source>How heavy is it?</source>
        <translation>它有多重？</translation>
    </message>
    <message>
        <source>What burns took is worked out from how much they changed the speed. What holding the craft steady took is not in our sources and left out.</source>
        <translation>点火消耗的推进剂由速度的变化推算得出。保持姿态用去多少没有查到，未计入。</translation>
    </message>
    <message>
        <source>How heavy shield, back shell, parachute and lander are one by one is not in our sources, nor what the lander burnt.</source>
        <translation>防热大底、背罩、降落伞和着陆平台各有多重没有查到，着陆平台消耗了多少推进剂也没有查到。</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Flying together: {mass} of {whole} at launch</source>
        <translation>现在一起飞行的：{mass}，发射时为{whole}</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>全部部件</translation>
    </message>
    <message>
        <source>{short}: {name}</source>
        <translation>{short}：{name}</translation>
    </message>
    <message>
        <source>Find a part</source>
        <translation>查找部件</translation>
    </message>
    <message>
        <source>No part has such a name.</source>
        <translation>没有叫这个名字的部件。</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>in pieces</source>
        <translation>拆散</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>收拢</translation>
    </message>
    <message>
        <source>open</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Taken apart</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>Folded as it was then</source>
        <translation>恢复当时的状态</translation>
    </message>
    <message>
        <source>Its figures and sources</source>
        <translation>查看数据和来源</translation>
    </message>
    <message>
        <source>This mission tells nothing of what it senses.</source>
        <translation>这个任务没有仪器探测范围的资料。</translation>
    </message>
    <message>
        <source>Choose an instrument. Its reach is drawn beside it.</source>
        <translation>选一台仪器，旁边会画出它的探测范围。</translation>
    </message>
    <message>
        <source>Hide the reach</source>
        <translation>隐藏探测范围</translation>
    </message>
    <message>
        <source>No source gives this number; it is no fact.</source>
        <translation>这个数字没有出处，不能当作事实。</translation>
    </message>
    <message>
        <source>The drawn reach is for illustration.</source>
        <translation>图中的探测范围仅为示意。</translation>
    </message>
    <message>
        <source>Which craft?</source>
        <translation>看哪一个？</translation>
    </message>
    <message>
        <source>Beside what?</source>
        <translation>和什么比？</translation>
    </message>
    <message>
        <source>Nothing beside it</source>
        <translation>旁边不放东西</translation>
    </message>
    <message>
        <source>Take one craft into the hand to compare it.</source>
        <translation>先拿起其中一个，再来比大小。</translation>
    </message>
    <message>
        <source>No source of ours gives the size of this craft: {craft}.</source>
        <translation>我们的资料没有给出它的尺寸：{craft}。</translation>
    </message>
    <message>
        <source>It is drawn for illustration.</source>
        <translation>图中的大小仅为示意。</translation>
    </message>
    <message>
        <source>{craft}. {measure}: {size}.</source>
        <translation>{craft}。{measure}：{size}。</translation>
    </message>
    <message>
        <source>{measure}: {size}</source>
        <translation>{measure}：{size}</translation>
    </message>
    <message>
        <source>{thing}: {note}</source>
        <translation>{thing}：{note}</translation>
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
        <source>{part}, {vehicle}</source>
        <translation>{vehicle}的{part}</translation>
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
        <source>Great moments</source>
        <translation>重要时刻</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>Played a part in</source>
        <translation>参与的事件</translation>
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
    <message>
        <source>Where it is</source>
        <translation>现在在哪里</translation>
    </message>
    <message>
        <source>The time is from a plan made before.</source>
        <translation>时刻出自事先的计划。</translation>
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
    <name>InsertionPage</name>
    <message>
        <source>This mission has no such burn on file.</source>
        <translation>这项任务的资料中没有这样的制动。</translation>
    </message>
    <message>
        <source>▼ as announced</source>
        <translation>▼ 官方公布的数值</translation>
    </message>
    <message>
        <source>No burn</source>
        <translation>不点火</translation>
    </message>
    <message>
        <source>Length of the burn</source>
        <translation>点火时长</translation>
    </message>
    <message>
        <source>Ignition</source>
        <translation>点火时刻</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>推力方向</translation>
    </message>
    <message>
        <source>towards Mars</source>
        <translation>偏向火星</translation>
    </message>
    <message>
        <source>away from Mars</source>
        <translation>偏离火星</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>{span} early</source>
        <translation>提前{span}</translation>
    </message>
    <message>
        <source>{span} late</source>
        <translation>推迟{span}</translation>
    </message>
    <message>
        <source>straight backwards</source>
        <translation>与飞行方向相反</translation>
    </message>
    <message>
        <source>{angle} towards Mars</source>
        <translation>偏向火星{angle}</translation>
    </message>
    <message>
        <source>{angle} away from Mars</source>
        <translation>偏离火星{angle}</translation>
    </message>
    <message>
        <source>Play the burn</source>
        <translation>播放制动过程</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>恢复初值</translation>
    </message>
    <message>
        <source>Near Mars</source>
        <translation>看近处</translation>
    </message>
    <message>
        <source>Whole path</source>
        <translation>看全程</translation>
    </message>
    <message>
        <source>Your burn</source>
        <translation>你的方案</translation>
    </message>
    <message>
        <source>As flown</source>
        <translation>实际飞行</translation>
    </message>
    <message>
        <source>{name}, as flown: {value}</source>
        <translation>{name}，实际飞行：{value}</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Burn</source>
        <translation>点火时长</translation>
    </message>
    <message>
        <source>Braked by</source>
        <translation>速度减少</translation>
    </message>
    <message>
        <source>Fuel burnt</source>
        <translation>消耗燃料</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最低高度</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高高度</translation>
    </message>
    <message>
        <source>Once round</source>
        <translation>绕行一圈</translation>
    </message>
    <message>
        <source>not announced</source>
        <translation>未公布</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>飞离火星</translation>
    </message>
    <message>
        <source>How it is worked out: the craft comes in on its real path. Its main engine pushes with {thrust}; the gas leaves at {exhaust}. At ignition the craft weighs {mass}, which is its launch mass less the fuel of the earlier burns.</source>
        <translation>计算方法：探测器沿真实轨迹飞来，主发动机推力{thrust}，喷气速度{exhaust}。点火时探测器质量为{mass}，由发射质量减去此前历次变轨消耗的燃料得出。</translation>
    </message>
    <message>
        <source>What is left out: Mars pulls like a ball, there is no air, and the Sun does not pull. The engine always points straight against the motion, turned by your angle; in the real burn it kept nearly the same direction in space.</source>
        <translation>做了哪些简化：把火星当作均匀的球，不计大气，也不计太阳引力。发动机始终正对飞行方向（再偏转你设定的角度）；而真实制动时，推力方向在空间中几乎不变。</translation>
    </message>
    <message>
        <source>About {announced} were announced. The path of this program fits the signals of the craft with {computed}. So compare what happens, not the seconds.</source>
        <translation>官方公布的制动时长约为{announced}；本程序的轨迹要与探测器信号吻合，则需{computed}。所以请比较结果，不必计较几秒之差。</translation>
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
        <source>Journey</source>
        <translation>旅程</translation>
    </message>
</context>
<context>
    <name>JourneyControls</name>
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
    <name>Legend</name>
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
        <source>Begin anew and forget the answers given</source>
        <translation>重新开始，清除已有答案</translation>
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
    <name>Mars</name>
    <message>
        <source>Too fast to show Mars turning</source>
        <translation>时间过快，未显示火星自转</translation>
    </message>
    <message>
        <source>Colours drawn freely</source>
        <translation>颜色为示意</translation>
    </message>
    <message>
        <source>Relief from measurements, shadows deepened; colours drawn freely</source>
        <translation>地形来自实测，阴影有所加深；颜色为示意</translation>
    </message>
    <message>
        <source>Colours show height above the areoid</source>
        <translation>颜色表示相对火星大地水准面的高度</translation>
    </message>
    <message>
        <source>Relief from measurements, shadows deepened</source>
        <translation>地形来自实测，阴影有所加深</translation>
    </message>
    <message>
        <source>Finer than our maps: the smallest grain is invented</source>
        <translation>已超出地图精度，最细的纹理为示意</translation>
    </message>
    <message>
        <source>Too fast to follow the craft: its orbit is shown</source>
        <translation>时间过快，无法跟随探测器，只画出它的轨道</translation>
    </message>
    <message>
        <source>The craft is drawn far too large</source>
        <translation>探测器画得远大于实际比例</translation>
    </message>
    <message>
        <source>{moment} UTC</source>
        <translation>{moment} UTC</translation>
    </message>
    <message>
        <source>To Mars: {date}</source>
        <translation>去火星：{date}</translation>
    </message>
    <message>
        <source>To the craft&apos;s arrival: {event}, {date}</source>
        <translation>跳到抵达火星前后：{event}，{date}</translation>
    </message>
    <message>
        <source>equator</source>
        <translation>赤道</translation>
    </message>
    <message>
        <source>Mars</source>
        <translation>火星</translation>
    </message>
    <message>
        <source>Plain eye on board, field {angle} from top to bottom</source>
        <translation>探测器上的肉眼视角，上下视场{angle}</translation>
    </message>
    <message>
        <source>{camera}: field {angle} across, from the published strip width</source>
        <translation>{camera}：横向视场{angle}，由公布的幅宽推算</translation>
    </message>
    <message>
        <source>the middle of its picture, enlarged {factor} times</source>
        <translation>图为其画面中央部分，放大{factor}倍</translation>
    </message>
    <message>
        <source>Mars looks {angle} wide</source>
        <translation>火星的视直径为{angle}</translation>
    </message>
    <message>
        <source>{craft} (behind Mars)</source>
        <translation>{craft}（在火星背面）</translation>
    </message>
    <message>
        <source>Future landing site</source>
        <translation>未来着陆点</translation>
    </message>
    <message>
        <source>Periapsis</source>
        <translation>近火点</translation>
    </message>
    <message>
        <source>Apoapsis</source>
        <translation>远火点</translation>
    </message>
    <message>
        <source>{point}
{height}</source>
        <translation>{point}
高度{height}</translation>
    </message>
    <message>
        <source>{burn}
ΔV {speed}</source>
        <translation>{burn}
速度增量 {speed}</translation>
    </message>
    <message>
        <source>Approach</source>
        <translation>飞近火星</translation>
    </message>
    <message>
        <source>without this burn</source>
        <translation>假如不点火</translation>
    </message>
    <message>
        <source>behind Mars</source>
        <translation>在火星背后</translation>
    </message>
    <message>
        <source>a tick every {time}</source>
        <translation>每格{time}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>In view: {things}.</source>
        <translation>画面中有：{things}。</translation>
    </message>
</context>
<context>
    <name>MarsControls</name>
    <message>
        <source>Look from the craft through the next camera; now: {camera}</source>
        <translation>从探测器上换一台相机看；当前：{camera}</translation>
    </message>
    <message>
        <source>Paint the planet in the next way; now: {way}</source>
        <translation>换一种火星画法；当前：{way}</translation>
    </message>
    <message>
        <source>Let the camera tell the story</source>
        <translation>让镜头讲述任务</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>讲述</translation>
    </message>
    <message>
        <source>Look from outside</source>
        <translation>从外面看</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>外部</translation>
    </message>
    <message>
        <source>Look from above the north pole</source>
        <translation>从北极上空看</translation>
    </message>
    <message>
        <source>Pole</source>
        <translation>极点</translation>
    </message>
    <message>
        <source>Fly along with the craft</source>
        <translation>伴随探测器飞行</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>伴飞</translation>
    </message>
    <message>
        <source>Look from the craft</source>
        <translation>从探测器上看</translation>
    </message>
    <message>
        <source>On board</source>
        <translation>器上</translation>
    </message>
    <message>
        <source>Look from the craft through the next camera</source>
        <translation>从探测器上换下一台相机观看</translation>
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
        <translation>向左转</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>向右转</translation>
    </message>
    <message>
        <source>Show the whole planet in daylight</source>
        <translation>显示整个白昼面</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全貌</translation>
    </message>
    <message>
        <source>Paint the planet in the next way</source>
        <translation>切换火星的着色方式</translation>
    </message>
    <message>
        <source>Names of places</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>Orbits and tracks</source>
        <translation>轨道与星下点轨迹</translation>
    </message>
    <message>
        <source>Orbits</source>
        <translation>轨道</translation>
    </message>
    <message>
        <source>Latitudes and longitudes</source>
        <translation>经纬网</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>经纬网</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>More about the view</source>
        <translation>更多视图选项</translation>
    </message>
    <message>
        <source>Plain eye</source>
        <translation>肉眼</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Heights</source>
        <translation>高程</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>地形</translation>
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
    <name>Outcome</name>
    <message>
        <source>Flies past Mars</source>
        <translation>飞掠火星而去</translation>
    </message>
    <message>
        <source>Barely caught</source>
        <translation>勉强捕获</translation>
    </message>
    <message>
        <source>In orbit</source>
        <translation>成功入轨</translation>
    </message>
    <message>
        <source>Down into the air</source>
        <translation>坠入大气</translation>
    </message>
    <message>
        <source>Strikes Mars</source>
        <translation>撞上火星</translation>
    </message>
    <message>
        <source>It would swing out to {high}. Beyond about {reach} the Sun may pull the craft away from Mars.</source>
        <translation>轨道最远会伸到{high}。离火星超过约{reach}，探测器就可能被太阳引力从火星身边拉走。</translation>
    </message>
    <message>
        <source>Its lowest point is at {low}. Below {air} the air brakes: the craft sinks at every pass, until it falls.</source>
        <translation>最低点高度只有{low}。{air}以下，大气会让探测器减速：每经过一次就降低一些，最终坠落。</translation>
    </message>
    <message>
        <source>Once round takes {period}. The lowest point, at {low}, is hardly above the air; the highest is at {high}.</source>
        <translation>绕行一圈需要{period}。最低点高度{low}，几乎擦着大气层；最高点高度{high}。</translation>
    </message>
    <message>
        <source>Once round Mars takes {period}. The path runs from {low} to {high} above Mars.</source>
        <translation>绕火星一圈需要{period}，离火星表面最近{low}、最远{high}。</translation>
    </message>
    <message>
        <source>It dips down to {low}. Below {air} the air brakes and heats the craft, which this simple model leaves out.</source>
        <translation>最低降到{low}。{air}以下，大气会让探测器减速、发热，这个简化模型没有计算。</translation>
    </message>
    <message>
        <source>Without a burn the craft swings past at a height of {low}, leaves at {speed} and goes on round the Sun.</source>
        <translation>如果不点火，探测器会在{low}高处掠过火星，再以{speed}的速度离去，继续绕太阳飞行。</translation>
    </message>
    <message>
        <source>Too little braking: the craft swings past at a height of {low}, leaves at {speed} and goes on round the Sun.</source>
        <translation>刹车不够：探测器在{low}高处掠过火星，再以{speed}的速度离去，继续绕太阳飞行。</translation>
    </message>
    <message>
        <source>It strikes the ground {time} after ignition, with the engine still firing.</source>
        <translation>点火{time}后，发动机还没关机，它就撞上了火星表面。</translation>
    </message>
    <message>
        <source>It strikes the ground {time} after the engine stops: the path leads through Mars.</source>
        <translation>关机{time}后撞上火星表面，因为轨道穿过了火星。</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number}天</translation>
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
        <source>Mars</source>
        <translation>火星</translation>
    </message>
    <message>
        <source>Spacecraft</source>
        <translation>探测器</translation>
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
        <source>Try it</source>
        <translation>动手试</translation>
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
    <name>Relay</name>
    <message>
        <source>The way home is open</source>
        <translation>通往地球的路已通</translation>
    </message>
    <message>
        <source>Earth is behind Mars</source>
        <translation>地球被火星挡住</translation>
    </message>
    <message>
        <source>No orbiter in the sky</source>
        <translation>空中没有环绕器</translation>
    </message>
    <message>
        <source>The orbiter stands {height} high, {range} away. Words that it passes on now reach Earth in {delay}. It sets in {span}.</source>
        <translation>环绕器高度角{height}，距离{range}。此刻经它转发的信息，{delay}后到达地球。它将在{span}后落下。</translation>
    </message>
    <message>
        <source>The orbiter stands {height} high, {range} away, and can listen. But Mars hides Earth from it: it must keep the words and send them later. It sets in {span}.</source>
        <translation>环绕器高度角{height}，距离{range}，可以接收信号。但火星挡住了它与地球之间的视线，只能先存储、以后再转发。它将在{span}后落下。</translation>
    </message>
    <message>
        <source>It does not rise again in the next three sols.</source>
        <translation>此后三个火星日内它不会再升起。</translation>
    </message>
    <message>
        <source>It rises in {span}, for {length}, and comes as near as {range}.</source>
        <translation>它将在{span}后升起，停留{length}，最近距离{range}。</translation>
    </message>
    <message>
        <source>{height} over the horizon</source>
        <translation>在地平线上{height}</translation>
    </message>
    <message>
        <source>{height} below the horizon</source>
        <translation>在地平线下{height}</translation>
    </message>
    <message>
        <source>{day}, {rise} to {set} UTC</source>
        <translation>{day} {rise}至{set}（UTC）</translation>
    </message>
    <message>
        <source>{length}, up to {height} high, {range} at the nearest, by day</source>
        <translation>时长{length}，最高{height}，最近{range}，白天</translation>
    </message>
    <message>
        <source>{length}, up to {height} high, {range} at the nearest, by night</source>
        <translation>时长{length}，最高{height}，最近{range}，夜间</translation>
    </message>
    <message>
        <source>{number} times a sol. So it comes by at nearly the same hour every sol.</source>
        <translation>每个火星日绕{number}圈，因此每天几乎在同一时刻经过。</translation>
    </message>
    <message>
        <source>{number} times a sol. So the hours shift from sol to sol.</source>
        <translation>每个火星日绕{number}圈，因此经过的时刻逐日变化。</translation>
    </message>
    <message>
        <source>free line of sight for radio</source>
        <translation>信号可直达（无遮挡）</translation>
    </message>
    <message>
        <source>The rover, the orbiter and Earth see one another: words can go through.</source>
        <translation>火星车、环绕器和地球之间互相可见：可以通话。</translation>
    </message>
    <message>
        <source>The rover sees the orbiter, but Mars hides Earth from it.</source>
        <translation>火星车看得见环绕器，但火星挡住了环绕器与地球之间的视线。</translation>
    </message>
    <message>
        <source>The orbiter is below the rover&apos;s horizon.</source>
        <translation>环绕器在火星车的地平线以下。</translation>
    </message>
    <message>
        <source>to Earth in {delay}</source>
        <translation>{delay}后到达地球</translation>
    </message>
    <message>
        <source>Earth over the horizon</source>
        <translation>地球在地平线上</translation>
    </message>
</context>
<context>
    <name>RelayPage</name>
    <message>
        <source>This mission lands nothing that could call.</source>
        <translation>这次任务没有能够通信的着陆器。</translation>
    </message>
    <message>
        <source>Nobody has landed yet</source>
        <translation>尚未着陆</translation>
    </message>
    <message>
        <source>The button leads to a sol on which the rover is at work.</source>
        <translation>点按按钮，前往火星车正在工作的一个火星日。</translation>
    </message>
    <message>
        <source>Time runs too fast</source>
        <translation>时间走得太快</translation>
    </message>
    <message>
        <source>A pass lasts minutes or hours. Slow time down to see it.</source>
        <translation>每次过境只有几分钟到几小时。请放慢时间再看。</translation>
    </message>
    <message>
        <source>Sol {sol}: {day}</source>
        <translation>第{sol}个火星日：{day}</translation>
    </message>
    <message>
        <source>Passes on these sols: {count}</source>
        <translation>这些火星日内的过境次数：{count}</translation>
    </message>
    <message>
        <source>Play the next pass</source>
        <translation>播放下一次过境</translation>
    </message>
    <message>
        <source>Height over the rover&apos;s horizon, by the mean solar time of the landing place. Touch the chart to go to that hour.</source>
        <translation>火星车所见的高度角，横轴为着陆点平太阳时。点按图表可前往该时刻。</translation>
    </message>
    <message>
        <source>Earth</source>
        <translation>地球</translation>
    </message>
    <message>
        <source>Radio delay</source>
        <translation>信号延迟</translation>
    </message>
    <message>
        <source>Orbiter</source>
        <translation>环绕器</translation>
    </message>
    <message>
        <source>Passes of two sols</source>
        <translation>两个火星日内的过境</translation>
    </message>
    <message>
        <source>Where on its orbit the orbiter was on this day is not public. The orbit is right, these hours are examples.</source>
        <translation>这一天环绕器在轨道上的具体位置没有公开。轨道是真实的，这些时刻只是示例。</translation>
    </message>
    <message>
        <source>This is geometry: over an even horizon, without hills and air. Which passes were really used was not published.</source>
        <translation>这里只计算几何关系：假定地平线平坦，不考虑山丘和大气。实际使用了哪些过境并未公布。</translation>
    </message>
    <message>
        <source>The rover also has a dish of its own, with which it can speak to Earth directly.</source>
        <translation>火星车自己也有高增益天线，可以直接与地球通信。</translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>{thing} selected</source>
        <translation>已选中{thing}</translation>
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
        <source>Move or turn the picture</source>
        <translation>移动或转动画面</translation>
    </message>
    <message>
        <source>To the next thing in the picture</source>
        <translation>移到画面中的下一个对象</translation>
    </message>
    <message>
        <source>Choose it</source>
        <translation>选中它</translation>
    </message>
    <message>
        <source>Keys of this scene</source>
        <translation>本场景的按键</translation>
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
        <source>Try it</source>
        <translation>动手试</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Fill the screen, or not</source>
        <translation>全屏显示或退出全屏</translation>
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
    <message>
        <source>Mars</source>
        <translation>火星</translation>
    </message>
    <message>
        <source>Spacecraft</source>
        <translation>探测器</translation>
    </message>
</context>
<context>
    <name>SkyChart</name>
    <message>
        <source>The sky over the rover, by the hour</source>
        <translation>火星车上空各时刻的天象</translation>
    </message>
    <message>
        <source>Orbiter</source>
        <translation>环绕器</translation>
    </message>
    <message>
        <source>Earth</source>
        <translation>地球</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>太阳</translation>
    </message>
</context>
<context>
    <name>Staircase</name>
    <message>
        <source>drawn in powers of ten</source>
        <translation>对数刻度</translation>
    </message>
    <message>
        <source>Hours for one round</source>
        <translation>周期（小时）</translation>
    </message>
    <message>
        <source>High and low point, km</source>
        <translation>远、近火点高度（公里）</translation>
    </message>
    <message>
        <source>Energy of one kilogram, MJ</source>
        <translation>每千克的能量（兆焦）</translation>
    </message>
    <message>
        <source>drawn evenly</source>
        <translation>均匀刻度</translation>
    </message>
    <message>
        <source>Kepler&apos;s third law</source>
        <translation>开普勒第三定律</translation>
    </message>
    <message>
        <source>T² : a³ is the same for all</source>
        <translation>T²与a³之比处处相同</translation>
    </message>
    <message>
        <source>free of Mars</source>
        <translation>脱离火星引力</translation>
    </message>
    <message>
        <source>{ratio} h² for (10,000 km)³</source>
        <translation>{ratio} 小时²/(万公里)³</translation>
    </message>
    <message>
        <source>dotted: never flown</source>
        <translation>点线：并未飞过的轨道</translation>
    </message>
    <message>
        <source>Fire here</source>
        <translation>在此点火</translation>
    </message>
    <message>
        <source>{count} orbits round Mars, all to one scale</source>
        <translation>{count}条环火轨道，同一比例</translation>
    </message>
    <message>
        <source>{number} · {name}</source>
        <translation>{number} · {name}</translation>
    </message>
    <message>
        <source>{low} to {high} above the ground, one round in {period}.</source>
        <translation>距火星表面{low}至{high}，每{period}绕行一圈。</translation>
    </message>
    <message>
        <source>{number} km</source>
        <translation>{number}公里</translation>
    </message>
    <message>
        <source>Nothing has been fired yet.</source>
        <translation>还没有点火。</translation>
    </message>
    <message>
        <source>{number} m/s</source>
        <translation>{number}米/秒</translation>
    </message>
    <message>
        <source>Braking by {dv} at the low point</source>
        <translation>在近火点减速{dv}</translation>
    </message>
    <message>
        <source>Speeding up by {dv} at the low point</source>
        <translation>在近火点加速{dv}</translation>
    </message>
    <message>
        <source>Braking by {dv} at the high point</source>
        <translation>在远火点减速{dv}</translation>
    </message>
    <message>
        <source>Speeding up by {dv} at the high point</source>
        <translation>在远火点加速{dv}</translation>
    </message>
    <message>
        <source>Braking by {dv} on the way up, at {height}</source>
        <translation>上升途中在{height}高度减速{dv}</translation>
    </message>
    <message>
        <source>Speeding up by {dv} on the way up, at {height}</source>
        <translation>上升途中在{height}高度加速{dv}</translation>
    </message>
    <message>
        <source>Braking by {dv} on the way down, at {height}</source>
        <translation>下降途中在{height}高度减速{dv}</translation>
    </message>
    <message>
        <source>Speeding up by {dv} on the way down, at {height}</source>
        <translation>下降途中在{height}高度加速{dv}</translation>
    </message>
    <message>
        <source>low point, {height}</source>
        <translation>近火点，高{height}</translation>
    </message>
    <message>
        <source>high point, {height}</source>
        <translation>远火点，高{height}</translation>
    </message>
    <message>
        <source>on the way up, {height}</source>
        <translation>上升途中，高{height}</translation>
    </message>
    <message>
        <source>on the way down, {height}</source>
        <translation>下降途中，高{height}</translation>
    </message>
    <message>
        <source>The push is stronger than the speed and turns the craft round. {then}</source>
        <translation>推力超过了原有的速度，探测器掉头反向飞行。{then}</translation>
    </message>
    <message>
        <source>It meets the ground after {time}.</source>
        <translation>{time}后撞上火星表面。</translation>
    </message>
    <message>
        <source>After {time} it dips into the air, which begins at {air}: down to {low}, if unbraked.</source>
        <translation>{time}后进入大气层（从{air}高度算起）；若不受阻力，最低到{low}。</translation>
    </message>
    <message>
        <source>Faster than the speed of escape: it leaves Mars for good.</source>
        <translation>超过逃逸速度，从此飞离火星。</translation>
    </message>
    <message>
        <source>It climbs to {high}, so far out that the Sun&apos;s pull would soon change the orbit.</source>
        <translation>升到{high}，远到太阳引力很快就会改变这条轨道。</translation>
    </message>
    <message>
        <source>A new orbit: {low} to {high} above the ground, one round in {period}.</source>
        <translation>新轨道：距火星表面{low}至{high}，每{period}绕行一圈。</translation>
    </message>
    <message>
        <source>{count} equal times of {time}, {count} equal areas</source>
        <translation>{count}段相等的时间（各{time}），扫过{count}块相等的面积</translation>
    </message>
    <message>
        <source>Down the orbit staircase</source>
        <translation>一级一级降轨道</translation>
    </message>
    <message>
        <source>This mission has no orbits to compare.</source>
        <translation>这个任务没有可以比较的轨道。</translation>
    </message>
    <message>
        <source>{count} orbits to one scale; in front: {name}.</source>
        <translation>同一比例的{count}条轨道；当前：{name}。</translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}。</translation>
    </message>
</context>
<context>
    <name>StaircasePage</name>
    <message>
        <source>Which orbit</source>
        <translation>选择轨道</translation>
    </message>
    <message>
        <source>At the low point</source>
        <translation>在近火点</translation>
    </message>
    <message>
        <source>At the high point</source>
        <translation>在远火点</translation>
    </message>
    <message>
        <source>Undo the push</source>
        <translation>取消点火</translation>
    </message>
    <message>
        <source>Fire here</source>
        <translation>在此点火</translation>
    </message>
    <message>
        <source>low point</source>
        <translation>近火点</translation>
    </message>
    <message>
        <source>once round</source>
        <translation>绕行一圈</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>推力方向与大小</translation>
    </message>
    <message>
        <source>brake</source>
        <translation>减速</translation>
    </message>
    <message>
        <source>speed up</source>
        <translation>加速</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{speed} backwards</source>
        <translation>减速{speed}</translation>
    </message>
    <message>
        <source>{speed} forwards</source>
        <translation>加速{speed}</translation>
    </message>
    <message>
        <source>As flown</source>
        <translation>实际轨道</translation>
    </message>
    <message>
        <source>After your push</source>
        <translation>点火之后</translation>
    </message>
    <message>
        <source>Low point</source>
        <translation>近火点高度</translation>
    </message>
    <message>
        <source>High point</source>
        <translation>远火点高度</translation>
    </message>
    <message>
        <source>Once round</source>
        <translation>绕行一圈</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>此处速度</translation>
    </message>
    <message>
        <source>Energy of 1 kg</source>
        <translation>每千克能量</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>飞离火星</translation>
    </message>
    <message>
        <source>{number} MJ</source>
        <translation>{number}兆焦</translation>
    </message>
    <message>
        <source>{height} underground</source>
        <translation>地下{height}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Kepler&apos;s third law</source>
        <translation>开普勒第三定律</translation>
    </message>
    <message>
        <source>The steps read as</source>
        <translation>台阶表示</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
    <message>
        <source>Let them fly</source>
        <translation>飞起来</translation>
    </message>
    <message>
        <source>What to look for: the line from Mars to the craft sweeps equal areas in equal times, so the craft races when it is low and dawdles when it is high. A push at one end of an orbit moves the other end.</source>
        <translation>看点：火星与探测器的连线在相等时间内扫过相等的面积，所以探测器低处飞得快，高处飞得慢。在轨道一端点火，改变的是另一端的高度。</translation>
    </message>
    <message>
        <source>What is left out: Mars pulls like a ball, there is no air above the limit, the Sun does not pull, and the push is over at once, straight along the way of flight. All orbits are drawn in one plane, and each craft as if it had passed its low point at launch.</source>
        <translation>简化之处：把火星当作均匀球体，大气界限以上没有空气，不计太阳引力；推力瞬间完成，方向正对飞行方向。各轨道画在同一平面内，并假定各探测器在发射时刻恰好经过近火点。</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>{action} (key {key})</source>
        <translation>{action}（按键 {key}）</translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message>
        <source>{mark} by our assumed rule</source>
        <translation>{mark} 按我们假定的规则</translation>
    </message>
    <message>
        <source>{mark} by the rule that you chose</source>
        <translation>{mark} 按你选择的规则</translation>
    </message>
    <message>
        <source>of Mars imaged</source>
        <translation>火星表面已拍摄</translation>
    </message>
    <message>
        <source>Imaged so far: {share} of Mars.</source>
        <translation>至今已拍摄火星表面的{share}。</translation>
    </message>
    <message>
        <source>Imaged so far: {share} of Mars. The rest lies under a grey veil.</source>
        <translation>至今已拍摄火星表面的{share}，其余部分以灰色表示。</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>every lap</source>
        <translation>每圈都拍</translation>
    </message>
    <message>
        <source>every second lap</source>
        <translation>每两圈拍一圈</translation>
    </message>
    <message>
        <source>every third lap</source>
        <translation>每三圈拍一圈</translation>
    </message>
    <message>
        <source>every fourth lap</source>
        <translation>每四圈拍一圈</translation>
    </message>
    <message>
        <source>every fifth lap</source>
        <translation>每五圈拍一圈</translation>
    </message>
    <message>
        <source>every sixth lap</source>
        <translation>每六圈拍一圈</translation>
    </message>
    <message>
        <source>one lap in {number}</source>
        <translation>每{number}圈中的一圈</translation>
    </message>
    <message>
        <source>With this rule the camera is never on.</source>
        <translation>按这一规则，相机始终不会开机。</translation>
    </message>
    <message>
        <source>With this rule {passes} laps bring pictures, {minutes} each on average. When the survey ends, {share} of Mars has been imaged.</source>
        <translation>按这一规则，共有{passes}圈拍摄，平均每圈{minutes}。到全球遥感探测结束时，已拍摄火星表面的{share}。</translation>
    </message>
    <message>
        <source>With this rule {passes} laps bring pictures, {minutes} each on average. All of Mars has been imaged by {date}.</source>
        <translation>按这一规则，共有{passes}圈拍摄，平均每圈{minutes}。到{date}，影像已覆盖火星全球。</translation>
    </message>
    <message>
        <source>{mark} Announced: {number} by {date}. Our path has {ours} by then.</source>
        <translation>{mark} 官方公布：截至{date}共{number}圈。按本程序的轨迹计算，此时为{ours}圈。</translation>
    </message>
    <message>
        <source>{mark} Announced for the map: {number} in all.</source>
        <translation>{mark} 官方公布：制作影像图共用了{number}圈的图像。</translation>
    </message>
    <message>
        <source>{mark} Announced: {amount} of raw data by {date}. For the time before, we spread it evenly over the laps.</source>
        <translation>{mark} 官方公布：截至{date}共获得{amount}原始数据。此前的数值由我们按圈数均摊得出。</translation>
    </message>
    <message>
        <source>The survey runs from {start} to {end}.</source>
        <translation>全球遥感探测从{start}到{end}。</translation>
    </message>
    <message>
        <source>Camera on: {height} up, the Sun {angle} high below.</source>
        <translation>相机开机：高度{height}，下方地面太阳高度角{angle}。</translation>
    </message>
    <message>
        <source>Camera off: {height} up is too high for sharp pictures.</source>
        <translation>相机关机：高度{height}，太高，拍不清楚。</translation>
    </message>
    <message>
        <source>Camera off: the ground below lies in the dark or in dusk.</source>
        <translation>相机关机：下方地面处于黑夜或晨昏之中。</translation>
    </message>
    <message>
        <source>Camera off: this lap it rests.</source>
        <translation>相机关机：这一圈不拍摄。</translation>
    </message>
</context>
<context>
    <name>SurveyPage</name>
    <message>
        <source>This mission has no survey on file.</source>
        <translation>这个任务没有全球遥感探测的资料。</translation>
    </message>
    <message>
        <source>Mars imaged so far</source>
        <translation>火星表面已拍摄</translation>
    </message>
    <message>
        <source>Run nine months in a minute</source>
        <translation>一分钟看完九个月</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Go to: {name}</source>
        <translation>前往：{name}</translation>
    </message>
    <message>
        <source>Laps flown round Mars</source>
        <translation>环绕火星的圈数</translation>
    </message>
    <message>
        <source>Laps with pictures</source>
        <translation>拍摄圈数</translation>
    </message>
    <message>
        <source>Data brought home</source>
        <translation>传回的数据</translation>
    </message>
    <message>
        <source>When is the camera on?</source>
        <translation>相机什么时候开机？</translation>
    </message>
    <message>
        <source>Nobody published the rule. Change ours: low enough for sharp pictures, in sunlight, and only as often as data can be sent home.</source>
        <translation>实际的拍摄规则没有公布。可以改一改我们的规则：够低才拍得清楚，要有阳光，而且数据要传得回来，不能每圈都拍。</translation>
    </message>
    <message>
        <source>Back to our assumption</source>
        <translation>恢复我们的假定</translation>
    </message>
    <message>
        <source>Not higher than</source>
        <translation>高度不超过</translation>
    </message>
    <message>
        <source>Sun at least so high</source>
        <translation>太阳高度角至少</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>拍摄频率</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>{value} {mark}: {note}</source>
        <translation>{value} {mark}：{note}</translation>
    </message>
    <message>
        <source>about {amount}</source>
        <translation>约{amount}</translation>
    </message>
    <message>
        <source>Under this rule it never gets so far.</source>
        <translation>按这一规则，始终达不到这个比例。</translation>
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
    <name>Trial</name>
    <message>
        <source>with your burn</source>
        <translation>按你的方案</translation>
    </message>
    <message>
        <source>your burn, simple model</source>
        <translation>你的方案（简化模型）</translation>
    </message>
    <message>
        <source>Your burn of {length}: {outcome}. {explanation}</source>
        <translation>你设定点火{length}：{outcome}。{explanation}</translation>
    </message>
    <message>
        <source>strikes here</source>
        <translation>撞击点</translation>
    </message>
    <message>
        <source>lowest: {height}</source>
        <translation>最低：{height}</translation>
    </message>
    <message>
        <source>highest: {height}</source>
        <translation>最高：{height}</translation>
    </message>
    <message>
        <source>flies on</source>
        <translation>飞离火星</translation>
    </message>
</context>
<context>
    <name>Tuner</name>
    <message>
        <source>{name}: more</source>
        <translation>{name}：增加</translation>
    </message>
    <message>
        <source>{name}: less</source>
        <translation>{name}：减少</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
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
        <source>Distance to the lander</source>
        <translation>到着陆平台的距离</translation>
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
        <source>Range of measurement, fine</source>
        <translation>量程（精）</translation>
    </message>
    <message>
        <source>Range of measurement, wide</source>
        <translation>量程（大）</translation>
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
        <source>Strip that wide from a height of</source>
        <translation>对应该幅宽的高度</translation>
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
<context>
    <name>Workbench</name>
    <message>
        <source>Fifteen minutes that made an orbit</source>
        <translation>决定成败的十五分钟</translation>
    </message>
    <message>
        <source>Orbit staircase</source>
        <translation>轨道阶梯</translation>
    </message>
    <message>
        <source>The global survey</source>
        <translation>全球遥感探测</translation>
    </message>
    <message>
        <source>Phoning home</source>
        <translation>与地球通话</translation>
    </message>
    <message>
        <source>Every part by its name</source>
        <translation>每个部件叫什么</translation>
    </message>
    <message>
        <source>What it senses</source>
        <translation>它能感知什么</translation>
    </message>
    <message>
        <source>How big is it?</source>
        <translation>它有多大？</translation>
    </message>
    <message>
        <source>Attached or gone?</source>
        <translation>还在一起吗？</translation>
    </message>
    <message>
        <source>Brake longer or shorter and see where the craft ends up.</source>
        <translation>刹车久一点或短一点，看看探测器会飞到哪里。</translation>
    </message>
    <message>
        <source>Step down from orbit to orbit, and fire the engine wherever you like.</source>
        <translation>一级一级降低轨道，还可以在任意位置点火。</translation>
    </message>
    <message>
        <source>Watch the camera cover the globe, strip by strip.</source>
        <translation>看相机一条一条地拍遍整个火星。</translation>
    </message>
    <message>
        <source>When the orbiter stands in the rover&apos;s sky, and when Earth does.</source>
        <translation>环绕器和地球，分别什么时候出现在祝融号的天空？</translation>
    </message>
    <message>
        <source>Find a part, take the craft apart, fold it and open it.</source>
        <translation>查找部件，把探测器拆开、收拢、展开。</translation>
    </message>
    <message>
        <source>Choose an instrument and see what it takes in.</source>
        <translation>选一台仪器，看看它能探测到哪里。</translation>
    </message>
    <message>
        <source>Set the craft beside a child, an adult, a bus or another rover.</source>
        <translation>把探测器放在儿童、成人、公交车或另一辆火星车旁边。</translation>
    </message>
    <message>
        <source>See what is still together on a day, and where the rest is.</source>
        <translation>看看某一天哪些部分还连在一起，其余的去了哪里。</translation>
    </message>
</context>
<context>
    <name>WorkbenchPanel</name>
    <message>
        <source>Back to everything that can be tried</source>
        <translation>返回“动手试”目录</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>动手试</translation>
    </message>
    <message>
        <source>Take the craft into your hands and look closely.</source>
        <translation>把探测器拿在手里，仔细看看。</translation>
    </message>
    <message>
        <source>Change something and see what the laws of motion make of it.</source>
        <translation>改变一些条件，看看按照运动定律会发生什么。</translation>
    </message>
</context>
</TS>
