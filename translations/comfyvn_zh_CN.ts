<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ClipClipboard</name>
    <message numerus="yes">
        <source>Paste %n clip(s)</source>
        <translation>
            <numerusform>粘贴 %n 个片段</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComfyFields</name>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Addresses such as http://127.0.0.1:8188. With several, each job goes to the one that is least busy.</source>
        <translation>形如 http://127.0.0.1:8188 的地址。有多个时，每个任务交给最空闲的一个。</translation>
    </message>
    <message>
        <source>host url address comfyui</source>
        <translation>主机 URL 地址 comfyui</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>输出文件夹</translation>
    </message>
    <message>
        <source>Of a server on this machine, to take files from without a download; may be empty.</source>
        <translation>本机服务器的输出位置，可免下载直接取用文件；可以留空。</translation>
    </message>
    <message>
        <source>directory local files</source>
        <translation>目录 本地 文件</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间限制</translation>
    </message>
    <message>
        <source>A server that gives no sign of life for so long is given up.</source>
        <translation>服务器这么久毫无动静即放弃。</translation>
    </message>
    <message>
        <source>timeout seconds wait</source>
        <translation>超时 秒 等待</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Asks each server who it is and what it lacks for the workflow; renders nothing.</source>
        <translation>询问每台服务器的身份以及工作流缺少什么；不渲染。</translation>
    </message>
    <message>
        <source>check connection version device missing nodes models</source>
        <translation>检查 连接 版本 设备 缺少 节点 模型</translation>
    </message>
    <message>
        <source>Runs models of your choice on servers of your own, on this machine or others. Free and open source.</source>
        <translation>在本机或其他机器上自己的服务器上运行所选模型。免费且开源。</translation>
    </message>
    <message>
        <source>What the workflow lets be set; kept for each workflow.</source>
        <translation>工作流允许设置的值；按工作流分别保存。</translation>
    </message>
    <message>
        <source>steps speed variation exaggeration denoise number</source>
        <translation>步数 速度 变化 夸张 降噪 数值 steps</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Parameters without a source</source>
        <translation>无源音轨时的参数</translation>
    </message>
</context>
<context>
    <name>FormatNames</name>
    <message>
        <source>Mouth shapes, JSON (Rhubarb Lip Sync)</source>
        <translation>口型，JSON（Rhubarb Lip Sync）</translation>
    </message>
    <message>
        <source>Mouth shapes, table (Rhubarb Lip Sync)</source>
        <translation>口型，表格（Rhubarb Lip Sync）</translation>
    </message>
    <message>
        <source>Mouth shapes, XML (Rhubarb Lip Sync)</source>
        <translation>口型，XML（Rhubarb Lip Sync）</translation>
    </message>
    <message>
        <source>Subtitles, SubRip</source>
        <translation>字幕，SubRip</translation>
    </message>
    <message>
        <source>Subtitles with words, WebVTT</source>
        <translation>带单词的字幕，WebVTT</translation>
    </message>
    <message>
        <source>Words, Audacity labels</source>
        <translation>单词，Audacity 标签</translation>
    </message>
    <message>
        <source>Words, phonemes and shapes, Praat TextGrid</source>
        <translation>单词、音素和口型，Praat TextGrid</translation>
    </message>
    <message>
        <source>Phonemes, HTK labels</source>
        <translation>音素，HTK 标签</translation>
    </message>
</context>
<context>
    <name>LineState</name>
    <message>
        <source>New</source>
        <translation>未合成</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>合成中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>待更新</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已消失</translation>
    </message>
</context>
<context>
    <name>LogEntry</name>
    <message>
        <source>Debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>MouthTexts</name>
    <message>
        <source>%1 is not a picture that can be shown.</source>
        <translation>%1 不是可以显示的图片。</translation>
    </message>
    <message>
        <source>%1 cannot be moved; look whether the folder may be written to.</source>
        <translation>无法移动 %1；请检查该文件夹是否可写。</translation>
    </message>
    <message>
        <source>Pictures of the shapes A to F are needed, as A.png or A.svg and so on; missing: %1.</source>
        <translation>需要 A 至 F 口型的图片，命名为 A.png 或 A.svg 等；缺少：%1。</translation>
    </message>
    <message>
        <source>There are no pictures named A.png to F.png, or .svg, in %1.</source>
        <translation>%1 中没有名为 A.png 至 F.png 或 .svg 的图片。</translation>
    </message>
</context>
<context>
    <name>MusicCostText</name>
    <message numerus="yes">
        <source>%1: %n piece(s), together %2 s.</source>
        <translation>
            <numerusform>%1：%n 首，共 %2 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>That costs about %1 at the price in the settings.</source>
        <translation>按设置中的价格约需 %1。</translation>
    </message>
    <message>
        <source>This month it has made %1 s.</source>
        <translation>本月已制作 %1 秒。</translation>
    </message>
    <message>
        <source>This month it has made %1 s of the %2 s that the settings allow.</source>
        <translation>本月已制作 %1 秒，设置允许 %2 秒。</translation>
    </message>
    <message>
        <source>Pieces past that limit will be refused.</source>
        <translation>超出此限额的曲目将被拒绝。</translation>
    </message>
    <message>
        <source>Music that costs money</source>
        <translation>收费的音乐</translation>
    </message>
    <message>
        <source>Compose this?</source>
        <translation>要作曲吗？</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>作曲</translation>
    </message>
</context>
<context>
    <name>MusicNames</name>
    <message>
        <source>Lo-fi</source>
        <translation>Lo-fi</translation>
    </message>
    <message>
        <source>Lazy swung beat, electric piano and tape: studying, quiet evenings</source>
        <translation>慵懒的摇摆节拍、电钢琴与磁带质感：学习、安静的夜晚</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>Slow piano over soft pads: everyday scenes, rest</source>
        <translation>柔和铺底上的慢板钢琴：日常、休憩</translation>
    </message>
    <message>
        <source>Romance</source>
        <translation>浪漫</translation>
    </message>
    <message>
        <source>Tender melody over broken chords: confessions, closeness</source>
        <translation>分解和弦上的温柔旋律：告白、亲密</translation>
    </message>
    <message>
        <source>Cheerful</source>
        <translation>欢快</translation>
    </message>
    <message>
        <source>Bright, strummed and quick: mornings, school, friends</source>
        <translation>明亮、扫弦、轻快：早晨、校园、朋友</translation>
    </message>
    <message>
        <source>Comedy</source>
        <translation>喜剧</translation>
    </message>
    <message>
        <source>Hopping winds and plucked strings: mishaps and banter</source>
        <translation>跳跃的木管与拨弦：闹剧与斗嘴</translation>
    </message>
    <message>
        <source>Sad</source>
        <translation>悲伤</translation>
    </message>
    <message>
        <source>Slow and bare, in minor: loss, farewells</source>
        <translation>小调、缓慢而疏朗：失去、离别</translation>
    </message>
    <message>
        <source>Mystery</source>
        <translation>悬疑</translation>
    </message>
    <message>
        <source>Floating harmonies and bells: riddles, searches</source>
        <translation>漂浮的和声与铃声：谜题、搜寻</translation>
    </message>
    <message>
        <source>Tension</source>
        <translation>紧张</translation>
    </message>
    <message>
        <source>Pulsing bass and restless strings: danger draws near</source>
        <translation>脉动的低音与不安的弦乐：危险逼近</translation>
    </message>
    <message>
        <source>Battle</source>
        <translation>战斗</translation>
    </message>
    <message>
        <source>Fast, driven drums and guitars: fights and chases</source>
        <translation>快速强劲的鼓与吉他：战斗与追逐</translation>
    </message>
    <message>
        <source>Epic</source>
        <translation>史诗</translation>
    </message>
    <message>
        <source>Brass, choir and big drums: turning points</source>
        <translation>铜管、合唱与大鼓：转折点</translation>
    </message>
    <message>
        <source>Horror</source>
        <translation>恐怖</translation>
    </message>
    <message>
        <source>Dark drones and broken tones: dread</source>
        <translation>阴暗的持续音与破碎的音响：恐惧</translation>
    </message>
    <message>
        <source>Night city</source>
        <translation>夜之城</translation>
    </message>
    <message>
        <source>Synthesizers over a steady beat: neon streets, late drives</source>
        <translation>稳定节拍上的合成器：霓虹街道、深夜驾车</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>祭典</translation>
    </message>
    <message>
        <source>Flutes and drums in five tones: stalls, fireworks, dances</source>
        <translation>五声音阶的笛与鼓：小摊、烟火、舞蹈</translation>
    </message>
    <message>
        <source>Nostalgia</source>
        <translation>怀旧</translation>
    </message>
    <message>
        <source>Music box and slow waltz: memories, childhood</source>
        <translation>八音盒与慢圆舞曲：回忆、童年</translation>
    </message>
    <message>
        <source>Fantasy village</source>
        <translation>奇幻村庄</translation>
    </message>
    <message>
        <source>Harp, flute and dance: markets and taverns of another world</source>
        <translation>竖琴、长笛与舞曲：异世界的集市与酒馆</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>片尾</translation>
    </message>
    <message>
        <source>A warm song with a full band: endings, staff rolls</source>
        <translation>温暖的全编制乐队曲：结局、制作名单</translation>
    </message>
    <message>
        <source>Chiptune</source>
        <translation>芯片音乐</translation>
    </message>
    <message>
        <source>Square waves of old consoles: games within the game</source>
        <translation>老式游戏机的方波：游戏中的游戏</translation>
    </message>
    <message>
        <source>Jazz café</source>
        <translation>爵士咖啡馆</translation>
    </message>
    <message>
        <source>Walking bass, brushes and piano: cafés and bars</source>
        <translation>行走低音、鼓刷与钢琴：咖啡馆与酒吧</translation>
    </message>
    <message>
        <source>8-bit</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>The track through an old console</source>
        <translation>音轨如同出自老式游戏机</translation>
    </message>
    <message>
        <source>Underwater</source>
        <translation>水下</translation>
    </message>
    <message>
        <source>The track dull and wavering, as heard under water</source>
        <translation>音轨沉闷而摇曳，如在水下听到</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>收音机</translation>
    </message>
    <message>
        <source>The track from a small loudspeaker</source>
        <translation>音轨如从小喇叭里传出</translation>
    </message>
    <message>
        <source>Cathedral</source>
        <translation>大教堂</translation>
    </message>
    <message>
        <source>The track in a very large room</source>
        <translation>音轨回荡在极大的空间里</translation>
    </message>
    <message>
        <source>Nightcore</source>
        <translation>Nightcore</translation>
    </message>
    <message>
        <source>The track faster and higher</source>
        <translation>音轨更快更高</translation>
    </message>
    <message>
        <source>Slowed</source>
        <translation>慢速</translation>
    </message>
    <message>
        <source>The track slower and deeper, with a long echo</source>
        <translation>音轨更慢更低，带长回声</translation>
    </message>
    <message>
        <source>Orchestral swell</source>
        <translation>管弦渐强</translation>
    </message>
    <message>
        <source>The track with strings that rise under it</source>
        <translation>音轨之下有弦乐渐起</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>快乐</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>悲伤</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>阴暗</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>明亮</translation>
    </message>
    <message>
        <source>tense</source>
        <translation>紧张</translation>
    </message>
    <message>
        <source>scary</source>
        <translation>可怕</translation>
    </message>
    <message>
        <source>mysterious</source>
        <translation>神秘</translation>
    </message>
    <message>
        <source>romantic</source>
        <translation>浪漫</translation>
    </message>
    <message>
        <source>dreamy</source>
        <translation>梦幻</translation>
    </message>
    <message>
        <source>energetic</source>
        <translation>有活力</translation>
    </message>
    <message>
        <source>epic</source>
        <translation>史诗</translation>
    </message>
    <message>
        <source>nostalgic</source>
        <translation>怀旧</translation>
    </message>
    <message>
        <source>funny</source>
        <translation>滑稽</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>愤怒</translation>
    </message>
    <message>
        <source>night</source>
        <translation>夜晚</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>雨</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>清晨</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>慢</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>快</translation>
    </message>
    <message>
        <source>minimal</source>
        <translation>极简</translation>
    </message>
    <message>
        <source>full</source>
        <translation>饱满</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高音</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低音</translation>
    </message>
    <message>
        <source>drums</source>
        <translation>鼓</translation>
    </message>
    <message>
        <source>no drums</source>
        <translation>无鼓</translation>
    </message>
    <message>
        <source>major</source>
        <translation>大调</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>小调</translation>
    </message>
    <message>
        <source>piano</source>
        <translation>钢琴</translation>
    </message>
    <message>
        <source>strings</source>
        <translation>弦乐</translation>
    </message>
    <message>
        <source>violin</source>
        <translation>小提琴</translation>
    </message>
    <message>
        <source>cello</source>
        <translation>大提琴</translation>
    </message>
    <message>
        <source>guitar</source>
        <translation>吉他</translation>
    </message>
    <message>
        <source>flute</source>
        <translation>长笛</translation>
    </message>
    <message>
        <source>harp</source>
        <translation>竖琴</translation>
    </message>
    <message>
        <source>music box</source>
        <translation>八音盒</translation>
    </message>
    <message>
        <source>bells</source>
        <translation>铃声</translation>
    </message>
    <message>
        <source>choir</source>
        <translation>合唱</translation>
    </message>
    <message>
        <source>brass</source>
        <translation>铜管</translation>
    </message>
    <message>
        <source>sax</source>
        <translation>萨克斯</translation>
    </message>
    <message>
        <source>synth</source>
        <translation>合成器</translation>
    </message>
    <message>
        <source>organ</source>
        <translation>管风琴</translation>
    </message>
    <message>
        <source>vocals</source>
        <translation>人声</translation>
    </message>
    <message>
        <source>intro</source>
        <translation>前奏</translation>
    </message>
    <message>
        <source>break</source>
        <translation>间歇</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>尾声</translation>
    </message>
    <message>
        <source>dorian</source>
        <translation>多利亚</translation>
    </message>
    <message>
        <source>phrygian</source>
        <translation>弗里吉亚</translation>
    </message>
    <message>
        <source>lydian</source>
        <translation>利底亚</translation>
    </message>
    <message>
        <source>mixolydian</source>
        <translation>混合利底亚</translation>
    </message>
    <message>
        <source>gentle</source>
        <translation>轻柔</translation>
    </message>
    <message>
        <source>triumph</source>
        <translation>胜利</translation>
    </message>
    <message>
        <source>rise, then full</source>
        <translation>上升后进入全奏</translation>
    </message>
    <message>
        <source>fall, then calm</source>
        <translation>下降后归于平静</translation>
    </message>
    <message>
        <source>Transition: %1</source>
        <translation>过渡：%1</translation>
    </message>
    <message>
        <source>Stinger: %1</source>
        <translation>短句：%1</translation>
    </message>
</context>
<context>
    <name>MusicSoundReader</name>
    <message>
        <source>The sound of this music is not there any more. Compose it again.</source>
        <translation>此音乐的声音已不存在。请重新创作。</translation>
    </message>
</context>
<context>
    <name>PanelNames</name>
    <message>
        <source>Line</source>
        <translation>台词</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>录次</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>混音</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
</context>
<context>
    <name>ProviderFields</name>
    <message>
        <source>Local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>开源</translation>
    </message>
    <message>
        <source>Freemium</source>
        <translation>免费增值</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付费</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>ready reachable needs key</source>
        <translation>就绪 可达 密钥</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Nobody stands in, and nothing is stored; a paid service bills it like a line.</source>
        <translation>不会由他人代替，也不会保存；付费服务按一句台词计费。</translation>
    </message>
    <message>
        <source>try listen sample check connection</source>
        <translation>试用 试听 样例 检查连接</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>What this workspace has asked for; each month begins at nothing. What you are billed stands in your account.</source>
        <translation>此工作区请求的用量；每月从零开始。实际账单以您的账户为准。</translation>
    </message>
    <message>
        <source>cost usage counter money</source>
        <translation>费用 用量 计数 金额</translation>
    </message>
    <message>
        <source>Use %1 with ComfyUI</source>
        <translation>通过 ComfyUI 使用 %1</translation>
    </message>
    <message>
        <source>Use it with ComfyUI</source>
        <translation>通过 ComfyUI 使用</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>工作流</translation>
    </message>
    <message>
        <source>Makes ComfyUI active with %1. Its form says which nodes the server needs for it.</source>
        <translation>以 %1 启用 ComfyUI。服务器所需的节点显示在 ComfyUI 的表单中。</translation>
    </message>
    <message>
        <source>use active comfyui</source>
        <translation>使用 启用 comfyui</translation>
    </message>
</context>
<context>
    <name>ProviderStandingRow</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>ready reachable needs key</source>
        <translation>就绪 可达 密钥</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Speaks a sentence as it would speak a line. Nobody stands in, and nothing is stored.</source>
        <translation>像朗读台词一样朗读一句话。不会由其他提供方代替，也不会保存任何内容。</translation>
    </message>
    <message>
        <source>test try listen</source>
        <translation>测试 试听</translation>
    </message>
    <message>
        <source>Check the key</source>
        <translation>检查密钥</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Asks whether the service is there and takes the key; the state above is its answer. Nothing is made, because music is billed by its length.</source>
        <translation>询问服务是否可用以及是否接受密钥；上方的状态就是答复。由于音乐按时长计费，不会生成任何内容。</translation>
    </message>
    <message>
        <source>try check connection</source>
        <translation>尝试 检查 连接</translation>
    </message>
    <message>
        <source>Portal only: this program cannot reach it.</source>
        <translation>仅门户网站：本程序无法连接。</translation>
    </message>
    <message>
        <source>Through ComfyUI only: it has no server of its own.</source>
        <translation>仅通过 ComfyUI：它没有自己的服务器。</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>RowTile</name>
    <message>
        <source>Missing: %1</source>
        <translation>缺失：%1</translation>
    </message>
</context>
<context>
    <name>SoundNames</name>
    <message>
        <source>Line</source>
        <translation>台词</translation>
    </message>
    <message>
        <source>There are too many files named “%1” in %2.</source>
        <translation>%2 中名为“%1”的文件过多。</translation>
    </message>
</context>
<context>
    <name>SpokenLineReader</name>
    <message>
        <source>The sound of this line is not there any more. Press Space to make it again.</source>
        <translation>这句台词的声音已不存在。按空格键重新生成。</translation>
    </message>
</context>
<context>
    <name>StudioText</name>
    <message>
        <source>Cannot %1 %2: %3. Check free space and permissions.</source>
        <translation>无法对 %2 执行操作（%1）：%3。请检查剩余空间和权限。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>Cannot move the damaged file %1 aside: %2.</source>
        <translation>无法将损坏的文件 %1 移开：%2。</translation>
    </message>
    <message>
        <source>Cannot lock %1: another program holds it, or the folder is not writable.</source>
        <translation>无法锁定 %1：它被另一个程序占用，或文件夹不可写。</translation>
    </message>
    <message>
        <source>Cannot make the lock file %1. Check free space and permissions.</source>
        <translation>无法创建锁文件 %1。请检查剩余空间和权限。</translation>
    </message>
    <message>
        <source>This workspace is open in another studio (process %1 since %2, lock %3). Close that one first.</source>
        <translation>此工作区已在另一个工作台中打开（进程 %1，自 %2 起，锁 %3）。请先关闭它。</translation>
    </message>
    <message>
        <source>No running studio has written %1.</source>
        <translation>没有正在运行的工作台写入 %1。</translation>
    </message>
    <message>
        <source>%1 %2; choose or make an empty folder.</source>
        <translation>%1 %2；请选择或新建一个空文件夹。</translation>
    </message>
    <message>
        <source>is no whole path of a folder</source>
        <translation>不是文件夹的完整路径</translation>
    </message>
    <message>
        <source>lies in the workspace that cannot be saved</source>
        <translation>位于无法保存的工作区之内</translation>
    </message>
    <message>
        <source>is not an empty folder</source>
        <translation>不是空文件夹</translation>
    </message>
    <message>
        <source>write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>make the folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>it is larger than %1 bytes</source>
        <translation>超过 %1 字节</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有该文件或文件夹</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>磁盘输入/输出错误</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>该名称已存在</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许的操作</translation>
    </message>
    <message>
        <source>database or disk is full</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>disk I/O error</source>
        <translation>磁盘输入/输出错误</translation>
    </message>
    <message>
        <source>unable to open database file</source>
        <translation>无法打开数据库文件</translation>
    </message>
    <message>
        <source>attempt to write a readonly database</source>
        <translation>数据库不可写</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>内容已损坏</translation>
    </message>
    <message>
        <source>file is not a database</source>
        <translation>不是数据库</translation>
    </message>
    <message>
        <source>The database %1 is damaged: %2.</source>
        <translation>数据库 %1 已损坏：%2。</translation>
    </message>
    <message>
        <source>The database %1 is damaged: %2. Restart the program: it keeps the file aside and makes a new one.</source>
        <translation>数据库 %1 已损坏：%2。请重新启动程序：它会保留该文件并新建一个。</translation>
    </message>
    <message>
        <source>The database %1 is locked by another program; close that program.</source>
        <translation>数据库 %1 被另一个程序锁定；请关闭该程序。</translation>
    </message>
    <message>
        <source>The workspace is open read-only; nothing can be changed here.</source>
        <translation>工作区以只读方式打开；此处无法更改。</translation>
    </message>
    <message>
        <source>Cannot use the database %1: %2. Check free space and permissions.</source>
        <translation>无法使用数据库 %1：%2。请检查剩余空间和权限。</translation>
    </message>
    <message>
        <source>There is no database %1.</source>
        <translation>没有数据库 %1。</translation>
    </message>
    <message>
        <source>Cannot read the database %1.</source>
        <translation>无法读取数据库 %1。</translation>
    </message>
    <message>
        <source>The database %1 was damaged. It is kept as %2 and a new one was made. %3</source>
        <translation>数据库 %1 已损坏。它已保留为 %2，并新建了一个。%3</translation>
    </message>
    <message>
        <source>Scenes, lines and voices were carried over.</source>
        <translation>场景、台词和声音已保留下来。</translation>
    </message>
    <message>
        <source>Not carried over: %1.</source>
        <translation>未能保留：%1。</translation>
    </message>
    <message>
        <source>A newer version of the program wrote the database %1; open this workspace with that version or choose another one.</source>
        <translation>数据库 %1 由较新版本的程序写入；请用该版本打开此工作区，或选择另一个。</translation>
    </message>
    <message>
        <source>it is not a workspace database</source>
        <translation>不是工作区数据库</translation>
    </message>
    <message>
        <source>the table %1 is missing</source>
        <translation>缺少表 %1</translation>
    </message>
    <message>
        <source>it was found so at its last use</source>
        <translation>上次使用时发现</translation>
    </message>
    <message>
        <source>A database transaction was begun inside another; report this as a fault.</source>
        <translation>数据库事务被嵌套开始；请作为故障报告。</translation>
    </message>
    <message>
        <source>A database transaction was committed twice; report this as a fault.</source>
        <translation>数据库事务被重复提交；请作为故障报告。</translation>
    </message>
    <message>
        <source>This is no JSON object: %1.</source>
        <translation>不是 JSON 对象：%1。</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>内容为空</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>第 %2 字节处：%1</translation>
    </message>
    <message>
        <source>illegal value</source>
        <translation>非法的值</translation>
    </message>
    <message>
        <source>illegal number</source>
        <translation>非法的数字</translation>
    </message>
    <message>
        <source>unterminated object</source>
        <translation>对象未结束</translation>
    </message>
    <message>
        <source>unterminated array</source>
        <translation>数组未结束</translation>
    </message>
    <message>
        <source>unterminated string</source>
        <translation>字符串未结束</translation>
    </message>
    <message>
        <source>missing name separator</source>
        <translation>缺少冒号</translation>
    </message>
    <message>
        <source>missing value separator</source>
        <translation>缺少逗号</translation>
    </message>
    <message>
        <source>invalid UTF8 string</source>
        <translation>不是 UTF-8</translation>
    </message>
    <message>
        <source>garbage at the end of the document</source>
        <translation>结尾之后有多余内容</translation>
    </message>
    <message>
        <source>it is an array or a bare value</source>
        <translation>是数组或单个值</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>it is nested deeper than %1</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>a bracket is closed that was never opened</source>
        <translation>有未打开就关闭的括号</translation>
    </message>
    <message>
        <source>a string is not closed</source>
        <translation>字符串未结束</translation>
    </message>
    <message>
        <source>the key “%1” stands twice in one object</source>
        <translation>键“%1”在同一对象中出现两次</translation>
    </message>
    <message>
        <source>“%1” must be a text, not %2.</source>
        <translation>“%1”须为文本，而不是%2。</translation>
    </message>
    <message>
        <source>“%1” has %2 characters; at most %3 are accepted.</source>
        <translation>“%1”有 %2 个字符；最多接受 %3 个。</translation>
    </message>
    <message>
        <source>“%1” holds broken characters; write plain text.</source>
        <translation>“%1”含有损坏的字符；请使用普通文本。</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <source>“%1” must be true or false, not %2.</source>
        <translation>“%1”须为 true 或 false，而不是%2。</translation>
    </message>
    <message>
        <source>“%1” must be a number, not %2.</source>
        <translation>“%1”须为数字，而不是%2。</translation>
    </message>
    <message>
        <source>“%1” must lie between %2 and %3.</source>
        <translation>“%1”须在 %2 到 %3 之间。</translation>
    </message>
    <message>
        <source>“%1” must be a whole number.</source>
        <translation>“%1”须为整数。</translation>
    </message>
    <message>
        <source>“%1” must be a list of texts, not %2.</source>
        <translation>“%1”须为文本列表，而不是%2。</translation>
    </message>
    <message>
        <source>“%1” has %2 entries; at most %3 are accepted.</source>
        <translation>“%1”有 %2 项；最多接受 %3 项。</translation>
    </message>
    <message>
        <source>“%1” must be an object, not %2.</source>
        <translation>“%1”须为对象，而不是%2。</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 bytes.</source>
        <translation>“%1”超过 %2 字节。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空值</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>“%1” must be %2.</source>
        <translation>“%1”须为%2。</translation>
    </message>
    <message>
        <source>The setting “%1” must be %2; its default is used.</source>
        <translation>设置“%1”须为%2；使用其默认值。</translation>
    </message>
    <message>
        <source>a text of at most %1 characters</source>
        <translation>至多 %1 个字符的文本</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>从 %1 到 %2 的整数</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>an http or https address</source>
        <translation>http 或 https 地址</translation>
    </message>
    <message>
        <source>an address of this machine alone, such as 127.0.0.1 or ::1</source>
        <translation>仅限本机的地址，如 127.0.0.1 或 ::1</translation>
    </message>
    <message>
        <source>at least %1 visible ASCII characters</source>
        <translation>至少 %1 个可见的 ASCII 字符</translation>
    </message>
    <message>
        <source>a language such as en or ja</source>
        <translation>en 或 ja 等语言</translation>
    </message>
    <message>
        <source>an object of header names to texts</source>
        <translation>由标头名称到文本组成的对象</translation>
    </message>
    <message>
        <source>“local”, “error”, or a list of %1</source>
        <translation>“local”、“error”或由以下各项组成的列表：%1</translation>
    </message>
    <message>
        <source>an object of commands to lists of keys</source>
        <translation>由命令到按键列表组成的对象</translation>
    </message>
    <message>
        <source>a list of origins such as http://localhost:3000</source>
        <translation>http://localhost:3000 之类来源的列表</translation>
    </message>
    <message>
        <source>a list of absolute folders</source>
        <translation>文件夹完整路径的列表</translation>
    </message>
    <message>
        <source>The settings %1 could not be read (%2). %3 %4</source>
        <translation>无法读取设置 %1（%2）。%3%4</translation>
    </message>
    <message>
        <source>The defaults are used.</source>
        <translation>使用默认值。</translation>
    </message>
    <message>
        <source>The last settings that could be read are used.</source>
        <translation>使用上次能够读取的设置。</translation>
    </message>
    <message>
        <source>The file is kept as %1.</source>
        <translation>该文件保留为 %1。</translation>
    </message>
    <message>
        <source>The server&apos;s token is not stored on this machine; a new one was made.</source>
        <translation>本机未存储服务器的令牌；已新建一个。</translation>
    </message>
    <message>
        <source>“%1” must be the secret itself, not a name of one.</source>
        <translation>“%1”须为机密本身，而不是其名称。</translation>
    </message>
    <message>
        <source>The settings would grow past %1 MB.</source>
        <translation>设置将超过 %1 MB。</translation>
    </message>
    <message>
        <source>A scene has at most %1 lines; put some into another scene.</source>
        <translation>一个场景最多有 %1 句台词；请把一些放到另一个场景。</translation>
    </message>
    <message>
        <source>The order names a line twice.</source>
        <translation>顺序中有一句台词出现两次。</translation>
    </message>
    <message>
        <source>The scene has no line %1.</source>
        <translation>场景中没有台词 %1。</translation>
    </message>
    <message>
        <source>A scene&apos;s name has 1 to %1 characters.</source>
        <translation>场景名称须为 1 到 %1 个字符。</translation>
    </message>
    <message>
        <source>There is no scene %1 any more.</source>
        <translation>场景 %1 已不存在。</translation>
    </message>
    <message>
        <source>There is no line %1 any more.</source>
        <translation>台词 %1 已不存在。</translation>
    </message>
    <message>
        <source>The line has no take %2 any more.</source>
        <translation>这句台词已没有录次 %2。</translation>
    </message>
    <message>
        <source>The line has no take %2.</source>
        <translation>这句台词没有录次 %2。</translation>
    </message>
    <message>
        <source>The line has %1 takes, which is the limit; delete some first.</source>
        <translation>这句台词已有 %1 个录次，达到上限；请先删除一些。</translation>
    </message>
    <message>
        <source>The line has a take with the seed %1 already; choose that one or another seed.</source>
        <translation>已有种子为 %1 的录次；请选用它或换一个种子。</translation>
    </message>
    <message>
        <source>The take %1 is locked; unlock it before it is deleted.</source>
        <translation>录次 %1 已锁定；删除前请先解锁。</translation>
    </message>
    <message>
        <source>The take %1 is locked; unlock it first.</source>
        <translation>录次 %1 已锁定；请先解锁。</translation>
    </message>
    <message>
        <source>The take was deleted meanwhile.</source>
        <translation>该录次在此期间已被删除。</translation>
    </message>
    <message>
        <source>The work was cancelled.</source>
        <translation>工作已取消。</translation>
    </message>
    <message>
        <source>Somebody else gave up this line.</source>
        <translation>这句台词已被别处放弃。</translation>
    </message>
    <message>
        <source>The scene cannot be read: %1.</source>
        <translation>无法读取场景：%1。</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>不是 UTF-8</translation>
    </message>
    <message>
        <source>its first line must name the columns, “text” among them</source>
        <translation>第一行须为各列名称，其中包括“text”</translation>
    </message>
    <message>
        <source>line %1 has more cells than there are columns</source>
        <translation>第 %1 行的单元格多于列数</translation>
    </message>
    <message>
        <source>it has more than %1 lines</source>
        <translation>超过 %1 行</translation>
    </message>
    <message>
        <source>more than %1 lines</source>
        <translation>超过 %1 行</translation>
    </message>
    <message>
        <source>Ren&apos;Py&apos;s header “Identifier, Character, Dialogue” is missing</source>
        <translation>缺少 Ren&apos;Py 的表头“Identifier, Character, Dialogue”</translation>
    </message>
    <message>
        <source>a row has %1 cells instead of 6</source>
        <translation>有一行有 %1 个单元格，而不是 6 个</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>引号未闭合</translation>
    </message>
    <message>
        <source>choose which column holds the text</source>
        <translation>请选择哪一列是文本</translation>
    </message>
    <message>
        <source>The script has more than %1 MB; import it in parts.</source>
        <translation>剧本超过 %1 MB；请分部分导入。</translation>
    </message>
    <message>
        <source>%1, line %2: %3.</source>
        <translation>%1，第 %2 行：%3。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>The script has no line to say; choose its kind if it was taken for another.</source>
        <translation>剧本中没有台词；如果种类判断有误，请选择其种类。</translation>
    </message>
    <message>
        <source>The script has %1 scenes; import it without choosing one scene.</source>
        <translation>剧本有 %1 个场景；导入时请不要指定单个场景。</translation>
    </message>
    <message>
        <source>Somebody edited the scene meanwhile; import again.</source>
        <translation>场景在此期间已被编辑；请重新导入。</translation>
    </message>
    <message>
        <source>The studio could not be started a second time.</source>
        <translation>无法再启动一个工作台。</translation>
    </message>
    <message>
        <source>The studio is closing.</source>
        <translation>工作台正在关闭。</translation>
    </message>
    <message>
        <source>There is no line with a text to export; choose another scene.</source>
        <translation>没有可导出的台词；请选择另一个场景。</translation>
    </message>
    <message>
        <source>“%1” is no whole path; choose a folder.</source>
        <translation>“%1”不是完整路径；请选择文件夹。</translation>
    </message>
    <message>
        <source>The name template is wrong: %1. It knows {%2}.</source>
        <translation>名称模板有误：%1。可用的是 {%2}。</translation>
    </message>
    <message>
        <source>a } without its {</source>
        <translation>有 } 而没有 {</translation>
    </message>
    <message>
        <source>a { that is not closed</source>
        <translation>{ 未闭合</translation>
    </message>
    <message>
        <source>there is no field {%1}</source>
        <translation>没有 {%1} 这个字段</translation>
    </message>
    <message>
        <source>the width in {%1} is no number up to %2</source>
        <translation>{%1} 中的宽度不是至多 %2 的数字</translation>
    </message>
    <message>
        <source>it names every line alike</source>
        <translation>所有台词的名称都相同</translation>
    </message>
    <message>
        <source>The line&apos;s sound cannot be read: %1 Render the line again.</source>
        <translation>无法读取台词的声音：%1 请重新合成这句台词。</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>The line has not been rendered.</source>
        <translation>台词尚未合成。</translation>
    </message>
    <message>
        <source>The line has changed since it was rendered.</source>
        <translation>台词在合成后已更改。</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>导出已取消。</translation>
    </message>
    <message>
        <source>The job broke off unexpectedly: %1.</source>
        <translation>任务意外中断：%1。</translation>
    </message>
    <message>
        <source>The job broke off unexpectedly.</source>
        <translation>任务意外中断。</translation>
    </message>
    <message>
        <source>The job was cancelled.</source>
        <translation>任务已取消。</translation>
    </message>
    <message>
        <source>%1 jobs are under way, which is the limit; wait for one to end or cancel one.</source>
        <translation>正在进行的任务已有 %1 个，达到上限；请等待或取消其中一个。</translation>
    </message>
    <message>
        <source>There is no job “%1”; the last %2 finished ones are kept.</source>
        <translation>没有任务“%1”；只保留最近完成的 %2 个。</translation>
    </message>
    <message>
        <source>%1 of %2 lines, %3</source>
        <translation>%1 / %2 句，%3</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 / %2 句</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>大约还剩 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>大约还剩 %1 分钟</translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>正在发声</translation>
    </message>
    <message>
        <source>The workspace is open read-only, so nothing is rendered here; this line has no sound yet.</source>
        <translation>工作区以只读方式打开，此处不进行合成；这句台词还没有声音。</translation>
    </message>
    <message>
        <source>The rendering was cancelled.</source>
        <translation>合成已取消。</translation>
    </message>
    <message>
        <source>There is nothing in the text that a voice can speak; write at least one word.</source>
        <translation>文本中没有可以说出的内容；请至少写一个词。</translation>
    </message>
    <message>
        <source>There is nothing to speak in the text; write at least one word.</source>
        <translation>文本中没有可发声的内容；请至少写一个词。</translation>
    </message>
    <message>
        <source>%1 is damaged; render the line again.</source>
        <translation>%1 已损坏；请重新合成这句台词。</translation>
    </message>
    <message>
        <source>%1 is damaged; render it again.</source>
        <translation>%1 已损坏；请重新合成。</translation>
    </message>
    <message>
        <source>“%1” cannot be used: %2</source>
        <translation>无法使用“%1”：%2</translation>
    </message>
    <message>
        <source>The engine does not have the voice it was asked for: %1</source>
        <translation>引擎没有所要求的声音：%1</translation>
    </message>
    <message>
        <source>The engine could not speak the line: %1</source>
        <translation>引擎无法说出这句台词：%1</translation>
    </message>
    <message>
        <source>Parts of the line were not spoken; render it again.</source>
        <translation>台词的一部分未发声；请重新合成。</translation>
    </message>
    <message>
        <source>A part of the line was not spoken; render it again.</source>
        <translation>台词有一部分未发声；请重新合成。</translation>
    </message>
    <message>
        <source>The voice makes no sound of this text; choose a voice for its language.</source>
        <translation>此声音无法将这段文本发声；请选择相应语言的声音。</translation>
    </message>
    <message>
        <source>The studio is closing; the line was not spoken.</source>
        <translation>工作台正在关闭；台词未发声。</translation>
    </message>
    <message>
        <source>The text is too long or the delivery is out of range.</source>
        <translation>文本过长，或说话方式超出范围。</translation>
    </message>
    <message>
        <source>The speech program %1 cannot be started (%2); reinstall the studio.</source>
        <translation>无法启动发声程序 %1（%2）；请重新安装工作台。</translation>
    </message>
    <message>
        <source>The speech program failed twice on this text: %1. Change the text or the voice.</source>
        <translation>发声程序在这段文本上失败了两次：%1。请更改文本或声音。</translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation>未及时应答</translation>
    </message>
    <message>
        <source>it answered nonsense</source>
        <translation>应答无效</translation>
    </message>
    <message>
        <source>it was killed by signal %1</source>
        <translation>被信号 %1 终止</translation>
    </message>
    <message>
        <source>it ended with exit code %1</source>
        <translation>以退出码 %1 结束</translation>
    </message>
    <message>
        <source>The text has %1 characters; at most %2 are spoken at once. Split it into several lines.</source>
        <translation>文本有 %1 个字符；一次最多说 %2 个。请分成多句台词。</translation>
    </message>
    <message>
        <source>The speech provider “%1” cannot be reached and the fallback is off; choose another in the settings.</source>
        <translation>无法连接语音提供方“%1”，且备用已关闭；请在设置中选择另一个。</translation>
    </message>
    <message>
        <source>The provider “%1” is not available.</source>
        <translation>提供方“%1”不可用。</translation>
    </message>
    <message>
        <source>The stored times are damaged (%1); render the line again.</source>
        <translation>存储的时间已损坏（%1）；请重新合成这句台词。</translation>
    </message>
    <message>
        <source>its duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>its confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>its source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>its words</source>
        <translation>单词</translation>
    </message>
    <message>
        <source>its phonemes</source>
        <translation>音素</translation>
    </message>
    <message>
        <source>The audio is empty; choose a file with speech in it.</source>
        <translation>音频为空；请选择含有语音的文件。</translation>
    </message>
    <message>
        <source>The local voice gave nothing to align by.</source>
        <translation>内置声音没有给出可供对齐的内容。</translation>
    </message>
    <message>
        <source>The audio holds no sound that could be aligned.</source>
        <translation>音频中没有可对齐的声音。</translation>
    </message>
    <message>
        <source>The audio file is longer than is accepted here.</source>
        <translation>音频文件过长。</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>无法打开文件：%1。</translation>
    </message>
    <message>
        <source>The path does not name a regular file.</source>
        <translation>该路径不是普通文件。</translation>
    </message>
    <message>
        <source>The file is not audio that the studio can read.</source>
        <translation>不是工作台能读取的音频。</translation>
    </message>
    <message>
        <source>The audio file&apos;s header makes no sense.</source>
        <translation>音频文件的文件头无效。</translation>
    </message>
    <message>
        <source>The audio could not be resampled: %1</source>
        <translation>无法转换音频的采样率：%1</translation>
    </message>
    <message>
        <source>There is no sound to write.</source>
        <translation>没有可写入的声音。</translation>
    </message>
    <message>
        <source>The sound cannot be written in this format: %1</source>
        <translation>无法以此格式写入声音：%1</translation>
    </message>
    <message>
        <source>The sound could not be encoded.</source>
        <translation>无法编码声音。</translation>
    </message>
    <message>
        <source>The WAV file&apos;s format chunk is too short.</source>
        <translation>WAV 文件的格式块过短。</translation>
    </message>
    <message>
        <source>The WAV file&apos;s extensible format chunk is too short.</source>
        <translation>WAV 文件的扩展格式块过短。</translation>
    </message>
    <message>
        <source>The WAV file holds an encoding other than PCM of 8, 16, 24 or 32 bits or float.</source>
        <translation>WAV 文件的编码不是 8、16、24、32 位 PCM 或浮点。</translation>
    </message>
    <message>
        <source>The WAV file&apos;s number of channels is not within 1..64.</source>
        <translation>WAV 文件的声道数不在 1 到 64 之间。</translation>
    </message>
    <message>
        <source>The WAV file&apos;s sample rate is not within 1..768000 Hz.</source>
        <translation>WAV 文件的采样率不在 1 到 768000 Hz 之间。</translation>
    </message>
    <message>
        <source>The WAV file&apos;s frame size contradicts its channels and bits.</source>
        <translation>WAV 文件的帧大小与声道数和位数不符。</translation>
    </message>
    <message>
        <source>The file is too short to be a WAV file.</source>
        <translation>文件过短，不是 WAV 文件。</translation>
    </message>
    <message>
        <source>The file is not a WAV file.</source>
        <translation>不是 WAV 文件。</translation>
    </message>
    <message>
        <source>The WAV file ends before its samples.</source>
        <translation>WAV 文件在采样之前就结束了。</translation>
    </message>
    <message>
        <source>The WAV file has samples before their format.</source>
        <translation>WAV 文件的采样位于格式之前。</translation>
    </message>
    <message>
        <source>The WAV file has too many chunks before its samples.</source>
        <translation>WAV 文件在采样之前的块过多。</translation>
    </message>
    <message>
        <source>The WAV file is longer than is accepted here.</source>
        <translation>WAV 文件过长。</translation>
    </message>
    <message>
        <source>That path is outside the folders the studio may read; put the file into the workspace or add its folder to the setting server.media_roots.</source>
        <translation>该路径在工作台可读取的文件夹之外；请把文件放入工作区，或将其文件夹加入设置 server.media_roots。</translation>
    </message>
    <message>
        <source>There is no readable file “%1”.</source>
        <translation>没有可读取的文件“%1”。</translation>
    </message>
    <message>
        <source>The studio may not write there; name a folder below exports/, or add its folder to the setting server.media_roots.</source>
        <translation>工作台不得写入该处；请选择 exports/ 下的文件夹，或将其加入设置 server.media_roots。</translation>
    </message>
    <message>
        <source>No sound has the id “%1”.</source>
        <translation>没有 ID 为“%1”的声音。</translation>
    </message>
    <message>
        <source>The word is empty; write the word that is to be said otherwise.</source>
        <translation>单词为空；请写出要改变发音的单词。</translation>
    </message>
    <message>
        <source>The word has more than %1 characters; write the word alone.</source>
        <translation>单词超过 %1 个字符；请只写单词本身。</translation>
    </message>
    <message>
        <source>The word has no letter, digit or sign that could be spoken.</source>
        <translation>单词中没有可发音的字母、数字或符号。</translation>
    </message>
    <message>
        <source>The word holds a control character; remove it.</source>
        <translation>单词含有控制字符；请将其删除。</translation>
    </message>
    <message>
        <source>The respelling has the sign “%1” at position %2; write it with letters, digits, spaces, hyphens and apostrophes alone.</source>
        <translation>注音拼写第 %2 位有符号“%1”；请只使用字母、数字、空格、连字符和撇号。</translation>
    </message>
    <message>
        <source>There is nothing to say in the respelling; write how the word sounds.</source>
        <translation>注音拼写中没有可说的内容；请写出单词的读音。</translation>
    </message>
    <message>
        <source>No voice of this language knows the sign “%1” at position %2 of the IPA; write another sound there.</source>
        <translation>IPA 第 %2 位的符号“%1”没有此语言的声音认识；请换成别的音。</translation>
    </message>
    <message>
        <source>There is no sound in the IPA; write how the word sounds.</source>
        <translation>IPA 中没有音；请写出单词的读音。</translation>
    </message>
    <message>
        <source>There is nothing to say for “%1”; write how it sounds.</source>
        <translation>“%1”没有可说的内容；请写出其读音。</translation>
    </message>
    <message>
        <source>The pronunciation has more than %1 signs; write that of one word.</source>
        <translation>发音超过 %1 个符号；请只写一个单词的发音。</translation>
    </message>
    <message>
        <source>No voice speaks the language “%1”; name one like en or ja.</source>
        <translation>没有声音会说语言“%1”；请用 en 或 ja 等名称。</translation>
    </message>
    <message>
        <source>The character&apos;s name is longer than 64 characters.</source>
        <translation>角色名称超过 64 个字符。</translation>
    </message>
    <message>
        <source>The note has more than %1 characters.</source>
        <translation>备注超过 %1 个字符。</translation>
    </message>
    <message>
        <source>The kind must be “respelling” or “ipa”.</source>
        <translation>种类须为“respelling”或“ipa”。</translation>
    </message>
    <message>
        <source>the kind “%1” is neither respelling nor ipa.</source>
        <translation>种类“%1”既不是 respelling 也不是 ipa。</translation>
    </message>
    <message>
        <source>The first line must name the columns: word and value, and as you like lang, kind (respelling or ipa), character and note.</source>
        <translation>第一行须为各列名称：word 和 value，另可有 lang、kind（respelling 或 ipa）、character 和 note。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Entry %1: %2</source>
        <translation>第 %1 项：%2</translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB; split it.</source>
        <translation>文件超过 16 MiB；请拆分。</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text; save it as UTF-8.</source>
        <translation>文件不是 UTF-8 文本；请以 UTF-8 保存。</translation>
    </message>
    <message>
        <source>There is no entry %1 in the dictionary any more.</source>
        <translation>词典中已没有条目 %1。</translation>
    </message>
    <message>
        <source>The dictionary already says how “%1” is pronounced; change that entry instead.</source>
        <translation>词典中已有“%1”的发音；请改为更改该条目。</translation>
    </message>
    <message>
        <source>The dictionary may have %1 entries; delete some first.</source>
        <translation>词典最多有 %1 个条目；请先删除一些。</translation>
    </message>
    <message>
        <source>There is no engine “%1”; choose flite or espeak-ng, or leave it empty.</source>
        <translation>没有引擎“%1”；请选择 flite 或 espeak-ng，或留空。</translation>
    </message>
    <message>
        <source>The profile “%1” names the engine voice “%2:%3”, which does not exist; choose another.</source>
        <translation>配置“%1”使用的引擎声音“%2:%3”不存在；请另选一个。</translation>
    </message>
    <message>
        <source>No engine has the voice “%1”; choose another.</source>
        <translation>没有引擎拥有声音“%1”；请另选一个。</translation>
    </message>
    <message>
        <source>No engine speaks “%1”; choose a language like en, ja or fr.</source>
        <translation>没有引擎会说“%1”；请选择 en、ja 或 fr 等语言。</translation>
    </message>
    <message>
        <source>A profile&apos;s name must not be empty, hold control or direction characters or slashes, begin or end with a space, end with a dot, or be a device name.</source>
        <translation>配置名称不得为空，不得含有控制字符、方向字符或斜杠，不得以空格开头或结尾，不得以句点结尾，也不得是设备名。</translation>
    </message>
    <message>
        <source>The colour must look like #3366cc.</source>
        <translation>颜色须写成 #3366cc 的样式。</translation>
    </message>
    <message>
        <source>There are more than %1 styles.</source>
        <translation>风格超过 %1 个。</translation>
    </message>
    <message>
        <source>Each style must be an object.</source>
        <translation>每种风格须为对象。</translation>
    </message>
    <message>
        <source>There is no speech provider “%1”; leave it empty or choose from %2.</source>
        <translation>没有语音提供方“%1”；请留空或从 %2 中选择。</translation>
    </message>
    <message>
        <source>The file is not JSON: %1 at byte %2.</source>
        <translation>文件不是 JSON：第 %2 字节处，%1。</translation>
    </message>
    <message>
        <source>Profile %1 (“%2”) cannot be read: %3</source>
        <translation>无法读取第 %1 个配置（“%2”）：%3</translation>
    </message>
    <message>
        <source>There is no voice profile in the file.</source>
        <translation>文件中没有声音配置。</translation>
    </message>
    <message>
        <source>The workspace has %1 voice profiles, which is the limit; delete some first.</source>
        <translation>工作区已有 %1 个声音配置，达到上限；请先删除一些。</translation>
    </message>
    <message>
        <source>There is no voice profile “%1” any more.</source>
        <translation>声音配置“%1”已不存在。</translation>
    </message>
    <message>
        <source>“%1” is not an address to listen on; use 127.0.0.1.</source>
        <translation>“%1”不是可监听的地址；请使用 127.0.0.1。</translation>
    </message>
    <message>
        <source>Listening on %1 opens the studio to the network; set a token first.</source>
        <translation>在 %1 上监听会使工作台对网络开放；请先设置令牌。</translation>
    </message>
    <message>
        <source>Cannot listen on %1, ports %2 to %3: %4. Choose another port.</source>
        <translation>无法在 %1 的端口 %2 到 %3 上监听：%4。请选择另一个端口。</translation>
    </message>
    <message>
        <source>Cannot write the copy %1 of the database. Check free space and permissions.</source>
        <translation>无法写入数据库的副本 %1。请检查剩余空间和权限。</translation>
    </message>
    <message>
        <source>What was typed as “%1” is not used. %2</source>
        <translation>不会使用为“%1”输入的值。%2</translation>
    </message>
    <message>
        <source>The workspace is open read-only, so nothing new is rendered here.</source>
        <translation>工作区以只读方式打开，因此这里不会生成新的音频。</translation>
    </message>
    <message>
        <source>A track needs the path of its sound file.</source>
        <translation>音轨须有声音文件的路径。</translation>
    </message>
    <message>
        <source>There must be 1 to %1 tracks.</source>
        <translation>音轨须为 1 到 %1 条。</translation>
    </message>
    <message>
        <source>a list of tracks</source>
        <translation>音轨列表</translation>
    </message>
    <message>
        <source>an object with a path</source>
        <translation>含有 path 的对象</translation>
    </message>
    <message>
        <source>Give either “threshold” or “threshold_db”, not both.</source>
        <translation>请只给出“threshold”或“threshold_db”之一。</translation>
    </message>
    <message>
        <source>The role “%1” cannot both trigger the ducking and be ducked.</source>
        <translation>角色“%1”不能既触发闪避又被闪避。</translation>
    </message>
    <message>
        <source>true, false or an object</source>
        <translation>true、false 或对象</translation>
    </message>
    <message>
        <source>an object with target_lufs</source>
        <translation>含有 target_lufs 的对象</translation>
    </message>
    <message>
        <source>The loudness needs its “target_lufs”.</source>
        <translation>响度须给出“target_lufs”。</translation>
    </message>
    <message>
        <source>“%1” is empty; name one.</source>
        <translation>“%1”为空；请指定名称。</translation>
    </message>
    <message>
        <source>Track %1 (%2): %3</source>
        <translation>音轨 %1（%2）：%3</translation>
    </message>
    <message>
        <source>There is no track to mix.</source>
        <translation>没有可混音的音轨。</translation>
    </message>
    <message>
        <source>Every track loops, so the mix would never end; let one of them play once.</source>
        <translation>所有音轨都在循环，混音永不结束；请让其中一条只播放一次。</translation>
    </message>
    <message>
        <source>The offsets cut off everything there is to hear.</source>
        <translation>偏移切掉了所有可听的内容。</translation>
    </message>
    <message>
        <source>The mix would be longer than 6 hours.</source>
        <translation>混音会超过 6 小时。</translation>
    </message>
    <message>
        <source>The mix was cancelled.</source>
        <translation>混音已取消。</translation>
    </message>
    <message>
        <source>The file changed while it was mixed; mix again.</source>
        <translation>混音时文件发生了变化；请重新混音。</translation>
    </message>
    <message>
        <source>The audio file&apos;s sample rate is below 1000 Hz.</source>
        <translation>音频文件的采样率低于 1000 Hz。</translation>
    </message>
    <message>
        <source>The audio file holds no samples.</source>
        <translation>音频文件中没有采样。</translation>
    </message>
    <message>
        <source>The audio file changed while it was read.</source>
        <translation>读取时音频文件发生了变化。</translation>
    </message>
    <message>
        <source>The audio file is damaged.</source>
        <translation>音频文件已损坏。</translation>
    </message>
    <message>
        <source>The audio file has no end.</source>
        <translation>音频文件没有结尾。</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>无法写入文件：%1。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>mixing</source>
        <translation>混音中</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>演奏中</translation>
    </message>
    <message>
        <source>remixing</source>
        <translation>改编中</translation>
    </message>
    <message>
        <source>The source track cannot be read: %1.</source>
        <translation>无法读取原曲：%1。</translation>
    </message>
    <message>
        <source>The source track cannot be remixed: %1</source>
        <translation>无法改编原曲：%1</translation>
    </message>
    <message>
        <source>it is shorter than half a second.</source>
        <translation>它不足半秒。</translation>
    </message>
    <message>
        <source>it is silent.</source>
        <translation>它没有声音。</translation>
    </message>
    <message>
        <source>There is no style “%1”; the nearest, “%2”, was used.</source>
        <translation>没有风格“%1”；已使用最接近的“%2”。</translation>
    </message>
    <message>
        <source>No soundfont is installed, so the music is played with plain built-in tones; install the package timgm6mb-soundfont and render again.</source>
        <translation>未安装音色库，因此以内置的简单音色演奏；请安装软件包 timgm6mb-soundfont 后重新生成。</translation>
    </message>
    <message>
        <source>The soundfont %1 cannot be read; choose another.</source>
        <translation>无法读取音色库 %1；请选择另一个。</translation>
    </message>
    <message>
        <source>FluidSynth does not start.</source>
        <translation>FluidSynth 无法启动。</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>uploading</source>
        <translation>正在上传</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在生成</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>正在下载</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>aligning</source>
        <translation>正在对齐</translation>
    </message>
    <message>
        <source>There is no ComfyUI server in the settings; enter the address of one.</source>
        <translation>设置中没有 ComfyUI 服务器。请输入一个地址。</translation>
    </message>
    <message>
        <source>“%1” is not the address of a ComfyUI server; write it like http://127.0.0.1:8188.</source>
        <translation>“%1”不是 ComfyUI 服务器的地址。请写成 http://127.0.0.1:8188 这样的形式。</translation>
    </message>
    <message>
        <source>No ComfyUI server answered within 3 s; see that it runs, and its address in the settings.</source>
        <translation>3 秒内没有 ComfyUI 服务器应答。请确认服务器正在运行，并检查设置中的地址。</translation>
    </message>
    <message>
        <source>No ComfyUI server answers at %1 (%2); start it, or correct the address in the settings.</source>
        <translation>%1 没有 ComfyUI 服务器应答（%2）。请启动服务器，或更正设置中的地址。</translation>
    </message>
    <message>
        <source>The ComfyUI server at %1 does not answer; it may be overloaded or hang.</source>
        <translation>%1 的 ComfyUI 服务器没有应答，可能负载过高或已卡住。</translation>
    </message>
    <message>
        <source>The connection to the ComfyUI server at %1 was cut.</source>
        <translation>与 %1 的 ComfyUI 服务器的连接已中断。</translation>
    </message>
    <message>
        <source>The secure connection to %1 failed: %2. Install its certificate authority on this computer, or use an address whose certificate is trusted.</source>
        <translation>与 %1 的安全连接失败：%2。请在本机安装其证书颁发机构，或使用证书受信任的地址。</translation>
    </message>
    <message>
        <source>The ComfyUI server at %1 refuses access (status %2); check the headers in the settings.</source>
        <translation>%1 的 ComfyUI 服务器拒绝访问（状态 %2）。请检查设置中的请求头。</translation>
    </message>
    <message>
        <source>The ComfyUI server at %1 failed with status %2; its console says why.</source>
        <translation>%1 的 ComfyUI 服务器以状态 %2 失败。原因见其控制台。</translation>
    </message>
    <message>
        <source>The ComfyUI server at %1 sent an answer of more than %2 MB; it was not read.</source>
        <translation>%1 的 ComfyUI 服务器发来超过 %2 MB 的应答，未读取。</translation>
    </message>
    <message>
        <source>%1 sends every request on to %2; enter that address in the settings, or sign in there first.</source>
        <translation>%1 把所有请求转到 %2。请在设置中输入该地址，或先在那里登录。</translation>
    </message>
    <message>
        <source>%1 does not answer as a ComfyUI server: %2. Check the address, and whether a sign-in page stands before it.</source>
        <translation>%1 的应答不像 ComfyUI 服务器：%2。请检查地址，以及前面是否有登录页面。</translation>
    </message>
    <message>
        <source>it has no such route (status %1)</source>
        <translation>没有所需的路由（状态 %1）</translation>
    </message>
    <message>
        <source>it sent a web page</source>
        <translation>返回的是网页</translation>
    </message>
    <message>
        <source>it sent no JSON</source>
        <translation>返回的不是 JSON</translation>
    </message>
    <message>
        <source>The server at %1 sent %2 where the audio file %3 should be; a proxy or sign-in page may stand before it.</source>
        <translation>%1 的服务器发来的是 %2，而不是音频文件 %3。前面可能有代理或登录页面。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 rendered %2 but no longer has the file; start the render again.</source>
        <translation>%1 的 ComfyUI 已生成 %2，但文件已不存在。请重新生成。</translation>
    </message>
    <message>
        <source>The ComfyUI server at %1 stopped in the middle of sending %2.</source>
        <translation>%1 的 ComfyUI 服务器在发送 %2 的途中停止了。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 rendered a file of %2 MB; the studio takes at most %3 MB.</source>
        <translation>%1 的 ComfyUI 生成了 %2 MB 的文件。工作室最多接收 %3 MB。</translation>
    </message>
    <message>
        <source>ComfyUI ran out of memory at “%1”: %2. Use a smaller model or a shorter text, or end what else uses the graphics card.</source>
        <translation>ComfyUI 在“%1”处内存不足：%2。请使用更小的模型或更短的文本，或结束占用显卡的其他程序。</translation>
    </message>
    <message>
        <source>ComfyUI failed at “%1”: %2 (%3).</source>
        <translation>ComfyUI 在“%1”处失败：%2（%3）。</translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>Somebody stopped the render at the ComfyUI server; start it again.</source>
        <translation>有人在 ComfyUI 服务器上停止了生成。请重新开始。</translation>
    </message>
    <message>
        <source>ComfyUI named a file outside its output folder; it was not fetched.</source>
        <translation>ComfyUI 给出的文件在其输出文件夹之外，未获取。</translation>
    </message>
    <message>
        <source>ComfyUI finished without audio: %1.</source>
        <translation>ComfyUI 已完成但没有音频：%1。</translation>
    </message>
    <message>
        <source>ComfyUI finished, but no node saved an audio file; check the workflow&apos;s output node.</source>
        <translation>ComfyUI 已完成，但没有节点保存音频文件。请检查工作流的输出节点。</translation>
    </message>
    <message>
        <source>ComfyUI finished, but the node “%1” has not saved an audio file; check the workflow&apos;s output node.</source>
        <translation>ComfyUI 已完成，但节点“%1”没有保存音频文件。请检查工作流的输出节点。</translation>
    </message>
    <message>
        <source>ComfyUI refused the workflow: %1.</source>
        <translation>ComfyUI 拒绝了工作流：%1。</translation>
    </message>
    <message>
        <source>%1 needs nodes that ComfyUI at %2 does not have: %3. Install them there, for example with ComfyUI-Manager, and restart it.</source>
        <translation>%1需要 %2 的 ComfyUI 中没有的节点：%3。请在那里安装（例如用 ComfyUI-Manager）并重启。</translation>
    </message>
    <message>
        <source>%1 asks ComfyUI at %2 for what is not installed there: %3. Put the file into its models folder, or choose another.</source>
        <translation>%1所需的内容在 %2 的 ComfyUI 中没有安装：%3。请把文件放入其模型文件夹，或选择其他的。</translation>
    </message>
    <message>
        <source>The workflow</source>
        <translation>工作流</translation>
    </message>
    <message>
        <source>The workflow %1</source>
        <translation>工作流 %1 </translation>
    </message>
    <message>
        <source>ComfyUI at %1 did not say how it calls the uploaded file.</source>
        <translation>%1 的 ComfyUI 没有返回上传文件的名称。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 takes no request of this size (%2); start it with a larger --max-upload-size.</source>
        <translation>%1 的 ComfyUI 不接受这么大的请求（%2）。请用更大的 --max-upload-size 启动它。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 refused the request (status 400) without a reason.</source>
        <translation>%1 的 ComfyUI 拒绝了请求（状态 400），未说明原因。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 could not take the workflow (status %2); it has to be in API format. The server&apos;s console says more.</source>
        <translation>%1 的 ComfyUI 无法接受工作流（状态 %2）。工作流必须是 API 格式。详情见服务器的控制台。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 no longer knows the render; it was restarted, or its queue was cleared.</source>
        <translation>%1 的 ComfyUI 已没有这次生成的记录：它被重启过，或队列被清空。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 gave no sign of life for %2 s; the render was given up.</source>
        <translation>%1 的 ComfyUI 在 %2 秒内没有任何动静，已放弃生成。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 took longer than %2 s; the render was given up.</source>
        <translation>%1 的 ComfyUI 用时超过 %2 秒，已放弃生成。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 reported success, but %2.</source>
        <translation>%1 的 ComfyUI 报告成功，但%2。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 reported success, but %2. It says: %3</source>
        <translation>%1 的 ComfyUI 报告成功，但%2。它的消息：%3</translation>
    </message>
    <message>
        <source>“%1” is not usable: %2</source>
        <translation>“%1”无法使用：%2</translation>
    </message>
    <message>
        <source>the sound of “%1” is %2</source>
        <translation>“%1”的声音%2</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>是静音</translation>
    </message>
    <message>
        <source>shorter than 0.15 s</source>
        <translation>短于 0.15 秒</translation>
    </message>
    <message>
        <source>The render was cancelled.</source>
        <translation>生成已取消。</translation>
    </message>
    <message>
        <source>The studio is closing; the line was not rendered.</source>
        <translation>工作室正在关闭，台词未生成。</translation>
    </message>
    <message>
        <source>There is no workflow %1 in the workspace or among those that came with the studio; export one from ComfyUI with Workflow &gt; Export (API) and put it into the workspace&apos;s folder workflows.</source>
        <translation>工作区和工作室自带的工作流中都没有 %1。请在 ComfyUI 中用 Workflow &gt; Export (API) 导出，并放入工作区的文件夹 workflows。</translation>
    </message>
    <message>
        <source>The workflow %1 lies outside the workspace; copy it into its folder workflows.</source>
        <translation>工作流 %1 位于工作区之外。请复制到工作区的文件夹 workflows。</translation>
    </message>
    <message>
        <source>The workflow %1 does not speak “%2”; choose another workflow, or another language for this line.</source>
        <translation>工作流 %1 不支持“%2”。请选择其他工作流，或为这句台词选择其他语言。</translation>
    </message>
    <message>
        <source>The workflow %1 asks for {{%2}}, which nothing gives a value; add it to “defaults” in its manifest, or correct its name.</source>
        <translation>工作流 %1 需要 {{%2}}，但没有值。请在其清单的“defaults”中添加，或更正名称。</translation>
    </message>
    <message>
        <source>The workflow %1 cannot be used: %2</source>
        <translation>工作流 %1 无法使用：%2</translation>
    </message>
    <message>
        <source>it is larger than %1 MB.</source>
        <translation>超过 %1 MB。</translation>
    </message>
    <message>
        <source>it is a file as ComfyUI&apos;s editor saves it. Open it in ComfyUI, choose Workflow &gt; Export (API), and use the file that this gives.</source>
        <translation>这是 ComfyUI 编辑器的保存格式。请在 ComfyUI 中打开它，选择 Workflow &gt; Export (API)，并使用导出的文件。</translation>
    </message>
    <message>
        <source>it has no nodes.</source>
        <translation>没有节点。</translation>
    </message>
    <message>
        <source>it has %1 nodes; at most %2 are sent.</source>
        <translation>有 %1 个节点，最多发送 %2 个。</translation>
    </message>
    <message>
        <source>its node “%1” has no class_type or no inputs. Export it from ComfyUI with Workflow &gt; Export (API).</source>
        <translation>节点“%1”没有 class_type 或 inputs。请在 ComfyUI 中用 Workflow &gt; Export (API) 导出。</translation>
    </message>
    <message>
        <source>the input “%1” of node “%2” is linked to node “%3”, which is not there.</source>
        <translation>节点“%2”的输入“%1”连到了不存在的节点“%3”。</translation>
    </message>
    <message>
        <source>its links go round in a circle at node “%1”; cut one of them in ComfyUI and export it again.</source>
        <translation>连接在节点“%1”处形成循环。请在 ComfyUI 中断开其中一条，再重新导出。</translation>
    </message>
    <message>
        <source>its manifest binds “%1” to the node “%2”, which is not there or not the only one of that name; use the node&apos;s id.</source>
        <translation>清单把“%1”绑定到节点“%2”，但该节点不存在或有多个同名节点。请使用节点的 ID。</translation>
    </message>
    <message>
        <source>its manifest binds “%1” to the input “%2” of node “%3”, which %4.</source>
        <translation>清单把“%1”绑定到节点“%3”的输入“%2”，但它%4。</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>is linked to another node</source>
        <translation>已连到另一个节点</translation>
    </message>
    <message>
        <source>its manifest names the node “%1”, which is not there.</source>
        <translation>清单指定的节点“%1”不存在。</translation>
    </message>
    <message>
        <source>its manifest is not right. %1</source>
        <translation>清单不正确。%1</translation>
    </message>
    <message>
        <source>null, or two whole numbers from 0 on, the smaller first</source>
        <translation>null，或两个不小于 0 的整数（较小的在前）</translation>
    </message>
    <message>
        <source>what the nodes call that language</source>
        <translation>节点对该语言的称呼</translation>
    </message>
    <message>
        <source>a list of names</source>
        <translation>名称列表</translation>
    </message>
    <message>
        <source>an object with “min” and “max”</source>
        <translation>含“min”和“max”的对象</translation>
    </message>
    <message>
        <source>a list of objects with “node” and “input”</source>
        <translation>含“node”和“input”的对象列表</translation>
    </message>
    <message>
        <source>The audio is cut off before its end.</source>
        <translation>音频在结尾前被截断。</translation>
    </message>
    <message>
        <source>The audio is longer than is accepted here.</source>
        <translation>音频超过可接受的长度。</translation>
    </message>
    <message>
        <source>The audio is cut off before its end</source>
        <translation>音频在结尾前被截断</translation>
    </message>
    <message>
        <source>The audio is longer than is accepted here</source>
        <translation>音频超过可接受的长度</translation>
    </message>
    <message>
        <source>The file is not audio that the studio can read</source>
        <translation>该文件不是工作室能读取的音频</translation>
    </message>
    <message>
        <source>The audio file&apos;s header makes no sense</source>
        <translation>音频文件头不合理</translation>
    </message>
    <message>
        <source>The bound address is already in use</source>
        <translation>该地址已被占用</translation>
    </message>
    <message>
        <source>The address is not available</source>
        <translation>该地址不可用</translation>
    </message>
    <message>
        <source>The address is protected</source>
        <translation>该地址受保护</translation>
    </message>
    <message>
        <source>it is longer than 15 minutes.</source>
        <translation>它超过 15 分钟。</translation>
    </message>
    <message>
        <source>its sample rate or its number of channels is out of the ordinary.</source>
        <translation>其采样率或声道数超出通常范围。</translation>
    </message>
    <message>
        <source>What was typed as “%1” is not used, because it is not a text; put it in quotes.</source>
        <translation>“%1”中填写的内容不是文本，因此未被采用；请加上引号。</translation>
    </message>
    <message>
        <source>The change of the settings %1 is not used, because the file cannot be read (%2).</source>
        <translation>无法读取文件，因此设置 %1 的更改未被采用（%2）。</translation>
    </message>
    <message>
        <source>What is stored as “%1” was given for another address and is not sent to this one; enter it again.</source>
        <translation>“%1”中保存的内容是为另一个地址提供的，不会发送到此地址；请重新输入。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not answer; unlock it, for the keys that it holds are not known yet.</source>
        <translation>系统钥匙串没有应答；其中的密钥尚未读出，请将其解锁。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain cannot be used: %1</source>
        <translation>无法使用系统钥匙串：%1</translation>
    </message>
    <message>
        <source>nobody in this session offers one.</source>
        <translation>此会话中没有钥匙串服务。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain has no such entry.</source>
        <translation>系统钥匙串中没有该条目。</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>“%1”必须是文本。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>What a million characters cost, in the currency of your account, for the estimate before lines are rendered. Check it: prices change.</source>
        <translation>每百万字符的费用（以账户货币计），用于渲染前的估算。价格会变动，请自行核对。</translation>
    </message>
    <message>
        <source>Monthly limit</source>
        <translation>每月上限</translation>
    </message>
    <message>
        <source>Characters in a month after which nothing more is sent there; 0 for no limit.</source>
        <translation>一个月内超过此字符数后不再发送；0 表示不设上限。</translation>
    </message>
    <message>
        <source>This line has %1 characters and would pass this month&apos;s limit of %2 for “%3” (%4 are used); raise the limit in the settings or wait for the next month.</source>
        <translation>此行有 %1 个字符，将超过“%3”本月 %2 个字符的上限（已用 %4 个）；请在设置中提高上限，或等到下个月。</translation>
    </message>
    <message>
        <source>%1 does not answer at %2 (%3); see that it runs, and its address in the settings.</source>
        <translation>%1 在 %2 没有应答（%3）。请确认它正在运行，并检查设置中的地址。</translation>
    </message>
    <message>
        <source>The connection to %1 at %2 was cut.</source>
        <translation>与 %1（%2）的连接中断了。</translation>
    </message>
    <message>
        <source>%1 at %2 gave no sign of life for %3 s.</source>
        <translation>%1（%2）已有 %3 秒没有任何响应。</translation>
    </message>
    <message>
        <source>The secure connection to %1 at %2 failed: %3. Install its certificate authority on this computer, or use an address whose certificate is trusted.</source>
        <translation>与 %1（%2）的安全连接失败：%3。请在本机安装其证书颁发机构，或使用证书受信任的地址。</translation>
    </message>
    <message>
        <source>%1 at %2 sends requests on to %3; nothing was sent there. Enter that address in the settings if it is the right one.</source>
        <translation>%1（%2）把请求转到 %3；没有向那里发送任何内容。如果该地址正确，请在设置中填写它。</translation>
    </message>
    <message>
        <source>%1 sent more than %2 MB; it was not read.</source>
        <translation>%1 发送了超过 %2 MB 的数据，未读取。</translation>
    </message>
    <message>
        <source>%1 did not come to an end of its answer; it was given up.</source>
        <translation>%1 的应答没有结束，已放弃。</translation>
    </message>
    <message>
        <source>“%1” is not an address of %2; enter one in the settings.</source>
        <translation>“%1”不是 %2 的地址；请在设置中填写。</translation>
    </message>
    <message>
        <source>%1 refuses access (status %2); check the key in the settings.</source>
        <translation>%1 拒绝访问（状态 %2）；请检查设置中的密钥。</translation>
    </message>
    <message>
        <source>%1 refuses access (status %2); check the key in the settings. It says: %3</source>
        <translation>%1 拒绝访问（状态 %2）；请检查设置中的密钥。它说：%3</translation>
    </message>
    <message>
        <source>What answers at %1 is not %2 (status %3); check the address in the settings.</source>
        <translation>在 %1 应答的不是 %2（状态 %3）；请检查设置中的地址。</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>它没有说明原因</translation>
    </message>
    <message>
        <source>%1 wants to be paid first (status 402): %2</source>
        <translation>%1 要求先付款（状态 402）：%2</translation>
    </message>
    <message>
        <source>%1 takes no more requests for now (status 429): %2</source>
        <translation>%1 暂时不再接受请求（状态 429）：%2</translation>
    </message>
    <message>
        <source>%1 failed with status %2: %3</source>
        <translation>%1 失败，状态 %2：%3</translation>
    </message>
    <message>
        <source>%1 did not take the request (status %2): %3</source>
        <translation>%1 没有接受请求（状态 %2）：%3</translation>
    </message>
    <message>
        <source>%1 reported success, but %2.</source>
        <translation>%1 报告成功，但%2。</translation>
    </message>
    <message>
        <source>sent nothing</source>
        <translation>什么也没有发送</translation>
    </message>
    <message>
        <source>sent a web page</source>
        <translation>发送的是网页</translation>
    </message>
    <message>
        <source>sent no sound</source>
        <translation>没有发送声音</translation>
    </message>
    <message>
        <source>sent no query to speak by</source>
        <translation>没有发送合成用的查询</translation>
    </message>
    <message>
        <source>says: %1</source>
        <translation>它说：%1</translation>
    </message>
    <message>
        <source>%1 has no voice to speak with; choose one in the settings.</source>
        <translation>%1 没有可用的声音；请在设置中选择。</translation>
    </message>
    <message>
        <source>%1 has no voice “%2”; choose one of its list.</source>
        <translation>%1 没有声音“%2”；请从它的列表中选择。</translation>
    </message>
    <message>
        <source>%1 does not speak “%2”; choose another provider, or another language for this line.</source>
        <translation>%1 不会说“%2”；请选择其他提供方，或为这句台词选择其他语言。</translation>
    </message>
    <message>
        <source>%1 needs a key; enter it in the settings.</source>
        <translation>%1 需要密钥；请在设置中填写。</translation>
    </message>
    <message>
        <source>“%1” is not a region of Azure; enter one such as westeurope.</source>
        <translation>“%1”不是 Azure 区域；请填写 westeurope 之类的名称。</translation>
    </message>
    <message>
        <source>%1 is reached through ComfyUI; choose ComfyUI as the provider, and a workflow with it.</source>
        <translation>%1 通过 ComfyUI 使用；请选择 ComfyUI 作为提供方，并选择包含它的工作流。</translation>
    </message>
    <message>
        <source>Piper is not installed on this computer; install it, or enter its server&apos;s address in the settings.</source>
        <translation>本机没有安装 Piper；请安装，或在设置中填写其服务器地址。</translation>
    </message>
    <message>
        <source>Piper has no voice yet; enter the path of a model (.onnx) in the settings.</source>
        <translation>Piper 还没有声音；请在设置中填写模型（.onnx）的路径。</translation>
    </message>
    <message>
        <source>Piper&apos;s voice %1 is not there; enter the path of a model (.onnx) in the settings.</source>
        <translation>Piper 的声音 %1 不存在；请在设置中填写模型（.onnx）的路径。</translation>
    </message>
    <message>
        <source>Piper could not speak the line: %1</source>
        <translation>Piper 无法说出这句台词：%1</translation>
    </message>
    <message>
        <source>it wrote no sound</source>
        <translation>它没有写出声音</translation>
    </message>
    <message>
        <source>The key of %1 holds a sign that no key has; enter it again in the settings.</source>
        <translation>%1 的密钥含有不应出现的字符；请在设置中重新输入。</translation>
    </message>
    <message>
        <source>%1 takes no source track; choose another provider for it.</source>
        <translation>%1 不接受源音轨；请选择其他提供方。</translation>
    </message>
    <message>
        <source>Speaks offline and at once, with exact times of every sound.</source>
        <translation>离线且即时发声，每个音都有精确时间。</translation>
    </message>
    <message>
        <source>Free to use in any work; no account and no network.</source>
        <translation>可免费用于任何作品；无需账号和网络。</translation>
    </message>
    <message>
        <source>Runs workflows on servers of your own, here or elsewhere.</source>
        <translation>在你自己的服务器上（本机或别处）运行工作流。</translation>
    </message>
    <message>
        <source>The licences of the models in the workflow hold for what they make.</source>
        <translation>生成内容适用工作流中各模型的许可证。</translation>
    </message>
    <message>
        <source>OpenAI&apos;s voices, or a server of your own that speaks the same protocol.</source>
        <translation>OpenAI 的声音，或使用相同协议的自有服务器。</translation>
    </message>
    <message>
        <source>OpenAI bills by use and asks that listeners are told that a voice is made by a machine; servers of your own cost nothing.</source>
        <translation>OpenAI 按用量计费，并要求告知听众声音由机器生成；自有服务器不收费。</translation>
    </message>
    <message>
        <source>Where the service answers, up to and with /v1.</source>
        <translation>服务的地址，直到并包括 /v1。</translation>
    </message>
    <message>
        <source>OpenAI wants one; most servers of your own do not.</source>
        <translation>OpenAI 需要；自有服务器大多不需要。</translation>
    </message>
    <message>
        <source>As the service names it.</source>
        <translation>按服务中的名称。</translation>
    </message>
    <message>
        <source>Speaks where a profile names no voice of this service.</source>
        <translation>当配置没有指定此服务的声音时使用。</translation>
    </message>
    <message>
        <source>What the service is asked to send.</source>
        <translation>要求服务发送的格式。</translation>
    </message>
    <message>
        <source>Seconds without a sign of life after which a line is given up.</source>
        <translation>超过这么多秒没有响应就放弃这句台词。</translation>
    </message>
    <message>
        <source>Japanese voices with many styles, on this computer, with exact times.</source>
        <translation>风格丰富的日语声音，在本机运行，时间精确。</translation>
    </message>
    <message>
        <source>Each character has terms of its own; most ask for a credit such as “VOICEVOX:ずんだもん”.</source>
        <translation>每个角色有各自的条款；多数要求署名，例如“VOICEVOX:ずんだもん”。</translation>
    </message>
    <message>
        <source>Of the engine, which runs while its editor does.</source>
        <translation>引擎的地址；编辑器运行时引擎也在运行。</translation>
    </message>
    <message>
        <source>The number of a style; speaks where a profile names none.</source>
        <translation>风格编号；配置未指定时使用。</translation>
    </message>
    <message>
        <source>Speaks 17 languages in a voice that is cloned from a few seconds of sound.</source>
        <translation>用几秒声音克隆出的嗓音说 17 种语言。</translation>
    </message>
    <message>
        <source>The XTTS model&apos;s licence allows non-commercial use only; see to the rights in cloned voices.</source>
        <translation>XTTS 模型的许可证仅限非商业用途；请注意克隆声音的权利。</translation>
    </message>
    <message>
        <source>Where the server answers.</source>
        <translation>服务器的地址。</translation>
    </message>
    <message>
        <source>Which server it is: xtts-api-server, or Coqui&apos;s own tts-server.</source>
        <translation>服务器类型：xtts-api-server，或 Coqui 自己的 tts-server。</translation>
    </message>
    <message>
        <source>A speaker of the server; speaks where a profile names none.</source>
        <translation>服务器的说话人；配置未指定时使用。</translation>
    </message>
    <message>
        <source>Fast neural voices in many languages, on this computer.</source>
        <translation>多语言的快速神经语音，在本机运行。</translation>
    </message>
    <message>
        <source>Free software; each voice names its licence in its model card.</source>
        <translation>自由软件；每个声音的许可证见其模型卡。</translation>
    </message>
    <message>
        <source>Of Piper&apos;s server; empty: the installed program is run for each line.</source>
        <translation>Piper 服务器的地址；留空则为每句台词运行已安装的程序。</translation>
    </message>
    <message>
        <source>The name of a voice, or for the program the path of its model (.onnx).</source>
        <translation>声音名称；使用程序时为模型（.onnx）的路径。</translation>
    </message>
    <message>
        <source>Expressive voices in many languages, with the time of every letter.</source>
        <translation>多语言的富有表现力的声音，每个字母都有时间。</translation>
    </message>
    <message>
        <source>Paid by the character; the free plan asks for a credit and forbids commercial use.</source>
        <translation>按字符付费；免费方案要求署名且禁止商用。</translation>
    </message>
    <message>
        <source>Where the service answers.</source>
        <translation>服务的地址。</translation>
    </message>
    <message>
        <source>From your account&apos;s page of keys.</source>
        <translation>来自账号的密钥页面。</translation>
    </message>
    <message>
        <source>The id of a voice; speaks where a profile names none.</source>
        <translation>声音的 ID；配置未指定时使用。</translation>
    </message>
    <message>
        <source>Percent; less is livelier.</source>
        <translation>百分比；越小越生动。</translation>
    </message>
    <message>
        <source>Percent; how closely it keeps to the voice.</source>
        <translation>百分比；与原声的接近程度。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s voices in more than a hundred languages, many of them with styles.</source>
        <translation>微软的声音，支持一百多种语言，许多带有风格。</translation>
    </message>
    <message>
        <source>Paid by the character beyond a free share each month; an Azure account is needed.</source>
        <translation>超出每月免费额度后按字符付费；需要 Azure 账号。</translation>
    </message>
    <message>
        <source>Of the resource in Azure, such as westeurope.</source>
        <translation>Azure 资源的区域，例如 westeurope。</translation>
    </message>
    <message>
        <source>One of the two of the resource.</source>
        <translation>资源的两个密钥之一。</translation>
    </message>
    <message>
        <source>Empty: the region&apos;s own.</source>
        <translation>留空：使用该区域的地址。</translation>
    </message>
    <message>
        <source>Its short name, such as ja-JP-NanamiNeural; speaks where a profile names none.</source>
        <translation>短名称，例如 ja-JP-NanamiNeural；配置未指定时使用。</translation>
    </message>
    <message>
        <source>MIT licence, the model included.</source>
        <translation>MIT 许可证，包括模型。</translation>
    </message>
    <message>
        <source>Composes and plays offline with a soundfont.</source>
        <translation>使用音色库离线作曲和演奏。</translation>
    </message>
    <message>
        <source>What it makes is yours; the soundfont&apos;s licence stands in the sidecar.</source>
        <translation>作品归你所有；音色库的许可证写在附属文件中。</translation>
    </message>
    <message>
        <source>The code is under MIT; the models&apos; weights allow non-commercial use only.</source>
        <translation>代码采用 MIT；模型权重仅限非商业用途。</translation>
    </message>
    <message>
        <source>Music from a description, billed by its length.</source>
        <translation>根据描述生成音乐，按时长计费。</translation>
    </message>
    <message>
        <source>Which uses are allowed depends on the plan.</source>
        <translation>允许的用途取决于方案。</translation>
    </message>
    <message>
        <source>It has no public interface: make music on its page and use the file as a source track.</source>
        <translation>没有公开接口：请在其网页上制作音乐，并将文件用作源音轨。</translation>
    </message>
    <message>
        <source>Songs of the free plan may not be used commercially.</source>
        <translation>免费方案的歌曲不得商用。</translation>
    </message>
    <message>
        <source>Its interface is for business contracts only; a licence comes with each plan.</source>
        <translation>其接口仅供商业合同使用；每个方案都附带许可。</translation>
    </message>
    <message>
        <source>Who owns a piece depends on the plan it was made with.</source>
        <translation>作品归属取决于制作时的方案。</translation>
    </message>
    <message>
        <source>Built-in voices</source>
        <translation>内置声音</translation>
    </message>
    <message>
        <source>Built-in composer</source>
        <translation>内置作曲</translation>
    </message>
    <message>
        <source>OpenAI and compatible servers</source>
        <translation>OpenAI 及兼容服务器</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间限制</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>稳定性</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>The workflow %1 speaks with the voice of a recording; name a sound file of the workspace as the voice, such as voices/mina.wav.</source>
        <translation>工作流 %1 使用录音的声音；请将工作区中的声音文件指定为声音，例如 voices/mina.wav。</translation>
    </message>
    <message>
        <source>The workspace has %1 workflows named %2 already; give the file another name.</source>
        <translation>工作区已有 %1 个名为 %2 的工作流；请为文件换个名称。</translation>
    </message>
    <message>
        <source>The workflow %1 is none of the workspace&apos;s own, so its manifest stays as it is.</source>
        <translation>工作流 %1 不属于此工作区，因此其清单保持不变。</translation>
    </message>
    <message>
        <source>pcm16, pcm24, float, flac, opus, vorbis or mp3</source>
        <translation>pcm16、pcm24、float、flac、opus、vorbis 或 mp3</translation>
    </message>
    <message>
        <source>The project would be larger than 4 GiB; export it for REAPER instead.</source>
        <translation>工程将超过 4 GiB，请改为导出为 REAPER 工程。</translation>
    </message>
    <message>
        <source>Clip “%1” (%2): %3</source>
        <translation>片段“%1”（%2）：%3</translation>
    </message>
    <message>
        <source>it holds no sound that can be placed</source>
        <translation>其中没有可以放置的声音</translation>
    </message>
    <message>
        <source>A session holds at most %1 clips.</source>
        <translation>一个会话最多包含 %1 个片段。</translation>
    </message>
    <message>
        <source>“id” is missing; it is a number above 0.</source>
        <translation>缺少“id”；它是大于 0 的数字。</translation>
    </message>
    <message>
        <source>The id %1 stands twice in the session.</source>
        <translation>会话中 ID %1 出现了两次。</translation>
    </message>
    <message>
        <source>A mix needs a name of 1 to 80 characters, without / \ : * ? &quot; &lt; &gt; | and without a dot at its ends.</source>
        <translation>混音名称需为 1 到 80 个字符，不含 / \ : * ? &quot; &lt; &gt; |，且首尾不能是点。</translation>
    </message>
    <message>
        <source>The list of music candidates was damaged and begins empty; the old one is kept as %1.</source>
        <translation>音乐候选列表已损坏，现从空列表开始；旧列表保留为 %1。</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>mastering</source>
        <translation>正在母带处理</translation>
    </message>
    <message>
        <source>The source track changed while it was read; try again.</source>
        <translation>读取期间源曲目发生了变化；请重试。</translation>
    </message>
    <message>
        <source>The source track is larger than the %1 MB that are sent to a server.</source>
        <translation>源曲目超过了可发送到服务器的 %1 MB。</translation>
    </message>
    <message>
        <source>The workflow %1 takes no source track; choose one that does, or put {{ref_audio}} where its node loads the audio.</source>
        <translation>工作流 %1 不接受源曲目；请选择接受的工作流，或在其加载音频的节点处填入 {{ref_audio}}。</translation>
    </message>
    <message>
        <source>The provider made %1 s where %2 s were asked for.</source>
        <translation>要求 %2 秒，而提供方生成了 %1 秒。</translation>
    </message>
    <message>
        <source>There are no stems, notes or layers of what another provider made.</source>
        <translation>由其他提供方生成的音乐没有分轨、音符和层次。</translation>
    </message>
    <message>
        <source>The file&apos;s comment cannot be written.</source>
        <translation>无法写入文件的注释。</translation>
    </message>
    <message>
        <source>The sound %1 cannot be exported: %2</source>
        <translation>无法导出声音 %1：%2</translation>
    </message>
    <message>
        <source>an object of workflows to objects of texts or numbers</source>
        <translation>由工作流名称到文本或数字对象的对象</translation>
    </message>
    <message>
        <source>What an hour of music costs, in the currency of your account, for the estimate of the month; 0 where you do not know it.</source>
        <translation>每小时音乐的费用（以账户货币计），用于当月估算；不清楚时填 0。</translation>
    </message>
    <message>
        <source>Minutes of music in a month after which nothing more is made there; 0 for no limit.</source>
        <translation>每月音乐的分钟数上限，超过后不再在那里生成；0 表示不限。</translation>
    </message>
    <message>
        <source>This piece lasts %1 s and would pass this month&apos;s limit of %2 s for “%3” (%4 s are used); raise the limit in the settings or wait for the next month.</source>
        <translation>此曲长 %1 秒，将超过“%3”本月 %2 秒的上限（已用 %4 秒）；请在设置中提高上限，或等到下个月。</translation>
    </message>
    <message>
        <source>The alignment was cancelled.</source>
        <translation>对齐已取消。</translation>
    </message>
    <message>
        <source>%1 knows the key, but it has no permission for this (status %2): %3</source>
        <translation>%1 接受此密钥，但它没有执行此操作的权限（状态 %2）：%3</translation>
    </message>
    <message>
        <source>%1 has no public interface; choose another provider of music in the settings.</source>
        <translation>%1 没有公开接口；请在设置中选择其他音乐提供方。</translation>
    </message>
    <message>
        <source>A library without a server of its own; ComfyUI runs it with the workflow for Bark.</source>
        <translation>没有自己的服务器的库；ComfyUI 通过 Bark 工作流运行它。</translation>
    </message>
    <message>
        <source>MusicGen is a library without a server of its own; ComfyUI runs it with the workflow for MusicGen.</source>
        <translation>MusicGen 是没有自己服务器的库；ComfyUI 通过 MusicGen 工作流运行它。</translation>
    </message>
    <message>
        <source>%1 changed while it was mixed; render the mix again.</source>
        <translation>%1 在混音期间发生了变化；请重新渲染混音。</translation>
    </message>
    <message>
        <source>There is no mix “%1”.</source>
        <translation>没有名为“%1”的混音。</translation>
    </message>
    <message>
        <source>The window has the mix “%1” open; place the scene there.</source>
        <translation>窗口已打开混音“%1”；请在那里放置场景。</translation>
    </message>
    <message>
        <source>it is larger than 2 GB.</source>
        <translation>它大于 2 GB。</translation>
    </message>
    <message>
        <source>The loop is %1 s long, so that it ends with a bar.</source>
        <translation>循环长 %1 秒，以便在小节末尾结束。</translation>
    </message>
    <message>
        <source>There are no notes of what was made from a track.</source>
        <translation>由音轨制作的音乐没有音符数据。</translation>
    </message>
    <message>
        <source>There are no layers of what was made from a track.</source>
        <translation>由音轨制作的音乐没有分层。</translation>
    </message>
    <message>
        <source>What the provider made is too short for a loop; it ends.</source>
        <translation>提供方生成的音乐太短，无法循环，因此会正常结束。</translation>
    </message>
    <message>
        <source>an http or https address without ? and #</source>
        <translation>不含 ? 和 # 的 http 或 https 地址</translation>
    </message>
    <message>
        <source>a list of http or https addresses without ? and #</source>
        <translation>不含 ? 和 # 的 http 或 https 地址列表</translation>
    </message>
    <message>
        <source>The audio is longer than a day; align it in parts.</source>
        <translation>音频超过一天；请分段对齐。</translation>
    </message>
    <message>
        <source>The text takes longer than a day to speak; align it in parts.</source>
        <translation>朗读此文本需要超过一天；请分段对齐。</translation>
    </message>
    <message>
        <source>What stands before the ComfyUI server at %1 does not let the request through (status %2); start ComfyUI, or wait until it is less busy.</source>
        <translation>位于 %1 的 ComfyUI 服务器前的代理没有放行请求(状态 %2);请启动 ComfyUI,或等它不那么繁忙时再试。</translation>
    </message>
    <message>
        <source>The workflow %1 does not say which of its inputs takes the %2; bind its inputs in the settings, or put {{%2}} there.</source>
        <translation>工作流 %1 没有说明哪个输入接收 %2;请在设置中绑定其输入,或在该处写入 {{%2}}。</translation>
    </message>
    <message>
        <source>It is not clear whether the track has three or four beats in a bar; %1 are assumed.</source>
        <translation>无法确定该曲目每小节是三拍还是四拍;按 %1 拍处理。</translation>
    </message>
    <message>
        <source>%1 is no soundfont that can be read, so %2 is used; choose another in the settings.</source>
        <translation>%1 不是可读取的音色库,因此使用 %2;请在设置中另选一个。</translation>
    </message>
    <message>
        <source>%1 is no soundfont that can be read and no other is installed, so the music is played with plain built-in tones; install the package timgm6mb-soundfont, or choose another in the settings.</source>
        <translation>%1 不是可读取的音色库,也没有安装其他音色库,因此用内置的简单音色演奏;请安装软件包 timgm6mb-soundfont,或在设置中另选一个。</translation>
    </message>
    <message>
        <source>Only what is made here can be heard before all of it is made.</source>
        <translation>只有在本机制作的内容才能在全部完成前试听。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not tell the server&apos;s token; unlock it and ask again.</source>
        <translation>系统密钥链没有给出服务器的令牌；请将其解锁后再试。</translation>
    </message>
    <message>
        <source>The server&apos;s token is in no keychain of this session; make a new one.</source>
        <translation>此会话的密钥链中没有服务器的令牌；请新建一个。</translation>
    </message>
</context>
<context>
    <name>ToolPanels</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
</context>
<context>
    <name>VoiceNames</name>
    <message>
        <source>neutral</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>温暖</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>激动</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>愤怒</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>悲伤</translation>
    </message>
    <message>
        <source>whisper</source>
        <translation>耳语</translation>
    </message>
    <message>
        <source>serious</source>
        <translation>严肃</translation>
    </message>
    <message>
        <source>cheerful</source>
        <translation>开朗</translation>
    </message>
    <message>
        <source>fearful</source>
        <translation>害怕</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女声</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男声</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>cast by name</source>
        <translation>按名字分配</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1（不在）</translation>
    </message>
</context>
<context>
    <name>VoicePanels</name>
    <message>
        <source>Voices</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Make a voice</source>
        <translation>新建声音</translation>
    </message>
    <message>
        <source>Make a voice like the chosen one</source>
        <translation>新建与所选相同的声音</translation>
    </message>
    <message>
        <source>Give the voice another name</source>
        <translation>给声音另起名称</translation>
    </message>
    <message>
        <source>Delete the chosen voices; undo brings them back</source>
        <translation>删除所选声音；可撤销恢复</translation>
    </message>
    <message>
        <source>Take voices in from files</source>
        <translation>从文件导入声音</translation>
    </message>
    <message>
        <source>Write the chosen voices to a file</source>
        <translation>将所选声音写入文件</translation>
    </message>
    <message>
        <source>Have lines spoken with the voice as it is edited</source>
        <translation>让台词使用编辑后的声音</translation>
    </message>
    <message>
        <source>Hear the voice as it is edited, or stop</source>
        <translation>试听编辑中的声音，或停止</translation>
    </message>
    <message>
        <source>Casting</source>
        <translation>选角</translation>
    </message>
</context>
<context>
    <name>WaveCommands</name>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Look closer at the waveform</source>
        <translation>放大查看波形</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>See more of the waveform</source>
        <translation>查看更多波形</translation>
    </message>
    <message>
        <source>&amp;Whole line</source>
        <translation>整句台词(&amp;W)</translation>
    </message>
    <message>
        <source>Show the waveform of the whole line</source>
        <translation>显示整句台词的波形</translation>
    </message>
    <message>
        <source>Show the selected part as large as it fits</source>
        <translation>尽可能大地显示所选部分</translation>
    </message>
    <message>
        <source>Select the &amp;word</source>
        <translation>选择单词(&amp;W)</translation>
    </message>
    <message>
        <source>Select the word at the playhead</source>
        <translation>选择播放头处的单词</translation>
    </message>
    <message>
        <source>Play the &amp;selection</source>
        <translation>播放所选部分(&amp;S)</translation>
    </message>
    <message>
        <source>Hear the selected part only</source>
        <translation>只试听所选部分</translation>
    </message>
    <message>
        <source>Play the selection, or the line, over and over</source>
        <translation>反复播放所选部分或整句台词</translation>
    </message>
    <message>
        <source>&amp;Follow the playhead</source>
        <translation>跟随播放头(&amp;F)</translation>
    </message>
    <message>
        <source>Turn the page when the playhead leaves the view</source>
        <translation>播放头离开视图时翻页</translation>
    </message>
    <message>
        <source>S&amp;nap to words</source>
        <translation>吸附到单词(&amp;N)</translation>
    </message>
    <message>
        <source>Select whole words; hold Alt to select freely</source>
        <translation>按整个单词选择；按住 Alt 可自由选择</translation>
    </message>
    <message>
        <source>Show times as samples instead of minutes and seconds</source>
        <translation>以采样数而非分秒显示时间</translation>
    </message>
    <message>
        <source>Show the &amp;mouth</source>
        <translation>显示嘴形(&amp;M)</translation>
    </message>
    <message>
        <source>Show a mouth that speaks the line</source>
        <translation>显示说台词的嘴</translation>
    </message>
    <message>
        <source>&amp;Copy the sound file</source>
        <translation>复制声音文件(&amp;C)</translation>
    </message>
    <message>
        <source>Paste the line&apos;s sound into another program</source>
        <translation>将台词的声音粘贴到其他程序</translation>
    </message>
    <message>
        <source>Copy &amp;times</source>
        <translation>复制时间(&amp;T)</translation>
    </message>
    <message>
        <source>Copy the times of the words, as Audacity&apos;s labels</source>
        <translation>将单词的时间复制为 Audacity 标签</translation>
    </message>
    <message>
        <source>E&amp;xport times…</source>
        <translation>导出时间(&amp;X)…</translation>
    </message>
    <message>
        <source>Save the times of words, phonemes and mouth shapes</source>
        <translation>保存单词、音素和口型的时间</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>&amp;Zoom to the selection</source>
        <translation>缩放到所选(&amp;Z)</translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation>循环(&amp;O)</translation>
    </message>
    <message>
        <source>Co&amp;unt in samples</source>
        <translation>以采样计(&amp;U)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui</name>
    <message>
        <source>The studio ended unexpectedly. It saved your work last at %1, at most a second after the last edit.</source>
        <extracomment>%1: a time; what was typed in the second before the program was killed may be missing</extracomment>
        <translation>工作台上次意外退出。最后一次保存是在 %1，距最后一次编辑至多一秒。</translation>
    </message>
    <message>
        <source>%n line(s) edited in that session are here.</source>
        <translation>当时编辑的 %n 句台词都在这里。</translation>
    </message>
    <message>
        <source>The workspace cannot be opened for writing</source>
        <translation>无法以可写方式打开工作区</translation>
    </message>
    <message>
        <source>You can open it read-only: look at the lines, filter, play and export them.</source>
        <translation>可以只读方式打开：查看、筛选、播放和导出台词。</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>This is how the workspace was when you opened it.</source>
        <translation>这是您打开时的工作区内容。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::AboutDialog</name>
    <message>
        <source>About ComfyVN Studio</source>
        <translation>关于 ComfyVN Studio</translation>
    </message>
    <message>
        <source>The voice and music desk for visual novels.</source>
        <translation>视觉小说的语音与音乐工作台。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (&lt;a href=&quot;https://www.gnu.org/licenses/gpl-3.0.html&quot;&gt;GPL-3.0-or-later&lt;/a&gt;). It comes without any warranty.</source>
        <translation>依据 GNU 通用公共许可证第 3 版或更新版本（&lt;a href=&quot;https://www.gnu.org/licenses/gpl-3.0.html&quot;&gt;GPL-3.0-or-later&lt;/a&gt;）发布的自由软件，不提供任何担保。</translation>
    </message>
    <message>
        <source>Built with Qt %1. Voices by flite and espeak-ng, Japanese readings by MeCab with ipadic.</source>
        <translation>基于 Qt %1 构建。语音由 flite 和 espeak-ng 合成，日语读音由 MeCab 与 ipadic 提供。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::AffectedLines</name>
    <message>
        <source>Lines that the entry is heard in</source>
        <translation>用到此条目的台词</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>台词</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more line(s)</source>
        <translation>
            <numerusform>… 还有 %n 句台词</numerusform>
        </translation>
    </message>
    <message>
        <source>No line of the script has this word.</source>
        <translation>剧本中没有含此单词的台词。</translation>
    </message>
    <message numerus="yes">
        <source>Heard in %n line(s):</source>
        <translation>
            <numerusform>用于 %n 句台词：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Render these %n line(s)</source>
        <translation>
            <numerusform>合成这 %n 句台词</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::AudioPage</name>
    <message>
        <source>Audio device</source>
        <translation>音频设备</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>When it is not there, the system&apos;s default is used until it is back.</source>
        <translation>设备不在时使用系统默认设备，直到它恢复。</translation>
    </message>
    <message>
        <source>sound device speaker headphones</source>
        <translation>声音 设备 扬声器 耳机</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Of what the window plays; exports are not changed.</source>
        <translation>窗口播放的音量；不影响导出。</translation>
    </message>
    <message>
        <source>loudness level</source>
        <translation>响度 电平</translation>
    </message>
    <message>
        <source>Play three notes</source>
        <translation>播放三个音</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>You should hear them at once and without crackling.</source>
        <translation>应当立刻听到，且没有杂音。</translation>
    </message>
    <message>
        <source>tone sample check</source>
        <translation>声音 试听 检查</translation>
    </message>
    <message>
        <source>No device took the sound; choose another output.</source>
        <translation>没有设备接收声音；请选择其他输出。</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>系统默认</translation>
    </message>
    <message>
        <source>System default (%1)</source>
        <translation>系统默认（%1）</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1（不在）</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::BatchBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Rendering of several lines</source>
        <translation>多句台词的合成</translation>
    </message>
    <message>
        <source>Give up the lines that are not rendered yet</source>
        <translation>放弃尚未合成的台词</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>失败的台词</translation>
    </message>
    <message>
        <source>List the lines that could not be rendered, and why</source>
        <translation>列出无法合成的台词及原因</translation>
    </message>
    <message>
        <source>Render the lines that failed once more</source>
        <translation>再次合成失败的台词</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>关闭报告</translation>
    </message>
    <message>
        <source>Lines that could not be rendered</source>
        <translation>无法合成的台词</translation>
    </message>
    <message>
        <source>%1 of %2 lines rendered</source>
        <translation>已合成 %1 / %2 句台词</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be rendered</source>
        <translation>
            <numerusform>%n 句台词无法合成</numerusform>
        </translation>
    </message>
    <message>
        <source>a line that is gone</source>
        <translation>已不存在的台词</translation>
    </message>
    <message>
        <source>%1 of %2 lines looked through</source>
        <translation>已检查 %1 / %2 句台词</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::BatchJob</name>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n 个场景</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 / %2 句</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>scene, how many lines</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::BindDialog</name>
    <message>
        <source>Text of the line</source>
        <translation>台词文本</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>语速</translation>
    </message>
    <message>
        <source>Description of the music</source>
        <translation>音乐描述</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>时长（秒）</translation>
    </message>
    <message>
        <source>Source track</source>
        <translation>源曲目</translation>
    </message>
    <message>
        <source>Reference recording</source>
        <translation>参考录音</translation>
    </message>
    <message>
        <source>%1 (%2): %3 = %4</source>
        <comment>node, its number, input, value</comment>
        <translation>%1 (%2)：%3 = %4</translation>
    </message>
    <message>
        <source>Inputs of %1</source>
        <translation>%1 的输入</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>As the list of workflows names it</source>
        <translation>在工作流列表中的名称</translation>
    </message>
    <message>
        <source>Node that saves the sound</source>
        <translation>保存声音的节点</translation>
    </message>
    <message>
        <source>Choose the input that takes each value. Everything else stays as it was exported.</source>
        <translation>请选择接收各个值的输入。其余保持导出时的样子。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>保持不变</translation>
    </message>
    <message numerus="yes">
        <source>%n input(s)</source>
        <translation>
            <numerusform>%n 个输入</numerusform>
        </translation>
    </message>
    <message>
        <source>No node of this workflow saves sound; add a SaveAudio node in ComfyUI and export it again.</source>
        <translation>此工作流没有保存声音的节点；请在 ComfyUI 中添加 SaveAudio 节点后重新导出。</translation>
    </message>
    <message>
        <source>Choose the input for “%1”, or nothing that is written would be heard.</source>
        <translation>请选择“%1”的输入，否则所写内容不会被读出。</translation>
    </message>
    <message>
        <source>Choose the node that saves the sound.</source>
        <translation>请选择保存声音的节点。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::CastSheet</name>
    <message>
        <source>Recast %1</source>
        <translation>为 %1 重新选角</translation>
    </message>
    <message numerus="yes">
        <source>Recast %n character(s)</source>
        <translation>
            <numerusform>为 %n 个角色重新选角</numerusform>
        </translation>
    </message>
    <message>
        <source>Give %1 the voice of %2</source>
        <translation>给 %1 使用 %2 的声音</translation>
    </message>
    <message numerus="yes">
        <source>Give %n character(s) the voice of %1</source>
        <translation>
            <numerusform>给 %n 个角色使用 %1 的声音</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a voice for %1</source>
        <translation>为 %1 新建声音</translation>
    </message>
    <message numerus="yes">
        <source>Make voices for %n character(s)</source>
        <translation>
            <numerusform>为 %n 个角色新建声音</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::CastingModel</name>
    <message>
        <source>profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>engine voice</source>
        <translation>引擎声音</translation>
    </message>
    <message>
        <source>cast by name</source>
        <translation>按名字分配</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>(no character)</source>
        <translation>（无角色）</translation>
    </message>
    <message>
        <source>Sounds like %1</source>
        <translation>与 %1 声音相同</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 rendered, %2 estimated for %n line(s) that are not</source>
        <translation>
            <numerusform>已合成 %1，其余 %n 句估计 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>台词数</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::CastingPanel</name>
    <message>
        <source>Hear</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Recast…</source>
        <translation>重新选角…</translation>
    </message>
    <message>
        <source>Voice of…</source>
        <translation>采用他人的声音…</translation>
    </message>
    <message>
        <source>Edit voice</source>
        <translation>编辑声音</translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation>显示台词</translation>
    </message>
    <message>
        <source>Characters and their voices</source>
        <translation>角色及其声音</translation>
    </message>
    <message>
        <source>Choose another engine voice, and hear a line of the character in it first</source>
        <translation>选择另一个引擎声音，并先用它试听该角色的台词</translation>
    </message>
    <message>
        <source>Give the chosen characters the voice of another profile</source>
        <translation>给所选角色使用另一个配置的声音</translation>
    </message>
    <message>
        <source>Show only the lines of this character (Enter)</source>
        <translation>只显示此角色的台词（回车）</translation>
    </message>
    <message>
        <source>Nobody says anything yet. Type a line or import a script, and its characters stand here.</source>
        <translation>还没有人说话。输入台词或导入剧本后，角色会列在这里。</translation>
    </message>
    <message>
        <source>Counting the lines…</source>
        <translation>正在统计台词…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Make voice</source>
        <translation>新建声音</translation>
    </message>
    <message>
        <source>Voice for %1</source>
        <translation>%1 的声音</translation>
    </message>
    <message numerus="yes">
        <source>Voice for %n character(s)</source>
        <translation>
            <numerusform>%n 个角色的声音</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace is read-only: voices can be heard, not changed.</source>
        <translation>工作区为只读：声音可以试听，但不能更改。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ColourButton</name>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>玫红</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>赭</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>橄榄</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>靛</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>其他颜色…</translation>
    </message>
    <message>
        <source>None of its own</source>
        <translation>没有自己的颜色</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名字</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>颜色：%1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ComfyTestBox</name>
    <message>
        <source>ComfyUI that does not tell its version</source>
        <translation>未告知版本的 ComfyUI</translation>
    </message>
    <message>
        <source>ComfyUI %1</source>
        <translation>ComfyUI %1</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) in its queue</source>
        <translation>
            <numerusform>队列中有 %n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing nodes: %1. Install their pack there, for example with ComfyUI-Manager, and restart it.</source>
        <translation>缺少节点：%1。请在那里安装其节点包（例如用 ComfyUI-Manager）并重启。</translation>
    </message>
    <message>
        <source>Missing nodes: %1. Install %2 there, for example with ComfyUI-Manager, and restart it.</source>
        <translation>缺少节点：%1。请在那里安装 %2（例如用 ComfyUI-Manager）并重启。</translation>
    </message>
    <message>
        <source>Not installed there: %1. Put the files into its folders and restart it.</source>
        <translation>那里未安装：%1。请将文件放入其文件夹并重启。</translation>
    </message>
    <message>
        <source>Everything that “%1” needs is there.</source>
        <translation>“%1”所需的一切均已就绪。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>取消测试</translation>
    </message>
    <message>
        <source>There is no server to ask; enter the address of one above.</source>
        <translation>没有可询问的服务器；请在上方输入地址。</translation>
    </message>
    <message>
        <source>is being asked …</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>测试已取消。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>server, workflow</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::CommandTree</name>
    <message>
        <source>%1 is also “%2”</source>
        <translation>%1 也用于“%2”</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Your own; the preset has %1</source>
        <translation>自定义；预设为 %1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::CostDialog</name>
    <message numerus="yes">
        <source>%1: %n line(s) with %2 characters.</source>
        <translation>
            <numerusform>%1：%n 行，共 %2 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>That costs about %1 at the price in the settings.</source>
        <translation>按设置中的价格约需 %1。</translation>
    </message>
    <message>
        <source>This month it has said %1 characters.</source>
        <translation>本月至今已朗读 %1 个字符。</translation>
    </message>
    <message>
        <source>This month it has said %1 of the %2 characters that the settings allow.</source>
        <translation>本月至今已朗读 %1 个字符，设置允许 %2 个。</translation>
    </message>
    <message>
        <source>Lines past that limit will be refused.</source>
        <translation>超出上限的行将被拒绝。</translation>
    </message>
    <message>
        <source>Rendering that costs money</source>
        <translation>会产生费用的渲染</translation>
    </message>
    <message>
        <source>Render these lines?</source>
        <translation>要渲染这些行吗？</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>渲染</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::DictionaryModel</name>
    <message>
        <source>IPA</source>
        <translation>IPA</translation>
    </message>
    <message>
        <source>Respelling</source>
        <translation>注音拼写</translation>
    </message>
    <message>
        <source>The dictionary already says how “%1” is pronounced; change that entry instead.</source>
        <translation>词典中已有“%1”的发音；请改为更改该条目。</translation>
    </message>
    <message>
        <source>Add pronunciation of “%1”</source>
        <translation>添加“%1”的发音</translation>
    </message>
    <message>
        <source>Change pronunciation of “%1”</source>
        <translation>更改“%1”的发音</translation>
    </message>
    <message>
        <source>Delete pronunciation of “%1”</source>
        <translation>删除“%1”的发音</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n pronunciation(s)</source>
        <translation>
            <numerusform>删除 %n 个发音</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n pronunciation(s)</source>
        <translation>
            <numerusform>导入 %n 个发音</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>单词</translation>
    </message>
    <message>
        <source>How it sounds</source>
        <translation>读法</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Pronunciation</source>
        <translation>发音</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>角色</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::EngineVoiceModel</name>
    <message>
        <source>Click the triangle or press Space to hear it</source>
        <translation>点击三角或按空格键试听</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>风格</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ExportDialog</name>
    <message>
        <source>&amp;Keep both</source>
        <translation>两者都保留(&amp;K)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Save the report…</source>
        <translation>保存报告(&amp;S)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export lines</source>
        <translation>导出台词</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>报告已保存。</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>覆盖(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>跳过(&amp;K)</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>Every file of the export</source>
        <translation>导出的每个文件</translation>
    </message>
    <message>
        <source>Choose a folder for the files.</source>
        <translation>请选择存放文件的文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of these names are there already. What shall become of them?</source>
        <translation>
            <numerusform>已有 %n 个同名文件。要如何处理？</numerusform>
        </translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>%1 of %2 – %3</source>
        <translation>%1 / %2 – %3</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>已写入 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>已跳过 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled; what is written stays.</source>
        <translation>导出已取消；已写入的文件会保留。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Go on in the &amp;background</source>
        <translation>在后台继续(&amp;B)</translation>
    </message>
    <message>
        <source>Close this dialog; the export shows among the jobs</source>
        <translation>关闭此对话框；导出显示在任务列表中</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a sentence</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ExportForm</name>
    <message>
        <source>Write text, character and id into the files as &amp;tags</source>
        <translation>将文本、角色和 ID 作为标签写入文件(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>台词(&amp;L)</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Put a field into the name</source>
        <translation>在名称中插入字段</translation>
    </message>
    <message>
        <source>File &amp;names</source>
        <translation>文件名(&amp;N)</translation>
    </message>
    <message>
        <source>The first files</source>
        <translation>最前面的文件</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>As rendered</source>
        <translation>与合成时相同</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>Sample &amp;rate</source>
        <translation>采样率(&amp;R)</translation>
    </message>
    <message>
        <source>Times beside each sound</source>
        <translation>与每个声音一起的时间文件</translation>
    </message>
    <message>
        <source>Ti&amp;mes beside</source>
        <translation>附带时间文件(&amp;M)</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>未就绪</translation>
    </message>
    <message>
        <source>Lines that are not rendered, or stale</source>
        <translation>尚未合成或待更新的台词</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… 还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No line with a text is among these.</source>
        <translation>其中没有含文本的台词。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not ready</source>
        <translation>
            <numerusform>%n 句台词未就绪</numerusform>
        </translation>
    </message>
    <message>
        <source>All lines ready</source>
        <translation>所有台词均就绪</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ExportNames</name>
    <message>
        <source>WAV – uncompressed</source>
        <translation>WAV – 无压缩</translation>
    </message>
    <message>
        <source>FLAC – lossless</source>
        <translation>FLAC – 无损</translation>
    </message>
    <message>
        <source>Opus – smallest</source>
        <translation>Opus – 最小</translation>
    </message>
    <message>
        <source>Ogg Vorbis – most engines</source>
        <translation>Ogg Vorbis – 多数引擎</translation>
    </message>
    <message>
        <source>MP3 – everywhere</source>
        <translation>MP3 – 随处可播</translation>
    </message>
    <message>
        <source>Small files</source>
        <translation>小文件</translation>
    </message>
    <message>
        <source>Standard quality</source>
        <translation>标准质量</translation>
    </message>
    <message>
        <source>Best quality</source>
        <translation>最佳质量</translation>
    </message>
    <message>
        <source>Mouth shapes, Rhubarb (.json)</source>
        <translation>口型，Rhubarb (.json)</translation>
    </message>
    <message>
        <source>Mouth shapes, Rhubarb (.tsv)</source>
        <translation>口型，Rhubarb (.tsv)</translation>
    </message>
    <message>
        <source>Mouth shapes, Rhubarb (.xml)</source>
        <translation>口型，Rhubarb (.xml)</translation>
    </message>
    <message>
        <source>Subtitles, SubRip (.srt)</source>
        <translation>字幕，SubRip (.srt)</translation>
    </message>
    <message>
        <source>Subtitles, WebVTT (.vtt)</source>
        <translation>字幕，WebVTT (.vtt)</translation>
    </message>
    <message>
        <source>Words, Audacity labels (.txt)</source>
        <translation>单词，Audacity 标签 (.txt)</translation>
    </message>
    <message>
        <source>Words, phonemes and shapes, Praat (.TextGrid)</source>
        <translation>单词、音素和口型，Praat (.TextGrid)</translation>
    </message>
    <message>
        <source>Phonemes, HTK (.lab)</source>
        <translation>音素，HTK (.lab)</translation>
    </message>
    <message>
        <source>Render them first</source>
        <translation>先合成它们</translation>
    </message>
    <message>
        <source>Export the sound there is</source>
        <translation>导出现有的声音</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>不包含它们</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Number of the line</source>
        <translation>台词编号</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Id in the script</source>
        <translation>剧本中的 ID</translation>
    </message>
    <message>
        <source>Text of the line</source>
        <translation>台词文本</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ExportReportModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::FallbackBar</name>
    <message>
        <source>Lines that another provider spoke</source>
        <translation>由其他提供方朗读的台词</translation>
    </message>
    <message>
        <source>Render them again</source>
        <translation>重新渲染</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>保持原样</translation>
    </message>
    <message numerus="yes">
        <source>The provider answers again; another one spoke %n line(s) in its place.</source>
        <translation>
            <numerusform>提供方已恢复应答；此前有 %n 行由其他提供方代为朗读。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::FallbackField</name>
    <message>
        <source>Ask earlier</source>
        <translation>提前询问</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>推后询问</translation>
    </message>
    <message>
        <source>The built-in one stands in</source>
        <translation>由内置引擎代替</translation>
    </message>
    <message>
        <source>Say why and render nothing</source>
        <translation>说明原因，不渲染</translation>
    </message>
    <message>
        <source>Others are asked in turn</source>
        <translation>依次询问其他提供方</translation>
    </message>
    <message>
        <source>Who is asked in turn</source>
        <translation>依次询问的提供方</translation>
    </message>
    <message>
        <source>Space ticks an entry, Ctrl+Up and Ctrl+Down move it</source>
        <translation>空格键勾选，Ctrl+↑ 和 Ctrl+↓ 移动</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::FileActions</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近使用的工作区(&amp;R)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>打开工作区(&amp;O)…</translation>
    </message>
    <message>
        <source>Open another workspace in a window of its own</source>
        <translation>在单独的窗口中打开另一个工作区</translation>
    </message>
    <message>
        <source>Open the &amp;sample scene</source>
        <translation>打开示例场景(&amp;S)</translation>
    </message>
    <message>
        <source>Put a short scene with its voices below the lines, to try the studio</source>
        <translation>在台词下方加入一段带声音的短场景，以试用工作台</translation>
    </message>
    <message>
        <source>Open a workspace of before in a window of its own</source>
        <translation>在单独的窗口中打开以前的工作区</translation>
    </message>
    <message>
        <source>No other workspace yet</source>
        <translation>还没有其他工作区</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name and folder of a workspace</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Show lines with this text</source>
        <translation>显示含此文字的台词</translation>
    </message>
    <message>
        <source>Show lines of this character</source>
        <translation>显示此角色的台词</translation>
    </message>
    <message>
        <source>Show lines in this state</source>
        <translation>显示此状态的台词</translation>
    </message>
    <message>
        <source>Filter again</source>
        <translation>重新筛选</translation>
    </message>
    <message>
        <source>Lines that you edit stay until you filter again</source>
        <translation>您编辑的台词会保留，直到重新筛选</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Show every line again</source>
        <translation>重新显示所有台词</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>任意状态</translation>
    </message>
    <message>
        <source>Every character</source>
        <translation>所有角色</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <translation>
            <numerusform>%1 / %n 句台词</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::FindBar</name>
    <message>
        <source>Match upper and lower case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>In all columns</source>
        <translation>所有列</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in the lines</source>
        <translation>在台词中查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Find in character, style and language too</source>
        <translation>同时在角色、风格和语言中查找</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This expression cannot be used: %1</source>
        <translation>无法使用此表达式：%1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 处匹配</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n line(s)</source>
        <translation>
            <numerusform>在 %n 句台词中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n match(es)</source>
        <translation>
            <numerusform>替换 %n 处匹配</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es) replaced</source>
        <translation>
            <numerusform>已替换 %n 处匹配</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language of the window; it changes at once.</source>
        <translation>窗口的语言；立即切换。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light or dark colours.</source>
        <translation>浅色或深色配色。</translation>
    </message>
    <message>
        <source>dark light colour appearance</source>
        <translation>深色 浅色 颜色 外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Everything in the window grows with it.</source>
        <translation>窗口中的一切随之放大。</translation>
    </message>
    <message>
        <source>font scale zoom</source>
        <translation>字体 缩放</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Language of speech</source>
        <translation>语音的语言</translation>
    </message>
    <message>
        <source>What a line speaks when neither the line nor its voice says.</source>
        <translation>台词和声音都未指定时所用的语言。</translation>
    </message>
    <message>
        <source>voice default</source>
        <translation>声音 默认</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>The folder that holds this project.</source>
        <translation>存放此项目的文件夹。</translation>
    </message>
    <message>
        <source>path project</source>
        <translation>路径 项目</translation>
    </message>
    <message>
        <source>Open the workspace&apos;s folder</source>
        <translation>打开工作区文件夹</translation>
    </message>
    <message>
        <source>Every edit is saved within a second.</source>
        <translation>每次编辑都会在一秒内保存。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>There is nothing to save by hand, and undo reaches back to when the workspace was opened.</source>
        <translation>无需手动保存；撤销可回到打开工作区之时。</translation>
    </message>
    <message>
        <source>autosave journal</source>
        <translation>自动保存 日志</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::HeadersField</name>
    <message>
        <source>HTTP headers</source>
        <translation>HTTP 标头</translation>
    </message>
    <message>
        <source>For a server behind a proxy, such as Authorization with “Bearer …”. Values are kept as secrets and are not shown again.</source>
        <translation>用于代理之后的服务器，例如 Authorization 配“Bearer …”。值作为机密保存，不再显示。</translation>
    </message>
    <message>
        <source>token password authorization bearer basic proxy headers</source>
        <translation>令牌 密码 认证 代理 标头</translation>
    </message>
    <message>
        <source>Send this header</source>
        <translation>发送此标头</translation>
    </message>
    <message>
        <source>Send it no more</source>
        <translation>不再发送</translation>
    </message>
    <message>
        <source>Headers that are sent</source>
        <translation>已发送的标头</translation>
    </message>
    <message>
        <source>Delete removes a header</source>
        <translation>按 Delete 删除标头</translation>
    </message>
    <message>
        <source>Name of the header</source>
        <translation>标头名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value of the header</source>
        <translation>标头的值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::HelpSheet</name>
    <message>
        <source>In the text of a line</source>
        <translation>在台词文本中</translation>
    </message>
    <message>
        <source>In lists and tables</source>
        <translation>在列表和表格中</translation>
    </message>
    <message>
        <source>In the waveform</source>
        <translation>在波形中</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>Hear the line and go on to the next</source>
        <translation>试听台词并进入下一句</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Leave the text as it was before</source>
        <translation>保持文本原样</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Go to the next or previous cell</source>
        <translation>移到下一个或上一个单元格</translation>
    </message>
    <message>
        <source>Select several rows</source>
        <translation>选择多行</translation>
    </message>
    <message>
        <source>Go to the first or last row</source>
        <translation>移到第一行或最后一行</translation>
    </message>
    <message>
        <source>Move the playhead</source>
        <translation>移动播放头</translation>
    </message>
    <message>
        <source>Move the playhead by words</source>
        <translation>按单词移动播放头</translation>
    </message>
    <message>
        <source>Play from the playhead</source>
        <translation>从播放头开始播放</translation>
    </message>
    <message>
        <source>Go to the next or previous control</source>
        <translation>移到下一个或上一个控件</translation>
    </message>
    <message>
        <source>Open a menu by its underlined letter</source>
        <translation>用带下划线的字母打开菜单</translation>
    </message>
    <message>
        <source>Alt+letter</source>
        <translation>Alt+字母</translation>
    </message>
    <message>
        <source>Close a dialog</source>
        <translation>关闭对话框</translation>
    </message>
    <message>
        <source>like VOICEVOX</source>
        <translation>类似 VOICEVOX</translation>
    </message>
    <message>
        <source>like Audacity</source>
        <translation>类似 Audacity</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <source>Search for a command or a key</source>
        <translation>搜索命令或按键</translation>
    </message>
    <message>
        <source>Shortcuts %1; the settings change them.</source>
        <translation>快捷键：%1；可在设置中更改。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Edits, oldest first</source>
        <translation>编辑记录，旧的在前</translation>
    </message>
    <message>
        <source>Choosing an edit brings back the state after it</source>
        <translation>选择一项编辑即可回到其后的状态</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>打开时的状态</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Do again: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Nothing has been edited yet. Every edit is listed here; choose one to go back to it.</source>
        <translation>尚未进行任何编辑。每次编辑都会列在这里；选择一项即可回到那里。</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s); the tick marks the saved state.</source>
        <translation>
            <numerusform>%n 次编辑；勾号表示已保存的状态。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ImportDialog</name>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Goes to</source>
        <translation>导入到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Delete lines that are gone from the script</source>
        <translation>删除剧本中已不存在的台词(&amp;D)</translation>
    </message>
    <message>
        <source>Take &amp;styles and languages from the script, where it names them</source>
        <translation>采用剧本中指明的风格和语言(&amp;S)</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>导入(&amp;M)</translation>
    </message>
    <message>
        <source>Import a script</source>
        <translation>导入剧本</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>台词(&amp;L)</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reading the script</source>
        <translation>读取剧本</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Script</source>
        <translation>剧本</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>显示(&amp;H)</translation>
    </message>
    <message>
        <source>What becomes of each line</source>
        <translation>每句台词的处理</translation>
    </message>
    <message>
        <source>The scenes of the script</source>
        <translation>剧本中的场景</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>台词列表</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>导入到</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>Where the scene goes</source>
        <translation>场景导入到哪里</translation>
    </message>
    <message>
        <source>A new scene “%1”</source>
        <translation>新场景“%1”</translation>
    </message>
    <message>
        <source>Update “%1”</source>
        <translation>更新“%1”</translation>
    </message>
    <message>
        <source>&amp;Scenes (%1)</source>
        <translation>场景(&amp;S)（%1）</translation>
    </message>
    <message>
        <source>There is no line to import.</source>
        <translation>没有可导入的台词。</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s), see “Scenes”</source>
        <translation>
            <numerusform>%n 个场景，见“场景”</numerusform>
        </translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>所有台词</translation>
    </message>
    <message>
        <source>%1. Nothing is to be done.</source>
        <translation>%1。无需更改。</translation>
    </message>
    <message>
        <source>Lines after a “voice” statement have other ids in games made with Ren&apos;Py before 8.6.</source>
        <translation>在 Ren&apos;Py 8.6 之前制作的游戏中，“voice”语句之后的台词 ID 不同。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… 还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remarks (%1)</source>
        <translation>备注(&amp;R)（%1）</translation>
    </message>
    <message>
        <source>Reading the script…</source>
        <translation>正在读取剧本…</translation>
    </message>
    <message>
        <source>The game is made with Ren&apos;Py &amp;before 8.6</source>
        <translation>游戏用 Ren&apos;Py 8.6 之前的版本制作(&amp;B)</translation>
    </message>
    <message>
        <source>Before 8.6, Ren&apos;Py made the id of a line from the “voice” statement before it as well.</source>
        <translation>8.6 之前的 Ren&apos;Py 生成台词 ID 时也包括其前的“voice”语句。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ImportNames</name>
    <message>
        <source>Plain text – Name: text</source>
        <translation>纯文本 – 名字: 台词</translation>
    </message>
    <message>
        <source>Table – CSV or TSV</source>
        <translation>表格 – CSV 或 TSV</translation>
    </message>
    <message>
        <source>Ren&apos;Py dialogue – dialogue.tab</source>
        <translation>Ren&apos;Py 台词 – dialogue.tab</translation>
    </message>
    <message>
        <source>Ren&apos;Py script – .rpy</source>
        <translation>Ren&apos;Py 脚本 – .rpy</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode（UTF-8）</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode（UTF-16）</translation>
    </message>
    <message>
        <source>Japanese (Shift-JIS)</source>
        <translation>日文（Shift-JIS）</translation>
    </message>
    <message>
        <source>Chinese (GB18030)</source>
        <translation>中文（GB18030）</translation>
    </message>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>西欧（Windows-1252）</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>台词</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未更改</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已消失</translation>
    </message>
    <message>
        <source>Text tags are not spoken: %1</source>
        <translation>文本标签不朗读：%1</translation>
    </message>
    <message>
        <source>The value of [%1] is not known; it is left out</source>
        <translation>[%1] 的值未知；已略去</translation>
    </message>
    <message>
        <source>A choice of a menu is not spoken: %1</source>
        <translation>菜单选项不朗读：%1</translation>
    </message>
    <message>
        <source>A string that is no line is left out: %1</source>
        <translation>不是台词的字符串已略去：%1</translation>
    </message>
    <message>
        <source>“%1” is no speaking style; it is left out</source>
        <translation>“%1”不是说话风格；已略去</translation>
    </message>
    <message>
        <source>No character is defined as “%1”; the line keeps that name</source>
        <translation>没有定义为“%1”的角色；台词保留该名称</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) could not be read; choose another encoding</source>
        <translation>
            <numerusform>%n 个字符无法读取；请选择其他编码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n 未更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n 已更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n 新增</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n 已移动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n 已消失</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a sentence</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ImportRows</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>台词</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::InOutActions</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Import script…</source>
        <translation>导入剧本(&amp;I)…</translation>
    </message>
    <message>
        <source>Read a script from files and see what it changes</source>
        <translation>从文件读取剧本并查看其更改</translation>
    </message>
    <message>
        <source>Import from the &amp;clipboard…</source>
        <translation>从剪贴板导入(&amp;C)…</translation>
    </message>
    <message>
        <source>Read a script that was copied elsewhere</source>
        <translation>读取从别处复制的剧本</translation>
    </message>
    <message>
        <source>&amp;Export lines…</source>
        <translation>导出台词(&amp;E)…</translation>
    </message>
    <message>
        <source>Write lines as sound files for other programs</source>
        <translation>将台词写成供其他程序使用的声音文件</translation>
    </message>
    <message>
        <source>Import a script</source>
        <translation>导入剧本</translation>
    </message>
    <message>
        <source>Scripts (*.txt *.csv *.tsv *.tab *.rpy *.rpym *.md)</source>
        <translation>剧本 (*.txt *.csv *.tsv *.tab *.rpy *.rpym *.md)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The current line</source>
        <translation>当前台词</translation>
    </message>
    <message numerus="yes">
        <source>%n selected line(s)</source>
        <translation>
            <numerusform>所选的 %n 句台词</numerusform>
        </translation>
    </message>
    <message>
        <source>This scene</source>
        <translation>此场景</translation>
    </message>
    <message>
        <source>All scenes</source>
        <translation>所有场景</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::IpaPalette</name>
    <message>
        <source>IPA signs</source>
        <translation>IPA 符号</translation>
    </message>
    <message>
        <source>Choose a sign with the arrow keys and put it into the pronunciation with Enter.</source>
        <translation>用方向键选择符号，按回车键放入发音。</translation>
    </message>
    <message>
        <source>main stress, before the syllable</source>
        <translation>主重音，置于音节前</translation>
    </message>
    <message>
        <source>secondary stress, before the syllable</source>
        <translation>次重音，置于音节前</translation>
    </message>
    <message>
        <source>long, behind a vowel</source>
        <translation>长音，置于元音后</translation>
    </message>
    <message>
        <source>%1 as in %2</source>
        <translation>%1，如 %2</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::JobsModel</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of job: what</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>百分之 %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>混音</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::JobsPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>打开结果</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已结束的</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Nothing is under way. Renders, exports and what other programs ask for show here with their progress.</source>
        <translation>没有进行中的任务。合成、导出以及其他程序的请求会连同进度显示在这里。</translation>
    </message>
    <message>
        <source>Give up the selected jobs; what is already made stays (Delete)</source>
        <translation>放弃所选任务；已完成的部分会保留（Delete）</translation>
    </message>
    <message>
        <source>Start the selected jobs once more</source>
        <translation>重新开始所选任务</translation>
    </message>
    <message>
        <source>Open what the selected job made (Enter)</source>
        <translation>打开所选任务的成果（Enter）</translation>
    </message>
    <message>
        <source>Take what has ended off the list</source>
        <translation>从列表中移除已结束的任务</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::KeyCapture</name>
    <message>
        <source>Press the keys</source>
        <translation>请按键</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::KeyField</name>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>保存密钥</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>忘记密钥</translation>
    </message>
    <message>
        <source>A key is kept; type another to replace it</source>
        <translation>已保存密钥；输入新的以替换</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>尚无密钥</translation>
    </message>
    <message>
        <source>The key that is kept is for another address</source>
        <translation>已保存的密钥属于另一个地址</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LaneNames</name>
    <message>
        <source>Words</source>
        <translation>单词</translation>
    </message>
    <message>
        <source>Phonemes</source>
        <translation>音素</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>口型</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LevelStrip</name>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>There is no sound yet.</source>
        <translation>还没有声音。</translation>
    </message>
    <message>
        <source>Highest sample, highest level between samples, and how loud the line sounds on the whole (ITU-R BS.1770)</source>
        <translation>最高采样、采样间的最高电平，以及整句的响度（ITU-R BS.1770）</translation>
    </message>
    <message>
        <source>The line is shorter than 0.4 s: its loudness is that of everything in it, silence included.</source>
        <translation>这句台词短于 0.4 秒：响度按包括静音在内的全部内容计算。</translation>
    </message>
    <message>
        <source>%1 LUFS (short)</source>
        <translation>%1 LUFS（短）</translation>
    </message>
    <message>
        <source>%1 LUFS</source>
        <translation>%1 LUFS</translation>
    </message>
    <message>
        <source>Peak %1 dBFS</source>
        <translation>峰值 %1 dBFS</translation>
    </message>
    <message>
        <source>True peak %1 dBTP</source>
        <translation>真峰值 %1 dBTP</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LineListModel</name>
    <message>
        <source>Narrator</source>
        <translation>旁白</translation>
    </message>
    <message>
        <source>Edit line</source>
        <translation>编辑台词</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>新建台词</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n line(s)</source>
        <translation>
            <numerusform>删除 %n 句台词</numerusform>
        </translation>
    </message>
    <message>
        <source>Character</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>台词</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Not spoken yet. Press Space to hear it.</source>
        <translation>尚未合成。按空格键试听。</translation>
    </message>
    <message>
        <source>Being rendered.</source>
        <translation>正在合成。</translation>
    </message>
    <message>
        <source>Rendered; this is how the line sounds.</source>
        <translation>已合成；这就是这句台词的声音。</translation>
    </message>
    <message>
        <source>Edited since it was rendered. Press Space to render and hear it.</source>
        <translation>合成后已编辑。按空格键重新合成并试听。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n line(s)</source>
        <translation>
            <numerusform>复制 %n 句台词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n line(s)</source>
        <translation>
            <numerusform>移动 %n 句台词</numerusform>
        </translation>
    </message>
    <message>
        <source>Change character</source>
        <translation>更改角色</translation>
    </message>
    <message>
        <source>Change style</source>
        <translation>更改风格</translation>
    </message>
    <message>
        <source>Change language</source>
        <translation>更改语言</translation>
    </message>
    <message>
        <source>The chosen take is locked; it is kept as it is.</source>
        <translation>所选录次已锁定，将保持不变。</translation>
    </message>
    <message>
        <source>Its voice, the dictionary or the settings changed since it was rendered. Press Space to render and hear it.</source>
        <translation>合成后声音、词典或设置已更改。按空格键重新合成并试听。</translation>
    </message>
    <message>
        <source>Another provider rendered this line: %1</source>
        <translation>这句台词由另一个提供方合成：%1</translation>
    </message>
    <message numerus="yes">
        <source>Add %n take(s)</source>
        <translation>
            <numerusform>添加 %n 个录次</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose take</source>
        <translation>选用录次</translation>
    </message>
    <message>
        <source>Lock take</source>
        <translation>锁定录次</translation>
    </message>
    <message>
        <source>Unlock take</source>
        <translation>解锁录次</translation>
    </message>
    <message>
        <source>Delete take</source>
        <translation>删除录次</translation>
    </message>
    <message>
        <source>The script that was imported last does not have this line any more. Delete it, or keep it with “Keep the line”.</source>
        <translation>最近导入的剧本里已经没有这句台词。请删除它，或用“保留台词”留下它。</translation>
    </message>
    <message>
        <source>Text: %1 (not in the script any more)</source>
        <translation>文本：%1（剧本里已没有）</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LinePanel</name>
    <message>
        <source>Play or stop</source>
        <translation>播放或停止</translation>
    </message>
    <message>
        <source>Current line</source>
        <translation>当前台词</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Render the line once more</source>
        <translation>再次合成这句台词</translation>
    </message>
    <message>
        <source>Choose a line to see how it sounds.</source>
        <translation>选择一句台词，在此查看其声音。</translation>
    </message>
    <message>
        <source>The waveform, words and mouth shapes of this line will appear here.</source>
        <translation>这句台词的波形、单词和口型将显示在此处。</translation>
    </message>
    <message>
        <source>Press Space to hear this line. Its waveform, words and mouth shapes appear here.</source>
        <translation>按空格键试听这句台词。其波形、单词和口型将显示在此处。</translation>
    </message>
    <message>
        <source>The line is being rendered…</source>
        <translation>正在合成台词…</translation>
    </message>
    <message>
        <source>There is no sound of this line yet.</source>
        <translation>这句台词还没有声音。</translation>
    </message>
    <message>
        <source>Press Space to hear this line.</source>
        <translation>按空格键试听这句台词。</translation>
    </message>
    <message>
        <source>Drag the sound into another program</source>
        <translation>将声音拖到其他程序</translation>
    </message>
    <message>
        <source>Switch between minutes and samples</source>
        <translation>在分秒与采样数之间切换</translation>
    </message>
    <message>
        <source>More for this line</source>
        <translation>此台词的更多操作</translation>
    </message>
    <message>
        <source>The sound file could not be made: %1</source>
        <translation>无法生成声音文件：%1</translation>
    </message>
    <message>
        <source>The sound file is copied; paste it into a folder or another program.</source>
        <translation>声音文件已复制；可粘贴到文件夹或其他程序。</translation>
    </message>
    <message>
        <source>The times are copied.</source>
        <translation>时间已复制。</translation>
    </message>
    <message>
        <source>Another provider spoke this line: %1</source>
        <translation>此台词由其他提供方朗读：%1</translation>
    </message>
    <message>
        <source>Render again</source>
        <translation>重新渲染</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LineTable</name>
    <message>
        <source>Lines</source>
        <translation>台词列表</translation>
    </message>
    <message>
        <source>Type a line and press Enter</source>
        <translation>输入一句台词，然后按回车键</translation>
    </message>
    <message>
        <source>You hear it at once, and the next line is ready to type. Shift+Enter puts a line below without playing.</source>
        <translation>立即就能听到，并可接着输入下一句。Shift+Enter 在下方添加一句而不播放。</translation>
    </message>
    <message numerus="yes">
        <source>Cut %n line(s)</source>
        <translation>
            <numerusform>剪切 %n 句台词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n line(s)</source>
        <translation>
            <numerusform>粘贴 %n 句台词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change character of %n line(s)</source>
        <translation>
            <numerusform>更改 %n 句台词的角色</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change style of %n line(s)</source>
        <translation>
            <numerusform>更改 %n 句台词的风格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change language of %n line(s)</source>
        <translation>
            <numerusform>更改 %n 句台词的语言</numerusform>
        </translation>
    </message>
    <message>
        <source>No line is as the filter wants it</source>
        <translation>没有符合筛选条件的台词</translation>
    </message>
    <message numerus="yes">
        <source>The scene has %n line(s). Press Escape in the filter, or its clear button, to see them.</source>
        <translation>
            <numerusform>场景中有 %n 句台词。在筛选栏中按 Esc 或点击清除按钮即可显示。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 句台词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n line(s)</source>
        <translation>
            <numerusform>保留 %n 句台词</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LineTextEdit</name>
    <message>
        <source>Text of the line</source>
        <translation>台词文本</translation>
    </message>
    <message>
        <source>Type a line and press Enter to hear it</source>
        <translation>输入台词，按回车键试听</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ListField</name>
    <message>
        <source>Add a folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>F2 or a double click edits an entry, Delete removes it</source>
        <translation>按 F2 或双击可编辑条目，按 Delete 可移除</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LogModel</name>
    <message>
        <source>%1
Request %2</source>
        <translation>%1
请求 %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LogPanel</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>最低级别</translation>
    </message>
    <message>
        <source>Show lines from this level on</source>
        <translation>显示此级别及以上的行</translation>
    </message>
    <message>
        <source>Part of the program</source>
        <translation>程序的部分</translation>
    </message>
    <message>
        <source>Show the lines of one part of the program</source>
        <translation>只显示程序某一部分的行</translation>
    </message>
    <message>
        <source>Text that the lines hold</source>
        <translation>行中包含的文字</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Hold the list still; what is logged meanwhile comes when you go on</source>
        <translation>暂停列表；期间的记录会在继续后显示</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all that are shown (Ctrl+C)</source>
        <translation>复制所选行，或显示的全部行（Ctrl+C）</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>复制用于报告</translation>
    </message>
    <message>
        <source>Copy what helps to find a fault: versions, system, settings without secrets and the last 200 lines; paths in your home folder are shortened</source>
        <translation>复制有助于查找问题的信息：版本、系统、不含机密的设置和最后 200 行；主文件夹中的路径会被缩短</translation>
    </message>
    <message>
        <source>Open the folder of the log files</source>
        <translation>打开日志文件所在的文件夹</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>日志行</translation>
    </message>
    <message>
        <source>No line of the log fits the filters above. Choose a lower level or clear the text.</source>
        <translation>没有符合上述条件的日志行。请降低级别或清除文字。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>所有部分</translation>
    </message>
    <message>
        <source>Copied. Look through it before you send it.</source>
        <translation>已复制。发送前请先检查内容。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MainWindow</name>
    <message>
        <source>%1 – ComfyVN Studio</source>
        <translation>%1 – ComfyVN Studio</translation>
    </message>
    <message>
        <source>Not saved yet: %1 Nothing is lost while the window is open; trying again.</source>
        <translation>尚未保存：%1 窗口打开期间不会丢失任何内容；正在重试。</translation>
    </message>
    <message>
        <source>Read-only: %1 Nothing can be changed here.</source>
        <translation>只读：%1 这里不能做任何更改。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MasterStrip</name>
    <message>
        <source>Level of the left side</source>
        <translation>左声道电平</translation>
    </message>
    <message>
        <source>Level of the right side</source>
        <translation>右声道电平</translation>
    </message>
    <message>
        <source>Level of the mix</source>
        <translation>混音电平</translation>
    </message>
    <message>
        <source>Ducking %1 dB</source>
        <translation>闪避 %1 dB</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限幅</translation>
    </message>
    <message>
        <source>The mix was above its ceiling and the limiter took %1 dB away; press to put the lamp out</source>
        <translation>混音超过了上限，限幅器降低了 %1 dB；点按可熄灭指示灯</translation>
    </message>
    <message>
        <source>The mix stays below its ceiling</source>
        <translation>混音保持在上限以下</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>已限幅</translation>
    </message>
    <message>
        <source>Not limited</source>
        <translation>未限幅</translation>
    </message>
    <message>
        <source>M %1   S %2   I %3 LUFS   TP %4 dB</source>
        <comment>momentary, short-term, integrated, true peak</comment>
        <translation>M %1   S %2   I %3 LUFS   TP %4 dB</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>响度</translation>
    </message>
    <message>
        <source>Loudness of what was heard: %1 LUFS at this moment, %2 LUFS over three seconds, %3 LUFS in all; true peak %4 dB. Press to measure anew.</source>
        <translation>已播放声音的响度：瞬时 %1 LUFS，3 秒内 %2 LUFS，整体 %3 LUFS；真峰值 %4 dB。按下可重新测量。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MixDesk</name>
    <message numerus="yes">
        <source>%n file(s) cannot be placed. %1</source>
        <translation>
            <numerusform>有 %n 个文件无法放置。%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place %n file(s)</source>
        <translation>
            <numerusform>放置 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Place “%1”</source>
        <translation>放置“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Place %n line(s)</source>
        <translation>
            <numerusform>放置 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Place the scene “%1”</source>
        <translation>放置场景“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) follow lines that were rendered again.</source>
        <translation>
            <numerusform>有 %n 个片段已跟随重新渲染的台词。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the missing files is there.</source>
        <translation>那里没有任何缺失的文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n missing file(s) were found again.</source>
        <translation>
            <numerusform>已重新找到 %n 个缺失的文件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MixReportDialog</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>The mix is rendered</source>
        <translation>混音已渲染</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>响度</translation>
    </message>
    <message>
        <source>%1 LUFS</source>
        <translation>%1 LUFS</translation>
    </message>
    <message>
        <source>Loudest moment</source>
        <translation>最响的时刻</translation>
    </message>
    <message>
        <source>%1 LUFS in 0.4 s, %2 LUFS in 3 s</source>
        <translation>0.4 秒内 %1 LUFS，3 秒内 %2 LUFS</translation>
    </message>
    <message>
        <source>True peak</source>
        <translation>真峰值</translation>
    </message>
    <message>
        <source>dBTP</source>
        <translation>dBTP</translation>
    </message>
    <message>
        <source>Highest sample</source>
        <translation>最高采样</translation>
    </message>
    <message>
        <source>dBFS</source>
        <translation>dBFS</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>提升</translation>
    </message>
    <message>
        <source>%1 dB, to reach the loudness</source>
        <translation>为达到响度提升 %1 dB</translation>
    </message>
    <message>
        <source>Limiter</source>
        <translation>限幅器</translation>
    </message>
    <message>
        <source>up to %1 dB, for %2</source>
        <translation>最多 %1 dB，共 %2</translation>
    </message>
    <message>
        <source>had nothing to do</source>
        <translation>未起作用</translation>
    </message>
    <message>
        <source>Ducking</source>
        <translation>闪避</translation>
    </message>
    <message>
        <source>lowered for %1, by up to %2 dB</source>
        <translation>降低了 %1，最多 %2 dB</translation>
    </message>
    <message>
        <source>Too loud by themselves</source>
        <translation>自身过响</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>在文件夹中显示(&amp;S)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MixSettings</name>
    <message>
        <source>&amp;Lower some tracks while others sound</source>
        <translation>其他轨道发声时降低某些轨道(&amp;L)</translation>
    </message>
    <message>
        <source>Bring the mix to a &amp;loudness</source>
        <translation>使混音达到指定响度(&amp;L)</translation>
    </message>
    <message>
        <source>Ducking and loudness</source>
        <translation>闪避与响度</translation>
    </message>
    <message>
        <source>Ducking</source>
        <translation>闪避</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>响度</translation>
    </message>
    <message>
        <source>Switch the ducking on</source>
        <translation>打开闪避</translation>
    </message>
    <message>
        <source>Switch the ducking off</source>
        <translation>关闭闪避</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>降低(&amp;B)</translation>
    </message>
    <message>
        <source>How far the lowered tracks go down</source>
        <translation>被降低的轨道降低多少</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>A&amp;bove</source>
        <translation>高于(&amp;B)</translation>
    </message>
    <message>
        <source>How loud a track must be to lower the others</source>
        <translation>轨道需多响才会降低其他轨道</translation>
    </message>
    <message>
        <source>Go &amp;down in</source>
        <translation>下降时间(&amp;D)</translation>
    </message>
    <message>
        <source>Time to 90 % of the way down</source>
        <translation>下降到 90 % 所需时间</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>&amp;Stay for</source>
        <translation>保持(&amp;S)</translation>
    </message>
    <message>
        <source>Time until the tracks come back up</source>
        <translation>轨道开始恢复前的时间</translation>
    </message>
    <message>
        <source>Come &amp;up in</source>
        <translation>恢复时间(&amp;U)</translation>
    </message>
    <message>
        <source>Time to 90 % of the way up</source>
        <translation>恢复到 90 % 所需时间</translation>
    </message>
    <message>
        <source>Look &amp;ahead</source>
        <translation>预读(&amp;A)</translation>
    </message>
    <message>
        <source>How early the tracks begin to go down</source>
        <translation>轨道提前多久开始下降</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>lowers others</source>
        <translation>降低其他</translation>
    </message>
    <message>
        <source>is lowered</source>
        <translation>被降低</translation>
    </message>
    <message>
        <source>Roles of the ducking</source>
        <translation>闪避的角色</translation>
    </message>
    <message>
        <source>Loudness of the mix</source>
        <translation>混音的响度</translation>
    </message>
    <message>
        <source>L&amp;oudness</source>
        <translation>响度(&amp;O)</translation>
    </message>
    <message>
        <source>How loud the rendered mix is on the whole</source>
        <translation>渲染后的混音整体有多响</translation>
    </message>
    <message>
        <source>LUFS</source>
        <translation>LUFS</translation>
    </message>
    <message>
        <source>&amp;True peak at most</source>
        <translation>真峰值上限(&amp;T)</translation>
    </message>
    <message>
        <source>What the limiter keeps the mix below</source>
        <translation>限幅器使混音保持在此值以下</translation>
    </message>
    <message>
        <source>dBTP</source>
        <translation>dBTP</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>采样率</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>Sample &amp;rate</source>
        <translation>采样率(&amp;R)</translation>
    </message>
    <message>
        <source>Sample rate of the mix</source>
        <translation>混音的采样率</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MixerCommands</name>
    <message>
        <source>Mix</source>
        <translation>混音</translation>
    </message>
    <message>
        <source>&amp;Split at the playhead</source>
        <translation>在播放头处分割(&amp;S)</translation>
    </message>
    <message>
        <source>Cut the selected clips, or those at the playhead, in two</source>
        <translation>将所选片段或播放头处的片段一分为二</translation>
    </message>
    <message>
        <source>&amp;Duplicate clips</source>
        <translation>复制片段(&amp;D)</translation>
    </message>
    <message>
        <source>Repeat the selected clips after themselves</source>
        <translation>在所选片段之后重复它们</translation>
    </message>
    <message>
        <source>Duplicate clips</source>
        <translation>复制片段</translation>
    </message>
    <message>
        <source>De&amp;lete clips</source>
        <translation>删除片段(&amp;L)</translation>
    </message>
    <message>
        <source>Remove the selected clips and leave their place empty</source>
        <translation>移除所选片段并留出空位</translation>
    </message>
    <message>
        <source>Delete clips and close the &amp;gap</source>
        <translation>删除片段并合拢空隙(&amp;G)</translation>
    </message>
    <message>
        <source>Remove the selected clips; what follows on their tracks moves up</source>
        <translation>移除所选片段；其轨道上后面的内容前移</translation>
    </message>
    <message>
        <source>Cu&amp;t clips</source>
        <translation>剪切片段(&amp;T)</translation>
    </message>
    <message>
        <source>Move the selected clips to the clipboard</source>
        <translation>将所选片段移到剪贴板</translation>
    </message>
    <message>
        <source>&amp;Copy clips</source>
        <translation>拷贝片段(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected clips</source>
        <translation>拷贝所选片段</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Put clips, sound files or lines from the clipboard at the playhead</source>
        <translation>将剪贴板中的片段、声音文件或台词放到播放头处</translation>
    </message>
    <message>
        <source>Move clips earlier</source>
        <translation>片段提前</translation>
    </message>
    <message>
        <source>Move the selected clips a little to the left</source>
        <translation>将所选片段稍向左移</translation>
    </message>
    <message>
        <source>Move clips later</source>
        <translation>片段推后</translation>
    </message>
    <message>
        <source>Move the selected clips a little to the right</source>
        <translation>将所选片段稍向右移</translation>
    </message>
    <message>
        <source>Move clips to the track above</source>
        <translation>片段移到上方轨道</translation>
    </message>
    <message>
        <source>Move the selected clips one track up</source>
        <translation>将所选片段上移一条轨道</translation>
    </message>
    <message>
        <source>Move clips to the track below</source>
        <translation>片段移到下方轨道</translation>
    </message>
    <message>
        <source>Move the selected clips one track down</source>
        <translation>将所选片段下移一条轨道</translation>
    </message>
    <message>
        <source>Trim the start to the playhead</source>
        <translation>将开头修剪到播放头</translation>
    </message>
    <message>
        <source>Let the selected clips begin at the playhead</source>
        <translation>使所选片段从播放头开始</translation>
    </message>
    <message>
        <source>Trim the end to the playhead</source>
        <translation>将结尾修剪到播放头</translation>
    </message>
    <message>
        <source>Let the selected clips end at the playhead</source>
        <translation>使所选片段在播放头结束</translation>
    </message>
    <message>
        <source>Fade in to the playhead</source>
        <translation>淡入到播放头</translation>
    </message>
    <message>
        <source>Fade the selected clips in until the playhead</source>
        <translation>使所选片段淡入至播放头</translation>
    </message>
    <message>
        <source>Fade out from the playhead</source>
        <translation>从播放头淡出</translation>
    </message>
    <message>
        <source>Fade the selected clips out from the playhead</source>
        <translation>使所选片段从播放头淡出</translation>
    </message>
    <message>
        <source>Edges to &amp;zero crossings</source>
        <translation>边缘移至过零点(&amp;Z)</translation>
    </message>
    <message>
        <source>Move the selected clips&apos; edges to where their sounds pass through zero, so that nothing clicks</source>
        <translation>将所选片段的边缘移到声音过零处，以免产生咔嗒声</translation>
    </message>
    <message>
        <source>Trim clips</source>
        <translation>修剪片段</translation>
    </message>
    <message>
        <source>Clips louder</source>
        <translation>片段更响</translation>
    </message>
    <message>
        <source>Raise the selected clips by 1 dB</source>
        <translation>将所选片段提高 1 dB</translation>
    </message>
    <message>
        <source>Clips quieter</source>
        <translation>片段更轻</translation>
    </message>
    <message>
        <source>Lower the selected clips by 1 dB</source>
        <translation>将所选片段降低 1 dB</translation>
    </message>
    <message>
        <source>&amp;Repeat clips</source>
        <translation>循环片段(&amp;R)</translation>
    </message>
    <message>
        <source>Repeat what the selected clips play, for as long as they are drawn</source>
        <translation>按片段的长度循环播放其内容</translation>
    </message>
    <message>
        <source>Select &amp;all clips</source>
        <translation>全选片段(&amp;A)</translation>
    </message>
    <message>
        <source>Select every clip of the mix</source>
        <translation>选择混音的所有片段</translation>
    </message>
    <message>
        <source>Select the clip at the playhead</source>
        <translation>选择播放头处的片段</translation>
    </message>
    <message>
        <source>Select the current track&apos;s clip at the playhead, or take it out of the selection</source>
        <translation>选择当前轨道播放头处的片段，或将其移出选择</translation>
    </message>
    <message>
        <source>Add a &amp;track</source>
        <translation>添加轨道(&amp;T)</translation>
    </message>
    <message>
        <source>Add an empty track below the current one</source>
        <translation>在当前轨道下方添加空轨道</translation>
    </message>
    <message>
        <source>Track %1</source>
        <translation>轨道 %1</translation>
    </message>
    <message>
        <source>Add a track</source>
        <translation>添加轨道</translation>
    </message>
    <message>
        <source>Remo&amp;ve the track</source>
        <translation>移除轨道(&amp;V)</translation>
    </message>
    <message>
        <source>Remove the current track with its clips</source>
        <translation>移除当前轨道及其片段</translation>
    </message>
    <message>
        <source>Remove a track</source>
        <translation>移除轨道</translation>
    </message>
    <message>
        <source>Move the track up</source>
        <translation>轨道上移</translation>
    </message>
    <message>
        <source>Put the current track above the one before it</source>
        <translation>将当前轨道移到上一条之前</translation>
    </message>
    <message>
        <source>Move a track</source>
        <translation>移动轨道</translation>
    </message>
    <message>
        <source>Move the track down</source>
        <translation>轨道下移</translation>
    </message>
    <message>
        <source>Put the current track below the one after it</source>
        <translation>将当前轨道移到下一条之后</translation>
    </message>
    <message>
        <source>&amp;Mute the track</source>
        <translation>轨道静音(&amp;M)</translation>
    </message>
    <message>
        <source>Silence the current track, or let it sound again</source>
        <translation>使当前轨道静音，或恢复发声</translation>
    </message>
    <message>
        <source>Mute a track</source>
        <translation>轨道静音</translation>
    </message>
    <message>
        <source>Hear the track al&amp;one</source>
        <translation>独听轨道(&amp;O)</translation>
    </message>
    <message>
        <source>Hear only the current track, or all again</source>
        <translation>只听当前轨道，或恢复全部</translation>
    </message>
    <message>
        <source>Hear a track alone</source>
        <translation>独听轨道</translation>
    </message>
    <message>
        <source>Re&amp;name the track</source>
        <translation>重命名轨道(&amp;N)</translation>
    </message>
    <message>
        <source>Give the current track another name</source>
        <translation>为当前轨道另取名称</translation>
    </message>
    <message>
        <source>Volume of the track</source>
        <translation>轨道音量</translation>
    </message>
    <message>
        <source>Go to the current track&apos;s volume</source>
        <translation>转到当前轨道的音量</translation>
    </message>
    <message>
        <source>Balance of the track</source>
        <translation>轨道平衡</translation>
    </message>
    <message>
        <source>Go to the current track&apos;s balance</source>
        <translation>转到当前轨道的平衡</translation>
    </message>
    <message>
        <source>Add a volume point</source>
        <translation>添加音量点</translation>
    </message>
    <message>
        <source>Hold the current track&apos;s volume at the playhead by a point</source>
        <translation>在播放头处为当前轨道的音量设一个点</translation>
    </message>
    <message>
        <source>Add a point of the volume</source>
        <translation>添加音量点</translation>
    </message>
    <message>
        <source>Change the volume at the playhead</source>
        <translation>更改播放头处的音量</translation>
    </message>
    <message>
        <source>Louder at the playhead</source>
        <translation>播放头处更响</translation>
    </message>
    <message>
        <source>Raise the track&apos;s volume at the playhead by 1 dB</source>
        <translation>将播放头处的轨道音量提高 1 dB</translation>
    </message>
    <message>
        <source>Quieter at the playhead</source>
        <translation>播放头处更轻</translation>
    </message>
    <message>
        <source>Lower the track&apos;s volume at the playhead by 1 dB</source>
        <translation>将播放头处的轨道音量降低 1 dB</translation>
    </message>
    <message>
        <source>Remove the volume point</source>
        <translation>移除音量点</translation>
    </message>
    <message>
        <source>Remove the point of the current track&apos;s volume that is nearest to the playhead</source>
        <translation>移除当前轨道上离播放头最近的音量点</translation>
    </message>
    <message>
        <source>Remove a point of the volume</source>
        <translation>移除音量点</translation>
    </message>
    <message>
        <source>Clear the volume line</source>
        <translation>清除音量线</translation>
    </message>
    <message>
        <source>Remove every point of the current track&apos;s volume</source>
        <translation>移除当前轨道音量的所有点</translation>
    </message>
    <message>
        <source>Clear a volume line</source>
        <translation>清除音量线</translation>
    </message>
    <message>
        <source>Play the loop over and over</source>
        <translation>反复播放循环区</translation>
    </message>
    <message>
        <source>Switch the loop</source>
        <translation>切换循环</translation>
    </message>
    <message>
        <source>Loop the selection</source>
        <translation>循环所选</translation>
    </message>
    <message>
        <source>Set the loop to the selected clips</source>
        <translation>将循环区设为所选片段</translation>
    </message>
    <message>
        <source>Add a &amp;marker</source>
        <translation>添加标记(&amp;M)</translation>
    </message>
    <message>
        <source>Mark the place of the playhead</source>
        <translation>标记播放头的位置</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Look closer at the timeline</source>
        <translation>放大时间线</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>See more of the timeline</source>
        <translation>查看更多时间线</translation>
    </message>
    <message>
        <source>The &amp;whole mix</source>
        <translation>整个混音(&amp;W)</translation>
    </message>
    <message>
        <source>Show the whole mix</source>
        <translation>显示整个混音</translation>
    </message>
    <message>
        <source>Show the selected clips as large as they fit</source>
        <translation>尽可能大地显示所选片段</translation>
    </message>
    <message>
        <source>Taller rows</source>
        <translation>增高行</translation>
    </message>
    <message>
        <source>Give every track more height</source>
        <translation>增加所有轨道的高度</translation>
    </message>
    <message>
        <source>Lower rows</source>
        <translation>降低行高</translation>
    </message>
    <message>
        <source>Give every track less height</source>
        <translation>减小所有轨道的高度</translation>
    </message>
    <message>
        <source>S&amp;nap</source>
        <translation>吸附(&amp;N)</translation>
    </message>
    <message>
        <source>Draw edges to other edges, markers and the grid; hold Alt to move freely</source>
        <translation>使边缘吸附到其他边缘、标记和网格；按住 Alt 可自由移动</translation>
    </message>
    <message>
        <source>&amp;Follow the playhead</source>
        <translation>跟随播放头(&amp;F)</translation>
    </message>
    <message>
        <source>Turn the page when the playhead leaves the view</source>
        <translation>播放头离开视图时翻页</translation>
    </message>
    <message>
        <source>Show &amp;volume lines</source>
        <translation>显示音量线(&amp;V)</translation>
    </message>
    <message>
        <source>Show each track&apos;s volume as a line; click it to add points, double-click a point to remove it</source>
        <translation>以线显示各轨道音量；单击添加点，双击点可移除</translation>
    </message>
    <message>
        <source>Show times as samples instead of minutes and seconds</source>
        <translation>以采样数而非分秒显示时间</translation>
    </message>
    <message>
        <source>Split clips</source>
        <translation>分割片段</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n clip(s)</source>
        <translation>
            <numerusform>删除 %n 个片段</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut clips</source>
        <translation>剪切片段</translation>
    </message>
    <message numerus="yes">
        <source>Move %n clip(s)</source>
        <translation>
            <numerusform>移动 %n 个片段</numerusform>
        </translation>
    </message>
    <message>
        <source>Fade clips</source>
        <translation>片段淡变</translation>
    </message>
    <message>
        <source>Volume of clips</source>
        <translation>片段音量</translation>
    </message>
    <message>
        <source>Play clips once</source>
        <translation>片段只播放一次</translation>
    </message>
    <message>
        <source>Repeat clips</source>
        <translation>循环片段</translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation>标记 %1</translation>
    </message>
    <message>
        <source>Add a marker</source>
        <translation>添加标记</translation>
    </message>
    <message>
        <source>Set the loop</source>
        <translation>设置循环</translation>
    </message>
    <message>
        <source>Loop from the playhead</source>
        <translation>从播放头开始循环</translation>
    </message>
    <message>
        <source>Let the loop begin at the playhead</source>
        <translation>让循环从播放头处开始</translation>
    </message>
    <message>
        <source>Loop to the playhead</source>
        <translation>循环到播放头</translation>
    </message>
    <message>
        <source>Let the loop end at the playhead</source>
        <translation>让循环在播放头处结束</translation>
    </message>
    <message>
        <source>Remove the loop</source>
        <translation>移除循环</translation>
    </message>
    <message>
        <source>Take the loop away</source>
        <translation>去掉循环</translation>
    </message>
    <message>
        <source>Move the marker to the playhead</source>
        <translation>将标记移到播放头</translation>
    </message>
    <message>
        <source>Move the marker that is nearest to the playhead there</source>
        <translation>将离播放头最近的标记移到该处</translation>
    </message>
    <message>
        <source>Move a marker</source>
        <translation>移动标记</translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation>循环(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Zoom to the selection</source>
        <translation>缩放到所选(&amp;Z)</translation>
    </message>
    <message>
        <source>Co&amp;unt in samples</source>
        <translation>以采样计(&amp;U)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MixerPanel</name>
    <message>
        <source>Cancel the rendering</source>
        <translation>取消渲染</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>混音</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Rendering of the mix</source>
        <translation>混音的渲染</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>Rendered: %1</source>
        <translation>已渲染：%1</translation>
    </message>
    <message>
        <source>Render the mix</source>
        <translation>渲染混音</translation>
    </message>
    <message>
        <source>WAV, 16 bits (*.wav)</source>
        <translation>WAV，16 位 (*.wav)</translation>
    </message>
    <message>
        <source>WAV, 24 bits (*.wav)</source>
        <translation>WAV，24 位 (*.wav)</translation>
    </message>
    <message>
        <source>WAV, 32 bits float (*.wav)</source>
        <translation>WAV，32 位浮点 (*.wav)</translation>
    </message>
    <message>
        <source>FLAC (*.flac)</source>
        <translation>FLAC (*.flac)</translation>
    </message>
    <message>
        <source>Opus (*.opus)</source>
        <translation>Opus (*.opus)</translation>
    </message>
    <message>
        <source>Ogg Vorbis (*.ogg)</source>
        <translation>Ogg Vorbis (*.ogg)</translation>
    </message>
    <message>
        <source>MP3 (*.mp3)</source>
        <translation>MP3 (*.mp3)</translation>
    </message>
    <message>
        <source>A folder for the stems</source>
        <translation>分轨的文件夹</translation>
    </message>
    <message>
        <source>Export the mix</source>
        <translation>导出混音</translation>
    </message>
    <message>
        <source>DAWproject, for Bitwig, Cubase and Studio One (*.dawproject)</source>
        <translation>DAWproject，用于 Bitwig、Cubase 和 Studio One (*.dawproject)</translation>
    </message>
    <message>
        <source>REAPER (*.rpp)</source>
        <translation>REAPER (*.rpp)</translation>
    </message>
    <message>
        <source>&amp;Play the mix</source>
        <translation>播放混音(&amp;P)</translation>
    </message>
    <message>
        <source>Hear the mix from the playhead on, or stop</source>
        <translation>从播放头处试听混音，或停止</translation>
    </message>
    <message>
        <source>Write the mix into a sound file</source>
        <translation>将混音写入声音文件</translation>
    </message>
    <message>
        <source>Export stems by role…</source>
        <translation>按角色导出分轨…</translation>
    </message>
    <message>
        <source>Write a sound file for each role, which together are the mix before its limiter</source>
        <translation>为每个角色写一个声音文件，合起来即限幅前的混音</translation>
    </message>
    <message>
        <source>Export stems by track…</source>
        <translation>按轨道导出分轨…</translation>
    </message>
    <message>
        <source>Write a sound file for each track, which together are the mix before its limiter</source>
        <translation>为每条轨道写一个声音文件，合起来即限幅前的混音</translation>
    </message>
    <message>
        <source>Export for a DAW…</source>
        <translation>导出到 DAW…</translation>
    </message>
    <message>
        <source>Write the mix with its sounds as a project for another audio program</source>
        <translation>将混音及其声音写为其他音频程序的工程</translation>
    </message>
    <message>
        <source>Place the s&amp;cene</source>
        <translation>放置场景(&amp;C)</translation>
    </message>
    <message>
        <source>Put the lines of the shown scene on the timeline, in order with their pauses</source>
        <translation>将所显示场景的台词按顺序连同停顿放到时间线上</translation>
    </message>
    <message>
        <source>Add sound &amp;files…</source>
        <translation>添加声音文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Put sound files on the timeline</source>
        <translation>将声音文件放到时间线上</translation>
    </message>
    <message>
        <source>What makes room for what, how loud the mix may be</source>
        <translation>谁为谁让位，混音可以多响</translation>
    </message>
    <message>
        <source>&amp;New mix…</source>
        <translation>新建混音(&amp;N)…</translation>
    </message>
    <message>
        <source>Begin another mix in this workspace</source>
        <translation>在此工作区中开始另一个混音</translation>
    </message>
    <message>
        <source>Go on with a copy of the mix under another name</source>
        <translation>以另一名称的副本继续</translation>
    </message>
    <message>
        <source>Name or remove the marker…</source>
        <translation>命名或移除标记…</translation>
    </message>
    <message>
        <source>Change the marker that is nearest to the playhead</source>
        <translation>更改离播放头最近的标记</translation>
    </message>
    <message>
        <source>Look for missing sound files below a folder</source>
        <translation>在文件夹下查找缺失的声音文件</translation>
    </message>
    <message>
        <source>The mix that is shown; choose another one</source>
        <translation>所显示的混音；可选择另一个</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Mix: %1</source>
        <translation>混音：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n sound file(s) of this mix are missing. Find them again, or the mix cannot be rendered.</source>
        <translation>
            <numerusform>此混音缺少 %n 个声音文件。请重新找到它们，否则无法渲染。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sound files for the timeline</source>
        <translation>时间线的声音文件</translation>
    </message>
    <message>
        <source>Sound files (*.wav *.flac *.ogg *.opus *.mp3 *.aif *.aiff)</source>
        <translation>声音文件 (*.wav *.flac *.ogg *.opus *.mp3 *.aif *.aiff)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>A folder below which the missing files are</source>
        <translation>缺失文件所在的文件夹</translation>
    </message>
    <message>
        <source>Copy the mix</source>
        <translation>复制混音</translation>
    </message>
    <message>
        <source>New mix</source>
        <translation>新建混音</translation>
    </message>
    <message>
        <source>Name of the mix:</source>
        <translation>混音名称：</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Name of the marker; without one it is removed:</source>
        <translation>标记名称；留空则移除：</translation>
    </message>
    <message>
        <source>Remove a marker</source>
        <translation>移除标记</translation>
    </message>
    <message>
        <source>Rename a marker</source>
        <translation>重命名标记</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>颜色(&amp;C)…</translation>
    </message>
    <message>
        <source>Colour of a track</source>
        <translation>轨道颜色</translation>
    </message>
    <message>
        <source>Another render is under way; wait for it or cancel it first.</source>
        <translation>另一个渲染正在进行；请等待它完成或先取消。</translation>
    </message>
    <message>
        <source>WAV, 16 bits, dithered (*.wav)</source>
        <translation>WAV，16 位，加抖动 (*.wav)</translation>
    </message>
    <message>
        <source>WAV, 24 bits, dithered (*.wav)</source>
        <translation>WAV，24 位，加抖动 (*.wav)</translation>
    </message>
    <message>
        <source>FLAC, dithered (*.flac)</source>
        <translation>FLAC，加抖动 (*.flac)</translation>
    </message>
    <message>
        <source>Export labels</source>
        <translation>导出标签</translation>
    </message>
    <message>
        <source>Labels of Audacity (*.txt)</source>
        <translation>Audacity 标签 (*.txt)</translation>
    </message>
    <message>
        <source>Export labels…</source>
        <translation>导出标签…</translation>
    </message>
    <message>
        <source>Write markers and clips with their times as labels for Audacity</source>
        <translation>将标记和片段连同时间写成 Audacity 标签</translation>
    </message>
    <message>
        <source>Render and pl&amp;ace the missing lines</source>
        <translation>渲染并放置缺少的台词(&amp;A)</translation>
    </message>
    <message>
        <source>Render the lines that were left out, then place them all in order</source>
        <translation>渲染被跳过的台词，然后按顺序放置所有台词</translation>
    </message>
    <message>
        <source>Cop&amp;y the mix…</source>
        <translation>复制混音(&amp;Y)…</translation>
    </message>
    <message>
        <source>R&amp;ename the mix…</source>
        <translation>重命名混音(&amp;E)…</translation>
    </message>
    <message>
        <source>Give the mix another name</source>
        <translation>给混音换一个名称</translation>
    </message>
    <message>
        <source>Delete the mix</source>
        <translation>删除混音</translation>
    </message>
    <message>
        <source>Remove the mix from the workspace; its sounds stay</source>
        <translation>从工作区移除此混音；其声音文件会保留</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) have no sound yet and were left out.</source>
        <translation>
            <numerusform>有 %n 行还没有声音，未放置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the mix</source>
        <translation>重命名混音</translation>
    </message>
    <message>
        <source>Render the mi&amp;x…</source>
        <translation>渲染混音(&amp;X)…</translation>
    </message>
    <message>
        <source>Ducking and lo&amp;udness…</source>
        <translation>闪避与响度(&amp;U)…</translation>
    </message>
    <message>
        <source>F&amp;ind missing files…</source>
        <translation>查找缺失的文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Cl&amp;ip</source>
        <translation>片段(&amp;I)</translation>
    </message>
    <message>
        <source>Trac&amp;k</source>
        <translation>轨道(&amp;K)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MouthPanel</name>
    <message>
        <source>Mouth</source>
        <translation>口型</translation>
    </message>
    <message>
        <source>What the mouth is shown by: the drawing, or pictures of your own</source>
        <translation>用什么显示嘴形：绘图或您自己的图片</translation>
    </message>
    <message>
        <source>Pictures of the mouth</source>
        <translation>嘴形图片</translation>
    </message>
    <message>
        <source>Use own &amp;pictures…</source>
        <translation>使用自己的图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Use the &amp;drawn mouth</source>
        <translation>使用绘制的嘴形(&amp;D)</translation>
    </message>
    <message>
        <source>A folder with pictures A, B, C, D, E, F and, if you like, G, H, X</source>
        <translation>含 A、B、C、D、E、F，以及可选的 G、H、X 图片的文件夹</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MouthView</name>
    <message>
        <source>Mouth</source>
        <translation>口型</translation>
    </message>
    <message>
        <source>Moves with the line as it is spoken.</source>
        <translation>随台词一起动。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicDesk</name>
    <message>
        <source>Change the music wished for</source>
        <translation>更改想要的音乐</translation>
    </message>
    <message>
        <source>Compose %1</source>
        <translation>创作 %1</translation>
    </message>
    <message>
        <source>Another piece</source>
        <translation>另一首</translation>
    </message>
    <message>
        <source>Make a favourite</source>
        <translation>设为收藏</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>取消收藏</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n candidate(s)</source>
        <translation>
            <numerusform>移除 %n 个候选</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the favourites alone</source>
        <translation>只保留收藏</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicExportDialog</name>
    <message>
        <source>Each &amp;part as a file of its own</source>
        <translation>每个声部单独存为文件(&amp;P)</translation>
    </message>
    <message>
        <source>The &amp;notes as a MIDI file</source>
        <translation>音符存为 MIDI 文件(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Layers from calm to full, and stingers</source>
        <translation>从平静到完整的各层，以及过场短曲(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>The files say where they loop: LOOPSTART and LOOPLENGTH, and a sampler&apos;s loop in WAV. Files that are there already stay; the new ones get a number.</source>
        <translation>文件中写有循环位置：LOOPSTART 和 LOOPLENGTH，WAV 还含采样器循环。已有的文件会保留，新文件会加上编号。</translation>
    </message>
    <message>
        <source>Files that are there already stay; the new ones get a number.</source>
        <translation>已有的文件会保留，新文件会加上编号。</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>文件名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1</source>
        <translation>
            <numerusform>已将 %n 个文件写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>A script for &amp;Ren&apos;Py that defines the files with their loops</source>
        <translation>为 Ren&apos;Py 定义文件及其循环的脚本 (&amp;R)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicForm</name>
    <message>
        <source>Loops</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Choose a track…</source>
        <translation>选择音轨…</translation>
    </message>
    <message>
        <source>Compose from nothing</source>
        <translation>从零创作</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Which scene it is for</source>
        <translation>用于哪个场景</translation>
    </message>
    <message>
        <source>S&amp;cene</source>
        <translation>场景(&amp;C)</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>St&amp;yle</source>
        <translation>风格(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Mood</source>
        <translation>氛围(&amp;M)</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>时长（秒）</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same number gives the same piece again</source>
        <translation>相同的数字会再次得到同一首曲子</translation>
    </message>
    <message>
        <source>Len&amp;gth</source>
        <translation>时长(&amp;G)</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>种子(&amp;D)</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>素材来源</translation>
    </message>
    <message>
        <source>as the track</source>
        <translation>与音轨相同</translation>
    </message>
    <message>
        <source>nothing: composed. Drop a track here to make it over.</source>
        <translation>无：从零创作。把音轨拖到这里即可改编。</translation>
    </message>
    <message>
        <source>Choose a track to make over</source>
        <translation>选择要改编的音轨</translation>
    </message>
    <message>
        <source>Sound (%1)</source>
        <translation>音频 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The end leads back to the beginning; otherwise the piece comes to an end. A track loops in whole bars.</source>
        <translation>结尾接回开头；否则乐曲会结束。音轨按整小节循环。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicPage</name>
    <message>
        <source>Soundfont</source>
        <translation>音色库</translation>
    </message>
    <message>
        <source>The file of instruments that music is played with; empty: the one that is installed. Another one makes other sounds of the same notes.</source>
        <translation>演奏音乐所用的乐器文件；留空则使用已安装的那个。换一个，同样的音符会有不同的声音。</translation>
    </message>
    <message>
        <source>sf2 sf3 instruments general midi</source>
        <translation>sf2 sf3 乐器 general midi</translation>
    </message>
    <message>
        <source>Soundfonts (*.sf2 *.sf3)</source>
        <translation>音色库 (*.sf2 *.sf3)</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Makes the music of every scene.</source>
        <translation>制作每个场景的音乐。</translation>
    </message>
    <message>
        <source>Music that another made says so, with the reason.</source>
        <translation>由其他提供方制作的音乐会注明原因。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicPanel</name>
    <message>
        <source>Equally loud</source>
        <translation>响度一致</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Music wished for</source>
        <translation>想要的音乐</translation>
    </message>
    <message>
        <source>Progress of the music</source>
        <translation>音乐进度</translation>
    </message>
    <message>
        <source>Play every candidate as loud as the quietest one, to compare them fairly</source>
        <translation>所有候选都按最轻的那个响度播放，便于公平比较</translation>
    </message>
    <message>
        <source>The waveform of the candidate you hear. Drag in it to repeat a part.</source>
        <translation>正在听的候选的波形。拖动可重复其中一段。</translation>
    </message>
    <message>
        <source>Intensity, from calm to full</source>
        <translation>强度（从平静到完整）</translation>
    </message>
    <message>
        <source>&amp;Compose</source>
        <translation>创作(&amp;C)</translation>
    </message>
    <message>
        <source>Compose candidates of the music wished for</source>
        <translation>创作想要的音乐的候选</translation>
    </message>
    <message>
        <source>&amp;Another</source>
        <translation>另一首(&amp;A)</translation>
    </message>
    <message>
        <source>The next candidate, with another seed</source>
        <translation>用另一个种子得到下一个候选</translation>
    </message>
    <message>
        <source>Stop composing</source>
        <translation>停止创作</translation>
    </message>
    <message>
        <source>Give up what is being composed</source>
        <translation>放弃正在创作的内容</translation>
    </message>
    <message>
        <source>&amp;Play the candidate</source>
        <translation>播放候选(&amp;P)</translation>
    </message>
    <message>
        <source>Hear the candidate, or stop; while another one plays, go on at the same place</source>
        <translation>播放候选或停止；正在播放另一个时从同一位置继续</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>收藏(&amp;F)</translation>
    </message>
    <message>
        <source>Make the candidate a favourite, or none</source>
        <translation>将候选设为收藏或取消</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>从列表移除(&amp;R)</translation>
    </message>
    <message>
        <source>Take the chosen candidates off the list; undo brings them back</source>
        <translation>将所选候选移出列表；可撤销</translation>
    </message>
    <message>
        <source>&amp;Keep the favourites alone</source>
        <translation>只保留收藏(&amp;K)</translation>
    </message>
    <message>
        <source>Take every candidate but the favourites off the list</source>
        <translation>将收藏以外的候选移出列表</translation>
    </message>
    <message>
        <source>&amp;Use its settings</source>
        <translation>使用其设置(&amp;U)</translation>
    </message>
    <message>
        <source>Put what the candidate was composed from into the fields</source>
        <translation>将创作该候选时的设置填入各栏</translation>
    </message>
    <message>
        <source>Repeat what a game repeats, or the part marked in the waveform</source>
        <translation>重复游戏中循环的部分，或波形中标出的部分</translation>
    </message>
    <message>
        <source>&amp;Hear the seam</source>
        <translation>试听接缝(&amp;H)</translation>
    </message>
    <message>
        <source>Hear the last seconds of the loop and how it goes on</source>
        <translation>听循环的最后几秒以及如何接续</translation>
    </message>
    <message>
        <source>Hear the la&amp;yers</source>
        <translation>试听分层(&amp;Y)</translation>
    </message>
    <message>
        <source>Compose the candidate from calm to full and fade between by the slider</source>
        <translation>从平静到完整分层创作，用滑块在其间过渡</translation>
    </message>
    <message>
        <source>E&amp;xport the candidate…</source>
        <translation>导出候选(&amp;X)…</translation>
    </message>
    <message>
        <source>Write the candidate as files for other programs, with its loop</source>
        <translation>将候选连同循环信息写成供其他程序使用的文件</translation>
    </message>
    <message>
        <source>Send to the &amp;mixer</source>
        <translation>发送到混音台(&amp;M)</translation>
    </message>
    <message>
        <source>Place the candidate on the timeline of the mixer, at its playhead</source>
        <translation>将候选放到混音台时间线的播放头处</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Play candidate %1</source>
        <translation>播放候选 %1</translation>
    </message>
    <message>
        <source>Hear candidate number %1 of the list</source>
        <translation>听列表中第 %1 个候选</translation>
    </message>
    <message>
        <source>Say what the scene needs above and press Compose: three candidates are composed, and the first one plays as soon as it is there.</source>
        <translation>在上方说明场景需要什么，然后按“创作”：会创作三个候选，第一个完成后立即播放。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 beats a minute</source>
        <translation>每分钟 %1 拍</translation>
    </message>
    <message>
        <source>Another provider made this: %1</source>
        <translation>由其他提供方生成：%1</translation>
    </message>
    <message>
        <source>Hear stingers and &amp;transitions…</source>
        <translation>试听短句与过渡(&amp;T)…</translation>
    </message>
    <message>
        <source>Play a stinger or a transition over the layers, on the beat as a game would</source>
        <translation>像游戏中一样，在节拍上叠加播放短句或过渡</translation>
    </message>
    <message>
        <source>Stingers</source>
        <translation>短句</translation>
    </message>
    <message>
        <source>%1 (uncertain)</source>
        <translation>%1（不确定）</translation>
    </message>
    <message>
        <source>no beat found</source>
        <translation>未找到节拍</translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation>循环(&amp;O)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicPickModel</name>
    <message>
        <source>favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>not rendered</source>
        <translation>未生成</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>stand-in</source>
        <translation>替代</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>For the scene %1</source>
        <translation>用于场景 %1</translation>
    </message>
    <message>
        <source>Piece</source>
        <translation>曲目</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>调</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Made by %1</source>
        <translation>制作：%1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicWave</name>
    <message>
        <source>Waveform of the music</source>
        <translation>音乐波形</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::PaidLines</name>
    <message>
        <source>%1 spoke this line, which costs money.</source>
        <translation>这句台词由付费的 %1 朗读。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::PanelDocks</name>
    <message>
        <source>Open or close the panel “%1”</source>
        <translation>打开或关闭面板“%1”</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ParametersField</name>
    <message>
        <source>This workflow has nothing to set.</source>
        <translation>此工作流没有可设置的项目。</translation>
    </message>
    <message>
        <source>Usually %1</source>
        <translation>通常为 %1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::PathField</name>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::PresetField</name>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Fills in the fields below; they can be changed.</source>
        <translation>填入下面的字段；之后可以修改。</translation>
    </message>
    <message>
        <source>preset known servers</source>
        <translation>预设 已知服务器</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Choose the server %1</source>
        <translation>选择服务器 %1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProfileClashDialog</name>
    <message>
        <source>Import voices</source>
        <translation>导入声音</translation>
    </message>
    <message numerus="yes">
        <source>%n voice(s) of the file have a name that is taken.</source>
        <translation>
            <numerusform>文件中有 %n 个声音的名称已被占用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the one there is</source>
        <translation>替换现有的</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两者都保留</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>For all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>For all:</source>
        <translation>全部：</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProfileDelegate</name>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>New name of the voice</source>
        <translation>声音的新名称</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProfileEditor</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Hear the sample text in this voice, as it is edited</source>
        <translation>用编辑中的声音试听示例文本</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>编辑后</translation>
    </message>
    <message>
        <source>Hear the voice as it is edited; while it plays, it goes on at the same place</source>
        <translation>试听编辑后的声音；播放时从同一位置继续</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Hear the voice as it is saved; while it plays, it goes on at the same place</source>
        <translation>试听已保存的声音；播放时从同一位置继续</translation>
    </message>
    <message>
        <source>Lines of this voice are spoken like this from now on (Ctrl+S)</source>
        <translation>此后这个声音的台词都这样说（Ctrl+S）</translation>
    </message>
    <message>
        <source>Give the edits up; undo brings them back</source>
        <translation>放弃编辑；可撤销恢复</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示为</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Sample text</source>
        <translation>示例文本</translation>
    </message>
    <message>
        <source>A sentence of the language</source>
        <translation>该语言的一句话</translation>
    </message>
    <message>
        <source>Engine voice</source>
        <translation>引擎声音</translation>
    </message>
    <message>
        <source>Choose from the voices of the engines by ear</source>
        <translation>试听并选择引擎的声音</translation>
    </message>
    <message>
        <source>Engine voice: %1</source>
        <translation>引擎声音：%1</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Cast by name</source>
        <translation>按名字分配</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供方</translation>
    </message>
    <message>
        <source>As in the settings: %1</source>
        <translation>与设置相同：%1</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1（不在）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>That of the engine voice</source>
        <translation>引擎声音的语言</translation>
    </message>
    <message>
        <source>No engine speaks &quot;%1&quot;. Type a language like en, ja or fr.</source>
        <translation>没有引擎会说 &quot;%1&quot;。请输入 en、ja 或 fr 等语言。</translation>
    </message>
    <message>
        <source>Style when a line names none</source>
        <translation>台词未指定时的风格</translation>
    </message>
    <message>
        <source>Usual style</source>
        <translation>常用风格</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>语速</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>音高</translation>
    </message>
    <message>
        <source> st</source>
        <comment>semitones</comment>
        <translation> 半音</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>语调幅度</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>停顿</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>Whispers always</source>
        <translation>始终耳语</translation>
    </message>
    <message>
        <source>Whispers</source>
        <translation>耳语</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>None: always alike</source>
        <translation>无：始终相同</translation>
    </message>
    <message>
        <source>A seed is a whole number from 0 to %1, or nothing.</source>
        <translation>种子是 0 到 %1 的整数，或留空。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Who this is, for yourself and others</source>
        <translation>这是谁，供自己和他人参考</translation>
    </message>
    <message>
        <source>Notes have at most %1 characters.</source>
        <translation>备注最多 %1 个字符。</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>Voice for %1</source>
        <translation>%1 的声音</translation>
    </message>
    <message>
        <source>No voice is chosen</source>
        <translation>未选择声音</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>The workspace is read-only: voices can be heard, not changed.</source>
        <translation>工作区为只读：声音可以试听，但不能更改。</translation>
    </message>
    <message>
        <source>%1 lists no voices. Type the name of one:</source>
        <translation>%1 没有列出声音。请输入名称：</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProfileFields</name>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Differs from what is saved; click to bring the saved value back</source>
        <translation>与已保存的不同；点击可恢复已保存的值</translation>
    </message>
    <message>
        <source>%1 is changed; bring the saved value back</source>
        <translation>%1 已更改；恢复已保存的值</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProfileList</name>
    <message>
        <source>Voice profiles (*.json)</source>
        <translation>声音配置 (*.json)</translation>
    </message>
    <message>
        <source>Search voices</source>
        <translation>搜索声音</translation>
    </message>
    <message>
        <source>Search voices of the workspace</source>
        <translation>搜索工作区的声音</translation>
    </message>
    <message>
        <source>Voices of the workspace</source>
        <translation>工作区的声音</translation>
    </message>
    <message>
        <source>New voice</source>
        <translation>新建声音</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>There are no voices yet. Make one with New voice, or drop a file of voice profiles here.</source>
        <translation>还没有声音。用“新建声音”创建，或将声音配置文件拖放到此处。</translation>
    </message>
    <message>
        <source>No voice has that in its name. Clear the search to see all.</source>
        <translation>没有名称含此文字的声音。清除搜索可查看全部。</translation>
    </message>
    <message>
        <source>Rename voice %1 to %2</source>
        <translation>将声音 %1 重命名为 %2</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are spoken by %1. Shall they be spoken by %2 from now on?</source>
        <translation>
            <numerusform>%n 句台词由 %1 说。此后改由 %2 说吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Otherwise they keep the name %1, and a voice is cast for it.</source>
        <translation>否则它们保留名称 %1，并按名字分配声音。</translation>
    </message>
    <message>
        <source>Rename the lines too</source>
        <translation>同时重命名台词</translation>
    </message>
    <message>
        <source>Only the voice</source>
        <translation>仅声音</translation>
    </message>
    <message>
        <source>Import voices</source>
        <translation>导入声音</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>未导入任何内容。%1</translation>
    </message>
    <message>
        <source>Nothing was imported. %1: %2</source>
        <translation>未导入任何内容。%1：%2</translation>
    </message>
    <message>
        <source>Nothing was imported: every voice was skipped.</source>
        <translation>未导入任何内容：所有声音都已跳过。</translation>
    </message>
    <message numerus="yes">
        <source>Import %n voice(s)</source>
        <translation>
            <numerusform>导入 %n 个声音</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n voice(s).</source>
        <translation>
            <numerusform>已导入 %n 个声音。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export voices</source>
        <translation>导出声音</translation>
    </message>
    <message>
        <source>voices</source>
        <translation>声音</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n voice(s) to %1.</source>
        <translation>
            <numerusform>已将 %n 个声音导出到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import &amp;voices…</source>
        <translation>导入声音(&amp;V)…</translation>
    </message>
    <message>
        <source>E&amp;xport the voices…</source>
        <translation>导出声音(&amp;X)…</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProfileListModel</name>
    <message>
        <source>%1, %2, not saved</source>
        <translation>%1，%2，未保存</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::PronunciationPanel</name>
    <message>
        <source>Pronunciation</source>
        <translation>发音</translation>
    </message>
    <message>
        <source>&amp;Add Word</source>
        <translation>添加单词(&amp;A)</translation>
    </message>
    <message>
        <source>Say how another word is pronounced</source>
        <translation>说明另一个单词的读法</translation>
    </message>
    <message>
        <source>&amp;Delete Words</source>
        <translation>删除单词(&amp;D)</translation>
    </message>
    <message>
        <source>Delete the selected entries of the dictionary</source>
        <translation>删除所选的词典条目</translation>
    </message>
    <message>
        <source>&amp;Hear Entry</source>
        <translation>试听条目(&amp;H)</translation>
    </message>
    <message>
        <source>Hear the word as its entry says it</source>
        <translation>按条目的读法试听单词</translation>
    </message>
    <message>
        <source>Hear as &amp;Written</source>
        <translation>按原文试听(&amp;W)</translation>
    </message>
    <message>
        <source>Hear the word as it would be read without its entry</source>
        <translation>按没有条目时的读法试听单词</translation>
    </message>
    <message>
        <source>&amp;Import Dictionary…</source>
        <translation>导入词典(&amp;I)…</translation>
    </message>
    <message>
        <source>Read entries from a TSV, CSV or JSON file</source>
        <translation>从 TSV、CSV 或 JSON 文件读取条目</translation>
    </message>
    <message>
        <source>&amp;Export Dictionary…</source>
        <translation>导出词典(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the entries to a TSV or CSV file</source>
        <translation>将条目写入 TSV 或 CSV 文件</translation>
    </message>
    <message>
        <source>Pronunciation dictionary</source>
        <translation>发音词典</translation>
    </message>
    <message>
        <source>Search the dictionary</source>
        <translation>搜索词典</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>导入和导出</translation>
    </message>
    <message>
        <source>Teach the voices names and made-up words: add a word, then write how it sounds, as a respelling (“ee-fa”) or in IPA (“ˈiːfə”).</source>
        <translation>教会声音读人名和自造词：添加单词，然后写出读法，可用注音拼写（“ee-fa”）或 IPA（“ˈiːfə”）。</translation>
    </message>
    <message>
        <source>Add a word</source>
        <translation>添加单词</translation>
    </message>
    <message>
        <source>Import Dictionary</source>
        <translation>导入词典</translation>
    </message>
    <message>
        <source>Dictionaries (*.tsv *.csv *.txt *.json);;All files (*)</source>
        <translation>词典 (*.tsv *.csv *.txt *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export Dictionary</source>
        <translation>导出词典</translation>
    </message>
    <message>
        <source>Tab-separated (*.tsv);;Comma-separated (*.csv)</source>
        <translation>制表符分隔 (*.tsv);;逗号分隔 (*.csv)</translation>
    </message>
    <message>
        <source>The file has no entries.</source>
        <translation>文件中没有条目。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) written to %1.</source>
        <translation>
            <numerusform>已将 %n 个条目写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace is read-only: words can be heard, not changed.</source>
        <translation>工作区为只读：单词可以试听，但不能更改。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProviderForm</name>
    <message>
        <source>Make active</source>
        <translation>设为当前</translation>
    </message>
    <message>
        <source>Make “%1” active</source>
        <translation>将“%1”设为当前</translation>
    </message>
    <message>
        <source>Its page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Open the page of “%1” in the browser</source>
        <translation>在浏览器中打开“%1”的网页</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProviderPage</name>
    <message>
        <source>Who renders</source>
        <translation>由谁渲染</translation>
    </message>
    <message>
        <source>Active provider</source>
        <translation>当前提供方</translation>
    </message>
    <message>
        <source>engine service</source>
        <translation>引擎 服务 engine service</translation>
    </message>
    <message>
        <source>When it cannot</source>
        <translation>无法渲染时</translation>
    </message>
    <message>
        <source>fallback stand-in error</source>
        <translation>备用 替代 错误 fallback</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>提供方</translation>
    </message>
    <message>
        <source>%1 – active</source>
        <translation>%1 – 使用中</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::RenderActions</name>
    <message>
        <source>Rendering</source>
        <translation>合成中</translation>
    </message>
    <message>
        <source>&amp;Render what is stale</source>
        <translation>合成待更新的台词(&amp;R)</translation>
    </message>
    <message>
        <source>Render every line of this scene that is new, stale or failed</source>
        <translation>合成此场景中所有未合成、待更新或失败的台词</translation>
    </message>
    <message>
        <source>Render the &amp;selected lines</source>
        <translation>合成所选台词(&amp;S)</translation>
    </message>
    <message>
        <source>Render the selected lines that are new, stale or failed</source>
        <translation>合成所选台词中未合成、待更新或失败的台词</translation>
    </message>
    <message>
        <source>Render &amp;all scenes</source>
        <translation>合成所有场景(&amp;A)</translation>
    </message>
    <message>
        <source>Render every line of the workspace that is new, stale or failed</source>
        <translation>合成工作区中所有未合成、待更新或失败的台词</translation>
    </message>
    <message>
        <source>Keep what is rendered, give up the rest</source>
        <translation>保留已合成的，放弃其余的</translation>
    </message>
    <message>
        <source>&amp;Try the failed lines again</source>
        <translation>重试失败的台词(&amp;T)</translation>
    </message>
    <message>
        <source>Render the lines that could not be rendered once more</source>
        <translation>再次合成无法合成的台词</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>台词列表</translation>
    </message>
    <message>
        <source>Hear the current line and those that follow, or stop</source>
        <translation>从当前台词起依次试听，或停止</translation>
    </message>
    <message>
        <source>Render the line even if it is ready, for example after a fallback</source>
        <translation>即使已就绪也重新合成，例如在使用备用之后</translation>
    </message>
    <message>
        <source>Stop playing &amp;on</source>
        <translation>停止连续播放(&amp;O)</translation>
    </message>
    <message>
        <source>Render every line of the workspace that another provider spoke once more</source>
        <translation>将工作区中由其他提供方朗读的每一行重新渲染</translation>
    </message>
    <message>
        <source>Cancel the rendering of se&amp;veral lines</source>
        <translation>取消多句台词的合成(&amp;V)</translation>
    </message>
    <message>
        <source>Render the fall&amp;back lines again</source>
        <translation>重新渲染备用台词(&amp;B)</translation>
    </message>
    <message>
        <source>Play on fro&amp;m here</source>
        <translation>从此处连续播放(&amp;M)</translation>
    </message>
    <message>
        <source>Render aga&amp;in</source>
        <translation>重新合成(&amp;I)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::RenderBatch</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>约剩 %n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SampleOpener</name>
    <message>
        <source>Open the sample scene</source>
        <translation>打开示例场景</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SceneBar</name>
    <message>
        <source>Scenes</source>
        <translation>场景列表</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>The scene that you write</source>
        <translation>您正在编写的场景</translation>
    </message>
    <message>
        <source>Name of the scene</source>
        <translation>场景名称</translation>
    </message>
    <message>
        <source>Lines and length of the scene</source>
        <translation>场景的台词数和时长</translation>
    </message>
    <message>
        <source>What can be done with scenes</source>
        <translation>可对场景进行的操作</translation>
    </message>
    <message>
        <source>Rename, duplicate, order and delete scenes</source>
        <translation>重命名、复制、排序和删除场景</translation>
    </message>
    <message>
        <source>&amp;New scene</source>
        <translation>新建场景(&amp;N)</translation>
    </message>
    <message>
        <source>Make an empty scene below this one</source>
        <translation>在此场景下方新建空场景</translation>
    </message>
    <message>
        <source>&amp;Rename the scene</source>
        <translation>重命名场景(&amp;R)</translation>
    </message>
    <message>
        <source>Give the scene another name</source>
        <translation>给场景另起名称</translation>
    </message>
    <message>
        <source>&amp;Duplicate the scene</source>
        <translation>复制场景(&amp;D)</translation>
    </message>
    <message>
        <source>Make a copy of the scene with all its lines</source>
        <translation>复制场景及其所有台词</translation>
    </message>
    <message>
        <source>Move the scene &amp;up</source>
        <translation>上移场景(&amp;U)</translation>
    </message>
    <message>
        <source>Put the scene before the one above</source>
        <translation>将场景移到上一个之前</translation>
    </message>
    <message>
        <source>Move the scene do&amp;wn</source>
        <translation>下移场景(&amp;W)</translation>
    </message>
    <message>
        <source>Put the scene behind the one below</source>
        <translation>将场景移到下一个之后</translation>
    </message>
    <message>
        <source>&amp;Previous scene</source>
        <translation>上一个场景(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the scene above</source>
        <translation>转到上方的场景</translation>
    </message>
    <message>
        <source>Ne&amp;xt scene</source>
        <translation>下一个场景(&amp;X)</translation>
    </message>
    <message>
        <source>Go to the scene below</source>
        <translation>转到下方的场景</translation>
    </message>
    <message>
        <source>De&amp;lete the scene</source>
        <translation>删除场景(&amp;L)</translation>
    </message>
    <message>
        <source>Delete the scene with its lines; Undo brings it back</source>
        <translation>删除场景及其台词；可用撤销恢复</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 句台词</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SceneList</name>
    <message>
        <source>New scene</source>
        <translation>新建场景</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Duplicate scene</source>
        <translation>复制场景</translation>
    </message>
    <message>
        <source>Delete scene “%1”</source>
        <translation>删除场景“%1”</translation>
    </message>
    <message>
        <source>Rename scene</source>
        <translation>重命名场景</translation>
    </message>
    <message>
        <source>Move scene</source>
        <translation>移动场景</translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation>场景 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 句台词</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ScriptActions</name>
    <message>
        <source>Lines</source>
        <translation>台词列表</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>Hear the current line, or stop</source>
        <translation>试听当前台词，或停止</translation>
    </message>
    <message>
        <source>&amp;Cancel rendering</source>
        <translation>取消合成(&amp;C)</translation>
    </message>
    <message>
        <source>Give up the lines that are being rendered</source>
        <translation>放弃正在合成的台词</translation>
    </message>
    <message>
        <source>&amp;Edit the text</source>
        <translation>编辑文本(&amp;E)</translation>
    </message>
    <message>
        <source>Type in the current line</source>
        <translation>在当前台词中输入</translation>
    </message>
    <message>
        <source>&amp;New line below</source>
        <translation>在下方新建台词(&amp;N)</translation>
    </message>
    <message>
        <source>Put a new line below the current one</source>
        <translation>在当前台词下方添加新台词</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>新建台词</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>复制(&amp;D)</translation>
    </message>
    <message>
        <source>Put a copy below the current line</source>
        <translation>在当前台词下方添加副本</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Delete the selected lines</source>
        <translation>删除所选台词</translation>
    </message>
    <message>
        <source>Open the folder that holds the line&apos;s sound</source>
        <translation>打开台词声音所在的文件夹</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>Reveal the sound fi&amp;le</source>
        <translation>打开声音文件所在位置(&amp;L)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ScriptImport</name>
    <message>
        <source>Import “%1”</source>
        <translation>导入“%1”</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SelectionBar</name>
    <message>
        <source>Start of the selection</source>
        <translation>所选部分的起点</translation>
    </message>
    <message>
        <source>Where the selection begins; type a time, or step with the arrow keys</source>
        <translation>所选部分的起始处；输入时间，或用方向键调整</translation>
    </message>
    <message>
        <source>Length of the selection</source>
        <translation>所选部分的长度</translation>
    </message>
    <message>
        <source>How long the selection is; 0 selects nothing</source>
        <translation>所选部分的长度；0 表示不选择</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>起点(&amp;S)</translation>
    </message>
    <message>
        <source>L&amp;ength</source>
        <translation>长度(&amp;E)</translation>
    </message>
    <message>
        <source>Type a number of samples, such as 12000.</source>
        <translation>请输入采样数，例如 12000。</translation>
    </message>
    <message>
        <source>Type a time, such as 0:01.250.</source>
        <translation>请输入时间，例如 0:01.250。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ServerModel</name>
    <message>
        <source>%1 %2
Request %3</source>
        <translation>%1 %2
请求 %3</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>无法理解</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ServerPage</name>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Reaching it</source>
        <translation>访问</translation>
    </message>
    <message>
        <source>Local server</source>
        <translation>本地服务器</translation>
    </message>
    <message>
        <source>Game engines, scripts and chat programs on this machine may use the studio.</source>
        <translation>本机上的游戏引擎、脚本和聊天程序可以使用工作台。</translation>
    </message>
    <message>
        <source>http api on off</source>
        <translation>http api 开 关</translation>
    </message>
    <message>
        <source>Runs while the window is open</source>
        <translation>窗口打开时运行</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>When it is taken, the next free one of the twenty above it is used; 0 takes any free one.</source>
        <translation>被占用时使用其后二十个中的第一个空闲端口；0 表示任意空闲端口。</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Where it listens; only this machine can reach it.</source>
        <translation>监听的位置；只有本机可以访问。</translation>
    </message>
    <message>
        <source>bind loopback host 127.0.0.1</source>
        <translation>绑定 回环 主机 127.0.0.1</translation>
    </message>
    <message>
        <source>Who may ask</source>
        <translation>谁可以请求</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>With a token every program has to send it, as “Authorization: Bearer …”.</source>
        <translation>设置令牌后，每个程序都必须以“Authorization: Bearer …”发送它。</translation>
    </message>
    <message>
        <source>secret password server.token</source>
        <translation>机密 密码 server.token</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Pages of these origins may ask from a browser; all others are refused.</source>
        <translation>这些来源的网页可以从浏览器请求；其他一律拒绝。</translation>
    </message>
    <message>
        <source>cors origin browser</source>
        <translation>cors 来源 浏览器</translation>
    </message>
    <message>
        <source>Media folders</source>
        <translation>媒体文件夹</translation>
    </message>
    <message>
        <source>Sound files that requests name by a whole path must lie in one of these.</source>
        <translation>请求以完整路径指定的声音文件必须位于其中一个文件夹内。</translation>
    </message>
    <message>
        <source>media roots path allowed</source>
        <translation>媒体 根目录 路径 允许</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Largest request</source>
        <translation>最大请求</translation>
    </message>
    <message>
        <source>Longer ones are refused before they are read.</source>
        <translation>更长的请求在读取之前即被拒绝。</translation>
    </message>
    <message>
        <source>body size limit</source>
        <translation>正文 大小 限制</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Jobs at once</source>
        <translation>同时任务数</translation>
    </message>
    <message>
        <source>One more is refused until another ends.</source>
        <translation>超出的任务会被拒绝，直到有任务结束。</translation>
    </message>
    <message>
        <source>queue limit parallel</source>
        <translation>队列 限制 并行</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>最长等待</translation>
    </message>
    <message>
        <source>After this a waiting program is told to ask again; the work goes on as a job.</source>
        <translation>超过后会让等待的程序稍后再问；工作作为任务继续。</translation>
    </message>
    <message>
        <source>timeout synchronous seconds</source>
        <translation>超时 同步 秒</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ServerPanel</name>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>复制为 curl</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Filter the requests</source>
        <translation>筛选请求</translation>
    </message>
    <message>
        <source>Filter by path, method or status</source>
        <translation>按路径、方法或状态筛选</translation>
    </message>
    <message>
        <source>Copy the selected request as a command for a shell, without the token</source>
        <translation>将所选请求复制为命令行命令，不含令牌</translation>
    </message>
    <message>
        <source>Recent requests</source>
        <translation>最近的请求</translation>
    </message>
    <message>
        <source>No requests yet. What other programs ask of the studio shows here; open the address in the browser to try one.</source>
        <translation>还没有请求。其他程序的请求会显示在这里；可在浏览器中打开地址试一试。</translation>
    </message>
    <message>
        <source>Running at</source>
        <translation>运行于</translation>
    </message>
    <message>
        <source>Cannot start</source>
        <translation>无法启动</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Refuse other programs until it is started again</source>
        <translation>在重新启动之前拒绝其他程序</translation>
    </message>
    <message>
        <source>Let other programs on this machine use the studio</source>
        <translation>允许本机上的其他程序使用工作台</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program, so the studio answers on %2.</source>
        <translation>端口 %1 已被其他程序占用，因此工作台在 %2 上应答。</translation>
    </message>
    <message numerus="yes">
        <source>%n open connection(s)</source>
        <translation>
            <numerusform>%n 个打开的连接</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace is read-only, so other programs are not served here.</source>
        <translation>工作区为只读，因此这里不为其他程序提供服务。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SessionKeeper</name>
    <message>
        <source>Mix</source>
        <translation>混音</translation>
    </message>
    <message>
        <source>There is a mix “%1” already; choose another name.</source>
        <translation>已有混音“%1”；请另选名称。</translation>
    </message>
    <message>
        <source>Copy the mix as “%1”</source>
        <translation>将混音复制为“%1”</translation>
    </message>
    <message>
        <source>Open the mix “%1”</source>
        <translation>打开混音“%1”</translation>
    </message>
    <message>
        <source>Rename the mix to “%1”</source>
        <translation>将混音重命名为“%1”</translation>
    </message>
    <message>
        <source>Delete the mix “%1”</source>
        <translation>删除混音“%1”</translation>
    </message>
    <message>
        <source>The mix “%1” was deleted; undoing that brings it back.</source>
        <translation>已删除混音“%1”；撤销即可恢复。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SessionPlayback</name>
    <message>
        <source>There is no sound device that could play.</source>
        <translation>没有可以播放的声音设备。</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) cannot be heard: %1</source>
        <translation>
            <numerusform>有 %n 个片段听不到：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SettingField</name>
    <message>
        <source>A whole number from %1 to %2.</source>
        <translation>从 %1 到 %2 的整数。</translation>
    </message>
    <message>
        <source>An address of this machine alone, such as 127.0.0.1 or ::1.</source>
        <translation>仅限本机的地址，例如 127.0.0.1 或 ::1。</translation>
    </message>
    <message>
        <source>Origins have a scheme and a host and no path, such as http://localhost:3000.</source>
        <translation>来源由协议和主机组成，不含路径，例如 http://localhost:3000。</translation>
    </message>
    <message>
        <source>Folders are whole paths, such as /home/me/Music.</source>
        <translation>文件夹须为完整路径，例如 /home/me/Music。</translation>
    </message>
    <message>
        <source>A language such as en or ja.</source>
        <translation>语言，例如 en 或 ja。</translation>
    </message>
    <message>
        <source>Addresses with http or https and a host, such as http://127.0.0.1:8188; user and password belong into a header.</source>
        <translation>以 http 或 https 开头并带主机的地址，例如 http://127.0.0.1:8188；用户名和密码请放入标头。</translation>
    </message>
    <message>
        <source>A whole path of a folder, such as /home/me/ComfyUI/output, or nothing.</source>
        <translation>文件夹的完整路径，例如 /home/me/ComfyUI/output，或留空。</translation>
    </message>
    <message>
        <source>Names have letters, digits and hyphens; values are one line.</source>
        <translation>名称由字母、数字和连字符组成；值为一行。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SettingRow</name>
    <message>
        <source>Reset “%1” to its default</source>
        <translation>将“%1”恢复为默认值</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>重置此页</translation>
    </message>
    <message>
        <source>Bring every setting of this page back to its default</source>
        <translation>将此页的所有设置恢复为默认值</translation>
    </message>
    <message>
        <source>Wrote the settings, without secrets, to %1.</source>
        <translation>已将不含机密的设置写入 %1。</translation>
    </message>
    <message>
        <source>The file holds what is set already.</source>
        <translation>文件中的内容均已设置。</translation>
    </message>
    <message>
        <source>Imported: %1. Undo takes it back.</source>
        <translation>已导入：%1。可以撤销。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Take back: %1 (Ctrl+Z)</source>
        <translation>撤销：%1（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Do again: %1 (Ctrl+Y)</source>
        <translation>重做：%1（Ctrl+Y）</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入 …</translation>
    </message>
    <message>
        <source>Take the settings of a file that was exported before</source>
        <translation>采用以前导出的文件中的设置</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出 …</translation>
    </message>
    <message>
        <source>Write the settings, without secrets, to a file</source>
        <translation>将不含机密的设置写入文件</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open the folder of the settings file, config.json</source>
        <translation>打开设置文件 config.json 所在的文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No setting has “%1”.</source>
        <translation>没有包含“%1”的设置。</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>Settings (*.json);;All files (*)</source>
        <translation>设置 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>导出设置</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SettingsModel</name>
    <message>
        <source>Change “%1”</source>
        <translation>更改“%1”</translation>
    </message>
    <message>
        <source>Reset “%1”</source>
        <translation>重置“%1”</translation>
    </message>
    <message>
        <source>The settings were not imported. %1</source>
        <translation>未导入设置。%1</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ShortcutsPage</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Find by pressing keys</source>
        <translation>按键查找</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>更改 …</translation>
    </message>
    <message>
        <source>Press the keys that the command is to have instead (F2)</source>
        <translation>按下要改用的按键（F2）</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>添加 …</translation>
    </message>
    <message>
        <source>Press keys that the command is to have too</source>
        <translation>按下要另外添加的按键</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Leave the command without keys (Delete)</source>
        <translation>使命令没有按键（Delete）</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to the keys of the preset</source>
        <translation>恢复为预设的按键</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>基于</translation>
    </message>
    <message>
        <source>Your own keys stay when you choose another preset.</source>
        <translation>选择其他预设时，您自己的按键会保留。</translation>
    </message>
    <message>
        <source>shortcut keyboard hotkey keys preset VOICEVOX Audacity</source>
        <translation>快捷键 键盘 热键 按键 预设 VOICEVOX Audacity</translation>
    </message>
    <message>
        <source>Like VOICEVOX</source>
        <translation>类似 VOICEVOX</translation>
    </message>
    <message>
        <source>Like Audacity</source>
        <translation>类似 Audacity</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其按键</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Find by name or keys</source>
        <translation>按名称或按键查找</translation>
    </message>
    <message>
        <source>Press the new keys; Esc leaves things as they are</source>
        <translation>请按新的按键；按 Esc 保持不变</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>The other command loses these keys</source>
        <translation>另一个命令将失去这些按键</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>不作更改</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Back to the preset for every command</source>
        <translation>将所有命令恢复为预设</translation>
    </message>
    <message>
        <source>Key map (*.json);;All files (*)</source>
        <translation>按键映射 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import keys …</source>
        <translation>导入按键 …</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>导入按键</translation>
    </message>
    <message>
        <source>Export keys …</source>
        <translation>导出按键 …</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>导出按键</translation>
    </message>
    <message>
        <source>Choose a command to change its keys.</source>
        <translation>选择一个命令以更改其按键。</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 属于“%2”。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SpeechPage</name>
    <message>
        <source>Speech</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Speaks every line whose voice does not name another.</source>
        <translation>朗读声音未另行指定提供方的所有台词。</translation>
    </message>
    <message>
        <source>A line that another rendered is marked with the reason.</source>
        <translation>由其他提供方渲染的台词会标明原因。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of lines and voices that do not name one.</source>
        <translation>用于未指定语言的台词和声音。</translation>
    </message>
    <message>
        <source>default language locale</source>
        <translation>默认 语言 区域</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::StandingLabel</name>
    <message>
        <source>is being asked …</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>Ready, but the key travels there without encryption: use an https address.</source>
        <translation>已就绪，但密钥未加密传输：请使用 https 地址。</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>已就绪。</translation>
    </message>
    <message>
        <source>What opens it would travel there without encryption: use an https address.</source>
        <translation>密钥或请求头将在未加密的情况下发送：请使用 https 地址。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::StatusStrip</name>
    <message>
        <source>Progress of rendering</source>
        <translation>合成进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Give up rendering; what is already rendered stays</source>
        <translation>放弃合成；已合成的内容会保留</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>No audio device; rendering and export still work</source>
        <translation>没有音频设备；合成和导出仍可使用</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n notice(s))</source>
        <translation>
            <numerusform>%1（%n 条通知）</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices: %1</source>
        <translation>通知：%1</translation>
    </message>
    <message>
        <source>Server off</source>
        <translation>服务器未运行</translation>
    </message>
    <message>
        <source>Local server: %1</source>
        <translation>本地服务器：%1</translation>
    </message>
    <message>
        <source>Where other programs reach this studio; click to open or copy</source>
        <translation>其他程序通过此地址访问本工作台；点击可打开或复制</translation>
    </message>
    <message>
        <source>The local server is not running</source>
        <translation>本地服务器未运行</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>已复制 %1</translation>
    </message>
    <message numerus="yes">
        <source>Rendering %n line(s)</source>
        <translation>
            <numerusform>正在合成 %n 句</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>显示任务</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s), %1 %</source>
        <translation>
            <numerusform>%n 个任务，%1 %</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::StyleEditor</name>
    <message>
        <source>Hear</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Back to built in</source>
        <translation>恢复内置</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Styles of the voice</source>
        <translation>声音的风格</translation>
    </message>
    <message>
        <source>Another style</source>
        <translation>其他风格</translation>
    </message>
    <message>
        <source>Name of a new style</source>
        <translation>新风格的名称</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::StyleModel</name>
    <message>
        <source>%1 · own</source>
        <translation>%1 · 自有</translation>
    </message>
    <message>
        <source>The voice&apos;s own figures for this style; Delete brings the built-in ones back</source>
        <translation>此声音对该风格的自有数值；按 Delete 恢复内置数值</translation>
    </message>
    <message>
        <source>Built in; type a figure to give the voice its own manner</source>
        <translation>内置；输入数值可给声音自己的说法</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>语速</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>音高</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>语调幅度</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TableActions</name>
    <message>
        <source>Lines</source>
        <translation>台词列表</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Put the selected lines on the clipboard and delete them</source>
        <translation>将所选台词剪切到剪贴板</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Put the selected lines on the clipboard</source>
        <translation>将所选台词复制到剪贴板</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Put the lines of the clipboard below; each line of a text becomes one</source>
        <translation>将剪贴板中的台词放到下方；文本的每一行成为一句台词</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move the selected lines above the one before</source>
        <translation>将所选台词移到上一句之前</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>Move the selected lines below the one after</source>
        <translation>将所选台词移到下一句之后</translation>
    </message>
    <message>
        <source>Choose the c&amp;haracter</source>
        <translation>选择角色(&amp;H)</translation>
    </message>
    <message>
        <source>Choose who says the selected lines</source>
        <translation>选择由谁说所选台词</translation>
    </message>
    <message>
        <source>Choose how the selected lines are said</source>
        <translation>选择所选台词的说话方式</translation>
    </message>
    <message>
        <source>Choose the lan&amp;guage</source>
        <translation>选择语言(&amp;G)</translation>
    </message>
    <message>
        <source>Choose the language of the selected lines</source>
        <translation>选择所选台词的语言</translation>
    </message>
    <message>
        <source>Character %1</source>
        <translation>角色 %1</translation>
    </message>
    <message>
        <source>Give the selected lines to character number %1</source>
        <translation>将所选台词分配给第 %1 个角色</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find in the lines</source>
        <translation>在台词中查找</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Find in the lines and replace</source>
        <translation>在台词中查找并替换</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next match</source>
        <translation>转到下一个匹配</translation>
    </message>
    <message>
        <source>Go to the previous match</source>
        <translation>转到上一个匹配</translation>
    </message>
    <message>
        <source>Fi&amp;lter the lines</source>
        <translation>筛选台词(&amp;L)</translation>
    </message>
    <message>
        <source>Show only lines of a character, in a state or with a text</source>
        <translation>只显示某个角色、某种状态或含某段文字的台词</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Pronunciation of</source>
        <translation>设定读音</translation>
    </message>
    <message>
        <source>&amp;Keep the line</source>
        <translation>保留台词(&amp;K)</translation>
    </message>
    <message>
        <source>Take the mark off the selected lines that the imported script does not have any more</source>
        <translation>去掉所选台词上“导入的剧本里已没有”的标记</translation>
    </message>
    <message>
        <source>Choose the st&amp;yle</source>
        <translation>选择风格(&amp;Y)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TablePreview</name>
    <message>
        <source>The first row names the &amp;columns</source>
        <translation>第一行是列名(&amp;C)</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Cells are parted &amp;by</source>
        <translation>分隔符(&amp;B)</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>表格的前几行</translation>
    </message>
    <message>
        <source>What column %1 is</source>
        <translation>第 %1 列的内容</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TagField</name>
    <message>
        <source>Another mood tag</source>
        <translation>添加氛围标签</translation>
    </message>
    <message>
        <source>Add a mood…</source>
        <translation>添加氛围…</translation>
    </message>
    <message>
        <source>Remove the tag %1</source>
        <translation>移除标签 %1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TakeListModel</name>
    <message>
        <source>chosen</source>
        <translation>已选用</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Another provider rendered this take: %1</source>
        <translation>此录次由另一个提供方合成：%1</translation>
    </message>
    <message>
        <source>This take is what you hear, export and mix.</source>
        <translation>试听、导出和混音都使用此录次。</translation>
    </message>
    <message>
        <source>Press Enter to choose this take.</source>
        <translation>按回车键选用此录次。</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>录次</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TakesPanel</name>
    <message>
        <source>With this seed</source>
        <translation>使用此种子</translation>
    </message>
    <message>
        <source>Equally loud</source>
        <translation>响度一致</translation>
    </message>
    <message>
        <source>Takes of the current line</source>
        <translation>当前台词的录次</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>录次</translation>
    </message>
    <message>
        <source>Seed of another take</source>
        <translation>另一个录次的种子</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same number gives the same delivery again</source>
        <translation>相同的数字得到相同的说法</translation>
    </message>
    <message>
        <source>Play every take as loud as the quietest one, to compare them fairly</source>
        <translation>将每个录次都按最安静的那个的响度播放，以便公平比较</translation>
    </message>
    <message>
        <source>Render the line once more with a new seed</source>
        <translation>用新的种子再合成一次</translation>
    </message>
    <message>
        <source>&amp;Four more takes</source>
        <translation>再来四个录次(&amp;F)</translation>
    </message>
    <message>
        <source>Render the line four times with new seeds</source>
        <translation>用新的种子合成四次</translation>
    </message>
    <message>
        <source>&amp;Play the take</source>
        <translation>播放录次(&amp;P)</translation>
    </message>
    <message>
        <source>Hear the take; while another one plays, go on at the same place</source>
        <translation>试听录次；若另一个正在播放，则从同一位置继续</translation>
    </message>
    <message>
        <source>&amp;Choose the take</source>
        <translation>选用录次(&amp;C)</translation>
    </message>
    <message>
        <source>Make the take the one that is heard, exported and mixed</source>
        <translation>使其成为用于试听、导出和混音的录次</translation>
    </message>
    <message>
        <source>&amp;Lock the take</source>
        <translation>锁定录次(&amp;L)</translation>
    </message>
    <message>
        <source>Keep the take: it is neither rendered again nor deleted</source>
        <translation>保留录次：既不重新合成也不删除</translation>
    </message>
    <message>
        <source>&amp;Delete the take</source>
        <translation>删除录次(&amp;D)</translation>
    </message>
    <message>
        <source>Delete the take; locked takes stay</source>
        <translation>删除录次；已锁定的会保留</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选用</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Play take %1</source>
        <translation>播放录次 %1</translation>
    </message>
    <message>
        <source>Hear take number %1 of the line</source>
        <translation>试听台词的第 %1 个录次</translation>
    </message>
    <message>
        <source>Choose a line to see its takes.</source>
        <translation>选择一句台词以查看其录次。</translation>
    </message>
    <message>
        <source>Type the line first. Then you can render it with several seeds and keep the best take.</source>
        <translation>请先输入台词。然后可用多个种子合成，并保留最好的录次。</translation>
    </message>
    <message>
        <source>This line is not rendered yet. Press Space in the table to hear it, or make takes with other seeds here.</source>
        <translation>这句台词尚未合成。在表格中按空格键试听，或在此用其他种子制作录次。</translation>
    </message>
    <message>
        <source>An&amp;other take</source>
        <translation>再来一个录次(&amp;O)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TermsRow</name>
    <message>
        <source>Terms</source>
        <translation>使用条款</translation>
    </message>
    <message>
        <source>licence credit policy character</source>
        <translation>许可 署名 条款 角色</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TimelineView</name>
    <message>
        <source>Drop sound files or lines of the script here, or place the whole scene with its voices above.</source>
        <translation>将声音文件或脚本的台词拖放到此处，或用上方按钮放置整个场景及其语音。</translation>
    </message>
    <message numerus="yes">
        <source>Move %n clip(s)</source>
        <translation>
            <numerusform>移动 %n 个片段</numerusform>
        </translation>
    </message>
    <message>
        <source>Trim a clip</source>
        <translation>修剪片段</translation>
    </message>
    <message>
        <source>Fade a clip</source>
        <translation>片段淡变</translation>
    </message>
    <message>
        <source>Change the volume of “%1”</source>
        <translation>更改“%1”的音量</translation>
    </message>
    <message>
        <source>Set the loop</source>
        <translation>设置循环</translation>
    </message>
    <message>
        <source>Move a marker</source>
        <translation>移动标记</translation>
    </message>
    <message>
        <source>Remove a point of the volume</source>
        <translation>移除音量点</translation>
    </message>
    <message>
        <source>Switch the loop</source>
        <translation>切换循环</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>, %1 dB</source>
        <translation>，%1 dB</translation>
    </message>
    <message>
        <source>The file is missing: %1</source>
        <translation>文件缺失：%1</translation>
    </message>
    <message>
        <source>Its line was rendered again, and the clip plays the new sound.</source>
        <translation>其台词已重新渲染，片段播放新的声音。</translation>
    </message>
    <message>
        <source>Drag to set the loop</source>
        <translation>拖动以设置循环</translation>
    </message>
    <message>
        <source>Loop from %1 to %2</source>
        <translation>从 %1 到 %2 循环</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>The track&apos;s volume; click to add a point</source>
        <translation>轨道音量；单击添加点</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) selected</source>
        <translation>
            <numerusform>已选择 %n 个片段</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TimesDialog</name>
    <message>
        <source>Export times</source>
        <translation>导出时间</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>… The rest is not shown here.</source>
        <translation>… 其余部分未在此显示。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TokenField</name>
    <message>
        <source>Show the token</source>
        <translation>显示令牌</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>复制令牌</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>新令牌</translation>
    </message>
    <message>
        <source>Ask for no token</source>
        <translation>不要求令牌</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Make a new token; programs that use the old one are refused from then on</source>
        <translation>生成新令牌；使用旧令牌的程序此后会被拒绝</translation>
    </message>
    <message>
        <source>No token: every program on this machine may ask</source>
        <translation>没有令牌：本机上的每个程序都可以请求</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>隐藏令牌</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>The workspace is read-only, so its token stays as it is.</source>
        <translation>工作区为只读，因此其令牌保持不变。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TrackHeader</name>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>BGM</source>
        <translation>BGM</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Ambience</source>
        <translation>环境声</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>音效</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>无角色</translation>
    </message>
    <message>
        <source>M</source>
        <comment>mute</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>S</source>
        <comment>solo</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>Solo</source>
        <translation>独听</translation>
    </message>
    <message>
        <source>Name of the track</source>
        <translation>轨道名称</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>What the track is, which the ducking goes by</source>
        <translation>轨道的角色，闪避以此为准</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>Rename a track</source>
        <translation>重命名轨道</translation>
    </message>
    <message>
        <source>Mute a track</source>
        <translation>轨道静音</translation>
    </message>
    <message>
        <source>Unmute a track</source>
        <translation>取消轨道静音</translation>
    </message>
    <message>
        <source>Hear a track alone</source>
        <translation>独听轨道</translation>
    </message>
    <message>
        <source>Hear all tracks</source>
        <translation>听全部轨道</translation>
    </message>
    <message>
        <source>Volume of a track</source>
        <translation>轨道音量</translation>
    </message>
    <message>
        <source>Balance of a track</source>
        <translation>轨道平衡</translation>
    </message>
    <message>
        <source>Volume: %1 dB (double-click: 0)</source>
        <translation>音量：%1 dB（双击：0）</translation>
    </message>
    <message>
        <source>Balance: %1 % to the left (double-click: middle)</source>
        <translation>平衡：偏左 %1 %（双击：居中）</translation>
    </message>
    <message>
        <source>Balance: %1 % to the right (double-click: middle)</source>
        <translation>平衡：偏右 %1 %（双击：居中）</translation>
    </message>
    <message>
        <source>Balance: middle</source>
        <translation>平衡：居中</translation>
    </message>
    <message>
        <source>Another role…</source>
        <translation>其他角色…</translation>
    </message>
    <message>
        <source>Role of the track</source>
        <translation>轨道的角色</translation>
    </message>
    <message>
        <source>A word by which the ducking knows the track:</source>
        <translation>闪避用来识别轨道的词：</translation>
    </message>
    <message>
        <source>Role of a track</source>
        <translation>轨道的角色</translation>
    </message>
    <message>
        <source>Level, and from above what the ducking takes away</source>
        <translation>电平；自上而下的部分是闪避降低的量</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TrialBox</name>
    <message>
        <source>Hear a sample</source>
        <translation>试听样例</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the sample</source>
        <translation>取消试听</translation>
    </message>
    <message>
        <source>The sample was cancelled.</source>
        <translation>试听已取消。</translation>
    </message>
    <message>
        <source>is being asked …</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>%1 speaks %2 after %3 s.</source>
        <translation>%1 在 %3 秒后说出 %2。</translation>
    </message>
    <message>
        <source>Its voice</source>
        <translation>它的声音</translation>
    </message>
    <message numerus="yes">
        <source>%n voice(s) to choose from.</source>
        <translation>
            <numerusform>有 %n 个声音可选。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::UsageLabel</name>
    <message>
        <source>%1 of %2 characters.</source>
        <translation>%1 / %2 个字符。</translation>
    </message>
    <message>
        <source>%1 characters.</source>
        <translation>%1 个字符。</translation>
    </message>
    <message>
        <source>%1 of %2 min of music.</source>
        <translation>音乐 %1 / %2 分钟。</translation>
    </message>
    <message>
        <source>%1 min of music.</source>
        <translation>音乐 %1 分钟。</translation>
    </message>
    <message>
        <source>Nothing is counted: a server of your own costs nothing.</source>
        <translation>不计数：您自己的服务器不产生费用。</translation>
    </message>
    <message>
        <source>That is about %1 at the price above.</source>
        <translation>按上面的单价约为 %1。</translation>
    </message>
    <message>
        <source>Nothing more is sent there this month.</source>
        <translation>本月不再向其发送任何内容。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ValueSlider</name>
    <message>
        <source>Double click or press Home for the neutral value</source>
        <translation>双击或按 Home 恢复中间值</translation>
    </message>
    <message>
        <source>Wheel: change; Ctrl and wheel: change finely; double click: neutral</source>
        <translation>滚轮：更改；Ctrl+滚轮：微调；双击：中间值</translation>
    </message>
    <message>
        <source>%1 as a number</source>
        <translation>%1 的数值</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::VoiceField</name>
    <message>
        <source>Each character gets one by its name</source>
        <translation>每个角色按名字分配</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::VoicePicker</name>
    <message>
        <source>Use this voice</source>
        <translation>使用此声音</translation>
    </message>
    <message>
        <source>Search voices</source>
        <translation>搜索声音</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>所有语言</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Any gender</source>
        <translation>任意性别</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Any engine</source>
        <translation>任意引擎</translation>
    </message>
    <message>
        <source>No voice is like that. Search for less, or choose all languages.</source>
        <translation>没有这样的声音。请减少搜索条件，或选择所有语言。</translation>
    </message>
    <message numerus="yes">
        <source>%n voice(s). Space plays the chosen one.</source>
        <translation>
            <numerusform>%n 个声音。按空格键播放所选的。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::VoiceProfiles</name>
    <message>
        <source>Rename voice %1 to %2</source>
        <translation>将声音 %1 重命名为 %2</translation>
    </message>
    <message>
        <source>Edit voice %1</source>
        <translation>编辑声音 %1</translation>
    </message>
    <message>
        <source>Save voice %1</source>
        <translation>保存声音 %1</translation>
    </message>
    <message numerus="yes">
        <source>Save %n voice(s)</source>
        <translation>
            <numerusform>保存 %n 个声音</numerusform>
        </translation>
    </message>
    <message>
        <source>Revert voice %1</source>
        <translation>还原声音 %1</translation>
    </message>
    <message numerus="yes">
        <source>Revert %n voice(s)</source>
        <translation>
            <numerusform>还原 %n 个声音</numerusform>
        </translation>
    </message>
    <message>
        <source>New voice</source>
        <translation>新建声音</translation>
    </message>
    <message>
        <source>Duplicate voice %1</source>
        <translation>复制声音 %1</translation>
    </message>
    <message>
        <source>Delete voice %1</source>
        <translation>删除声音 %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n voice(s)</source>
        <translation>
            <numerusform>删除 %n 个声音</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a voice named %1 already.</source>
        <translation>已有名为 %1 的声音。</translation>
    </message>
    <message>
        <source>A voice needs a name.</source>
        <translation>声音需要一个名称。</translation>
    </message>
    <message>
        <source>A name has at most 64 characters, no slashes or control characters, no space at either end and no dot at the end.</source>
        <translation>名称最多 64 个字符，不能含斜杠或控制字符，首尾不能有空格，末尾不能有句点。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::VoiceTerms</name>
    <message>
        <source>Terms of use of %1, which hold for what you publish:</source>
        <translation>%1 的使用条款（适用于您发布的作品）：</translation>
    </message>
    <message>
        <source>The terms of use of %1 could not be asked for: %2</source>
        <translation>无法获取 %1 的使用条款：%2</translation>
    </message>
    <message>
        <source>Terms of use of %1</source>
        <translation>%1 的使用条款</translation>
    </message>
    <message>
        <source>Ask for the terms again</source>
        <translation>重新获取使用条款</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::VoicesPanel</name>
    <message>
        <source>Save the voice</source>
        <translation>保存声音</translation>
    </message>
    <message>
        <source>Hear the voice</source>
        <translation>试听声音</translation>
    </message>
    <message>
        <source>Not saved yet: %1 Nothing is lost while the window is open; trying again.</source>
        <translation>尚未保存：%1 窗口打开期间不会丢失任何内容；正在重试。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WaveformView</name>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) in %1 seconds</source>
        <translation>
            <numerusform>%1 秒，%n 个单词</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, word “%2”</source>
        <translation>%1，单词“%2”</translation>
    </message>
    <message>
        <source>%1, selected %2 to %3</source>
        <translation>%1，已选择 %2 至 %3</translation>
    </message>
    <message>
        <source>%1
%2 – %3 (%4 long)</source>
        <translation>%1
%2 – %3（长 %4）</translation>
    </message>
    <message>
        <source>Word “%1”; click to play from it</source>
        <translation>单词“%1”；点击从该处播放</translation>
    </message>
    <message>
        <source>Phoneme %1</source>
        <translation>音素 %1</translation>
    </message>
    <message>
        <source>Mouth shape %1</source>
        <translation>口型 %1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WelcomeCard</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Welcome to ComfyVN Studio</source>
        <translation>欢迎使用 ComfyVN Studio</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>台词列表</translation>
    </message>
    <message>
        <source>Type what a character says, press Enter, and hear it at once.</source>
        <translation>输入角色的台词，按回车键即可立刻听到。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>台词</translation>
    </message>
    <message>
        <source>Below, see each line&apos;s sound with its words and mouth shapes; click a word to hear from there.</source>
        <translation>下方显示每句台词的声音以及单词和口型；点击单词可从该处试听。</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Give every character a voice of their own; who has none yet gets one by name.</source>
        <translation>为每个角色设定自己的声音；还没有声音的角色会按名字分配一个。</translation>
    </message>
    <message>
        <source>Open the sample scene</source>
        <translation>打开示例场景</translation>
    </message>
    <message>
        <source>Start writing</source>
        <translation>开始写作</translation>
    </message>
    <message>
        <source>Import a script…</source>
        <translation>导入剧本…</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WindowActions</name>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the studio</source>
        <translation>关闭工作台</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>下一个面板(&amp;N)</translation>
    </message>
    <message>
        <source>Move the keyboard to the next part of the window</source>
        <translation>将键盘焦点移到窗口的下一部分</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>List every shortcut</source>
        <translation>列出所有快捷键</translation>
    </message>
    <message>
        <source>&amp;About ComfyVN Studio</source>
        <translation>关于 ComfyVN Studio(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>版本与许可证</translation>
    </message>
    <message>
        <source>Take back the last edit</source>
        <translation>撤销上一次编辑</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>重新执行已撤销的编辑</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Language, look, server, sound and shortcuts</source>
        <translation>语言、外观、服务器、声音和快捷键</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>&amp;Previous panel</source>
        <translation>上一个面板(&amp;P)</translation>
    </message>
    <message>
        <source>Move the keyboard to the previous part of the window</source>
        <translation>将键盘焦点移到窗口的上一部分</translation>
    </message>
    <message>
        <source>&amp;Float or dock the panel</source>
        <translation>浮动或停靠面板(&amp;F)</translation>
    </message>
    <message>
        <source>Take the panel that has the keyboard out of the window, or put it back</source>
        <translation>将当前面板移出窗口，或放回原处</translation>
    </message>
    <message>
        <source>&amp;Close the panel</source>
        <translation>关闭面板(&amp;C)</translation>
    </message>
    <message>
        <source>Close the panel that has the keyboard</source>
        <translation>关闭当前面板</translation>
    </message>
    <message>
        <source>Put every panel back where it was at first</source>
        <translation>将所有面板恢复到最初的位置</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Colours of the window: %1</source>
        <translation>窗口配色：%1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the window: %1</source>
        <translation>窗口语言：%1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>&amp;Move the panel</source>
        <translation>移动面板(&amp;M)</translation>
    </message>
    <message>
        <source>Move the panel that has the keyboard to the next side of the window</source>
        <translation>将当前面板移到窗口的下一侧</translation>
    </message>
    <message>
        <source>Make the panel &amp;wider</source>
        <translation>加宽面板(&amp;W)</translation>
    </message>
    <message>
        <source>Make the panel that has the keyboard wider</source>
        <translation>加宽键盘所在的面板</translation>
    </message>
    <message>
        <source>Make the panel na&amp;rrower</source>
        <translation>收窄面板(&amp;R)</translation>
    </message>
    <message>
        <source>Make the panel that has the keyboard narrower</source>
        <translation>收窄键盘所在的面板</translation>
    </message>
    <message>
        <source>Make the panel &amp;taller</source>
        <translation>加高面板(&amp;T)</translation>
    </message>
    <message>
        <source>Make the panel that has the keyboard taller</source>
        <translation>加高键盘所在的面板</translation>
    </message>
    <message>
        <source>Make the panel &amp;shorter</source>
        <translation>降低面板(&amp;S)</translation>
    </message>
    <message>
        <source>Make the panel that has the keyboard shorter</source>
        <translation>降低键盘所在的面板</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>设置(&amp;T)</translation>
    </message>
    <message>
        <source>Reset the la&amp;yout</source>
        <translation>重置布局(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Scene</source>
        <translation>场景(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>台词(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Main tools</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>&amp;Mix</source>
        <translation>混音(&amp;M)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WorkflowChoicesField</name>
    <message>
        <source>Voice</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Text encoder</source>
        <translation>文本编码器</translation>
    </message>
    <message>
        <source>As the workflow has it</source>
        <translation>按工作流设定</translation>
    </message>
    <message>
        <source>As the workflow has it: %1</source>
        <translation>按工作流设定：%1</translation>
    </message>
    <message>
        <source>Models and voices</source>
        <translation>模型与声音</translation>
    </message>
    <message>
        <source>What the workflow takes from the lists of the servers. A voice chosen here is that of every character without one of its own.</source>
        <translation>工作流从服务器列表中取用的内容。此处选择的声音用于所有没有自己声音的角色。</translation>
    </message>
    <message>
        <source>model checkpoint voice speaker text encoder choice list</source>
        <translation>模型 检查点 声音 说话人 文本编码器 选择 列表 model checkpoint voice</translation>
    </message>
    <message>
        <source>The servers are being asked …</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>Missing on the servers: %1. Choose another, or put the file into ComfyUI&apos;s folders and restart it.</source>
        <translation>服务器上缺少：%1。请另选一个，或将文件放入 ComfyUI 的文件夹并重启。</translation>
    </message>
    <message>
        <source>This workflow leaves nothing to choose.</source>
        <translation>此工作流没有可选择的内容。</translation>
    </message>
    <message>
        <source>No server answers; its lists are shown once it does.</source>
        <translation>没有服务器应答；应答后将显示其列表。</translation>
    </message>
    <message>
        <source>The servers have no lists for this workflow.</source>
        <translation>服务器没有此工作流可用的列表。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>model, workflow</comment>
        <translation>%2 的%1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WorkflowField</name>
    <message>
        <source>%1 – your own, %2</source>
        <translation>%1 – 自有，%2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>title of a workflow, its file</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>工作流</translation>
    </message>
    <message>
        <source>The graph that the servers run. Put one of your own into the workspace&apos;s folder “workflows”, exported from ComfyUI with Workflow &gt; Export (API).</source>
        <translation>服务器运行的节点图。自己的工作流请在 ComfyUI 中用 Workflow &gt; Export (API) 导出，放入工作区的“workflows”文件夹。</translation>
    </message>
    <message>
        <source>graph json nodes model</source>
        <translation>节点图 节点 模型 json</translation>
    </message>
    <message>
        <source>Bind its inputs …</source>
        <translation>绑定其输入…</translation>
    </message>
    <message>
        <source>Add your own …</source>
        <translation>添加自己的…</translation>
    </message>
    <message>
        <source>Copy a workflow that was exported from ComfyUI into the workspace</source>
        <translation>将从 ComfyUI 导出的工作流复制到工作区</translation>
    </message>
    <message>
        <source>Choose which inputs of your own workflow take the text, the voice and so on</source>
        <translation>选择自己的工作流中由哪些输入接收文本、声音等</translation>
    </message>
    <message>
        <source>It needs: %1</source>
        <translation>需要：%1</translation>
    </message>
    <message>
        <source>There is no such file in the workspace or among those that came with the studio.</source>
        <translation>工作区和随附的工作流中都没有此文件。</translation>
    </message>
    <message>
        <source>It does not say yet which input takes what; bind its inputs.</source>
        <translation>尚未指定各输入接收什么；请绑定其输入。</translation>
    </message>
    <message>
        <source>Add a workflow</source>
        <translation>添加工作流</translation>
    </message>
    <message>
        <source>Workflows of ComfyUI (*.json);;All files (*)</source>
        <translation>ComfyUI 工作流 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Workflow without a source</source>
        <translation>无源曲目的工作流</translation>
    </message>
    <message>
        <source>Makes music from nothing, where the workflow above makes a source track over.</source>
        <translation>上面的工作流改编源曲目，而此工作流从零创作音乐。</translation>
    </message>
    <message>
        <source>compose graph json nodes model</source>
        <translation>作曲 图 json 节点 模型</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WorkspaceBar</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>另存到别处…</translation>
    </message>
    <message>
        <source>State of the workspace</source>
        <translation>工作区状态</translation>
    </message>
    <message>
        <source>Files copied</source>
        <translation>已复制的文件</translation>
    </message>
    <message>
        <source>Tries to save your edits where they belong.</source>
        <translation>尝试将您的编辑保存到原来的位置。</translation>
    </message>
    <message>
        <source>Saves the complete workspace in another folder and goes on there.</source>
        <translation>将整个工作区保存到另一个文件夹，并在那里继续工作。</translation>
    </message>
    <message>
        <source>Read-only: %1 You can look, filter, play and export; nothing you change here is kept.</source>
        <translation>只读：%1 您可以查看、筛选、播放和导出；在这里的更改不会保存。</translation>
    </message>
    <message>
        <source>Your edits cannot be saved. %1 Nothing is lost while this window is open; the studio keeps trying.</source>
        <translation>无法保存您的编辑。%1 此窗口打开期间不会丢失任何内容；正在不断重试。</translation>
    </message>
    <message>
        <source>The workspace is being saved in another folder…</source>
        <translation>正在将工作区保存到另一个文件夹…</translation>
    </message>
    <message>
        <source>Choose or make an empty folder</source>
        <translation>选择或新建一个空文件夹</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WorkspaceState</name>
    <message>
        <source>The workspace was not saved elsewhere.</source>
        <translation>工作区未能另存到别处。</translation>
    </message>
    <message numerus="yes">
        <source>Saved in %1, and you go on there: %n line(s).</source>
        <translation>
            <numerusform>已保存到 %1，此后在那里继续：%n 句台词。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of sound could not be copied; their lines are rendered again when you play them.</source>
        <translation>
            <numerusform>有 %n 个声音文件无法复制；对应台词将在播放时重新合成。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The voice and music desk for visual novels.</source>
        <translation>视觉小说的语音与音乐工作台。</translation>
    </message>
    <message>
        <source>The workspace&apos;s folder; default: the last one used.</source>
        <translation>工作区文件夹；默认为上次使用的文件夹。</translation>
    </message>
    <message>
        <source>The server&apos;s port; 0: any free one.</source>
        <translation>服务器端口；0 表示任意空闲端口。</translation>
    </message>
    <message>
        <source>The workspace cannot be opened</source>
        <translation>无法打开工作区</translation>
    </message>
    <message>
        <source>Save a picture of the window, with the current line, and end.</source>
        <translation>将窗口及当前台词保存为图片后退出。</translation>
    </message>
    <message>
        <source>Only look at the workspace; write nothing in it.</source>
        <translation>只查看工作区，不写入任何内容。</translation>
    </message>
</context>
</TS>
