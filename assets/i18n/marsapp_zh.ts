<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name />
        <message>
            <source>LessonPanel</source>
            <comment>Many people think</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>LessonPanel</source>
            <comment>That is not so</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>LessonPanel</source>
            <comment>What happens</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>LessonPanel</source>
            <comment>How we know</comment>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>At the craft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light takes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sol {sol} on Mars</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Beijing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>UTC</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show Universal Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show Beijing time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light takes {delay}. Last news: {event}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>since launch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Known on Earth</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Controls</name>
        <message>
            <source>{action} (key {key})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tilt out of the ecliptic, degrees</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tilt out of the ecliptic (keys [ and ])</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow the Sun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow Earth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow Mars</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow the craft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hold Earth and Mars still</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>True scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Distances and light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exaggerate heights above the ecliptic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the whole journey</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EventKind</name>
        <message>
            <source>Launch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Engine burn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Separation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Landing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Observation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the ground</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Milestone</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message>
            <source>{name} ({kind})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a thing, an event, a place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: {value} {sign}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another source says {value} {sign}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>[{number}] {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open in the browser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a plan or an unproven figure, not a fact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Instruments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its stretches and when they begin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{latitude} north, {longitude} east</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{latitude} south, {longitude} east</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Position</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rides on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fixed to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing any more (since: {event})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At the craft, UTC</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At the craft, Beijing time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Known on Earth, Beijing time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{moment} UTC</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>computed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>published</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>illustrative</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>measured: decoded from the craft's own signals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>computed: worked out from measured states by this program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>published: given in a report, perhaps rounded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>illustrative: a plan or a stand-in, not a fact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>known to the second</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>known to the minute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>known to about ten minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>known to some hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only the day is known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only the month is known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vehicle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Celestial body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Event</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Engine burn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Phase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Orbit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Instrument</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Announced numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step of the landing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Point of the drive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fact</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>How we know</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sources</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Fill</name>
        <message>
            <source>measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>computed by this program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>published</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>illustrative</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{moment} Beijing time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{moment} UTC</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} arcminutes</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Format</name>
        <message>
            <source>{number} AU</source>
            <translation>{number} 天文单位</translation>
        </message>
        <message>
            <source>{number} km</source>
            <translation>{number} 公里</translation>
        </message>
        <message>
            <source>{number} million km</source>
            <translation>{number} 百万公里</translation>
        </message>
        <message>
            <source>{number} light-seconds</source>
            <translation>{number} 光秒</translation>
        </message>
        <message>
            <source>{number} light-minutes</source>
            <translation>{number} 光分</translation>
        </message>
        <message>
            <source>{number} m/s</source>
            <translation>{number} 米/秒</translation>
        </message>
        <message>
            <source>{number} km/s</source>
            <translation>{number} 公里/秒</translation>
        </message>
        <message>
            <source>{n} d</source>
            <translation>{n} 天</translation>
        </message>
        <message>
            <source>{n} h</source>
            <translation>{n} 小时</translation>
        </message>
        <message>
            <source>{n} min</source>
            <translation>{n} 分</translation>
        </message>
        <message>
            <source>{n} s</source>
            <translation>{n} 秒</translation>
        </message>
        <message>
            <source>real time</source>
            <translation>实时</translation>
        </message>
        <message>
            <source>1 second = {span}</source>
            <translation>1 秒 = {span}</translation>
        </message>
        <message>
            <source>{rate}, backwards</source>
            <translation>{rate}（倒退）</translation>
        </message>
        <message>
            <source>1 day</source>
            <translation>1 天</translation>
        </message>
        <message>
            <source>{n} days</source>
            <translation>{n} 天</translation>
        </message>
        <message>
            <source>1 hour</source>
            <translation>1 小时</translation>
        </message>
        <message>
            <source>{n} hours</source>
            <translation>{n} 小时</translation>
        </message>
        <message>
            <source>1 minute</source>
            <translation>1 分钟</translation>
        </message>
        <message>
            <source>{n} minutes</source>
            <translation>{n} 分钟</translation>
        </message>
        <message>
            <source>{n} seconds</source>
            <translation>{n} 秒</translation>
        </message>
    </context>
    <context>
        <name>Journey</name>
        <message>
            <source>{moment} UTC</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}
ΔV {speed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{planet} at launch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{planet} at arrival</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{distance}
light takes {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>what Earth sees now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not to scale: {planet} drawn ×{factor}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Heights above the ecliptic ×{factor}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turning frame: Earth and Mars keep their directions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>path, measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>path, computed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>path, as published</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>path, assumed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>still to fly</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>JourneyScene</name>
        <message>
            <source>In view: {things}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{thing} selected</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read the lessons again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} minutes · ages {youngest} to {oldest}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{summary} {facts}. {state}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not begun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begun: step {n} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{lesson} cannot be opened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>and {n} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earlier answers could not be read. Their file was put aside as {file}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answers cannot be saved on this computer. They last until the program is closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go deeper (ages 14 and up)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Questions answered rightly: {n} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From an earlier lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the news</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your prediction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What happened?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Explained</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To remember</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please type a number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not so</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your prediction was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About your prediction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is my prediction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I would rather not guess</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can go on without a guess.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your prediction is noted. Now see what happens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not so</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{clock}: {moment}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clock in Beijing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Universal time (UTC)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>− 1 hour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>+ 1 hour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>− 1 minute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>+ 1 minute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your number, in {unit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{item}: place {n} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earlier: {item}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Later: {item}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the teacher</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the start of this task</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take me there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take me there: {goal}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reached: {goal}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the list of lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step {n} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
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
            <source>Journey</source>
            <translation>旅程场景</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>not yet known on Earth</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TimelinePanel</name>
        <message>
            <source>Show more time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show less time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose what to show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Timeline of the mission</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole mission</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Launch to landing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This phase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An hour around now</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next event</source>
            <translation>下一事件</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>放慢</translation>
        </message>
        <message>
            <source>Faster</source>
            <translation>加快</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ValueName</name>
        <message>
            <source>Altitude</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Angle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Highest altitude</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Farthest from the centre</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Argument of periapsis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Height of the band</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spectral bands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Length of the bridle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Departure energy C3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Containers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data sent home</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days since launch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change of speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Depth reached in ice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Depth in ice, high band</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Depth in ice, low band</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Depth reached in soil</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Depth in soil, high band</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Depth in soil, low band</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Design life</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Diameter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Diameter of the disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Distance driven</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Distance to the comet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Distance to Earth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earth to Mars</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Farthest distance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Distance to Mars</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nearest distance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Distance to the Sun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duration</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Eccentricity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Energy of electrons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Energy of ions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Energy of neutral atoms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Energy of protons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Engines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Field of view, fine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Field of view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Range of the field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smallest step of the field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Field of view, wide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Flight path angle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Frequency, high band</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Frequency, low band</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Height of the gap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gravity (GM)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Height</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Orbits used for images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inclination</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Latitude</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mass at launch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lenses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light takes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Length of the lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longitude</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mach number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mass</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mass without the rover</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Top speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Node</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Orbits flown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Path flown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lowest altitude</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Period</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures per second</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Porosity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Power</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pressure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Highest pressure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lowest pressure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smallest step of pressure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Radius at the equator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reach</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resolution</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resolution in colour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resolution, high band</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resolution, low band</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resolution of the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resolution reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ridges</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Length of the riser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Semi-major axis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Specific impulse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speed relative to Earth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Width of the strip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Width of the strip, lower value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Temperature</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Highest temperature</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lowest temperature</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smallest step of temperature</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Thrust</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Least thrust</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time since launch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time between readings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Used in the second correction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Used in the third correction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speed far from the planet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Diameter of the vent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Power needed to wake</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wavelength</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longest wavelength</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortest wavelength</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Width</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Highest wind speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smallest step of wind speed</source>
            <translation type="unfinished" />
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
        <name>self.scene</name>
        <message>
            <source>Journey</source>
            <translation>旅程场景</translation>
        </message>
    </context>
</TS>
