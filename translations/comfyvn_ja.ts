<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>ClipClipboard</name>
    <message numerus="yes">
        <source>Paste %n clip(s)</source>
        <translation>
            <numerusform>クリップ %n 個を貼り付け</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComfyFields</name>
    <message>
        <source>Servers</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Addresses such as http://127.0.0.1:8188. With several, each job goes to the one that is least busy.</source>
        <translation>http://127.0.0.1:8188 のようなアドレスです。複数あるときは、最も空いているサーバーに送ります。</translation>
    </message>
    <message>
        <source>host url address comfyui</source>
        <translation>ホスト URL アドレス comfyui</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>出力フォルダー</translation>
    </message>
    <message>
        <source>Of a server on this machine, to take files from without a download; may be empty.</source>
        <translation>このマシンにあるサーバーの出力先です。ダウンロードせずにファイルを使えます。空でもかまいません。</translation>
    </message>
    <message>
        <source>directory local files</source>
        <translation>ディレクトリ ローカル ファイル</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>制限時間</translation>
    </message>
    <message>
        <source>A server that gives no sign of life for so long is given up.</source>
        <translation>この時間まったく応答のないサーバーはあきらめます。</translation>
    </message>
    <message>
        <source>timeout seconds wait</source>
        <translation>タイムアウト 秒 待ち時間</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Asks each server who it is and what it lacks for the workflow; renders nothing.</source>
        <translation>各サーバーに、何であるかとワークフローに足りないものを尋ねます。レンダリングはしません。</translation>
    </message>
    <message>
        <source>check connection version device missing nodes models</source>
        <translation>確認 接続 バージョン デバイス 不足 ノード モデル</translation>
    </message>
    <message>
        <source>Runs models of your choice on servers of your own, on this machine or others. Free and open source.</source>
        <translation>好きなモデルを、このマシンやほかのマシンの自分のサーバーで動かします。無料のオープンソースです。</translation>
    </message>
    <message>
        <source>What the workflow lets be set; kept for each workflow.</source>
        <translation>ワークフローで設定できる値です。ワークフローごとに保存されます。</translation>
    </message>
    <message>
        <source>steps speed variation exaggeration denoise number</source>
        <translation>ステップ 速度 変化 誇張 ノイズ除去 数値 steps</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>Parameters without a source</source>
        <translation>元の曲がないときのパラメーター</translation>
    </message>
</context>
<context>
    <name>FormatNames</name>
    <message>
        <source>Mouth shapes, JSON (Rhubarb Lip Sync)</source>
        <translation>口形、JSON（Rhubarb Lip Sync）</translation>
    </message>
    <message>
        <source>Mouth shapes, table (Rhubarb Lip Sync)</source>
        <translation>口形、表（Rhubarb Lip Sync）</translation>
    </message>
    <message>
        <source>Mouth shapes, XML (Rhubarb Lip Sync)</source>
        <translation>口形、XML（Rhubarb Lip Sync）</translation>
    </message>
    <message>
        <source>Subtitles, SubRip</source>
        <translation>字幕、SubRip</translation>
    </message>
    <message>
        <source>Subtitles with words, WebVTT</source>
        <translation>単語付き字幕、WebVTT</translation>
    </message>
    <message>
        <source>Words, Audacity labels</source>
        <translation>単語、Audacity ラベル</translation>
    </message>
    <message>
        <source>Words, phonemes and shapes, Praat TextGrid</source>
        <translation>単語・音素・口形、Praat TextGrid</translation>
    </message>
    <message>
        <source>Phonemes, HTK labels</source>
        <translation>音素、HTK ラベル</translation>
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
        <source>Fallback</source>
        <translation>代替</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>なくなった</translation>
    </message>
</context>
<context>
    <name>LogEntry</name>
    <message>
        <source>Debug</source>
        <translation>デバッグ</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
</context>
<context>
    <name>MouthTexts</name>
    <message>
        <source>%1 is not a picture that can be shown.</source>
        <translation>%1 は表示できる画像ではありません。</translation>
    </message>
    <message>
        <source>%1 cannot be moved; look whether the folder may be written to.</source>
        <translation>%1 を移動できません。フォルダーに書き込めるか確かめてください。</translation>
    </message>
    <message>
        <source>Pictures of the shapes A to F are needed, as A.png or A.svg and so on; missing: %1.</source>
        <translation>A から F までの口形の画像が A.png や A.svg などの名前で必要です。不足: %1</translation>
    </message>
    <message>
        <source>There are no pictures named A.png to F.png, or .svg, in %1.</source>
        <translation>%1 に A.png から F.png（または .svg）という名前の画像がありません。</translation>
    </message>
</context>
<context>
    <name>MusicCostText</name>
    <message numerus="yes">
        <source>%1: %n piece(s), together %2 s.</source>
        <translation>
            <numerusform>%1：%n 曲、合計 %2 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>That costs about %1 at the price in the settings.</source>
        <translation>設定の価格でおよそ %1 かかります。</translation>
    </message>
    <message>
        <source>This month it has made %1 s.</source>
        <translation>今月は %1 秒を作成しました。</translation>
    </message>
    <message>
        <source>This month it has made %1 s of the %2 s that the settings allow.</source>
        <translation>今月は設定の上限 %2 秒のうち %1 秒を作成しました。</translation>
    </message>
    <message>
        <source>Pieces past that limit will be refused.</source>
        <translation>上限を超える曲は拒否されます。</translation>
    </message>
    <message>
        <source>Music that costs money</source>
        <translation>料金のかかる音楽</translation>
    </message>
    <message>
        <source>Compose this?</source>
        <translation>作曲しますか？</translation>
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
        <translation>ローファイ</translation>
    </message>
    <message>
        <source>Lazy swung beat, electric piano and tape: studying, quiet evenings</source>
        <translation>ゆるくスイングするビートにエレピとテープの質感。勉強や静かな夜に</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>穏やか</translation>
    </message>
    <message>
        <source>Slow piano over soft pads: everyday scenes, rest</source>
        <translation>柔らかなパッドにゆっくりとしたピアノ。日常や休息に</translation>
    </message>
    <message>
        <source>Romance</source>
        <translation>ロマンス</translation>
    </message>
    <message>
        <source>Tender melody over broken chords: confessions, closeness</source>
        <translation>分散和音にやさしい旋律。告白や寄り添う場面に</translation>
    </message>
    <message>
        <source>Cheerful</source>
        <translation>陽気</translation>
    </message>
    <message>
        <source>Bright, strummed and quick: mornings, school, friends</source>
        <translation>明るく軽快なストローク。朝や学校、友だちの場面に</translation>
    </message>
    <message>
        <source>Comedy</source>
        <translation>コメディー</translation>
    </message>
    <message>
        <source>Hopping winds and plucked strings: mishaps and banter</source>
        <translation>弾む木管とピチカート。ドタバタや掛け合いに</translation>
    </message>
    <message>
        <source>Sad</source>
        <translation>悲しい</translation>
    </message>
    <message>
        <source>Slow and bare, in minor: loss, farewells</source>
        <translation>短調で遅く、音数少なく。喪失や別れに</translation>
    </message>
    <message>
        <source>Mystery</source>
        <translation>ミステリー</translation>
    </message>
    <message>
        <source>Floating harmonies and bells: riddles, searches</source>
        <translation>漂う和声とベル。謎や探索に</translation>
    </message>
    <message>
        <source>Tension</source>
        <translation>緊張</translation>
    </message>
    <message>
        <source>Pulsing bass and restless strings: danger draws near</source>
        <translation>脈打つベースと落ち着かない弦。危険が迫る場面に</translation>
    </message>
    <message>
        <source>Battle</source>
        <translation>バトル</translation>
    </message>
    <message>
        <source>Fast, driven drums and guitars: fights and chases</source>
        <translation>速く激しいドラムとギター。戦闘や追跡に</translation>
    </message>
    <message>
        <source>Epic</source>
        <translation>壮大</translation>
    </message>
    <message>
        <source>Brass, choir and big drums: turning points</source>
        <translation>金管と合唱、大太鼓。物語の転機に</translation>
    </message>
    <message>
        <source>Horror</source>
        <translation>ホラー</translation>
    </message>
    <message>
        <source>Dark drones and broken tones: dread</source>
        <translation>暗い持続音と崩れた響き。恐怖の場面に</translation>
    </message>
    <message>
        <source>Night city</source>
        <translation>夜の街</translation>
    </message>
    <message>
        <source>Synthesizers over a steady beat: neon streets, late drives</source>
        <translation>一定のビートにシンセサイザー。ネオン街や深夜のドライブに</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>祭り</translation>
    </message>
    <message>
        <source>Flutes and drums in five tones: stalls, fireworks, dances</source>
        <translation>五音音階の笛と太鼓。屋台や花火、踊りに</translation>
    </message>
    <message>
        <source>Nostalgia</source>
        <translation>郷愁</translation>
    </message>
    <message>
        <source>Music box and slow waltz: memories, childhood</source>
        <translation>オルゴールとゆっくりとしたワルツ。思い出や子ども時代に</translation>
    </message>
    <message>
        <source>Fantasy village</source>
        <translation>ファンタジーの村</translation>
    </message>
    <message>
        <source>Harp, flute and dance: markets and taverns of another world</source>
        <translation>ハープとフルートの舞曲。異世界の市場や酒場に</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>エンディング</translation>
    </message>
    <message>
        <source>A warm song with a full band: endings, staff rolls</source>
        <translation>バンド編成の温かな曲。結末やスタッフロールに</translation>
    </message>
    <message>
        <source>Chiptune</source>
        <translation>チップチューン</translation>
    </message>
    <message>
        <source>Square waves of old consoles: games within the game</source>
        <translation>昔のゲーム機の矩形波。ゲーム内のゲームに</translation>
    </message>
    <message>
        <source>Jazz café</source>
        <translation>ジャズ喫茶</translation>
    </message>
    <message>
        <source>Walking bass, brushes and piano: cafés and bars</source>
        <translation>ウォーキングベースとブラシ、ピアノ。喫茶店やバーに</translation>
    </message>
    <message>
        <source>8-bit</source>
        <translation>8 ビット</translation>
    </message>
    <message>
        <source>The track through an old console</source>
        <translation>昔のゲーム機のような音に</translation>
    </message>
    <message>
        <source>Underwater</source>
        <translation>水中</translation>
    </message>
    <message>
        <source>The track dull and wavering, as heard under water</source>
        <translation>水の中で聞くようにこもって揺れる音に</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>ラジオ</translation>
    </message>
    <message>
        <source>The track from a small loudspeaker</source>
        <translation>小さなスピーカーから流れる音に</translation>
    </message>
    <message>
        <source>Cathedral</source>
        <translation>大聖堂</translation>
    </message>
    <message>
        <source>The track in a very large room</source>
        <translation>とても広い空間に響く音に</translation>
    </message>
    <message>
        <source>Nightcore</source>
        <translation>ナイトコア</translation>
    </message>
    <message>
        <source>The track faster and higher</source>
        <translation>速く高く</translation>
    </message>
    <message>
        <source>Slowed</source>
        <translation>スロー</translation>
    </message>
    <message>
        <source>The track slower and deeper, with a long echo</source>
        <translation>遅く低く、長い残響で</translation>
    </message>
    <message>
        <source>Orchestral swell</source>
        <translation>オーケストラの高まり</translation>
    </message>
    <message>
        <source>The track with strings that rise under it</source>
        <translation>下で弦楽器が盛り上がる音に</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>穏やか</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>楽しい</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>悲しい</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>tense</source>
        <translation>緊迫</translation>
    </message>
    <message>
        <source>scary</source>
        <translation>怖い</translation>
    </message>
    <message>
        <source>mysterious</source>
        <translation>神秘的</translation>
    </message>
    <message>
        <source>romantic</source>
        <translation>ロマンチック</translation>
    </message>
    <message>
        <source>dreamy</source>
        <translation>夢のような</translation>
    </message>
    <message>
        <source>energetic</source>
        <translation>元気</translation>
    </message>
    <message>
        <source>epic</source>
        <translation>壮大</translation>
    </message>
    <message>
        <source>nostalgic</source>
        <translation>懐かしい</translation>
    </message>
    <message>
        <source>funny</source>
        <translation>おかしい</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>怒り</translation>
    </message>
    <message>
        <source>night</source>
        <translation>夜</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>雨</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>朝</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>遅い</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>速い</translation>
    </message>
    <message>
        <source>minimal</source>
        <translation>最小限</translation>
    </message>
    <message>
        <source>full</source>
        <translation>厚い</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高い</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低い</translation>
    </message>
    <message>
        <source>drums</source>
        <translation>ドラム</translation>
    </message>
    <message>
        <source>no drums</source>
        <translation>ドラムなし</translation>
    </message>
    <message>
        <source>major</source>
        <translation>長調</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>短調</translation>
    </message>
    <message>
        <source>piano</source>
        <translation>ピアノ</translation>
    </message>
    <message>
        <source>strings</source>
        <translation>弦楽</translation>
    </message>
    <message>
        <source>violin</source>
        <translation>バイオリン</translation>
    </message>
    <message>
        <source>cello</source>
        <translation>チェロ</translation>
    </message>
    <message>
        <source>guitar</source>
        <translation>ギター</translation>
    </message>
    <message>
        <source>flute</source>
        <translation>フルート</translation>
    </message>
    <message>
        <source>harp</source>
        <translation>ハープ</translation>
    </message>
    <message>
        <source>music box</source>
        <translation>オルゴール</translation>
    </message>
    <message>
        <source>bells</source>
        <translation>ベル</translation>
    </message>
    <message>
        <source>choir</source>
        <translation>合唱</translation>
    </message>
    <message>
        <source>brass</source>
        <translation>金管</translation>
    </message>
    <message>
        <source>sax</source>
        <translation>サックス</translation>
    </message>
    <message>
        <source>synth</source>
        <translation>シンセ</translation>
    </message>
    <message>
        <source>organ</source>
        <translation>オルガン</translation>
    </message>
    <message>
        <source>vocals</source>
        <translation>歌声</translation>
    </message>
    <message>
        <source>intro</source>
        <translation>イントロ</translation>
    </message>
    <message>
        <source>break</source>
        <translation>ブレイク</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>エンディング</translation>
    </message>
    <message>
        <source>dorian</source>
        <translation>ドリア</translation>
    </message>
    <message>
        <source>phrygian</source>
        <translation>フリギア</translation>
    </message>
    <message>
        <source>lydian</source>
        <translation>リディア</translation>
    </message>
    <message>
        <source>mixolydian</source>
        <translation>ミクソリディア</translation>
    </message>
    <message>
        <source>gentle</source>
        <translation>穏やか</translation>
    </message>
    <message>
        <source>triumph</source>
        <translation>勝利</translation>
    </message>
    <message>
        <source>rise, then full</source>
        <translation>上昇して全体へ</translation>
    </message>
    <message>
        <source>fall, then calm</source>
        <translation>下降して静かに</translation>
    </message>
    <message>
        <source>Transition: %1</source>
        <translation>トランジション: %1</translation>
    </message>
    <message>
        <source>Stinger: %1</source>
        <translation>スティンガー: %1</translation>
    </message>
</context>
<context>
    <name>MusicSoundReader</name>
    <message>
        <source>The sound of this music is not there any more. Compose it again.</source>
        <translation>この音楽の音声はもうありません。もう一度作曲してください。</translation>
    </message>
</context>
<context>
    <name>PanelNames</name>
    <message>
        <source>Line</source>
        <translation>セリフ</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>テイク</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>ミックス</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音楽</translation>
    </message>
</context>
<context>
    <name>ProviderFields</name>
    <message>
        <source>Local</source>
        <translation>ローカル</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>オープンソース</translation>
    </message>
    <message>
        <source>Freemium</source>
        <translation>フリーミアム</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>有料</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>ready reachable needs key</source>
        <translation>準備 接続 キー</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Nobody stands in, and nothing is stored; a paid service bills it like a line.</source>
        <translation>代役は使わず、何も保存しません。有料サービスではセリフと同じように課金されます。</translation>
    </message>
    <message>
        <source>try listen sample check connection</source>
        <translation>試す 聞く サンプル 接続確認</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>今月</translation>
    </message>
    <message>
        <source>What this workspace has asked for; each month begins at nothing. What you are billed stands in your account.</source>
        <translation>このワークスペースが依頼した量です。毎月ゼロから始まります。実際の請求額はアカウントで確認してください。</translation>
    </message>
    <message>
        <source>cost usage counter money</source>
        <translation>料金 費用 使用量 カウンター</translation>
    </message>
    <message>
        <source>Use %1 with ComfyUI</source>
        <translation>ComfyUI で %1 を使う</translation>
    </message>
    <message>
        <source>Use it with ComfyUI</source>
        <translation>ComfyUI で使う</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>ワークフロー</translation>
    </message>
    <message>
        <source>Makes ComfyUI active with %1. Its form says which nodes the server needs for it.</source>
        <translation>%1 で ComfyUI を有効にします。サーバーに必要なノードは ComfyUI の欄に表示されます。</translation>
    </message>
    <message>
        <source>use active comfyui</source>
        <translation>使う 有効 comfyui</translation>
    </message>
</context>
<context>
    <name>ProviderStandingRow</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>ready reachable needs key</source>
        <translation>準備完了 接続 キー</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Speaks a sentence as it would speak a line. Nobody stands in, and nothing is stored.</source>
        <translation>台詞と同じように一文を読み上げます。代役は立たず、何も保存されません。</translation>
    </message>
    <message>
        <source>test try listen</source>
        <translation>テスト 試聴 聞く</translation>
    </message>
    <message>
        <source>Check the key</source>
        <translation>キーを確認</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Asks whether the service is there and takes the key; the state above is its answer. Nothing is made, because music is billed by its length.</source>
        <translation>サービスが応答してキーを受け付けるかを確認します。上の状態がその答えです。音楽は長さで課金されるため、何も作成しません。</translation>
    </message>
    <message>
        <source>try check connection</source>
        <translation>試す 確認 接続</translation>
    </message>
    <message>
        <source>Portal only: this program cannot reach it.</source>
        <translation>ポータルのみ：このプログラムからは利用できません。</translation>
    </message>
    <message>
        <source>Through ComfyUI only: it has no server of its own.</source>
        <translation>ComfyUI 経由のみ：独自のサーバーがありません。</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
</context>
<context>
    <name>RowTile</name>
    <message>
        <source>Missing: %1</source>
        <translation>見つかりません：%1</translation>
    </message>
</context>
<context>
    <name>SoundNames</name>
    <message>
        <source>Line</source>
        <translation>セリフ</translation>
    </message>
    <message>
        <source>There are too many files named “%1” in %2.</source>
        <translation>%2 に「%1」という名前のファイルが多すぎます。</translation>
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
    <name>StudioText</name>
    <message>
        <source>Cannot %1 %2: %3. Check free space and permissions.</source>
        <translation>%2 に対する操作（%1）ができません: %3。空き容量と権限を確かめてください。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>ファイル %1 はありません。</translation>
    </message>
    <message>
        <source>Cannot move the damaged file %1 aside: %2.</source>
        <translation>壊れたファイル %1 を退避できません: %2。</translation>
    </message>
    <message>
        <source>Cannot lock %1: another program holds it, or the folder is not writable.</source>
        <translation>%1 をロックできません。別のプログラムが使用中か、フォルダーに書き込めません。</translation>
    </message>
    <message>
        <source>Cannot make the lock file %1. Check free space and permissions.</source>
        <translation>ロックファイル %1 を作れません。空き容量と権限を確かめてください。</translation>
    </message>
    <message>
        <source>This workspace is open in another studio (process %1 since %2, lock %3). Close that one first.</source>
        <translation>このワークスペースは別のスタジオで開かれています（プロセス %1、%2 から、ロック %3）。先にそちらを閉じてください。</translation>
    </message>
    <message>
        <source>No running studio has written %1.</source>
        <translation>%1 を書いた実行中のスタジオはありません。</translation>
    </message>
    <message>
        <source>%1 %2; choose or make an empty folder.</source>
        <translation>%1 は%2。空のフォルダーを選ぶか作成してください。</translation>
    </message>
    <message>
        <source>is no whole path of a folder</source>
        <translation>フォルダーの絶対パスではありません</translation>
    </message>
    <message>
        <source>lies in the workspace that cannot be saved</source>
        <translation>保存できないワークスペースの中にあります</translation>
    </message>
    <message>
        <source>is not an empty folder</source>
        <translation>空のフォルダーではありません</translation>
    </message>
    <message>
        <source>write</source>
        <translation>書き込み</translation>
    </message>
    <message>
        <source>read</source>
        <translation>読み込み</translation>
    </message>
    <message>
        <source>make the folder</source>
        <translation>フォルダーの作成</translation>
    </message>
    <message>
        <source>it is larger than %1 bytes</source>
        <translation>%1 バイトを超えています</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>ディスクに空きがありません</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>権限がありません</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>読み取り専用のディスクです</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>その場所がありません</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>ディスクの入出力エラーです</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>フォルダーではありません</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>フォルダーです</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>その名前はすでにあります</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>ディスクの割り当てを超えています</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>開いているファイルが多すぎます</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>許可されていない操作です</translation>
    </message>
    <message>
        <source>database or disk is full</source>
        <translation>ディスクに空きがありません</translation>
    </message>
    <message>
        <source>disk I/O error</source>
        <translation>ディスクの入出力エラーです</translation>
    </message>
    <message>
        <source>unable to open database file</source>
        <translation>データベースのファイルを開けません</translation>
    </message>
    <message>
        <source>attempt to write a readonly database</source>
        <translation>データベースに書き込めません</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>内容が壊れています</translation>
    </message>
    <message>
        <source>file is not a database</source>
        <translation>データベースではありません</translation>
    </message>
    <message>
        <source>The database %1 is damaged: %2.</source>
        <translation>データベース %1 が壊れています: %2。</translation>
    </message>
    <message>
        <source>The database %1 is damaged: %2. Restart the program: it keeps the file aside and makes a new one.</source>
        <translation>データベース %1 が壊れています: %2。プログラムを再起動してください。ファイルを退避して新しく作ります。</translation>
    </message>
    <message>
        <source>The database %1 is locked by another program; close that program.</source>
        <translation>データベース %1 は別のプログラムがロックしています。そのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>The workspace is open read-only; nothing can be changed here.</source>
        <translation>ワークスペースは読み取り専用で開かれているため、変更できません。</translation>
    </message>
    <message>
        <source>Cannot use the database %1: %2. Check free space and permissions.</source>
        <translation>データベース %1 を使えません: %2。空き容量と権限を確かめてください。</translation>
    </message>
    <message>
        <source>There is no database %1.</source>
        <translation>データベース %1 はありません。</translation>
    </message>
    <message>
        <source>Cannot read the database %1.</source>
        <translation>データベース %1 を読めません。</translation>
    </message>
    <message>
        <source>The database %1 was damaged. It is kept as %2 and a new one was made. %3</source>
        <translation>データベース %1 は壊れていました。%2 として残し、新しく作りました。%3</translation>
    </message>
    <message>
        <source>Scenes, lines and voices were carried over.</source>
        <translation>シーン、セリフ、声は引き継がれました。</translation>
    </message>
    <message>
        <source>Not carried over: %1.</source>
        <translation>引き継げなかったもの: %1。</translation>
    </message>
    <message>
        <source>A newer version of the program wrote the database %1; open this workspace with that version or choose another one.</source>
        <translation>データベース %1 は新しい版のプログラムで書かれました。その版でこのワークスペースを開くか、別のワークスペースを選んでください。</translation>
    </message>
    <message>
        <source>it is not a workspace database</source>
        <translation>ワークスペースのデータベースではありません</translation>
    </message>
    <message>
        <source>the table %1 is missing</source>
        <translation>表 %1 がありません</translation>
    </message>
    <message>
        <source>it was found so at its last use</source>
        <translation>前回の使用時に見つかりました</translation>
    </message>
    <message>
        <source>A database transaction was begun inside another; report this as a fault.</source>
        <translation>データベースの処理が二重に始まりました。不具合として報告してください。</translation>
    </message>
    <message>
        <source>A database transaction was committed twice; report this as a fault.</source>
        <translation>データベースの処理が二重に確定されました。不具合として報告してください。</translation>
    </message>
    <message>
        <source>This is no JSON object: %1.</source>
        <translation>JSON のオブジェクトではありません: %1。</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>空です</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%2 バイト目: %1</translation>
    </message>
    <message>
        <source>illegal value</source>
        <translation>不正な値です</translation>
    </message>
    <message>
        <source>illegal number</source>
        <translation>不正な数です</translation>
    </message>
    <message>
        <source>unterminated object</source>
        <translation>オブジェクトが閉じられていません</translation>
    </message>
    <message>
        <source>unterminated array</source>
        <translation>配列が閉じられていません</translation>
    </message>
    <message>
        <source>unterminated string</source>
        <translation>文字列が閉じられていません</translation>
    </message>
    <message>
        <source>missing name separator</source>
        <translation>コロンがありません</translation>
    </message>
    <message>
        <source>missing value separator</source>
        <translation>コンマがありません</translation>
    </message>
    <message>
        <source>invalid UTF8 string</source>
        <translation>UTF-8 ではありません</translation>
    </message>
    <message>
        <source>garbage at the end of the document</source>
        <translation>終わりの後に余分なものがあります</translation>
    </message>
    <message>
        <source>it is an array or a bare value</source>
        <translation>配列または単独の値です</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>JSON のオブジェクトではありません</translation>
    </message>
    <message>
        <source>it is nested deeper than %1</source>
        <translation>入れ子が %1 段より深くなっています</translation>
    </message>
    <message>
        <source>a bracket is closed that was never opened</source>
        <translation>開かれていない括弧が閉じられています</translation>
    </message>
    <message>
        <source>a string is not closed</source>
        <translation>文字列が閉じられていません</translation>
    </message>
    <message>
        <source>the key “%1” stands twice in one object</source>
        <translation>キー「%1」が一つのオブジェクトに二つあります</translation>
    </message>
    <message>
        <source>“%1” must be a text, not %2.</source>
        <translation>「%1」は%2ではなく文字列でなければなりません。</translation>
    </message>
    <message>
        <source>“%1” has %2 characters; at most %3 are accepted.</source>
        <translation>「%1」は %2 文字です。%3 文字までにしてください。</translation>
    </message>
    <message>
        <source>“%1” holds broken characters; write plain text.</source>
        <translation>「%1」に壊れた文字が含まれています。通常の文字で書いてください。</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>「%1」がありません。</translation>
    </message>
    <message>
        <source>“%1” must be true or false, not %2.</source>
        <translation>「%1」は%2ではなく true か false でなければなりません。</translation>
    </message>
    <message>
        <source>“%1” must be a number, not %2.</source>
        <translation>「%1」は%2ではなく数でなければなりません。</translation>
    </message>
    <message>
        <source>“%1” must lie between %2 and %3.</source>
        <translation>「%1」は %2 から %3 の間でなければなりません。</translation>
    </message>
    <message>
        <source>“%1” must be a whole number.</source>
        <translation>「%1」は整数でなければなりません。</translation>
    </message>
    <message>
        <source>“%1” must be a list of texts, not %2.</source>
        <translation>「%1」は%2ではなく文字列の配列でなければなりません。</translation>
    </message>
    <message>
        <source>“%1” has %2 entries; at most %3 are accepted.</source>
        <translation>「%1」は %2 件あります。%3 件までにしてください。</translation>
    </message>
    <message>
        <source>“%1” must be an object, not %2.</source>
        <translation>「%1」は%2ではなくオブジェクトでなければなりません。</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 bytes.</source>
        <translation>「%1」は %2 バイトを超えています。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空の値</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true か false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>配列</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>“%1” must be %2.</source>
        <translation>「%1」は%2でなければなりません。</translation>
    </message>
    <message>
        <source>The setting “%1” must be %2; its default is used.</source>
        <translation>設定「%1」は%2でなければなりません。既定値を使います。</translation>
    </message>
    <message>
        <source>a text of at most %1 characters</source>
        <translation>%1 文字以内の文字列</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1 から %2 までの整数</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>次のいずれか: %1</translation>
    </message>
    <message>
        <source>an http or https address</source>
        <translation>http または https のアドレス</translation>
    </message>
    <message>
        <source>an address of this machine alone, such as 127.0.0.1 or ::1</source>
        <translation>127.0.0.1 や ::1 など、このコンピューターだけのアドレス</translation>
    </message>
    <message>
        <source>at least %1 visible ASCII characters</source>
        <translation>%1 文字以上の目に見える ASCII 文字</translation>
    </message>
    <message>
        <source>a language such as en or ja</source>
        <translation>en や ja などの言語</translation>
    </message>
    <message>
        <source>an object of header names to texts</source>
        <translation>ヘッダー名から文字列へのオブジェクト</translation>
    </message>
    <message>
        <source>“local”, “error”, or a list of %1</source>
        <translation>“local”、“error”、または次のもののリスト: %1</translation>
    </message>
    <message>
        <source>an object of commands to lists of keys</source>
        <translation>コマンドからキーのリストへのオブジェクト</translation>
    </message>
    <message>
        <source>a list of origins such as http://localhost:3000</source>
        <translation>http://localhost:3000 のようなオリジンのリスト</translation>
    </message>
    <message>
        <source>a list of absolute folders</source>
        <translation>フォルダーの絶対パスのリスト</translation>
    </message>
    <message>
        <source>The settings %1 could not be read (%2). %3 %4</source>
        <translation>設定 %1 を読めませんでした（%2）。%3%4</translation>
    </message>
    <message>
        <source>The defaults are used.</source>
        <translation>既定値を使います。</translation>
    </message>
    <message>
        <source>The last settings that could be read are used.</source>
        <translation>最後に読めた設定を使います。</translation>
    </message>
    <message>
        <source>The file is kept as %1.</source>
        <translation>ファイルは %1 として残してあります。</translation>
    </message>
    <message>
        <source>The server&apos;s token is not stored on this machine; a new one was made.</source>
        <translation>サーバーのトークンがこのコンピューターに保存されていないため、新しく作りました。</translation>
    </message>
    <message>
        <source>“%1” must be the secret itself, not a name of one.</source>
        <translation>「%1」には秘密の名前ではなく、秘密そのものを入力してください。</translation>
    </message>
    <message>
        <source>The settings would grow past %1 MB.</source>
        <translation>設定が %1 MB を超えてしまいます。</translation>
    </message>
    <message>
        <source>A scene has at most %1 lines; put some into another scene.</source>
        <translation>一つのシーンに入るセリフは %1 件までです。一部を別のシーンに移してください。</translation>
    </message>
    <message>
        <source>The order names a line twice.</source>
        <translation>並び順に同じセリフが二度あります。</translation>
    </message>
    <message>
        <source>The scene has no line %1.</source>
        <translation>シーンにセリフ %1 がありません。</translation>
    </message>
    <message>
        <source>A scene&apos;s name has 1 to %1 characters.</source>
        <translation>シーンの名前は 1 から %1 文字です。</translation>
    </message>
    <message>
        <source>There is no scene %1 any more.</source>
        <translation>シーン %1 はもうありません。</translation>
    </message>
    <message>
        <source>There is no line %1 any more.</source>
        <translation>セリフ %1 はもうありません。</translation>
    </message>
    <message>
        <source>The line has no take %2 any more.</source>
        <translation>このセリフにテイク %2 はもうありません。</translation>
    </message>
    <message>
        <source>The line has no take %2.</source>
        <translation>このセリフにテイク %2 はありません。</translation>
    </message>
    <message>
        <source>The line has %1 takes, which is the limit; delete some first.</source>
        <translation>このセリフのテイクは上限の %1 個です。先にいくつか削除してください。</translation>
    </message>
    <message>
        <source>The line has a take with the seed %1 already; choose that one or another seed.</source>
        <translation>シード %1 のテイクはすでにあります。それを選ぶか、別のシードにしてください。</translation>
    </message>
    <message>
        <source>The take %1 is locked; unlock it before it is deleted.</source>
        <translation>テイク %1 はロックされています。ロックを解除してから削除してください。</translation>
    </message>
    <message>
        <source>The take %1 is locked; unlock it first.</source>
        <translation>テイク %1 はロックされています。先にロックを解除してください。</translation>
    </message>
    <message>
        <source>The take was deleted meanwhile.</source>
        <translation>テイクはその間に削除されました。</translation>
    </message>
    <message>
        <source>The work was cancelled.</source>
        <translation>作業を中止しました。</translation>
    </message>
    <message>
        <source>Somebody else gave up this line.</source>
        <translation>このセリフの合成は別のところから中止されました。</translation>
    </message>
    <message>
        <source>The scene cannot be read: %1.</source>
        <translation>シーンを読めません: %1。</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>UTF-8 ではありません</translation>
    </message>
    <message>
        <source>its first line must name the columns, “text” among them</source>
        <translation>最初の行に「text」を含む列の名前が必要です</translation>
    </message>
    <message>
        <source>line %1 has more cells than there are columns</source>
        <translation>%1 行目のセルが列の数より多くなっています</translation>
    </message>
    <message>
        <source>it has more than %1 lines</source>
        <translation>%1 行を超えています</translation>
    </message>
    <message>
        <source>more than %1 lines</source>
        <translation>%1 行を超えています</translation>
    </message>
    <message>
        <source>Ren&apos;Py&apos;s header “Identifier, Character, Dialogue” is missing</source>
        <translation>Ren&apos;Py の見出し「Identifier, Character, Dialogue」がありません</translation>
    </message>
    <message>
        <source>a row has %1 cells instead of 6</source>
        <translation>セルが 6 個ではなく %1 個の行があります</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>引用符が閉じられていません</translation>
    </message>
    <message>
        <source>choose which column holds the text</source>
        <translation>どの列にセリフがあるか選んでください</translation>
    </message>
    <message>
        <source>The script has more than %1 MB; import it in parts.</source>
        <translation>台本が %1 MB を超えています。分けて読み込んでください。</translation>
    </message>
    <message>
        <source>%1, line %2: %3.</source>
        <translation>%1、%2 行目: %3。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2。</translation>
    </message>
    <message>
        <source>The script has no line to say; choose its kind if it was taken for another.</source>
        <translation>台本にセリフがありません。別の種類と判断された場合は、種類を選んでください。</translation>
    </message>
    <message>
        <source>The script has %1 scenes; import it without choosing one scene.</source>
        <translation>台本には %1 個のシーンがあります。シーンを選ばずに読み込んでください。</translation>
    </message>
    <message>
        <source>Somebody edited the scene meanwhile; import again.</source>
        <translation>その間にシーンが編集されました。もう一度読み込んでください。</translation>
    </message>
    <message>
        <source>The studio could not be started a second time.</source>
        <translation>スタジオをもう一つ起動できませんでした。</translation>
    </message>
    <message>
        <source>The studio is closing.</source>
        <translation>スタジオを終了しています。</translation>
    </message>
    <message>
        <source>There is no line with a text to export; choose another scene.</source>
        <translation>書き出せるセリフがありません。別のシーンを選んでください。</translation>
    </message>
    <message>
        <source>“%1” is no whole path; choose a folder.</source>
        <translation>「%1」は絶対パスではありません。フォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The name template is wrong: %1. It knows {%2}.</source>
        <translation>名前のひな形に誤りがあります: %1。使えるのは {%2} です。</translation>
    </message>
    <message>
        <source>a } without its {</source>
        <translation>{ のない } があります</translation>
    </message>
    <message>
        <source>a { that is not closed</source>
        <translation>{ が閉じられていません</translation>
    </message>
    <message>
        <source>there is no field {%1}</source>
        <translation>{%1} という欄はありません</translation>
    </message>
    <message>
        <source>the width in {%1} is no number up to %2</source>
        <translation>{%1} の幅は %2 までの数ではありません</translation>
    </message>
    <message>
        <source>it names every line alike</source>
        <translation>すべてのセリフが同じ名前になります</translation>
    </message>
    <message>
        <source>The line&apos;s sound cannot be read: %1 Render the line again.</source>
        <translation>セリフの音声を読めません: %1 もう一度合成してください。</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>その名前のファイルがすでにあります。</translation>
    </message>
    <message>
        <source>The line has not been rendered.</source>
        <translation>セリフはまだ合成されていません。</translation>
    </message>
    <message>
        <source>The line has changed since it was rendered.</source>
        <translation>セリフは合成後に変更されています。</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>書き出しを中止しました。</translation>
    </message>
    <message>
        <source>The job broke off unexpectedly: %1.</source>
        <translation>ジョブが予期せず中断しました: %1。</translation>
    </message>
    <message>
        <source>The job broke off unexpectedly.</source>
        <translation>ジョブが予期せず中断しました。</translation>
    </message>
    <message>
        <source>The job was cancelled.</source>
        <translation>ジョブを中止しました。</translation>
    </message>
    <message>
        <source>%1 jobs are under way, which is the limit; wait for one to end or cancel one.</source>
        <translation>実行中のジョブが上限の %1 件です。終わるのを待つか、一つを中止してください。</translation>
    </message>
    <message>
        <source>There is no job “%1”; the last %2 finished ones are kept.</source>
        <translation>ジョブ「%1」はありません。終わったものは最後の %2 件だけ残ります。</translation>
    </message>
    <message>
        <source>%1 of %2 lines, %3</source>
        <translation>%2 件中 %1 件、%3</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>残り約 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>残り約 %1 分</translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>発声中</translation>
    </message>
    <message>
        <source>The workspace is open read-only, so nothing is rendered here; this line has no sound yet.</source>
        <translation>ワークスペースは読み取り専用のため、ここでは合成しません。このセリフにはまだ音声がありません。</translation>
    </message>
    <message>
        <source>The rendering was cancelled.</source>
        <translation>合成を中止しました。</translation>
    </message>
    <message>
        <source>There is nothing in the text that a voice can speak; write at least one word.</source>
        <translation>声に出せるものがありません。一語以上書いてください。</translation>
    </message>
    <message>
        <source>There is nothing to speak in the text; write at least one word.</source>
        <translation>発声できるものがありません。一語以上書いてください。</translation>
    </message>
    <message>
        <source>%1 is damaged; render the line again.</source>
        <translation>%1 が壊れています。セリフを合成し直してください。</translation>
    </message>
    <message>
        <source>%1 is damaged; render it again.</source>
        <translation>%1 が壊れています。合成し直してください。</translation>
    </message>
    <message>
        <source>“%1” cannot be used: %2</source>
        <translation>「%1」は使えません: %2</translation>
    </message>
    <message>
        <source>The engine does not have the voice it was asked for: %1</source>
        <translation>エンジンに求められた声がありません: %1</translation>
    </message>
    <message>
        <source>The engine could not speak the line: %1</source>
        <translation>エンジンがこのセリフを発声できませんでした: %1</translation>
    </message>
    <message>
        <source>Parts of the line were not spoken; render it again.</source>
        <translation>セリフの一部が発声されませんでした。もう一度合成してください。</translation>
    </message>
    <message>
        <source>A part of the line was not spoken; render it again.</source>
        <translation>セリフの一部分が発声されませんでした。もう一度合成してください。</translation>
    </message>
    <message>
        <source>The voice makes no sound of this text; choose a voice for its language.</source>
        <translation>この声ではこの文字列から音が出ません。その言語の声を選んでください。</translation>
    </message>
    <message>
        <source>The studio is closing; the line was not spoken.</source>
        <translation>スタジオを終了しているため、セリフは発声されませんでした。</translation>
    </message>
    <message>
        <source>The text is too long or the delivery is out of range.</source>
        <translation>文字列が長すぎるか、話し方が範囲外です。</translation>
    </message>
    <message>
        <source>The speech program %1 cannot be started (%2); reinstall the studio.</source>
        <translation>発声プログラム %1 を起動できません（%2）。スタジオを再インストールしてください。</translation>
    </message>
    <message>
        <source>The speech program failed twice on this text: %1. Change the text or the voice.</source>
        <translation>発声プログラムがこの文字列で二度失敗しました: %1。文字列か声を変えてください。</translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation>時間内に応答しませんでした</translation>
    </message>
    <message>
        <source>it answered nonsense</source>
        <translation>応答が不正でした</translation>
    </message>
    <message>
        <source>it was killed by signal %1</source>
        <translation>シグナル %1 で強制終了しました</translation>
    </message>
    <message>
        <source>it ended with exit code %1</source>
        <translation>終了コード %1 で終わりました</translation>
    </message>
    <message>
        <source>The text has %1 characters; at most %2 are spoken at once. Split it into several lines.</source>
        <translation>%1 文字あります。一度に発声できるのは %2 文字までです。複数のセリフに分けてください。</translation>
    </message>
    <message>
        <source>The speech provider “%1” cannot be reached and the fallback is off; choose another in the settings.</source>
        <translation>音声プロバイダー「%1」に接続できず、代替も使われません。設定で別のものを選んでください。</translation>
    </message>
    <message>
        <source>The provider “%1” is not available.</source>
        <translation>プロバイダー「%1」は使えません。</translation>
    </message>
    <message>
        <source>The stored times are damaged (%1); render the line again.</source>
        <translation>保存されたタイミングが壊れています（%1）。セリフを合成し直してください。</translation>
    </message>
    <message>
        <source>its duration</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>its confidence</source>
        <translation>確からしさ</translation>
    </message>
    <message>
        <source>its source</source>
        <translation>出どころ</translation>
    </message>
    <message>
        <source>its words</source>
        <translation>単語</translation>
    </message>
    <message>
        <source>its phonemes</source>
        <translation>音素</translation>
    </message>
    <message>
        <source>The audio is empty; choose a file with speech in it.</source>
        <translation>音声が空です。声の入ったファイルを選んでください。</translation>
    </message>
    <message>
        <source>The local voice gave nothing to align by.</source>
        <translation>内蔵の声から揃える手がかりが得られませんでした。</translation>
    </message>
    <message>
        <source>The audio holds no sound that could be aligned.</source>
        <translation>揃えられる音が含まれていません。</translation>
    </message>
    <message>
        <source>The audio file is longer than is accepted here.</source>
        <translation>音声ファイルが長すぎます。</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>ファイルを開けません: %1。</translation>
    </message>
    <message>
        <source>The path does not name a regular file.</source>
        <translation>通常のファイルではありません。</translation>
    </message>
    <message>
        <source>The file is not audio that the studio can read.</source>
        <translation>スタジオが読める音声ではありません。</translation>
    </message>
    <message>
        <source>The audio file&apos;s header makes no sense.</source>
        <translation>音声ファイルの先頭部分が不正です。</translation>
    </message>
    <message>
        <source>The audio could not be resampled: %1</source>
        <translation>音声のサンプルレートを変換できませんでした: %1</translation>
    </message>
    <message>
        <source>There is no sound to write.</source>
        <translation>書き出す音がありません。</translation>
    </message>
    <message>
        <source>The sound cannot be written in this format: %1</source>
        <translation>この形式では音声を書き出せません: %1</translation>
    </message>
    <message>
        <source>The sound could not be encoded.</source>
        <translation>音声を変換できませんでした。</translation>
    </message>
    <message>
        <source>The WAV file&apos;s format chunk is too short.</source>
        <translation>WAV ファイルの形式の記述が短すぎます。</translation>
    </message>
    <message>
        <source>The WAV file&apos;s extensible format chunk is too short.</source>
        <translation>WAV ファイルの拡張形式の記述が短すぎます。</translation>
    </message>
    <message>
        <source>The WAV file holds an encoding other than PCM of 8, 16, 24 or 32 bits or float.</source>
        <translation>WAV ファイルの符号化が 8、16、24、32 ビットの PCM でも浮動小数点でもありません。</translation>
    </message>
    <message>
        <source>The WAV file&apos;s number of channels is not within 1..64.</source>
        <translation>WAV ファイルのチャンネル数が 1 から 64 の範囲にありません。</translation>
    </message>
    <message>
        <source>The WAV file&apos;s sample rate is not within 1..768000 Hz.</source>
        <translation>WAV ファイルのサンプルレートが 1 から 768000 Hz の範囲にありません。</translation>
    </message>
    <message>
        <source>The WAV file&apos;s frame size contradicts its channels and bits.</source>
        <translation>WAV ファイルのフレームの大きさがチャンネル数とビット数に合いません。</translation>
    </message>
    <message>
        <source>The file is too short to be a WAV file.</source>
        <translation>WAV ファイルとしては短すぎます。</translation>
    </message>
    <message>
        <source>The file is not a WAV file.</source>
        <translation>WAV ファイルではありません。</translation>
    </message>
    <message>
        <source>The WAV file ends before its samples.</source>
        <translation>WAV ファイルが音の手前で終わっています。</translation>
    </message>
    <message>
        <source>The WAV file has samples before their format.</source>
        <translation>WAV ファイルの音が形式の記述より前にあります。</translation>
    </message>
    <message>
        <source>The WAV file has too many chunks before its samples.</source>
        <translation>WAV ファイルの音の前に記述が多すぎます。</translation>
    </message>
    <message>
        <source>The WAV file is longer than is accepted here.</source>
        <translation>WAV ファイルが長すぎます。</translation>
    </message>
    <message>
        <source>That path is outside the folders the studio may read; put the file into the workspace or add its folder to the setting server.media_roots.</source>
        <translation>スタジオが読めるフォルダーの外です。ファイルをワークスペースに入れるか、フォルダーを設定 server.media_roots に加えてください。</translation>
    </message>
    <message>
        <source>There is no readable file “%1”.</source>
        <translation>読めるファイル「%1」がありません。</translation>
    </message>
    <message>
        <source>The studio may not write there; name a folder below exports/, or add its folder to the setting server.media_roots.</source>
        <translation>スタジオはそこに書き込めません。exports/ の下のフォルダーにするか、フォルダーを設定 server.media_roots に加えてください。</translation>
    </message>
    <message>
        <source>No sound has the id “%1”.</source>
        <translation>ID「%1」の音声はありません。</translation>
    </message>
    <message>
        <source>The word is empty; write the word that is to be said otherwise.</source>
        <translation>単語が空です。発音を変えたい単語を書いてください。</translation>
    </message>
    <message>
        <source>The word has more than %1 characters; write the word alone.</source>
        <translation>単語が %1 文字を超えています。単語だけを書いてください。</translation>
    </message>
    <message>
        <source>The word has no letter, digit or sign that could be spoken.</source>
        <translation>発音できる文字、数字、記号がありません。</translation>
    </message>
    <message>
        <source>The word holds a control character; remove it.</source>
        <translation>単語に制御文字が含まれています。取り除いてください。</translation>
    </message>
    <message>
        <source>The respelling has the sign “%1” at position %2; write it with letters, digits, spaces, hyphens and apostrophes alone.</source>
        <translation>読み替えの %2 文字目に記号「%1」があります。文字、数字、空白、ハイフン、アポストロフィだけで書いてください。</translation>
    </message>
    <message>
        <source>There is nothing to say in the respelling; write how the word sounds.</source>
        <translation>読み替えに発音できるものがありません。単語の読みを書いてください。</translation>
    </message>
    <message>
        <source>No voice of this language knows the sign “%1” at position %2 of the IPA; write another sound there.</source>
        <translation>IPA の %2 文字目の記号「%1」は、この言語のどの声も発音できません。別の音にしてください。</translation>
    </message>
    <message>
        <source>There is no sound in the IPA; write how the word sounds.</source>
        <translation>IPA に音がありません。単語の読みを書いてください。</translation>
    </message>
    <message>
        <source>There is nothing to say for “%1”; write how it sounds.</source>
        <translation>「%1」の読みがありません。どう発音するか書いてください。</translation>
    </message>
    <message>
        <source>The pronunciation has more than %1 signs; write that of one word.</source>
        <translation>発音が %1 文字を超えています。一語の発音を書いてください。</translation>
    </message>
    <message>
        <source>No voice speaks the language “%1”; name one like en or ja.</source>
        <translation>言語「%1」を話す声はありません。en や ja のように指定してください。</translation>
    </message>
    <message>
        <source>The character&apos;s name is longer than 64 characters.</source>
        <translation>キャラクターの名前が 64 文字を超えています。</translation>
    </message>
    <message>
        <source>The note has more than %1 characters.</source>
        <translation>メモが %1 文字を超えています。</translation>
    </message>
    <message>
        <source>The kind must be “respelling” or “ipa”.</source>
        <translation>種類は “respelling” か “ipa” でなければなりません。</translation>
    </message>
    <message>
        <source>the kind “%1” is neither respelling nor ipa.</source>
        <translation>種類「%1」は respelling でも ipa でもありません。</translation>
    </message>
    <message>
        <source>The first line must name the columns: word and value, and as you like lang, kind (respelling or ipa), character and note.</source>
        <translation>最初の行に列の名前が必要です。word と value、必要なら lang、kind（respelling か ipa）、character、note です。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>Entry %1: %2</source>
        <translation>%1 番目の項目: %2</translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB; split it.</source>
        <translation>ファイルが 16 MiB を超えています。分けてください。</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text; save it as UTF-8.</source>
        <translation>ファイルが UTF-8 ではありません。UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>There is no entry %1 in the dictionary any more.</source>
        <translation>辞書に項目 %1 はもうありません。</translation>
    </message>
    <message>
        <source>The dictionary already says how “%1” is pronounced; change that entry instead.</source>
        <translation>「%1」の発音はすでに辞書にあります。その項目を変更してください。</translation>
    </message>
    <message>
        <source>The dictionary may have %1 entries; delete some first.</source>
        <translation>辞書の項目は %1 件までです。先にいくつか削除してください。</translation>
    </message>
    <message>
        <source>There is no engine “%1”; choose flite or espeak-ng, or leave it empty.</source>
        <translation>エンジン「%1」はありません。flite か espeak-ng を選ぶか、空にしてください。</translation>
    </message>
    <message>
        <source>The profile “%1” names the engine voice “%2:%3”, which does not exist; choose another.</source>
        <translation>プロファイル「%1」のエンジンの声「%2:%3」はありません。別の声を選んでください。</translation>
    </message>
    <message>
        <source>No engine has the voice “%1”; choose another.</source>
        <translation>声「%1」を持つエンジンはありません。別の声を選んでください。</translation>
    </message>
    <message>
        <source>No engine speaks “%1”; choose a language like en, ja or fr.</source>
        <translation>「%1」を話すエンジンはありません。en、ja、fr などの言語を選んでください。</translation>
    </message>
    <message>
        <source>A profile&apos;s name must not be empty, hold control or direction characters or slashes, begin or end with a space, end with a dot, or be a device name.</source>
        <translation>プロファイルの名前は、空、制御文字や書字方向の文字やスラッシュを含むもの、空白で始まるか終わるもの、ピリオドで終わるもの、デバイス名にはできません。</translation>
    </message>
    <message>
        <source>The colour must look like #3366cc.</source>
        <translation>色は #3366cc のように書いてください。</translation>
    </message>
    <message>
        <source>There are more than %1 styles.</source>
        <translation>スタイルが %1 個を超えています。</translation>
    </message>
    <message>
        <source>Each style must be an object.</source>
        <translation>各スタイルはオブジェクトでなければなりません。</translation>
    </message>
    <message>
        <source>There is no speech provider “%1”; leave it empty or choose from %2.</source>
        <translation>音声プロバイダー「%1」はありません。空にするか、次から選んでください: %2。</translation>
    </message>
    <message>
        <source>The file is not JSON: %1 at byte %2.</source>
        <translation>ファイルが JSON ではありません: %2 バイト目、%1。</translation>
    </message>
    <message>
        <source>Profile %1 (“%2”) cannot be read: %3</source>
        <translation>%1 番目のプロファイル（「%2」）を読めません: %3</translation>
    </message>
    <message>
        <source>There is no voice profile in the file.</source>
        <translation>ファイルに声のプロファイルがありません。</translation>
    </message>
    <message>
        <source>The workspace has %1 voice profiles, which is the limit; delete some first.</source>
        <translation>声のプロファイルが上限の %1 件です。先にいくつか削除してください。</translation>
    </message>
    <message>
        <source>There is no voice profile “%1” any more.</source>
        <translation>声のプロファイル「%1」はもうありません。</translation>
    </message>
    <message>
        <source>“%1” is not an address to listen on; use 127.0.0.1.</source>
        <translation>「%1」は待ち受けに使えるアドレスではありません。127.0.0.1 を使ってください。</translation>
    </message>
    <message>
        <source>Listening on %1 opens the studio to the network; set a token first.</source>
        <translation>%1 で待ち受けるとスタジオがネットワークに公開されます。先にトークンを設定してください。</translation>
    </message>
    <message>
        <source>Cannot listen on %1, ports %2 to %3: %4. Choose another port.</source>
        <translation>%1 のポート %2 から %3 で待ち受けられません: %4。別のポートを選んでください。</translation>
    </message>
    <message>
        <source>Cannot write the copy %1 of the database. Check free space and permissions.</source>
        <translation>データベースの写し %1 を書き込めません。空き容量と権限を確かめてください。</translation>
    </message>
    <message>
        <source>What was typed as “%1” is not used. %2</source>
        <translation>「%1」に入力された値は使いません。%2</translation>
    </message>
    <message>
        <source>The workspace is open read-only, so nothing new is rendered here.</source>
        <translation>ワークスペースは読み取り専用のため、ここでは新しい音を作りません。</translation>
    </message>
    <message>
        <source>A track needs the path of its sound file.</source>
        <translation>トラックには音声ファイルのパスが必要です。</translation>
    </message>
    <message>
        <source>There must be 1 to %1 tracks.</source>
        <translation>トラックは 1 本から %1 本でなければなりません。</translation>
    </message>
    <message>
        <source>a list of tracks</source>
        <translation>トラックの配列</translation>
    </message>
    <message>
        <source>an object with a path</source>
        <translation>path を含むオブジェクト</translation>
    </message>
    <message>
        <source>Give either “threshold” or “threshold_db”, not both.</source>
        <translation>「threshold」か「threshold_db」の一方だけを指定してください。</translation>
    </message>
    <message>
        <source>The role “%1” cannot both trigger the ducking and be ducked.</source>
        <translation>役割「%1」は、ダッキングのきっかけと対象の両方にはできません。</translation>
    </message>
    <message>
        <source>true, false or an object</source>
        <translation>true か false かオブジェクト</translation>
    </message>
    <message>
        <source>an object with target_lufs</source>
        <translation>target_lufs を含むオブジェクト</translation>
    </message>
    <message>
        <source>The loudness needs its “target_lufs”.</source>
        <translation>ラウドネスには「target_lufs」が必要です。</translation>
    </message>
    <message>
        <source>“%1” is empty; name one.</source>
        <translation>「%1」が空です。名前を指定してください。</translation>
    </message>
    <message>
        <source>Track %1 (%2): %3</source>
        <translation>トラック %1（%2）: %3</translation>
    </message>
    <message>
        <source>There is no track to mix.</source>
        <translation>ミックスするトラックがありません。</translation>
    </message>
    <message>
        <source>Every track loops, so the mix would never end; let one of them play once.</source>
        <translation>すべてのトラックが繰り返すため、ミックスが終わりません。どれか一つを繰り返さないようにしてください。</translation>
    </message>
    <message>
        <source>The offsets cut off everything there is to hear.</source>
        <translation>オフセットにより、聞こえる部分がすべて切り落とされています。</translation>
    </message>
    <message>
        <source>The mix would be longer than 6 hours.</source>
        <translation>ミックスが 6 時間を超えます。</translation>
    </message>
    <message>
        <source>The mix was cancelled.</source>
        <translation>ミックスを中止しました。</translation>
    </message>
    <message>
        <source>The file changed while it was mixed; mix again.</source>
        <translation>ミックス中にファイルが変わりました。もう一度ミックスしてください。</translation>
    </message>
    <message>
        <source>The audio file&apos;s sample rate is below 1000 Hz.</source>
        <translation>音声ファイルのサンプルレートが 1000 Hz 未満です。</translation>
    </message>
    <message>
        <source>The audio file holds no samples.</source>
        <translation>音声ファイルにサンプルがありません。</translation>
    </message>
    <message>
        <source>The audio file changed while it was read.</source>
        <translation>読み込み中に音声ファイルが変わりました。</translation>
    </message>
    <message>
        <source>The audio file is damaged.</source>
        <translation>音声ファイルが壊れています。</translation>
    </message>
    <message>
        <source>The audio file has no end.</source>
        <translation>音声ファイルに終わりがありません。</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>ファイルに書き込めません: %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 に書き込めません: %2。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 を読めません: %2。</translation>
    </message>
    <message>
        <source>mixing</source>
        <translation>ミックス中</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>演奏中</translation>
    </message>
    <message>
        <source>remixing</source>
        <translation>リミックス中</translation>
    </message>
    <message>
        <source>The source track cannot be read: %1.</source>
        <translation>元の曲を読めません: %1。</translation>
    </message>
    <message>
        <source>The source track cannot be remixed: %1</source>
        <translation>元の曲をリミックスできません: %1</translation>
    </message>
    <message>
        <source>it is shorter than half a second.</source>
        <translation>長さが 0.5 秒に足りません。</translation>
    </message>
    <message>
        <source>it is silent.</source>
        <translation>無音です。</translation>
    </message>
    <message>
        <source>There is no style “%1”; the nearest, “%2”, was used.</source>
        <translation>スタイル「%1」はありません。最も近い「%2」を使いました。</translation>
    </message>
    <message>
        <source>No soundfont is installed, so the music is played with plain built-in tones; install the package timgm6mb-soundfont and render again.</source>
        <translation>サウンドフォントがインストールされていないため、内蔵の簡素な音で演奏されます。パッケージ timgm6mb-soundfont をインストールして、もう一度作成してください。</translation>
    </message>
    <message>
        <source>The soundfont %1 cannot be read; choose another.</source>
        <translation>サウンドフォント %1 を読めません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>FluidSynth does not start.</source>
        <translation>FluidSynth を起動できません。</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>uploading</source>
        <translation>アップロード中</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>running</source>
        <translation>生成中</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>ダウンロード中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>aligning</source>
        <translation>時間合わせ中</translation>
    </message>
    <message>
        <source>There is no ComfyUI server in the settings; enter the address of one.</source>
        <translation>設定に ComfyUI サーバーがありません。アドレスを入力してください。</translation>
    </message>
    <message>
        <source>“%1” is not the address of a ComfyUI server; write it like http://127.0.0.1:8188.</source>
        <translation>「%1」は ComfyUI サーバーのアドレスではありません。http://127.0.0.1:8188 のように書いてください。</translation>
    </message>
    <message>
        <source>No ComfyUI server answered within 3 s; see that it runs, and its address in the settings.</source>
        <translation>3 秒以内に応答した ComfyUI サーバーがありません。サーバーが動いているか、設定のアドレスが正しいかを確かめてください。</translation>
    </message>
    <message>
        <source>No ComfyUI server answers at %1 (%2); start it, or correct the address in the settings.</source>
        <translation>%1 で応答する ComfyUI サーバーがありません（%2）。サーバーを起動するか、設定のアドレスを直してください。</translation>
    </message>
    <message>
        <source>The ComfyUI server at %1 does not answer; it may be overloaded or hang.</source>
        <translation>%1 の ComfyUI サーバーが応答しません。負荷が高すぎるか、停止している可能性があります。</translation>
    </message>
    <message>
        <source>The connection to the ComfyUI server at %1 was cut.</source>
        <translation>%1 の ComfyUI サーバーへの接続が切れました。</translation>
    </message>
    <message>
        <source>The secure connection to %1 failed: %2. Install its certificate authority on this computer, or use an address whose certificate is trusted.</source>
        <translation>%1 への安全な接続に失敗しました: %2。その認証局をこのコンピューターに入れるか、信頼できる証明書のアドレスを使ってください。</translation>
    </message>
    <message>
        <source>The ComfyUI server at %1 refuses access (status %2); check the headers in the settings.</source>
        <translation>%1 の ComfyUI サーバーがアクセスを拒否しました（ステータス %2）。設定のヘッダーを確かめてください。</translation>
    </message>
    <message>
        <source>The ComfyUI server at %1 failed with status %2; its console says why.</source>
        <translation>%1 の ComfyUI サーバーがステータス %2 で失敗しました。理由はサーバーのコンソールに出ています。</translation>
    </message>
    <message>
        <source>The ComfyUI server at %1 sent an answer of more than %2 MB; it was not read.</source>
        <translation>%1 の ComfyUI サーバーが %2 MB を超える応答を送りました。読み込みませんでした。</translation>
    </message>
    <message>
        <source>%1 sends every request on to %2; enter that address in the settings, or sign in there first.</source>
        <translation>%1 はすべての要求を %2 に転送します。そのアドレスを設定に入力するか、先にそこでサインインしてください。</translation>
    </message>
    <message>
        <source>%1 does not answer as a ComfyUI server: %2. Check the address, and whether a sign-in page stands before it.</source>
        <translation>%1 は ComfyUI サーバーとして応答しません: %2。アドレスと、手前にサインインページがないかを確かめてください。</translation>
    </message>
    <message>
        <source>it has no such route (status %1)</source>
        <translation>必要なルートがありません（ステータス %1）</translation>
    </message>
    <message>
        <source>it sent a web page</source>
        <translation>ウェブページが返されました</translation>
    </message>
    <message>
        <source>it sent no JSON</source>
        <translation>JSON が返されませんでした</translation>
    </message>
    <message>
        <source>The server at %1 sent %2 where the audio file %3 should be; a proxy or sign-in page may stand before it.</source>
        <translation>%1 のサーバーが音声ファイル %3 の代わりに %2 を送りました。手前にプロキシかサインインページがあるかもしれません。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 rendered %2 but no longer has the file; start the render again.</source>
        <translation>%1 の ComfyUI は %2 を生成しましたが、ファイルがもうありません。もう一度生成してください。</translation>
    </message>
    <message>
        <source>The ComfyUI server at %1 stopped in the middle of sending %2.</source>
        <translation>%1 の ComfyUI サーバーが %2 の送信中に止まりました。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 rendered a file of %2 MB; the studio takes at most %3 MB.</source>
        <translation>%1 の ComfyUI が %2 MB のファイルを生成しました。スタジオが受け取れるのは %3 MB までです。</translation>
    </message>
    <message>
        <source>ComfyUI ran out of memory at “%1”: %2. Use a smaller model or a shorter text, or end what else uses the graphics card.</source>
        <translation>ComfyUI は「%1」でメモリー不足になりました: %2。小さいモデルか短い文を使うか、グラフィックカードを使うほかのものを終了してください。</translation>
    </message>
    <message>
        <source>ComfyUI failed at “%1”: %2 (%3).</source>
        <translation>ComfyUI は「%1」で失敗しました: %2（%3）。</translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <translation>理由は示されていません</translation>
    </message>
    <message>
        <source>Somebody stopped the render at the ComfyUI server; start it again.</source>
        <translation>ComfyUI サーバー側で生成が止められました。もう一度始めてください。</translation>
    </message>
    <message>
        <source>ComfyUI named a file outside its output folder; it was not fetched.</source>
        <translation>ComfyUI が出力フォルダーの外のファイルを示したため、取得しませんでした。</translation>
    </message>
    <message>
        <source>ComfyUI finished without audio: %1.</source>
        <translation>ComfyUI は音声なしで終わりました: %1。</translation>
    </message>
    <message>
        <source>ComfyUI finished, but no node saved an audio file; check the workflow&apos;s output node.</source>
        <translation>ComfyUI は終わりましたが、音声ファイルを保存したノードがありません。ワークフローの出力ノードを確かめてください。</translation>
    </message>
    <message>
        <source>ComfyUI finished, but the node “%1” has not saved an audio file; check the workflow&apos;s output node.</source>
        <translation>ComfyUI は終わりましたが、ノード「%1」が音声ファイルを保存していません。ワークフローの出力ノードを確かめてください。</translation>
    </message>
    <message>
        <source>ComfyUI refused the workflow: %1.</source>
        <translation>ComfyUI がワークフローを受け付けませんでした: %1。</translation>
    </message>
    <message>
        <source>%1 needs nodes that ComfyUI at %2 does not have: %3. Install them there, for example with ComfyUI-Manager, and restart it.</source>
        <translation>%1に必要なノードが %2 の ComfyUI にありません: %3。ComfyUI-Manager などで入れてから、ComfyUI を再起動してください。</translation>
    </message>
    <message>
        <source>%1 asks ComfyUI at %2 for what is not installed there: %3. Put the file into its models folder, or choose another.</source>
        <translation>%1が求めるものが %2 の ComfyUI に入っていません: %3。ファイルをモデルのフォルダーに入れるか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>The workflow</source>
        <translation>ワークフロー</translation>
    </message>
    <message>
        <source>The workflow %1</source>
        <translation>ワークフロー %1 </translation>
    </message>
    <message>
        <source>ComfyUI at %1 did not say how it calls the uploaded file.</source>
        <translation>%1 の ComfyUI が、アップロードしたファイルの名前を返しませんでした。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 takes no request of this size (%2); start it with a larger --max-upload-size.</source>
        <translation>%1 の ComfyUI はこの大きさの要求を受け付けません（%2）。--max-upload-size を大きくして起動してください。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 refused the request (status 400) without a reason.</source>
        <translation>%1 の ComfyUI が理由を示さずに要求を拒否しました（ステータス 400）。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 could not take the workflow (status %2); it has to be in API format. The server&apos;s console says more.</source>
        <translation>%1 の ComfyUI がワークフローを受け付けられませんでした（ステータス %2）。API 形式である必要があります。詳しくはサーバーのコンソールを見てください。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 no longer knows the render; it was restarted, or its queue was cleared.</source>
        <translation>%1 の ComfyUI はこの生成を覚えていません。再起動されたか、待ち行列が消されました。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 gave no sign of life for %2 s; the render was given up.</source>
        <translation>%1 の ComfyUI から %2 秒間反応がないため、生成をあきらめました。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 took longer than %2 s; the render was given up.</source>
        <translation>%1 の ComfyUI が %2 秒を超えたため、生成をあきらめました。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 reported success, but %2.</source>
        <translation>%1 の ComfyUI は成功と報告しましたが、%2。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 reported success, but %2. It says: %3</source>
        <translation>%1 の ComfyUI は成功と報告しましたが、%2。ComfyUI のメッセージ: %3</translation>
    </message>
    <message>
        <source>“%1” is not usable: %2</source>
        <translation>「%1」は使えません: %2</translation>
    </message>
    <message>
        <source>the sound of “%1” is %2</source>
        <translation>「%1」の音声は%2</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>無音です</translation>
    </message>
    <message>
        <source>shorter than 0.15 s</source>
        <translation>0.15 秒より短いです</translation>
    </message>
    <message>
        <source>The render was cancelled.</source>
        <translation>生成はキャンセルされました。</translation>
    </message>
    <message>
        <source>The studio is closing; the line was not rendered.</source>
        <translation>スタジオを終了するため、セリフは生成されませんでした。</translation>
    </message>
    <message>
        <source>There is no workflow %1 in the workspace or among those that came with the studio; export one from ComfyUI with Workflow &gt; Export (API) and put it into the workspace&apos;s folder workflows.</source>
        <translation>ワークフロー %1 は、ワークスペースにも、スタジオに付属するものの中にもありません。ComfyUI の［Workflow］＞［Export (API)］で書き出し、ワークスペースのフォルダー workflows に入れてください。</translation>
    </message>
    <message>
        <source>The workflow %1 lies outside the workspace; copy it into its folder workflows.</source>
        <translation>ワークフロー %1 はワークスペースの外にあります。フォルダー workflows にコピーしてください。</translation>
    </message>
    <message>
        <source>The workflow %1 does not speak “%2”; choose another workflow, or another language for this line.</source>
        <translation>ワークフロー %1 は「%2」を話せません。別のワークフローか、このセリフの別の言語を選んでください。</translation>
    </message>
    <message>
        <source>The workflow %1 asks for {{%2}}, which nothing gives a value; add it to “defaults” in its manifest, or correct its name.</source>
        <translation>ワークフロー %1 が求める {{%2}} に値がありません。マニフェストの「defaults」に加えるか、名前を直してください。</translation>
    </message>
    <message>
        <source>The workflow %1 cannot be used: %2</source>
        <translation>ワークフロー %1 は使えません: %2</translation>
    </message>
    <message>
        <source>it is larger than %1 MB.</source>
        <translation>%1 MB を超えています。</translation>
    </message>
    <message>
        <source>it is a file as ComfyUI&apos;s editor saves it. Open it in ComfyUI, choose Workflow &gt; Export (API), and use the file that this gives.</source>
        <translation>ComfyUI のエディターの保存形式です。ComfyUI で開いて［Workflow］＞［Export (API)］を選び、できたファイルを使ってください。</translation>
    </message>
    <message>
        <source>it has no nodes.</source>
        <translation>ノードがありません。</translation>
    </message>
    <message>
        <source>it has %1 nodes; at most %2 are sent.</source>
        <translation>ノードが %1 個あります。送れるのは %2 個までです。</translation>
    </message>
    <message>
        <source>its node “%1” has no class_type or no inputs. Export it from ComfyUI with Workflow &gt; Export (API).</source>
        <translation>ノード「%1」に class_type か inputs がありません。ComfyUI の［Workflow］＞［Export (API)］で書き出してください。</translation>
    </message>
    <message>
        <source>the input “%1” of node “%2” is linked to node “%3”, which is not there.</source>
        <translation>ノード「%2」の入力「%1」は、存在しないノード「%3」につながっています。</translation>
    </message>
    <message>
        <source>its links go round in a circle at node “%1”; cut one of them in ComfyUI and export it again.</source>
        <translation>ノード「%1」でつながりが循環しています。ComfyUI で一つ切って、もう一度書き出してください。</translation>
    </message>
    <message>
        <source>its manifest binds “%1” to the node “%2”, which is not there or not the only one of that name; use the node&apos;s id.</source>
        <translation>マニフェストが「%1」を結び付けるノード「%2」は、ないか、同じ名前のものが複数あります。ノードの ID を使ってください。</translation>
    </message>
    <message>
        <source>its manifest binds “%1” to the input “%2” of node “%3”, which %4.</source>
        <translation>マニフェストが「%1」を結び付けるノード「%3」の入力「%2」は、%4。</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>存在しません</translation>
    </message>
    <message>
        <source>is linked to another node</source>
        <translation>別のノードにつながっています</translation>
    </message>
    <message>
        <source>its manifest names the node “%1”, which is not there.</source>
        <translation>マニフェストの示すノード「%1」がありません。</translation>
    </message>
    <message>
        <source>its manifest is not right. %1</source>
        <translation>マニフェストが正しくありません。%1</translation>
    </message>
    <message>
        <source>null, or two whole numbers from 0 on, the smaller first</source>
        <translation>null か、0 以上の整数二つ（小さい方が先）</translation>
    </message>
    <message>
        <source>what the nodes call that language</source>
        <translation>ノードでのその言語の呼び名</translation>
    </message>
    <message>
        <source>a list of names</source>
        <translation>名前の一覧</translation>
    </message>
    <message>
        <source>an object with “min” and “max”</source>
        <translation>「min」と「max」を持つオブジェクト</translation>
    </message>
    <message>
        <source>a list of objects with “node” and “input”</source>
        <translation>「node」と「input」を持つオブジェクトの一覧</translation>
    </message>
    <message>
        <source>The audio is cut off before its end.</source>
        <translation>音声が途中で切れています。</translation>
    </message>
    <message>
        <source>The audio is longer than is accepted here.</source>
        <translation>音声が受け付けられる長さを超えています。</translation>
    </message>
    <message>
        <source>The audio is cut off before its end</source>
        <translation>音声が途中で切れています</translation>
    </message>
    <message>
        <source>The audio is longer than is accepted here</source>
        <translation>音声が受け付けられる長さを超えています</translation>
    </message>
    <message>
        <source>The file is not audio that the studio can read</source>
        <translation>スタジオが読める音声ファイルではありません</translation>
    </message>
    <message>
        <source>The audio file&apos;s header makes no sense</source>
        <translation>音声ファイルのヘッダーが正しくありません</translation>
    </message>
    <message>
        <source>The bound address is already in use</source>
        <translation>このアドレスはすでに使われています</translation>
    </message>
    <message>
        <source>The address is not available</source>
        <translation>このアドレスは使えません</translation>
    </message>
    <message>
        <source>The address is protected</source>
        <translation>このアドレスは保護されています</translation>
    </message>
    <message>
        <source>it is longer than 15 minutes.</source>
        <translation>15 分を超えています。</translation>
    </message>
    <message>
        <source>its sample rate or its number of channels is out of the ordinary.</source>
        <translation>サンプルレートまたはチャンネル数が通常の範囲外です。</translation>
    </message>
    <message>
        <source>What was typed as “%1” is not used, because it is not a text; put it in quotes.</source>
        <translation>「%1」に書かれた値は文字列ではないため使われません。引用符で囲んでください。</translation>
    </message>
    <message>
        <source>The change of the settings %1 is not used, because the file cannot be read (%2).</source>
        <translation>設定 %1 の変更は、ファイルを読み取れないため使われません（%2）。</translation>
    </message>
    <message>
        <source>What is stored as “%1” was given for another address and is not sent to this one; enter it again.</source>
        <translation>「%1」に保存された値は別のアドレス用のため、このアドレスには送られません。入力し直してください。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not answer; unlock it, for the keys that it holds are not known yet.</source>
        <translation>システムのキーチェーンが応答しません。中のキーがまだ読めないので、ロックを解除してください。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain cannot be used: %1</source>
        <translation>システムのキーチェーンを使えません：%1</translation>
    </message>
    <message>
        <source>nobody in this session offers one.</source>
        <translation>このセッションにはキーチェーンがありません。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain has no such entry.</source>
        <translation>システムのキーチェーンにその項目はありません。</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>「%1」は文字列でなければなりません。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>単価</translation>
    </message>
    <message>
        <source>What a million characters cost, in the currency of your account, for the estimate before lines are rendered. Check it: prices change.</source>
        <translation>100 万文字あたりの料金（アカウントの通貨）。生成前の見積もりに使います。料金は変わるので確認してください。</translation>
    </message>
    <message>
        <source>Monthly limit</source>
        <translation>月の上限</translation>
    </message>
    <message>
        <source>Characters in a month after which nothing more is sent there; 0 for no limit.</source>
        <translation>ひと月にこの文字数を超えると、それ以上は送りません。0 なら上限なし。</translation>
    </message>
    <message>
        <source>This line has %1 characters and would pass this month&apos;s limit of %2 for “%3” (%4 are used); raise the limit in the settings or wait for the next month.</source>
        <translation>この行は %1 文字で、「%3」の今月の上限 %2 文字を超えます（使用済み %4 文字）。設定で上限を上げるか、来月までお待ちください。</translation>
    </message>
    <message>
        <source>%1 does not answer at %2 (%3); see that it runs, and its address in the settings.</source>
        <translation>%1 が %2 で応答しません（%3）。起動しているか、設定のアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The connection to %1 at %2 was cut.</source>
        <translation>%1（%2）との接続が切れました。</translation>
    </message>
    <message>
        <source>%1 at %2 gave no sign of life for %3 s.</source>
        <translation>%1（%2）から %3 秒間応答がありませんでした。</translation>
    </message>
    <message>
        <source>The secure connection to %1 at %2 failed: %3. Install its certificate authority on this computer, or use an address whose certificate is trusted.</source>
        <translation>%1（%2）への安全な接続に失敗しました：%3。認証局をこのコンピューターに登録するか、信頼できる証明書のアドレスを使ってください。</translation>
    </message>
    <message>
        <source>%1 at %2 sends requests on to %3; nothing was sent there. Enter that address in the settings if it is the right one.</source>
        <translation>%1（%2）は要求を %3 へ転送しようとしましたが、そこへは何も送っていません。正しければ、そのアドレスを設定に入力してください。</translation>
    </message>
    <message>
        <source>%1 sent more than %2 MB; it was not read.</source>
        <translation>%1 が %2 MB を超えるデータを送ってきたため、読み込みませんでした。</translation>
    </message>
    <message>
        <source>%1 did not come to an end of its answer; it was given up.</source>
        <translation>%1 の応答が終わらないため、中止しました。</translation>
    </message>
    <message>
        <source>“%1” is not an address of %2; enter one in the settings.</source>
        <translation>「%1」は %2 のアドレスではありません。設定に入力してください。</translation>
    </message>
    <message>
        <source>%1 refuses access (status %2); check the key in the settings.</source>
        <translation>%1 に拒否されました（ステータス %2）。設定のキーを確認してください。</translation>
    </message>
    <message>
        <source>%1 refuses access (status %2); check the key in the settings. It says: %3</source>
        <translation>%1 に拒否されました（ステータス %2）。設定のキーを確認してください。サービスの説明：%3</translation>
    </message>
    <message>
        <source>What answers at %1 is not %2 (status %3); check the address in the settings.</source>
        <translation>%1 で応答しているのは %2 ではありません（ステータス %3）。設定のアドレスを確認してください。</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>理由は示されていません</translation>
    </message>
    <message>
        <source>%1 wants to be paid first (status 402): %2</source>
        <translation>%1 は支払いを求めています（ステータス 402）：%2</translation>
    </message>
    <message>
        <source>%1 takes no more requests for now (status 429): %2</source>
        <translation>%1 は今これ以上の要求を受け付けません（ステータス 429）：%2</translation>
    </message>
    <message>
        <source>%1 failed with status %2: %3</source>
        <translation>%1 がステータス %2 で失敗しました：%3</translation>
    </message>
    <message>
        <source>%1 did not take the request (status %2): %3</source>
        <translation>%1 は要求を受け付けませんでした（ステータス %2）：%3</translation>
    </message>
    <message>
        <source>%1 reported success, but %2.</source>
        <translation>%1 は成功と報告しましたが、%2。</translation>
    </message>
    <message>
        <source>sent nothing</source>
        <translation>何も送られてきませんでした</translation>
    </message>
    <message>
        <source>sent a web page</source>
        <translation>ウェブページが送られてきました</translation>
    </message>
    <message>
        <source>sent no sound</source>
        <translation>音声が送られてきませんでした</translation>
    </message>
    <message>
        <source>sent no query to speak by</source>
        <translation>音声合成用のクエリが送られてきませんでした</translation>
    </message>
    <message>
        <source>says: %1</source>
        <translation>次のように述べています：%1</translation>
    </message>
    <message>
        <source>%1 has no voice to speak with; choose one in the settings.</source>
        <translation>%1 に話す声がありません。設定で選んでください。</translation>
    </message>
    <message>
        <source>%1 has no voice “%2”; choose one of its list.</source>
        <translation>%1 に声「%2」はありません。一覧から選んでください。</translation>
    </message>
    <message>
        <source>%1 does not speak “%2”; choose another provider, or another language for this line.</source>
        <translation>%1 は「%2」を話せません。別のプロバイダーか、このセリフの別の言語を選んでください。</translation>
    </message>
    <message>
        <source>%1 needs a key; enter it in the settings.</source>
        <translation>%1 にはキーが必要です。設定に入力してください。</translation>
    </message>
    <message>
        <source>“%1” is not a region of Azure; enter one such as westeurope.</source>
        <translation>「%1」は Azure のリージョンではありません。westeurope のように入力してください。</translation>
    </message>
    <message>
        <source>%1 is reached through ComfyUI; choose ComfyUI as the provider, and a workflow with it.</source>
        <translation>%1 は ComfyUI を通して使います。プロバイダーに ComfyUI を選び、対応するワークフローを選んでください。</translation>
    </message>
    <message>
        <source>Piper is not installed on this computer; install it, or enter its server&apos;s address in the settings.</source>
        <translation>Piper がこのコンピューターにありません。インストールするか、設定にサーバーのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Piper has no voice yet; enter the path of a model (.onnx) in the settings.</source>
        <translation>Piper の声がまだありません。設定にモデル（.onnx）のパスを入力してください。</translation>
    </message>
    <message>
        <source>Piper&apos;s voice %1 is not there; enter the path of a model (.onnx) in the settings.</source>
        <translation>Piper の声 %1 がありません。設定にモデル（.onnx）のパスを入力してください。</translation>
    </message>
    <message>
        <source>Piper could not speak the line: %1</source>
        <translation>Piper がこのセリフを話せませんでした：%1</translation>
    </message>
    <message>
        <source>it wrote no sound</source>
        <translation>音声を書き出しませんでした</translation>
    </message>
    <message>
        <source>The key of %1 holds a sign that no key has; enter it again in the settings.</source>
        <translation>%1 のキーに、キーにはない文字が含まれています。設定で入力し直してください。</translation>
    </message>
    <message>
        <source>%1 takes no source track; choose another provider for it.</source>
        <translation>%1 は元トラックを受け付けません。別のプロバイダーを選んでください。</translation>
    </message>
    <message>
        <source>Speaks offline and at once, with exact times of every sound.</source>
        <translation>ネットワークなしですぐに話し、すべての音の正確な時刻がわかります。</translation>
    </message>
    <message>
        <source>Free to use in any work; no account and no network.</source>
        <translation>どの作品でも無料で使えます。アカウントもネットワークも不要です。</translation>
    </message>
    <message>
        <source>Runs workflows on servers of your own, here or elsewhere.</source>
        <translation>自分のサーバー（このコンピューターや別の場所）でワークフローを実行します。</translation>
    </message>
    <message>
        <source>The licences of the models in the workflow hold for what they make.</source>
        <translation>作られたものには、ワークフロー内のモデルのライセンスが適用されます。</translation>
    </message>
    <message>
        <source>OpenAI&apos;s voices, or a server of your own that speaks the same protocol.</source>
        <translation>OpenAI の声、または同じプロトコルを話す自分のサーバー。</translation>
    </message>
    <message>
        <source>OpenAI bills by use and asks that listeners are told that a voice is made by a machine; servers of your own cost nothing.</source>
        <translation>OpenAI は使用量に応じて課金し、合成音声であることを聞き手に伝えるよう求めています。自分のサーバーは無料です。</translation>
    </message>
    <message>
        <source>Where the service answers, up to and with /v1.</source>
        <translation>サービスのアドレス（/v1 まで）。</translation>
    </message>
    <message>
        <source>OpenAI wants one; most servers of your own do not.</source>
        <translation>OpenAI では必要です。自分のサーバーではたいてい不要です。</translation>
    </message>
    <message>
        <source>As the service names it.</source>
        <translation>サービスでの名前。</translation>
    </message>
    <message>
        <source>Speaks where a profile names no voice of this service.</source>
        <translation>プロファイルがこのサービスの声を指定していないときに話します。</translation>
    </message>
    <message>
        <source>What the service is asked to send.</source>
        <translation>サービスに求める形式。</translation>
    </message>
    <message>
        <source>Seconds without a sign of life after which a line is given up.</source>
        <translation>応答がないまま、この秒数が過ぎるとセリフを中止します。</translation>
    </message>
    <message>
        <source>Japanese voices with many styles, on this computer, with exact times.</source>
        <translation>多くのスタイルを持つ日本語の声。このコンピューターで動き、時刻も正確です。</translation>
    </message>
    <message>
        <source>Each character has terms of its own; most ask for a credit such as “VOICEVOX:ずんだもん”.</source>
        <translation>キャラクターごとに利用規約があり、多くは「VOICEVOX:ずんだもん」のようなクレジット表記が必要です。</translation>
    </message>
    <message>
        <source>Of the engine, which runs while its editor does.</source>
        <translation>エンジンのアドレス。エディターの起動中に動いています。</translation>
    </message>
    <message>
        <source>The number of a style; speaks where a profile names none.</source>
        <translation>スタイルの番号。プロファイルが指定していないときに話します。</translation>
    </message>
    <message>
        <source>Speaks 17 languages in a voice that is cloned from a few seconds of sound.</source>
        <translation>数秒の音声から複製した声で 17 言語を話します。</translation>
    </message>
    <message>
        <source>The XTTS model&apos;s licence allows non-commercial use only; see to the rights in cloned voices.</source>
        <translation>XTTS モデルのライセンスは非商用のみです。複製する声の権利にも注意してください。</translation>
    </message>
    <message>
        <source>Where the server answers.</source>
        <translation>サーバーのアドレス。</translation>
    </message>
    <message>
        <source>Which server it is: xtts-api-server, or Coqui&apos;s own tts-server.</source>
        <translation>サーバーの種類：xtts-api-server か、Coqui の tts-server。</translation>
    </message>
    <message>
        <source>A speaker of the server; speaks where a profile names none.</source>
        <translation>サーバーの話者。プロファイルが指定していないときに話します。</translation>
    </message>
    <message>
        <source>Fast neural voices in many languages, on this computer.</source>
        <translation>多くの言語の高速なニューラル音声。このコンピューターで動きます。</translation>
    </message>
    <message>
        <source>Free software; each voice names its licence in its model card.</source>
        <translation>自由ソフトウェアです。声ごとのライセンスはモデルカードにあります。</translation>
    </message>
    <message>
        <source>Of Piper&apos;s server; empty: the installed program is run for each line.</source>
        <translation>Piper のサーバー。空のときは、インストール済みのプログラムをセリフごとに実行します。</translation>
    </message>
    <message>
        <source>The name of a voice, or for the program the path of its model (.onnx).</source>
        <translation>声の名前。プログラムの場合はモデル（.onnx）のパス。</translation>
    </message>
    <message>
        <source>Expressive voices in many languages, with the time of every letter.</source>
        <translation>多くの言語の表情豊かな声。文字ごとの時刻もわかります。</translation>
    </message>
    <message>
        <source>Paid by the character; the free plan asks for a credit and forbids commercial use.</source>
        <translation>文字数に応じた課金です。無料プランではクレジット表記が必要で、商用利用はできません。</translation>
    </message>
    <message>
        <source>Where the service answers.</source>
        <translation>サービスのアドレス。</translation>
    </message>
    <message>
        <source>From your account&apos;s page of keys.</source>
        <translation>アカウントのキーのページにあります。</translation>
    </message>
    <message>
        <source>The id of a voice; speaks where a profile names none.</source>
        <translation>声の ID。プロファイルが指定していないときに話します。</translation>
    </message>
    <message>
        <source>Percent; less is livelier.</source>
        <translation>パーセント。小さいほど抑揚が豊かになります。</translation>
    </message>
    <message>
        <source>Percent; how closely it keeps to the voice.</source>
        <translation>パーセント。元の声にどれだけ近づけるか。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s voices in more than a hundred languages, many of them with styles.</source>
        <translation>100 を超える言語の Microsoft の声。多くはスタイルを持ちます。</translation>
    </message>
    <message>
        <source>Paid by the character beyond a free share each month; an Azure account is needed.</source>
        <translation>毎月の無料枠を超えると文字数に応じた課金です。Azure のアカウントが必要です。</translation>
    </message>
    <message>
        <source>Of the resource in Azure, such as westeurope.</source>
        <translation>Azure のリソースのリージョン（例：westeurope）。</translation>
    </message>
    <message>
        <source>One of the two of the resource.</source>
        <translation>リソースにある 2 つのキーのどちらか。</translation>
    </message>
    <message>
        <source>Empty: the region&apos;s own.</source>
        <translation>空のときはリージョンのアドレス。</translation>
    </message>
    <message>
        <source>Its short name, such as ja-JP-NanamiNeural; speaks where a profile names none.</source>
        <translation>短い名前（例：ja-JP-NanamiNeural）。プロファイルが指定していないときに話します。</translation>
    </message>
    <message>
        <source>MIT licence, the model included.</source>
        <translation>MIT ライセンス（モデルも含む）。</translation>
    </message>
    <message>
        <source>Composes and plays offline with a soundfont.</source>
        <translation>サウンドフォントを使い、ネットワークなしで作曲・演奏します。</translation>
    </message>
    <message>
        <source>What it makes is yours; the soundfont&apos;s licence stands in the sidecar.</source>
        <translation>作られた曲はあなたのものです。サウンドフォントのライセンスはサイドカーに書かれます。</translation>
    </message>
    <message>
        <source>The code is under MIT; the models&apos; weights allow non-commercial use only.</source>
        <translation>コードは MIT ですが、モデルの重みは非商用のみです。</translation>
    </message>
    <message>
        <source>Music from a description, billed by its length.</source>
        <translation>説明文から音楽を作り、長さに応じて課金されます。</translation>
    </message>
    <message>
        <source>Which uses are allowed depends on the plan.</source>
        <translation>許される用途はプランによります。</translation>
    </message>
    <message>
        <source>It has no public interface: make music on its page and use the file as a source track.</source>
        <translation>公開インターフェースがありません。サイトで曲を作り、そのファイルを元トラックに使ってください。</translation>
    </message>
    <message>
        <source>Songs of the free plan may not be used commercially.</source>
        <translation>無料プランの曲は商用に使えません。</translation>
    </message>
    <message>
        <source>Its interface is for business contracts only; a licence comes with each plan.</source>
        <translation>インターフェースは法人契約専用です。ライセンスはプランに含まれます。</translation>
    </message>
    <message>
        <source>Who owns a piece depends on the plan it was made with.</source>
        <translation>曲の権利は、作ったときのプランによります。</translation>
    </message>
    <message>
        <source>Built-in voices</source>
        <translation>内蔵の声</translation>
    </message>
    <message>
        <source>Built-in composer</source>
        <translation>内蔵の作曲</translation>
    </message>
    <message>
        <source>OpenAI and compatible servers</source>
        <translation>OpenAI と互換サーバー</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>制限時間</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>安定性</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>類似度</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>リージョン</translation>
    </message>
    <message>
        <source>The workflow %1 speaks with the voice of a recording; name a sound file of the workspace as the voice, such as voices/mina.wav.</source>
        <translation>ワークフロー %1 は録音の声で話します。voices/mina.wav のように、ワークスペースの音声ファイルを声として指定してください。</translation>
    </message>
    <message>
        <source>The workspace has %1 workflows named %2 already; give the file another name.</source>
        <translation>ワークスペースには %2 という名前のワークフローがすでに %1 個あります。ファイルを別の名前にしてください。</translation>
    </message>
    <message>
        <source>The workflow %1 is none of the workspace&apos;s own, so its manifest stays as it is.</source>
        <translation>ワークフロー %1 はワークスペース自身のものではないため、マニフェストは変更されません。</translation>
    </message>
    <message>
        <source>pcm16, pcm24, float, flac, opus, vorbis or mp3</source>
        <translation>pcm16、pcm24、float、flac、opus、vorbis、mp3 のいずれか</translation>
    </message>
    <message>
        <source>The project would be larger than 4 GiB; export it for REAPER instead.</source>
        <translation>プロジェクトが 4 GiB を超えます。代わりに REAPER 用に書き出してください。</translation>
    </message>
    <message>
        <source>Clip “%1” (%2): %3</source>
        <translation>クリップ「%1」（%2）：%3</translation>
    </message>
    <message>
        <source>it holds no sound that can be placed</source>
        <translation>配置できる音声が入っていません</translation>
    </message>
    <message>
        <source>A session holds at most %1 clips.</source>
        <translation>セッションに置けるクリップは %1 個までです。</translation>
    </message>
    <message>
        <source>“id” is missing; it is a number above 0.</source>
        <translation>“id” がありません。0 より大きい数です。</translation>
    </message>
    <message>
        <source>The id %1 stands twice in the session.</source>
        <translation>ID %1 がセッションに 2 回あります。</translation>
    </message>
    <message>
        <source>A mix needs a name of 1 to 80 characters, without / \ : * ? &quot; &lt; &gt; | and without a dot at its ends.</source>
        <translation>ミックスの名前は 1～80 文字で、/ \ : * ? &quot; &lt; &gt; | を含まず、先頭と末尾に点を付けないでください。</translation>
    </message>
    <message>
        <source>The list of music candidates was damaged and begins empty; the old one is kept as %1.</source>
        <translation>音楽の候補の一覧が壊れていたため、空から始めます。古いものは %1 として残してあります。</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>mastering</source>
        <translation>マスタリング中</translation>
    </message>
    <message>
        <source>The source track changed while it was read; try again.</source>
        <translation>読み込み中に元の曲が変更されました。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The source track is larger than the %1 MB that are sent to a server.</source>
        <translation>元の曲が、サーバーへ送れる上限の %1 MB を超えています。</translation>
    </message>
    <message>
        <source>The workflow %1 takes no source track; choose one that does, or put {{ref_audio}} where its node loads the audio.</source>
        <translation>ワークフロー %1 は元の曲を受け取りません。受け取るものを選ぶか、音声を読み込むノードに {{ref_audio}} を入れてください。</translation>
    </message>
    <message>
        <source>The provider made %1 s where %2 s were asked for.</source>
        <translation>%2 秒を求めましたが、プロバイダーが作ったのは %1 秒です。</translation>
    </message>
    <message>
        <source>There are no stems, notes or layers of what another provider made.</source>
        <translation>ほかのプロバイダーが作った音楽には、ステム、音符、レイヤーがありません。</translation>
    </message>
    <message>
        <source>The file&apos;s comment cannot be written.</source>
        <translation>ファイルのコメントを書き込めません。</translation>
    </message>
    <message>
        <source>The sound %1 cannot be exported: %2</source>
        <translation>サウンド %1 を書き出せません：%2</translation>
    </message>
    <message>
        <source>an object of workflows to objects of texts or numbers</source>
        <translation>ワークフロー名から、テキストまたは数値のオブジェクトへのオブジェクト</translation>
    </message>
    <message>
        <source>What an hour of music costs, in the currency of your account, for the estimate of the month; 0 where you do not know it.</source>
        <translation>音楽 1 時間あたりの料金（アカウントの通貨）。今月の見積もりに使います。わからないときは 0。</translation>
    </message>
    <message>
        <source>Minutes of music in a month after which nothing more is made there; 0 for no limit.</source>
        <translation>1 か月に作る音楽の上限（分）。これを超えるとそこでは作りません。0 で無制限。</translation>
    </message>
    <message>
        <source>This piece lasts %1 s and would pass this month&apos;s limit of %2 s for “%3” (%4 s are used); raise the limit in the settings or wait for the next month.</source>
        <translation>この曲は %1 秒で、「%3」の今月の上限 %2 秒を超えます（使用済み %4 秒）。設定で上限を上げるか、来月までお待ちください。</translation>
    </message>
    <message>
        <source>The alignment was cancelled.</source>
        <translation>位置合わせはキャンセルされました。</translation>
    </message>
    <message>
        <source>%1 knows the key, but it has no permission for this (status %2): %3</source>
        <translation>%1 はこのキーを受け付けますが、この操作の権限がありません（ステータス %2）：%3</translation>
    </message>
    <message>
        <source>%1 has no public interface; choose another provider of music in the settings.</source>
        <translation>%1 には公開されたインターフェースがありません。設定で別の音楽プロバイダーを選んでください。</translation>
    </message>
    <message>
        <source>A library without a server of its own; ComfyUI runs it with the workflow for Bark.</source>
        <translation>自前のサーバーを持たないライブラリです。ComfyUI が Bark 用のワークフローで動かします。</translation>
    </message>
    <message>
        <source>MusicGen is a library without a server of its own; ComfyUI runs it with the workflow for MusicGen.</source>
        <translation>MusicGen は自前のサーバーを持たないライブラリです。ComfyUI が MusicGen 用のワークフローで動かします。</translation>
    </message>
    <message>
        <source>%1 changed while it was mixed; render the mix again.</source>
        <translation>ミックス中に %1 が変更されました。もう一度書き出してください。</translation>
    </message>
    <message>
        <source>There is no mix “%1”.</source>
        <translation>ミックス「%1」はありません。</translation>
    </message>
    <message>
        <source>The window has the mix “%1” open; place the scene there.</source>
        <translation>ミックス「%1」はウィンドウで開いています。そちらでシーンを配置してください。</translation>
    </message>
    <message>
        <source>it is larger than 2 GB.</source>
        <translation>2 GB を超えています。</translation>
    </message>
    <message>
        <source>The loop is %1 s long, so that it ends with a bar.</source>
        <translation>小節の終わりで切れるよう、ループの長さは %1 秒です。</translation>
    </message>
    <message>
        <source>There are no notes of what was made from a track.</source>
        <translation>トラックから作られた曲には音符データがありません。</translation>
    </message>
    <message>
        <source>There are no layers of what was made from a track.</source>
        <translation>トラックから作られた曲にはレイヤーがありません。</translation>
    </message>
    <message>
        <source>What the provider made is too short for a loop; it ends.</source>
        <translation>プロバイダーが作った曲はループには短すぎるため、終わりのある曲になっています。</translation>
    </message>
    <message>
        <source>an http or https address without ? and #</source>
        <translation>? と # を含まない http または https のアドレス</translation>
    </message>
    <message>
        <source>a list of http or https addresses without ? and #</source>
        <translation>? と # を含まない http または https のアドレスの一覧</translation>
    </message>
    <message>
        <source>The audio is longer than a day; align it in parts.</source>
        <translation>音声が1日より長いです。分割して位置合わせしてください。</translation>
    </message>
    <message>
        <source>The text takes longer than a day to speak; align it in parts.</source>
        <translation>テキストを読み上げるのに1日より長くかかります。分割して位置合わせしてください。</translation>
    </message>
    <message>
        <source>What stands before the ComfyUI server at %1 does not let the request through (status %2); start ComfyUI, or wait until it is less busy.</source>
        <translation>%1 の ComfyUI サーバーの手前にあるものが要求を通しません (ステータス %2)。ComfyUI を起動するか、混雑が収まるまでお待ちください。</translation>
    </message>
    <message>
        <source>The workflow %1 does not say which of its inputs takes the %2; bind its inputs in the settings, or put {{%2}} there.</source>
        <translation>ワークフロー %1 では、どの入力が %2 を受け取るかが決まっていません。設定で入力を割り当てるか、そこに {{%2}} を入れてください。</translation>
    </message>
    <message>
        <source>It is not clear whether the track has three or four beats in a bar; %1 are assumed.</source>
        <translation>この曲が 1 小節に 3 拍か 4 拍かはっきりしないため、%1 拍とみなします。</translation>
    </message>
    <message>
        <source>%1 is no soundfont that can be read, so %2 is used; choose another in the settings.</source>
        <translation>%1 は読み込めるサウンドフォントではないため %2 を使います。設定で別のものを選んでください。</translation>
    </message>
    <message>
        <source>%1 is no soundfont that can be read and no other is installed, so the music is played with plain built-in tones; install the package timgm6mb-soundfont, or choose another in the settings.</source>
        <translation>%1 は読み込めるサウンドフォントではなく、ほかにも入っていないため、内蔵の簡単な音で演奏します。パッケージ timgm6mb-soundfont を入れるか、設定で別のものを選んでください。</translation>
    </message>
    <message>
        <source>Only what is made here can be heard before all of it is made.</source>
        <translation>できあがる前に聴けるのは、ここで作るものだけです。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not tell the server&apos;s token; unlock it and ask again.</source>
        <translation>システムのキーチェーンがサーバーのトークンを返しません。ロックを解除して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The server&apos;s token is in no keychain of this session; make a new one.</source>
        <translation>サーバーのトークンはこのセッションのキーチェーンにありません。新しいトークンを作成してください。</translation>
    </message>
</context>
<context>
    <name>ToolPanels</name>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
</context>
<context>
    <name>VoiceNames</name>
    <message>
        <source>neutral</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>穏やか</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>温かい</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>興奮</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>怒り</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>悲しい</translation>
    </message>
    <message>
        <source>whisper</source>
        <translation>ささやき</translation>
    </message>
    <message>
        <source>serious</source>
        <translation>真剣</translation>
    </message>
    <message>
        <source>cheerful</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>fearful</source>
        <translation>怯え</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女性</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男性</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内蔵</translation>
    </message>
    <message>
        <source>cast by name</source>
        <translation>名前から割り当て</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1（接続なし）</translation>
    </message>
</context>
<context>
    <name>VoicePanels</name>
    <message>
        <source>Voices</source>
        <translation>声</translation>
    </message>
    <message>
        <source>Make a voice</source>
        <translation>声を作る</translation>
    </message>
    <message>
        <source>Make a voice like the chosen one</source>
        <translation>選んだ声と同じ声を作る</translation>
    </message>
    <message>
        <source>Give the voice another name</source>
        <translation>声に別の名前を付ける</translation>
    </message>
    <message>
        <source>Delete the chosen voices; undo brings them back</source>
        <translation>選んだ声を削除する。元に戻せます</translation>
    </message>
    <message>
        <source>Take voices in from files</source>
        <translation>ファイルから声を読み込む</translation>
    </message>
    <message>
        <source>Write the chosen voices to a file</source>
        <translation>選んだ声をファイルに書き出す</translation>
    </message>
    <message>
        <source>Have lines spoken with the voice as it is edited</source>
        <translation>編集中の声でセリフを話すようにする</translation>
    </message>
    <message>
        <source>Hear the voice as it is edited, or stop</source>
        <translation>編集中の声を聞く、または停止する</translation>
    </message>
    <message>
        <source>Casting</source>
        <translation>配役</translation>
    </message>
</context>
<context>
    <name>WaveCommands</name>
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
        <source>Show the selected part as large as it fits</source>
        <translation>選択範囲をできるだけ大きく表示する</translation>
    </message>
    <message>
        <source>Select the &amp;word</source>
        <translation>単語を選択(&amp;W)</translation>
    </message>
    <message>
        <source>Select the word at the playhead</source>
        <translation>再生位置の単語を選択する</translation>
    </message>
    <message>
        <source>Play the &amp;selection</source>
        <translation>選択範囲を再生(&amp;S)</translation>
    </message>
    <message>
        <source>Hear the selected part only</source>
        <translation>選択範囲だけを聞く</translation>
    </message>
    <message>
        <source>Play the selection, or the line, over and over</source>
        <translation>選択範囲またはセリフを繰り返し再生する</translation>
    </message>
    <message>
        <source>&amp;Follow the playhead</source>
        <translation>再生位置を追う(&amp;F)</translation>
    </message>
    <message>
        <source>Turn the page when the playhead leaves the view</source>
        <translation>再生位置が表示から外れたらページをめくる</translation>
    </message>
    <message>
        <source>S&amp;nap to words</source>
        <translation>単語に吸着(&amp;N)</translation>
    </message>
    <message>
        <source>Select whole words; hold Alt to select freely</source>
        <translation>単語単位で選択する。Alt キーを押している間は自由に選べます</translation>
    </message>
    <message>
        <source>Show times as samples instead of minutes and seconds</source>
        <translation>時間を分と秒の代わりにサンプル数で表示する</translation>
    </message>
    <message>
        <source>Show the &amp;mouth</source>
        <translation>口を表示(&amp;M)</translation>
    </message>
    <message>
        <source>Show a mouth that speaks the line</source>
        <translation>セリフを話す口を表示する</translation>
    </message>
    <message>
        <source>&amp;Copy the sound file</source>
        <translation>音声ファイルをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Paste the line&apos;s sound into another program</source>
        <translation>セリフの音声を他のプログラムに貼り付けられるようにする</translation>
    </message>
    <message>
        <source>Copy &amp;times</source>
        <translation>タイミングをコピー(&amp;T)</translation>
    </message>
    <message>
        <source>Copy the times of the words, as Audacity&apos;s labels</source>
        <translation>単語のタイミングを Audacity のラベルとしてコピーする</translation>
    </message>
    <message>
        <source>E&amp;xport times…</source>
        <translation>タイミングを書き出す(&amp;X)…</translation>
    </message>
    <message>
        <source>Save the times of words, phonemes and mouth shapes</source>
        <translation>単語、音素、口形のタイミングを保存する</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>&amp;Zoom to the selection</source>
        <translation>選択範囲に合わせる(&amp;Z)</translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation>ループ(&amp;O)</translation>
    </message>
    <message>
        <source>Co&amp;unt in samples</source>
        <translation>サンプル数で数える(&amp;U)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui</name>
    <message>
        <source>The studio ended unexpectedly. It saved your work last at %1, at most a second after the last edit.</source>
        <extracomment>%1: a time; what was typed in the second before the program was killed may be missing</extracomment>
        <translation>スタジオは予期せず終了しました。作業が最後に保存されたのは %1 で、最後の編集から 1 秒以内です。</translation>
    </message>
    <message>
        <source>%n line(s) edited in that session are here.</source>
        <translation>そのときに編集した %n 件のセリフはここにあります。</translation>
    </message>
    <message>
        <source>The workspace cannot be opened for writing</source>
        <translation>ワークスペースを書き込み用に開けません</translation>
    </message>
    <message>
        <source>You can open it read-only: look at the lines, filter, play and export them.</source>
        <translation>読み取り専用で開けます。セリフの閲覧、絞り込み、再生、書き出しができます。</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>読み取り専用で開く</translation>
    </message>
    <message>
        <source>This is how the workspace was when you opened it.</source>
        <translation>開いた時点のワークスペースの内容です。</translation>
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
    <name>comfyvn::ui::AffectedLines</name>
    <message>
        <source>Lines that the entry is heard in</source>
        <translation>この項目が使われるセリフ</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>シーン</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>キャラクター</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>セリフ</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more line(s)</source>
        <translation>
            <numerusform>… ほか %n 件のセリフ</numerusform>
        </translation>
    </message>
    <message>
        <source>No line of the script has this word.</source>
        <translation>台本にこの単語を含むセリフはありません。</translation>
    </message>
    <message numerus="yes">
        <source>Heard in %n line(s):</source>
        <translation>
            <numerusform>%n 件のセリフで使われます:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Render these %n line(s)</source>
        <translation>
            <numerusform>この %n 件のセリフを合成</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::AudioPage</name>
    <message>
        <source>Audio device</source>
        <translation>音声デバイス</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>When it is not there, the system&apos;s default is used until it is back.</source>
        <translation>デバイスがないときは、戻るまでシステムの既定を使います。</translation>
    </message>
    <message>
        <source>sound device speaker headphones</source>
        <translation>音声 デバイス スピーカー ヘッドホン</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Of what the window plays; exports are not changed.</source>
        <translation>ウィンドウで再生する音の大きさです。書き出しには影響しません。</translation>
    </message>
    <message>
        <source>loudness level</source>
        <translation>音量 レベル</translation>
    </message>
    <message>
        <source>Play three notes</source>
        <translation>三つの音を鳴らす</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>You should hear them at once and without crackling.</source>
        <translation>すぐに、雑音なく聞こえるはずです。</translation>
    </message>
    <message>
        <source>tone sample check</source>
        <translation>音 試聴 確認</translation>
    </message>
    <message>
        <source>No device took the sound; choose another output.</source>
        <translation>音を受け取るデバイスがありません。別の出力を選んでください。</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>システムの既定</translation>
    </message>
    <message>
        <source>System default (%1)</source>
        <translation>システムの既定（%1）</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1（接続なし）</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::BatchBar</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Rendering of several lines</source>
        <translation>複数のセリフの合成</translation>
    </message>
    <message>
        <source>Give up the lines that are not rendered yet</source>
        <translation>まだ合成していないセリフを中止する</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>失敗したもの</translation>
    </message>
    <message>
        <source>List the lines that could not be rendered, and why</source>
        <translation>合成できなかったセリフとその理由を表示する</translation>
    </message>
    <message>
        <source>Render the lines that failed once more</source>
        <translation>失敗したセリフをもう一度合成する</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>報告を閉じる</translation>
    </message>
    <message>
        <source>Lines that could not be rendered</source>
        <translation>合成できなかったセリフ</translation>
    </message>
    <message>
        <source>%1 of %2 lines rendered</source>
        <translation>%2 件中 %1 件のセリフを合成しました</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be rendered</source>
        <translation>
            <numerusform>%n 件のセリフを合成できませんでした</numerusform>
        </translation>
    </message>
    <message>
        <source>a line that is gone</source>
        <translation>なくなったセリフ</translation>
    </message>
    <message>
        <source>%1 of %2 lines looked through</source>
        <translation>%2 件中 %1 件のセリフを確認しました</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::BatchJob</name>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n 個のシーン</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>scene, how many lines</comment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::BindDialog</name>
    <message>
        <source>Text of the line</source>
        <translation>セリフのテキスト</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速さ</translation>
    </message>
    <message>
        <source>Description of the music</source>
        <translation>音楽の説明</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>長さ（秒）</translation>
    </message>
    <message>
        <source>Source track</source>
        <translation>元の曲</translation>
    </message>
    <message>
        <source>Reference recording</source>
        <translation>参照する録音</translation>
    </message>
    <message>
        <source>%1 (%2): %3 = %4</source>
        <comment>node, its number, input, value</comment>
        <translation>%1 (%2)：%3 = %4</translation>
    </message>
    <message>
        <source>Inputs of %1</source>
        <translation>%1 の入力</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>As the list of workflows names it</source>
        <translation>ワークフロー一覧での名前</translation>
    </message>
    <message>
        <source>Node that saves the sound</source>
        <translation>音声を保存するノード</translation>
    </message>
    <message>
        <source>Choose the input that takes each value. Everything else stays as it was exported.</source>
        <translation>それぞれの値を受け取る入力を選んでください。ほかは書き出したときのままです。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>そのまま</translation>
    </message>
    <message numerus="yes">
        <source>%n input(s)</source>
        <translation>
            <numerusform>%n 個の入力</numerusform>
        </translation>
    </message>
    <message>
        <source>No node of this workflow saves sound; add a SaveAudio node in ComfyUI and export it again.</source>
        <translation>このワークフローには音声を保存するノードがありません。ComfyUI で SaveAudio ノードを追加し、もう一度書き出してください。</translation>
    </message>
    <message>
        <source>Choose the input for “%1”, or nothing that is written would be heard.</source>
        <translation>「%1」の入力を選んでください。選ばないと書いた内容が音になりません。</translation>
    </message>
    <message>
        <source>Choose the node that saves the sound.</source>
        <translation>音声を保存するノードを選んでください。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::CastSheet</name>
    <message>
        <source>Recast %1</source>
        <translation>%1 の配役の変更</translation>
    </message>
    <message numerus="yes">
        <source>Recast %n character(s)</source>
        <translation>
            <numerusform>%n 人の配役の変更</numerusform>
        </translation>
    </message>
    <message>
        <source>Give %1 the voice of %2</source>
        <translation>%1 に %2 の声を付ける</translation>
    </message>
    <message numerus="yes">
        <source>Give %n character(s) the voice of %1</source>
        <translation>
            <numerusform>%n 人に %1 の声を付ける</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a voice for %1</source>
        <translation>%1 の声を作る</translation>
    </message>
    <message numerus="yes">
        <source>Make voices for %n character(s)</source>
        <translation>
            <numerusform>%n 人の声を作る</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::CastingModel</name>
    <message>
        <source>profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>engine voice</source>
        <translation>エンジンの声</translation>
    </message>
    <message>
        <source>cast by name</source>
        <translation>名前から割り当て</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>(no character)</source>
        <translation>（キャラクターなし）</translation>
    </message>
    <message>
        <source>Sounds like %1</source>
        <translation>%1 と同じ声です</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 rendered, %2 estimated for %n line(s) that are not</source>
        <translation>
            <numerusform>合成済み %1、未合成の %n 件は推定 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>キャラクター</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>ヒント</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>セリフ数</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::CastingPanel</name>
    <message>
        <source>Hear</source>
        <translation>聞く</translation>
    </message>
    <message>
        <source>Recast…</source>
        <translation>配役を変更…</translation>
    </message>
    <message>
        <source>Voice of…</source>
        <translation>声を写す…</translation>
    </message>
    <message>
        <source>Edit voice</source>
        <translation>声を編集</translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation>セリフを表示</translation>
    </message>
    <message>
        <source>Characters and their voices</source>
        <translation>キャラクターとその声</translation>
    </message>
    <message>
        <source>Choose another engine voice, and hear a line of the character in it first</source>
        <translation>別のエンジンの声を選び、先にそのキャラクターのセリフを聞く</translation>
    </message>
    <message>
        <source>Give the chosen characters the voice of another profile</source>
        <translation>選んだキャラクターに別のプロファイルの声を付ける</translation>
    </message>
    <message>
        <source>Show only the lines of this character (Enter)</source>
        <translation>このキャラクターのセリフだけを表示する（Enter）</translation>
    </message>
    <message>
        <source>Nobody says anything yet. Type a line or import a script, and its characters stand here.</source>
        <translation>まだ誰も話していません。セリフを入力するか台本を読み込むと、キャラクターがここに並びます。</translation>
    </message>
    <message>
        <source>Counting the lines…</source>
        <translation>セリフを数えています…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Make voice</source>
        <translation>声を作る</translation>
    </message>
    <message>
        <source>Voice for %1</source>
        <translation>%1 の声</translation>
    </message>
    <message numerus="yes">
        <source>Voice for %n character(s)</source>
        <translation>
            <numerusform>%n 人の声</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace is read-only: voices can be heard, not changed.</source>
        <translation>ワークスペースは読み取り専用です。声は聞けますが、変更できません。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ColourButton</name>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>ローズ</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>オレンジ</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>黄土</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>オリーブ</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青緑</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>藍</translation>
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
        <translation>別の色…</translation>
    </message>
    <message>
        <source>None of its own</source>
        <translation>独自の色なし</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>名前から</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>色: %1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ComfyTestBox</name>
    <message>
        <source>ComfyUI that does not tell its version</source>
        <translation>バージョン不明の ComfyUI</translation>
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
            <numerusform>キューに %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing nodes: %1. Install their pack there, for example with ComfyUI-Manager, and restart it.</source>
        <translation>ノードが足りません：%1。ComfyUI-Manager などでパックを入れ、再起動してください。</translation>
    </message>
    <message>
        <source>Missing nodes: %1. Install %2 there, for example with ComfyUI-Manager, and restart it.</source>
        <translation>ノードが足りません：%1。ComfyUI-Manager などで %2 を入れ、再起動してください。</translation>
    </message>
    <message>
        <source>Not installed there: %1. Put the files into its folders and restart it.</source>
        <translation>サーバーにありません：%1。ファイルを所定のフォルダーに入れ、再起動してください。</translation>
    </message>
    <message>
        <source>Everything that “%1” needs is there.</source>
        <translation>「%1」に必要なものはすべてそろっています。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>テストを中止</translation>
    </message>
    <message>
        <source>There is no server to ask; enter the address of one above.</source>
        <translation>テストするサーバーがありません。上でアドレスを入力してください。</translation>
    </message>
    <message>
        <source>is being asked …</source>
        <translation>問い合わせ中…</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>テストを中止しました。</translation>
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
        <translation>%1 は「%2」にも使われています</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Your own; the preset has %1</source>
        <translation>独自の設定。プリセットでは %1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::CostDialog</name>
    <message numerus="yes">
        <source>%1: %n line(s) with %2 characters.</source>
        <translation>
            <numerusform>%1：%n 行、%2 文字です。</numerusform>
        </translation>
    </message>
    <message>
        <source>That costs about %1 at the price in the settings.</source>
        <translation>設定の単価で約 %1 かかります。</translation>
    </message>
    <message>
        <source>This month it has said %1 characters.</source>
        <translation>今月はこれまでに %1 文字を読み上げました。</translation>
    </message>
    <message>
        <source>This month it has said %1 of the %2 characters that the settings allow.</source>
        <translation>今月はこれまでに、設定の上限 %2 文字のうち %1 文字を読み上げました。</translation>
    </message>
    <message>
        <source>Lines past that limit will be refused.</source>
        <translation>上限を超える行は生成されません。</translation>
    </message>
    <message>
        <source>Rendering that costs money</source>
        <translation>料金のかかる生成</translation>
    </message>
    <message>
        <source>Render these lines?</source>
        <translation>これらの行を生成しますか？</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>生成</translation>
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
        <translation>読み替え</translation>
    </message>
    <message>
        <source>The dictionary already says how “%1” is pronounced; change that entry instead.</source>
        <translation>「%1」の発音はすでに辞書にあります。その項目を変更してください。</translation>
    </message>
    <message>
        <source>Add pronunciation of “%1”</source>
        <translation>「%1」の発音の追加</translation>
    </message>
    <message>
        <source>Change pronunciation of “%1”</source>
        <translation>「%1」の発音の変更</translation>
    </message>
    <message>
        <source>Delete pronunciation of “%1”</source>
        <translation>「%1」の発音の削除</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n pronunciation(s)</source>
        <translation>
            <numerusform>%n 件の発音の削除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n pronunciation(s)</source>
        <translation>
            <numerusform>%n 件の発音の読み込み</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全員</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>単語</translation>
    </message>
    <message>
        <source>How it sounds</source>
        <translation>発音</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Pronunciation</source>
        <translation>発音</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>キャラクター</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::EngineVoiceModel</name>
    <message>
        <source>Click the triangle or press Space to hear it</source>
        <translation>三角をクリックするかスペースキーで聞けます</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>エンジン</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>スタイル</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ExportDialog</name>
    <message>
        <source>&amp;Keep both</source>
        <translation>両方残す(&amp;K)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>書き出す(&amp;X)</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>フォルダーを開く(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Save the report…</source>
        <translation>報告を保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Export lines</source>
        <translation>セリフの書き出し</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>報告を保存しました。</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>上書き(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>スキップ(&amp;K)</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>書き出しの進み具合</translation>
    </message>
    <message>
        <source>Every file of the export</source>
        <translation>書き出しのすべてのファイル</translation>
    </message>
    <message>
        <source>Choose a folder for the files.</source>
        <translation>ファイルを保存するフォルダーを選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of these names are there already. What shall become of them?</source>
        <translation>
            <numerusform>同じ名前のファイルがすでに %n 個あります。どうしますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>開始しています…</translation>
    </message>
    <message>
        <source>%1 of %2 – %3</source>
        <translation>%1 / %2 – %3</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n 個のファイルを書き出しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n 個をスキップ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 個が失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled; what is written stays.</source>
        <translation>書き出しを中止しました。書き出し済みのものは残ります。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>報告を保存</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>中止しています…</translation>
    </message>
    <message>
        <source>Go on in the &amp;background</source>
        <translation>バックグラウンドで続ける(&amp;B)</translation>
    </message>
    <message>
        <source>Close this dialog; the export shows among the jobs</source>
        <translation>このダイアログを閉じます。書き出しはジョブに表示されます</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a sentence</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ExportForm</name>
    <message>
        <source>Write text, character and id into the files as &amp;tags</source>
        <translation>本文、キャラクター、ID をファイルのタグに書き込む(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>セリフ(&amp;L)</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>フォルダーを選ぶ</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>フォルダー(&amp;O)</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>挿入</translation>
    </message>
    <message>
        <source>Put a field into the name</source>
        <translation>名前に項目を挿入する</translation>
    </message>
    <message>
        <source>File &amp;names</source>
        <translation>ファイル名(&amp;N)</translation>
    </message>
    <message>
        <source>The first files</source>
        <translation>最初のファイル</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>音質</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>As rendered</source>
        <translation>合成時のまま</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>Sample &amp;rate</source>
        <translation>サンプルレート(&amp;R)</translation>
    </message>
    <message>
        <source>Times beside each sound</source>
        <translation>各音声に添えるタイミング</translation>
    </message>
    <message>
        <source>Ti&amp;mes beside</source>
        <translation>添えるタイミング(&amp;M)</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>未完了</translation>
    </message>
    <message>
        <source>Lines that are not rendered, or stale</source>
        <translation>合成されていない、または要更新のセリフ</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No line with a text is among these.</source>
        <translation>この中に本文のあるセリフはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not ready</source>
        <translation>
            <numerusform>%n 件のセリフが未完了</numerusform>
        </translation>
    </message>
    <message>
        <source>All lines ready</source>
        <translation>すべてのセリフが完了</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>書き出し先</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ExportNames</name>
    <message>
        <source>WAV – uncompressed</source>
        <translation>WAV – 無圧縮</translation>
    </message>
    <message>
        <source>FLAC – lossless</source>
        <translation>FLAC – 可逆圧縮</translation>
    </message>
    <message>
        <source>Opus – smallest</source>
        <translation>Opus – 最小</translation>
    </message>
    <message>
        <source>Ogg Vorbis – most engines</source>
        <translation>Ogg Vorbis – 多くのエンジン向け</translation>
    </message>
    <message>
        <source>MP3 – everywhere</source>
        <translation>MP3 – どこでも再生可能</translation>
    </message>
    <message>
        <source>Small files</source>
        <translation>小さいファイル</translation>
    </message>
    <message>
        <source>Standard quality</source>
        <translation>標準の音質</translation>
    </message>
    <message>
        <source>Best quality</source>
        <translation>最高の音質</translation>
    </message>
    <message>
        <source>Mouth shapes, Rhubarb (.json)</source>
        <translation>口形、Rhubarb (.json)</translation>
    </message>
    <message>
        <source>Mouth shapes, Rhubarb (.tsv)</source>
        <translation>口形、Rhubarb (.tsv)</translation>
    </message>
    <message>
        <source>Mouth shapes, Rhubarb (.xml)</source>
        <translation>口形、Rhubarb (.xml)</translation>
    </message>
    <message>
        <source>Subtitles, SubRip (.srt)</source>
        <translation>字幕、SubRip (.srt)</translation>
    </message>
    <message>
        <source>Subtitles, WebVTT (.vtt)</source>
        <translation>字幕、WebVTT (.vtt)</translation>
    </message>
    <message>
        <source>Words, Audacity labels (.txt)</source>
        <translation>単語、Audacity ラベル (.txt)</translation>
    </message>
    <message>
        <source>Words, phonemes and shapes, Praat (.TextGrid)</source>
        <translation>単語・音素・口形、Praat (.TextGrid)</translation>
    </message>
    <message>
        <source>Phonemes, HTK (.lab)</source>
        <translation>音素、HTK (.lab)</translation>
    </message>
    <message>
        <source>Render them first</source>
        <translation>先に合成する</translation>
    </message>
    <message>
        <source>Export the sound there is</source>
        <translation>ある音声をそのまま書き出す</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>除外する</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>書き出し済み</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>シーン</translation>
    </message>
    <message>
        <source>Number of the line</source>
        <translation>セリフの番号</translation>
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
        <source>Id in the script</source>
        <translation>台本での ID</translation>
    </message>
    <message>
        <source>Text of the line</source>
        <translation>セリフの本文</translation>
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
        <translation>結果</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::FallbackBar</name>
    <message>
        <source>Lines that another provider spoke</source>
        <translation>ほかのプロバイダーが読んだセリフ</translation>
    </message>
    <message>
        <source>Render them again</source>
        <translation>もう一度レンダリング</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>このままにする</translation>
    </message>
    <message numerus="yes">
        <source>The provider answers again; another one spoke %n line(s) in its place.</source>
        <translation>
            <numerusform>プロバイダーが再び応答しています。その間に %n 行をほかのプロバイダーが読みました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::FallbackField</name>
    <message>
        <source>Ask earlier</source>
        <translation>先に頼む</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>後で頼む</translation>
    </message>
    <message>
        <source>The built-in one stands in</source>
        <translation>内蔵のもので代わりにレンダリング</translation>
    </message>
    <message>
        <source>Say why and render nothing</source>
        <translation>理由を示し、レンダリングしない</translation>
    </message>
    <message>
        <source>Others are asked in turn</source>
        <translation>ほかのプロバイダーに順に頼む</translation>
    </message>
    <message>
        <source>Who is asked in turn</source>
        <translation>順に頼むプロバイダー</translation>
    </message>
    <message>
        <source>Space ticks an entry, Ctrl+Up and Ctrl+Down move it</source>
        <translation>スペースで選択、Ctrl+↑ と Ctrl+↓ で移動</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::FileActions</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったものを開く(&amp;R)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>ワークスペースを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open another workspace in a window of its own</source>
        <translation>別のワークスペースを別のウィンドウで開く</translation>
    </message>
    <message>
        <source>Open the &amp;sample scene</source>
        <translation>サンプルシーンを開く(&amp;S)</translation>
    </message>
    <message>
        <source>Put a short scene with its voices below the lines, to try the studio</source>
        <translation>声の付いた短いシーンをセリフの下に加えて、スタジオを試す</translation>
    </message>
    <message>
        <source>Open a workspace of before in a window of its own</source>
        <translation>以前のワークスペースを別のウィンドウで開く</translation>
    </message>
    <message>
        <source>No other workspace yet</source>
        <translation>他のワークスペースはまだありません</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name and folder of a workspace</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>ワークスペースを開く</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Show lines with this text</source>
        <translation>この文字列を含むセリフを表示する</translation>
    </message>
    <message>
        <source>Show lines of this character</source>
        <translation>このキャラクターのセリフを表示する</translation>
    </message>
    <message>
        <source>Show lines in this state</source>
        <translation>この状態のセリフを表示する</translation>
    </message>
    <message>
        <source>Filter again</source>
        <translation>絞り込み直す</translation>
    </message>
    <message>
        <source>Lines that you edit stay until you filter again</source>
        <translation>編集したセリフは、絞り込み直すまで残ります</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>絞り込みを解除</translation>
    </message>
    <message>
        <source>Show every line again</source>
        <translation>すべてのセリフを再び表示する</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>すべての状態</translation>
    </message>
    <message>
        <source>Every character</source>
        <translation>すべてのキャラクター</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <translation>
            <numerusform>%n 件中 %1 件のセリフ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::FindBar</name>
    <message>
        <source>Match upper and lower case</source>
        <translation>大文字と小文字を区別する</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>単語単位</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正規表現</translation>
    </message>
    <message>
        <source>In all columns</source>
        <translation>すべての列</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置換</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>すべて置換</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>検索と置換</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Find in the lines</source>
        <translation>セリフの中を検索する</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>置換後の文字列</translation>
    </message>
    <message>
        <source>Find in character, style and language too</source>
        <translation>キャラクター、スタイル、言語も検索する</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>前の一致</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>次の一致</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>This expression cannot be used: %1</source>
        <translation>この正規表現は使えません: %1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 件の一致</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n line(s)</source>
        <translation>
            <numerusform>%n 件のセリフに</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n match(es)</source>
        <translation>
            <numerusform>%n 件の置換</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es) replaced</source>
        <translation>
            <numerusform>%n 件を置換しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>全般</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>The language of the window; it changes at once.</source>
        <translation>ウィンドウの言語です。すぐに切り替わります。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Light or dark colours.</source>
        <translation>明るい配色か暗い配色か。</translation>
    </message>
    <message>
        <source>dark light colour appearance</source>
        <translation>ダーク ライト 配色 外観</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Everything in the window grows with it.</source>
        <translation>ウィンドウ全体が合わせて大きくなります。</translation>
    </message>
    <message>
        <source>font scale zoom</source>
        <translation>フォント 拡大 縮小</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Language of speech</source>
        <translation>音声の言語</translation>
    </message>
    <message>
        <source>What a line speaks when neither the line nor its voice says.</source>
        <translation>セリフにも声にも指定がないときの言語です。</translation>
    </message>
    <message>
        <source>voice default</source>
        <translation>声 既定</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>The folder that holds this project.</source>
        <translation>このプロジェクトが入っているフォルダーです。</translation>
    </message>
    <message>
        <source>path project</source>
        <translation>パス プロジェクト</translation>
    </message>
    <message>
        <source>Open the workspace&apos;s folder</source>
        <translation>ワークスペースのフォルダーを開く</translation>
    </message>
    <message>
        <source>Every edit is saved within a second.</source>
        <translation>編集はすべて 1 秒以内に保存されます。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>There is nothing to save by hand, and undo reaches back to when the workspace was opened.</source>
        <translation>手動で保存する必要はありません。元に戻す操作は、ワークスペースを開いた時点まで遡れます。</translation>
    </message>
    <message>
        <source>autosave journal</source>
        <translation>自動保存 ジャーナル</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::HeadersField</name>
    <message>
        <source>HTTP headers</source>
        <translation>HTTP ヘッダー</translation>
    </message>
    <message>
        <source>For a server behind a proxy, such as Authorization with “Bearer …”. Values are kept as secrets and are not shown again.</source>
        <translation>プロキシの奥にあるサーバー用です。例：Authorization に「Bearer …」。値は秘密として保管され、再び表示されません。</translation>
    </message>
    <message>
        <source>token password authorization bearer basic proxy headers</source>
        <translation>トークン パスワード 認証 プロキシ ヘッダー</translation>
    </message>
    <message>
        <source>Send this header</source>
        <translation>このヘッダーを送る</translation>
    </message>
    <message>
        <source>Send it no more</source>
        <translation>送るのをやめる</translation>
    </message>
    <message>
        <source>Headers that are sent</source>
        <translation>送るヘッダー</translation>
    </message>
    <message>
        <source>Delete removes a header</source>
        <translation>Delete でヘッダーを削除</translation>
    </message>
    <message>
        <source>Name of the header</source>
        <translation>ヘッダーの名前</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Value of the header</source>
        <translation>ヘッダーの値</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::HelpSheet</name>
    <message>
        <source>In the text of a line</source>
        <translation>セリフの本文で</translation>
    </message>
    <message>
        <source>In lists and tables</source>
        <translation>一覧と表で</translation>
    </message>
    <message>
        <source>In the waveform</source>
        <translation>波形で</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>どこでも</translation>
    </message>
    <message>
        <source>Hear the line and go on to the next</source>
        <translation>セリフを聞いて次へ進む</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Leave the text as it was before</source>
        <translation>本文を変更せずに戻る</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Go to the next or previous cell</source>
        <translation>次または前のセルへ移る</translation>
    </message>
    <message>
        <source>Select several rows</source>
        <translation>複数の行を選ぶ</translation>
    </message>
    <message>
        <source>Go to the first or last row</source>
        <translation>最初または最後の行へ移る</translation>
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
        <source>Play from the playhead</source>
        <translation>再生位置から再生する</translation>
    </message>
    <message>
        <source>Go to the next or previous control</source>
        <translation>次または前の操作部品へ移る</translation>
    </message>
    <message>
        <source>Open a menu by its underlined letter</source>
        <translation>下線の付いた文字でメニューを開く</translation>
    </message>
    <message>
        <source>Alt+letter</source>
        <translation>Alt+文字</translation>
    </message>
    <message>
        <source>Close a dialog</source>
        <translation>ダイアログを閉じる</translation>
    </message>
    <message>
        <source>like VOICEVOX</source>
        <translation>VOICEVOX 風</translation>
    </message>
    <message>
        <source>like Audacity</source>
        <translation>Audacity 風</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>ショートカットを検索</translation>
    </message>
    <message>
        <source>Search for a command or a key</source>
        <translation>コマンドまたはキーを検索</translation>
    </message>
    <message>
        <source>Shortcuts %1; the settings change them.</source>
        <translation>ショートカット: %1。設定で変更できます。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
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
        <source>Edits, oldest first</source>
        <translation>編集の履歴（古い順）</translation>
    </message>
    <message>
        <source>Choosing an edit brings back the state after it</source>
        <translation>編集を選ぶと、その直後の状態に戻ります</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>開いたときの状態</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>取り消す: %1</translation>
    </message>
    <message>
        <source>Do again: %1</source>
        <translation>やり直す: %1</translation>
    </message>
    <message>
        <source>Nothing has been edited yet. Every edit is listed here; choose one to go back to it.</source>
        <translation>まだ何も編集されていません。編集はすべてここに並び、選ぶとその時点に戻れます。</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s); the tick marks the saved state.</source>
        <translation>
            <numerusform>%n 件の編集。チェックは保存済みの状態を示します。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ImportDialog</name>
    <message>
        <source>&amp;Encoding</source>
        <translation>文字コード(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Goes to</source>
        <translation>取り込み先(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Delete lines that are gone from the script</source>
        <translation>台本からなくなったセリフを削除する(&amp;D)</translation>
    </message>
    <message>
        <source>Take &amp;styles and languages from the script, where it names them</source>
        <translation>台本に書かれたスタイルと言語を使う(&amp;S)</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>読み込む(&amp;M)</translation>
    </message>
    <message>
        <source>Import a script</source>
        <translation>台本の読み込み</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>セリフ(&amp;L)</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>Reading the script</source>
        <translation>台本の読み取り</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>クリップボード</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Script</source>
        <translation>台本</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>種類(&amp;K)</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>表示(&amp;H)</translation>
    </message>
    <message>
        <source>What becomes of each line</source>
        <translation>各セリフの扱い</translation>
    </message>
    <message>
        <source>The scenes of the script</source>
        <translation>台本のシーン</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>シーン</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>セリフ一覧</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>取り込み先</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>Where the scene goes</source>
        <translation>シーンの取り込み先</translation>
    </message>
    <message>
        <source>A new scene “%1”</source>
        <translation>新しいシーン「%1」</translation>
    </message>
    <message>
        <source>Update “%1”</source>
        <translation>「%1」を更新</translation>
    </message>
    <message>
        <source>&amp;Scenes (%1)</source>
        <translation>シーン(&amp;S)（%1）</translation>
    </message>
    <message>
        <source>There is no line to import.</source>
        <translation>読み込むセリフがありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s), see “Scenes”</source>
        <translation>
            <numerusform>%n 個のシーン。「シーン」を参照</numerusform>
        </translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>すべてのセリフ</translation>
    </message>
    <message>
        <source>%1. Nothing is to be done.</source>
        <translation>%1。変更はありません。</translation>
    </message>
    <message>
        <source>Lines after a “voice” statement have other ids in games made with Ren&apos;Py before 8.6.</source>
        <translation>「voice」文の後のセリフは、Ren&apos;Py 8.6 より前のゲームでは ID が異なります。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remarks (%1)</source>
        <translation>注記(&amp;R)（%1）</translation>
    </message>
    <message>
        <source>Reading the script…</source>
        <translation>台本を読んでいます…</translation>
    </message>
    <message>
        <source>The game is made with Ren&apos;Py &amp;before 8.6</source>
        <translation>Ren&apos;Py 8.6 より前で作られたゲーム(&amp;B)</translation>
    </message>
    <message>
        <source>Before 8.6, Ren&apos;Py made the id of a line from the “voice” statement before it as well.</source>
        <translation>8.6 より前の Ren&apos;Py は、直前の「voice」文も含めてセリフの ID を作りました。</translation>
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
        <translation>テキスト – 名前: セリフ</translation>
    </message>
    <message>
        <source>Table – CSV or TSV</source>
        <translation>表 – CSV または TSV</translation>
    </message>
    <message>
        <source>Ren&apos;Py dialogue – dialogue.tab</source>
        <translation>Ren&apos;Py のセリフ – dialogue.tab</translation>
    </message>
    <message>
        <source>Ren&apos;Py script – .rpy</source>
        <translation>Ren&apos;Py スクリプト – .rpy</translation>
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
        <translation>日本語（Shift-JIS）</translation>
    </message>
    <message>
        <source>Chinese (GB18030)</source>
        <translation>中国語（GB18030）</translation>
    </message>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>西欧（Windows-1252）</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>使わない</translation>
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
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>なくなった</translation>
    </message>
    <message>
        <source>Text tags are not spoken: %1</source>
        <translation>テキストタグは話されません: %1</translation>
    </message>
    <message>
        <source>The value of [%1] is not known; it is left out</source>
        <translation>[%1] の値が分からないため除かれます</translation>
    </message>
    <message>
        <source>A choice of a menu is not spoken: %1</source>
        <translation>メニューの選択肢は話されません: %1</translation>
    </message>
    <message>
        <source>A string that is no line is left out: %1</source>
        <translation>セリフでない文字列は除かれます: %1</translation>
    </message>
    <message>
        <source>“%1” is no speaking style; it is left out</source>
        <translation>「%1」という話し方はないため除かれます</translation>
    </message>
    <message>
        <source>No character is defined as “%1”; the line keeps that name</source>
        <translation>「%1」というキャラクターは定義されていません。セリフはその名前のままです</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) could not be read; choose another encoding</source>
        <translation>
            <numerusform>%n 文字を読めませんでした。別の文字コードを選んでください</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>変更なし %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>変更 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新規 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>移動 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>なくなったもの %n</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a sentence</comment>
        <translation>、</translation>
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
        <translation>キャラクター</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>セリフ</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>以前</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::InOutActions</name>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>&amp;Import script…</source>
        <translation>台本を読み込む(&amp;I)…</translation>
    </message>
    <message>
        <source>Read a script from files and see what it changes</source>
        <translation>台本をファイルから読み、変更点を確かめる</translation>
    </message>
    <message>
        <source>Import from the &amp;clipboard…</source>
        <translation>クリップボードから読み込む(&amp;C)…</translation>
    </message>
    <message>
        <source>Read a script that was copied elsewhere</source>
        <translation>他でコピーした台本を読み込む</translation>
    </message>
    <message>
        <source>&amp;Export lines…</source>
        <translation>セリフを書き出す(&amp;E)…</translation>
    </message>
    <message>
        <source>Write lines as sound files for other programs</source>
        <translation>セリフを他のプログラム用の音声ファイルとして書き出す</translation>
    </message>
    <message>
        <source>Import a script</source>
        <translation>台本の読み込み</translation>
    </message>
    <message>
        <source>Scripts (*.txt *.csv *.tsv *.tab *.rpy *.rpym *.md)</source>
        <translation>台本 (*.txt *.csv *.tsv *.tab *.rpy *.rpym *.md)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The current line</source>
        <translation>現在のセリフ</translation>
    </message>
    <message numerus="yes">
        <source>%n selected line(s)</source>
        <translation>
            <numerusform>選択した %n 件のセリフ</numerusform>
        </translation>
    </message>
    <message>
        <source>This scene</source>
        <translation>このシーン</translation>
    </message>
    <message>
        <source>All scenes</source>
        <translation>すべてのシーン</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::IpaPalette</name>
    <message>
        <source>IPA signs</source>
        <translation>IPA 記号</translation>
    </message>
    <message>
        <source>Choose a sign with the arrow keys and put it into the pronunciation with Enter.</source>
        <translation>矢印キーで記号を選び、Enter キーで発音に入れます。</translation>
    </message>
    <message>
        <source>main stress, before the syllable</source>
        <translation>第一強勢（音節の前）</translation>
    </message>
    <message>
        <source>secondary stress, before the syllable</source>
        <translation>第二強勢（音節の前）</translation>
    </message>
    <message>
        <source>long, behind a vowel</source>
        <translation>長音（母音の後）</translation>
    </message>
    <message>
        <source>%1 as in %2</source>
        <translation>%1（%2 の音）</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::JobsModel</name>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>アラインメント</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of job: what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>所要時間 %1</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>残り約 %1</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 パーセント</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
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
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>シーン</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>読み込み</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>ミックス</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音楽</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::JobsPanel</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>結果を開く</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>終わったものを消す</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Nothing is under way. Renders, exports and what other programs ask for show here with their progress.</source>
        <translation>実行中のジョブはありません。合成、書き出し、他のプログラムからの依頼がここに進み具合とともに表示されます。</translation>
    </message>
    <message>
        <source>Give up the selected jobs; what is already made stays (Delete)</source>
        <translation>選んだジョブを中止します。作成済みのものは残ります（Delete）</translation>
    </message>
    <message>
        <source>Start the selected jobs once more</source>
        <translation>選んだジョブをもう一度始める</translation>
    </message>
    <message>
        <source>Open what the selected job made (Enter)</source>
        <translation>選んだジョブの成果を開く（Enter）</translation>
    </message>
    <message>
        <source>Take what has ended off the list</source>
        <translation>終わったジョブを一覧から消す</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::KeyCapture</name>
    <message>
        <source>Press the keys</source>
        <translation>キーを押してください</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::KeyField</name>
    <message>
        <source>Keep</source>
        <translation>保存する</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘れる</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>キーを保存する</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>キーを忘れる</translation>
    </message>
    <message>
        <source>A key is kept; type another to replace it</source>
        <translation>キーが保存されています。置き換えるには別のキーを入力してください</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>キーはまだありません</translation>
    </message>
    <message>
        <source>The key that is kept is for another address</source>
        <translation>保存されているキーは別のアドレス用です</translation>
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
    <name>comfyvn::ui::LevelStrip</name>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>There is no sound yet.</source>
        <translation>まだ音声がありません。</translation>
    </message>
    <message>
        <source>Highest sample, highest level between samples, and how loud the line sounds on the whole (ITU-R BS.1770)</source>
        <translation>最大サンプル値、サンプル間の最大値、全体のラウドネス（ITU-R BS.1770）</translation>
    </message>
    <message>
        <source>The line is shorter than 0.4 s: its loudness is that of everything in it, silence included.</source>
        <translation>セリフが 0.4 秒より短いため、無音を含む全体のラウドネスです。</translation>
    </message>
    <message>
        <source>%1 LUFS (short)</source>
        <translation>%1 LUFS（短い）</translation>
    </message>
    <message>
        <source>%1 LUFS</source>
        <translation>%1 LUFS</translation>
    </message>
    <message>
        <source>Peak %1 dBFS</source>
        <translation>ピーク %1 dBFS</translation>
    </message>
    <message>
        <source>True peak %1 dBTP</source>
        <translation>トゥルーピーク %1 dBTP</translation>
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
    <message numerus="yes">
        <source>Duplicate %n line(s)</source>
        <translation>
            <numerusform>%n 件のセリフの複製</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n line(s)</source>
        <translation>
            <numerusform>%n 件のセリフの移動</numerusform>
        </translation>
    </message>
    <message>
        <source>Change character</source>
        <translation>キャラクターの変更</translation>
    </message>
    <message>
        <source>Change style</source>
        <translation>スタイルの変更</translation>
    </message>
    <message>
        <source>Change language</source>
        <translation>言語の変更</translation>
    </message>
    <message>
        <source>The chosen take is locked; it is kept as it is.</source>
        <translation>選ばれたテイクはロックされており、そのまま保たれます。</translation>
    </message>
    <message>
        <source>Its voice, the dictionary or the settings changed since it was rendered. Press Space to render and hear it.</source>
        <translation>合成後に声、辞書または設定が変わりました。スペースキーで合成し直して聞けます。</translation>
    </message>
    <message>
        <source>Another provider rendered this line: %1</source>
        <translation>別のプロバイダーがこのセリフを合成しました: %1</translation>
    </message>
    <message numerus="yes">
        <source>Add %n take(s)</source>
        <translation>
            <numerusform>%n 個のテイクの追加</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose take</source>
        <translation>テイクの選択</translation>
    </message>
    <message>
        <source>Lock take</source>
        <translation>テイクのロック</translation>
    </message>
    <message>
        <source>Unlock take</source>
        <translation>テイクのロック解除</translation>
    </message>
    <message>
        <source>Delete take</source>
        <translation>テイクの削除</translation>
    </message>
    <message>
        <source>The script that was imported last does not have this line any more. Delete it, or keep it with “Keep the line”.</source>
        <translation>最後に読み込んだ台本には、このセリフはもうありません。削除するか、「セリフを残す」で残してください。</translation>
    </message>
    <message>
        <source>Text: %1 (not in the script any more)</source>
        <translation>テキスト: %1（台本にはもうありません）</translation>
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
    <message>
        <source>Drag the sound into another program</source>
        <translation>音声を他のプログラムへドラッグする</translation>
    </message>
    <message>
        <source>Switch between minutes and samples</source>
        <translation>分と秒、サンプル数を切り替える</translation>
    </message>
    <message>
        <source>More for this line</source>
        <translation>このセリフのその他の操作</translation>
    </message>
    <message>
        <source>The sound file could not be made: %1</source>
        <translation>音声ファイルを作れませんでした: %1</translation>
    </message>
    <message>
        <source>The sound file is copied; paste it into a folder or another program.</source>
        <translation>音声ファイルをコピーしました。フォルダーや他のプログラムに貼り付けられます。</translation>
    </message>
    <message>
        <source>The times are copied.</source>
        <translation>タイミングをコピーしました。</translation>
    </message>
    <message>
        <source>Another provider spoke this line: %1</source>
        <translation>ほかのプロバイダーがこのセリフを読みました：%1</translation>
    </message>
    <message>
        <source>Render again</source>
        <translation>もう一度レンダリング</translation>
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
    <message numerus="yes">
        <source>Cut %n line(s)</source>
        <translation>
            <numerusform>%n 件のセリフの切り取り</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n line(s)</source>
        <translation>
            <numerusform>%n 件のセリフの貼り付け</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change character of %n line(s)</source>
        <translation>
            <numerusform>%n 件のセリフのキャラクターの変更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change style of %n line(s)</source>
        <translation>
            <numerusform>%n 件のセリフのスタイルの変更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change language of %n line(s)</source>
        <translation>
            <numerusform>%n 件のセリフの言語の変更</numerusform>
        </translation>
    </message>
    <message>
        <source>No line is as the filter wants it</source>
        <translation>条件に合うセリフはありません</translation>
    </message>
    <message numerus="yes">
        <source>The scene has %n line(s). Press Escape in the filter, or its clear button, to see them.</source>
        <translation>
            <numerusform>シーンには %n 件のセリフがあります。絞り込み欄で Esc キーを押すか、消去ボタンで表示できます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 件のセリフ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n line(s)</source>
        <translation>
            <numerusform>%n 件のセリフを残す</numerusform>
        </translation>
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
    <name>comfyvn::ui::ListField</name>
    <message>
        <source>Add a folder</source>
        <translation>フォルダーを追加</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>F2 or a double click edits an entry, Delete removes it</source>
        <translation>F2 キーまたはダブルクリックで編集、Delete キーで取り除きます</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LogModel</name>
    <message>
        <source>%1
Request %2</source>
        <translation>%1
要求 %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LogPanel</name>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>最低レベル</translation>
    </message>
    <message>
        <source>Show lines from this level on</source>
        <translation>このレベル以上の行を表示する</translation>
    </message>
    <message>
        <source>Part of the program</source>
        <translation>プログラムの部分</translation>
    </message>
    <message>
        <source>Show the lines of one part of the program</source>
        <translation>プログラムの一部分の行だけを表示する</translation>
    </message>
    <message>
        <source>Text that the lines hold</source>
        <translation>行に含まれる文字列</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Hold the list still; what is logged meanwhile comes when you go on</source>
        <translation>一覧を止めます。その間の記録は再開すると表示されます</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all that are shown (Ctrl+C)</source>
        <translation>選んだ行、または表示中のすべての行をコピーする（Ctrl+C）</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>報告用にコピー</translation>
    </message>
    <message>
        <source>Copy what helps to find a fault: versions, system, settings without secrets and the last 200 lines; paths in your home folder are shortened</source>
        <translation>不具合の調査に役立つ情報（バージョン、システム、秘密を除いた設定、最後の 200 行）をコピーします。ホームフォルダーのパスは短縮されます</translation>
    </message>
    <message>
        <source>Open the folder of the log files</source>
        <translation>ログファイルのフォルダーを開く</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>ログの行</translation>
    </message>
    <message>
        <source>No line of the log fits the filters above. Choose a lower level or clear the text.</source>
        <translation>上の条件に合う行はありません。レベルを下げるか、文字列を消してください。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>すべての部分</translation>
    </message>
    <message>
        <source>Copied. Look through it before you send it.</source>
        <translation>コピーしました。送る前に内容を確かめてください。</translation>
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
        <translation>まだ保存されていません: %1 ウィンドウを開いている間は何も失われません。再試行しています。</translation>
    </message>
    <message>
        <source>Read-only: %1 Nothing can be changed here.</source>
        <translation>読み取り専用: %1 ここでは何も変更できません。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MasterStrip</name>
    <message>
        <source>Level of the left side</source>
        <translation>左のレベル</translation>
    </message>
    <message>
        <source>Level of the right side</source>
        <translation>右のレベル</translation>
    </message>
    <message>
        <source>Level of the mix</source>
        <translation>ミックスのレベル</translation>
    </message>
    <message>
        <source>Ducking %1 dB</source>
        <translation>ダッキング %1 dB</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>リミット</translation>
    </message>
    <message>
        <source>The mix was above its ceiling and the limiter took %1 dB away; press to put the lamp out</source>
        <translation>ミックスが上限を超え、リミッターが %1 dB 下げました。押すとランプが消えます</translation>
    </message>
    <message>
        <source>The mix stays below its ceiling</source>
        <translation>ミックスは上限以下に収まっています</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>リミットされました</translation>
    </message>
    <message>
        <source>Not limited</source>
        <translation>リミットなし</translation>
    </message>
    <message>
        <source>M %1   S %2   I %3 LUFS   TP %4 dB</source>
        <comment>momentary, short-term, integrated, true peak</comment>
        <translation>M %1   S %2   I %3 LUFS   TP %4 dB</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>ラウドネス</translation>
    </message>
    <message>
        <source>Loudness of what was heard: %1 LUFS at this moment, %2 LUFS over three seconds, %3 LUFS in all; true peak %4 dB. Press to measure anew.</source>
        <translation>聞こえた音のラウドネス：瞬時 %1 LUFS、3秒間 %2 LUFS、全体 %3 LUFS、トゥルーピーク %4 dB。押すと測り直します。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MixDesk</name>
    <message numerus="yes">
        <source>%n file(s) cannot be placed. %1</source>
        <translation>
            <numerusform>%n 個のファイルを配置できません。%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place %n file(s)</source>
        <translation>
            <numerusform>ファイル %n 個を配置</numerusform>
        </translation>
    </message>
    <message>
        <source>Place “%1”</source>
        <translation>「%1」を配置</translation>
    </message>
    <message numerus="yes">
        <source>Place %n line(s)</source>
        <translation>
            <numerusform>%n 行を配置</numerusform>
        </translation>
    </message>
    <message>
        <source>Place the scene “%1”</source>
        <translation>シーン「%1」を配置</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) follow lines that were rendered again.</source>
        <translation>
            <numerusform>%n 個のクリップが、再レンダリングされた行の音声に変わりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the missing files is there.</source>
        <translation>見つからないファイルはそこにありませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n missing file(s) were found again.</source>
        <translation>
            <numerusform>見つからなかったファイル %n 個が見つかりました。</numerusform>
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
        <translation>ミックスをレンダリングしました</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>ラウドネス</translation>
    </message>
    <message>
        <source>%1 LUFS</source>
        <translation>%1 LUFS</translation>
    </message>
    <message>
        <source>Loudest moment</source>
        <translation>最も大きい瞬間</translation>
    </message>
    <message>
        <source>%1 LUFS in 0.4 s, %2 LUFS in 3 s</source>
        <translation>0.4 秒で %1 LUFS、3 秒で %2 LUFS</translation>
    </message>
    <message>
        <source>True peak</source>
        <translation>トゥルーピーク</translation>
    </message>
    <message>
        <source>dBTP</source>
        <translation>dBTP</translation>
    </message>
    <message>
        <source>Highest sample</source>
        <translation>最大サンプル</translation>
    </message>
    <message>
        <source>dBFS</source>
        <translation>dBFS</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>持ち上げ</translation>
    </message>
    <message>
        <source>%1 dB, to reach the loudness</source>
        <translation>ラウドネスに合わせて %1 dB</translation>
    </message>
    <message>
        <source>Limiter</source>
        <translation>リミッター</translation>
    </message>
    <message>
        <source>up to %1 dB, for %2</source>
        <translation>最大 %1 dB、計 %2</translation>
    </message>
    <message>
        <source>had nothing to do</source>
        <translation>働いていません</translation>
    </message>
    <message>
        <source>Ducking</source>
        <translation>ダッキング</translation>
    </message>
    <message>
        <source>lowered for %1, by up to %2 dB</source>
        <translation>%1 間、最大 %2 dB 下げました</translation>
    </message>
    <message>
        <source>Too loud by themselves</source>
        <translation>単独で大きすぎるもの</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>フォルダーで表示(&amp;S)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MixSettings</name>
    <message>
        <source>&amp;Lower some tracks while others sound</source>
        <translation>ほかのトラックが鳴る間、一部のトラックを下げる(&amp;L)</translation>
    </message>
    <message>
        <source>Bring the mix to a &amp;loudness</source>
        <translation>ミックスを一定のラウドネスにする(&amp;L)</translation>
    </message>
    <message>
        <source>Ducking and loudness</source>
        <translation>ダッキングとラウドネス</translation>
    </message>
    <message>
        <source>Ducking</source>
        <translation>ダッキング</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>ラウドネス</translation>
    </message>
    <message>
        <source>Switch the ducking on</source>
        <translation>ダッキングをオンにする</translation>
    </message>
    <message>
        <source>Switch the ducking off</source>
        <translation>ダッキングをオフにする</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>下げ幅(&amp;B)</translation>
    </message>
    <message>
        <source>How far the lowered tracks go down</source>
        <translation>下げるトラックをどれだけ下げるか</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>A&amp;bove</source>
        <translation>しきい値(&amp;B)</translation>
    </message>
    <message>
        <source>How loud a track must be to lower the others</source>
        <translation>どれだけ大きいとほかのトラックを下げるか</translation>
    </message>
    <message>
        <source>Go &amp;down in</source>
        <translation>下がる時間(&amp;D)</translation>
    </message>
    <message>
        <source>Time to 90 % of the way down</source>
        <translation>90 % まで下がる時間</translation>
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
        <translation>トラックが戻り始めるまでの時間</translation>
    </message>
    <message>
        <source>Come &amp;up in</source>
        <translation>戻る時間(&amp;U)</translation>
    </message>
    <message>
        <source>Time to 90 % of the way up</source>
        <translation>90 % まで戻る時間</translation>
    </message>
    <message>
        <source>Look &amp;ahead</source>
        <translation>先読み(&amp;A)</translation>
    </message>
    <message>
        <source>How early the tracks begin to go down</source>
        <translation>どれだけ早く下げ始めるか</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>lowers others</source>
        <translation>ほかを下げる</translation>
    </message>
    <message>
        <source>is lowered</source>
        <translation>下げられる</translation>
    </message>
    <message>
        <source>Roles of the ducking</source>
        <translation>ダッキングの役割</translation>
    </message>
    <message>
        <source>Loudness of the mix</source>
        <translation>ミックスのラウドネス</translation>
    </message>
    <message>
        <source>L&amp;oudness</source>
        <translation>ラウドネス(&amp;O)</translation>
    </message>
    <message>
        <source>How loud the rendered mix is on the whole</source>
        <translation>レンダリングしたミックス全体の大きさ</translation>
    </message>
    <message>
        <source>LUFS</source>
        <translation>LUFS</translation>
    </message>
    <message>
        <source>&amp;True peak at most</source>
        <translation>トゥルーピークの上限(&amp;T)</translation>
    </message>
    <message>
        <source>What the limiter keeps the mix below</source>
        <translation>リミッターがミックスを抑える上限</translation>
    </message>
    <message>
        <source>dBTP</source>
        <translation>dBTP</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>サンプルレート</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>Sample &amp;rate</source>
        <translation>サンプルレート(&amp;R)</translation>
    </message>
    <message>
        <source>Sample rate of the mix</source>
        <translation>ミックスのサンプルレート</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MixerCommands</name>
    <message>
        <source>Mix</source>
        <translation>ミックス</translation>
    </message>
    <message>
        <source>&amp;Split at the playhead</source>
        <translation>再生位置で分割(&amp;S)</translation>
    </message>
    <message>
        <source>Cut the selected clips, or those at the playhead, in two</source>
        <translation>選択したクリップ、または再生位置のクリップを 2 つに分けます</translation>
    </message>
    <message>
        <source>&amp;Duplicate clips</source>
        <translation>クリップを複製(&amp;D)</translation>
    </message>
    <message>
        <source>Repeat the selected clips after themselves</source>
        <translation>選択したクリップをその後ろに繰り返します</translation>
    </message>
    <message>
        <source>Duplicate clips</source>
        <translation>クリップを複製</translation>
    </message>
    <message>
        <source>De&amp;lete clips</source>
        <translation>クリップを削除(&amp;L)</translation>
    </message>
    <message>
        <source>Remove the selected clips and leave their place empty</source>
        <translation>選択したクリップを取り除き、場所は空けておきます</translation>
    </message>
    <message>
        <source>Delete clips and close the &amp;gap</source>
        <translation>クリップを削除して詰める(&amp;G)</translation>
    </message>
    <message>
        <source>Remove the selected clips; what follows on their tracks moves up</source>
        <translation>選択したクリップを取り除き、同じトラックの後続を詰めます</translation>
    </message>
    <message>
        <source>Cu&amp;t clips</source>
        <translation>クリップを切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>Move the selected clips to the clipboard</source>
        <translation>選択したクリップをクリップボードに移します</translation>
    </message>
    <message>
        <source>&amp;Copy clips</source>
        <translation>クリップをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected clips</source>
        <translation>選択したクリップをコピーします</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Put clips, sound files or lines from the clipboard at the playhead</source>
        <translation>クリップボードのクリップ、音声ファイル、行を再生位置に置きます</translation>
    </message>
    <message>
        <source>Move clips earlier</source>
        <translation>クリップを前へ</translation>
    </message>
    <message>
        <source>Move the selected clips a little to the left</source>
        <translation>選択したクリップを少し左に動かします</translation>
    </message>
    <message>
        <source>Move clips later</source>
        <translation>クリップを後ろへ</translation>
    </message>
    <message>
        <source>Move the selected clips a little to the right</source>
        <translation>選択したクリップを少し右に動かします</translation>
    </message>
    <message>
        <source>Move clips to the track above</source>
        <translation>クリップを上のトラックへ</translation>
    </message>
    <message>
        <source>Move the selected clips one track up</source>
        <translation>選択したクリップを 1 つ上のトラックに移します</translation>
    </message>
    <message>
        <source>Move clips to the track below</source>
        <translation>クリップを下のトラックへ</translation>
    </message>
    <message>
        <source>Move the selected clips one track down</source>
        <translation>選択したクリップを 1 つ下のトラックに移します</translation>
    </message>
    <message>
        <source>Trim the start to the playhead</source>
        <translation>始まりを再生位置まで切る</translation>
    </message>
    <message>
        <source>Let the selected clips begin at the playhead</source>
        <translation>選択したクリップを再生位置から始めます</translation>
    </message>
    <message>
        <source>Trim the end to the playhead</source>
        <translation>終わりを再生位置まで切る</translation>
    </message>
    <message>
        <source>Let the selected clips end at the playhead</source>
        <translation>選択したクリップを再生位置で終わらせます</translation>
    </message>
    <message>
        <source>Fade in to the playhead</source>
        <translation>再生位置までフェードイン</translation>
    </message>
    <message>
        <source>Fade the selected clips in until the playhead</source>
        <translation>選択したクリップを再生位置までフェードインします</translation>
    </message>
    <message>
        <source>Fade out from the playhead</source>
        <translation>再生位置からフェードアウト</translation>
    </message>
    <message>
        <source>Fade the selected clips out from the playhead</source>
        <translation>選択したクリップを再生位置からフェードアウトします</translation>
    </message>
    <message>
        <source>Edges to &amp;zero crossings</source>
        <translation>端をゼロクロスへ(&amp;Z)</translation>
    </message>
    <message>
        <source>Move the selected clips&apos; edges to where their sounds pass through zero, so that nothing clicks</source>
        <translation>選択したクリップの端を、音がゼロを通る位置に動かし、ノイズを防ぎます</translation>
    </message>
    <message>
        <source>Trim clips</source>
        <translation>クリップを切り詰め</translation>
    </message>
    <message>
        <source>Clips louder</source>
        <translation>クリップを大きく</translation>
    </message>
    <message>
        <source>Raise the selected clips by 1 dB</source>
        <translation>選択したクリップを 1 dB 上げます</translation>
    </message>
    <message>
        <source>Clips quieter</source>
        <translation>クリップを小さく</translation>
    </message>
    <message>
        <source>Lower the selected clips by 1 dB</source>
        <translation>選択したクリップを 1 dB 下げます</translation>
    </message>
    <message>
        <source>&amp;Repeat clips</source>
        <translation>クリップを繰り返す(&amp;R)</translation>
    </message>
    <message>
        <source>Repeat what the selected clips play, for as long as they are drawn</source>
        <translation>選択したクリップの内容を、クリップの長さだけ繰り返します</translation>
    </message>
    <message>
        <source>Select &amp;all clips</source>
        <translation>すべてのクリップを選択(&amp;A)</translation>
    </message>
    <message>
        <source>Select every clip of the mix</source>
        <translation>ミックスのすべてのクリップを選択します</translation>
    </message>
    <message>
        <source>Select the clip at the playhead</source>
        <translation>再生位置のクリップを選択</translation>
    </message>
    <message>
        <source>Select the current track&apos;s clip at the playhead, or take it out of the selection</source>
        <translation>現在のトラックの再生位置のクリップを選択、または選択から外します</translation>
    </message>
    <message>
        <source>Add a &amp;track</source>
        <translation>トラックを追加(&amp;T)</translation>
    </message>
    <message>
        <source>Add an empty track below the current one</source>
        <translation>現在のトラックの下に空のトラックを追加します</translation>
    </message>
    <message>
        <source>Track %1</source>
        <translation>トラック %1</translation>
    </message>
    <message>
        <source>Add a track</source>
        <translation>トラックを追加</translation>
    </message>
    <message>
        <source>Remo&amp;ve the track</source>
        <translation>トラックを取り除く(&amp;V)</translation>
    </message>
    <message>
        <source>Remove the current track with its clips</source>
        <translation>現在のトラックをクリップごと取り除きます</translation>
    </message>
    <message>
        <source>Remove a track</source>
        <translation>トラックを取り除く</translation>
    </message>
    <message>
        <source>Move the track up</source>
        <translation>トラックを上へ</translation>
    </message>
    <message>
        <source>Put the current track above the one before it</source>
        <translation>現在のトラックを 1 つ上に移します</translation>
    </message>
    <message>
        <source>Move a track</source>
        <translation>トラックを移動</translation>
    </message>
    <message>
        <source>Move the track down</source>
        <translation>トラックを下へ</translation>
    </message>
    <message>
        <source>Put the current track below the one after it</source>
        <translation>現在のトラックを 1 つ下に移します</translation>
    </message>
    <message>
        <source>&amp;Mute the track</source>
        <translation>トラックをミュート(&amp;M)</translation>
    </message>
    <message>
        <source>Silence the current track, or let it sound again</source>
        <translation>現在のトラックを消音、または元に戻します</translation>
    </message>
    <message>
        <source>Mute a track</source>
        <translation>トラックをミュート</translation>
    </message>
    <message>
        <source>Hear the track al&amp;one</source>
        <translation>トラックをソロにする(&amp;O)</translation>
    </message>
    <message>
        <source>Hear only the current track, or all again</source>
        <translation>現在のトラックだけ、またはすべてを聞きます</translation>
    </message>
    <message>
        <source>Hear a track alone</source>
        <translation>トラックをソロにする</translation>
    </message>
    <message>
        <source>Re&amp;name the track</source>
        <translation>トラック名を変更(&amp;N)</translation>
    </message>
    <message>
        <source>Give the current track another name</source>
        <translation>現在のトラックに別の名前を付けます</translation>
    </message>
    <message>
        <source>Volume of the track</source>
        <translation>トラックの音量</translation>
    </message>
    <message>
        <source>Go to the current track&apos;s volume</source>
        <translation>現在のトラックの音量に移ります</translation>
    </message>
    <message>
        <source>Balance of the track</source>
        <translation>トラックのバランス</translation>
    </message>
    <message>
        <source>Go to the current track&apos;s balance</source>
        <translation>現在のトラックのバランスに移ります</translation>
    </message>
    <message>
        <source>Add a volume point</source>
        <translation>音量の点を追加</translation>
    </message>
    <message>
        <source>Hold the current track&apos;s volume at the playhead by a point</source>
        <translation>再生位置に、現在のトラックの音量の点を置きます</translation>
    </message>
    <message>
        <source>Add a point of the volume</source>
        <translation>音量の点を追加</translation>
    </message>
    <message>
        <source>Change the volume at the playhead</source>
        <translation>再生位置の音量を変更</translation>
    </message>
    <message>
        <source>Louder at the playhead</source>
        <translation>再生位置を大きく</translation>
    </message>
    <message>
        <source>Raise the track&apos;s volume at the playhead by 1 dB</source>
        <translation>再生位置のトラックの音量を 1 dB 上げます</translation>
    </message>
    <message>
        <source>Quieter at the playhead</source>
        <translation>再生位置を小さく</translation>
    </message>
    <message>
        <source>Lower the track&apos;s volume at the playhead by 1 dB</source>
        <translation>再生位置のトラックの音量を 1 dB 下げます</translation>
    </message>
    <message>
        <source>Remove the volume point</source>
        <translation>音量の点を削除</translation>
    </message>
    <message>
        <source>Remove the point of the current track&apos;s volume that is nearest to the playhead</source>
        <translation>現在のトラックの、再生位置に最も近い音量の点を削除します</translation>
    </message>
    <message>
        <source>Remove a point of the volume</source>
        <translation>音量の点を削除</translation>
    </message>
    <message>
        <source>Clear the volume line</source>
        <translation>音量の線を消す</translation>
    </message>
    <message>
        <source>Remove every point of the current track&apos;s volume</source>
        <translation>現在のトラックの音量の点をすべて取り除きます</translation>
    </message>
    <message>
        <source>Clear a volume line</source>
        <translation>音量の線を消す</translation>
    </message>
    <message>
        <source>Play the loop over and over</source>
        <translation>ループを繰り返し再生します</translation>
    </message>
    <message>
        <source>Switch the loop</source>
        <translation>ループの切り替え</translation>
    </message>
    <message>
        <source>Loop the selection</source>
        <translation>選択範囲をループ</translation>
    </message>
    <message>
        <source>Set the loop to the selected clips</source>
        <translation>選択したクリップにループを合わせます</translation>
    </message>
    <message>
        <source>Add a &amp;marker</source>
        <translation>マーカーを追加(&amp;M)</translation>
    </message>
    <message>
        <source>Mark the place of the playhead</source>
        <translation>再生位置に印を付けます</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Look closer at the timeline</source>
        <translation>タイムラインを拡大します</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>See more of the timeline</source>
        <translation>タイムラインをより広く見ます</translation>
    </message>
    <message>
        <source>The &amp;whole mix</source>
        <translation>ミックス全体(&amp;W)</translation>
    </message>
    <message>
        <source>Show the whole mix</source>
        <translation>ミックス全体を表示します</translation>
    </message>
    <message>
        <source>Show the selected clips as large as they fit</source>
        <translation>選択したクリップをできるだけ大きく表示します</translation>
    </message>
    <message>
        <source>Taller rows</source>
        <translation>行を高く</translation>
    </message>
    <message>
        <source>Give every track more height</source>
        <translation>すべてのトラックを高くします</translation>
    </message>
    <message>
        <source>Lower rows</source>
        <translation>行を低く</translation>
    </message>
    <message>
        <source>Give every track less height</source>
        <translation>すべてのトラックを低くします</translation>
    </message>
    <message>
        <source>S&amp;nap</source>
        <translation>スナップ(&amp;N)</translation>
    </message>
    <message>
        <source>Draw edges to other edges, markers and the grid; hold Alt to move freely</source>
        <translation>端をほかの端やマーカー、グリッドに合わせます。Alt を押すと自由に動かせます</translation>
    </message>
    <message>
        <source>&amp;Follow the playhead</source>
        <translation>再生位置を追う(&amp;F)</translation>
    </message>
    <message>
        <source>Turn the page when the playhead leaves the view</source>
        <translation>再生位置が画面から出たらページを送ります</translation>
    </message>
    <message>
        <source>Show &amp;volume lines</source>
        <translation>音量の線を表示(&amp;V)</translation>
    </message>
    <message>
        <source>Show each track&apos;s volume as a line; click it to add points, double-click a point to remove it</source>
        <translation>各トラックの音量を線で表示します。クリックで点を追加、点のダブルクリックで削除</translation>
    </message>
    <message>
        <source>Show times as samples instead of minutes and seconds</source>
        <translation>時間を分秒ではなくサンプル数で表示します</translation>
    </message>
    <message>
        <source>Split clips</source>
        <translation>クリップを分割</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n clip(s)</source>
        <translation>
            <numerusform>クリップ %n 個を削除</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut clips</source>
        <translation>クリップを切り取り</translation>
    </message>
    <message numerus="yes">
        <source>Move %n clip(s)</source>
        <translation>
            <numerusform>クリップ %n 個を移動</numerusform>
        </translation>
    </message>
    <message>
        <source>Fade clips</source>
        <translation>クリップのフェード</translation>
    </message>
    <message>
        <source>Volume of clips</source>
        <translation>クリップの音量</translation>
    </message>
    <message>
        <source>Play clips once</source>
        <translation>クリップを 1 回だけ再生</translation>
    </message>
    <message>
        <source>Repeat clips</source>
        <translation>クリップを繰り返す</translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation>マーカー %1</translation>
    </message>
    <message>
        <source>Add a marker</source>
        <translation>マーカーを追加</translation>
    </message>
    <message>
        <source>Set the loop</source>
        <translation>ループを設定</translation>
    </message>
    <message>
        <source>Loop from the playhead</source>
        <translation>再生位置からループ</translation>
    </message>
    <message>
        <source>Let the loop begin at the playhead</source>
        <translation>ループの始まりを再生位置にします</translation>
    </message>
    <message>
        <source>Loop to the playhead</source>
        <translation>再生位置までループ</translation>
    </message>
    <message>
        <source>Let the loop end at the playhead</source>
        <translation>ループの終わりを再生位置にします</translation>
    </message>
    <message>
        <source>Remove the loop</source>
        <translation>ループを取り除く</translation>
    </message>
    <message>
        <source>Take the loop away</source>
        <translation>ループをなくします</translation>
    </message>
    <message>
        <source>Move the marker to the playhead</source>
        <translation>マーカーを再生位置へ移動</translation>
    </message>
    <message>
        <source>Move the marker that is nearest to the playhead there</source>
        <translation>再生位置に最も近いマーカーをそこへ移します</translation>
    </message>
    <message>
        <source>Move a marker</source>
        <translation>マーカーを移動</translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation>ループ(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Zoom to the selection</source>
        <translation>選択範囲に合わせる(&amp;Z)</translation>
    </message>
    <message>
        <source>Co&amp;unt in samples</source>
        <translation>サンプル数で数える(&amp;U)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MixerPanel</name>
    <message>
        <source>Cancel the rendering</source>
        <translation>レンダリングを中止</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>ミックス</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Rendering of the mix</source>
        <translation>ミックスのレンダリング</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>書き出し済み：%1</translation>
    </message>
    <message>
        <source>Rendered: %1</source>
        <translation>レンダリング済み：%1</translation>
    </message>
    <message>
        <source>Render the mix</source>
        <translation>ミックスをレンダリング</translation>
    </message>
    <message>
        <source>WAV, 16 bits (*.wav)</source>
        <translation>WAV 16 ビット (*.wav)</translation>
    </message>
    <message>
        <source>WAV, 24 bits (*.wav)</source>
        <translation>WAV 24 ビット (*.wav)</translation>
    </message>
    <message>
        <source>WAV, 32 bits float (*.wav)</source>
        <translation>WAV 32 ビット浮動小数点 (*.wav)</translation>
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
        <translation>ステムのフォルダー</translation>
    </message>
    <message>
        <source>Export the mix</source>
        <translation>ミックスを書き出す</translation>
    </message>
    <message>
        <source>DAWproject, for Bitwig, Cubase and Studio One (*.dawproject)</source>
        <translation>DAWproject（Bitwig、Cubase、Studio One 用）(*.dawproject)</translation>
    </message>
    <message>
        <source>REAPER (*.rpp)</source>
        <translation>REAPER (*.rpp)</translation>
    </message>
    <message>
        <source>&amp;Play the mix</source>
        <translation>ミックスを再生(&amp;P)</translation>
    </message>
    <message>
        <source>Hear the mix from the playhead on, or stop</source>
        <translation>再生位置からミックスを聞く、または止めます</translation>
    </message>
    <message>
        <source>Write the mix into a sound file</source>
        <translation>ミックスを音声ファイルに書き出します</translation>
    </message>
    <message>
        <source>Export stems by role…</source>
        <translation>役割ごとのステムを書き出す…</translation>
    </message>
    <message>
        <source>Write a sound file for each role, which together are the mix before its limiter</source>
        <translation>役割ごとに音声ファイルを書き出します。合わせるとリミッター前のミックスになります</translation>
    </message>
    <message>
        <source>Export stems by track…</source>
        <translation>トラックごとのステムを書き出す…</translation>
    </message>
    <message>
        <source>Write a sound file for each track, which together are the mix before its limiter</source>
        <translation>トラックごとに音声ファイルを書き出します。合わせるとリミッター前のミックスになります</translation>
    </message>
    <message>
        <source>Export for a DAW…</source>
        <translation>DAW 用に書き出す…</translation>
    </message>
    <message>
        <source>Write the mix with its sounds as a project for another audio program</source>
        <translation>ミックスと音声を、ほかの音声ソフトのプロジェクトとして書き出します</translation>
    </message>
    <message>
        <source>Place the s&amp;cene</source>
        <translation>シーンを配置(&amp;C)</translation>
    </message>
    <message>
        <source>Put the lines of the shown scene on the timeline, in order with their pauses</source>
        <translation>表示中のシーンの行を、順番に間を空けてタイムラインに置きます</translation>
    </message>
    <message>
        <source>Add sound &amp;files…</source>
        <translation>音声ファイルを追加(&amp;F)…</translation>
    </message>
    <message>
        <source>Put sound files on the timeline</source>
        <translation>音声ファイルをタイムラインに置きます</translation>
    </message>
    <message>
        <source>What makes room for what, how loud the mix may be</source>
        <translation>何のために何を下げるか、ミックスの大きさ</translation>
    </message>
    <message>
        <source>&amp;New mix…</source>
        <translation>新しいミックス(&amp;N)…</translation>
    </message>
    <message>
        <source>Begin another mix in this workspace</source>
        <translation>このワークスペースで別のミックスを始めます</translation>
    </message>
    <message>
        <source>Go on with a copy of the mix under another name</source>
        <translation>別の名前のコピーで続けます</translation>
    </message>
    <message>
        <source>Name or remove the marker…</source>
        <translation>マーカーの名前変更・削除…</translation>
    </message>
    <message>
        <source>Change the marker that is nearest to the playhead</source>
        <translation>再生位置に最も近いマーカーを変更します</translation>
    </message>
    <message>
        <source>Look for missing sound files below a folder</source>
        <translation>フォルダー以下で、見つからない音声ファイルを探します</translation>
    </message>
    <message>
        <source>The mix that is shown; choose another one</source>
        <translation>表示中のミックス。別のミックスを選べます</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Mix: %1</source>
        <translation>ミックス：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n sound file(s) of this mix are missing. Find them again, or the mix cannot be rendered.</source>
        <translation>
            <numerusform>このミックスの音声ファイルが %n 個見つかりません。見つけないとレンダリングできません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sound files for the timeline</source>
        <translation>タイムラインの音声ファイル</translation>
    </message>
    <message>
        <source>Sound files (*.wav *.flac *.ogg *.opus *.mp3 *.aif *.aiff)</source>
        <translation>音声ファイル (*.wav *.flac *.ogg *.opus *.mp3 *.aif *.aiff)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>A folder below which the missing files are</source>
        <translation>見つからないファイルがあるフォルダー</translation>
    </message>
    <message>
        <source>Copy the mix</source>
        <translation>ミックスをコピー</translation>
    </message>
    <message>
        <source>New mix</source>
        <translation>新しいミックス</translation>
    </message>
    <message>
        <source>Name of the mix:</source>
        <translation>ミックスの名前：</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>Name of the marker; without one it is removed:</source>
        <translation>マーカーの名前（空にすると削除）：</translation>
    </message>
    <message>
        <source>Remove a marker</source>
        <translation>マーカーを削除</translation>
    </message>
    <message>
        <source>Rename a marker</source>
        <translation>マーカー名を変更</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>色(&amp;C)…</translation>
    </message>
    <message>
        <source>Colour of a track</source>
        <translation>トラックの色</translation>
    </message>
    <message>
        <source>Another render is under way; wait for it or cancel it first.</source>
        <translation>別の書き出しが進行中です。終わるのを待つか、先に中止してください。</translation>
    </message>
    <message>
        <source>WAV, 16 bits, dithered (*.wav)</source>
        <translation>WAV 16 ビット、ディザあり (*.wav)</translation>
    </message>
    <message>
        <source>WAV, 24 bits, dithered (*.wav)</source>
        <translation>WAV 24 ビット、ディザあり (*.wav)</translation>
    </message>
    <message>
        <source>FLAC, dithered (*.flac)</source>
        <translation>FLAC、ディザあり (*.flac)</translation>
    </message>
    <message>
        <source>Export labels</source>
        <translation>ラベルを書き出す</translation>
    </message>
    <message>
        <source>Labels of Audacity (*.txt)</source>
        <translation>Audacity のラベル (*.txt)</translation>
    </message>
    <message>
        <source>Export labels…</source>
        <translation>ラベルを書き出す…</translation>
    </message>
    <message>
        <source>Write markers and clips with their times as labels for Audacity</source>
        <translation>マーカーとクリップの時刻を Audacity 用のラベルとして書き出します</translation>
    </message>
    <message>
        <source>Render and pl&amp;ace the missing lines</source>
        <translation>足りない行を音声化して配置(&amp;A)</translation>
    </message>
    <message>
        <source>Render the lines that were left out, then place them all in order</source>
        <translation>除外された行を音声化し、すべての行を順番どおりに配置します</translation>
    </message>
    <message>
        <source>Cop&amp;y the mix…</source>
        <translation>ミックスをコピー(&amp;Y)…</translation>
    </message>
    <message>
        <source>R&amp;ename the mix…</source>
        <translation>ミックスの名前を変更(&amp;E)…</translation>
    </message>
    <message>
        <source>Give the mix another name</source>
        <translation>ミックスに別の名前を付けます</translation>
    </message>
    <message>
        <source>Delete the mix</source>
        <translation>ミックスを削除</translation>
    </message>
    <message>
        <source>Remove the mix from the workspace; its sounds stay</source>
        <translation>ミックスをワークスペースから取り除きます。音声ファイルは残ります</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) have no sound yet and were left out.</source>
        <translation>
            <numerusform>%n 行にはまだ音声がないため、配置しませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the mix</source>
        <translation>ミックスの名前を変更</translation>
    </message>
    <message>
        <source>Render the mi&amp;x…</source>
        <translation>ミックスをレンダリング(&amp;X)…</translation>
    </message>
    <message>
        <source>Ducking and lo&amp;udness…</source>
        <translation>ダッキングとラウドネス(&amp;U)…</translation>
    </message>
    <message>
        <source>F&amp;ind missing files…</source>
        <translation>見つからないファイルを探す(&amp;I)…</translation>
    </message>
    <message>
        <source>Cl&amp;ip</source>
        <translation>クリップ(&amp;I)</translation>
    </message>
    <message>
        <source>Trac&amp;k</source>
        <translation>トラック(&amp;K)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MouthPanel</name>
    <message>
        <source>Mouth</source>
        <translation>口形</translation>
    </message>
    <message>
        <source>What the mouth is shown by: the drawing, or pictures of your own</source>
        <translation>口を何で表示するか: 絵、または自分の画像</translation>
    </message>
    <message>
        <source>Pictures of the mouth</source>
        <translation>口の画像</translation>
    </message>
    <message>
        <source>Use own &amp;pictures…</source>
        <translation>自分の画像を使う(&amp;P)…</translation>
    </message>
    <message>
        <source>Use the &amp;drawn mouth</source>
        <translation>描かれた口を使う(&amp;D)</translation>
    </message>
    <message>
        <source>A folder with pictures A, B, C, D, E, F and, if you like, G, H, X</source>
        <translation>A、B、C、D、E、F と、必要なら G、H、X の画像があるフォルダー</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MouthView</name>
    <message>
        <source>Mouth</source>
        <translation>口形</translation>
    </message>
    <message>
        <source>Moves with the line as it is spoken.</source>
        <translation>セリフに合わせて動きます。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicDesk</name>
    <message>
        <source>Change the music wished for</source>
        <translation>音楽の希望を変更</translation>
    </message>
    <message>
        <source>Compose %1</source>
        <translation>%1 を作曲</translation>
    </message>
    <message>
        <source>Another piece</source>
        <translation>別の曲</translation>
    </message>
    <message>
        <source>Make a favourite</source>
        <translation>お気に入りにする</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>お気に入りから外す</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n candidate(s)</source>
        <translation>
            <numerusform>候補を %n 件外す</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the favourites alone</source>
        <translation>お気に入りだけ残す</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicExportDialog</name>
    <message>
        <source>Each &amp;part as a file of its own</source>
        <translation>パートごとに別のファイル(&amp;P)</translation>
    </message>
    <message>
        <source>The &amp;notes as a MIDI file</source>
        <translation>音符を MIDI ファイルで(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Layers from calm to full, and stingers</source>
        <translation>静かな層から全奏までの各レイヤーとスティンガー(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>書き出す(&amp;E)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 を書き出し</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>フォルダーを選ぶ</translation>
    </message>
    <message>
        <source>The files say where they loop: LOOPSTART and LOOPLENGTH, and a sampler&apos;s loop in WAV. Files that are there already stay; the new ones get a number.</source>
        <translation>ループ位置はファイルに書かれます（LOOPSTART と LOOPLENGTH、WAV ではサンプラーのループも）。既にあるファイルはそのまま残り、新しいファイルには番号が付きます。</translation>
    </message>
    <message>
        <source>Files that are there already stay; the new ones get a number.</source>
        <translation>既にあるファイルはそのまま残り、新しいファイルには番号が付きます。</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>書き出しの進み具合</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>フォルダー(&amp;O)</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>ファイル名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1</source>
        <translation>
            <numerusform>%n 個のファイルを %1 に書き出しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>A script for &amp;Ren&apos;Py that defines the files with their loops</source>
        <translation>ループ付きでファイルを定義する Ren&apos;Py 用スクリプト (&amp;R)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicForm</name>
    <message>
        <source>Loops</source>
        <translation>ループする</translation>
    </message>
    <message>
        <source>Choose a track…</source>
        <translation>曲を選ぶ…</translation>
    </message>
    <message>
        <source>Compose from nothing</source>
        <translation>一から作曲する</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>シーン</translation>
    </message>
    <message>
        <source>Which scene it is for</source>
        <translation>どのシーンの曲か</translation>
    </message>
    <message>
        <source>S&amp;cene</source>
        <translation>シーン(&amp;C)</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>St&amp;yle</source>
        <translation>スタイル(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Mood</source>
        <translation>雰囲気(&amp;M)</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>長さ（秒）</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>The same number gives the same piece again</source>
        <translation>同じ数なら同じ曲になります</translation>
    </message>
    <message>
        <source>Len&amp;gth</source>
        <translation>長さ(&amp;G)</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>シード(&amp;D)</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>もとの曲</translation>
    </message>
    <message>
        <source>as the track</source>
        <translation>もとの曲と同じ</translation>
    </message>
    <message>
        <source>nothing: composed. Drop a track here to make it over.</source>
        <translation>なし（作曲）。曲をここにドロップすると作り変えます。</translation>
    </message>
    <message>
        <source>Choose a track to make over</source>
        <translation>作り変える曲を選ぶ</translation>
    </message>
    <message>
        <source>Sound (%1)</source>
        <translation>音声 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The end leads back to the beginning; otherwise the piece comes to an end. A track loops in whole bars.</source>
        <translation>終わりが始めにつながります。そうでない場合は曲が終わります。トラックは小節単位でループします。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicPage</name>
    <message>
        <source>Soundfont</source>
        <translation>サウンドフォント</translation>
    </message>
    <message>
        <source>The file of instruments that music is played with; empty: the one that is installed. Another one makes other sounds of the same notes.</source>
        <translation>音楽の演奏に使う楽器のファイルです。空なら、インストールされているものを使います。別のものにすると同じ音符でも音が変わります。</translation>
    </message>
    <message>
        <source>sf2 sf3 instruments general midi</source>
        <translation>sf2 sf3 楽器 general midi</translation>
    </message>
    <message>
        <source>Soundfonts (*.sf2 *.sf3)</source>
        <translation>サウンドフォント (*.sf2 *.sf3)</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音楽</translation>
    </message>
    <message>
        <source>Makes the music of every scene.</source>
        <translation>すべてのシーンの音楽を作ります。</translation>
    </message>
    <message>
        <source>Music that another made says so, with the reason.</source>
        <translation>ほかのプロバイダーが作った音楽には、理由が示されます。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicPanel</name>
    <message>
        <source>Equally loud</source>
        <translation>音量を揃える</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音楽</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Music wished for</source>
        <translation>ほしい音楽</translation>
    </message>
    <message>
        <source>Progress of the music</source>
        <translation>音楽の進み具合</translation>
    </message>
    <message>
        <source>Play every candidate as loud as the quietest one, to compare them fairly</source>
        <translation>公平に比べるため、すべての候補を一番小さい候補の音量で再生します</translation>
    </message>
    <message>
        <source>The waveform of the candidate you hear. Drag in it to repeat a part.</source>
        <translation>聴いている候補の波形です。ドラッグした部分を繰り返します。</translation>
    </message>
    <message>
        <source>Intensity, from calm to full</source>
        <translation>強さ（静かから全奏まで）</translation>
    </message>
    <message>
        <source>&amp;Compose</source>
        <translation>作曲(&amp;C)</translation>
    </message>
    <message>
        <source>Compose candidates of the music wished for</source>
        <translation>ほしい音楽の候補を作曲します</translation>
    </message>
    <message>
        <source>&amp;Another</source>
        <translation>別の曲(&amp;A)</translation>
    </message>
    <message>
        <source>The next candidate, with another seed</source>
        <translation>別のシードで次の候補を聴きます</translation>
    </message>
    <message>
        <source>Stop composing</source>
        <translation>作曲を中止</translation>
    </message>
    <message>
        <source>Give up what is being composed</source>
        <translation>作曲中のものをやめます</translation>
    </message>
    <message>
        <source>&amp;Play the candidate</source>
        <translation>候補を再生(&amp;P)</translation>
    </message>
    <message>
        <source>Hear the candidate, or stop; while another one plays, go on at the same place</source>
        <translation>候補を再生・停止します。別の候補の再生中は同じ位置から続けます</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>お気に入り(&amp;F)</translation>
    </message>
    <message>
        <source>Make the candidate a favourite, or none</source>
        <translation>候補をお気に入りにする、または外します</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>一覧から外す(&amp;R)</translation>
    </message>
    <message>
        <source>Take the chosen candidates off the list; undo brings them back</source>
        <translation>選んだ候補を一覧から外します。元に戻せます</translation>
    </message>
    <message>
        <source>&amp;Keep the favourites alone</source>
        <translation>お気に入りだけ残す(&amp;K)</translation>
    </message>
    <message>
        <source>Take every candidate but the favourites off the list</source>
        <translation>お気に入り以外の候補を一覧から外します</translation>
    </message>
    <message>
        <source>&amp;Use its settings</source>
        <translation>設定を使う(&amp;U)</translation>
    </message>
    <message>
        <source>Put what the candidate was composed from into the fields</source>
        <translation>候補の作曲に使った値を欄に入れます</translation>
    </message>
    <message>
        <source>Repeat what a game repeats, or the part marked in the waveform</source>
        <translation>ゲームで繰り返す部分、または波形で選んだ部分を繰り返します</translation>
    </message>
    <message>
        <source>&amp;Hear the seam</source>
        <translation>つなぎ目を聴く(&amp;H)</translation>
    </message>
    <message>
        <source>Hear the last seconds of the loop and how it goes on</source>
        <translation>ループの最後の数秒と、そのつながりを聴きます</translation>
    </message>
    <message>
        <source>Hear the la&amp;yers</source>
        <translation>レイヤーを聴く(&amp;Y)</translation>
    </message>
    <message>
        <source>Compose the candidate from calm to full and fade between by the slider</source>
        <translation>静かなものから全奏まで作曲し、スライダーで切り替えて聴きます</translation>
    </message>
    <message>
        <source>E&amp;xport the candidate…</source>
        <translation>候補を書き出す(&amp;X)…</translation>
    </message>
    <message>
        <source>Write the candidate as files for other programs, with its loop</source>
        <translation>候補をループ情報付きで他のプログラム用のファイルに書き出します</translation>
    </message>
    <message>
        <source>Send to the &amp;mixer</source>
        <translation>ミキサーへ送る(&amp;M)</translation>
    </message>
    <message>
        <source>Place the candidate on the timeline of the mixer, at its playhead</source>
        <translation>候補をミキサーのタイムラインの再生位置に置きます</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>レイヤー</translation>
    </message>
    <message>
        <source>Play candidate %1</source>
        <translation>候補 %1 を再生</translation>
    </message>
    <message>
        <source>Hear candidate number %1 of the list</source>
        <translation>一覧の %1 番目の候補を聴きます</translation>
    </message>
    <message>
        <source>Say what the scene needs above and press Compose: three candidates are composed, and the first one plays as soon as it is there.</source>
        <translation>上の欄にシーンに合う音楽を指定して「作曲」を押してください。候補を 3 つ作曲し、最初の曲ができしだい再生します。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 beats a minute</source>
        <translation>毎分 %1 拍</translation>
    </message>
    <message>
        <source>Another provider made this: %1</source>
        <translation>別のプロバイダーが作りました：%1</translation>
    </message>
    <message>
        <source>Hear stingers and &amp;transitions…</source>
        <translation>スティンガーとトランジションを聴く(&amp;T)…</translation>
    </message>
    <message>
        <source>Play a stinger or a transition over the layers, on the beat as a game would</source>
        <translation>ゲームと同じように拍に合わせて、レイヤーの上にスティンガーまたはトランジションを再生します</translation>
    </message>
    <message>
        <source>Stingers</source>
        <translation>スティンガー</translation>
    </message>
    <message>
        <source>%1 (uncertain)</source>
        <translation>%1（不確か）</translation>
    </message>
    <message>
        <source>no beat found</source>
        <translation>拍が見つかりません</translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation>ループ(&amp;O)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicPickModel</name>
    <message>
        <source>favourite</source>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>not rendered</source>
        <translation>未作成</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>stand-in</source>
        <translation>代替</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>For the scene %1</source>
        <translation>シーン %1 の曲</translation>
    </message>
    <message>
        <source>Piece</source>
        <translation>曲</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>テンポ</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Made by %1</source>
        <translation>作成：%1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicWave</name>
    <message>
        <source>Waveform of the music</source>
        <translation>音楽の波形</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::PaidLines</name>
    <message>
        <source>%1 spoke this line, which costs money.</source>
        <translation>この行は有料の %1 が読み上げました。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::PanelDocks</name>
    <message>
        <source>Open or close the panel “%1”</source>
        <translation>パネル「%1」を開閉する</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ParametersField</name>
    <message>
        <source>This workflow has nothing to set.</source>
        <translation>このワークフローには設定できる項目がありません。</translation>
    </message>
    <message>
        <source>Usually %1</source>
        <translation>通常は %1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::PathField</name>
    <message>
        <source>Choose a folder</source>
        <translation>フォルダーを選ぶ</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>ファイルを選ぶ</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::PresetField</name>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Fills in the fields below; they can be changed.</source>
        <translation>下の項目を埋めます。後から変更できます。</translation>
    </message>
    <message>
        <source>preset known servers</source>
        <translation>プリセット 既知のサーバー</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Choose the server %1</source>
        <translation>サーバー %1 を選ぶ</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProfileClashDialog</name>
    <message>
        <source>Import voices</source>
        <translation>声の読み込み</translation>
    </message>
    <message numerus="yes">
        <source>%n voice(s) of the file have a name that is taken.</source>
        <translation>
            <numerusform>ファイルの %n 件の声は、名前がすでに使われています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the one there is</source>
        <translation>既存の声を置き換える</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>両方残す</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>For all</source>
        <translation>すべてに</translation>
    </message>
    <message>
        <source>For all:</source>
        <translation>すべてに:</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>読み込む</translation>
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
        <translation>声の新しい名前</translation>
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
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Hear the sample text in this voice, as it is edited</source>
        <translation>編集中の声でサンプルを聞く</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>編集中</translation>
    </message>
    <message>
        <source>Hear the voice as it is edited; while it plays, it goes on at the same place</source>
        <translation>編集中の声を聞く。再生中は同じ位置から続けます</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>Hear the voice as it is saved; while it plays, it goes on at the same place</source>
        <translation>保存済みの声を聞く。再生中は同じ位置から続けます</translation>
    </message>
    <message>
        <source>Lines of this voice are spoken like this from now on (Ctrl+S)</source>
        <translation>以後、この声のセリフはこのように話されます（Ctrl+S）</translation>
    </message>
    <message>
        <source>Give the edits up; undo brings them back</source>
        <translation>編集を破棄する。元に戻せます</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>表示名</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Sample text</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>A sentence of the language</source>
        <translation>その言語の文章</translation>
    </message>
    <message>
        <source>Engine voice</source>
        <translation>エンジンの声</translation>
    </message>
    <message>
        <source>Choose from the voices of the engines by ear</source>
        <translation>エンジンの声を聞いて選ぶ</translation>
    </message>
    <message>
        <source>Engine voice: %1</source>
        <translation>エンジンの声: %1</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>エンジン</translation>
    </message>
    <message>
        <source>Cast by name</source>
        <translation>名前から割り当て</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>As in the settings: %1</source>
        <translation>設定のとおり: %1</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1（接続なし）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>That of the engine voice</source>
        <translation>エンジンの声の言語</translation>
    </message>
    <message>
        <source>No engine speaks &quot;%1&quot;. Type a language like en, ja or fr.</source>
        <translation>&quot;%1&quot; を話すエンジンはありません。en、ja、fr などの言語を入力してください。</translation>
    </message>
    <message>
        <source>Style when a line names none</source>
        <translation>セリフに指定がないときのスタイル</translation>
    </message>
    <message>
        <source>Usual style</source>
        <translation>通常のスタイル</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速さ</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source> st</source>
        <comment>semitones</comment>
        <translation> 半音</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>抑揚</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>間</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>常に</translation>
    </message>
    <message>
        <source>Whispers always</source>
        <translation>常にささやく</translation>
    </message>
    <message>
        <source>Whispers</source>
        <translation>ささやき</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>None: always alike</source>
        <translation>なし: 常に同じ</translation>
    </message>
    <message>
        <source>A seed is a whole number from 0 to %1, or nothing.</source>
        <translation>シードは 0 から %1 までの整数、または空欄です。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Who this is, for yourself and others</source>
        <translation>誰の声か、自分や他の人のために</translation>
    </message>
    <message>
        <source>Notes have at most %1 characters.</source>
        <translation>メモは %1 文字までです。</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>Voice for %1</source>
        <translation>%1 の声</translation>
    </message>
    <message>
        <source>No voice is chosen</source>
        <translation>声が選ばれていません</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>The workspace is read-only: voices can be heard, not changed.</source>
        <translation>ワークスペースは読み取り専用です。声は聞けますが、変更できません。</translation>
    </message>
    <message>
        <source>%1 lists no voices. Type the name of one:</source>
        <translation>%1 は声の一覧を出しません。名前を入力してください：</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProfileFields</name>
    <message>
        <source>changed</source>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>Differs from what is saved; click to bring the saved value back</source>
        <translation>保存済みの値と異なります。クリックで保存済みの値に戻します</translation>
    </message>
    <message>
        <source>%1 is changed; bring the saved value back</source>
        <translation>%1 は変更されています。保存済みの値に戻す</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProfileList</name>
    <message>
        <source>Voice profiles (*.json)</source>
        <translation>声のプロファイル (*.json)</translation>
    </message>
    <message>
        <source>Search voices</source>
        <translation>声を検索</translation>
    </message>
    <message>
        <source>Search voices of the workspace</source>
        <translation>ワークスペースの声を検索</translation>
    </message>
    <message>
        <source>Voices of the workspace</source>
        <translation>ワークスペースの声</translation>
    </message>
    <message>
        <source>New voice</source>
        <translation>新しい声</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前の変更</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>There are no voices yet. Make one with New voice, or drop a file of voice profiles here.</source>
        <translation>声はまだありません。「新しい声」で作るか、声のプロファイルのファイルをここにドロップしてください。</translation>
    </message>
    <message>
        <source>No voice has that in its name. Clear the search to see all.</source>
        <translation>その名前を含む声はありません。検索を消すとすべて表示されます。</translation>
    </message>
    <message>
        <source>Rename voice %1 to %2</source>
        <translation>声 %1 の名前を %2 に変更</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 の名前の変更</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are spoken by %1. Shall they be spoken by %2 from now on?</source>
        <translation>
            <numerusform>%n 件のセリフが %1 の声です。以後 %2 の声にしますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Otherwise they keep the name %1, and a voice is cast for it.</source>
        <translation>しない場合、名前は %1 のままで、声は名前から割り当てられます。</translation>
    </message>
    <message>
        <source>Rename the lines too</source>
        <translation>セリフの名前も変える</translation>
    </message>
    <message>
        <source>Only the voice</source>
        <translation>声だけ</translation>
    </message>
    <message>
        <source>Import voices</source>
        <translation>声の読み込み</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>何も読み込まれませんでした。%1</translation>
    </message>
    <message>
        <source>Nothing was imported. %1: %2</source>
        <translation>何も読み込まれませんでした。%1: %2</translation>
    </message>
    <message>
        <source>Nothing was imported: every voice was skipped.</source>
        <translation>何も読み込まれませんでした。すべての声をスキップしました。</translation>
    </message>
    <message numerus="yes">
        <source>Import %n voice(s)</source>
        <translation>
            <numerusform>%n 件の声の読み込み</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n voice(s).</source>
        <translation>
            <numerusform>%n 件の声を読み込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export voices</source>
        <translation>声の書き出し</translation>
    </message>
    <message>
        <source>voices</source>
        <translation>声</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n voice(s) to %1.</source>
        <translation>
            <numerusform>%n 件の声を %1 に書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import &amp;voices…</source>
        <translation>声を読み込む(&amp;V)…</translation>
    </message>
    <message>
        <source>E&amp;xport the voices…</source>
        <translation>声を書き出す(&amp;X)…</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProfileListModel</name>
    <message>
        <source>%1, %2, not saved</source>
        <translation>%1、%2、未保存</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::PronunciationPanel</name>
    <message>
        <source>Pronunciation</source>
        <translation>発音</translation>
    </message>
    <message>
        <source>&amp;Add Word</source>
        <translation>単語を追加(&amp;A)</translation>
    </message>
    <message>
        <source>Say how another word is pronounced</source>
        <translation>別の単語の発音を教える</translation>
    </message>
    <message>
        <source>&amp;Delete Words</source>
        <translation>単語を削除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete the selected entries of the dictionary</source>
        <translation>選んだ辞書の項目を削除する</translation>
    </message>
    <message>
        <source>&amp;Hear Entry</source>
        <translation>項目を聞く(&amp;H)</translation>
    </message>
    <message>
        <source>Hear the word as its entry says it</source>
        <translation>項目のとおりの発音で単語を聞く</translation>
    </message>
    <message>
        <source>Hear as &amp;Written</source>
        <translation>元の読みを聞く(&amp;W)</translation>
    </message>
    <message>
        <source>Hear the word as it would be read without its entry</source>
        <translation>項目がない場合の読み方で単語を聞く</translation>
    </message>
    <message>
        <source>&amp;Import Dictionary…</source>
        <translation>辞書を読み込む(&amp;I)…</translation>
    </message>
    <message>
        <source>Read entries from a TSV, CSV or JSON file</source>
        <translation>TSV、CSV、JSON ファイルから項目を読み込む</translation>
    </message>
    <message>
        <source>&amp;Export Dictionary…</source>
        <translation>辞書を書き出す(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the entries to a TSV or CSV file</source>
        <translation>項目を TSV または CSV ファイルに書き出す</translation>
    </message>
    <message>
        <source>Pronunciation dictionary</source>
        <translation>発音辞書</translation>
    </message>
    <message>
        <source>Search the dictionary</source>
        <translation>辞書を検索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>読み込みと書き出し</translation>
    </message>
    <message>
        <source>Teach the voices names and made-up words: add a word, then write how it sounds, as a respelling (“ee-fa”) or in IPA (“ˈiːfə”).</source>
        <translation>声に名前や造語を教えましょう。単語を追加し、その発音を読み替え（「ee-fa」）または IPA（「ˈiːfə」）で書いてください。</translation>
    </message>
    <message>
        <source>Add a word</source>
        <translation>単語を追加</translation>
    </message>
    <message>
        <source>Import Dictionary</source>
        <translation>辞書の読み込み</translation>
    </message>
    <message>
        <source>Dictionaries (*.tsv *.csv *.txt *.json);;All files (*)</source>
        <translation>辞書 (*.tsv *.csv *.txt *.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Export Dictionary</source>
        <translation>辞書の書き出し</translation>
    </message>
    <message>
        <source>Tab-separated (*.tsv);;Comma-separated (*.csv)</source>
        <translation>タブ区切り (*.tsv);;カンマ区切り (*.csv)</translation>
    </message>
    <message>
        <source>The file has no entries.</source>
        <translation>ファイルに項目がありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) written to %1.</source>
        <translation>
            <numerusform>%n 件の項目を %1 に書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace is read-only: words can be heard, not changed.</source>
        <translation>ワークスペースは読み取り専用です。単語は聞けますが、変更できません。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProviderForm</name>
    <message>
        <source>Make active</source>
        <translation>使用する</translation>
    </message>
    <message>
        <source>Make “%1” active</source>
        <translation>「%1」を使用する</translation>
    </message>
    <message>
        <source>Its page</source>
        <translation>サイト</translation>
    </message>
    <message>
        <source>Open the page of “%1” in the browser</source>
        <translation>「%1」のサイトをブラウザーで開く</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProviderPage</name>
    <message>
        <source>Who renders</source>
        <translation>レンダリングの担当</translation>
    </message>
    <message>
        <source>Active provider</source>
        <translation>使用するプロバイダー</translation>
    </message>
    <message>
        <source>engine service</source>
        <translation>エンジン サービス engine service</translation>
    </message>
    <message>
        <source>When it cannot</source>
        <translation>できないとき</translation>
    </message>
    <message>
        <source>fallback stand-in error</source>
        <translation>代替 フォールバック エラー fallback</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>プロバイダー</translation>
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
        <translation>要更新のセリフを合成(&amp;R)</translation>
    </message>
    <message>
        <source>Render every line of this scene that is new, stale or failed</source>
        <translation>このシーンの未合成、要更新、失敗のセリフをすべて合成する</translation>
    </message>
    <message>
        <source>Render the &amp;selected lines</source>
        <translation>選んだセリフを合成(&amp;S)</translation>
    </message>
    <message>
        <source>Render the selected lines that are new, stale or failed</source>
        <translation>選んだセリフのうち未合成、要更新、失敗のものを合成する</translation>
    </message>
    <message>
        <source>Render &amp;all scenes</source>
        <translation>すべてのシーンを合成(&amp;A)</translation>
    </message>
    <message>
        <source>Render every line of the workspace that is new, stale or failed</source>
        <translation>ワークスペースの未合成、要更新、失敗のセリフをすべて合成する</translation>
    </message>
    <message>
        <source>Keep what is rendered, give up the rest</source>
        <translation>合成済みのものを残し、残りを中止する</translation>
    </message>
    <message>
        <source>&amp;Try the failed lines again</source>
        <translation>失敗したセリフを再試行(&amp;T)</translation>
    </message>
    <message>
        <source>Render the lines that could not be rendered once more</source>
        <translation>合成できなかったセリフをもう一度合成する</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>セリフ一覧</translation>
    </message>
    <message>
        <source>Hear the current line and those that follow, or stop</source>
        <translation>現在のセリフから順に聞く、または停止する</translation>
    </message>
    <message>
        <source>Render the line even if it is ready, for example after a fallback</source>
        <translation>完了していても合成し直す（代替で合成された後など）</translation>
    </message>
    <message>
        <source>Stop playing &amp;on</source>
        <translation>連続再生を停止(&amp;O)</translation>
    </message>
    <message>
        <source>Render every line of the workspace that another provider spoke once more</source>
        <translation>ほかのプロバイダーが読んだワークスペースのセリフをすべてもう一度レンダリングします</translation>
    </message>
    <message>
        <source>Cancel the rendering of se&amp;veral lines</source>
        <translation>複数のセリフの合成をキャンセル(&amp;V)</translation>
    </message>
    <message>
        <source>Render the fall&amp;back lines again</source>
        <translation>代替のセリフをもう一度レンダリング(&amp;B)</translation>
    </message>
    <message>
        <source>Play on fro&amp;m here</source>
        <translation>ここから続けて再生(&amp;M)</translation>
    </message>
    <message>
        <source>Render aga&amp;in</source>
        <translation>合成し直す(&amp;I)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::RenderBatch</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>残り約 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>残り約 %n 分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SampleOpener</name>
    <message>
        <source>Open the sample scene</source>
        <translation>サンプルシーンを開く</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SceneBar</name>
    <message>
        <source>Scenes</source>
        <translation>シーン一覧</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>シーン</translation>
    </message>
    <message>
        <source>The scene that you write</source>
        <translation>作業中のシーン</translation>
    </message>
    <message>
        <source>Name of the scene</source>
        <translation>シーンの名前</translation>
    </message>
    <message>
        <source>Lines and length of the scene</source>
        <translation>シーンのセリフ数と長さ</translation>
    </message>
    <message>
        <source>What can be done with scenes</source>
        <translation>シーンの操作</translation>
    </message>
    <message>
        <source>Rename, duplicate, order and delete scenes</source>
        <translation>シーンの名前の変更、複製、並べ替え、削除</translation>
    </message>
    <message>
        <source>&amp;New scene</source>
        <translation>新しいシーン(&amp;N)</translation>
    </message>
    <message>
        <source>Make an empty scene below this one</source>
        <translation>この下に空のシーンを作る</translation>
    </message>
    <message>
        <source>&amp;Rename the scene</source>
        <translation>シーンの名前を変更(&amp;R)</translation>
    </message>
    <message>
        <source>Give the scene another name</source>
        <translation>シーンに別の名前を付ける</translation>
    </message>
    <message>
        <source>&amp;Duplicate the scene</source>
        <translation>シーンを複製(&amp;D)</translation>
    </message>
    <message>
        <source>Make a copy of the scene with all its lines</source>
        <translation>シーンをすべてのセリフとともに複製する</translation>
    </message>
    <message>
        <source>Move the scene &amp;up</source>
        <translation>シーンを上へ移動(&amp;U)</translation>
    </message>
    <message>
        <source>Put the scene before the one above</source>
        <translation>シーンを一つ前に移す</translation>
    </message>
    <message>
        <source>Move the scene do&amp;wn</source>
        <translation>シーンを下へ移動(&amp;W)</translation>
    </message>
    <message>
        <source>Put the scene behind the one below</source>
        <translation>シーンを一つ後に移す</translation>
    </message>
    <message>
        <source>&amp;Previous scene</source>
        <translation>前のシーン(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the scene above</source>
        <translation>上のシーンへ移る</translation>
    </message>
    <message>
        <source>Ne&amp;xt scene</source>
        <translation>次のシーン(&amp;X)</translation>
    </message>
    <message>
        <source>Go to the scene below</source>
        <translation>下のシーンへ移る</translation>
    </message>
    <message>
        <source>De&amp;lete the scene</source>
        <translation>シーンを削除(&amp;L)</translation>
    </message>
    <message>
        <source>Delete the scene with its lines; Undo brings it back</source>
        <translation>シーンをセリフごと削除する。元に戻せます</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 件のセリフ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SceneList</name>
    <message>
        <source>New scene</source>
        <translation>新しいシーン</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（コピー）</translation>
    </message>
    <message>
        <source>Duplicate scene</source>
        <translation>シーンの複製</translation>
    </message>
    <message>
        <source>Delete scene “%1”</source>
        <translation>シーン「%1」の削除</translation>
    </message>
    <message>
        <source>Rename scene</source>
        <translation>シーンの名前の変更</translation>
    </message>
    <message>
        <source>Move scene</source>
        <translation>シーンの移動</translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation>シーン %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 件のセリフ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ScriptActions</name>
    <message>
        <source>Lines</source>
        <translation>セリフ一覧</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>再生(&amp;P)</translation>
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
        <source>New line</source>
        <translation>新しいセリフ</translation>
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
        <source>Open the folder that holds the line&apos;s sound</source>
        <translation>セリフの音声があるフォルダーを開く</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>Reveal the sound fi&amp;le</source>
        <translation>音声ファイルの場所を開く(&amp;L)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ScriptImport</name>
    <message>
        <source>Import “%1”</source>
        <translation>「%1」の読み込み</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SelectionBar</name>
    <message>
        <source>Start of the selection</source>
        <translation>選択範囲の始まり</translation>
    </message>
    <message>
        <source>Where the selection begins; type a time, or step with the arrow keys</source>
        <translation>選択範囲の始まり。時間を入力するか、矢印キーで動かします</translation>
    </message>
    <message>
        <source>Length of the selection</source>
        <translation>選択範囲の長さ</translation>
    </message>
    <message>
        <source>How long the selection is; 0 selects nothing</source>
        <translation>選択範囲の長さ。0 で選択を解除します</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>始まり(&amp;S)</translation>
    </message>
    <message>
        <source>L&amp;ength</source>
        <translation>長さ(&amp;E)</translation>
    </message>
    <message>
        <source>Type a number of samples, such as 12000.</source>
        <translation>12000 のようにサンプル数を入力してください。</translation>
    </message>
    <message>
        <source>Type a time, such as 0:01.250.</source>
        <translation>0:01.250 のように時間を入力してください。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ServerModel</name>
    <message>
        <source>%1 %2
Request %3</source>
        <translation>%1 %2
要求 %3</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>理解できない要求</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>メソッド</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ServerPage</name>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Reaching it</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Local server</source>
        <translation>ローカルサーバー</translation>
    </message>
    <message>
        <source>Game engines, scripts and chat programs on this machine may use the studio.</source>
        <translation>このコンピューター上のゲームエンジン、スクリプト、チャットプログラムがスタジオを使えます。</translation>
    </message>
    <message>
        <source>http api on off</source>
        <translation>http api オン オフ</translation>
    </message>
    <message>
        <source>Runs while the window is open</source>
        <translation>ウィンドウを開いている間動かす</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>When it is taken, the next free one of the twenty above it is used; 0 takes any free one.</source>
        <translation>使用中のときは、続く 20 個のうち空いているものを使います。0 なら空いているものを使います。</translation>
    </message>
    <message>
        <source>address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Where it listens; only this machine can reach it.</source>
        <translation>待ち受ける場所です。このコンピューターからだけ接続できます。</translation>
    </message>
    <message>
        <source>bind loopback host 127.0.0.1</source>
        <translation>バインド ループバック ホスト 127.0.0.1</translation>
    </message>
    <message>
        <source>Who may ask</source>
        <translation>接続できる相手</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>With a token every program has to send it, as “Authorization: Bearer …”.</source>
        <translation>トークンがあると、どのプログラムも「Authorization: Bearer …」として送る必要があります。</translation>
    </message>
    <message>
        <source>secret password server.token</source>
        <translation>秘密 パスワード server.token</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>ウェブページ</translation>
    </message>
    <message>
        <source>Pages of these origins may ask from a browser; all others are refused.</source>
        <translation>これらの生成元のページはブラウザーから要求できます。他はすべて拒否されます。</translation>
    </message>
    <message>
        <source>cors origin browser</source>
        <translation>cors 生成元 ブラウザー</translation>
    </message>
    <message>
        <source>Media folders</source>
        <translation>メディアフォルダー</translation>
    </message>
    <message>
        <source>Sound files that requests name by a whole path must lie in one of these.</source>
        <translation>要求が絶対パスで指定する音声ファイルは、このいずれかの中になければなりません。</translation>
    </message>
    <message>
        <source>media roots path allowed</source>
        <translation>メディア ルート パス 許可</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>Largest request</source>
        <translation>最大の要求</translation>
    </message>
    <message>
        <source>Longer ones are refused before they are read.</source>
        <translation>これより長いものは読む前に拒否されます。</translation>
    </message>
    <message>
        <source>body size limit</source>
        <translation>本文 サイズ 制限</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Jobs at once</source>
        <translation>同時ジョブ数</translation>
    </message>
    <message>
        <source>One more is refused until another ends.</source>
        <translation>これを超えるものは、ほかが終わるまで拒否されます。</translation>
    </message>
    <message>
        <source>queue limit parallel</source>
        <translation>キュー 制限 並列</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>最長の待ち時間</translation>
    </message>
    <message>
        <source>After this a waiting program is told to ask again; the work goes on as a job.</source>
        <translation>これを過ぎると待っているプログラムに問い直すよう伝え、作業はジョブとして続きます。</translation>
    </message>
    <message>
        <source>timeout synchronous seconds</source>
        <translation>タイムアウト 同期 秒</translation>
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
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>curl としてコピー</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Filter the requests</source>
        <translation>要求を絞り込む</translation>
    </message>
    <message>
        <source>Filter by path, method or status</source>
        <translation>パス、メソッド、ステータスで絞り込む</translation>
    </message>
    <message>
        <source>Copy the selected request as a command for a shell, without the token</source>
        <translation>選んだ要求をシェルのコマンドとしてコピーする（トークンなし）</translation>
    </message>
    <message>
        <source>Recent requests</source>
        <translation>最近の要求</translation>
    </message>
    <message>
        <source>No requests yet. What other programs ask of the studio shows here; open the address in the browser to try one.</source>
        <translation>まだ要求はありません。他のプログラムからの要求がここに表示されます。ブラウザーでアドレスを開いて試せます。</translation>
    </message>
    <message>
        <source>Running at</source>
        <translation>稼働中:</translation>
    </message>
    <message>
        <source>Cannot start</source>
        <translation>開始できません</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Refuse other programs until it is started again</source>
        <translation>再び開始するまで他のプログラムを拒否する</translation>
    </message>
    <message>
        <source>Let other programs on this machine use the studio</source>
        <translation>このコンピューター上の他のプログラムにスタジオを使わせる</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program, so the studio answers on %2.</source>
        <translation>ポート %1 は他のプログラムが使用中のため、%2 で応答しています。</translation>
    </message>
    <message numerus="yes">
        <source>%n open connection(s)</source>
        <translation>
            <numerusform>接続数 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace is read-only, so other programs are not served here.</source>
        <translation>ワークスペースは読み取り専用のため、ここではほかのプログラムの要求を受け付けません。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SessionKeeper</name>
    <message>
        <source>Mix</source>
        <translation>ミックス</translation>
    </message>
    <message>
        <source>There is a mix “%1” already; choose another name.</source>
        <translation>ミックス「%1」はすでにあります。別の名前にしてください。</translation>
    </message>
    <message>
        <source>Copy the mix as “%1”</source>
        <translation>ミックスを「%1」としてコピー</translation>
    </message>
    <message>
        <source>Open the mix “%1”</source>
        <translation>ミックス「%1」を開く</translation>
    </message>
    <message>
        <source>Rename the mix to “%1”</source>
        <translation>ミックスの名前を「%1」に変更</translation>
    </message>
    <message>
        <source>Delete the mix “%1”</source>
        <translation>ミックス「%1」を削除</translation>
    </message>
    <message>
        <source>The mix “%1” was deleted; undoing that brings it back.</source>
        <translation>ミックス「%1」を削除しました。元に戻すと復元されます。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SessionPlayback</name>
    <message>
        <source>There is no sound device that could play.</source>
        <translation>再生できる音声デバイスがありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) cannot be heard: %1</source>
        <translation>
            <numerusform>%n 個のクリップが聞こえません：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SettingField</name>
    <message>
        <source>A whole number from %1 to %2.</source>
        <translation>%1 から %2 までの整数。</translation>
    </message>
    <message>
        <source>An address of this machine alone, such as 127.0.0.1 or ::1.</source>
        <translation>127.0.0.1 や ::1 など、このコンピューターだけのアドレス。</translation>
    </message>
    <message>
        <source>Origins have a scheme and a host and no path, such as http://localhost:3000.</source>
        <translation>生成元はスキームとホストからなり、パスは含みません。例: http://localhost:3000</translation>
    </message>
    <message>
        <source>Folders are whole paths, such as /home/me/Music.</source>
        <translation>フォルダーは絶対パスです。例: /home/me/Music</translation>
    </message>
    <message>
        <source>A language such as en or ja.</source>
        <translation>en や ja などの言語。</translation>
    </message>
    <message>
        <source>Addresses with http or https and a host, such as http://127.0.0.1:8188; user and password belong into a header.</source>
        <translation>http または https とホストのアドレスです（例：http://127.0.0.1:8188）。ユーザー名とパスワードはヘッダーに入れてください。</translation>
    </message>
    <message>
        <source>A whole path of a folder, such as /home/me/ComfyUI/output, or nothing.</source>
        <translation>フォルダーの完全なパス（例：/home/me/ComfyUI/output）、または空欄。</translation>
    </message>
    <message>
        <source>Names have letters, digits and hyphens; values are one line.</source>
        <translation>名前は英数字とハイフン、値は 1 行です。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SettingRow</name>
    <message>
        <source>Reset “%1” to its default</source>
        <translation>「%1」を既定に戻す</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>このページを既定に戻す</translation>
    </message>
    <message>
        <source>Bring every setting of this page back to its default</source>
        <translation>このページのすべての設定を既定に戻す</translation>
    </message>
    <message>
        <source>Wrote the settings, without secrets, to %1.</source>
        <translation>秘密を除いた設定を %1 に書き出しました。</translation>
    </message>
    <message>
        <source>The file holds what is set already.</source>
        <translation>ファイルの内容はすでに設定されています。</translation>
    </message>
    <message>
        <source>Imported: %1. Undo takes it back.</source>
        <translation>読み込みました: %1。元に戻すことができます。</translation>
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
        <source>Take back: %1 (Ctrl+Z)</source>
        <translation>取り消す: %1（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Do again: %1 (Ctrl+Y)</source>
        <translation>やり直す: %1（Ctrl+Y）</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>読み込む …</translation>
    </message>
    <message>
        <source>Take the settings of a file that was exported before</source>
        <translation>以前に書き出したファイルの設定を取り込む</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>書き出す …</translation>
    </message>
    <message>
        <source>Write the settings, without secrets, to a file</source>
        <translation>秘密を除いた設定をファイルに書き出す</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Open the folder of the settings file, config.json</source>
        <translation>設定ファイル config.json のフォルダーを開く</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>No setting has “%1”.</source>
        <translation>「%1」を含む設定はありません。</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>設定の読み込み</translation>
    </message>
    <message>
        <source>Settings (*.json);;All files (*)</source>
        <translation>設定 (*.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>設定の書き出し</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SettingsModel</name>
    <message>
        <source>Change “%1”</source>
        <translation>「%1」の変更</translation>
    </message>
    <message>
        <source>Reset “%1”</source>
        <translation>「%1」を既定に戻す</translation>
    </message>
    <message>
        <source>The settings were not imported. %1</source>
        <translation>設定は読み込まれませんでした。%1</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>設定の読み込み</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ShortcutsPage</name>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Find by pressing keys</source>
        <translation>キーを押して探す</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>変更 …</translation>
    </message>
    <message>
        <source>Press the keys that the command is to have instead (F2)</source>
        <translation>コマンドに代わりに割り当てるキーを押す（F2）</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>追加 …</translation>
    </message>
    <message>
        <source>Press keys that the command is to have too</source>
        <translation>コマンドにさらに割り当てるキーを押す</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>Leave the command without keys (Delete)</source>
        <translation>コマンドのキーを外す（Delete）</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>既定に戻す</translation>
    </message>
    <message>
        <source>Back to the keys of the preset</source>
        <translation>プリセットのキーに戻す</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>基にするもの</translation>
    </message>
    <message>
        <source>Your own keys stay when you choose another preset.</source>
        <translation>別のプリセットを選んでも、自分で決めたキーは残ります。</translation>
    </message>
    <message>
        <source>shortcut keyboard hotkey keys preset VOICEVOX Audacity</source>
        <translation>ショートカット キーボード ホットキー キー プリセット VOICEVOX Audacity</translation>
    </message>
    <message>
        <source>Like VOICEVOX</source>
        <translation>VOICEVOX 風</translation>
    </message>
    <message>
        <source>Like Audacity</source>
        <translation>Audacity 風</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>コマンドとそのキー</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>コマンドを探す</translation>
    </message>
    <message>
        <source>Find by name or keys</source>
        <translation>名前またはキーで探す</translation>
    </message>
    <message>
        <source>Press the new keys; Esc leaves things as they are</source>
        <translation>新しいキーを押してください。Esc で変更せずに戻ります</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>割り当てる</translation>
    </message>
    <message>
        <source>The other command loses these keys</source>
        <translation>もう一方のコマンドからこのキーが外れます</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>そのままにする</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>何も変更しない</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>すべて既定に戻す</translation>
    </message>
    <message>
        <source>Back to the preset for every command</source>
        <translation>すべてのコマンドをプリセットに戻す</translation>
    </message>
    <message>
        <source>Key map (*.json);;All files (*)</source>
        <translation>キー割り当て (*.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Import keys …</source>
        <translation>キーを読み込む …</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>キーの読み込み</translation>
    </message>
    <message>
        <source>Export keys …</source>
        <translation>キーを書き出す …</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>キーの書き出し</translation>
    </message>
    <message>
        <source>Choose a command to change its keys.</source>
        <translation>コマンドを選ぶとキーを変更できます。</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 は「%2」に使われています。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SpeechPage</name>
    <message>
        <source>Speech</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Speaks every line whose voice does not name another.</source>
        <translation>声が別のプロバイダーを指定していないセリフを読みます。</translation>
    </message>
    <message>
        <source>A line that another rendered is marked with the reason.</source>
        <translation>ほかのプロバイダーがレンダリングしたセリフには、理由とともに印が付きます。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Of lines and voices that do not name one.</source>
        <translation>言語を指定していないセリフや声に使います。</translation>
    </message>
    <message>
        <source>default language locale</source>
        <translation>既定 言語 ロケール</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::StandingLabel</name>
    <message>
        <source>is being asked …</source>
        <translation>問い合わせ中…</translation>
    </message>
    <message>
        <source>Ready, but the key travels there without encryption: use an https address.</source>
        <translation>準備できていますが、キーが暗号化されずに送られます。https のアドレスを使ってください。</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>準備できています。</translation>
    </message>
    <message>
        <source>What opens it would travel there without encryption: use an https address.</source>
        <translation>キーやヘッダーが暗号化されずに送られます。https のアドレスを使用してください。</translation>
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
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>ジョブを表示</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s), %1 %</source>
        <translation>
            <numerusform>%n 件のジョブ、%1 %</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::StyleEditor</name>
    <message>
        <source>Hear</source>
        <translation>聞く</translation>
    </message>
    <message>
        <source>Back to built in</source>
        <translation>内蔵に戻す</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Styles of the voice</source>
        <translation>声のスタイル</translation>
    </message>
    <message>
        <source>Another style</source>
        <translation>別のスタイル</translation>
    </message>
    <message>
        <source>Name of a new style</source>
        <translation>新しいスタイルの名前</translation>
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
        <translation>%1 · 独自</translation>
    </message>
    <message>
        <source>The voice&apos;s own figures for this style; Delete brings the built-in ones back</source>
        <translation>このスタイルに対する声独自の値です。Delete キーで内蔵の値に戻ります</translation>
    </message>
    <message>
        <source>Built in; type a figure to give the voice its own manner</source>
        <translation>内蔵の値です。数値を入力すると声独自のものになります</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速さ</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>抑揚</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TableActions</name>
    <message>
        <source>Lines</source>
        <translation>セリフ一覧</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>Put the selected lines on the clipboard and delete them</source>
        <translation>選んだセリフをクリップボードに移す</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Put the selected lines on the clipboard</source>
        <translation>選んだセリフをクリップボードにコピーする</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Put the lines of the clipboard below; each line of a text becomes one</source>
        <translation>クリップボードのセリフを下に加える。文章は 1 行が 1 件のセリフになります</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上へ移動(&amp;U)</translation>
    </message>
    <message>
        <source>Move the selected lines above the one before</source>
        <translation>選んだセリフを一つ前に移す</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下へ移動(&amp;W)</translation>
    </message>
    <message>
        <source>Move the selected lines below the one after</source>
        <translation>選んだセリフを一つ後に移す</translation>
    </message>
    <message>
        <source>Choose the c&amp;haracter</source>
        <translation>キャラクターを選ぶ(&amp;H)</translation>
    </message>
    <message>
        <source>Choose who says the selected lines</source>
        <translation>選んだセリフを誰が話すか選ぶ</translation>
    </message>
    <message>
        <source>Choose how the selected lines are said</source>
        <translation>選んだセリフの話し方を選ぶ</translation>
    </message>
    <message>
        <source>Choose the lan&amp;guage</source>
        <translation>言語を選ぶ(&amp;G)</translation>
    </message>
    <message>
        <source>Choose the language of the selected lines</source>
        <translation>選んだセリフの言語を選ぶ</translation>
    </message>
    <message>
        <source>Character %1</source>
        <translation>キャラクター %1</translation>
    </message>
    <message>
        <source>Give the selected lines to character number %1</source>
        <translation>選んだセリフを %1 番目のキャラクターのものにする</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>検索(&amp;F)</translation>
    </message>
    <message>
        <source>Find in the lines</source>
        <translation>セリフの中を検索する</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>置換(&amp;R)</translation>
    </message>
    <message>
        <source>Find in the lines and replace</source>
        <translation>セリフの中を検索して置換する</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>次を検索(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next match</source>
        <translation>次の一致へ移る</translation>
    </message>
    <message>
        <source>Go to the previous match</source>
        <translation>前の一致へ移る</translation>
    </message>
    <message>
        <source>Fi&amp;lter the lines</source>
        <translation>セリフを絞り込む(&amp;L)</translation>
    </message>
    <message>
        <source>Show only lines of a character, in a state or with a text</source>
        <translation>キャラクター、状態、文字列でセリフを絞り込む</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>別のもの…</translation>
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
        <source>Pronunciation of</source>
        <translation>発音を登録</translation>
    </message>
    <message>
        <source>&amp;Keep the line</source>
        <translation>セリフを残す(&amp;K)</translation>
    </message>
    <message>
        <source>Take the mark off the selected lines that the imported script does not have any more</source>
        <translation>読み込んだ台本にもうない、選択したセリフの印を外します</translation>
    </message>
    <message>
        <source>Choose the st&amp;yle</source>
        <translation>スタイルを選ぶ(&amp;Y)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>前を検索(&amp;V)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TablePreview</name>
    <message>
        <source>The first row names the &amp;columns</source>
        <translation>最初の行は列の名前(&amp;C)</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>タブ</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>カンマ</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>セミコロン</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>縦線</translation>
    </message>
    <message>
        <source>Cells are parted &amp;by</source>
        <translation>区切り文字(&amp;B)</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>表の最初の行</translation>
    </message>
    <message>
        <source>What column %1 is</source>
        <translation>%1 列目の内容</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TagField</name>
    <message>
        <source>Another mood tag</source>
        <translation>雰囲気タグを追加</translation>
    </message>
    <message>
        <source>Add a mood…</source>
        <translation>雰囲気を追加…</translation>
    </message>
    <message>
        <source>Remove the tag %1</source>
        <translation>タグ %1 を外す</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TakeListModel</name>
    <message>
        <source>chosen</source>
        <translation>選択中</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>ロック中</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Another provider rendered this take: %1</source>
        <translation>別のプロバイダーがこのテイクを合成しました: %1</translation>
    </message>
    <message>
        <source>This take is what you hear, export and mix.</source>
        <translation>再生、書き出し、ミックスに使われるテイクです。</translation>
    </message>
    <message>
        <source>Press Enter to choose this take.</source>
        <translation>Enter キーでこのテイクを選びます。</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>テイク</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TakesPanel</name>
    <message>
        <source>With this seed</source>
        <translation>このシードで</translation>
    </message>
    <message>
        <source>Equally loud</source>
        <translation>音量をそろえる</translation>
    </message>
    <message>
        <source>Takes of the current line</source>
        <translation>現在のセリフのテイク</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>テイク</translation>
    </message>
    <message>
        <source>Seed of another take</source>
        <translation>別のテイクのシード</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>The same number gives the same delivery again</source>
        <translation>同じ数なら同じ話し方になります</translation>
    </message>
    <message>
        <source>Play every take as loud as the quietest one, to compare them fairly</source>
        <translation>公平に比べるため、すべてのテイクを最も小さいものに合わせて再生します</translation>
    </message>
    <message>
        <source>Render the line once more with a new seed</source>
        <translation>新しいシードでもう一度合成する</translation>
    </message>
    <message>
        <source>&amp;Four more takes</source>
        <translation>さらに四つのテイク(&amp;F)</translation>
    </message>
    <message>
        <source>Render the line four times with new seeds</source>
        <translation>新しいシードで四回合成する</translation>
    </message>
    <message>
        <source>&amp;Play the take</source>
        <translation>テイクを再生(&amp;P)</translation>
    </message>
    <message>
        <source>Hear the take; while another one plays, go on at the same place</source>
        <translation>テイクを聞く。別のテイクの再生中は同じ位置から続けます</translation>
    </message>
    <message>
        <source>&amp;Choose the take</source>
        <translation>テイクを選ぶ(&amp;C)</translation>
    </message>
    <message>
        <source>Make the take the one that is heard, exported and mixed</source>
        <translation>再生、書き出し、ミックスに使うテイクにする</translation>
    </message>
    <message>
        <source>&amp;Lock the take</source>
        <translation>テイクをロック(&amp;L)</translation>
    </message>
    <message>
        <source>Keep the take: it is neither rendered again nor deleted</source>
        <translation>テイクを保つ。合成し直しも削除もされません</translation>
    </message>
    <message>
        <source>&amp;Delete the take</source>
        <translation>テイクを削除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete the take; locked takes stay</source>
        <translation>テイクを削除する。ロックしたテイクは残ります</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選ぶ</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Play take %1</source>
        <translation>テイク %1 を再生</translation>
    </message>
    <message>
        <source>Hear take number %1 of the line</source>
        <translation>セリフの %1 番目のテイクを聞く</translation>
    </message>
    <message>
        <source>Choose a line to see its takes.</source>
        <translation>セリフを選ぶとテイクが表示されます。</translation>
    </message>
    <message>
        <source>Type the line first. Then you can render it with several seeds and keep the best take.</source>
        <translation>先にセリフを入力してください。そのあと複数のシードで合成し、一番よいテイクを残せます。</translation>
    </message>
    <message>
        <source>This line is not rendered yet. Press Space in the table to hear it, or make takes with other seeds here.</source>
        <translation>このセリフはまだ合成されていません。表でスペースキーを押すと聞けます。ここでは別のシードのテイクを作れます。</translation>
    </message>
    <message>
        <source>An&amp;other take</source>
        <translation>別のテイク(&amp;O)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TermsRow</name>
    <message>
        <source>Terms</source>
        <translation>利用規約</translation>
    </message>
    <message>
        <source>licence credit policy character</source>
        <translation>ライセンス クレジット 規約 キャラクター</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TimelineView</name>
    <message>
        <source>Drop sound files or lines of the script here, or place the whole scene with its voices above.</source>
        <translation>音声ファイルや台本の行をここにドロップするか、上のボタンでシーン全体を声ごと配置してください。</translation>
    </message>
    <message numerus="yes">
        <source>Move %n clip(s)</source>
        <translation>
            <numerusform>クリップ %n 個を移動</numerusform>
        </translation>
    </message>
    <message>
        <source>Trim a clip</source>
        <translation>クリップを切り詰め</translation>
    </message>
    <message>
        <source>Fade a clip</source>
        <translation>クリップのフェード</translation>
    </message>
    <message>
        <source>Change the volume of “%1”</source>
        <translation>「%1」の音量を変更</translation>
    </message>
    <message>
        <source>Set the loop</source>
        <translation>ループを設定</translation>
    </message>
    <message>
        <source>Move a marker</source>
        <translation>マーカーを移動</translation>
    </message>
    <message>
        <source>Remove a point of the volume</source>
        <translation>音量の点を削除</translation>
    </message>
    <message>
        <source>Switch the loop</source>
        <translation>ループの切り替え</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>, %1 dB</source>
        <translation>、%1 dB</translation>
    </message>
    <message>
        <source>The file is missing: %1</source>
        <translation>ファイルが見つかりません：%1</translation>
    </message>
    <message>
        <source>Its line was rendered again, and the clip plays the new sound.</source>
        <translation>行が再レンダリングされ、クリップは新しい音声を再生します。</translation>
    </message>
    <message>
        <source>Drag to set the loop</source>
        <translation>ドラッグでループを設定</translation>
    </message>
    <message>
        <source>Loop from %1 to %2</source>
        <translation>%1 から %2 までループ</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>The track&apos;s volume; click to add a point</source>
        <translation>トラックの音量。クリックで点を追加</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) selected</source>
        <translation>
            <numerusform>クリップ %n 個を選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TimesDialog</name>
    <message>
        <source>Export times</source>
        <translation>タイミングの書き出し</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>名前を付けて保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>… The rest is not shown here.</source>
        <translation>… 残りは表示していません。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1 として保存しました。</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>保存できません: %1</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TokenField</name>
    <message>
        <source>Show the token</source>
        <translation>トークンを表示</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>トークンをコピー</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>新しいトークン</translation>
    </message>
    <message>
        <source>Ask for no token</source>
        <translation>トークンを求めない</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Make a new token; programs that use the old one are refused from then on</source>
        <translation>新しいトークンを作ります。古いものを使うプログラムは以後拒否されます</translation>
    </message>
    <message>
        <source>No token: every program on this machine may ask</source>
        <translation>トークンなし: どのプログラムも要求できます</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>トークンを隠す</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>The workspace is read-only, so its token stays as it is.</source>
        <translation>ワークスペースは読み取り専用のため、トークンは変更できません。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TrackHeader</name>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>BGM</source>
        <translation>BGM</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音楽</translation>
    </message>
    <message>
        <source>Ambience</source>
        <translation>環境音</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>効果音</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>役割なし</translation>
    </message>
    <message>
        <source>M</source>
        <comment>mute</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>S</source>
        <comment>solo</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>Solo</source>
        <translation>ソロ</translation>
    </message>
    <message>
        <source>Name of the track</source>
        <translation>トラック名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>What the track is, which the ducking goes by</source>
        <translation>トラックの役割。ダッキングはこれに従います</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>バランス</translation>
    </message>
    <message>
        <source>Rename a track</source>
        <translation>トラック名を変更</translation>
    </message>
    <message>
        <source>Mute a track</source>
        <translation>トラックをミュート</translation>
    </message>
    <message>
        <source>Unmute a track</source>
        <translation>ミュートを解除</translation>
    </message>
    <message>
        <source>Hear a track alone</source>
        <translation>トラックをソロにする</translation>
    </message>
    <message>
        <source>Hear all tracks</source>
        <translation>すべてのトラックを聞く</translation>
    </message>
    <message>
        <source>Volume of a track</source>
        <translation>トラックの音量</translation>
    </message>
    <message>
        <source>Balance of a track</source>
        <translation>トラックのバランス</translation>
    </message>
    <message>
        <source>Volume: %1 dB (double-click: 0)</source>
        <translation>音量：%1 dB（ダブルクリックで 0）</translation>
    </message>
    <message>
        <source>Balance: %1 % to the left (double-click: middle)</source>
        <translation>バランス：左に %1 %（ダブルクリックで中央）</translation>
    </message>
    <message>
        <source>Balance: %1 % to the right (double-click: middle)</source>
        <translation>バランス：右に %1 %（ダブルクリックで中央）</translation>
    </message>
    <message>
        <source>Balance: middle</source>
        <translation>バランス：中央</translation>
    </message>
    <message>
        <source>Another role…</source>
        <translation>別の役割…</translation>
    </message>
    <message>
        <source>Role of the track</source>
        <translation>トラックの役割</translation>
    </message>
    <message>
        <source>A word by which the ducking knows the track:</source>
        <translation>ダッキングがトラックを見分ける言葉：</translation>
    </message>
    <message>
        <source>Role of a track</source>
        <translation>トラックの役割</translation>
    </message>
    <message>
        <source>Level, and from above what the ducking takes away</source>
        <translation>レベル。上から伸びるのはダッキングで下がった分です</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TrialBox</name>
    <message>
        <source>Hear a sample</source>
        <translation>サンプルを聞く</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel the sample</source>
        <translation>サンプルをやめる</translation>
    </message>
    <message>
        <source>The sample was cancelled.</source>
        <translation>サンプルを中止しました。</translation>
    </message>
    <message>
        <source>is being asked …</source>
        <translation>問い合わせ中…</translation>
    </message>
    <message>
        <source>%1 speaks %2 after %3 s.</source>
        <translation>%1 が %2 を %3 秒後に話しました。</translation>
    </message>
    <message>
        <source>Its voice</source>
        <translation>その声</translation>
    </message>
    <message numerus="yes">
        <source>%n voice(s) to choose from.</source>
        <translation>
            <numerusform>%n 個の声から選べます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::UsageLabel</name>
    <message>
        <source>%1 of %2 characters.</source>
        <translation>%2 文字中 %1 文字。</translation>
    </message>
    <message>
        <source>%1 characters.</source>
        <translation>%1 文字。</translation>
    </message>
    <message>
        <source>%1 of %2 min of music.</source>
        <translation>音楽 %2 分中 %1 分。</translation>
    </message>
    <message>
        <source>%1 min of music.</source>
        <translation>音楽 %1 分。</translation>
    </message>
    <message>
        <source>Nothing is counted: a server of your own costs nothing.</source>
        <translation>数えません。ご自分のサーバーに料金はかかりません。</translation>
    </message>
    <message>
        <source>That is about %1 at the price above.</source>
        <translation>上の単価で約 %1 です。</translation>
    </message>
    <message>
        <source>Nothing more is sent there this month.</source>
        <translation>今月はもう何も送信しません。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ValueSlider</name>
    <message>
        <source>Double click or press Home for the neutral value</source>
        <translation>ダブルクリックまたは Home キーで標準の値に戻ります</translation>
    </message>
    <message>
        <source>Wheel: change; Ctrl and wheel: change finely; double click: neutral</source>
        <translation>ホイール: 変更、Ctrl+ホイール: 微調整、ダブルクリック: 標準の値</translation>
    </message>
    <message>
        <source>%1 as a number</source>
        <translation>%1 を数値で</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::VoiceField</name>
    <message>
        <source>Each character gets one by its name</source>
        <translation>登場人物ごとに名前で決まります</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::VoicePicker</name>
    <message>
        <source>Use this voice</source>
        <translation>この声を使う</translation>
    </message>
    <message>
        <source>Search voices</source>
        <translation>声を検索</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>声</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>すべての言語</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Any gender</source>
        <translation>すべての性別</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>エンジン</translation>
    </message>
    <message>
        <source>Any engine</source>
        <translation>すべてのエンジン</translation>
    </message>
    <message>
        <source>No voice is like that. Search for less, or choose all languages.</source>
        <translation>該当する声はありません。検索語を減らすか、すべての言語を選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n voice(s). Space plays the chosen one.</source>
        <translation>
            <numerusform>%n 件の声。スペースキーで選んだ声を聞けます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::VoiceProfiles</name>
    <message>
        <source>Rename voice %1 to %2</source>
        <translation>声 %1 の名前を %2 に変更</translation>
    </message>
    <message>
        <source>Edit voice %1</source>
        <translation>声 %1 の編集</translation>
    </message>
    <message>
        <source>Save voice %1</source>
        <translation>声 %1 の保存</translation>
    </message>
    <message numerus="yes">
        <source>Save %n voice(s)</source>
        <translation>
            <numerusform>%n 件の声の保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Revert voice %1</source>
        <translation>声 %1 を元に戻す</translation>
    </message>
    <message numerus="yes">
        <source>Revert %n voice(s)</source>
        <translation>
            <numerusform>%n 件の声を元に戻す</numerusform>
        </translation>
    </message>
    <message>
        <source>New voice</source>
        <translation>新しい声</translation>
    </message>
    <message>
        <source>Duplicate voice %1</source>
        <translation>声 %1 の複製</translation>
    </message>
    <message>
        <source>Delete voice %1</source>
        <translation>声 %1 の削除</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n voice(s)</source>
        <translation>
            <numerusform>%n 件の声の削除</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a voice named %1 already.</source>
        <translation>%1 という声はすでにあります。</translation>
    </message>
    <message>
        <source>A voice needs a name.</source>
        <translation>声には名前が必要です。</translation>
    </message>
    <message>
        <source>A name has at most 64 characters, no slashes or control characters, no space at either end and no dot at the end.</source>
        <translation>名前は 64 文字までで、スラッシュと制御文字は使えません。前後の空白と末尾のピリオドも使えません。</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::VoiceTerms</name>
    <message>
        <source>Terms of use of %1, which hold for what you publish:</source>
        <translation>%1 の利用規約（公開する作品に適用されます）：</translation>
    </message>
    <message>
        <source>The terms of use of %1 could not be asked for: %2</source>
        <translation>%1 の利用規約を取得できませんでした：%2</translation>
    </message>
    <message>
        <source>Terms of use of %1</source>
        <translation>%1 の利用規約</translation>
    </message>
    <message>
        <source>Ask for the terms again</source>
        <translation>利用規約をもう一度取得</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::VoicesPanel</name>
    <message>
        <source>Save the voice</source>
        <translation>声を保存</translation>
    </message>
    <message>
        <source>Hear the voice</source>
        <translation>声を聞く</translation>
    </message>
    <message>
        <source>Not saved yet: %1 Nothing is lost while the window is open; trying again.</source>
        <translation>まだ保存されていません: %1 ウィンドウを開いている間は何も失われません。再試行しています。</translation>
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
            <numerusform>%1 秒、%n 単語</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, word “%2”</source>
        <translation>%1、単語「%2」</translation>
    </message>
    <message>
        <source>%1, selected %2 to %3</source>
        <translation>%1、選択範囲 %2 から %3</translation>
    </message>
    <message>
        <source>%1
%2 – %3 (%4 long)</source>
        <translation>%1
%2 – %3（長さ %4）</translation>
    </message>
    <message>
        <source>Word “%1”; click to play from it</source>
        <translation>単語「%1」。クリックするとそこから再生します</translation>
    </message>
    <message>
        <source>Phoneme %1</source>
        <translation>音素 %1</translation>
    </message>
    <message>
        <source>Mouth shape %1</source>
        <translation>口形 %1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WelcomeCard</name>
    <message>
        <source>Welcome</source>
        <translation>ようこそ</translation>
    </message>
    <message>
        <source>Welcome to ComfyVN Studio</source>
        <translation>ComfyVN Studio へようこそ</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>セリフ一覧</translation>
    </message>
    <message>
        <source>Type what a character says, press Enter, and hear it at once.</source>
        <translation>キャラクターのセリフを入力して Enter キーを押すと、すぐに聞けます。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>セリフ</translation>
    </message>
    <message>
        <source>Below, see each line&apos;s sound with its words and mouth shapes; click a word to hear from there.</source>
        <translation>下には各セリフの音声が単語と口形とともに表示されます。単語をクリックするとそこから聞けます。</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>声</translation>
    </message>
    <message>
        <source>Give every character a voice of their own; who has none yet gets one by name.</source>
        <translation>キャラクターごとに声を決められます。まだ声のないキャラクターには名前から声が割り当てられます。</translation>
    </message>
    <message>
        <source>Open the sample scene</source>
        <translation>サンプルシーンを開く</translation>
    </message>
    <message>
        <source>Start writing</source>
        <translation>書き始める</translation>
    </message>
    <message>
        <source>Import a script…</source>
        <translation>台本を読み込む…</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WindowActions</name>
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
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Language, look, server, sound and shortcuts</source>
        <translation>言語、外観、サーバー、音声、ショートカット</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>パネル</translation>
    </message>
    <message>
        <source>&amp;Previous panel</source>
        <translation>前のパネル(&amp;P)</translation>
    </message>
    <message>
        <source>Move the keyboard to the previous part of the window</source>
        <translation>キーボード操作をウィンドウの前の部分へ移す</translation>
    </message>
    <message>
        <source>&amp;Float or dock the panel</source>
        <translation>パネルを切り離す、または戻す(&amp;F)</translation>
    </message>
    <message>
        <source>Take the panel that has the keyboard out of the window, or put it back</source>
        <translation>操作中のパネルをウィンドウから切り離す、または元に戻す</translation>
    </message>
    <message>
        <source>&amp;Close the panel</source>
        <translation>パネルを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Close the panel that has the keyboard</source>
        <translation>操作中のパネルを閉じる</translation>
    </message>
    <message>
        <source>Put every panel back where it was at first</source>
        <translation>すべてのパネルを最初の位置に戻す</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Colours of the window: %1</source>
        <translation>ウィンドウの配色: %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Language of the window: %1</source>
        <translation>ウィンドウの言語: %1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>&amp;Move the panel</source>
        <translation>パネルを移動(&amp;M)</translation>
    </message>
    <message>
        <source>Move the panel that has the keyboard to the next side of the window</source>
        <translation>操作中のパネルをウィンドウの次の辺へ移す</translation>
    </message>
    <message>
        <source>Make the panel &amp;wider</source>
        <translation>パネルの幅を広げる(&amp;W)</translation>
    </message>
    <message>
        <source>Make the panel that has the keyboard wider</source>
        <translation>キーボードのあるパネルの幅を広げます</translation>
    </message>
    <message>
        <source>Make the panel na&amp;rrower</source>
        <translation>パネルの幅を狭める(&amp;R)</translation>
    </message>
    <message>
        <source>Make the panel that has the keyboard narrower</source>
        <translation>キーボードのあるパネルの幅を狭めます</translation>
    </message>
    <message>
        <source>Make the panel &amp;taller</source>
        <translation>パネルを高くする(&amp;T)</translation>
    </message>
    <message>
        <source>Make the panel that has the keyboard taller</source>
        <translation>キーボードのあるパネルを高くします</translation>
    </message>
    <message>
        <source>Make the panel &amp;shorter</source>
        <translation>パネルを低くする(&amp;S)</translation>
    </message>
    <message>
        <source>Make the panel that has the keyboard shorter</source>
        <translation>キーボードのあるパネルを低くします</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>設定(&amp;T)</translation>
    </message>
    <message>
        <source>Reset the la&amp;yout</source>
        <translation>配置を元に戻す(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Scene</source>
        <translation>シーン(&amp;S)</translation>
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
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>パネル(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>Main tools</source>
        <translation>メインツール</translation>
    </message>
    <message>
        <source>&amp;Mix</source>
        <translation>ミックス(&amp;M)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WorkflowChoicesField</name>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Text encoder</source>
        <translation>テキストエンコーダー</translation>
    </message>
    <message>
        <source>As the workflow has it</source>
        <translation>ワークフローの設定どおり</translation>
    </message>
    <message>
        <source>As the workflow has it: %1</source>
        <translation>ワークフローの設定どおり: %1</translation>
    </message>
    <message>
        <source>Models and voices</source>
        <translation>モデルと声</translation>
    </message>
    <message>
        <source>What the workflow takes from the lists of the servers. A voice chosen here is that of every character without one of its own.</source>
        <translation>ワークフローがサーバーの一覧から使うもの。ここで選んだ声は、自分の声を持たないすべてのキャラクターに使われます。</translation>
    </message>
    <message>
        <source>model checkpoint voice speaker text encoder choice list</source>
        <translation>モデル チェックポイント 声 話者 テキストエンコーダー 選択 一覧 model checkpoint voice</translation>
    </message>
    <message>
        <source>The servers are being asked …</source>
        <translation>サーバーに問い合わせています…</translation>
    </message>
    <message>
        <source>Missing on the servers: %1. Choose another, or put the file into ComfyUI&apos;s folders and restart it.</source>
        <translation>サーバーにありません: %1。別のものを選ぶか、ファイルを ComfyUI のフォルダーに置いて再起動してください。</translation>
    </message>
    <message>
        <source>This workflow leaves nothing to choose.</source>
        <translation>このワークフローには選べるものがありません。</translation>
    </message>
    <message>
        <source>No server answers; its lists are shown once it does.</source>
        <translation>応答するサーバーがありません。応答すると一覧が表示されます。</translation>
    </message>
    <message>
        <source>The servers have no lists for this workflow.</source>
        <translation>このワークフロー用の一覧がサーバーにありません。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>model, workflow</comment>
        <translation>%2 の%1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WorkflowField</name>
    <message>
        <source>%1 – your own, %2</source>
        <translation>%1 – 自作、%2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>title of a workflow, its file</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>ワークフロー</translation>
    </message>
    <message>
        <source>The graph that the servers run. Put one of your own into the workspace&apos;s folder “workflows”, exported from ComfyUI with Workflow &gt; Export (API).</source>
        <translation>サーバーが実行するグラフです。自作のものは ComfyUI の Workflow &gt; Export (API) で書き出し、ワークスペースの「workflows」フォルダーに入れてください。</translation>
    </message>
    <message>
        <source>graph json nodes model</source>
        <translation>グラフ ノード モデル json</translation>
    </message>
    <message>
        <source>Bind its inputs …</source>
        <translation>入力を割り当てる…</translation>
    </message>
    <message>
        <source>Add your own …</source>
        <translation>自作を追加…</translation>
    </message>
    <message>
        <source>Copy a workflow that was exported from ComfyUI into the workspace</source>
        <translation>ComfyUI から書き出したワークフローをワークスペースにコピーします</translation>
    </message>
    <message>
        <source>Choose which inputs of your own workflow take the text, the voice and so on</source>
        <translation>自作ワークフローのどの入力にテキストや声などを渡すかを選びます</translation>
    </message>
    <message>
        <source>It needs: %1</source>
        <translation>必要なもの：%1</translation>
    </message>
    <message>
        <source>There is no such file in the workspace or among those that came with the studio.</source>
        <translation>ワークスペースにも付属のファイルにも見つかりません。</translation>
    </message>
    <message>
        <source>It does not say yet which input takes what; bind its inputs.</source>
        <translation>どの入力に何を渡すかがまだ決まっていません。入力を割り当ててください。</translation>
    </message>
    <message>
        <source>Add a workflow</source>
        <translation>ワークフローを追加</translation>
    </message>
    <message>
        <source>Workflows of ComfyUI (*.json);;All files (*)</source>
        <translation>ComfyUI のワークフロー (*.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Workflow without a source</source>
        <translation>元の曲なしのワークフロー</translation>
    </message>
    <message>
        <source>Makes music from nothing, where the workflow above makes a source track over.</source>
        <translation>上のワークフローが元の曲を作り変えるのに対し、何もないところから音楽を作ります。</translation>
    </message>
    <message>
        <source>compose graph json nodes model</source>
        <translation>作曲 グラフ json ノード モデル</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WorkspaceBar</name>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>別の場所に保存…</translation>
    </message>
    <message>
        <source>State of the workspace</source>
        <translation>ワークスペースの状態</translation>
    </message>
    <message>
        <source>Files copied</source>
        <translation>コピーしたファイル</translation>
    </message>
    <message>
        <source>Tries to save your edits where they belong.</source>
        <translation>編集内容を本来の場所に保存できるか試します。</translation>
    </message>
    <message>
        <source>Saves the complete workspace in another folder and goes on there.</source>
        <translation>ワークスペース全体を別のフォルダーに保存し、そこで作業を続けます。</translation>
    </message>
    <message>
        <source>Read-only: %1 You can look, filter, play and export; nothing you change here is kept.</source>
        <translation>読み取り専用: %1 閲覧、絞り込み、再生、書き出しはできますが、ここでの変更は保存されません。</translation>
    </message>
    <message>
        <source>Your edits cannot be saved. %1 Nothing is lost while this window is open; the studio keeps trying.</source>
        <translation>編集内容を保存できません。%1 このウィンドウを開いている間は何も失われません。保存の試行を続けています。</translation>
    </message>
    <message>
        <source>The workspace is being saved in another folder…</source>
        <translation>ワークスペースを別のフォルダーに保存しています…</translation>
    </message>
    <message>
        <source>Choose or make an empty folder</source>
        <translation>空のフォルダーを選ぶか作成してください</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WorkspaceState</name>
    <message>
        <source>The workspace was not saved elsewhere.</source>
        <translation>ワークスペースは別の場所に保存されませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>Saved in %1, and you go on there: %n line(s).</source>
        <translation>
            <numerusform>%1 に保存しました。以後はそこで作業します: %n 件のセリフ。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of sound could not be copied; their lines are rendered again when you play them.</source>
        <translation>
            <numerusform>%n 個の音声ファイルをコピーできませんでした。該当のセリフは再生時に合成し直されます。</numerusform>
        </translation>
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
    <message>
        <source>Only look at the workspace; write nothing in it.</source>
        <translation>ワークスペースを見るだけにして、何も書き込まない。</translation>
    </message>
</context>
</TS>
