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
        <source>Go to: {event}, {date} (time by our model)</source>
        <translation>前往：{event}，{date}（模型推算时刻）</translation>
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
        <source>What it found out</source>
        <translation>它的发现</translation>
    </message>
    <message>
        <source>How settled it is</source>
        <translation>确定程度</translation>
    </message>
    <message>
        <source>Sol {sol}</source>
        <translation>第{sol}个火星日</translation>
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
        <source>Finding</source>
        <translation>科学发现</translation>
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
    <message>
        <source>The time is that of our model.</source>
        <translation>时刻由本程序的模型推算。</translation>
    </message>
    <message>
        <source>published result</source>
        <translation>已发表的结果</translation>
    </message>
    <message>
        <source>published interpretation</source>
        <translation>已发表的解读</translation>
    </message>
    <message>
        <source>interpretation, debated</source>
        <translation>有争论的解读</translation>
    </message>
    <message>
        <source>This is what the data show.</source>
        <translation>这是数据直接显示的。</translation>
    </message>
    <message>
        <source>This is how the authors read their data; they may be wrong.</source>
        <translation>这是作者对数据的解读，可能有误。</translation>
    </message>
    <message>
        <source>Other researchers read the same data in another way.</source>
        <translation>其他研究者对同样的数据有不同解读。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
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
    <name>Landing</name>
    <message>
        <source>Let the camera tell the story</source>
        <translation>让镜头讲述着陆过程</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>故事</translation>
    </message>
    <message>
        <source>Fly along beside the craft</source>
        <translation>在旁边跟随飞行</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>侧面</translation>
    </message>
    <message>
        <source>Look down on the way to the landing place</source>
        <translation>俯瞰飞往着陆点的航程</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>俯瞰</translation>
    </message>
    <message>
        <source>Look down from the lander</source>
        <translation>从着陆平台向下看</translation>
    </message>
    <message>
        <source>Looking down</source>
        <translation>向下看</translation>
    </message>
    <message>
        <source>Go to the entry</source>
        <translation>跳到进入大气的时刻</translation>
    </message>
    <message>
        <source>To the entry</source>
        <translation>进入时刻</translation>
    </message>
    <message>
        <source>Play the landing in real time: nine minutes</source>
        <translation>按真实时间播放着陆：九分钟</translation>
    </message>
    <message>
        <source>9 minutes</source>
        <translation>9分钟</translation>
    </message>
    <message>
        <source>Play the landing in 90 seconds</source>
        <translation>用90秒播放着陆</translation>
    </message>
    <message>
        <source>90 seconds</source>
        <translation>90秒</translation>
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
        <source>Look as at first</source>
        <translation>恢复最初视角</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>复位</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Curves of height, speed and braking</source>
        <translation>高度、速度和减速度曲线</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>More about the view</source>
        <translation>更多视图选项</translation>
    </message>
    <message>
        <source>The heat shield still covers the camera below the lander.</source>
        <translation>防热大底还遮着着陆平台下方的相机。</translation>
    </message>
    <message>
        <source>To the landing: entry into the air on {date}</source>
        <translation>去看着陆：{date}进入大气</translation>
    </message>
    <message>
        <source>To the landing: {date}</source>
        <translation>去看着陆：{date}</translation>
    </message>
    <message>
        <source>Landing place</source>
        <translation>着陆点</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Times the speed of sound</source>
        <translation>马赫数</translation>
    </message>
    <message>
        <source>Braking</source>
        <translation>减速度</translation>
    </message>
    <message>
        <source>Next: {step} in {time}</source>
        <translation>下一步：{step}，还有{time}</translation>
    </message>
    <message>
        <source>The craft is drawn far too large</source>
        <translation>探测器画得远大于实际比例</translation>
    </message>
    <message>
        <source>Ground, rocks and dust are drawn freely</source>
        <translation>地面、岩石和扬尘为示意</translation>
    </message>
    <message>
        <source>Path worked out from telemetry of the craft</source>
        <translation>轨迹由探测器遥测数据算出</translation>
    </message>
    <message>
        <source>{mark} teaching model</source>
        <translation>{mark} 教学模型</translation>
    </message>
    <message>
        <source>{mark} Teaching model: entry and touchdown are known, what lies between is worked out</source>
        <translation>{mark} 教学模型：进入和触地为已知，中间过程由计算得出</translation>
    </message>
    <message>
        <source>Ground and dust are drawn freely</source>
        <translation>地面和扬尘为示意</translation>
    </message>
    <message>
        <source>Landing</source>
        <translation>着陆</translation>
    </message>
    <message>
        <source>This mission does not land, or its file does not say how.</source>
        <translation>这次任务不着陆，或任务文件没有说明如何着陆。</translation>
    </message>
    <message>
        <source>at Mars</source>
        <translation>火星此刻</translation>
    </message>
    <message>
        <source>heard on Earth</source>
        <translation>地球听到</translation>
    </message>
    <message>
        <source>Your flight: {outcome}</source>
        <translation>你的着陆：{outcome}</translation>
    </message>
    <message>
        <source>Your flight</source>
        <translation>你的着陆</translation>
    </message>
    <message>
        <source>Your flight: {distance} higher</source>
        <translation>你的着陆：高{distance}</translation>
    </message>
    <message>
        <source>Your flight: {distance} lower</source>
        <translation>你的着陆：低{distance}</translation>
    </message>
    <message>
        <source>{moment} UTC</source>
        <translation>{moment} UTC</translation>
    </message>
    <message>
        <source>{figures}; teaching model.</source>
        <translation>{figures}；教学模型。</translation>
    </message>
    <message>
        <source>{figures}.</source>
        <translation>{figures}。</translation>
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
        <source>Nothing has begun yet</source>
        <translation>还没有开始</translation>
    </message>
    <message>
        <source>It falls, and Earth hears nothing of it</source>
        <translation>正在下落，地球还听不到</translation>
    </message>
    <message>
        <source>Already on the ground</source>
        <translation>早已着陆</translation>
    </message>
    <message>
        <source>Not yet announced</source>
        <translation>尚未宣布</translation>
    </message>
    <message>
        <source>Both know it now</source>
        <translation>两边都知道了</translation>
    </message>
    <message>
        <source>The capsule is on its way. Entry is in {span}.</source>
        <translation>进入舱正在途中，{span}后进入大气。</translation>
    </message>
    <message>
        <source>Nobody could help now: a signal that leaves at this second reaches Earth when the lander has stood for minutes.</source>
        <translation>现在谁也帮不上忙：这一秒发出的信号到达地球时，它已经在火星上站了好几分钟。</translation>
    </message>
    <message>
        <source>The lander has stood for {stood}. Light that left at the entry reaches Earth in {rest}.</source>
        <translation>着陆平台已经站了{stood}。进入大气时发出的光还要{rest}才到地球。</translation>
    </message>
    <message>
        <source>What is heard on Earth as a fall is over: the lander has stood for {stood}.</source>
        <translation>地球上听到的下落其实早已结束：着陆平台已经站了{stood}。</translation>
    </message>
    <message>
        <source>Light that left at the touchdown has reached Earth. The controllers still wait until the rover has opened its panels and antenna.</source>
        <translation>触地时发出的光已经到达地球。地面人员还要等火星车展开太阳翼和天线。</translation>
    </message>
    <message>
        <source>Success was announced more than an hour after the touchdown. The exact minute is not known.</source>
        <translation>着陆一个多小时后，官方宣布成功，确切时刻未知。</translation>
    </message>
    <message>
        <source>{span} before the entry</source>
        <translation>进入前{span}</translation>
    </message>
    <message>
        <source>{span} after the entry</source>
        <translation>进入后{span}</translation>
    </message>
    <message>
        <source>on the ground for {span}</source>
        <translation>已着陆{span}</translation>
    </message>
    <message>
        <source>free fall</source>
        <translation>自由飞行</translation>
    </message>
    <message>
        <source>air</source>
        <translation>气动减速</translation>
    </message>
    <message>
        <source>parachute</source>
        <translation>伞降</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>动力减速</translation>
    </message>
    <message>
        <source>hover</source>
        <translation>悬停</translation>
    </message>
    <message>
        <source>let down</source>
        <translation>缓降</translation>
    </message>
    <message>
        <source>on the ground</source>
        <translation>已着陆</translation>
    </message>
    <message>
        <source>1 g: your weight on Earth</source>
        <translation>1 g：你在地球上的重量</translation>
    </message>
    <message>
        <source>powers of ten</source>
        <translation>对数刻度</translation>
    </message>
    <message>
        <source>{number} m</source>
        <translation>{number}米</translation>
    </message>
    <message>
        <source>Teaching model</source>
        <translation>教学模型</translation>
    </message>
    <message>
        <source>as flown, by the model</source>
        <translation>实际着陆（模型）</translation>
    </message>
    <message>
        <source>your flight</source>
        <translation>你的着陆</translation>
    </message>
    <message>
        <source>known value, bar: ±</source>
        <translation>已知数据，短线为误差</translation>
    </message>
    <message>
        <source>plan made before</source>
        <translation>着陆前的计划</translation>
    </message>
    <message>
        <source>It flies out of the air again at {speed}. {reason}</source>
        <translation>以{speed}重新飞出大气。{reason}</translation>
    </message>
    <message>
        <source>It touches the ground at {speed}, about {far} from the chosen place. {reason}</source>
        <translation>以{speed}触地，距预定着陆点约{far}。{reason}</translation>
    </message>
    <message>
        <source>It touches the ground at {speed}. {reason}</source>
        <translation>以{speed}触地。{reason}</translation>
    </message>
    <message>
        <source>It strikes the ground at {speed}. {reason}</source>
        <translation>以{speed}撞上地面。{reason}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不打开</translation>
    </message>
    <message>
        <source>{angle} downwards</source>
        <translation>向下{angle}</translation>
    </message>
    <message>
        <source>As flown</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Far too steep</source>
        <translation>进入角太大</translation>
    </message>
    <message>
        <source>Too shallow</source>
        <translation>进入角太小</translation>
    </message>
    <message>
        <source>No parachute</source>
        <translation>不开伞</translation>
    </message>
    <message>
        <source>Parachute early</source>
        <translation>过早开伞</translation>
    </message>
    <message>
        <source>Parachute late</source>
        <translation>过晚开伞</translation>
    </message>
    <message>
        <source>Engine late</source>
        <translation>过晚点火</translation>
    </message>
    <message>
        <source>Engine early</source>
        <translation>过早点火</translation>
    </message>
    <message>
        <source>Hover too long</source>
        <translation>悬停太久</translation>
    </message>
    <message>
        <source>Little propellant</source>
        <translation>推进剂太少</translation>
    </message>
    <message>
        <source>Why just this angle?</source>
        <translation>为什么是这个角度？</translation>
    </message>
    <message>
        <source>Why open the parachute at about 460 m/s?</source>
        <translation>为什么在约460米/秒时开伞？</translation>
    </message>
    <message>
        <source>Why does the engine take over, and when?</source>
        <translation>发动机为什么要接手，什么时候接手？</translation>
    </message>
    <message>
        <source>Why hover at 100 m, and not for long?</source>
        <translation>为什么在100米悬停，又不能太久？</translation>
    </message>
    <message>
        <source>Why so slow at the end?</source>
        <translation>最后为什么要这么慢？</translation>
    </message>
    <message>
        <source>Steeper, and thick air comes too soon: the load on craft and shield grows, and the ground is near before the speed is gone. Shallower, and the thin upper air cannot hold the craft: it flies out again. Between the two lies a narrow corridor.</source>
        <translation>太陡，会过早遇到稠密的大气，探测器和防热大底承受的过载增大，还没减下速度就已接近地面。太浅，稀薄的高层大气拦不住它，又会飞出去。两者之间只有一条狭窄的走廊。</translation>
    </message>
    <message>
        <source>The pull on the cloth grows with the square of the speed: twice as fast pulls four times as hard. Much later is much lower, and a parachute needs height to do its work.</source>
        <translation>伞布受到的拉力与速度的平方成正比：速度快一倍，拉力就是四倍。开得太晚，高度就太低，而降落伞需要足够的高度才能发挥作用。</translation>
    </message>
    <message>
        <source>The air of Mars is about a hundred times thinner than ours. This parachute gets down to some 95 m/s there and no slower, so an engine must do the rest. Too low, and there is no room to stop. Too high, and it has to carry the weight for longer.</source>
        <translation>火星大气大约只有地球的百分之一那么稠密。降落伞最多减到95米/秒左右，剩下的要靠发动机。点火太低，来不及停住；点火太高，发动机要托举更久。</translation>
    </message>
    <message>
        <source>From there the lander finds a place without rocks and holes by itself; to ask Earth and wait for an answer would take more than half an hour. But standing in the air burns propellant all the time.</source>
        <translation>着陆平台在那里自己寻找没有石块和坑的地方；如果询问地球再等回答，要半个多小时。不过悬停时一直在消耗推进剂。</translation>
    </message>
    <message>
        <source>The four legs take up what is left of the speed. They are made for about a walking pace.</source>
        <translation>四条着陆腿吸收最后的一点速度，大约相当于步行的快慢。</translation>
    </message>
    <message>
        <source>{number} kJ</source>
        <translation>{number}千焦</translation>
    </message>
    <message>
        <source>{number} MJ</source>
        <translation>{number}兆焦</translation>
    </message>
    <message>
        <source>under {number} %</source>
        <translation>不到{number}%</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>This mission lands nothing.</source>
        <translation>该任务没有着陆。</translation>
    </message>
    <message>
        <source>Minutes after the entry at Mars. Touch the picture to go to that moment.</source>
        <translation>横轴是火星上进入大气后的分钟数。点按图中可前往那一刻。</translation>
    </message>
    <message>
        <source>At Mars: {there}. On Earth: {heard}.</source>
        <translation>火星：{there}。地球：{heard}。</translation>
    </message>
    <message>
        <source>At Mars now</source>
        <translation>火星此刻</translation>
    </message>
    <message>
        <source>Earth hears now</source>
        <translation>地球此刻听到</translation>
    </message>
    <message>
        <source>Light takes</source>
        <translation>光行时间</translation>
    </message>
    <message>
        <source>Play both</source>
        <translation>同时播放</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>进入大气</translation>
    </message>
    <message>
        <source>Touchdown</source>
        <translation>触地</translation>
    </message>
    <message>
        <source>Entry is heard</source>
        <translation>听到进入</translation>
    </message>
    <message>
        <source>Touchdown is heard</source>
        <translation>听到触地</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>官方宣布</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Light needs {light} from Mars to Earth on this day. The fall takes about {minutes} minutes. So the lander has stood for about {waiting} when the first signal of its entry arrives. {mark}</source>
        <translation>这一天，光从火星到地球要{light}，下落大约{minutes}分钟。所以进入时的第一个信号到达地球时，着陆平台已经站了约{waiting}。{mark}</translation>
    </message>
    <message>
        <source>The entry is known to about half a minute, the touchdown to the minute. Which signals were really received during the fall was not published; the strand of Earth shows when light that left then arrives.</source>
        <translation>进入时刻误差约半分钟，着陆时刻精确到分。下落期间实际收到了哪些信号没有公布；地球这一行表示当时发出的光何时到达。</translation>
    </message>
    <message>
        <source>This mission&apos;s file does not say how it lands.</source>
        <translation>该任务的文件没有说明如何着陆。</translation>
    </message>
    <message>
        <source>Why that gate?</source>
        <translation>为什么有这道关？</translation>
    </message>
    <message>
        <source>▼ as flown, by the model</source>
        <translation>▼ 实际情况（模型）</translation>
    </message>
    <message>
        <source>Play the landing</source>
        <translation>播放着陆过程</translation>
    </message>
    <message>
        <source>Back to as flown</source>
        <translation>恢复实际情况</translation>
    </message>
    <message>
        <source>The curves under the picture show your flight as a dashed line.</source>
        <translation>画面下方的曲线用虚线表示你的着陆。</translation>
    </message>
    <message>
        <source>{name}, as flown: {value}</source>
        <translation>{name}，实际：{value}</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>known: about {value} {mark}; the model keeps within {tolerance}</source>
        <translation>已知：约{value} {mark}；模型误差不超过{tolerance}</translation>
    </message>
    <message>
        <source>Teaching model: air that thins with height, the drag of the capsule and a little lift, a parachute, an engine that can be throttled. Its parts are chosen so that the known values of the landing come out. It is not a record of the flight.</source>
        <translation>教学模型：大气随高度变稀，进入舱有阻力和少量升力，有降落伞和可变推力发动机。参数的选取使已知的着陆数据都能得到满足。它不是飞行记录。</translation>
    </message>
    <message>
        <source>Known are height and speed at the entry, about 460 m/s at the parachute, about 95 m/s when the engine takes over, the hover at 100 m, and about nine minutes. Other times and heights were a plan.</source>
        <translation>已知的有：进入时的高度和速度，开伞时约460米/秒，发动机接手时约95米/秒，在100米悬停，全程约九分钟。其他时间和高度出自计划。</translation>
    </message>
    <message>
        <source>Left out: wind, the heat that the shield can stand, and faults of any part.</source>
        <translation>没有考虑：风、防热大底的耐热极限，以及各部件的故障。</translation>
    </message>
    <message>
        <source>Parachute opens</source>
        <translation>开伞</translation>
    </message>
    <message>
        <source>at a height of</source>
        <translation>此时高度</translation>
    </message>
    <message>
        <source>Engine takes over</source>
        <translation>发动机接手</translation>
    </message>
    <message>
        <source>Strongest braking</source>
        <translation>最大减速度</translation>
    </message>
    <message>
        <source>Speed at the end</source>
        <translation>最后速度</translation>
    </message>
    <message>
        <source>Entry to end</source>
        <translation>总时长</translation>
    </message>
    <message>
        <source>Propellant left</source>
        <translation>剩余推进剂</translation>
    </message>
    <message>
        <source>{share} of the energy is gone</source>
        <translation>能量已消耗{share}</translation>
    </message>
    <message>
        <source>Left now: {motion} of motion, {height} of height</source>
        <translation>此刻还剩：动能{motion}，势能{height}</translation>
    </message>
    <message>
        <source>{stage}: {energy}</source>
        <translation>{stage}：{energy}</translation>
    </message>
    <message>
        <source>{part} of {whole} so far</source>
        <translation>至今{part}，共{whole}</translation>
    </message>
    <message>
        <source>It comes in with all of it: motion and height.</source>
        <translation>刚到来时，动能和势能都还在。</translation>
    </message>
    <message>
        <source>The shield pushes the air aside. Speed turns into heat and glow.</source>
        <translation>防热大底推开大气，速度化作热和光。</translation>
    </message>
    <message>
        <source>The parachute pulls at what is left.</source>
        <translation>降落伞接着减速。</translation>
    </message>
    <message>
        <source>The engine takes away the little that is left. Here it has to be exact.</source>
        <translation>发动机消去最后的一点点能量，这里必须精确。</translation>
    </message>
    <message>
        <source>The air took {share} of the energy of motion before the parachute opened.</source>
        <translation>开伞之前，大气已经消耗了{share}的动能。</translation>
    </message>
    <message>
        <source>At entry</source>
        <translation>进入时</translation>
    </message>
    <message>
        <source>At the parachute</source>
        <translation>开伞时</translation>
    </message>
    <message>
        <source>At the engine</source>
        <translation>点火时</translation>
    </message>
    <message>
        <source>At touchdown</source>
        <translation>触地时</translation>
    </message>
    <message>
        <source>For comparison: what the air took would bring {air} of water from 20 °C to the boil, what the parachute took {parachute}, what the engine took {engine}.</source>
        <translation>打个比方：大气消耗的能量可以把{air} 20 °C的水烧开，降落伞消耗的可以烧开{parachute}，发动机消耗的可以烧开{engine}。</translation>
    </message>
    <message>
        <source>How much is that?</source>
        <translation>这有多少？</translation>
    </message>
    <message>
        <source>Counted are motion and height together, against standing on the ground: {whole} for the whole capsule. The energy becomes heat; nearly all of it stays in the air that streams past, a small part heats the shield.</source>
        <translation>这里把动能和势能合在一起，以静止在地面为零：整个进入舱共{whole}。能量变成热，绝大部分留在流过的空气里，一小部分加热防热大底。</translation>
    </message>
    <message>
        <source>Teaching model; speeds at entry and parachute are known.</source>
        <translation>教学模型；进入和开伞时的速度是已知的。</translation>
    </message>
    <message>
        <source>Energy taken away, by stage</source>
        <translation>各阶段消耗的能量</translation>
    </message>
    <message>
        <source>the last {share}, enlarged</source>
        <translation>最后的{share}，放大</translation>
    </message>
    <message>
        <source>The landing at Mars and as it is heard on Earth</source>
        <translation>着陆在火星上的经过，以及地球上听到的经过</translation>
    </message>
    <message>
        <source>At Mars</source>
        <translation>火星上</translation>
    </message>
    <message>
        <source>Heard on Earth</source>
        <translation>地球上听到</translation>
    </message>
    <message>
        <source>light on its way: {span}</source>
        <translation>光在路上：{span}</translation>
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
        <source>Landing</source>
        <translation>着陆</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>火星表面</translation>
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
    <message>
        <source>Landing</source>
        <translation>着陆</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>火星表面</translation>
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
    <name>Sound</name>
    <message>
        <source>Drive motor</source>
        <translation>驱动电机</translation>
    </message>
    <message>
        <source>Wheel on the ramp</source>
        <translation>坡道上的车轮</translation>
    </message>
    <message>
        <source>Hand clap</source>
        <translation>拍手</translation>
    </message>
    <message>
        <source>Mars</source>
        <translation>火星</translation>
    </message>
    <message>
        <source>Your air</source>
        <translation>你调的空气</translation>
    </message>
    <message>
        <source>{number} dB</source>
        <translation>{number}分贝</translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number}毫秒</translation>
    </message>
    <message>
        <source>{number} hPa</source>
        <translation>{number}百帕</translation>
    </message>
    <message>
        <source>Quieter, duller and later</source>
        <translation>更轻、更闷，也更晚</translation>
    </message>
    <message>
        <source>Quieter and later</source>
        <translation>更轻，也更晚</translation>
    </message>
    <message>
        <source>Duller and later</source>
        <translation>更闷，也更晚</translation>
    </message>
    <message>
        <source>Only later</source>
        <translation>只是晚到</translation>
    </message>
    <message>
        <source>About as loud as on Earth. It arrives {late} later.</source>
        <translation>和地球上差不多响，晚到{late}。</translation>
    </message>
    <message>
        <source>Its waves are {times} times smaller than on Earth ({level} quieter). It arrives {late} later.</source>
        <translation>声波大小只有地球上的{times}分之一（轻{level}），晚到{late}。</translation>
    </message>
    <message>
        <source>High tones arrive {ahead} before deep ones.</source>
        <translation>高音比低音早到{ahead}。</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>On Earth: a hum, a thin whine above it, and a soft hiss.</source>
        <translation>在地球上：嗡嗡声，上面有细细的尖鸣，还有轻轻的嘶嘶声。</translation>
    </message>
    <message>
        <source>On Earth: rumble and scraping, and at every rib of the wheel the metal rings.</source>
        <translation>在地球上：隆隆声和刮擦声，车轮的每一道棱都敲得金属作响。</translation>
    </message>
    <message>
        <source>On Earth: one sharp, bright crack.</source>
        <translation>在地球上：一声清脆响亮的掌声。</translation>
    </message>
    <message>
        <source>{air}: {description}</source>
        <translation>{air}：{description}</translation>
    </message>
    <message>
        <source>On Mars</source>
        <translation>在火星上</translation>
    </message>
    <message>
        <source>In your air</source>
        <translation>在你调的空气里</translation>
    </message>
    <message>
        <source>hum, whine and hiss are all there.</source>
        <translation>嗡嗡声、尖鸣声和嘶嘶声都在。</translation>
    </message>
    <message>
        <source>hum and whine stay, the hiss has become weak.</source>
        <translation>嗡嗡声和尖鸣声还在，嘶嘶声变弱了。</translation>
    </message>
    <message>
        <source>a hum and a trace of the whine, as if through a wall.</source>
        <translation>嗡嗡声，加上一点点尖鸣，像隔着一堵墙。</translation>
    </message>
    <message>
        <source>only the deep hum is left.</source>
        <translation>只剩下低沉的嗡嗡声。</translation>
    </message>
    <message>
        <source>rumble, scraping and ringing are all there.</source>
        <translation>隆隆声、刮擦声和金属声都在。</translation>
    </message>
    <message>
        <source>the rumble stays, the metal rings dully, hardly any scraping.</source>
        <translation>隆隆声还在，金属声发闷，刮擦声几乎听不见。</translation>
    </message>
    <message>
        <source>rumble and dull knocks, as if through a wall.</source>
        <translation>隆隆声和闷闷的敲击声，像隔着一堵墙。</translation>
    </message>
    <message>
        <source>only a deep rumble is left.</source>
        <translation>只剩下低沉的隆隆声。</translation>
    </message>
    <message>
        <source>the crack is as bright.</source>
        <translation>掌声同样清脆。</translation>
    </message>
    <message>
        <source>the crack is softer, as if with gloves on.</source>
        <translation>掌声变软了，像戴着手套拍手。</translation>
    </message>
    <message>
        <source>a dull thud, as if through a wall.</source>
        <translation>一声闷响，像隔着一堵墙。</translation>
    </message>
    <message>
        <source>a deep, soft thud is left.</source>
        <translation>只剩下一声低沉的轻响。</translation>
    </message>
    <message>
        <source>Recreation, on Earth: {share} % played</source>
        <translation>模拟声音，在地球上：已播放{share}%</translation>
    </message>
    <message>
        <source>Recreation, in the other air: {share} % played</source>
        <translation>模拟声音，在另一种空气里：已播放{share}%</translation>
    </message>
    <message>
        <source>Recreation, in the other air, made louder: {share} % played</source>
        <translation>模拟声音，在另一种空气里，放大后：已播放{share}%</translation>
    </message>
    <message>
        <source>Played to the end.</source>
        <translation>播放完毕。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>No sound here: the part of the program that plays it is not installed (marsapp[sound]). The pictures below show the same.</source>
        <translation>无法发声：没有安装播放声音的组件（marsapp[sound]）。下面的图显示同样的内容。</translation>
    </message>
    <message>
        <source>No sound here: this computer has no loudspeaker that is ready. The pictures below show the same.</source>
        <translation>无法发声：这台电脑没有可用的扬声器。下面的图显示同样的内容。</translation>
    </message>
    <message>
        <source>No sound here: the loudspeaker does not take it. The pictures below show the same.</source>
        <translation>无法发声：扬声器没有接收声音。下面的图显示同样的内容。</translation>
    </message>
    <message>
        <source>No sound here: playing could not begin. The pictures below show the same.</source>
        <translation>无法发声：播放没能开始。下面的图显示同样的内容。</translation>
    </message>
    <message>
        <source>This mission does not say what the air is like.</source>
        <translation>这个任务没有说明空气的情况。</translation>
    </message>
    <message>
        <source>Listen to the recreation {mark}</source>
        <translation>听听模拟的声音{mark}</translation>
    </message>
    <message>
        <source>Draw the quieter wave as large</source>
        <translation>把较小的波形画得一样大</translation>
    </message>
    <message>
        <source>What arrives</source>
        <translation>传到的声音</translation>
    </message>
    <message>
        <source>Waves of the recreation: {name}</source>
        <translation>模拟声音的波形：{name}</translation>
    </message>
    <message>
        <source>Tones of the recreation: {name}</source>
        <translation>模拟声音的音调：{name}</translation>
    </message>
    <message>
        <source>On Earth</source>
        <translation>在地球上</translation>
    </message>
    <message>
        <source>Mars, louder</source>
        <translation>火星（放大）</translation>
    </message>
    <message>
        <source>Your air, louder</source>
        <translation>你的空气（放大）</translation>
    </message>
    <message>
        <source>{air}, wave drawn {times} times larger</source>
        <translation>{air}（波形放大到{times}倍）</translation>
    </message>
    <message>
        <source>Change distance and air</source>
        <translation>改变距离和空气</translation>
    </message>
    <message>
        <source>The other air is always carbon dioxide, as on Mars. Its pressure you can change up to that of Earth.</source>
        <translation>另一种空气始终和火星上一样，以二氧化碳为主；气压可以一直调到和地球一样。</translation>
    </message>
    <message>
        <source>Back to Mars</source>
        <translation>回到火星</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>How thin the other air is</source>
        <translation>另一种空气有多稀薄</translation>
    </message>
    <message>
        <source>as on Earth</source>
        <translation>和地球一样</translation>
    </message>
    <message>
        <source>as on Mars</source>
        <translation>和火星一样</translation>
    </message>
    <message>
        <source>Its temperature</source>
        <translation>它的温度</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Earth</source>
        <translation>地球</translation>
    </message>
    <message>
        <source>Levels are against the same source at {near} on Earth. {step} less is about the step from talking to whispering.</source>
        <translation>声级以地球上离同一声源{near}处为准。低{step}，大约相当于从正常说话变成耳语。</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>气压</translation>
    </message>
    <message>
        <source>Speed of high tones</source>
        <translation>高音的声速</translation>
    </message>
    <message>
        <source>Speed of deep tones</source>
        <translation>低音的声速</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>途中时间</translation>
    </message>
    <message>
        <source>Level of all of it</source>
        <translation>总声级</translation>
    </message>
    <message>
        <source>Lost on a metre, at {tone}</source>
        <translation>每米损失（{tone}）</translation>
    </message>
    <message>
        <source>To be heard in it: motors, and wheels on the ramp and on the ground. It belongs to China&apos;s space agency and is not in this program.</source>
        <translation>录音里能听到电机声，还有车轮驶过坡道和地面的声音。录音归中国国家航天局所有，本程序没有收录。</translation>
    </message>
    <message>
        <source>Released on {day} {mark}</source>
        <translation>{day}公布{mark}</translation>
    </message>
    <message>
        <source>The real recording</source>
        <translation>真正的录音</translation>
    </message>
    <message>
        <source>The sounds are recreations: this program makes them from tones that a motor, a ramp and two hands may have. Nobody measured them.</source>
        <translation>这里的声音是模拟的：由程序按电机、坡道和手掌可能发出的音调合成，并非实测。</translation>
    </message>
    <message>
        <source>What the air does is computed. In both airs the source gives off the same power. Earth has a mild day of {warm} with half its moisture. Molecules of carbon dioxide vibrate; below about {tone} they follow the sound, above they do not. So there are two speeds on Mars, and sound is swallowed.</source>
        <translation>空气的作用由计算得出。两种空气里，声源发出的功率相同。地球取{warm}、相对湿度一半的温和天气。二氧化碳分子会振动：频率低于约{tone}时跟得上声音，高于它就跟不上。所以火星上有两种声速，声音也会被吸收。</translation>
    </message>
    <message>
        <source>Left out: wind, echoes from the ground, and what a microphone does. Temperature and distance are yours to choose.</source>
        <translation>没有考虑风、地面的回声和麦克风的影响。温度和距离由你选择。</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>The rover Perseverance measured on Mars: about {slow} below and {fast} above that tone {mark}. At the same power, sound there is about {level} weaker {mark}.</source>
        <translation>毅力号火星车在火星上测到：低于这个频率，声速约{slow}；高于它，约{fast}{mark}。功率相同时，那里的声音约弱{level}{mark}。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Silent until you press a button.</source>
        <translation>按下按钮才会发声。</translation>
    </message>
    <message>
        <source>Play the recreation: {where}</source>
        <translation>播放模拟声音：{where}</translation>
    </message>
    <message>
        <source>Play the recreation: {where}, so that one hears how it differs from Earth</source>
        <translation>播放模拟声音：{where}，以便听出和地球的差别</translation>
    </message>
    <message>
        <source>Time, s</source>
        <translation>时间（秒）</translation>
    </message>
    <message>
        <source>Size of the wave</source>
        <translation>波的大小</translation>
    </message>
    <message>
        <source>Tone, Hz (deep to high)</source>
        <translation>音调（赫兹，由低到高）</translation>
    </message>
    <message>
        <source>Level, dB</source>
        <translation>声级（分贝）</translation>
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
    <name>Surface</name>
    <message>
        <source>The story chooses the camera</source>
        <translation>由故事选择镜头</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>故事</translation>
    </message>
    <message>
        <source>From a tripod beside the rover</source>
        <translation>从火星车旁的三脚架看</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>旁观</translation>
    </message>
    <message>
        <source>From the mast of the rover</source>
        <translation>从火星车桅杆上看</translation>
    </message>
    <message>
        <source>From the rover</source>
        <translation>车载视角</translation>
    </message>
    <message>
        <source>The route from above</source>
        <translation>俯瞰路线</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Looking back at the lander</source>
        <translation>回望着陆平台</translation>
    </message>
    <message>
        <source>Lander</source>
        <translation>平台</translation>
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
        <source>Look as at first</source>
        <translation>恢复最初视角</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>复位</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Scale bar and north arrow</source>
        <translation>比例尺和指北针</translation>
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
        <source>Driven</source>
        <translation>行驶里程</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>坡度</translation>
    </message>
    <message>
        <source>Sun&apos;s height</source>
        <translation>太阳高度</translation>
    </message>
    <message>
        <source>N</source>
        <translation>北</translation>
    </message>
    <message>
        <source>{rover} lands on {date}: go there</source>
        <translation>{rover}于{date}着陆：去看看</translation>
    </message>
    <message>
        <source>To the landing: {date}</source>
        <translation>前往着陆：{date}</translation>
    </message>
    <message>
        <source>The rover</source>
        <translation>火星车</translation>
    </message>
    <message>
        <source>The landing site</source>
        <translation>着陆点</translation>
    </message>
    <message>
        <source>Sol {sol}</source>
        <translation>第{sol}个火星日</translation>
    </message>
    <message>
        <source>{moment} UTC</source>
        <translation>世界时{moment}</translation>
    </message>
    <message>
        <source>{time} local time · {moment}</source>
        <translation>当地时间{time} · {moment}</translation>
    </message>
    <message>
        <source>Nothing of this mission drives on the ground.</source>
        <translation>这项任务没有在地面上行驶的火星车。</translation>
    </message>
    <message>
        <source>Nothing has landed here yet.</source>
        <translation>这里还没有航天器着陆。</translation>
    </message>
    <message>
        <source>{rover} rolls down the ramp onto Mars.</source>
        <translation>{rover}正沿坡道驶上火星表面。</translation>
    </message>
    <message>
        <source>{rover} stands on its lander and looks around before it drives.</source>
        <translation>{rover}停在着陆平台上，出发前先环顾四周。</translation>
    </message>
    <message>
        <source>{rover} was put to sleep for the winter, after {distance}. Dust on its panels is the likely reason why it has not woken.</source>
        <translation>{rover}行驶{distance}后转入冬季休眠。没有醒来，很可能是因为太阳翼积了尘土。</translation>
    </message>
    <message>
        <source>{rover} is driving, {distance} since it rolled off.</source>
        <translation>{rover}正在行驶，驶离平台后已走了{distance}。</translation>
    </message>
    <message>
        <source>{rover} stands still, {distance} driven since it rolled off.</source>
        <translation>{rover}停在原地，驶离平台后已行驶{distance}。</translation>
    </message>
    <message>
        <source>{name}, {distance} away</source>
        <translation>{name}，距离{distance}</translation>
    </message>
    <message>
        <source>{distance} (unsourced)</source>
        <translation>{distance}（无出处）</translation>
    </message>
    <message>
        <source>{distance}, sol {sol}</source>
        <translation>{distance}，第{sol}火星日</translation>
    </message>
    <message>
        <source>Checkpoint {distance}, sol {sol}</source>
        <translation>里程点{distance}，第{sol}个火星日</translation>
    </message>
    <message>
        <source>{checkpoint}: {label}</source>
        <translation>{checkpoint}：{label}</translation>
    </message>
    <message>
        <source>{checkpoint}, unsourced</source>
        <translation>{checkpoint}，无出处</translation>
    </message>
    <message>
        <source>{number} m</source>
        <translation>{number}米</translation>
    </message>
    <message>
        <source>Days fly past: shown in the light of 15:00</source>
        <translation>日夜飞逝：画面统一用15:00的光线</translation>
    </message>
    <message>
        <source>Night is shown brighter than it is</source>
        <translation>夜晚画面比实际明亮</translation>
    </message>
    <message>
        <source>Distances are published; the shape of the route is not</source>
        <translation>里程为公布值，路线形状仅为示意</translation>
    </message>
    <message>
        <source>Dunes, rocks and colours are drawn for illustration</source>
        <translation>沙丘、石块和颜色仅为示意</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>In view: {list}.</source>
        <translation>画面中有：{list}。</translation>
    </message>
    <message>
        <source>Ground radar</source>
        <translation>次表层雷达</translation>
    </message>
    <message>
        <source>Laser</source>
        <translation>激光</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>气象</translation>
    </message>
    <message>
        <source>Magnetic field</source>
        <translation>磁场</translation>
    </message>
    <message>
        <source>How sure are we?</source>
        <translation>有多确定？</translation>
    </message>
    <message>
        <source>Thin, cold air</source>
        <translation>又稀薄又寒冷的空气</translation>
    </message>
    <message>
        <source>What is sure, and what is read into it?</source>
        <translation>哪些确定，哪些是解读？</translation>
    </message>
    <message>
        <source>A surprise: hardly any field</source>
        <translation>出乎意料：几乎没有磁场</translation>
    </message>
    <message>
        <source>How strong is the field down here?</source>
        <translation>地面上的磁场有多强？</translation>
    </message>
    <message>
        <source>Imagined: water in the ground</source>
        <translation>假想：地下有水</translation>
    </message>
    <message>
        <source>The whole track is recorded</source>
        <translation>整条路线都已记录</translation>
    </message>
    <message>
        <source>What lies below the wheels?</source>
        <translation>车轮下面有什么？</translation>
    </message>
    <message>
        <source>Measure station by station. The dashed line is what had been expected.</source>
        <translation>一个站点一个站点地测。虚线是原先预期的强度。</translation>
    </message>
    <message>
        <source>Judge three findings. Then see what the papers themselves say.</source>
        <translation>请判断三项发现，再看看论文自己怎么说。</translation>
    </message>
    <message>
        <source>Nothing like this was found, as deep as the radar looked.</source>
        <translation>在雷达探测的深度内，没有发现这样的回波。</translation>
    </message>
    <message>
        <source>Drive: with every metre the radar adds a strip of echoes.</source>
        <translation>开动吧：每前进一米，雷达就多记一条回波。</translation>
    </message>
    <message>
        <source>{driven} of {track} driven. Loose soil on top, layers below.</source>
        <translation>{track}的路线已走{driven}。上面是松散土层，下面是一层层结构。</translation>
    </message>
    <message>
        <source>Nothing recorded yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>One bright level echo in the middle of the depth, darkness below it.</source>
        <translation>中间深度有一条明亮而水平的回波，下面一片黑暗。</translation>
    </message>
    <message>
        <source>Recorded: {driven}. A bright echo of the surface, less than {soil} of loose soil, below it layer upon layer, fainter with depth. No bright level echo of water.</source>
        <translation>已记录{driven}。最上面是明亮的地表回波，往下是不到{soil}的松散土层，再往下一层叠一层，越深越弱。没有水那样明亮而水平的回波。</translation>
    </message>
    <message>
        <source>An echo so late comes from {depth} down (dashed line).</source>
        <translation>这样晚的回波来自地下{depth}处（虚线）。</translation>
    </message>
    <message>
        <source>A dark rock</source>
        <translation>深色岩石</translation>
    </message>
    <message>
        <source>Bright crust</source>
        <translation>明亮的硬壳</translation>
    </message>
    <message>
        <source>Loose soil</source>
        <translation>松散土壤</translation>
    </message>
    <message>
        <source>Ready to fire</source>
        <translation>可以发射激光</translation>
    </message>
    <message>
        <source>Too near</source>
        <translation>太近了</translation>
    </message>
    <message>
        <source>Too far</source>
        <translation>太远了</translation>
    </message>
    <message>
        <source>Hydrogen: water in the crust</source>
        <translation>有氢：硬壳里含水</translation>
    </message>
    <message>
        <source>Hydrogen, but not much</source>
        <translation>有氢，但不多</translation>
    </message>
    <message>
        <source>A spectrum</source>
        <translation>得到光谱</translation>
    </message>
    <message>
        <source>A speck of the target will glow; its colours name elements.</source>
        <translation>目标上的一个小点会发光，光的颜色能说明其中的元素。</translation>
    </message>
    <message>
        <source>The laser cannot be focused so near. Go farther back.</source>
        <translation>离得太近，激光无法聚焦。请退后一些。</translation>
    </message>
    <message>
        <source>The flash is too faint from here. Go nearer.</source>
        <translation>从这里看闪光太暗。请靠近一些。</translation>
    </message>
    <message>
        <source>Now try the other targets, and compare this line.</source>
        <translation>再试试其他目标，比较这条谱线。</translation>
    </message>
    <message>
        <source>Every element glows in colours of its own. Find hydrogen.</source>
        <translation>每种元素都发出自己特有颜色的光。请找出氢。</translation>
    </message>
    <message>
        <source>hydrogen</source>
        <translation>氢</translation>
    </message>
    <message>
        <source>oxygen</source>
        <translation>氧</translation>
    </message>
    <message>
        <source>sodium</source>
        <translation>钠</translation>
    </message>
    <message>
        <source>magnesium</source>
        <translation>镁</translation>
    </message>
    <message>
        <source>aluminium</source>
        <translation>铝</translation>
    </message>
    <message>
        <source>silicon</source>
        <translation>硅</translation>
    </message>
    <message>
        <source>sulfur</source>
        <translation>硫</translation>
    </message>
    <message>
        <source>potassium</source>
        <translation>钾</translation>
    </message>
    <message>
        <source>calcium</source>
        <translation>钙</translation>
    </message>
    <message>
        <source>iron</source>
        <translation>铁</translation>
    </message>
    <message>
        <source>This line belongs to {element} ({symbol}). Look again.</source>
        <translation>这条谱线属于{element}（{symbol}）。再看看。</translation>
    </message>
    <message>
        <source>Yes, hydrogen, and it stands out. Hydrogen in a mineral mostly means water bound in it.</source>
        <translation>对，是氢，而且很突出。矿物里有氢，多半说明其中结合了水。</translation>
    </message>
    <message>
        <source>Yes, hydrogen, but the line is low: hardly any water in here.</source>
        <translation>对，是氢，但谱线很低：这里几乎不含水。</translation>
    </message>
    <message>
        <source>No shot yet.</source>
        <translation>还没有发射。</translation>
    </message>
    <message>
        <source>Only noise: the target is out of focus.</source>
        <translation>只有噪声：目标没有对上焦。</translation>
    </message>
    <message>
        <source>{letter} at {number} nm: {height}</source>
        <translation>{letter}，{number}纳米：{height}</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>middling</source>
        <translation>中等</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>At {hour}: {temperature}, {pressure}, wind {wind}.</source>
        <translation>{hour}：{temperature}，{pressure}，风速{wind}。</translation>
    </message>
    <message>
        <source>The air presses about {times} times less than on Earth at the sea.</source>
        <translation>这里的气压约为地球海平面的{times}分之一。</translation>
    </message>
    <message>
        <source>Through the year the pressure runs from {low} to {high}, because part of the air freezes at the poles.</source>
        <translation>一年之中，气压在{low}到{high}之间变化，因为一部分空气会在两极冻结。</translation>
    </message>
    <message>
        <source>Today: the crescent points down the wind. Go back in time.</source>
        <translation>今天：新月形沙丘的两角指向下风方向。请回到过去看看。</translation>
    </message>
    <message>
        <source>{years} years ago: the wind blew as it does today.</source>
        <translation>{years}年前：风向与今天相同。</translation>
    </message>
    <message>
        <source>{years} years ago: the wind came from {angle} aside of today&apos;s.</source>
        <translation>{years}年前：风向与今天相差{angle}。</translation>
    </message>
    <message>
        <source>Nothing measured yet.</source>
        <translation>还没有测量。</translation>
    </message>
    <message>
        <source>{count} of {stations} stations. On average {share} of what was inferred.</source>
        <translation>已测{stations}个站点中的{count}个，平均为推断值的{share}。</translation>
    </message>
    <message>
        <source>The camera is still aboard</source>
        <translation>相机还在车上</translation>
    </message>
    <message>
        <source>Picture taken: both are in it</source>
        <translation>拍好了：两者都在画面里</translation>
    </message>
    <message>
        <source>Picture taken, but look again</source>
        <translation>拍好了，不过请再看看</translation>
    </message>
    <message>
        <source>Both are in the frame</source>
        <translation>两者都在画面里</translation>
    </message>
    <message>
        <source>One of them is missing</source>
        <translation>少拍了一个</translation>
    </message>
    <message>
        <source>The rover hides the lander</source>
        <translation>火星车挡住了着陆平台</translation>
    </message>
    <message>
        <source>One of them is cut off</source>
        <translation>有一个没拍全</translation>
    </message>
    <message>
        <source>Both are there, but small</source>
        <translation>两者都在，但太小</translation>
    </message>
    <message>
        <source>It rides under the rover. Set it down, and the rover can drive away from it.</source>
        <translation>它挂在火星车腹下。把它放到地面上，火星车就可以开走了。</translation>
    </message>
    <message>
        <source>The rover takes up {rover} of the width, the lander {lander}.</source>
        <translation>火星车占画面宽度的{rover}，着陆平台占{lander}。</translation>
    </message>
    <message>
        <source>The rover stands too near, right before the lander. Roll farther back.</source>
        <translation>火星车太近，正好挡在着陆平台前面。请再往后退。</translation>
    </message>
    <message>
        <source>Zoom in, or let the rover stay nearer to the camera.</source>
        <translation>请拉近镜头，或让火星车离相机近一些。</translation>
    </message>
    <message>
        <source>The rover stands too near to fit. Roll farther back.</source>
        <translation>火星车太近，画面装不下。请再往后退。</translation>
    </message>
    <message>
        <source>Turn the camera to the left, or make the field wider.</source>
        <translation>请把相机向左转，或把视场放宽。</translation>
    </message>
    <message>
        <source>Turn the camera to the right, or make the field wider.</source>
        <translation>请把相机向右转，或把视场放宽。</translation>
    </message>
    <message>
        <source>Take in more: make the field of view wider.</source>
        <translation>请把视场放宽，多拍进一些。</translation>
    </message>
    <message>
        <source>The Sun stands behind the camera and lights their faces.</source>
        <translation>太阳在相机背后，照亮它们的正面。</translation>
    </message>
    <message>
        <source>The Sun stands to the side: edges and shadows show well.</source>
        <translation>太阳在侧面，轮廓和影子都很清楚。</translation>
    </message>
    <message>
        <source>The Sun stands behind them: their faces lie in shade.</source>
        <translation>太阳在它们背后，正面处在阴影里。</translation>
    </message>
    <message>
        <source>The Sun stands high: short shadows.</source>
        <translation>太阳很高，影子很短。</translation>
    </message>
    <message>
        <source>The Sun is down.</source>
        <translation>太阳已经落下。</translation>
    </message>
    <message>
        <source>{height} high, {side} off the line of sight</source>
        <translation>高度{height}，偏离视线方向{side}</translation>
    </message>
    <message>
        <source>not in the frame</source>
        <translation>不在画面里</translation>
    </message>
    <message>
        <source>{share} of the width, whole, {distance} away</source>
        <translation>占宽度的{share}，完整，距离{distance}</translation>
    </message>
    <message>
        <source>{share} of the width, cut off, {distance} away</source>
        <translation>占宽度的{share}，被裁切，距离{distance}</translation>
    </message>
    <message>
        <source>straight at the lander</source>
        <translation>正对着陆平台</translation>
    </message>
    <message>
        <source>{angle} to the left</source>
        <translation>偏左{angle}</translation>
    </message>
    <message>
        <source>{angle} to the right</source>
        <translation>偏右{angle}</translation>
    </message>
    <message>
        <source>Recreation of the group picture of {day}</source>
        <translation>{day}合影（模拟重现图）</translation>
    </message>
    <message>
        <source>Recreation. Rover: {rover}. Lander: {lander}. {light}</source>
        <translation>模拟重现图。火星车：{rover}。着陆平台：{lander}。{light}</translation>
    </message>
    <message>
        <source>An astronaut</source>
        <translation>一名航天员</translation>
    </message>
    <message>
        <source>A flying drone</source>
        <translation>一架无人机</translation>
    </message>
    <message>
        <source>A small wireless camera that the rover set down</source>
        <translation>火星车放到地面上的小型无线相机</translation>
    </message>
    <message>
        <source>No. Nobody has ever been on Mars.</source>
        <translation>不对。还没有人到过火星。</translation>
    </message>
    <message>
        <source>No. Zhurong had no drone.</source>
        <translation>不对。祝融号没有无人机。</translation>
    </message>
    <message>
        <source>Yes. It hung under the rover, was set on the ground and sent its pictures by radio.</source>
        <translation>对。它原来挂在火星车腹下，被放到地面上，再用无线电传回照片。</translation>
    </message>
    <message>
        <source>Power to spare</source>
        <translation>电能充足</translation>
    </message>
    <message>
        <source>Just enough power</source>
        <translation>电能勉强够用</translation>
    </message>
    <message>
        <source>Too little power</source>
        <translation>电能不足</translation>
    </message>
    <message>
        <source>The rover wakes</source>
        <translation>火星车醒来</translation>
    </message>
    <message>
        <source>The rover sleeps on</source>
        <translation>火星车继续休眠</translation>
    </message>
    <message>
        <source>At {hour} the panels give more than {power} and the battery is warmer than {warmth}: the rover starts by itself.</source>
        <translation>{hour}，太阳翼的功率超过{power}，蓄电池温度高于{warmth}：火星车自主唤醒。</translation>
    </message>
    <message>
        <source>The panels give {most} at best; to wake, {power} and {warmth} are needed.</source>
        <translation>太阳翼最多只能提供{most}；唤醒需要{power}，蓄电池还要高于{warmth}。</translation>
    </message>
    <message>
        <source>{given} come in and {taken} go out over the sol.</source>
        <translation>这个火星日发电{given}，用电{taken}。</translation>
    </message>
    <message>
        <source>{given} come in and {taken} go out. Hardly anything is left over.</source>
        <translation>发电{given}，用电{taken}，几乎没有剩余。</translation>
    </message>
    <message>
        <source>Only {given} come in, but {taken} go out.</source>
        <translation>只发电{given}，却要用电{taken}。</translation>
    </message>
    <message>
        <source>The battery never falls below {share}.</source>
        <translation>蓄电池电量始终不低于{share}。</translation>
    </message>
    <message>
        <source>Without driving, pictures and radar it would do.</source>
        <translation>如果不行驶、不拍照、不开雷达，电就够用。</translation>
    </message>
    <message>
        <source>Dust on the panels takes {share} of the light; clean ones would do.</source>
        <translation>太阳翼上的尘土遮掉了{share}的光；擦干净就够了。</translation>
    </message>
    <message>
        <source>Dust in the air is to blame; a clear sky would do.</source>
        <translation>原因是空中的沙尘；天空晴朗就够了。</translation>
    </message>
    <message>
        <source>Dust in the air and on the panels together take too much.</source>
        <translation>空中的沙尘和太阳翼上的尘土一起，遮掉了太多阳光。</translation>
    </message>
    <message>
        <source>The Sun stands too low, even with clean panels.</source>
        <translation>太阳太低，太阳翼再干净也不够。</translation>
    </message>
    <message>
        <source>There would be light enough, but the battery is too cold.</source>
        <translation>阳光够了，但蓄电池太冷。</translation>
    </message>
    <message>
        <source>And until midwinter the Sun sinks lower.</source>
        <translation>而且冬至以前，太阳还会越来越低。</translation>
    </message>
    <message>
        <source>northern spring</source>
        <translation>北半球春季</translation>
    </message>
    <message>
        <source>northern summer</source>
        <translation>北半球夏季</translation>
    </message>
    <message>
        <source>northern autumn</source>
        <translation>北半球秋季</translation>
    </message>
    <message>
        <source>northern winter</source>
        <translation>北半球冬季</translation>
    </message>
    <message>
        <source>{season} (solar longitude {angle}). At noon the Sun stands {height} high; it is up for {hours} of 24 Mars hours.</source>
        <translation>{season}（太阳黄经{angle}）。正午太阳高度角{height}；24个火星小时中有{hours}小时能见到太阳。</translation>
    </message>
    <message>
        <source>Awake</source>
        <translation>唤醒状态</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>睡眠状态</translation>
    </message>
    <message>
        <source>Driving</source>
        <translation>行驶</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Radar</source>
        <translation>雷达</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>通信</translation>
    </message>
    <message>
        <source>Heaters</source>
        <translation>加热器</translation>
    </message>
    <message>
        <source>clear, {depth}</source>
        <translation>晴朗，{depth}</translation>
    </message>
    <message>
        <source>usual, {depth}</source>
        <translation>平常，{depth}</translation>
    </message>
    <message>
        <source>dusty, {depth}</source>
        <translation>多尘，{depth}</translation>
    </message>
    <message>
        <source>storm, {depth}</source>
        <translation>沙尘暴，{depth}</translation>
    </message>
    <message>
        <source>The panels give at most {most}; the most that is needed at once is {load}. The battery holds between {low} and {high}. Outside it is {cold} to {warm}, inside {in_cold} to {in_warm}.</source>
        <translation>太阳翼功率最高{most}；同时用电最多{load}。蓄电池电量在{low}到{high}之间。车外气温{cold}到{warm}，车内{in_cold}到{in_warm}。</translation>
    </message>
    <message>
        <source>the Sun {height} high</source>
        <translation>太阳高度角{height}</translation>
    </message>
    <message>
        <source>the Sun below the horizon</source>
        <translation>太阳在地平线下</translation>
    </message>
    <message>
        <source>At {hour}: {sun}, {given} from the panels, {held} in the battery, {warmth} outside.</source>
        <translation>{hour}：{sun}，太阳翼功率{given}，蓄电池存有{held}，车外{warmth}。</translation>
    </message>
    <message>
        <source>Sol {sol}: {distance} {mark}</source>
        <translation>第{sol}个火星日：{distance} {mark}</translation>
    </message>
    <message>
        <source>unsourced</source>
        <translation>无出处</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>{distance} in {sols} sols: {speed} m a sol</source>
        <translation>{sols}个火星日行驶{distance}，平均每火星日{speed}米</translation>
    </message>
    <message>
        <source>Between {least} (down) and {most} (up) along the way.</source>
        <translation>一路上坡度在{least}（下坡）到{most}（上坡）之间。</translation>
    </message>
    <message>
        <source>Fastest: sol {first} to sol {last}, {speed} m a sol. From drive-off to the winter sleep it was {average} m a sol on average.</source>
        <translation>最快的一段：第{first}到第{last}个火星日，平均每火星日{speed}米。从驶离平台到冬季休眠，平均每火星日{average}米。</translation>
    </message>
    <message>
        <source>Longest pause, as shown here: {first} to {last}, {sols} sols. {reason}</source>
        <translation>这里显示的最长停顿：{first}至{last}，共{sols}个火星日。{reason}</translation>
    </message>
    <message>
        <source>Data show something. People read something into them. Others may disagree. Which is which?</source>
        <translation>数据说明了一些事实，人们再作出解读，别人也可能不同意。下面各属哪一种？</translation>
    </message>
    <message>
        <source>{topic}: {status}</source>
        <translation>{topic}：{status}</translation>
    </message>
    <message>
        <source>Yes: {status}. {meaning}</source>
        <translation>对：{status}。{meaning}</translation>
    </message>
    <message>
        <source>Not quite: {status}. {meaning}</source>
        <translation>不太对：{status}。{meaning}</translation>
    </message>
    <message>
        <source>Spectrum of the flash (illustrative)</source>
        <translation>闪光的光谱（示意）</translation>
    </message>
    <message>
        <source>Choose a target and fire.</source>
        <translation>选一个目标，发射激光。</translation>
    </message>
    <message>
        <source>Fire the laser</source>
        <translation>发射激光</translation>
    </message>
    <message>
        <source>Colour of the light in nanometres; heights are made up.</source>
        <translation>光的波长（纳米）；谱线高度为示意。</translation>
    </message>
    <message>
        <source>Hydrogen glows deep red, at 656 nm. Which line is it?</source>
        <translation>氢发出深红色的光，波长656纳米。是哪一条谱线？</translation>
    </message>
    <message>
        <source>Line {letter}, at {number} nanometres</source>
        <translation>谱线{letter}，{number}纳米</translation>
    </message>
    <message>
        <source>Distance to the target</source>
        <translation>到目标的距离</translation>
    </message>
    <message>
        <source>works from {near}</source>
        <translation>可用距离：{near}</translation>
    </message>
    <message>
        <source>to {far}</source>
        <translation>至{far}</translation>
    </message>
    <message>
        <source>Magnetic field by station (illustrative)</source>
        <translation>各站点的磁场（示意）</translation>
    </message>
    <message>
        <source>inferred from orbit</source>
        <translation>根据轨道数据推断</translation>
    </message>
    <message>
        <source>The spread between the stations is made up.</source>
        <translation>各站点之间的差异为示意。</translation>
    </message>
    <message>
        <source>Drive on and measure</source>
        <translation>开到下一站测量</translation>
    </message>
    <message>
        <source>Measure the rest</source>
        <translation>测完其余站点</translation>
    </message>
    <message>
        <source>Radar profile of the ground (illustrative)</source>
        <translation>地下雷达剖面（示意）</translation>
    </message>
    <message>
        <source>Depth below the wheels; single echoes are made up.</source>
        <translation>车轮以下的深度；单条回波为示意。</translation>
    </message>
    <message>
        <source>Drive with the clock</source>
        <translation>随时间行驶</translation>
    </message>
    <message>
        <source>The echo comes after</source>
        <translation>回波延迟</translation>
    </message>
    <message>
        <source>{number} ns</source>
        <translation>{number}纳秒</translation>
    </message>
    <message>
        <source>And with water?</source>
        <translation>如果有液态水呢？</translation>
    </message>
    <message>
        <source>A nanosecond (ns) is a billionth of a second. In dry ground radio waves run at about half the speed of light (permittivity {number}, a textbook value).</source>
        <translation>1纳秒是十亿分之一秒。在干燥的地下，无线电波的速度约为光速的一半（介电常数{number}，教科书数值）。</translation>
    </message>
    <message>
        <source>Imagined: one bright, level echo, and darkness below it, because water lets hardly any radio waves through. The real radar saw nothing like that.</source>
        <translation>假想：一条明亮而水平的回波，下面一片黑暗，因为水几乎不让无线电波通过。真正的雷达没有看到这样的回波。</translation>
    </message>
    <message>
        <source>The air of a sol (illustrative)</source>
        <translation>一个火星日的大气（示意）</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>气温</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>气压</translation>
    </message>
    <message>
        <source>Wind</source>
        <translation>风速</translation>
    </message>
    <message>
        <source>A dune from above and the wind (illustrative)</source>
        <translation>沙丘俯视图与风（示意）</translation>
    </message>
    <message>
        <source>grey: today&apos;s wind</source>
        <translation>灰色：今天的风</translation>
    </message>
    <message>
        <source>Temperature, pressure and wind by the hour, drawn as typical.</source>
        <translation>一个火星日里的气温、气压和风，按典型情况绘制。</translation>
    </message>
    <message>
        <source>The station also has a microphone. It recorded the motors and wheels while the rover drove off the lander.</source>
        <translation>气象测量仪还带有麦克风，录下了火星车驶离着陆平台时电机和车轮的声音。</translation>
    </message>
    <message>
        <source>A dune remembers the wind</source>
        <translation>沙丘记住了风</translation>
    </message>
    <message>
        <source>Hour of the sol</source>
        <translation>火星日的时刻</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>季节</translation>
    </message>
    <message>
        <source>spring</source>
        <translation>春</translation>
    </message>
    <message>
        <source>summer</source>
        <translation>夏</translation>
    </message>
    <message>
        <source>autumn</source>
        <translation>秋</translation>
    </message>
    <message>
        <source>winter</source>
        <translation>冬</translation>
    </message>
    <message>
        <source>{season}, Ls {angle}</source>
        <translation>{season}，太阳黄经{angle}</translation>
    </message>
    <message>
        <source>Years ago</source>
        <translation>多少年前</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>ice age</source>
        <translation>冰期</translation>
    </message>
    <message>
        <source>This mission tells nothing of what it found out.</source>
        <translation>这次任务没有科学发现的资料。</translation>
    </message>
    <message>
        <source>What was really found out</source>
        <translation>真正的发现</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>The activity shows how the instrument works. Its curves are made up; only the numbers of the finding are published.</source>
        <translation>这个小实验演示仪器怎样工作。曲线是示意的，只有“发现”里的数字是公布的。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>This mission took no group picture.</source>
        <translation>这次任务没有拍合影。</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Recreation by this program, not the real picture.</source>
        <translation>本程序绘制的模拟图，不是真照片。</translation>
    </message>
    <message>
        <source>What the small camera sees now (recreation).</source>
        <translation>小相机现在看到的画面（模拟重现）。</translation>
    </message>
    <message>
        <source>{day}, sol {sol}. The rover sets a small camera on the ground, about 10 m south of the lander. Then it rolls back, stands beside the lander, and the camera takes both.</source>
        <translation>{day}，第{sol}个火星日。火星车在着陆平台以南约10米处把一台小相机放到地面上，然后退回到着陆平台旁，由相机为两者合影。</translation>
    </message>
    <message>
        <source>Set down the camera</source>
        <translation>放下相机</translation>
    </message>
    <message>
        <source>Set it down</source>
        <translation>放到地面上</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>▼ beside the lander</source>
        <translation>▼ 正好在着陆平台旁</translation>
    </message>
    <message>
        <source>Frame the picture</source>
        <translation>取景</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>按下快门</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Show it large</source>
        <translation>放大显示</translation>
    </message>
    <message>
        <source>Save the picture as a file</source>
        <translation>把图片保存为文件</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>{number}. {step}</source>
        <translation>{number}. {step}</translation>
    </message>
    <message>
        <source>The rover rolls back</source>
        <translation>火星车后退</translation>
    </message>
    <message>
        <source>The camera looks</source>
        <translation>相机朝向</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>视场</translation>
    </message>
    <message>
        <source>near</source>
        <translation>近</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>广</translation>
    </message>
    <message>
        <source>Hour (true solar time)</source>
        <translation>时刻（真太阳时）</translation>
    </message>
    <message>
        <source>Rover</source>
        <translation>火星车</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>太阳</translation>
    </message>
    <message>
        <source>Who took the picture of rover and lander together?</source>
        <translation>火星车和着陆平台的合影是谁拍的？</translation>
    </message>
    <message>
        <source>Published: the day, and that the camera was set down about 10 m south of the lander. The hour, where the rover stood, how wide the lens saw, stones and dunes are chosen or drawn for illustration. The Sun stands where it stood at that hour.</source>
        <translation>已公布的是日期，以及相机放在着陆平台以南约10米处。拍摄时刻、火星车的位置、镜头视场、石块和沙丘均为示意。太阳的位置按该时刻算出。</translation>
    </message>
    <message>
        <source>The file could not be written: {name}</source>
        <translation>无法写入文件：{name}</translation>
    </message>
    <message>
        <source>The place from above (illustrative)</source>
        <translation>现场俯视图（示意）</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>north →</source>
        <translation>北 →</translation>
    </message>
    <message>
        <source>This mission has no rover whose sol could be planned.</source>
        <translation>这次任务没有可以安排日程的火星车。</translation>
    </message>
    <message>
        <source>The first drives</source>
        <translation>最初的行驶</translation>
    </message>
    <message>
        <source>A dust storm</source>
        <translation>遇上沙尘暴</translation>
    </message>
    <message>
        <source>May 2022: why it slept</source>
        <translation>2022年5月：为什么休眠</translation>
    </message>
    <message>
        <source>December 2022: will it wake?</source>
        <translation>2022年12月：能醒来吗？</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>恢复原状</translation>
    </message>
    <message>
        <source>Calls home</source>
        <translation>与地球联系</translation>
    </message>
    <message>
        <source>Pictures and readings wait in the rover until the orbiter passes over it and takes them home.</source>
        <translation>照片和探测数据先存在火星车里，等环绕器飞过上空时再由它传回地球。</translation>
    </message>
    <message>
        <source>Sol {sol}: {day}</source>
        <translation>第{sol}个火星日：{day}</translation>
    </message>
    <message>
        <source>Dust in the air</source>
        <translation>空中的沙尘</translation>
    </message>
    <message>
        <source>Light lost to dust on the panels</source>
        <translation>太阳翼积尘遮掉的光</translation>
    </message>
    <message>
        <source>Panels lean to the Sun</source>
        <translation>太阳翼向太阳倾斜</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>Heaters keep it above</source>
        <translation>加热器保温下限</translation>
    </message>
    <message>
        <source>winter sleep</source>
        <translation>冬季休眠</translation>
    </message>
    <message>
        <source>Where the sunlight of noon goes</source>
        <translation>正午阳光的去向</translation>
    </message>
    <message>
        <source>Arrives at Mars</source>
        <translation>到达火星</translation>
    </message>
    <message>
        <source>On level ground, without air</source>
        <translation>照到水平地面（没有大气时）</translation>
    </message>
    <message>
        <source>Below the dusty air</source>
        <translation>穿过多尘的大气后</translation>
    </message>
    <message>
        <source>Through the dust on the panels</source>
        <translation>穿过太阳翼上的尘土后</translation>
    </message>
    <message>
        <source>Energy of the sol</source>
        <translation>这个火星日的电能</translation>
    </message>
    <message>
        <source>From the panels</source>
        <translation>太阳翼发电</translation>
    </message>
    <message>
        <source>Season, distance and path of the Sun are computed for the real sol. What the rover takes and how warm it is are typical values, chosen so that the sleep of May 2022 follows by itself: they are not known.</source>
        <translation>季节、与太阳的距离和太阳的路径按真实的火星日计算。火星车的用电和温度取典型值，并使2022年5月的休眠自然出现；真实数值没有公布。</translation>
    </message>
    <message>
        <source>The panels are taken to be {area} large; only one blog says so. New dust takes {rate} of the light each sol.</source>
        <translation>太阳翼面积取{area}，仅见于一篇博客。每个火星日新落的尘土再遮掉{rate}的光。</translation>
    </message>
    <message>
        <source>Published: to start again the rover needs {power} and a battery warmer than {warmth}; ten containers of a wax-like liquid melt by day and give their heat back by night; dust is the likely reason why it has not woken.</source>
        <translation>官方或媒体公布：重新启动需要{power}，蓄电池还要高于{warmth}；十个装有类蜡材料（正十一烷）的容器白天熔化、夜间凝固放热；没有醒来很可能是因为积尘。</translation>
    </message>
    <message>
        <source>A sol of the rover, hour by hour</source>
        <translation>火星车的一个火星日（逐时）</translation>
    </message>
    <message>
        <source>from the panels</source>
        <translation>太阳翼发电</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>用电需求</translation>
    </message>
    <message>
        <source>in the battery</source>
        <translation>蓄电池电量</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>车内</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>车外</translation>
    </message>
    <message>
        <source>needed to wake</source>
        <translation>唤醒所需</translation>
    </message>
    <message>
        <source>This mission has no drive on the ground on file.</source>
        <translation>这项任务没有地面行驶记录。</translation>
    </message>
    <message>
        <source>The rover has not landed yet.</source>
        <translation>火星车还没有着陆。</translation>
    </message>
    <message>
        <source>Sol {sol}, {date}</source>
        <translation>第{sol}个火星日，{date}</translation>
    </message>
    <message>
        <source>Driven so far</source>
        <translation>已行驶</translation>
    </message>
    <message>
        <source>Sol</source>
        <translation>火星日</translation>
    </message>
    <message>
        <source>sol {number}</source>
        <translation>第{number}日</translation>
    </message>
    <message>
        <source>Chart: distance driven, by sol</source>
        <translation>图表：各火星日的行驶里程</translation>
    </message>
    <message>
        <source>Distance by sol</source>
        <translation>各火星日的里程</translation>
    </message>
    <message>
        <source>Slope along the way {mark}</source>
        <translation>沿途坡度 {mark}</translation>
    </message>
    <message>
        <source>Chart: slope of the ground, by distance; illustrative</source>
        <translation>图表：沿途地面坡度，示意</translation>
    </message>
    <message>
        <source>Every published distance</source>
        <translation>全部公布里程</translation>
    </message>
    <message>
        <source>Go to {checkpoint}, {about}</source>
        <translation>前往{checkpoint}，{about}</translation>
    </message>
    <message>
        <source>An open mark is a distance without a source. The speed between two distances is their difference over the sols between them.</source>
        <translation>空心点表示没有出处的里程。两点之间的速度，是里程之差除以相隔的火星日数。</translation>
    </message>
    <message>
        <source>The sols were counted by the space agency. Our own clock at the site agrees with the dates within two sols.</source>
        <translation>火星日序号由航天局给出；本程序在着陆点的时钟与这些日期相差不超过两个火星日。</translation>
    </message>
    <message>
        <source>Parachute, back shell and heat shield lie on the plain too. Their places are not in our sources, so the map leaves them out.</source>
        <translation>降落伞、背罩和防热大底也落在这片平原上。资料中没有它们的位置，所以地图上没有画出。</translation>
    </message>
    <message>
        <source>Viewfinder of the small camera</source>
        <translation>小相机的取景器</translation>
    </message>
    <message>
        <source>The viewfinder is dark: the camera hangs under the rover.</source>
        <translation>取景器是黑的：相机还挂在火星车腹下。</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>火星表面</translation>
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
        <source>Play nine months</source>
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
        <source>As we assume</source>
        <translation>恢复我们的假设</translation>
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
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Lower edge, depth</source>
        <translation>下缘深度</translation>
    </message>
    <message>
        <source>Upper edge, depth</source>
        <translation>上缘深度</translation>
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
        <source>Thickness of the layers</source>
        <translation>分层厚度</translation>
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
        <source>Planned time after entry</source>
        <translation>进入后的计划时刻</translation>
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
        <source>Depth searched</source>
        <translation>探测深度</translation>
    </message>
    <message>
        <source>Semi-major axis</source>
        <translation>半长轴</translation>
    </message>
    <message>
        <source>Thickness of the loose soil</source>
        <translation>松散土层厚度</translation>
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
        <source>Stations</source>
        <translation>站点数</translation>
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
        <source>Times weaker</source>
        <translation>弱多少倍</translation>
    </message>
    <message>
        <source>Length of the track</source>
        <translation>路线长度</translation>
    </message>
    <message>
        <source>Turned by</source>
        <translation>转过角度</translation>
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
        <source>Wedges</source>
        <translation>楔状边界</translation>
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
    <message>
        <source>Years ago</source>
        <translation>距今</translation>
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
        <source>Nine minutes, flown otherwise</source>
        <translation>换一种方式着陆</translation>
    </message>
    <message>
        <source>Where the energy goes</source>
        <translation>能量去哪儿了</translation>
    </message>
    <message>
        <source>Already on the ground</source>
        <translation>早已着陆</translation>
    </message>
    <message>
        <source>Zhurong&apos;s way</source>
        <translation>祝融号的路</translation>
    </message>
    <message>
        <source>A sol in the life</source>
        <translation>火星车的一天</translation>
    </message>
    <message>
        <source>The group photo</source>
        <translation>火星合影</translation>
    </message>
    <message>
        <source>Instruments at work</source>
        <translation>科学仪器小实验</translation>
    </message>
    <message>
        <source>The sound booth</source>
        <translation>声音小屋</translation>
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
    <message>
        <source>Come in steeper, open the parachute later, hover longer, and see whether it lands.</source>
        <translation>进入更陡、开伞更晚、悬停更久，看看还能不能着陆。</translation>
    </message>
    <message>
        <source>What shield, parachute and engine each take away, second by second.</source>
        <translation>防热大底、降落伞和发动机各消去多少能量，逐秒来看。</translation>
    </message>
    <message>
        <source>The same nine minutes at Mars and, much later, on Earth.</source>
        <translation>同样的九分钟，先在火星，很久以后才到地球。</translation>
    </message>
    <message>
        <source>Follow the rover from checkpoint to checkpoint, sol by sol.</source>
        <translation>跟着火星车，一个火星日一个火星日地走过每个里程点。</translation>
    </message>
    <message>
        <source>Plan a sol of the rover against its power, and see why it slept.</source>
        <translation>按电能安排火星车的一天，看看它为什么休眠。</translation>
    </message>
    <message>
        <source>Drive with the radar, fire the laser, feel the air, walk with a magnetometer.</source>
        <translation>开着雷达走一走，发射激光，感受空气，带着磁强计测一测。</translation>
    </message>
    <message>
        <source>Set a small camera on the ground and take rover and lander together.</source>
        <translation>把一台小相机放到地面上，给火星车和着陆平台拍合影。</translation>
    </message>
    <message>
        <source>Hear and see one sound in the air of Earth and in that of Mars.</source>
        <translation>同一个声音，在地球和火星的空气里各听一听、看一看。</translation>
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
        <source>Go to work on Mars: drive, plan, look and listen.</source>
        <translation>到火星上工作：行驶、计划、观察、聆听。</translation>
    </message>
    <message>
        <source>Change something and see what the laws of motion make of it.</source>
        <translation>改变一些条件，看看按照运动定律会发生什么。</translation>
    </message>
</context>
</TS>
