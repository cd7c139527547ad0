<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>LineState</name>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>Rendering</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Stale</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>speaking</translation>
    </message>
</context>
<context>
    <name>SpokenLineReader</name>
    <message>
        <source>The sound of this line is not there any more. Press Space to make it again.</source>
        <translation>The sound of this line is not there any more. Press Space to make it again.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::AboutDialog</name>
    <message>
        <source>About ComfyVN Studio</source>
        <translation>About ComfyVN Studio</translation>
    </message>
    <message>
        <source>The voice and music desk for visual novels.</source>
        <translation>The voice and music desk for visual novels.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (&lt;a href=&quot;https://www.gnu.org/licenses/gpl-3.0.html&quot;&gt;GPL-3.0-or-later&lt;/a&gt;). It comes without any warranty.</source>
        <translation>Free software under the GNU General Public License, version 3 or later (&lt;a href=&quot;https://www.gnu.org/licenses/gpl-3.0.html&quot;&gt;GPL-3.0-or-later&lt;/a&gt;). It comes without any warranty.</translation>
    </message>
    <message>
        <source>Built with Qt %1. Voices by flite and espeak-ng, Japanese readings by MeCab with ipadic.</source>
        <translation>Built with Qt %1. Voices by flite and espeak-ng, Japanese readings by MeCab with ipadic.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LaneNames</name>
    <message>
        <source>Words</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Phonemes</source>
        <translation>Phonemes</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>Mouth</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LineListModel</name>
    <message>
        <source>Narrator</source>
        <translation>Narrator</translation>
    </message>
    <message>
        <source>Edit line</source>
        <translation>Edit line</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>New line</translation>
    </message>
    <message>
        <source>Duplicate line</source>
        <translation>Duplicate line</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n line(s)</source>
        <translation>
            <numerusform>Delete %n line</numerusform>
            <numerusform>Delete %n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Character</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Not spoken yet. Press Space to hear it.</source>
        <translation>Not spoken yet. Press Space to hear it.</translation>
    </message>
    <message>
        <source>Being rendered.</source>
        <translation>Being rendered.</translation>
    </message>
    <message>
        <source>Rendered; this is how the line sounds.</source>
        <translation>Rendered; this is how the line sounds.</translation>
    </message>
    <message>
        <source>Edited since it was rendered. Press Space to render and hear it.</source>
        <translation>Edited since it was rendered. Press Space to render and hear it.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LinePanel</name>
    <message>
        <source>Play or stop</source>
        <translation>Play or stop</translation>
    </message>
    <message>
        <source>Current line</source>
        <translation>Current line</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Render the line once more</source>
        <translation>Render the line once more</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Show the whole line</source>
        <translation>Show the whole line</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Choose a line to see how it sounds.</source>
        <translation>Choose a line to see how it sounds.</translation>
    </message>
    <message>
        <source>The waveform, words and mouth shapes of this line will appear here.</source>
        <translation>The waveform, words and mouth shapes of this line will appear here.</translation>
    </message>
    <message>
        <source>Press Space to hear this line. Its waveform, words and mouth shapes appear here.</source>
        <translation>Press Space to hear this line. Its waveform, words and mouth shapes appear here.</translation>
    </message>
    <message>
        <source>The line is being rendered…</source>
        <translation>The line is being rendered…</translation>
    </message>
    <message>
        <source>There is no sound of this line yet.</source>
        <translation>There is no sound of this line yet.</translation>
    </message>
    <message>
        <source>Press Space to hear this line.</source>
        <translation>Press Space to hear this line.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LineTable</name>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Type a line and press Enter</source>
        <translation>Type a line and press Enter</translation>
    </message>
    <message>
        <source>You hear it at once, and the next line is ready to type. Shift+Enter puts a line below without playing.</source>
        <translation>You hear it at once, and the next line is ready to type. Shift+Enter puts a line below without playing.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LineTextEdit</name>
    <message>
        <source>Text of the line</source>
        <translation>Text of the line</translation>
    </message>
    <message>
        <source>Type a line and press Enter to hear it</source>
        <translation>Type a line and press Enter to hear it</translation>
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
        <translation>Main tools</translation>
    </message>
    <message>
        <source>The lines could not be read: %1</source>
        <translation>The lines could not be read: %1</translation>
    </message>
    <message>
        <source>Not saved yet: %1 Nothing is lost while the window is open; trying again.</source>
        <translation>Not saved yet: %1 Nothing is lost while the window is open; trying again.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Hear the line and go on to the next (while typing)</source>
        <translation>Hear the line and go on to the next (while typing)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Leave the text field</source>
        <translation>Leave the text field</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Move the playhead</source>
        <translation>Move the playhead</translation>
    </message>
    <message>
        <source>Move the playhead by words</source>
        <translation>Move the playhead by words</translation>
    </message>
    <message>
        <source>Play from the playhead (in the waveform)</source>
        <translation>Play from the playhead (in the waveform)</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::StatusStrip</name>
    <message>
        <source>Progress of rendering</source>
        <translation>Progress of rendering</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Give up rendering; what is already rendered stays</source>
        <translation>Give up rendering; what is already rendered stays</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Open in the browser</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copy the address</translation>
    </message>
    <message>
        <source>No audio device; rendering and export still work</source>
        <translation>No audio device; rendering and export still work</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n notice(s))</source>
        <translation>
            <numerusform>%1 (%n notice)</numerusform>
            <numerusform>%1 (%n notices)</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices: %1</source>
        <translation>Notices: %1</translation>
    </message>
    <message>
        <source>Server off</source>
        <translation>Server off</translation>
    </message>
    <message>
        <source>Local server: %1</source>
        <translation>Local server: %1</translation>
    </message>
    <message>
        <source>Where other programs reach this studio; click to open or copy</source>
        <translation>Where other programs reach this studio; click to open or copy</translation>
    </message>
    <message>
        <source>The local server is not running</source>
        <translation>The local server is not running</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>Copied %1</translation>
    </message>
    <message numerus="yes">
        <source>Rendering %n line(s)</source>
        <translation>
            <numerusform>Rendering %n line</numerusform>
            <numerusform>Rendering %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WaveformView</name>
    <message>
        <source>Waveform</source>
        <translation>Waveform</translation>
    </message>
    <message>
        <source>Click to move the playhead, click a word to play from it, Ctrl+wheel to zoom.</source>
        <translation>Click to move the playhead, click a word to play from it, Ctrl+wheel to zoom.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) in %1 seconds</source>
        <translation>
            <numerusform>%n word in %1 seconds</numerusform>
            <numerusform>%n words in %1 seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WindowActions</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Play</translation>
    </message>
    <message>
        <source>&amp;Reveal the sound file</source>
        <translation>&amp;Reveal the sound file</translation>
    </message>
    <message>
        <source>Open the folder that holds the line&apos;s sound</source>
        <translation>Open the folder that holds the line&apos;s sound</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>Close the studio</source>
        <translation>Close the studio</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Hear the current line, or stop</source>
        <translation>Hear the current line, or stop</translation>
    </message>
    <message>
        <source>&amp;Cancel rendering</source>
        <translation>&amp;Cancel rendering</translation>
    </message>
    <message>
        <source>Give up the lines that are being rendered</source>
        <translation>Give up the lines that are being rendered</translation>
    </message>
    <message>
        <source>&amp;Edit the text</source>
        <translation>&amp;Edit the text</translation>
    </message>
    <message>
        <source>Type in the current line</source>
        <translation>Type in the current line</translation>
    </message>
    <message>
        <source>&amp;New line below</source>
        <translation>&amp;New line below</translation>
    </message>
    <message>
        <source>Put a new line below the current one</source>
        <translation>Put a new line below the current one</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplicate</translation>
    </message>
    <message>
        <source>Put a copy below the current line</source>
        <translation>Put a copy below the current line</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>De&amp;lete</translation>
    </message>
    <message>
        <source>Delete the selected lines</source>
        <translation>Delete the selected lines</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom &amp;in</translation>
    </message>
    <message>
        <source>Look closer at the waveform</source>
        <translation>Look closer at the waveform</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom &amp;out</translation>
    </message>
    <message>
        <source>See more of the waveform</source>
        <translation>See more of the waveform</translation>
    </message>
    <message>
        <source>&amp;Whole line</source>
        <translation>&amp;Whole line</translation>
    </message>
    <message>
        <source>Show the waveform of the whole line</source>
        <translation>Show the waveform of the whole line</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>&amp;Next panel</translation>
    </message>
    <message>
        <source>Move the keyboard to the next part of the window</source>
        <translation>Move the keyboard to the next part of the window</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <source>List every shortcut</source>
        <translation>List every shortcut</translation>
    </message>
    <message>
        <source>&amp;About ComfyVN Studio</source>
        <translation>&amp;About ComfyVN Studio</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version and licence</translation>
    </message>
    <message>
        <source>Take back the last edit</source>
        <translation>Take back the last edit</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Do again what was taken back</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>New line</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>As the &amp;system</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>&amp;Line</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The voice and music desk for visual novels.</source>
        <translation>The voice and music desk for visual novels.</translation>
    </message>
    <message>
        <source>The workspace&apos;s folder; default: the last one used.</source>
        <translation>The workspace&apos;s folder; default: the last one used.</translation>
    </message>
    <message>
        <source>The server&apos;s port; 0: any free one.</source>
        <translation>The server&apos;s port; 0: any free one.</translation>
    </message>
    <message>
        <source>The workspace cannot be opened</source>
        <translation>The workspace cannot be opened</translation>
    </message>
    <message>
        <source>Save a picture of the window, with the current line, and end.</source>
        <translation>Save a picture of the window, with the current line, and end.</translation>
    </message>
</context>
</TS>
