<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <source>speaking</source>
        <translation>朗读中</translation>
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
    <message>
        <source>Duplicate line</source>
        <translation>复制台词</translation>
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
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show the whole line</source>
        <translation>显示整句台词</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
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
    <name>comfyvn::ui::MainWindow</name>
    <message>
        <source>%1 – ComfyVN Studio</source>
        <translation>%1 – ComfyVN Studio</translation>
    </message>
    <message>
        <source>Main tools</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>The lines could not be read: %1</source>
        <translation>无法读取台词：%1</translation>
    </message>
    <message>
        <source>Not saved yet: %1 Nothing is lost while the window is open; trying again.</source>
        <translation>尚未保存：%1 窗口打开期间不会丢失任何内容；正在重试。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Hear the line and go on to the next (while typing)</source>
        <translation>试听台词并进入下一句（输入时）</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Leave the text field</source>
        <translation>离开输入框</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
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
        <source>Play from the playhead (in the waveform)</source>
        <translation>从播放头开始播放（在波形中）</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
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
</context>
<context>
    <name>comfyvn::ui::WaveformView</name>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>Click to move the playhead, click a word to play from it, Ctrl+wheel to zoom.</source>
        <translation>点击移动播放头，点击单词从该处播放，Ctrl+滚轮缩放。</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) in %1 seconds</source>
        <translation>
            <numerusform>%1 秒，%n 个单词</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WindowActions</name>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reveal the sound file</source>
        <translation>打开声音文件所在位置(&amp;R)</translation>
    </message>
    <message>
        <source>Open the folder that holds the line&apos;s sound</source>
        <translation>打开台词声音所在的文件夹</translation>
    </message>
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
        <source>New line</source>
        <translation>新建台词</translation>
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
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
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
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
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
</context>
</TS>
