<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
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
        <translation>完了</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>要更新</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>発話中</translation>
    </message>
</context>
<context>
    <name>SpokenLineReader</name>
    <message>
        <source>The sound of this line is not there any more. Press Space to make it again.</source>
        <translation>このセリフの音声がなくなっています。スペースキーで作り直せます。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::AboutDialog</name>
    <message>
        <source>About ComfyVN Studio</source>
        <translation>ComfyVN Studio について</translation>
    </message>
    <message>
        <source>The voice and music desk for visual novels.</source>
        <translation>ビジュアルノベルのための音声と音楽の作業台です。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (&lt;a href=&quot;https://www.gnu.org/licenses/gpl-3.0.html&quot;&gt;GPL-3.0-or-later&lt;/a&gt;). It comes without any warranty.</source>
        <translation>GNU 一般公衆利用許諾書 バージョン 3 以降（&lt;a href=&quot;https://www.gnu.org/licenses/gpl-3.0.html&quot;&gt;GPL-3.0-or-later&lt;/a&gt;）に基づく自由ソフトウェアです。いかなる保証もありません。</translation>
    </message>
    <message>
        <source>Built with Qt %1. Voices by flite and espeak-ng, Japanese readings by MeCab with ipadic.</source>
        <translation>Qt %1 を使用しています。音声は flite と espeak-ng、日本語の読みは MeCab と ipadic によるものです。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LaneNames</name>
    <message>
        <source>Words</source>
        <translation>単語</translation>
    </message>
    <message>
        <source>Phonemes</source>
        <translation>音素</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>口形</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LineListModel</name>
    <message>
        <source>Narrator</source>
        <translation>ナレーター</translation>
    </message>
    <message>
        <source>Edit line</source>
        <translation>セリフの編集</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>新しいセリフ</translation>
    </message>
    <message>
        <source>Duplicate line</source>
        <translation>セリフの複製</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n line(s)</source>
        <translation>
            <numerusform>%n 行のセリフを削除</numerusform>
        </translation>
    </message>
    <message>
        <source>Character</source>
        <translation>キャラクター</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>セリフ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Not spoken yet. Press Space to hear it.</source>
        <translation>まだ音声がありません。スペースキーで聞けます。</translation>
    </message>
    <message>
        <source>Being rendered.</source>
        <translation>合成しています。</translation>
    </message>
    <message>
        <source>Rendered; this is how the line sounds.</source>
        <translation>合成済みです。今のセリフの音声です。</translation>
    </message>
    <message>
        <source>Edited since it was rendered. Press Space to render and hear it.</source>
        <translation>合成後に編集されました。スペースキーで合成し直して聞けます。</translation>
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
        <translation>再生または停止</translation>
    </message>
    <message>
        <source>Current line</source>
        <translation>現在のセリフ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Render the line once more</source>
        <translation>このセリフをもう一度合成します</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Show the whole line</source>
        <translation>セリフ全体を表示</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Choose a line to see how it sounds.</source>
        <translation>セリフを選ぶと、ここに音声が表示されます。</translation>
    </message>
    <message>
        <source>The waveform, words and mouth shapes of this line will appear here.</source>
        <translation>このセリフの波形、単語、口形がここに表示されます。</translation>
    </message>
    <message>
        <source>Press Space to hear this line. Its waveform, words and mouth shapes appear here.</source>
        <translation>スペースキーでこのセリフを聞けます。波形、単語、口形がここに表示されます。</translation>
    </message>
    <message>
        <source>The line is being rendered…</source>
        <translation>セリフを合成しています…</translation>
    </message>
    <message>
        <source>There is no sound of this line yet.</source>
        <translation>このセリフの音声はまだありません。</translation>
    </message>
    <message>
        <source>Press Space to hear this line.</source>
        <translation>スペースキーでこのセリフを聞けます。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LineTable</name>
    <message>
        <source>Lines</source>
        <translation>セリフ一覧</translation>
    </message>
    <message>
        <source>Type a line and press Enter</source>
        <translation>セリフを入力して Enter キーを押してください</translation>
    </message>
    <message>
        <source>You hear it at once, and the next line is ready to type. Shift+Enter puts a line below without playing.</source>
        <translation>すぐに音声が流れ、続けて次のセリフを入力できます。Shift+Enter は再生せずに下に行を追加します。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LineTextEdit</name>
    <message>
        <source>Text of the line</source>
        <translation>セリフの本文</translation>
    </message>
    <message>
        <source>Type a line and press Enter to hear it</source>
        <translation>セリフを入力し、Enter キーで聞く</translation>
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
        <translation>メインツール</translation>
    </message>
    <message>
        <source>The lines could not be read: %1</source>
        <translation>セリフを読み込めませんでした: %1</translation>
    </message>
    <message>
        <source>Not saved yet: %1 Nothing is lost while the window is open; trying again.</source>
        <translation>まだ保存されていません: %1 ウィンドウを開いている間は何も失われません。再試行しています。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Hear the line and go on to the next (while typing)</source>
        <translation>セリフを聞いて次へ進む（入力中）</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Leave the text field</source>
        <translation>入力欄を離れる</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Move the playhead</source>
        <translation>再生位置を動かす</translation>
    </message>
    <message>
        <source>Move the playhead by words</source>
        <translation>再生位置を単語ごとに動かす</translation>
    </message>
    <message>
        <source>Play from the playhead (in the waveform)</source>
        <translation>再生位置から再生する（波形で）</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::StatusStrip</name>
    <message>
        <source>Progress of rendering</source>
        <translation>合成の進み具合</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Give up rendering; what is already rendered stays</source>
        <translation>合成を中止します。合成済みのものは残ります</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>No audio device; rendering and export still work</source>
        <translation>音声デバイスがありません。合成と書き出しは使えます</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n notice(s))</source>
        <translation>
            <numerusform>%1（お知らせ %n 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices: %1</source>
        <translation>お知らせ: %1</translation>
    </message>
    <message>
        <source>Server off</source>
        <translation>サーバー停止中</translation>
    </message>
    <message>
        <source>Local server: %1</source>
        <translation>ローカルサーバー: %1</translation>
    </message>
    <message>
        <source>Where other programs reach this studio; click to open or copy</source>
        <translation>他のプログラムがこのスタジオに接続する場所です。クリックで開くかコピーできます</translation>
    </message>
    <message>
        <source>The local server is not running</source>
        <translation>ローカルサーバーは動いていません</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 をコピーしました</translation>
    </message>
    <message numerus="yes">
        <source>Rendering %n line(s)</source>
        <translation>
            <numerusform>%n 行を合成中</numerusform>
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
        <translation>クリックで再生位置を移動、単語をクリックするとそこから再生、Ctrl+ホイールで拡大縮小します。</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) in %1 seconds</source>
        <translation>
            <numerusform>%1 秒、%n 単語</numerusform>
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
        <translation>再生(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reveal the sound file</source>
        <translation>音声ファイルの場所を開く(&amp;R)</translation>
    </message>
    <message>
        <source>Open the folder that holds the line&apos;s sound</source>
        <translation>セリフの音声があるフォルダーを開く</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the studio</source>
        <translation>スタジオを閉じる</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Hear the current line, or stop</source>
        <translation>現在のセリフを聞く、または停止する</translation>
    </message>
    <message>
        <source>&amp;Cancel rendering</source>
        <translation>合成をキャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>Give up the lines that are being rendered</source>
        <translation>合成中のセリフを中止する</translation>
    </message>
    <message>
        <source>&amp;Edit the text</source>
        <translation>本文を編集(&amp;E)</translation>
    </message>
    <message>
        <source>Type in the current line</source>
        <translation>現在のセリフを入力する</translation>
    </message>
    <message>
        <source>&amp;New line below</source>
        <translation>下に新しいセリフ(&amp;N)</translation>
    </message>
    <message>
        <source>Put a new line below the current one</source>
        <translation>現在のセリフの下に新しいセリフを追加する</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>複製(&amp;D)</translation>
    </message>
    <message>
        <source>Put a copy below the current line</source>
        <translation>現在のセリフの下に複製を追加する</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>削除(&amp;L)</translation>
    </message>
    <message>
        <source>Delete the selected lines</source>
        <translation>選んだセリフを削除する</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Look closer at the waveform</source>
        <translation>波形を拡大して見る</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>See more of the waveform</source>
        <translation>波形を広く見る</translation>
    </message>
    <message>
        <source>&amp;Whole line</source>
        <translation>セリフ全体(&amp;W)</translation>
    </message>
    <message>
        <source>Show the waveform of the whole line</source>
        <translation>セリフ全体の波形を表示する</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>次のパネル(&amp;N)</translation>
    </message>
    <message>
        <source>Move the keyboard to the next part of the window</source>
        <translation>キーボード操作をウィンドウの次の部分へ移す</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>List every shortcut</source>
        <translation>すべてのショートカットを表示する</translation>
    </message>
    <message>
        <source>&amp;About ComfyVN Studio</source>
        <translation>ComfyVN Studio について(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>バージョンとライセンス</translation>
    </message>
    <message>
        <source>Take back the last edit</source>
        <translation>直前の編集を取り消す</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>取り消した編集をやり直す</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>新しいセリフ</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>セリフ(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The voice and music desk for visual novels.</source>
        <translation>ビジュアルノベルのための音声と音楽の作業台です。</translation>
    </message>
    <message>
        <source>The workspace&apos;s folder; default: the last one used.</source>
        <translation>ワークスペースのフォルダー。既定では最後に使ったもの。</translation>
    </message>
    <message>
        <source>The server&apos;s port; 0: any free one.</source>
        <translation>サーバーのポート。0 なら空いているもの。</translation>
    </message>
    <message>
        <source>The workspace cannot be opened</source>
        <translation>ワークスペースを開けません</translation>
    </message>
    <message>
        <source>Save a picture of the window, with the current line, and end.</source>
        <translation>ウィンドウと現在のセリフを画像に保存して終了する。</translation>
    </message>
</context>
</TS>
