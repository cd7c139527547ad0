<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ClipClipboard</name>
    <message numerus="yes">
        <source>Paste %n clip(s)</source>
        <translation>
            <numerusform>Paste %n clip</numerusform>
            <numerusform>Paste %n clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComfyFields</name>
    <message>
        <source>Servers</source>
        <translation>Servers</translation>
    </message>
    <message>
        <source>Addresses such as http://127.0.0.1:8188. With several, each job goes to the one that is least busy.</source>
        <translation>Addresses such as http://127.0.0.1:8188. With several, each job goes to the one that is least busy.</translation>
    </message>
    <message>
        <source>host url address comfyui</source>
        <translation>host url address comfyui</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Output folder</translation>
    </message>
    <message>
        <source>Of a server on this machine, to take files from without a download; may be empty.</source>
        <translation>Of a server on this machine, to take files from without a download; may be empty.</translation>
    </message>
    <message>
        <source>directory local files</source>
        <translation>directory local files</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>A server that gives no sign of life for so long is given up.</source>
        <translation>A server that gives no sign of life for so long is given up.</translation>
    </message>
    <message>
        <source>timeout seconds wait</source>
        <translation>timeout seconds wait</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Asks each server who it is and what it lacks for the workflow; renders nothing.</source>
        <translation>Asks each server who it is and what it lacks for the workflow; renders nothing.</translation>
    </message>
    <message>
        <source>check connection version device missing nodes models</source>
        <translation>check connection version device missing nodes models</translation>
    </message>
    <message>
        <source>Runs models of your choice on servers of your own, on this machine or others. Free and open source.</source>
        <translation>Runs models of your choice on servers of your own, on this machine or others. Free and open source.</translation>
    </message>
    <message>
        <source>What the workflow lets be set; kept for each workflow.</source>
        <translation>What the workflow lets be set; kept for each workflow.</translation>
    </message>
    <message>
        <source>steps speed variation exaggeration denoise number</source>
        <translation>steps speed variation exaggeration denoise number</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Parameters without a source</source>
        <translation>Parameters without a source</translation>
    </message>
</context>
<context>
    <name>FormatNames</name>
    <message>
        <source>Mouth shapes, JSON (Rhubarb Lip Sync)</source>
        <translation>Mouth shapes, JSON (Rhubarb Lip Sync)</translation>
    </message>
    <message>
        <source>Mouth shapes, table (Rhubarb Lip Sync)</source>
        <translation>Mouth shapes, table (Rhubarb Lip Sync)</translation>
    </message>
    <message>
        <source>Mouth shapes, XML (Rhubarb Lip Sync)</source>
        <translation>Mouth shapes, XML (Rhubarb Lip Sync)</translation>
    </message>
    <message>
        <source>Subtitles, SubRip</source>
        <translation>Subtitles, SubRip</translation>
    </message>
    <message>
        <source>Subtitles with words, WebVTT</source>
        <translation>Subtitles with words, WebVTT</translation>
    </message>
    <message>
        <source>Words, Audacity labels</source>
        <translation>Words, Audacity labels</translation>
    </message>
    <message>
        <source>Words, phonemes and shapes, Praat TextGrid</source>
        <translation>Words, phonemes and shapes, Praat TextGrid</translation>
    </message>
    <message>
        <source>Phonemes, HTK labels</source>
        <translation>Phonemes, HTK labels</translation>
    </message>
</context>
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
        <source>Fallback</source>
        <translation>Fallback</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Gone</translation>
    </message>
</context>
<context>
    <name>LogEntry</name>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
</context>
<context>
    <name>MouthTexts</name>
    <message>
        <source>%1 is not a picture that can be shown.</source>
        <translation>%1 is not a picture that can be shown.</translation>
    </message>
    <message>
        <source>%1 cannot be moved; look whether the folder may be written to.</source>
        <translation>%1 cannot be moved; look whether the folder may be written to.</translation>
    </message>
    <message>
        <source>Pictures of the shapes A to F are needed, as A.png or A.svg and so on; missing: %1.</source>
        <translation>Pictures of the shapes A to F are needed, as A.png or A.svg and so on; missing: %1.</translation>
    </message>
    <message>
        <source>There are no pictures named A.png to F.png, or .svg, in %1.</source>
        <translation>There are no pictures named A.png to F.png, or .svg, in %1.</translation>
    </message>
</context>
<context>
    <name>MusicCostText</name>
    <message numerus="yes">
        <source>%1: %n piece(s), together %2 s.</source>
        <translation>
            <numerusform>%1: %n piece, together %2 s.</numerusform>
            <numerusform>%1: %n pieces, together %2 s.</numerusform>
        </translation>
    </message>
    <message>
        <source>That costs about %1 at the price in the settings.</source>
        <translation>That costs about %1 at the price in the settings.</translation>
    </message>
    <message>
        <source>This month it has made %1 s.</source>
        <translation>This month it has made %1 s.</translation>
    </message>
    <message>
        <source>This month it has made %1 s of the %2 s that the settings allow.</source>
        <translation>This month it has made %1 s of the %2 s that the settings allow.</translation>
    </message>
    <message>
        <source>Pieces past that limit will be refused.</source>
        <translation>Pieces past that limit will be refused.</translation>
    </message>
    <message>
        <source>Music that costs money</source>
        <translation>Music that costs money</translation>
    </message>
    <message>
        <source>Compose this?</source>
        <translation>Compose this?</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Compose</translation>
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
        <translation>Lazy swung beat, electric piano and tape: studying, quiet evenings</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Calm</translation>
    </message>
    <message>
        <source>Slow piano over soft pads: everyday scenes, rest</source>
        <translation>Slow piano over soft pads: everyday scenes, rest</translation>
    </message>
    <message>
        <source>Romance</source>
        <translation>Romance</translation>
    </message>
    <message>
        <source>Tender melody over broken chords: confessions, closeness</source>
        <translation>Tender melody over broken chords: confessions, closeness</translation>
    </message>
    <message>
        <source>Cheerful</source>
        <translation>Cheerful</translation>
    </message>
    <message>
        <source>Bright, strummed and quick: mornings, school, friends</source>
        <translation>Bright, strummed and quick: mornings, school, friends</translation>
    </message>
    <message>
        <source>Comedy</source>
        <translation>Comedy</translation>
    </message>
    <message>
        <source>Hopping winds and plucked strings: mishaps and banter</source>
        <translation>Hopping winds and plucked strings: mishaps and banter</translation>
    </message>
    <message>
        <source>Sad</source>
        <translation>Sad</translation>
    </message>
    <message>
        <source>Slow and bare, in minor: loss, farewells</source>
        <translation>Slow and bare, in minor: loss, farewells</translation>
    </message>
    <message>
        <source>Mystery</source>
        <translation>Mystery</translation>
    </message>
    <message>
        <source>Floating harmonies and bells: riddles, searches</source>
        <translation>Floating harmonies and bells: riddles, searches</translation>
    </message>
    <message>
        <source>Tension</source>
        <translation>Tension</translation>
    </message>
    <message>
        <source>Pulsing bass and restless strings: danger draws near</source>
        <translation>Pulsing bass and restless strings: danger draws near</translation>
    </message>
    <message>
        <source>Battle</source>
        <translation>Battle</translation>
    </message>
    <message>
        <source>Fast, driven drums and guitars: fights and chases</source>
        <translation>Fast, driven drums and guitars: fights and chases</translation>
    </message>
    <message>
        <source>Epic</source>
        <translation>Epic</translation>
    </message>
    <message>
        <source>Brass, choir and big drums: turning points</source>
        <translation>Brass, choir and big drums: turning points</translation>
    </message>
    <message>
        <source>Horror</source>
        <translation>Horror</translation>
    </message>
    <message>
        <source>Dark drones and broken tones: dread</source>
        <translation>Dark drones and broken tones: dread</translation>
    </message>
    <message>
        <source>Night city</source>
        <translation>Night city</translation>
    </message>
    <message>
        <source>Synthesizers over a steady beat: neon streets, late drives</source>
        <translation>Synthesizers over a steady beat: neon streets, late drives</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>Festival</translation>
    </message>
    <message>
        <source>Flutes and drums in five tones: stalls, fireworks, dances</source>
        <translation>Flutes and drums in five tones: stalls, fireworks, dances</translation>
    </message>
    <message>
        <source>Nostalgia</source>
        <translation>Nostalgia</translation>
    </message>
    <message>
        <source>Music box and slow waltz: memories, childhood</source>
        <translation>Music box and slow waltz: memories, childhood</translation>
    </message>
    <message>
        <source>Fantasy village</source>
        <translation>Fantasy village</translation>
    </message>
    <message>
        <source>Harp, flute and dance: markets and taverns of another world</source>
        <translation>Harp, flute and dance: markets and taverns of another world</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>A warm song with a full band: endings, staff rolls</source>
        <translation>A warm song with a full band: endings, staff rolls</translation>
    </message>
    <message>
        <source>Chiptune</source>
        <translation>Chiptune</translation>
    </message>
    <message>
        <source>Square waves of old consoles: games within the game</source>
        <translation>Square waves of old consoles: games within the game</translation>
    </message>
    <message>
        <source>Jazz café</source>
        <translation>Jazz café</translation>
    </message>
    <message>
        <source>Walking bass, brushes and piano: cafés and bars</source>
        <translation>Walking bass, brushes and piano: cafés and bars</translation>
    </message>
    <message>
        <source>8-bit</source>
        <translation>8-bit</translation>
    </message>
    <message>
        <source>The track through an old console</source>
        <translation>The track through an old console</translation>
    </message>
    <message>
        <source>Underwater</source>
        <translation>Underwater</translation>
    </message>
    <message>
        <source>The track dull and wavering, as heard under water</source>
        <translation>The track dull and wavering, as heard under water</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>Radio</translation>
    </message>
    <message>
        <source>The track from a small loudspeaker</source>
        <translation>The track from a small loudspeaker</translation>
    </message>
    <message>
        <source>Cathedral</source>
        <translation>Cathedral</translation>
    </message>
    <message>
        <source>The track in a very large room</source>
        <translation>The track in a very large room</translation>
    </message>
    <message>
        <source>Nightcore</source>
        <translation>Nightcore</translation>
    </message>
    <message>
        <source>The track faster and higher</source>
        <translation>The track faster and higher</translation>
    </message>
    <message>
        <source>Slowed</source>
        <translation>Slowed</translation>
    </message>
    <message>
        <source>The track slower and deeper, with a long echo</source>
        <translation>The track slower and deeper, with a long echo</translation>
    </message>
    <message>
        <source>Orchestral swell</source>
        <translation>Orchestral swell</translation>
    </message>
    <message>
        <source>The track with strings that rise under it</source>
        <translation>The track with strings that rise under it</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>calm</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>happy</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>sad</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dark</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>bright</translation>
    </message>
    <message>
        <source>tense</source>
        <translation>tense</translation>
    </message>
    <message>
        <source>scary</source>
        <translation>scary</translation>
    </message>
    <message>
        <source>mysterious</source>
        <translation>mysterious</translation>
    </message>
    <message>
        <source>romantic</source>
        <translation>romantic</translation>
    </message>
    <message>
        <source>dreamy</source>
        <translation>dreamy</translation>
    </message>
    <message>
        <source>energetic</source>
        <translation>energetic</translation>
    </message>
    <message>
        <source>epic</source>
        <translation>epic</translation>
    </message>
    <message>
        <source>nostalgic</source>
        <translation>nostalgic</translation>
    </message>
    <message>
        <source>funny</source>
        <translation>funny</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>angry</translation>
    </message>
    <message>
        <source>night</source>
        <translation>night</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>rain</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>morning</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>slow</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>fast</translation>
    </message>
    <message>
        <source>minimal</source>
        <translation>minimal</translation>
    </message>
    <message>
        <source>full</source>
        <translation>full</translation>
    </message>
    <message>
        <source>high</source>
        <translation>high</translation>
    </message>
    <message>
        <source>low</source>
        <translation>low</translation>
    </message>
    <message>
        <source>drums</source>
        <translation>drums</translation>
    </message>
    <message>
        <source>no drums</source>
        <translation>no drums</translation>
    </message>
    <message>
        <source>major</source>
        <translation>major</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>minor</translation>
    </message>
    <message>
        <source>piano</source>
        <translation>piano</translation>
    </message>
    <message>
        <source>strings</source>
        <translation>strings</translation>
    </message>
    <message>
        <source>violin</source>
        <translation>violin</translation>
    </message>
    <message>
        <source>cello</source>
        <translation>cello</translation>
    </message>
    <message>
        <source>guitar</source>
        <translation>guitar</translation>
    </message>
    <message>
        <source>flute</source>
        <translation>flute</translation>
    </message>
    <message>
        <source>harp</source>
        <translation>harp</translation>
    </message>
    <message>
        <source>music box</source>
        <translation>music box</translation>
    </message>
    <message>
        <source>bells</source>
        <translation>bells</translation>
    </message>
    <message>
        <source>choir</source>
        <translation>choir</translation>
    </message>
    <message>
        <source>brass</source>
        <translation>brass</translation>
    </message>
    <message>
        <source>sax</source>
        <translation>sax</translation>
    </message>
    <message>
        <source>synth</source>
        <translation>synth</translation>
    </message>
    <message>
        <source>organ</source>
        <translation>organ</translation>
    </message>
    <message>
        <source>vocals</source>
        <translation>vocals</translation>
    </message>
    <message>
        <source>intro</source>
        <translation>intro</translation>
    </message>
    <message>
        <source>break</source>
        <translation>break</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>ending</translation>
    </message>
    <message>
        <source>dorian</source>
        <translation>dorian</translation>
    </message>
    <message>
        <source>phrygian</source>
        <translation>phrygian</translation>
    </message>
    <message>
        <source>lydian</source>
        <translation>lydian</translation>
    </message>
    <message>
        <source>mixolydian</source>
        <translation>mixolydian</translation>
    </message>
    <message>
        <source>gentle</source>
        <translation>gentle</translation>
    </message>
    <message>
        <source>triumph</source>
        <translation>triumph</translation>
    </message>
    <message>
        <source>rise, then full</source>
        <translation>rise, then full</translation>
    </message>
    <message>
        <source>fall, then calm</source>
        <translation>fall, then calm</translation>
    </message>
    <message>
        <source>Transition: %1</source>
        <translation>Transition: %1</translation>
    </message>
    <message>
        <source>Stinger: %1</source>
        <translation>Stinger: %1</translation>
    </message>
</context>
<context>
    <name>MusicSoundReader</name>
    <message>
        <source>The sound of this music is not there any more. Compose it again.</source>
        <translation>The sound of this music is not there any more. Compose it again.</translation>
    </message>
</context>
<context>
    <name>PanelNames</name>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Mix</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Music</translation>
    </message>
</context>
<context>
    <name>ProviderFields</name>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>Open source</translation>
    </message>
    <message>
        <source>Freemium</source>
        <translation>Freemium</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>ready reachable needs key</source>
        <translation>ready reachable needs key</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Nobody stands in, and nothing is stored; a paid service bills it like a line.</source>
        <translation>Nobody stands in, and nothing is stored; a paid service bills it like a line.</translation>
    </message>
    <message>
        <source>try listen sample check connection</source>
        <translation>try listen sample check connection</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>What this workspace has asked for; each month begins at nothing. What you are billed stands in your account.</source>
        <translation>What this workspace has asked for; each month begins at nothing. What you are billed stands in your account.</translation>
    </message>
    <message>
        <source>cost usage counter money</source>
        <translation>cost usage counter money</translation>
    </message>
    <message>
        <source>Use %1 with ComfyUI</source>
        <translation>Use %1 with ComfyUI</translation>
    </message>
    <message>
        <source>Use it with ComfyUI</source>
        <translation>Use it with ComfyUI</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>Makes ComfyUI active with %1. Its form says which nodes the server needs for it.</source>
        <translation>Makes ComfyUI active with %1. Its form says which nodes the server needs for it.</translation>
    </message>
    <message>
        <source>use active comfyui</source>
        <translation>use active comfyui</translation>
    </message>
</context>
<context>
    <name>ProviderStandingRow</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>ready reachable needs key</source>
        <translation>ready reachable needs key</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>Speaks a sentence as it would speak a line. Nobody stands in, and nothing is stored.</source>
        <translation>Speaks a sentence as it would speak a line. Nobody stands in, and nothing is stored.</translation>
    </message>
    <message>
        <source>test try listen</source>
        <translation>test try listen</translation>
    </message>
    <message>
        <source>Check the key</source>
        <translation>Check the key</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Asks whether the service is there and takes the key; the state above is its answer. Nothing is made, because music is billed by its length.</source>
        <translation>Asks whether the service is there and takes the key; the state above is its answer. Nothing is made, because music is billed by its length.</translation>
    </message>
    <message>
        <source>try check connection</source>
        <translation>try check connection</translation>
    </message>
    <message>
        <source>Portal only: this program cannot reach it.</source>
        <translation>Portal only: this program cannot reach it.</translation>
    </message>
    <message>
        <source>Through ComfyUI only: it has no server of its own.</source>
        <translation>Through ComfyUI only: it has no server of its own.</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>RowTile</name>
    <message>
        <source>Missing: %1</source>
        <translation>Missing: %1</translation>
    </message>
</context>
<context>
    <name>SoundNames</name>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>There are too many files named “%1” in %2.</source>
        <translation>There are too many files named “%1” in %2.</translation>
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
    <name>StudioText</name>
    <message>
        <source>Cannot %1 %2: %3. Check free space and permissions.</source>
        <translation>Cannot %1 %2: %3. Check free space and permissions.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>There is no file %1.</translation>
    </message>
    <message>
        <source>Cannot move the damaged file %1 aside: %2.</source>
        <translation>Cannot move the damaged file %1 aside: %2.</translation>
    </message>
    <message>
        <source>Cannot lock %1: another program holds it, or the folder is not writable.</source>
        <translation>Cannot lock %1: another program holds it, or the folder is not writable.</translation>
    </message>
    <message>
        <source>Cannot make the lock file %1. Check free space and permissions.</source>
        <translation>Cannot make the lock file %1. Check free space and permissions.</translation>
    </message>
    <message>
        <source>This workspace is open in another studio (process %1 since %2, lock %3). Close that one first.</source>
        <translation>This workspace is open in another studio (process %1 since %2, lock %3). Close that one first.</translation>
    </message>
    <message>
        <source>No running studio has written %1.</source>
        <translation>No running studio has written %1.</translation>
    </message>
    <message>
        <source>%1 %2; choose or make an empty folder.</source>
        <translation>%1 %2; choose or make an empty folder.</translation>
    </message>
    <message>
        <source>is no whole path of a folder</source>
        <translation>is no whole path of a folder</translation>
    </message>
    <message>
        <source>lies in the workspace that cannot be saved</source>
        <translation>lies in the workspace that cannot be saved</translation>
    </message>
    <message>
        <source>is not an empty folder</source>
        <translation>is not an empty folder</translation>
    </message>
    <message>
        <source>write</source>
        <translation>write</translation>
    </message>
    <message>
        <source>read</source>
        <translation>read</translation>
    </message>
    <message>
        <source>make the folder</source>
        <translation>make the folder</translation>
    </message>
    <message>
        <source>it is larger than %1 bytes</source>
        <translation>it is larger than %1 bytes</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>No space left on device</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Permission denied</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Read-only file system</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>No such file or directory</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Input/output error</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Not a directory</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Is a directory</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>File exists</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Disk quota exceeded</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Too many open files</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>Operation not permitted</translation>
    </message>
    <message>
        <source>database or disk is full</source>
        <translation>database or disk is full</translation>
    </message>
    <message>
        <source>disk I/O error</source>
        <translation>disk I/O error</translation>
    </message>
    <message>
        <source>unable to open database file</source>
        <translation>unable to open database file</translation>
    </message>
    <message>
        <source>attempt to write a readonly database</source>
        <translation>attempt to write a readonly database</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>database disk image is malformed</translation>
    </message>
    <message>
        <source>file is not a database</source>
        <translation>file is not a database</translation>
    </message>
    <message>
        <source>The database %1 is damaged: %2.</source>
        <translation>The database %1 is damaged: %2.</translation>
    </message>
    <message>
        <source>The database %1 is damaged: %2. Restart the program: it keeps the file aside and makes a new one.</source>
        <translation>The database %1 is damaged: %2. Restart the program: it keeps the file aside and makes a new one.</translation>
    </message>
    <message>
        <source>The database %1 is locked by another program; close that program.</source>
        <translation>The database %1 is locked by another program; close that program.</translation>
    </message>
    <message>
        <source>The workspace is open read-only; nothing can be changed here.</source>
        <translation>The workspace is open read-only; nothing can be changed here.</translation>
    </message>
    <message>
        <source>Cannot use the database %1: %2. Check free space and permissions.</source>
        <translation>Cannot use the database %1: %2. Check free space and permissions.</translation>
    </message>
    <message>
        <source>There is no database %1.</source>
        <translation>There is no database %1.</translation>
    </message>
    <message>
        <source>Cannot read the database %1.</source>
        <translation>Cannot read the database %1.</translation>
    </message>
    <message>
        <source>The database %1 was damaged. It is kept as %2 and a new one was made. %3</source>
        <translation>The database %1 was damaged. It is kept as %2 and a new one was made. %3</translation>
    </message>
    <message>
        <source>Scenes, lines and voices were carried over.</source>
        <translation>Scenes, lines and voices were carried over.</translation>
    </message>
    <message>
        <source>Not carried over: %1.</source>
        <translation>Not carried over: %1.</translation>
    </message>
    <message>
        <source>A newer version of the program wrote the database %1; open this workspace with that version or choose another one.</source>
        <translation>A newer version of the program wrote the database %1; open this workspace with that version or choose another one.</translation>
    </message>
    <message>
        <source>it is not a workspace database</source>
        <translation>it is not a workspace database</translation>
    </message>
    <message>
        <source>the table %1 is missing</source>
        <translation>the table %1 is missing</translation>
    </message>
    <message>
        <source>it was found so at its last use</source>
        <translation>it was found so at its last use</translation>
    </message>
    <message>
        <source>A database transaction was begun inside another; report this as a fault.</source>
        <translation>A database transaction was begun inside another; report this as a fault.</translation>
    </message>
    <message>
        <source>A database transaction was committed twice; report this as a fault.</source>
        <translation>A database transaction was committed twice; report this as a fault.</translation>
    </message>
    <message>
        <source>This is no JSON object: %1.</source>
        <translation>This is no JSON object: %1.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>it is empty</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%1 at byte %2</translation>
    </message>
    <message>
        <source>illegal value</source>
        <translation>illegal value</translation>
    </message>
    <message>
        <source>illegal number</source>
        <translation>illegal number</translation>
    </message>
    <message>
        <source>unterminated object</source>
        <translation>unterminated object</translation>
    </message>
    <message>
        <source>unterminated array</source>
        <translation>unterminated array</translation>
    </message>
    <message>
        <source>unterminated string</source>
        <translation>unterminated string</translation>
    </message>
    <message>
        <source>missing name separator</source>
        <translation>missing name separator</translation>
    </message>
    <message>
        <source>missing value separator</source>
        <translation>missing value separator</translation>
    </message>
    <message>
        <source>invalid UTF8 string</source>
        <translation>invalid UTF8 string</translation>
    </message>
    <message>
        <source>garbage at the end of the document</source>
        <translation>garbage at the end of the document</translation>
    </message>
    <message>
        <source>it is an array or a bare value</source>
        <translation>it is an array or a bare value</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>it is not a JSON object</translation>
    </message>
    <message>
        <source>it is nested deeper than %1</source>
        <translation>it is nested deeper than %1</translation>
    </message>
    <message>
        <source>a bracket is closed that was never opened</source>
        <translation>a bracket is closed that was never opened</translation>
    </message>
    <message>
        <source>a string is not closed</source>
        <translation>a string is not closed</translation>
    </message>
    <message>
        <source>the key “%1” stands twice in one object</source>
        <translation>the key “%1” stands twice in one object</translation>
    </message>
    <message>
        <source>“%1” must be a text, not %2.</source>
        <translation>“%1” must be a text, not %2.</translation>
    </message>
    <message>
        <source>“%1” has %2 characters; at most %3 are accepted.</source>
        <translation>“%1” has %2 characters; at most %3 are accepted.</translation>
    </message>
    <message>
        <source>“%1” holds broken characters; write plain text.</source>
        <translation>“%1” holds broken characters; write plain text.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>“%1” is missing.</translation>
    </message>
    <message>
        <source>“%1” must be true or false, not %2.</source>
        <translation>“%1” must be true or false, not %2.</translation>
    </message>
    <message>
        <source>“%1” must be a number, not %2.</source>
        <translation>“%1” must be a number, not %2.</translation>
    </message>
    <message>
        <source>“%1” must lie between %2 and %3.</source>
        <translation>“%1” must lie between %2 and %3.</translation>
    </message>
    <message>
        <source>“%1” must be a whole number.</source>
        <translation>“%1” must be a whole number.</translation>
    </message>
    <message>
        <source>“%1” must be a list of texts, not %2.</source>
        <translation>“%1” must be a list of texts, not %2.</translation>
    </message>
    <message>
        <source>“%1” has %2 entries; at most %3 are accepted.</source>
        <translation>“%1” has %2 entries; at most %3 are accepted.</translation>
    </message>
    <message>
        <source>“%1” must be an object, not %2.</source>
        <translation>“%1” must be an object, not %2.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 bytes.</source>
        <translation>“%1” is larger than %2 bytes.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true or false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>a number</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>a text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>a list</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>an object</translation>
    </message>
    <message>
        <source>“%1” must be %2.</source>
        <translation>“%1” must be %2.</translation>
    </message>
    <message>
        <source>The setting “%1” must be %2; its default is used.</source>
        <translation>The setting “%1” must be %2; its default is used.</translation>
    </message>
    <message>
        <source>a text of at most %1 characters</source>
        <translation>a text of at most %1 characters</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>a whole number from %1 to %2</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>one of %1</translation>
    </message>
    <message>
        <source>an http or https address</source>
        <translation>an http or https address</translation>
    </message>
    <message>
        <source>an address of this machine alone, such as 127.0.0.1 or ::1</source>
        <translation>an address of this machine alone, such as 127.0.0.1 or ::1</translation>
    </message>
    <message>
        <source>at least %1 visible ASCII characters</source>
        <translation>at least %1 visible ASCII characters</translation>
    </message>
    <message>
        <source>a language such as en or ja</source>
        <translation>a language such as en or ja</translation>
    </message>
    <message>
        <source>an object of header names to texts</source>
        <translation>an object of header names to texts</translation>
    </message>
    <message>
        <source>“local”, “error”, or a list of %1</source>
        <translation>“local”, “error”, or a list of %1</translation>
    </message>
    <message>
        <source>an object of commands to lists of keys</source>
        <translation>an object of commands to lists of keys</translation>
    </message>
    <message>
        <source>a list of origins such as http://localhost:3000</source>
        <translation>a list of origins such as http://localhost:3000</translation>
    </message>
    <message>
        <source>a list of absolute folders</source>
        <translation>a list of absolute folders</translation>
    </message>
    <message>
        <source>The settings %1 could not be read (%2). %3 %4</source>
        <translation>The settings %1 could not be read (%2). %3 %4</translation>
    </message>
    <message>
        <source>The defaults are used.</source>
        <translation>The defaults are used.</translation>
    </message>
    <message>
        <source>The last settings that could be read are used.</source>
        <translation>The last settings that could be read are used.</translation>
    </message>
    <message>
        <source>The file is kept as %1.</source>
        <translation>The file is kept as %1.</translation>
    </message>
    <message>
        <source>The server&apos;s token is not stored on this machine; a new one was made.</source>
        <translation>The server&apos;s token is not stored on this machine; a new one was made.</translation>
    </message>
    <message>
        <source>“%1” must be the secret itself, not a name of one.</source>
        <translation>“%1” must be the secret itself, not a name of one.</translation>
    </message>
    <message>
        <source>The settings would grow past %1 MB.</source>
        <translation>The settings would grow past %1 MB.</translation>
    </message>
    <message>
        <source>A scene has at most %1 lines; put some into another scene.</source>
        <translation>A scene has at most %1 lines; put some into another scene.</translation>
    </message>
    <message>
        <source>The order names a line twice.</source>
        <translation>The order names a line twice.</translation>
    </message>
    <message>
        <source>The scene has no line %1.</source>
        <translation>The scene has no line %1.</translation>
    </message>
    <message>
        <source>A scene&apos;s name has 1 to %1 characters.</source>
        <translation>A scene&apos;s name has 1 to %1 characters.</translation>
    </message>
    <message>
        <source>There is no scene %1 any more.</source>
        <translation>There is no scene %1 any more.</translation>
    </message>
    <message>
        <source>There is no line %1 any more.</source>
        <translation>There is no line %1 any more.</translation>
    </message>
    <message>
        <source>The line has no take %2 any more.</source>
        <translation>The line has no take %2 any more.</translation>
    </message>
    <message>
        <source>The line has no take %2.</source>
        <translation>The line has no take %2.</translation>
    </message>
    <message>
        <source>The line has %1 takes, which is the limit; delete some first.</source>
        <translation>The line has %1 takes, which is the limit; delete some first.</translation>
    </message>
    <message>
        <source>The line has a take with the seed %1 already; choose that one or another seed.</source>
        <translation>The line has a take with the seed %1 already; choose that one or another seed.</translation>
    </message>
    <message>
        <source>The take %1 is locked; unlock it before it is deleted.</source>
        <translation>The take %1 is locked; unlock it before it is deleted.</translation>
    </message>
    <message>
        <source>The take %1 is locked; unlock it first.</source>
        <translation>The take %1 is locked; unlock it first.</translation>
    </message>
    <message>
        <source>The take was deleted meanwhile.</source>
        <translation>The take was deleted meanwhile.</translation>
    </message>
    <message>
        <source>The work was cancelled.</source>
        <translation>The work was cancelled.</translation>
    </message>
    <message>
        <source>Somebody else gave up this line.</source>
        <translation>Somebody else gave up this line.</translation>
    </message>
    <message>
        <source>The scene cannot be read: %1.</source>
        <translation>The scene cannot be read: %1.</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>it is not UTF-8</translation>
    </message>
    <message>
        <source>its first line must name the columns, “text” among them</source>
        <translation>its first line must name the columns, “text” among them</translation>
    </message>
    <message>
        <source>line %1 has more cells than there are columns</source>
        <translation>line %1 has more cells than there are columns</translation>
    </message>
    <message>
        <source>it has more than %1 lines</source>
        <translation>it has more than %1 lines</translation>
    </message>
    <message>
        <source>more than %1 lines</source>
        <translation>more than %1 lines</translation>
    </message>
    <message>
        <source>Ren&apos;Py&apos;s header “Identifier, Character, Dialogue” is missing</source>
        <translation>Ren&apos;Py&apos;s header “Identifier, Character, Dialogue” is missing</translation>
    </message>
    <message>
        <source>a row has %1 cells instead of 6</source>
        <translation>a row has %1 cells instead of 6</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>a quotation mark is not closed</translation>
    </message>
    <message>
        <source>choose which column holds the text</source>
        <translation>choose which column holds the text</translation>
    </message>
    <message>
        <source>The script has more than %1 MB; import it in parts.</source>
        <translation>The script has more than %1 MB; import it in parts.</translation>
    </message>
    <message>
        <source>%1, line %2: %3.</source>
        <translation>%1, line %2: %3.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The script has no line to say; choose its kind if it was taken for another.</source>
        <translation>The script has no line to say; choose its kind if it was taken for another.</translation>
    </message>
    <message>
        <source>The script has %1 scenes; import it without choosing one scene.</source>
        <translation>The script has %1 scenes; import it without choosing one scene.</translation>
    </message>
    <message>
        <source>Somebody edited the scene meanwhile; import again.</source>
        <translation>Somebody edited the scene meanwhile; import again.</translation>
    </message>
    <message>
        <source>The studio could not be started a second time.</source>
        <translation>The studio could not be started a second time.</translation>
    </message>
    <message>
        <source>The studio is closing.</source>
        <translation>The studio is closing.</translation>
    </message>
    <message>
        <source>There is no line with a text to export; choose another scene.</source>
        <translation>There is no line with a text to export; choose another scene.</translation>
    </message>
    <message>
        <source>“%1” is no whole path; choose a folder.</source>
        <translation>“%1” is no whole path; choose a folder.</translation>
    </message>
    <message>
        <source>The name template is wrong: %1. It knows {%2}.</source>
        <translation>The name template is wrong: %1. It knows {%2}.</translation>
    </message>
    <message>
        <source>a } without its {</source>
        <translation>a } without its {</translation>
    </message>
    <message>
        <source>a { that is not closed</source>
        <translation>a { that is not closed</translation>
    </message>
    <message>
        <source>there is no field {%1}</source>
        <translation>there is no field {%1}</translation>
    </message>
    <message>
        <source>the width in {%1} is no number up to %2</source>
        <translation>the width in {%1} is no number up to %2</translation>
    </message>
    <message>
        <source>it names every line alike</source>
        <translation>it names every line alike</translation>
    </message>
    <message>
        <source>The line&apos;s sound cannot be read: %1 Render the line again.</source>
        <translation>The line&apos;s sound cannot be read: %1 Render the line again.</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>There is a file of that name already.</translation>
    </message>
    <message>
        <source>The line has not been rendered.</source>
        <translation>The line has not been rendered.</translation>
    </message>
    <message>
        <source>The line has changed since it was rendered.</source>
        <translation>The line has changed since it was rendered.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>The export was cancelled.</translation>
    </message>
    <message>
        <source>The job broke off unexpectedly: %1.</source>
        <translation>The job broke off unexpectedly: %1.</translation>
    </message>
    <message>
        <source>The job broke off unexpectedly.</source>
        <translation>The job broke off unexpectedly.</translation>
    </message>
    <message>
        <source>The job was cancelled.</source>
        <translation>The job was cancelled.</translation>
    </message>
    <message>
        <source>%1 jobs are under way, which is the limit; wait for one to end or cancel one.</source>
        <translation>%1 jobs are under way, which is the limit; wait for one to end or cancel one.</translation>
    </message>
    <message>
        <source>There is no job “%1”; the last %2 finished ones are kept.</source>
        <translation>There is no job “%1”; the last %2 finished ones are kept.</translation>
    </message>
    <message>
        <source>%1 of %2 lines, %3</source>
        <translation>%1 of %2 lines, %3</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 of %2 lines</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>about %1 s left</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>about %1 min left</translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>speaking</translation>
    </message>
    <message>
        <source>The workspace is open read-only, so nothing is rendered here; this line has no sound yet.</source>
        <translation>The workspace is open read-only, so nothing is rendered here; this line has no sound yet.</translation>
    </message>
    <message>
        <source>The rendering was cancelled.</source>
        <translation>The rendering was cancelled.</translation>
    </message>
    <message>
        <source>There is nothing in the text that a voice can speak; write at least one word.</source>
        <translation>There is nothing in the text that a voice can speak; write at least one word.</translation>
    </message>
    <message>
        <source>There is nothing to speak in the text; write at least one word.</source>
        <translation>There is nothing to speak in the text; write at least one word.</translation>
    </message>
    <message>
        <source>%1 is damaged; render the line again.</source>
        <translation>%1 is damaged; render the line again.</translation>
    </message>
    <message>
        <source>%1 is damaged; render it again.</source>
        <translation>%1 is damaged; render it again.</translation>
    </message>
    <message>
        <source>“%1” cannot be used: %2</source>
        <translation>“%1” cannot be used: %2</translation>
    </message>
    <message>
        <source>The engine does not have the voice it was asked for: %1</source>
        <translation>The engine does not have the voice it was asked for: %1</translation>
    </message>
    <message>
        <source>The engine could not speak the line: %1</source>
        <translation>The engine could not speak the line: %1</translation>
    </message>
    <message>
        <source>Parts of the line were not spoken; render it again.</source>
        <translation>Parts of the line were not spoken; render it again.</translation>
    </message>
    <message>
        <source>A part of the line was not spoken; render it again.</source>
        <translation>A part of the line was not spoken; render it again.</translation>
    </message>
    <message>
        <source>The voice makes no sound of this text; choose a voice for its language.</source>
        <translation>The voice makes no sound of this text; choose a voice for its language.</translation>
    </message>
    <message>
        <source>The studio is closing; the line was not spoken.</source>
        <translation>The studio is closing; the line was not spoken.</translation>
    </message>
    <message>
        <source>The text is too long or the delivery is out of range.</source>
        <translation>The text is too long or the delivery is out of range.</translation>
    </message>
    <message>
        <source>The speech program %1 cannot be started (%2); reinstall the studio.</source>
        <translation>The speech program %1 cannot be started (%2); reinstall the studio.</translation>
    </message>
    <message>
        <source>The speech program failed twice on this text: %1. Change the text or the voice.</source>
        <translation>The speech program failed twice on this text: %1. Change the text or the voice.</translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation>it did not answer in time</translation>
    </message>
    <message>
        <source>it answered nonsense</source>
        <translation>it answered nonsense</translation>
    </message>
    <message>
        <source>it was killed by signal %1</source>
        <translation>it was killed by signal %1</translation>
    </message>
    <message>
        <source>it ended with exit code %1</source>
        <translation>it ended with exit code %1</translation>
    </message>
    <message>
        <source>The text has %1 characters; at most %2 are spoken at once. Split it into several lines.</source>
        <translation>The text has %1 characters; at most %2 are spoken at once. Split it into several lines.</translation>
    </message>
    <message>
        <source>The speech provider “%1” cannot be reached and the fallback is off; choose another in the settings.</source>
        <translation>The speech provider “%1” cannot be reached and the fallback is off; choose another in the settings.</translation>
    </message>
    <message>
        <source>The provider “%1” is not available.</source>
        <translation>The provider “%1” is not available.</translation>
    </message>
    <message>
        <source>The stored times are damaged (%1); render the line again.</source>
        <translation>The stored times are damaged (%1); render the line again.</translation>
    </message>
    <message>
        <source>its duration</source>
        <translation>its duration</translation>
    </message>
    <message>
        <source>its confidence</source>
        <translation>its confidence</translation>
    </message>
    <message>
        <source>its source</source>
        <translation>its source</translation>
    </message>
    <message>
        <source>its words</source>
        <translation>its words</translation>
    </message>
    <message>
        <source>its phonemes</source>
        <translation>its phonemes</translation>
    </message>
    <message>
        <source>The audio is empty; choose a file with speech in it.</source>
        <translation>The audio is empty; choose a file with speech in it.</translation>
    </message>
    <message>
        <source>The local voice gave nothing to align by.</source>
        <translation>The local voice gave nothing to align by.</translation>
    </message>
    <message>
        <source>The audio holds no sound that could be aligned.</source>
        <translation>The audio holds no sound that could be aligned.</translation>
    </message>
    <message>
        <source>The audio file is longer than is accepted here.</source>
        <translation>The audio file is longer than is accepted here.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>The file cannot be opened: %1.</translation>
    </message>
    <message>
        <source>The path does not name a regular file.</source>
        <translation>The path does not name a regular file.</translation>
    </message>
    <message>
        <source>The file is not audio that the studio can read.</source>
        <translation>The file is not audio that the studio can read.</translation>
    </message>
    <message>
        <source>The audio file&apos;s header makes no sense.</source>
        <translation>The audio file&apos;s header makes no sense.</translation>
    </message>
    <message>
        <source>The audio could not be resampled: %1</source>
        <translation>The audio could not be resampled: %1</translation>
    </message>
    <message>
        <source>There is no sound to write.</source>
        <translation>There is no sound to write.</translation>
    </message>
    <message>
        <source>The sound cannot be written in this format: %1</source>
        <translation>The sound cannot be written in this format: %1</translation>
    </message>
    <message>
        <source>The sound could not be encoded.</source>
        <translation>The sound could not be encoded.</translation>
    </message>
    <message>
        <source>The WAV file&apos;s format chunk is too short.</source>
        <translation>The WAV file&apos;s format chunk is too short.</translation>
    </message>
    <message>
        <source>The WAV file&apos;s extensible format chunk is too short.</source>
        <translation>The WAV file&apos;s extensible format chunk is too short.</translation>
    </message>
    <message>
        <source>The WAV file holds an encoding other than PCM of 8, 16, 24 or 32 bits or float.</source>
        <translation>The WAV file holds an encoding other than PCM of 8, 16, 24 or 32 bits or float.</translation>
    </message>
    <message>
        <source>The WAV file&apos;s number of channels is not within 1..64.</source>
        <translation>The WAV file&apos;s number of channels is not within 1..64.</translation>
    </message>
    <message>
        <source>The WAV file&apos;s sample rate is not within 1..768000 Hz.</source>
        <translation>The WAV file&apos;s sample rate is not within 1..768000 Hz.</translation>
    </message>
    <message>
        <source>The WAV file&apos;s frame size contradicts its channels and bits.</source>
        <translation>The WAV file&apos;s frame size contradicts its channels and bits.</translation>
    </message>
    <message>
        <source>The file is too short to be a WAV file.</source>
        <translation>The file is too short to be a WAV file.</translation>
    </message>
    <message>
        <source>The file is not a WAV file.</source>
        <translation>The file is not a WAV file.</translation>
    </message>
    <message>
        <source>The WAV file ends before its samples.</source>
        <translation>The WAV file ends before its samples.</translation>
    </message>
    <message>
        <source>The WAV file has samples before their format.</source>
        <translation>The WAV file has samples before their format.</translation>
    </message>
    <message>
        <source>The WAV file has too many chunks before its samples.</source>
        <translation>The WAV file has too many chunks before its samples.</translation>
    </message>
    <message>
        <source>The WAV file is longer than is accepted here.</source>
        <translation>The WAV file is longer than is accepted here.</translation>
    </message>
    <message>
        <source>That path is outside the folders the studio may read; put the file into the workspace or add its folder to the setting server.media_roots.</source>
        <translation>That path is outside the folders the studio may read; put the file into the workspace or add its folder to the setting server.media_roots.</translation>
    </message>
    <message>
        <source>There is no readable file “%1”.</source>
        <translation>There is no readable file “%1”.</translation>
    </message>
    <message>
        <source>The studio may not write there; name a folder below exports/, or add its folder to the setting server.media_roots.</source>
        <translation>The studio may not write there; name a folder below exports/, or add its folder to the setting server.media_roots.</translation>
    </message>
    <message>
        <source>No sound has the id “%1”.</source>
        <translation>No sound has the id “%1”.</translation>
    </message>
    <message>
        <source>The word is empty; write the word that is to be said otherwise.</source>
        <translation>The word is empty; write the word that is to be said otherwise.</translation>
    </message>
    <message>
        <source>The word has more than %1 characters; write the word alone.</source>
        <translation>The word has more than %1 characters; write the word alone.</translation>
    </message>
    <message>
        <source>The word has no letter, digit or sign that could be spoken.</source>
        <translation>The word has no letter, digit or sign that could be spoken.</translation>
    </message>
    <message>
        <source>The word holds a control character; remove it.</source>
        <translation>The word holds a control character; remove it.</translation>
    </message>
    <message>
        <source>The respelling has the sign “%1” at position %2; write it with letters, digits, spaces, hyphens and apostrophes alone.</source>
        <translation>The respelling has the sign “%1” at position %2; write it with letters, digits, spaces, hyphens and apostrophes alone.</translation>
    </message>
    <message>
        <source>There is nothing to say in the respelling; write how the word sounds.</source>
        <translation>There is nothing to say in the respelling; write how the word sounds.</translation>
    </message>
    <message>
        <source>No voice of this language knows the sign “%1” at position %2 of the IPA; write another sound there.</source>
        <translation>No voice of this language knows the sign “%1” at position %2 of the IPA; write another sound there.</translation>
    </message>
    <message>
        <source>There is no sound in the IPA; write how the word sounds.</source>
        <translation>There is no sound in the IPA; write how the word sounds.</translation>
    </message>
    <message>
        <source>There is nothing to say for “%1”; write how it sounds.</source>
        <translation>There is nothing to say for “%1”; write how it sounds.</translation>
    </message>
    <message>
        <source>The pronunciation has more than %1 signs; write that of one word.</source>
        <translation>The pronunciation has more than %1 signs; write that of one word.</translation>
    </message>
    <message>
        <source>No voice speaks the language “%1”; name one like en or ja.</source>
        <translation>No voice speaks the language “%1”; name one like en or ja.</translation>
    </message>
    <message>
        <source>The character&apos;s name is longer than 64 characters.</source>
        <translation>The character&apos;s name is longer than 64 characters.</translation>
    </message>
    <message>
        <source>The note has more than %1 characters.</source>
        <translation>The note has more than %1 characters.</translation>
    </message>
    <message>
        <source>The kind must be “respelling” or “ipa”.</source>
        <translation>The kind must be “respelling” or “ipa”.</translation>
    </message>
    <message>
        <source>the kind “%1” is neither respelling nor ipa.</source>
        <translation>the kind “%1” is neither respelling nor ipa.</translation>
    </message>
    <message>
        <source>The first line must name the columns: word and value, and as you like lang, kind (respelling or ipa), character and note.</source>
        <translation>The first line must name the columns: word and value, and as you like lang, kind (respelling or ipa), character and note.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Line %1: %2</translation>
    </message>
    <message>
        <source>Entry %1: %2</source>
        <translation>Entry %1: %2</translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB; split it.</source>
        <translation>The file is larger than 16 MiB; split it.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text; save it as UTF-8.</source>
        <translation>The file is not UTF-8 text; save it as UTF-8.</translation>
    </message>
    <message>
        <source>There is no entry %1 in the dictionary any more.</source>
        <translation>There is no entry %1 in the dictionary any more.</translation>
    </message>
    <message>
        <source>The dictionary already says how “%1” is pronounced; change that entry instead.</source>
        <translation>The dictionary already says how “%1” is pronounced; change that entry instead.</translation>
    </message>
    <message>
        <source>The dictionary may have %1 entries; delete some first.</source>
        <translation>The dictionary may have %1 entries; delete some first.</translation>
    </message>
    <message>
        <source>There is no engine “%1”; choose flite or espeak-ng, or leave it empty.</source>
        <translation>There is no engine “%1”; choose flite or espeak-ng, or leave it empty.</translation>
    </message>
    <message>
        <source>The profile “%1” names the engine voice “%2:%3”, which does not exist; choose another.</source>
        <translation>The profile “%1” names the engine voice “%2:%3”, which does not exist; choose another.</translation>
    </message>
    <message>
        <source>No engine has the voice “%1”; choose another.</source>
        <translation>No engine has the voice “%1”; choose another.</translation>
    </message>
    <message>
        <source>No engine speaks “%1”; choose a language like en, ja or fr.</source>
        <translation>No engine speaks “%1”; choose a language like en, ja or fr.</translation>
    </message>
    <message>
        <source>A profile&apos;s name must not be empty, hold control or direction characters or slashes, begin or end with a space, end with a dot, or be a device name.</source>
        <translation>A profile&apos;s name must not be empty, hold control or direction characters or slashes, begin or end with a space, end with a dot, or be a device name.</translation>
    </message>
    <message>
        <source>The colour must look like #3366cc.</source>
        <translation>The colour must look like #3366cc.</translation>
    </message>
    <message>
        <source>There are more than %1 styles.</source>
        <translation>There are more than %1 styles.</translation>
    </message>
    <message>
        <source>Each style must be an object.</source>
        <translation>Each style must be an object.</translation>
    </message>
    <message>
        <source>There is no speech provider “%1”; leave it empty or choose from %2.</source>
        <translation>There is no speech provider “%1”; leave it empty or choose from %2.</translation>
    </message>
    <message>
        <source>The file is not JSON: %1 at byte %2.</source>
        <translation>The file is not JSON: %1 at byte %2.</translation>
    </message>
    <message>
        <source>Profile %1 (“%2”) cannot be read: %3</source>
        <translation>Profile %1 (“%2”) cannot be read: %3</translation>
    </message>
    <message>
        <source>There is no voice profile in the file.</source>
        <translation>There is no voice profile in the file.</translation>
    </message>
    <message>
        <source>The workspace has %1 voice profiles, which is the limit; delete some first.</source>
        <translation>The workspace has %1 voice profiles, which is the limit; delete some first.</translation>
    </message>
    <message>
        <source>There is no voice profile “%1” any more.</source>
        <translation>There is no voice profile “%1” any more.</translation>
    </message>
    <message>
        <source>“%1” is not an address to listen on; use 127.0.0.1.</source>
        <translation>“%1” is not an address to listen on; use 127.0.0.1.</translation>
    </message>
    <message>
        <source>Listening on %1 opens the studio to the network; set a token first.</source>
        <translation>Listening on %1 opens the studio to the network; set a token first.</translation>
    </message>
    <message>
        <source>Cannot listen on %1, ports %2 to %3: %4. Choose another port.</source>
        <translation>Cannot listen on %1, ports %2 to %3: %4. Choose another port.</translation>
    </message>
    <message>
        <source>Cannot write the copy %1 of the database. Check free space and permissions.</source>
        <translation>Cannot write the copy %1 of the database. Check free space and permissions.</translation>
    </message>
    <message>
        <source>What was typed as “%1” is not used. %2</source>
        <translation>What was typed as “%1” is not used. %2</translation>
    </message>
    <message>
        <source>The workspace is open read-only, so nothing new is rendered here.</source>
        <translation>The workspace is open read-only, so nothing new is rendered here.</translation>
    </message>
    <message>
        <source>A track needs the path of its sound file.</source>
        <translation>A track needs the path of its sound file.</translation>
    </message>
    <message>
        <source>There must be 1 to %1 tracks.</source>
        <translation>There must be 1 to %1 tracks.</translation>
    </message>
    <message>
        <source>a list of tracks</source>
        <translation>a list of tracks</translation>
    </message>
    <message>
        <source>an object with a path</source>
        <translation>an object with a path</translation>
    </message>
    <message>
        <source>Give either “threshold” or “threshold_db”, not both.</source>
        <translation>Give either “threshold” or “threshold_db”, not both.</translation>
    </message>
    <message>
        <source>The role “%1” cannot both trigger the ducking and be ducked.</source>
        <translation>The role “%1” cannot both trigger the ducking and be ducked.</translation>
    </message>
    <message>
        <source>true, false or an object</source>
        <translation>true, false or an object</translation>
    </message>
    <message>
        <source>an object with target_lufs</source>
        <translation>an object with target_lufs</translation>
    </message>
    <message>
        <source>The loudness needs its “target_lufs”.</source>
        <translation>The loudness needs its “target_lufs”.</translation>
    </message>
    <message>
        <source>“%1” is empty; name one.</source>
        <translation>“%1” is empty; name one.</translation>
    </message>
    <message>
        <source>Track %1 (%2): %3</source>
        <translation>Track %1 (%2): %3</translation>
    </message>
    <message>
        <source>There is no track to mix.</source>
        <translation>There is no track to mix.</translation>
    </message>
    <message>
        <source>Every track loops, so the mix would never end; let one of them play once.</source>
        <translation>Every track loops, so the mix would never end; let one of them play once.</translation>
    </message>
    <message>
        <source>The offsets cut off everything there is to hear.</source>
        <translation>The offsets cut off everything there is to hear.</translation>
    </message>
    <message>
        <source>The mix would be longer than 6 hours.</source>
        <translation>The mix would be longer than 6 hours.</translation>
    </message>
    <message>
        <source>The mix was cancelled.</source>
        <translation>The mix was cancelled.</translation>
    </message>
    <message>
        <source>The file changed while it was mixed; mix again.</source>
        <translation>The file changed while it was mixed; mix again.</translation>
    </message>
    <message>
        <source>The audio file&apos;s sample rate is below 1000 Hz.</source>
        <translation>The audio file&apos;s sample rate is below 1000 Hz.</translation>
    </message>
    <message>
        <source>The audio file holds no samples.</source>
        <translation>The audio file holds no samples.</translation>
    </message>
    <message>
        <source>The audio file changed while it was read.</source>
        <translation>The audio file changed while it was read.</translation>
    </message>
    <message>
        <source>The audio file is damaged.</source>
        <translation>The audio file is damaged.</translation>
    </message>
    <message>
        <source>The audio file has no end.</source>
        <translation>The audio file has no end.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>The file cannot be written: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 cannot be written: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 cannot be read: %2.</translation>
    </message>
    <message>
        <source>mixing</source>
        <translation>mixing</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>playing</translation>
    </message>
    <message>
        <source>remixing</source>
        <translation>remixing</translation>
    </message>
    <message>
        <source>The source track cannot be read: %1.</source>
        <translation>The source track cannot be read: %1.</translation>
    </message>
    <message>
        <source>The source track cannot be remixed: %1</source>
        <translation>The source track cannot be remixed: %1</translation>
    </message>
    <message>
        <source>it is shorter than half a second.</source>
        <translation>it is shorter than half a second.</translation>
    </message>
    <message>
        <source>it is silent.</source>
        <translation>it is silent.</translation>
    </message>
    <message>
        <source>There is no style “%1”; the nearest, “%2”, was used.</source>
        <translation>There is no style “%1”; the nearest, “%2”, was used.</translation>
    </message>
    <message>
        <source>No soundfont is installed, so the music is played with plain built-in tones; install the package timgm6mb-soundfont and render again.</source>
        <translation>No soundfont is installed, so the music is played with plain built-in tones; install the package timgm6mb-soundfont and render again.</translation>
    </message>
    <message>
        <source>The soundfont %1 cannot be read; choose another.</source>
        <translation>The soundfont %1 cannot be read; choose another.</translation>
    </message>
    <message>
        <source>FluidSynth does not start.</source>
        <translation>FluidSynth does not start.</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>preparing</translation>
    </message>
    <message>
        <source>uploading</source>
        <translation>uploading</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>sending</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>queued</translation>
    </message>
    <message>
        <source>running</source>
        <translation>running</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>downloading</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>aligning</source>
        <translation>aligning</translation>
    </message>
    <message>
        <source>There is no ComfyUI server in the settings; enter the address of one.</source>
        <translation>There is no ComfyUI server in the settings; enter the address of one.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a ComfyUI server; write it like http://127.0.0.1:8188.</source>
        <translation>“%1” is not the address of a ComfyUI server; write it like http://127.0.0.1:8188.</translation>
    </message>
    <message>
        <source>No ComfyUI server answered within 3 s; see that it runs, and its address in the settings.</source>
        <translation>No ComfyUI server answered within 3 s; see that it runs, and its address in the settings.</translation>
    </message>
    <message>
        <source>No ComfyUI server answers at %1 (%2); start it, or correct the address in the settings.</source>
        <translation>No ComfyUI server answers at %1 (%2); start it, or correct the address in the settings.</translation>
    </message>
    <message>
        <source>The ComfyUI server at %1 does not answer; it may be overloaded or hang.</source>
        <translation>The ComfyUI server at %1 does not answer; it may be overloaded or hang.</translation>
    </message>
    <message>
        <source>The connection to the ComfyUI server at %1 was cut.</source>
        <translation>The connection to the ComfyUI server at %1 was cut.</translation>
    </message>
    <message>
        <source>The secure connection to %1 failed: %2. Install its certificate authority on this computer, or use an address whose certificate is trusted.</source>
        <translation>The secure connection to %1 failed: %2. Install its certificate authority on this computer, or use an address whose certificate is trusted.</translation>
    </message>
    <message>
        <source>The ComfyUI server at %1 refuses access (status %2); check the headers in the settings.</source>
        <translation>The ComfyUI server at %1 refuses access (status %2); check the headers in the settings.</translation>
    </message>
    <message>
        <source>The ComfyUI server at %1 failed with status %2; its console says why.</source>
        <translation>The ComfyUI server at %1 failed with status %2; its console says why.</translation>
    </message>
    <message>
        <source>The ComfyUI server at %1 sent an answer of more than %2 MB; it was not read.</source>
        <translation>The ComfyUI server at %1 sent an answer of more than %2 MB; it was not read.</translation>
    </message>
    <message>
        <source>%1 sends every request on to %2; enter that address in the settings, or sign in there first.</source>
        <translation>%1 sends every request on to %2; enter that address in the settings, or sign in there first.</translation>
    </message>
    <message>
        <source>%1 does not answer as a ComfyUI server: %2. Check the address, and whether a sign-in page stands before it.</source>
        <translation>%1 does not answer as a ComfyUI server: %2. Check the address, and whether a sign-in page stands before it.</translation>
    </message>
    <message>
        <source>it has no such route (status %1)</source>
        <translation>it has no such route (status %1)</translation>
    </message>
    <message>
        <source>it sent a web page</source>
        <translation>it sent a web page</translation>
    </message>
    <message>
        <source>it sent no JSON</source>
        <translation>it sent no JSON</translation>
    </message>
    <message>
        <source>The server at %1 sent %2 where the audio file %3 should be; a proxy or sign-in page may stand before it.</source>
        <translation>The server at %1 sent %2 where the audio file %3 should be; a proxy or sign-in page may stand before it.</translation>
    </message>
    <message>
        <source>ComfyUI at %1 rendered %2 but no longer has the file; start the render again.</source>
        <translation>ComfyUI at %1 rendered %2 but no longer has the file; start the render again.</translation>
    </message>
    <message>
        <source>The ComfyUI server at %1 stopped in the middle of sending %2.</source>
        <translation>The ComfyUI server at %1 stopped in the middle of sending %2.</translation>
    </message>
    <message>
        <source>ComfyUI at %1 rendered a file of %2 MB; the studio takes at most %3 MB.</source>
        <translation>ComfyUI at %1 rendered a file of %2 MB; the studio takes at most %3 MB.</translation>
    </message>
    <message>
        <source>ComfyUI ran out of memory at “%1”: %2. Use a smaller model or a shorter text, or end what else uses the graphics card.</source>
        <translation>ComfyUI ran out of memory at “%1”: %2. Use a smaller model or a shorter text, or end what else uses the graphics card.</translation>
    </message>
    <message>
        <source>ComfyUI failed at “%1”: %2 (%3).</source>
        <translation>ComfyUI failed at “%1”: %2 (%3).</translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <translation>it gave no reason</translation>
    </message>
    <message>
        <source>Somebody stopped the render at the ComfyUI server; start it again.</source>
        <translation>Somebody stopped the render at the ComfyUI server; start it again.</translation>
    </message>
    <message>
        <source>ComfyUI named a file outside its output folder; it was not fetched.</source>
        <translation>ComfyUI named a file outside its output folder; it was not fetched.</translation>
    </message>
    <message>
        <source>ComfyUI finished without audio: %1.</source>
        <translation>ComfyUI finished without audio: %1.</translation>
    </message>
    <message>
        <source>ComfyUI finished, but no node saved an audio file; check the workflow&apos;s output node.</source>
        <translation>ComfyUI finished, but no node saved an audio file; check the workflow&apos;s output node.</translation>
    </message>
    <message>
        <source>ComfyUI finished, but the node “%1” has not saved an audio file; check the workflow&apos;s output node.</source>
        <translation>ComfyUI finished, but the node “%1” has not saved an audio file; check the workflow&apos;s output node.</translation>
    </message>
    <message>
        <source>ComfyUI refused the workflow: %1.</source>
        <translation>ComfyUI refused the workflow: %1.</translation>
    </message>
    <message>
        <source>%1 needs nodes that ComfyUI at %2 does not have: %3. Install them there, for example with ComfyUI-Manager, and restart it.</source>
        <translation>%1 needs nodes that ComfyUI at %2 does not have: %3. Install them there, for example with ComfyUI-Manager, and restart it.</translation>
    </message>
    <message>
        <source>%1 asks ComfyUI at %2 for what is not installed there: %3. Put the file into its models folder, or choose another.</source>
        <translation>%1 asks ComfyUI at %2 for what is not installed there: %3. Put the file into its models folder, or choose another.</translation>
    </message>
    <message>
        <source>The workflow</source>
        <translation>The workflow</translation>
    </message>
    <message>
        <source>The workflow %1</source>
        <translation>The workflow %1</translation>
    </message>
    <message>
        <source>ComfyUI at %1 did not say how it calls the uploaded file.</source>
        <translation>ComfyUI at %1 did not say how it calls the uploaded file.</translation>
    </message>
    <message>
        <source>ComfyUI at %1 takes no request of this size (%2); start it with a larger --max-upload-size.</source>
        <translation>ComfyUI at %1 takes no request of this size (%2); start it with a larger --max-upload-size.</translation>
    </message>
    <message>
        <source>ComfyUI at %1 refused the request (status 400) without a reason.</source>
        <translation>ComfyUI at %1 refused the request (status 400) without a reason.</translation>
    </message>
    <message>
        <source>ComfyUI at %1 could not take the workflow (status %2); it has to be in API format. The server&apos;s console says more.</source>
        <translation>ComfyUI at %1 could not take the workflow (status %2); it has to be in API format. The server&apos;s console says more.</translation>
    </message>
    <message>
        <source>ComfyUI at %1 no longer knows the render; it was restarted, or its queue was cleared.</source>
        <translation>ComfyUI at %1 no longer knows the render; it was restarted, or its queue was cleared.</translation>
    </message>
    <message>
        <source>ComfyUI at %1 gave no sign of life for %2 s; the render was given up.</source>
        <translation>ComfyUI at %1 gave no sign of life for %2 s; the render was given up.</translation>
    </message>
    <message>
        <source>ComfyUI at %1 took longer than %2 s; the render was given up.</source>
        <translation>ComfyUI at %1 took longer than %2 s; the render was given up.</translation>
    </message>
    <message>
        <source>ComfyUI at %1 reported success, but %2.</source>
        <translation>ComfyUI at %1 reported success, but %2.</translation>
    </message>
    <message>
        <source>ComfyUI at %1 reported success, but %2. It says: %3</source>
        <translation>ComfyUI at %1 reported success, but %2. It says: %3</translation>
    </message>
    <message>
        <source>“%1” is not usable: %2</source>
        <translation>“%1” is not usable: %2</translation>
    </message>
    <message>
        <source>the sound of “%1” is %2</source>
        <translation>the sound of “%1” is %2</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>silent</translation>
    </message>
    <message>
        <source>shorter than 0.15 s</source>
        <translation>shorter than 0.15 s</translation>
    </message>
    <message>
        <source>The render was cancelled.</source>
        <translation>The render was cancelled.</translation>
    </message>
    <message>
        <source>The studio is closing; the line was not rendered.</source>
        <translation>The studio is closing; the line was not rendered.</translation>
    </message>
    <message>
        <source>There is no workflow %1 in the workspace or among those that came with the studio; export one from ComfyUI with Workflow &gt; Export (API) and put it into the workspace&apos;s folder workflows.</source>
        <translation>There is no workflow %1 in the workspace or among those that came with the studio; export one from ComfyUI with Workflow &gt; Export (API) and put it into the workspace&apos;s folder workflows.</translation>
    </message>
    <message>
        <source>The workflow %1 lies outside the workspace; copy it into its folder workflows.</source>
        <translation>The workflow %1 lies outside the workspace; copy it into its folder workflows.</translation>
    </message>
    <message>
        <source>The workflow %1 does not speak “%2”; choose another workflow, or another language for this line.</source>
        <translation>The workflow %1 does not speak “%2”; choose another workflow, or another language for this line.</translation>
    </message>
    <message>
        <source>The workflow %1 asks for {{%2}}, which nothing gives a value; add it to “defaults” in its manifest, or correct its name.</source>
        <translation>The workflow %1 asks for {{%2}}, which nothing gives a value; add it to “defaults” in its manifest, or correct its name.</translation>
    </message>
    <message>
        <source>The workflow %1 cannot be used: %2</source>
        <translation>The workflow %1 cannot be used: %2</translation>
    </message>
    <message>
        <source>it is larger than %1 MB.</source>
        <translation>it is larger than %1 MB.</translation>
    </message>
    <message>
        <source>it is a file as ComfyUI&apos;s editor saves it. Open it in ComfyUI, choose Workflow &gt; Export (API), and use the file that this gives.</source>
        <translation>it is a file as ComfyUI&apos;s editor saves it. Open it in ComfyUI, choose Workflow &gt; Export (API), and use the file that this gives.</translation>
    </message>
    <message>
        <source>it has no nodes.</source>
        <translation>it has no nodes.</translation>
    </message>
    <message>
        <source>it has %1 nodes; at most %2 are sent.</source>
        <translation>it has %1 nodes; at most %2 are sent.</translation>
    </message>
    <message>
        <source>its node “%1” has no class_type or no inputs. Export it from ComfyUI with Workflow &gt; Export (API).</source>
        <translation>its node “%1” has no class_type or no inputs. Export it from ComfyUI with Workflow &gt; Export (API).</translation>
    </message>
    <message>
        <source>the input “%1” of node “%2” is linked to node “%3”, which is not there.</source>
        <translation>the input “%1” of node “%2” is linked to node “%3”, which is not there.</translation>
    </message>
    <message>
        <source>its links go round in a circle at node “%1”; cut one of them in ComfyUI and export it again.</source>
        <translation>its links go round in a circle at node “%1”; cut one of them in ComfyUI and export it again.</translation>
    </message>
    <message>
        <source>its manifest binds “%1” to the node “%2”, which is not there or not the only one of that name; use the node&apos;s id.</source>
        <translation>its manifest binds “%1” to the node “%2”, which is not there or not the only one of that name; use the node&apos;s id.</translation>
    </message>
    <message>
        <source>its manifest binds “%1” to the input “%2” of node “%3”, which %4.</source>
        <translation>its manifest binds “%1” to the input “%2” of node “%3”, which %4.</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>is not there</translation>
    </message>
    <message>
        <source>is linked to another node</source>
        <translation>is linked to another node</translation>
    </message>
    <message>
        <source>its manifest names the node “%1”, which is not there.</source>
        <translation>its manifest names the node “%1”, which is not there.</translation>
    </message>
    <message>
        <source>its manifest is not right. %1</source>
        <translation>its manifest is not right. %1</translation>
    </message>
    <message>
        <source>null, or two whole numbers from 0 on, the smaller first</source>
        <translation>null, or two whole numbers from 0 on, the smaller first</translation>
    </message>
    <message>
        <source>what the nodes call that language</source>
        <translation>what the nodes call that language</translation>
    </message>
    <message>
        <source>a list of names</source>
        <translation>a list of names</translation>
    </message>
    <message>
        <source>an object with “min” and “max”</source>
        <translation>an object with “min” and “max”</translation>
    </message>
    <message>
        <source>a list of objects with “node” and “input”</source>
        <translation>a list of objects with “node” and “input”</translation>
    </message>
    <message>
        <source>The audio is cut off before its end.</source>
        <translation>The audio is cut off before its end.</translation>
    </message>
    <message>
        <source>The audio is longer than is accepted here.</source>
        <translation>The audio is longer than is accepted here.</translation>
    </message>
    <message>
        <source>The audio is cut off before its end</source>
        <translation>The audio is cut off before its end</translation>
    </message>
    <message>
        <source>The audio is longer than is accepted here</source>
        <translation>The audio is longer than is accepted here</translation>
    </message>
    <message>
        <source>The file is not audio that the studio can read</source>
        <translation>The file is not audio that the studio can read</translation>
    </message>
    <message>
        <source>The audio file&apos;s header makes no sense</source>
        <translation>The audio file&apos;s header makes no sense</translation>
    </message>
    <message>
        <source>The bound address is already in use</source>
        <translation>The address is already in use</translation>
    </message>
    <message>
        <source>The address is not available</source>
        <translation>The address is not available</translation>
    </message>
    <message>
        <source>The address is protected</source>
        <translation>The address is protected</translation>
    </message>
    <message>
        <source>it is longer than 15 minutes.</source>
        <translation>it is longer than 15 minutes.</translation>
    </message>
    <message>
        <source>its sample rate or its number of channels is out of the ordinary.</source>
        <translation>its sample rate or its number of channels is out of the ordinary.</translation>
    </message>
    <message>
        <source>What was typed as “%1” is not used, because it is not a text; put it in quotes.</source>
        <translation>What was typed as “%1” is not used, because it is not a text; put it in quotes.</translation>
    </message>
    <message>
        <source>The change of the settings %1 is not used, because the file cannot be read (%2).</source>
        <translation>The change of the settings %1 is not used, because the file cannot be read (%2).</translation>
    </message>
    <message>
        <source>What is stored as “%1” was given for another address and is not sent to this one; enter it again.</source>
        <translation>What is stored as “%1” was given for another address and is not sent to this one; enter it again.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not answer; unlock it, for the keys that it holds are not known yet.</source>
        <translation>The system&apos;s keychain does not answer; unlock it, for the keys that it holds are not known yet.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain cannot be used: %1</source>
        <translation>The system&apos;s keychain cannot be used: %1</translation>
    </message>
    <message>
        <source>nobody in this session offers one.</source>
        <translation>nobody in this session offers one.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain has no such entry.</source>
        <translation>The system&apos;s keychain has no such entry.</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>“%1” must be a text.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>What a million characters cost, in the currency of your account, for the estimate before lines are rendered. Check it: prices change.</source>
        <translation>What a million characters cost, in the currency of your account, for the estimate before lines are rendered. Check it: prices change.</translation>
    </message>
    <message>
        <source>Monthly limit</source>
        <translation>Monthly limit</translation>
    </message>
    <message>
        <source>Characters in a month after which nothing more is sent there; 0 for no limit.</source>
        <translation>Characters in a month after which nothing more is sent there; 0 for no limit.</translation>
    </message>
    <message>
        <source>This line has %1 characters and would pass this month&apos;s limit of %2 for “%3” (%4 are used); raise the limit in the settings or wait for the next month.</source>
        <translation>This line has %1 characters and would pass this month&apos;s limit of %2 for “%3” (%4 are used); raise the limit in the settings or wait for the next month.</translation>
    </message>
    <message>
        <source>%1 does not answer at %2 (%3); see that it runs, and its address in the settings.</source>
        <translation>%1 does not answer at %2 (%3); see that it runs, and its address in the settings.</translation>
    </message>
    <message>
        <source>The connection to %1 at %2 was cut.</source>
        <translation>The connection to %1 at %2 was cut.</translation>
    </message>
    <message>
        <source>%1 at %2 gave no sign of life for %3 s.</source>
        <translation>%1 at %2 gave no sign of life for %3 s.</translation>
    </message>
    <message>
        <source>The secure connection to %1 at %2 failed: %3. Install its certificate authority on this computer, or use an address whose certificate is trusted.</source>
        <translation>The secure connection to %1 at %2 failed: %3. Install its certificate authority on this computer, or use an address whose certificate is trusted.</translation>
    </message>
    <message>
        <source>%1 at %2 sends requests on to %3; nothing was sent there. Enter that address in the settings if it is the right one.</source>
        <translation>%1 at %2 sends requests on to %3; nothing was sent there. Enter that address in the settings if it is the right one.</translation>
    </message>
    <message>
        <source>%1 sent more than %2 MB; it was not read.</source>
        <translation>%1 sent more than %2 MB; it was not read.</translation>
    </message>
    <message>
        <source>%1 did not come to an end of its answer; it was given up.</source>
        <translation>%1 did not come to an end of its answer; it was given up.</translation>
    </message>
    <message>
        <source>“%1” is not an address of %2; enter one in the settings.</source>
        <translation>“%1” is not an address of %2; enter one in the settings.</translation>
    </message>
    <message>
        <source>%1 refuses access (status %2); check the key in the settings.</source>
        <translation>%1 refuses access (status %2); check the key in the settings.</translation>
    </message>
    <message>
        <source>%1 refuses access (status %2); check the key in the settings. It says: %3</source>
        <translation>%1 refuses access (status %2); check the key in the settings. It says: %3</translation>
    </message>
    <message>
        <source>What answers at %1 is not %2 (status %3); check the address in the settings.</source>
        <translation>What answers at %1 is not %2 (status %3); check the address in the settings.</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>it does not say why</translation>
    </message>
    <message>
        <source>%1 wants to be paid first (status 402): %2</source>
        <translation>%1 wants to be paid first (status 402): %2</translation>
    </message>
    <message>
        <source>%1 takes no more requests for now (status 429): %2</source>
        <translation>%1 takes no more requests for now (status 429): %2</translation>
    </message>
    <message>
        <source>%1 failed with status %2: %3</source>
        <translation>%1 failed with status %2: %3</translation>
    </message>
    <message>
        <source>%1 did not take the request (status %2): %3</source>
        <translation>%1 did not take the request (status %2): %3</translation>
    </message>
    <message>
        <source>%1 reported success, but %2.</source>
        <translation>%1 reported success, but %2.</translation>
    </message>
    <message>
        <source>sent nothing</source>
        <translation>sent nothing</translation>
    </message>
    <message>
        <source>sent a web page</source>
        <translation>sent a web page</translation>
    </message>
    <message>
        <source>sent no sound</source>
        <translation>sent no sound</translation>
    </message>
    <message>
        <source>sent no query to speak by</source>
        <translation>sent no query to speak by</translation>
    </message>
    <message>
        <source>says: %1</source>
        <translation>says: %1</translation>
    </message>
    <message>
        <source>%1 has no voice to speak with; choose one in the settings.</source>
        <translation>%1 has no voice to speak with; choose one in the settings.</translation>
    </message>
    <message>
        <source>%1 has no voice “%2”; choose one of its list.</source>
        <translation>%1 has no voice “%2”; choose one of its list.</translation>
    </message>
    <message>
        <source>%1 does not speak “%2”; choose another provider, or another language for this line.</source>
        <translation>%1 does not speak “%2”; choose another provider, or another language for this line.</translation>
    </message>
    <message>
        <source>%1 needs a key; enter it in the settings.</source>
        <translation>%1 needs a key; enter it in the settings.</translation>
    </message>
    <message>
        <source>“%1” is not a region of Azure; enter one such as westeurope.</source>
        <translation>“%1” is not a region of Azure; enter one such as westeurope.</translation>
    </message>
    <message>
        <source>%1 is reached through ComfyUI; choose ComfyUI as the provider, and a workflow with it.</source>
        <translation>%1 is reached through ComfyUI; choose ComfyUI as the provider, and a workflow with it.</translation>
    </message>
    <message>
        <source>Piper is not installed on this computer; install it, or enter its server&apos;s address in the settings.</source>
        <translation>Piper is not installed on this computer; install it, or enter its server&apos;s address in the settings.</translation>
    </message>
    <message>
        <source>Piper has no voice yet; enter the path of a model (.onnx) in the settings.</source>
        <translation>Piper has no voice yet; enter the path of a model (.onnx) in the settings.</translation>
    </message>
    <message>
        <source>Piper&apos;s voice %1 is not there; enter the path of a model (.onnx) in the settings.</source>
        <translation>Piper&apos;s voice %1 is not there; enter the path of a model (.onnx) in the settings.</translation>
    </message>
    <message>
        <source>Piper could not speak the line: %1</source>
        <translation>Piper could not speak the line: %1</translation>
    </message>
    <message>
        <source>it wrote no sound</source>
        <translation>it wrote no sound</translation>
    </message>
    <message>
        <source>The key of %1 holds a sign that no key has; enter it again in the settings.</source>
        <translation>The key of %1 holds a sign that no key has; enter it again in the settings.</translation>
    </message>
    <message>
        <source>%1 takes no source track; choose another provider for it.</source>
        <translation>%1 takes no source track; choose another provider for it.</translation>
    </message>
    <message>
        <source>Speaks offline and at once, with exact times of every sound.</source>
        <translation>Speaks offline and at once, with exact times of every sound.</translation>
    </message>
    <message>
        <source>Free to use in any work; no account and no network.</source>
        <translation>Free to use in any work; no account and no network.</translation>
    </message>
    <message>
        <source>Runs workflows on servers of your own, here or elsewhere.</source>
        <translation>Runs workflows on servers of your own, here or elsewhere.</translation>
    </message>
    <message>
        <source>The licences of the models in the workflow hold for what they make.</source>
        <translation>The licences of the models in the workflow hold for what they make.</translation>
    </message>
    <message>
        <source>OpenAI&apos;s voices, or a server of your own that speaks the same protocol.</source>
        <translation>OpenAI&apos;s voices, or a server of your own that speaks the same protocol.</translation>
    </message>
    <message>
        <source>OpenAI bills by use and asks that listeners are told that a voice is made by a machine; servers of your own cost nothing.</source>
        <translation>OpenAI bills by use and asks that listeners are told that a voice is made by a machine; servers of your own cost nothing.</translation>
    </message>
    <message>
        <source>Where the service answers, up to and with /v1.</source>
        <translation>Where the service answers, up to and with /v1.</translation>
    </message>
    <message>
        <source>OpenAI wants one; most servers of your own do not.</source>
        <translation>OpenAI wants one; most servers of your own do not.</translation>
    </message>
    <message>
        <source>As the service names it.</source>
        <translation>As the service names it.</translation>
    </message>
    <message>
        <source>Speaks where a profile names no voice of this service.</source>
        <translation>Speaks where a profile names no voice of this service.</translation>
    </message>
    <message>
        <source>What the service is asked to send.</source>
        <translation>What the service is asked to send.</translation>
    </message>
    <message>
        <source>Seconds without a sign of life after which a line is given up.</source>
        <translation>Seconds without a sign of life after which a line is given up.</translation>
    </message>
    <message>
        <source>Japanese voices with many styles, on this computer, with exact times.</source>
        <translation>Japanese voices with many styles, on this computer, with exact times.</translation>
    </message>
    <message>
        <source>Each character has terms of its own; most ask for a credit such as “VOICEVOX:ずんだもん”.</source>
        <translation>Each character has terms of its own; most ask for a credit such as “VOICEVOX:ずんだもん”.</translation>
    </message>
    <message>
        <source>Of the engine, which runs while its editor does.</source>
        <translation>Of the engine, which runs while its editor does.</translation>
    </message>
    <message>
        <source>The number of a style; speaks where a profile names none.</source>
        <translation>The number of a style; speaks where a profile names none.</translation>
    </message>
    <message>
        <source>Speaks 17 languages in a voice that is cloned from a few seconds of sound.</source>
        <translation>Speaks 17 languages in a voice that is cloned from a few seconds of sound.</translation>
    </message>
    <message>
        <source>The XTTS model&apos;s licence allows non-commercial use only; see to the rights in cloned voices.</source>
        <translation>The XTTS model&apos;s licence allows non-commercial use only; see to the rights in cloned voices.</translation>
    </message>
    <message>
        <source>Where the server answers.</source>
        <translation>Where the server answers.</translation>
    </message>
    <message>
        <source>Which server it is: xtts-api-server, or Coqui&apos;s own tts-server.</source>
        <translation>Which server it is: xtts-api-server, or Coqui&apos;s own tts-server.</translation>
    </message>
    <message>
        <source>A speaker of the server; speaks where a profile names none.</source>
        <translation>A speaker of the server; speaks where a profile names none.</translation>
    </message>
    <message>
        <source>Fast neural voices in many languages, on this computer.</source>
        <translation>Fast neural voices in many languages, on this computer.</translation>
    </message>
    <message>
        <source>Free software; each voice names its licence in its model card.</source>
        <translation>Free software; each voice names its licence in its model card.</translation>
    </message>
    <message>
        <source>Of Piper&apos;s server; empty: the installed program is run for each line.</source>
        <translation>Of Piper&apos;s server; empty: the installed program is run for each line.</translation>
    </message>
    <message>
        <source>The name of a voice, or for the program the path of its model (.onnx).</source>
        <translation>The name of a voice, or for the program the path of its model (.onnx).</translation>
    </message>
    <message>
        <source>Expressive voices in many languages, with the time of every letter.</source>
        <translation>Expressive voices in many languages, with the time of every letter.</translation>
    </message>
    <message>
        <source>Paid by the character; the free plan asks for a credit and forbids commercial use.</source>
        <translation>Paid by the character; the free plan asks for a credit and forbids commercial use.</translation>
    </message>
    <message>
        <source>Where the service answers.</source>
        <translation>Where the service answers.</translation>
    </message>
    <message>
        <source>From your account&apos;s page of keys.</source>
        <translation>From your account&apos;s page of keys.</translation>
    </message>
    <message>
        <source>The id of a voice; speaks where a profile names none.</source>
        <translation>The id of a voice; speaks where a profile names none.</translation>
    </message>
    <message>
        <source>Percent; less is livelier.</source>
        <translation>Percent; less is livelier.</translation>
    </message>
    <message>
        <source>Percent; how closely it keeps to the voice.</source>
        <translation>Percent; how closely it keeps to the voice.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s voices in more than a hundred languages, many of them with styles.</source>
        <translation>Microsoft&apos;s voices in more than a hundred languages, many of them with styles.</translation>
    </message>
    <message>
        <source>Paid by the character beyond a free share each month; an Azure account is needed.</source>
        <translation>Paid by the character beyond a free share each month; an Azure account is needed.</translation>
    </message>
    <message>
        <source>Of the resource in Azure, such as westeurope.</source>
        <translation>Of the resource in Azure, such as westeurope.</translation>
    </message>
    <message>
        <source>One of the two of the resource.</source>
        <translation>One of the two of the resource.</translation>
    </message>
    <message>
        <source>Empty: the region&apos;s own.</source>
        <translation>Empty: the region&apos;s own.</translation>
    </message>
    <message>
        <source>Its short name, such as ja-JP-NanamiNeural; speaks where a profile names none.</source>
        <translation>Its short name, such as ja-JP-NanamiNeural; speaks where a profile names none.</translation>
    </message>
    <message>
        <source>MIT licence, the model included.</source>
        <translation>MIT licence, the model included.</translation>
    </message>
    <message>
        <source>Composes and plays offline with a soundfont.</source>
        <translation>Composes and plays offline with a soundfont.</translation>
    </message>
    <message>
        <source>What it makes is yours; the soundfont&apos;s licence stands in the sidecar.</source>
        <translation>What it makes is yours; the soundfont&apos;s licence stands in the sidecar.</translation>
    </message>
    <message>
        <source>The code is under MIT; the models&apos; weights allow non-commercial use only.</source>
        <translation>The code is under MIT; the models&apos; weights allow non-commercial use only.</translation>
    </message>
    <message>
        <source>Music from a description, billed by its length.</source>
        <translation>Music from a description, billed by its length.</translation>
    </message>
    <message>
        <source>Which uses are allowed depends on the plan.</source>
        <translation>Which uses are allowed depends on the plan.</translation>
    </message>
    <message>
        <source>It has no public interface: make music on its page and use the file as a source track.</source>
        <translation>It has no public interface: make music on its page and use the file as a source track.</translation>
    </message>
    <message>
        <source>Songs of the free plan may not be used commercially.</source>
        <translation>Songs of the free plan may not be used commercially.</translation>
    </message>
    <message>
        <source>Its interface is for business contracts only; a licence comes with each plan.</source>
        <translation>Its interface is for business contracts only; a licence comes with each plan.</translation>
    </message>
    <message>
        <source>Who owns a piece depends on the plan it was made with.</source>
        <translation>Who owns a piece depends on the plan it was made with.</translation>
    </message>
    <message>
        <source>Built-in voices</source>
        <translation>Built-in voices</translation>
    </message>
    <message>
        <source>Built-in composer</source>
        <translation>Built-in composer</translation>
    </message>
    <message>
        <source>OpenAI and compatible servers</source>
        <translation>OpenAI and compatible servers</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stability</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Likeness</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>The workflow %1 speaks with the voice of a recording; name a sound file of the workspace as the voice, such as voices/mina.wav.</source>
        <translation>The workflow %1 speaks with the voice of a recording; name a sound file of the workspace as the voice, such as voices/mina.wav.</translation>
    </message>
    <message>
        <source>The workspace has %1 workflows named %2 already; give the file another name.</source>
        <translation>The workspace has %1 workflows named %2 already; give the file another name.</translation>
    </message>
    <message>
        <source>The workflow %1 is none of the workspace&apos;s own, so its manifest stays as it is.</source>
        <translation>The workflow %1 is none of the workspace&apos;s own, so its manifest stays as it is.</translation>
    </message>
    <message>
        <source>pcm16, pcm24, float, flac, opus, vorbis or mp3</source>
        <translation>pcm16, pcm24, float, flac, opus, vorbis or mp3</translation>
    </message>
    <message>
        <source>The project would be larger than 4 GiB; export it for REAPER instead.</source>
        <translation>The project would be larger than 4 GiB; export it for REAPER instead.</translation>
    </message>
    <message>
        <source>Clip “%1” (%2): %3</source>
        <translation>Clip “%1” (%2): %3</translation>
    </message>
    <message>
        <source>it holds no sound that can be placed</source>
        <translation>it holds no sound that can be placed</translation>
    </message>
    <message>
        <source>A session holds at most %1 clips.</source>
        <translation>A session holds at most %1 clips.</translation>
    </message>
    <message>
        <source>“id” is missing; it is a number above 0.</source>
        <translation>“id” is missing; it is a number above 0.</translation>
    </message>
    <message>
        <source>The id %1 stands twice in the session.</source>
        <translation>The id %1 stands twice in the session.</translation>
    </message>
    <message>
        <source>A mix needs a name of 1 to 80 characters, without / \ : * ? &quot; &lt; &gt; | and without a dot at its ends.</source>
        <translation>A mix needs a name of 1 to 80 characters, without / \ : * ? &quot; &lt; &gt; | and without a dot at its ends.</translation>
    </message>
    <message>
        <source>The list of music candidates was damaged and begins empty; the old one is kept as %1.</source>
        <translation>The list of music candidates was damaged and begins empty; the old one is kept as %1.</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>reading</translation>
    </message>
    <message>
        <source>mastering</source>
        <translation>mastering</translation>
    </message>
    <message>
        <source>The source track changed while it was read; try again.</source>
        <translation>The source track changed while it was read; try again.</translation>
    </message>
    <message>
        <source>The source track is larger than the %1 MB that are sent to a server.</source>
        <translation>The source track is larger than the %1 MB that are sent to a server.</translation>
    </message>
    <message>
        <source>The workflow %1 takes no source track; choose one that does, or put {{ref_audio}} where its node loads the audio.</source>
        <translation>The workflow %1 takes no source track; choose one that does, or put {{ref_audio}} where its node loads the audio.</translation>
    </message>
    <message>
        <source>The provider made %1 s where %2 s were asked for.</source>
        <translation>The provider made %1 s where %2 s were asked for.</translation>
    </message>
    <message>
        <source>There are no stems, notes or layers of what another provider made.</source>
        <translation>There are no stems, notes or layers of what another provider made.</translation>
    </message>
    <message>
        <source>The file&apos;s comment cannot be written.</source>
        <translation>The file&apos;s comment cannot be written.</translation>
    </message>
    <message>
        <source>The sound %1 cannot be exported: %2</source>
        <translation>The sound %1 cannot be exported: %2</translation>
    </message>
    <message>
        <source>an object of workflows to objects of texts or numbers</source>
        <translation>an object of workflows to objects of texts or numbers</translation>
    </message>
    <message>
        <source>What an hour of music costs, in the currency of your account, for the estimate of the month; 0 where you do not know it.</source>
        <translation>What an hour of music costs, in the currency of your account, for the estimate of the month; 0 where you do not know it.</translation>
    </message>
    <message>
        <source>Minutes of music in a month after which nothing more is made there; 0 for no limit.</source>
        <translation>Minutes of music in a month after which nothing more is made there; 0 for no limit.</translation>
    </message>
    <message>
        <source>This piece lasts %1 s and would pass this month&apos;s limit of %2 s for “%3” (%4 s are used); raise the limit in the settings or wait for the next month.</source>
        <translation>This piece lasts %1 s and would pass this month&apos;s limit of %2 s for “%3” (%4 s are used); raise the limit in the settings or wait for the next month.</translation>
    </message>
    <message>
        <source>The alignment was cancelled.</source>
        <translation>The alignment was cancelled.</translation>
    </message>
    <message>
        <source>%1 knows the key, but it has no permission for this (status %2): %3</source>
        <translation>%1 knows the key, but it has no permission for this (status %2): %3</translation>
    </message>
    <message>
        <source>%1 has no public interface; choose another provider of music in the settings.</source>
        <translation>%1 has no public interface; choose another provider of music in the settings.</translation>
    </message>
    <message>
        <source>A library without a server of its own; ComfyUI runs it with the workflow for Bark.</source>
        <translation>A library without a server of its own; ComfyUI runs it with the workflow for Bark.</translation>
    </message>
    <message>
        <source>MusicGen is a library without a server of its own; ComfyUI runs it with the workflow for MusicGen.</source>
        <translation>MusicGen is a library without a server of its own; ComfyUI runs it with the workflow for MusicGen.</translation>
    </message>
    <message>
        <source>%1 changed while it was mixed; render the mix again.</source>
        <translation>%1 changed while it was mixed; render the mix again.</translation>
    </message>
    <message>
        <source>There is no mix “%1”.</source>
        <translation>There is no mix “%1”.</translation>
    </message>
    <message>
        <source>The window has the mix “%1” open; place the scene there.</source>
        <translation>The window has the mix “%1” open; place the scene there.</translation>
    </message>
    <message>
        <source>it is larger than 2 GB.</source>
        <translation>it is larger than 2 GB.</translation>
    </message>
    <message>
        <source>The loop is %1 s long, so that it ends with a bar.</source>
        <translation>The loop is %1 s long, so that it ends with a bar.</translation>
    </message>
    <message>
        <source>There are no notes of what was made from a track.</source>
        <translation>There are no notes of what was made from a track.</translation>
    </message>
    <message>
        <source>There are no layers of what was made from a track.</source>
        <translation>There are no layers of what was made from a track.</translation>
    </message>
    <message>
        <source>What the provider made is too short for a loop; it ends.</source>
        <translation>What the provider made is too short for a loop; it ends.</translation>
    </message>
    <message>
        <source>an http or https address without ? and #</source>
        <translation>an http or https address without ? and #</translation>
    </message>
    <message>
        <source>a list of http or https addresses without ? and #</source>
        <translation>a list of http or https addresses without ? and #</translation>
    </message>
    <message>
        <source>The audio is longer than a day; align it in parts.</source>
        <translation>The audio is longer than a day; align it in parts.</translation>
    </message>
    <message>
        <source>The text takes longer than a day to speak; align it in parts.</source>
        <translation>The text takes longer than a day to speak; align it in parts.</translation>
    </message>
    <message>
        <source>What stands before the ComfyUI server at %1 does not let the request through (status %2); start ComfyUI, or wait until it is less busy.</source>
        <translation>What stands before the ComfyUI server at %1 does not let the request through (status %2); start ComfyUI, or wait until it is less busy.</translation>
    </message>
    <message>
        <source>The workflow %1 does not say which of its inputs takes the %2; bind its inputs in the settings, or put {{%2}} there.</source>
        <translation>The workflow %1 does not say which of its inputs takes the %2; bind its inputs in the settings, or put {{%2}} there.</translation>
    </message>
    <message>
        <source>It is not clear whether the track has three or four beats in a bar; %1 are assumed.</source>
        <translation>It is not clear whether the track has three or four beats in a bar; %1 are assumed.</translation>
    </message>
    <message>
        <source>%1 is no soundfont that can be read, so %2 is used; choose another in the settings.</source>
        <translation>%1 is no soundfont that can be read, so %2 is used; choose another in the settings.</translation>
    </message>
    <message>
        <source>%1 is no soundfont that can be read and no other is installed, so the music is played with plain built-in tones; install the package timgm6mb-soundfont, or choose another in the settings.</source>
        <translation>%1 is no soundfont that can be read and no other is installed, so the music is played with plain built-in tones; install the package timgm6mb-soundfont, or choose another in the settings.</translation>
    </message>
    <message>
        <source>Only what is made here can be heard before all of it is made.</source>
        <translation>Only what is made here can be heard before all of it is made.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not tell the server&apos;s token; unlock it and ask again.</source>
        <translation>The system&apos;s keychain does not tell the server&apos;s token; unlock it and ask again.</translation>
    </message>
    <message>
        <source>The server&apos;s token is in no keychain of this session; make a new one.</source>
        <translation>The server&apos;s token is in no keychain of this session; make a new one.</translation>
    </message>
</context>
<context>
    <name>ToolPanels</name>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
</context>
<context>
    <name>VoiceNames</name>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>calm</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>warm</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>excited</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>angry</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>sad</translation>
    </message>
    <message>
        <source>whisper</source>
        <translation>whisper</translation>
    </message>
    <message>
        <source>serious</source>
        <translation>serious</translation>
    </message>
    <message>
        <source>cheerful</source>
        <translation>cheerful</translation>
    </message>
    <message>
        <source>fearful</source>
        <translation>fearful</translation>
    </message>
    <message>
        <source>female</source>
        <translation>female</translation>
    </message>
    <message>
        <source>male</source>
        <translation>male</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>built in</translation>
    </message>
    <message>
        <source>cast by name</source>
        <translation>cast by name</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (not there)</translation>
    </message>
</context>
<context>
    <name>VoicePanels</name>
    <message>
        <source>Voices</source>
        <translation>Voices</translation>
    </message>
    <message>
        <source>Make a voice</source>
        <translation>Make a voice</translation>
    </message>
    <message>
        <source>Make a voice like the chosen one</source>
        <translation>Make a voice like the chosen one</translation>
    </message>
    <message>
        <source>Give the voice another name</source>
        <translation>Give the voice another name</translation>
    </message>
    <message>
        <source>Delete the chosen voices; undo brings them back</source>
        <translation>Delete the chosen voices; undo brings them back</translation>
    </message>
    <message>
        <source>Take voices in from files</source>
        <translation>Take voices in from files</translation>
    </message>
    <message>
        <source>Write the chosen voices to a file</source>
        <translation>Write the chosen voices to a file</translation>
    </message>
    <message>
        <source>Have lines spoken with the voice as it is edited</source>
        <translation>Have lines spoken with the voice as it is edited</translation>
    </message>
    <message>
        <source>Hear the voice as it is edited, or stop</source>
        <translation>Hear the voice as it is edited, or stop</translation>
    </message>
    <message>
        <source>Casting</source>
        <translation>Casting</translation>
    </message>
</context>
<context>
    <name>WaveCommands</name>
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
        <source>Show the selected part as large as it fits</source>
        <translation>Show the selected part as large as it fits</translation>
    </message>
    <message>
        <source>Select the &amp;word</source>
        <translation>Select the &amp;word</translation>
    </message>
    <message>
        <source>Select the word at the playhead</source>
        <translation>Select the word at the playhead</translation>
    </message>
    <message>
        <source>Play the &amp;selection</source>
        <translation>Play the &amp;selection</translation>
    </message>
    <message>
        <source>Hear the selected part only</source>
        <translation>Hear the selected part only</translation>
    </message>
    <message>
        <source>Play the selection, or the line, over and over</source>
        <translation>Play the selection, or the line, over and over</translation>
    </message>
    <message>
        <source>&amp;Follow the playhead</source>
        <translation>&amp;Follow the playhead</translation>
    </message>
    <message>
        <source>Turn the page when the playhead leaves the view</source>
        <translation>Turn the page when the playhead leaves the view</translation>
    </message>
    <message>
        <source>S&amp;nap to words</source>
        <translation>S&amp;nap to words</translation>
    </message>
    <message>
        <source>Select whole words; hold Alt to select freely</source>
        <translation>Select whole words; hold Alt to select freely</translation>
    </message>
    <message>
        <source>Show times as samples instead of minutes and seconds</source>
        <translation>Show times as samples instead of minutes and seconds</translation>
    </message>
    <message>
        <source>Show the &amp;mouth</source>
        <translation>Show the &amp;mouth</translation>
    </message>
    <message>
        <source>Show a mouth that speaks the line</source>
        <translation>Show a mouth that speaks the line</translation>
    </message>
    <message>
        <source>&amp;Copy the sound file</source>
        <translation>&amp;Copy the sound file</translation>
    </message>
    <message>
        <source>Paste the line&apos;s sound into another program</source>
        <translation>Paste the line&apos;s sound into another program</translation>
    </message>
    <message>
        <source>Copy &amp;times</source>
        <translation>Copy &amp;times</translation>
    </message>
    <message>
        <source>Copy the times of the words, as Audacity&apos;s labels</source>
        <translation>Copy the times of the words, as Audacity&apos;s labels</translation>
    </message>
    <message>
        <source>E&amp;xport times…</source>
        <translation>E&amp;xport times…</translation>
    </message>
    <message>
        <source>Save the times of words, phonemes and mouth shapes</source>
        <translation>Save the times of words, phonemes and mouth shapes</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>Waveform</translation>
    </message>
    <message>
        <source>&amp;Zoom to the selection</source>
        <translation>&amp;Zoom to the selection</translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation>L&amp;oop</translation>
    </message>
    <message>
        <source>Co&amp;unt in samples</source>
        <translation>Co&amp;unt in samples</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui</name>
    <message>
        <source>The studio ended unexpectedly. It saved your work last at %1, at most a second after the last edit.</source>
        <extracomment>%1: a time; what was typed in the second before the program was killed may be missing</extracomment>
        <translation>The studio ended unexpectedly. It saved your work last at %1, at most a second after the last edit.</translation>
    </message>
    <message>
        <source>%n line(s) edited in that session are here.</source>
        <translation>%n line(s) edited in that session are here.</translation>
    </message>
    <message>
        <source>The workspace cannot be opened for writing</source>
        <translation>The workspace cannot be opened for writing</translation>
    </message>
    <message>
        <source>You can open it read-only: look at the lines, filter, play and export them.</source>
        <translation>You can open it read-only: look at the lines, filter, play and export them.</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Open read-only</translation>
    </message>
    <message>
        <source>This is how the workspace was when you opened it.</source>
        <translation>This is how the workspace was when you opened it.</translation>
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
    <name>comfyvn::ui::AffectedLines</name>
    <message>
        <source>Lines that the entry is heard in</source>
        <translation>Lines that the entry is heard in</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scene</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Character</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more line(s)</source>
        <translation>
            <numerusform>… and %n more line</numerusform>
            <numerusform>… and %n more lines</numerusform>
        </translation>
    </message>
    <message>
        <source>No line of the script has this word.</source>
        <translation>No line of the script has this word.</translation>
    </message>
    <message numerus="yes">
        <source>Heard in %n line(s):</source>
        <translation>
            <numerusform>Heard in %n line:</numerusform>
            <numerusform>Heard in %n lines:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Render these %n line(s)</source>
        <translation>
            <numerusform>Render these %n line</numerusform>
            <numerusform>Render these %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::AudioPage</name>
    <message>
        <source>Audio device</source>
        <translation>Audio device</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>When it is not there, the system&apos;s default is used until it is back.</source>
        <translation>When it is not there, the system&apos;s default is used until it is back.</translation>
    </message>
    <message>
        <source>sound device speaker headphones</source>
        <translation>sound device speaker headphones</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Of what the window plays; exports are not changed.</source>
        <translation>Of what the window plays; exports are not changed.</translation>
    </message>
    <message>
        <source>loudness level</source>
        <translation>loudness level</translation>
    </message>
    <message>
        <source>Play three notes</source>
        <translation>Play three notes</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>You should hear them at once and without crackling.</source>
        <translation>You should hear them at once and without crackling.</translation>
    </message>
    <message>
        <source>tone sample check</source>
        <translation>tone sample check</translation>
    </message>
    <message>
        <source>No device took the sound; choose another output.</source>
        <translation>No device took the sound; choose another output.</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>System default</translation>
    </message>
    <message>
        <source>System default (%1)</source>
        <translation>System default (%1)</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (not there)</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::BatchBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Rendering of several lines</source>
        <translation>Rendering of several lines</translation>
    </message>
    <message>
        <source>Give up the lines that are not rendered yet</source>
        <translation>Give up the lines that are not rendered yet</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>What failed</translation>
    </message>
    <message>
        <source>List the lines that could not be rendered, and why</source>
        <translation>List the lines that could not be rendered, and why</translation>
    </message>
    <message>
        <source>Render the lines that failed once more</source>
        <translation>Render the lines that failed once more</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>Close the report</translation>
    </message>
    <message>
        <source>Lines that could not be rendered</source>
        <translation>Lines that could not be rendered</translation>
    </message>
    <message>
        <source>%1 of %2 lines rendered</source>
        <translation>%1 of %2 lines rendered</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be rendered</source>
        <translation>
            <numerusform>%n line could not be rendered</numerusform>
            <numerusform>%n lines could not be rendered</numerusform>
        </translation>
    </message>
    <message>
        <source>a line that is gone</source>
        <translation>a line that is gone</translation>
    </message>
    <message>
        <source>%1 of %2 lines looked through</source>
        <translation>%1 of %2 lines looked through</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::BatchJob</name>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 of %2 lines</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>scene, how many lines</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::BindDialog</name>
    <message>
        <source>Text of the line</source>
        <translation>Text of the line</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>Description of the music</source>
        <translation>Description of the music</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>Length in seconds</translation>
    </message>
    <message>
        <source>Source track</source>
        <translation>Source track</translation>
    </message>
    <message>
        <source>Reference recording</source>
        <translation>Reference recording</translation>
    </message>
    <message>
        <source>%1 (%2): %3 = %4</source>
        <comment>node, its number, input, value</comment>
        <translation>%1 (%2): %3 = %4</translation>
    </message>
    <message>
        <source>Inputs of %1</source>
        <translation>Inputs of %1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>As the list of workflows names it</source>
        <translation>As the list of workflows names it</translation>
    </message>
    <message>
        <source>Node that saves the sound</source>
        <translation>Node that saves the sound</translation>
    </message>
    <message>
        <source>Choose the input that takes each value. Everything else stays as it was exported.</source>
        <translation>Choose the input that takes each value. Everything else stays as it was exported.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>stays as it is</translation>
    </message>
    <message numerus="yes">
        <source>%n input(s)</source>
        <translation>
            <numerusform>%n input</numerusform>
            <numerusform>%n inputs</numerusform>
        </translation>
    </message>
    <message>
        <source>No node of this workflow saves sound; add a SaveAudio node in ComfyUI and export it again.</source>
        <translation>No node of this workflow saves sound; add a SaveAudio node in ComfyUI and export it again.</translation>
    </message>
    <message>
        <source>Choose the input for “%1”, or nothing that is written would be heard.</source>
        <translation>Choose the input for “%1”, or nothing that is written would be heard.</translation>
    </message>
    <message>
        <source>Choose the node that saves the sound.</source>
        <translation>Choose the node that saves the sound.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::CastSheet</name>
    <message>
        <source>Recast %1</source>
        <translation>Recast %1</translation>
    </message>
    <message numerus="yes">
        <source>Recast %n character(s)</source>
        <translation>
            <numerusform>Recast %n character</numerusform>
            <numerusform>Recast %n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>Give %1 the voice of %2</source>
        <translation>Give %1 the voice of %2</translation>
    </message>
    <message numerus="yes">
        <source>Give %n character(s) the voice of %1</source>
        <translation>
            <numerusform>Give %n character the voice of %1</numerusform>
            <numerusform>Give %n characters the voice of %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a voice for %1</source>
        <translation>Make a voice for %1</translation>
    </message>
    <message numerus="yes">
        <source>Make voices for %n character(s)</source>
        <translation>
            <numerusform>Make voices for %n character</numerusform>
            <numerusform>Make voices for %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::CastingModel</name>
    <message>
        <source>profile</source>
        <translation>profile</translation>
    </message>
    <message>
        <source>engine voice</source>
        <translation>engine voice</translation>
    </message>
    <message>
        <source>cast by name</source>
        <translation>cast by name</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>about %1</translation>
    </message>
    <message>
        <source>(no character)</source>
        <translation>(no character)</translation>
    </message>
    <message>
        <source>Sounds like %1</source>
        <translation>Sounds like %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 rendered, %2 estimated for %n line(s) that are not</source>
        <translation>
            <numerusform>%1 rendered, %2 estimated for %n line that are not</numerusform>
            <numerusform>%1 rendered, %2 estimated for %n lines that are not</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Character</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::CastingPanel</name>
    <message>
        <source>Hear</source>
        <translation>Hear</translation>
    </message>
    <message>
        <source>Recast…</source>
        <translation>Recast…</translation>
    </message>
    <message>
        <source>Voice of…</source>
        <translation>Voice of…</translation>
    </message>
    <message>
        <source>Edit voice</source>
        <translation>Edit voice</translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation>Show lines</translation>
    </message>
    <message>
        <source>Characters and their voices</source>
        <translation>Characters and their voices</translation>
    </message>
    <message>
        <source>Choose another engine voice, and hear a line of the character in it first</source>
        <translation>Choose another engine voice, and hear a line of the character in it first</translation>
    </message>
    <message>
        <source>Give the chosen characters the voice of another profile</source>
        <translation>Give the chosen characters the voice of another profile</translation>
    </message>
    <message>
        <source>Show only the lines of this character (Enter)</source>
        <translation>Show only the lines of this character (Enter)</translation>
    </message>
    <message>
        <source>Nobody says anything yet. Type a line or import a script, and its characters stand here.</source>
        <translation>Nobody says anything yet. Type a line or import a script, and its characters stand here.</translation>
    </message>
    <message>
        <source>Counting the lines…</source>
        <translation>Counting the lines…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Make voice</source>
        <translation>Make voice</translation>
    </message>
    <message>
        <source>Voice for %1</source>
        <translation>Voice for %1</translation>
    </message>
    <message numerus="yes">
        <source>Voice for %n character(s)</source>
        <translation>
            <numerusform>Voice for %n character</numerusform>
            <numerusform>Voice for %n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace is read-only: voices can be heard, not changed.</source>
        <translation>The workspace is read-only: voices can be heard, not changed.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ColourButton</name>
    <message>
        <source>Red</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ochre</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Olive</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Teal</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grey</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>Another colour…</translation>
    </message>
    <message>
        <source>None of its own</source>
        <translation>None of its own</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>Colour: %1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ComfyTestBox</name>
    <message>
        <source>ComfyUI that does not tell its version</source>
        <translation>ComfyUI that does not tell its version</translation>
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
            <numerusform>%n job in its queue</numerusform>
            <numerusform>%n jobs in its queue</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing nodes: %1. Install their pack there, for example with ComfyUI-Manager, and restart it.</source>
        <translation>Missing nodes: %1. Install their pack there, for example with ComfyUI-Manager, and restart it.</translation>
    </message>
    <message>
        <source>Missing nodes: %1. Install %2 there, for example with ComfyUI-Manager, and restart it.</source>
        <translation>Missing nodes: %1. Install %2 there, for example with ComfyUI-Manager, and restart it.</translation>
    </message>
    <message>
        <source>Not installed there: %1. Put the files into its folders and restart it.</source>
        <translation>Not installed there: %1. Put the files into its folders and restart it.</translation>
    </message>
    <message>
        <source>Everything that “%1” needs is there.</source>
        <translation>Everything that “%1” needs is there.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Cancel the test</translation>
    </message>
    <message>
        <source>There is no server to ask; enter the address of one above.</source>
        <translation>There is no server to ask; enter the address of one above.</translation>
    </message>
    <message>
        <source>is being asked …</source>
        <translation>is being asked …</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>The test was cancelled.</translation>
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
        <translation>%1 is also “%2”</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Your own; the preset has %1</source>
        <translation>Your own; the preset has %1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::CostDialog</name>
    <message numerus="yes">
        <source>%1: %n line(s) with %2 characters.</source>
        <translation>
            <numerusform>%1: %n line with %2 characters.</numerusform>
            <numerusform>%1: %n lines with %2 characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>That costs about %1 at the price in the settings.</source>
        <translation>That costs about %1 at the price in the settings.</translation>
    </message>
    <message>
        <source>This month it has said %1 characters.</source>
        <translation>This month it has said %1 characters.</translation>
    </message>
    <message>
        <source>This month it has said %1 of the %2 characters that the settings allow.</source>
        <translation>This month it has said %1 of the %2 characters that the settings allow.</translation>
    </message>
    <message>
        <source>Lines past that limit will be refused.</source>
        <translation>Lines past that limit will be refused.</translation>
    </message>
    <message>
        <source>Rendering that costs money</source>
        <translation>Rendering that costs money</translation>
    </message>
    <message>
        <source>Render these lines?</source>
        <translation>Render these lines?</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Render</translation>
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
        <translation>Respelling</translation>
    </message>
    <message>
        <source>The dictionary already says how “%1” is pronounced; change that entry instead.</source>
        <translation>The dictionary already says how “%1” is pronounced; change that entry instead.</translation>
    </message>
    <message>
        <source>Add pronunciation of “%1”</source>
        <translation>Add pronunciation of “%1”</translation>
    </message>
    <message>
        <source>Change pronunciation of “%1”</source>
        <translation>Change pronunciation of “%1”</translation>
    </message>
    <message>
        <source>Delete pronunciation of “%1”</source>
        <translation>Delete pronunciation of “%1”</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n pronunciation(s)</source>
        <translation>
            <numerusform>Delete %n pronunciation</numerusform>
            <numerusform>Delete %n pronunciations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n pronunciation(s)</source>
        <translation>
            <numerusform>Import %n pronunciation</numerusform>
            <numerusform>Import %n pronunciations</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>How it sounds</source>
        <translation>How it sounds</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Pronunciation</source>
        <translation>Pronunciation</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Character</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::EngineVoiceModel</name>
    <message>
        <source>Click the triangle or press Space to hear it</source>
        <translation>Click the triangle or press Space to hear it</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ExportDialog</name>
    <message>
        <source>&amp;Keep both</source>
        <translation>&amp;Keep both</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>Open the &amp;folder</translation>
    </message>
    <message>
        <source>&amp;Save the report…</source>
        <translation>&amp;Save the report…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Export lines</source>
        <translation>Export lines</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>The report is saved.</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>&amp;Overwrite</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>S&amp;kip</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progress of the export</translation>
    </message>
    <message>
        <source>Every file of the export</source>
        <translation>Every file of the export</translation>
    </message>
    <message>
        <source>Choose a folder for the files.</source>
        <translation>Choose a folder for the files.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of these names are there already. What shall become of them?</source>
        <translation>
            <numerusform>%n file of these names are there already. What shall become of them?</numerusform>
            <numerusform>%n files of these names are there already. What shall become of them?</numerusform>
        </translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Beginning…</translation>
    </message>
    <message>
        <source>%1 of %2 – %3</source>
        <translation>%1 of %2 – %3</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled; what is written stays.</source>
        <translation>The export was cancelled; what is written stays.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelling…</translation>
    </message>
    <message>
        <source>Go on in the &amp;background</source>
        <translation>Go on in the &amp;background</translation>
    </message>
    <message>
        <source>Close this dialog; the export shows among the jobs</source>
        <translation>Close this dialog; the export shows among the jobs</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a sentence</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ExportForm</name>
    <message>
        <source>Write text, character and id into the files as &amp;tags</source>
        <translation>Write text, character and id into the files as &amp;tags</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>&amp;Lines</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choose the folder</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>F&amp;older</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Put a field into the name</source>
        <translation>Put a field into the name</translation>
    </message>
    <message>
        <source>File &amp;names</source>
        <translation>File &amp;names</translation>
    </message>
    <message>
        <source>The first files</source>
        <translation>The first files</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>As rendered</source>
        <translation>As rendered</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>Sample &amp;rate</source>
        <translation>Sample &amp;rate</translation>
    </message>
    <message>
        <source>Times beside each sound</source>
        <translation>Times beside each sound</translation>
    </message>
    <message>
        <source>Ti&amp;mes beside</source>
        <translation>Ti&amp;mes beside</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Not ready</translation>
    </message>
    <message>
        <source>Lines that are not rendered, or stale</source>
        <translation>Lines that are not rendered, or stale</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>No line with a text is among these.</source>
        <translation>No line with a text is among these.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not ready</source>
        <translation>
            <numerusform>%n line not ready</numerusform>
            <numerusform>%n lines not ready</numerusform>
        </translation>
    </message>
    <message>
        <source>All lines ready</source>
        <translation>All lines ready</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Export to</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ExportNames</name>
    <message>
        <source>WAV – uncompressed</source>
        <translation>WAV – uncompressed</translation>
    </message>
    <message>
        <source>FLAC – lossless</source>
        <translation>FLAC – lossless</translation>
    </message>
    <message>
        <source>Opus – smallest</source>
        <translation>Opus – smallest</translation>
    </message>
    <message>
        <source>Ogg Vorbis – most engines</source>
        <translation>Ogg Vorbis – most engines</translation>
    </message>
    <message>
        <source>MP3 – everywhere</source>
        <translation>MP3 – everywhere</translation>
    </message>
    <message>
        <source>Small files</source>
        <translation>Small files</translation>
    </message>
    <message>
        <source>Standard quality</source>
        <translation>Standard quality</translation>
    </message>
    <message>
        <source>Best quality</source>
        <translation>Best quality</translation>
    </message>
    <message>
        <source>Mouth shapes, Rhubarb (.json)</source>
        <translation>Mouth shapes, Rhubarb (.json)</translation>
    </message>
    <message>
        <source>Mouth shapes, Rhubarb (.tsv)</source>
        <translation>Mouth shapes, Rhubarb (.tsv)</translation>
    </message>
    <message>
        <source>Mouth shapes, Rhubarb (.xml)</source>
        <translation>Mouth shapes, Rhubarb (.xml)</translation>
    </message>
    <message>
        <source>Subtitles, SubRip (.srt)</source>
        <translation>Subtitles, SubRip (.srt)</translation>
    </message>
    <message>
        <source>Subtitles, WebVTT (.vtt)</source>
        <translation>Subtitles, WebVTT (.vtt)</translation>
    </message>
    <message>
        <source>Words, Audacity labels (.txt)</source>
        <translation>Words, Audacity labels (.txt)</translation>
    </message>
    <message>
        <source>Words, phonemes and shapes, Praat (.TextGrid)</source>
        <translation>Words, phonemes and shapes, Praat (.TextGrid)</translation>
    </message>
    <message>
        <source>Phonemes, HTK (.lab)</source>
        <translation>Phonemes, HTK (.lab)</translation>
    </message>
    <message>
        <source>Render them first</source>
        <translation>Render them first</translation>
    </message>
    <message>
        <source>Export the sound there is</source>
        <translation>Export the sound there is</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Leave them out</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scene</translation>
    </message>
    <message>
        <source>Number of the line</source>
        <translation>Number of the line</translation>
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
        <source>Id in the script</source>
        <translation>Id in the script</translation>
    </message>
    <message>
        <source>Text of the line</source>
        <translation>Text of the line</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ExportReportModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::FallbackBar</name>
    <message>
        <source>Lines that another provider spoke</source>
        <translation>Lines that another provider spoke</translation>
    </message>
    <message>
        <source>Render them again</source>
        <translation>Render them again</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>Leave them as they are</translation>
    </message>
    <message numerus="yes">
        <source>The provider answers again; another one spoke %n line(s) in its place.</source>
        <translation>
            <numerusform>The provider answers again; another one spoke %n line in its place.</numerusform>
            <numerusform>The provider answers again; another one spoke %n lines in its place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::FallbackField</name>
    <message>
        <source>Ask earlier</source>
        <translation>Ask earlier</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>Ask later</translation>
    </message>
    <message>
        <source>The built-in one stands in</source>
        <translation>The built-in one stands in</translation>
    </message>
    <message>
        <source>Say why and render nothing</source>
        <translation>Say why and render nothing</translation>
    </message>
    <message>
        <source>Others are asked in turn</source>
        <translation>Others are asked in turn</translation>
    </message>
    <message>
        <source>Who is asked in turn</source>
        <translation>Who is asked in turn</translation>
    </message>
    <message>
        <source>Space ticks an entry, Ctrl+Up and Ctrl+Down move it</source>
        <translation>Space ticks an entry, Ctrl+Up and Ctrl+Down move it</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::FileActions</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Open &amp;recent</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>&amp;Open workspace…</translation>
    </message>
    <message>
        <source>Open another workspace in a window of its own</source>
        <translation>Open another workspace in a window of its own</translation>
    </message>
    <message>
        <source>Open the &amp;sample scene</source>
        <translation>Open the &amp;sample scene</translation>
    </message>
    <message>
        <source>Put a short scene with its voices below the lines, to try the studio</source>
        <translation>Put a short scene with its voices below the lines, to try the studio</translation>
    </message>
    <message>
        <source>Open a workspace of before in a window of its own</source>
        <translation>Open a workspace of before in a window of its own</translation>
    </message>
    <message>
        <source>No other workspace yet</source>
        <translation>No other workspace yet</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name and folder of a workspace</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Open a workspace</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show lines with this text</source>
        <translation>Show lines with this text</translation>
    </message>
    <message>
        <source>Show lines of this character</source>
        <translation>Show lines of this character</translation>
    </message>
    <message>
        <source>Show lines in this state</source>
        <translation>Show lines in this state</translation>
    </message>
    <message>
        <source>Filter again</source>
        <translation>Filter again</translation>
    </message>
    <message>
        <source>Lines that you edit stay until you filter again</source>
        <translation>Lines that you edit stay until you filter again</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>Show every line again</source>
        <translation>Show every line again</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Any state</translation>
    </message>
    <message>
        <source>Every character</source>
        <translation>Every character</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <translation>
            <numerusform>%1 of %n line</numerusform>
            <numerusform>%1 of %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::FindBar</name>
    <message>
        <source>Match upper and lower case</source>
        <translation>Match upper and lower case</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Whole words only</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regular expression</translation>
    </message>
    <message>
        <source>In all columns</source>
        <translation>In all columns</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Replace all</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Find and replace</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Find in the lines</source>
        <translation>Find in the lines</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Replace with</translation>
    </message>
    <message>
        <source>Find in character, style and language too</source>
        <translation>Find in character, style and language too</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Next match</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>This expression cannot be used: %1</source>
        <translation>This expression cannot be used: %1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n line(s)</source>
        <translation>
            <numerusform>in %n line</numerusform>
            <numerusform>in %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n match(es)</source>
        <translation>
            <numerusform>Replace %n match</numerusform>
            <numerusform>Replace %n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es) replaced</source>
        <translation>
            <numerusform>%n match replaced</numerusform>
            <numerusform>%n matches replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>The language of the window; it changes at once.</source>
        <translation>The language of the window; it changes at once.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Light or dark colours.</source>
        <translation>Light or dark colours.</translation>
    </message>
    <message>
        <source>dark light colour appearance</source>
        <translation>dark light colour appearance</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Everything in the window grows with it.</source>
        <translation>Everything in the window grows with it.</translation>
    </message>
    <message>
        <source>font scale zoom</source>
        <translation>font scale zoom</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Speech</translation>
    </message>
    <message>
        <source>Language of speech</source>
        <translation>Language of speech</translation>
    </message>
    <message>
        <source>What a line speaks when neither the line nor its voice says.</source>
        <translation>What a line speaks when neither the line nor its voice says.</translation>
    </message>
    <message>
        <source>voice default</source>
        <translation>voice default</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Workspace</translation>
    </message>
    <message>
        <source>The folder that holds this project.</source>
        <translation>The folder that holds this project.</translation>
    </message>
    <message>
        <source>path project</source>
        <translation>path project</translation>
    </message>
    <message>
        <source>Open the workspace&apos;s folder</source>
        <translation>Open the workspace&apos;s folder</translation>
    </message>
    <message>
        <source>Every edit is saved within a second.</source>
        <translation>Every edit is saved within a second.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>There is nothing to save by hand, and undo reaches back to when the workspace was opened.</source>
        <translation>There is nothing to save by hand, and undo reaches back to when the workspace was opened.</translation>
    </message>
    <message>
        <source>autosave journal</source>
        <translation>autosave journal</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::HeadersField</name>
    <message>
        <source>HTTP headers</source>
        <translation>HTTP headers</translation>
    </message>
    <message>
        <source>For a server behind a proxy, such as Authorization with “Bearer …”. Values are kept as secrets and are not shown again.</source>
        <translation>For a server behind a proxy, such as Authorization with “Bearer …”. Values are kept as secrets and are not shown again.</translation>
    </message>
    <message>
        <source>token password authorization bearer basic proxy headers</source>
        <translation>token password authorization bearer basic proxy headers</translation>
    </message>
    <message>
        <source>Send this header</source>
        <translation>Send this header</translation>
    </message>
    <message>
        <source>Send it no more</source>
        <translation>Send it no more</translation>
    </message>
    <message>
        <source>Headers that are sent</source>
        <translation>Headers that are sent</translation>
    </message>
    <message>
        <source>Delete removes a header</source>
        <translation>Delete removes a header</translation>
    </message>
    <message>
        <source>Name of the header</source>
        <translation>Name of the header</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value of the header</source>
        <translation>Value of the header</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::HelpSheet</name>
    <message>
        <source>In the text of a line</source>
        <translation>In the text of a line</translation>
    </message>
    <message>
        <source>In lists and tables</source>
        <translation>In lists and tables</translation>
    </message>
    <message>
        <source>In the waveform</source>
        <translation>In the waveform</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Hear the line and go on to the next</source>
        <translation>Hear the line and go on to the next</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Leave the text as it was before</source>
        <translation>Leave the text as it was before</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Go to the next or previous cell</source>
        <translation>Go to the next or previous cell</translation>
    </message>
    <message>
        <source>Select several rows</source>
        <translation>Select several rows</translation>
    </message>
    <message>
        <source>Go to the first or last row</source>
        <translation>Go to the first or last row</translation>
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
        <source>Play from the playhead</source>
        <translation>Play from the playhead</translation>
    </message>
    <message>
        <source>Go to the next or previous control</source>
        <translation>Go to the next or previous control</translation>
    </message>
    <message>
        <source>Open a menu by its underlined letter</source>
        <translation>Open a menu by its underlined letter</translation>
    </message>
    <message>
        <source>Alt+letter</source>
        <translation>Alt+letter</translation>
    </message>
    <message>
        <source>Close a dialog</source>
        <translation>Close a dialog</translation>
    </message>
    <message>
        <source>like VOICEVOX</source>
        <translation>like VOICEVOX</translation>
    </message>
    <message>
        <source>like Audacity</source>
        <translation>like Audacity</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Search the shortcuts</translation>
    </message>
    <message>
        <source>Search for a command or a key</source>
        <translation>Search for a command or a key</translation>
    </message>
    <message>
        <source>Shortcuts %1; the settings change them.</source>
        <translation>Shortcuts %1; the settings change them.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>History</translation>
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
        <source>Edits, oldest first</source>
        <translation>Edits, oldest first</translation>
    </message>
    <message>
        <source>Choosing an edit brings back the state after it</source>
        <translation>Choosing an edit brings back the state after it</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>As it was opened</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Take back: %1</translation>
    </message>
    <message>
        <source>Do again: %1</source>
        <translation>Do again: %1</translation>
    </message>
    <message>
        <source>Nothing has been edited yet. Every edit is listed here; choose one to go back to it.</source>
        <translation>Nothing has been edited yet. Every edit is listed here; choose one to go back to it.</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s); the tick marks the saved state.</source>
        <translation>
            <numerusform>%n edit; the tick marks the saved state.</numerusform>
            <numerusform>%n edits; the tick marks the saved state.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ImportDialog</name>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Encoding</translation>
    </message>
    <message>
        <source>&amp;Goes to</source>
        <translation>&amp;Goes to</translation>
    </message>
    <message>
        <source>&amp;Delete lines that are gone from the script</source>
        <translation>&amp;Delete lines that are gone from the script</translation>
    </message>
    <message>
        <source>Take &amp;styles and languages from the script, where it names them</source>
        <translation>Take &amp;styles and languages from the script, where it names them</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>I&amp;mport</translation>
    </message>
    <message>
        <source>Import a script</source>
        <translation>Import a script</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>&amp;Lines</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Reading the script</source>
        <translation>Reading the script</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>The clipboard</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>S&amp;how</translation>
    </message>
    <message>
        <source>What becomes of each line</source>
        <translation>What becomes of each line</translation>
    </message>
    <message>
        <source>The scenes of the script</source>
        <translation>The scenes of the script</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scene</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Goes to</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Columns</translation>
    </message>
    <message>
        <source>Where the scene goes</source>
        <translation>Where the scene goes</translation>
    </message>
    <message>
        <source>A new scene “%1”</source>
        <translation>A new scene “%1”</translation>
    </message>
    <message>
        <source>Update “%1”</source>
        <translation>Update “%1”</translation>
    </message>
    <message>
        <source>&amp;Scenes (%1)</source>
        <translation>&amp;Scenes (%1)</translation>
    </message>
    <message>
        <source>There is no line to import.</source>
        <translation>There is no line to import.</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s), see “Scenes”</source>
        <translation>
            <numerusform>%n scene, see “Scenes”</numerusform>
            <numerusform>%n scenes, see “Scenes”</numerusform>
        </translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>All lines</translation>
    </message>
    <message>
        <source>%1. Nothing is to be done.</source>
        <translation>%1. Nothing is to be done.</translation>
    </message>
    <message>
        <source>Lines after a “voice” statement have other ids in games made with Ren&apos;Py before 8.6.</source>
        <translation>Lines after a “voice” statement have other ids in games made with Ren&apos;Py before 8.6.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Line %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remarks (%1)</source>
        <translation>&amp;Remarks (%1)</translation>
    </message>
    <message>
        <source>Reading the script…</source>
        <translation>Reading the script…</translation>
    </message>
    <message>
        <source>The game is made with Ren&apos;Py &amp;before 8.6</source>
        <translation>The game is made with Ren&apos;Py &amp;before 8.6</translation>
    </message>
    <message>
        <source>Before 8.6, Ren&apos;Py made the id of a line from the “voice” statement before it as well.</source>
        <translation>Before 8.6, Ren&apos;Py made the id of a line from the “voice” statement before it as well.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ImportNames</name>
    <message>
        <source>Plain text – Name: text</source>
        <translation>Plain text – Name: text</translation>
    </message>
    <message>
        <source>Table – CSV or TSV</source>
        <translation>Table – CSV or TSV</translation>
    </message>
    <message>
        <source>Ren&apos;Py dialogue – dialogue.tab</source>
        <translation>Ren&apos;Py dialogue – dialogue.tab</translation>
    </message>
    <message>
        <source>Ren&apos;Py script – .rpy</source>
        <translation>Ren&apos;Py script – .rpy</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>Japanese (Shift-JIS)</source>
        <translation>Japanese (Shift-JIS)</translation>
    </message>
    <message>
        <source>Chinese (GB18030)</source>
        <translation>Chinese (GB18030)</translation>
    </message>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>Western (Windows-1252)</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Not used</translation>
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
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>Text tags are not spoken: %1</source>
        <translation>Text tags are not spoken: %1</translation>
    </message>
    <message>
        <source>The value of [%1] is not known; it is left out</source>
        <translation>The value of [%1] is not known; it is left out</translation>
    </message>
    <message>
        <source>A choice of a menu is not spoken: %1</source>
        <translation>A choice of a menu is not spoken: %1</translation>
    </message>
    <message>
        <source>A string that is no line is left out: %1</source>
        <translation>A string that is no line is left out: %1</translation>
    </message>
    <message>
        <source>“%1” is no speaking style; it is left out</source>
        <translation>“%1” is no speaking style; it is left out</translation>
    </message>
    <message>
        <source>No character is defined as “%1”; the line keeps that name</source>
        <translation>No character is defined as “%1”; the line keeps that name</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) could not be read; choose another encoding</source>
        <translation>
            <numerusform>%n character could not be read; choose another encoding</numerusform>
            <numerusform>%n characters could not be read; choose another encoding</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a sentence</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ImportRows</name>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Character</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::InOutActions</name>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>&amp;Import script…</source>
        <translation>&amp;Import script…</translation>
    </message>
    <message>
        <source>Read a script from files and see what it changes</source>
        <translation>Read a script from files and see what it changes</translation>
    </message>
    <message>
        <source>Import from the &amp;clipboard…</source>
        <translation>Import from the &amp;clipboard…</translation>
    </message>
    <message>
        <source>Read a script that was copied elsewhere</source>
        <translation>Read a script that was copied elsewhere</translation>
    </message>
    <message>
        <source>&amp;Export lines…</source>
        <translation>&amp;Export lines…</translation>
    </message>
    <message>
        <source>Write lines as sound files for other programs</source>
        <translation>Write lines as sound files for other programs</translation>
    </message>
    <message>
        <source>Import a script</source>
        <translation>Import a script</translation>
    </message>
    <message>
        <source>Scripts (*.txt *.csv *.tsv *.tab *.rpy *.rpym *.md)</source>
        <translation>Scripts (*.txt *.csv *.tsv *.tab *.rpy *.rpym *.md)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>The current line</source>
        <translation>The current line</translation>
    </message>
    <message numerus="yes">
        <source>%n selected line(s)</source>
        <translation>
            <numerusform>%n selected line</numerusform>
            <numerusform>%n selected lines</numerusform>
        </translation>
    </message>
    <message>
        <source>This scene</source>
        <translation>This scene</translation>
    </message>
    <message>
        <source>All scenes</source>
        <translation>All scenes</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::IpaPalette</name>
    <message>
        <source>IPA signs</source>
        <translation>IPA signs</translation>
    </message>
    <message>
        <source>Choose a sign with the arrow keys and put it into the pronunciation with Enter.</source>
        <translation>Choose a sign with the arrow keys and put it into the pronunciation with Enter.</translation>
    </message>
    <message>
        <source>main stress, before the syllable</source>
        <translation>main stress, before the syllable</translation>
    </message>
    <message>
        <source>secondary stress, before the syllable</source>
        <translation>secondary stress, before the syllable</translation>
    </message>
    <message>
        <source>long, behind a vowel</source>
        <translation>long, behind a vowel</translation>
    </message>
    <message>
        <source>%1 as in %2</source>
        <translation>%1 as in %2</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::JobsModel</name>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Speech</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Alignment</translation>
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
        <translation>took %1</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>about %1 left</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 percent</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scene</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Mix</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Music</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::JobsPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>Open the result</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Clear finished</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Nothing is under way. Renders, exports and what other programs ask for show here with their progress.</source>
        <translation>Nothing is under way. Renders, exports and what other programs ask for show here with their progress.</translation>
    </message>
    <message>
        <source>Give up the selected jobs; what is already made stays (Delete)</source>
        <translation>Give up the selected jobs; what is already made stays (Delete)</translation>
    </message>
    <message>
        <source>Start the selected jobs once more</source>
        <translation>Start the selected jobs once more</translation>
    </message>
    <message>
        <source>Open what the selected job made (Enter)</source>
        <translation>Open what the selected job made (Enter)</translation>
    </message>
    <message>
        <source>Take what has ended off the list</source>
        <translation>Take what has ended off the list</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::KeyCapture</name>
    <message>
        <source>Press the keys</source>
        <translation>Press the keys</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::KeyField</name>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Forget</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Keep the key</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Forget the key</translation>
    </message>
    <message>
        <source>A key is kept; type another to replace it</source>
        <translation>A key is kept; type another to replace it</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>No key yet</translation>
    </message>
    <message>
        <source>The key that is kept is for another address</source>
        <translation>The key that is kept is for another address</translation>
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
    <name>comfyvn::ui::LevelStrip</name>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>There is no sound yet.</source>
        <translation>There is no sound yet.</translation>
    </message>
    <message>
        <source>Highest sample, highest level between samples, and how loud the line sounds on the whole (ITU-R BS.1770)</source>
        <translation>Highest sample, highest level between samples, and how loud the line sounds on the whole (ITU-R BS.1770)</translation>
    </message>
    <message>
        <source>The line is shorter than 0.4 s: its loudness is that of everything in it, silence included.</source>
        <translation>The line is shorter than 0.4 s: its loudness is that of everything in it, silence included.</translation>
    </message>
    <message>
        <source>%1 LUFS (short)</source>
        <translation>%1 LUFS (short)</translation>
    </message>
    <message>
        <source>%1 LUFS</source>
        <translation>%1 LUFS</translation>
    </message>
    <message>
        <source>Peak %1 dBFS</source>
        <translation>Peak %1 dBFS</translation>
    </message>
    <message>
        <source>True peak %1 dBTP</source>
        <translation>True peak %1 dBTP</translation>
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
    <message numerus="yes">
        <source>Duplicate %n line(s)</source>
        <translation>
            <numerusform>Duplicate %n line</numerusform>
            <numerusform>Duplicate %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n line(s)</source>
        <translation>
            <numerusform>Move %n line</numerusform>
            <numerusform>Move %n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>Change character</source>
        <translation>Change character</translation>
    </message>
    <message>
        <source>Change style</source>
        <translation>Change style</translation>
    </message>
    <message>
        <source>Change language</source>
        <translation>Change language</translation>
    </message>
    <message>
        <source>The chosen take is locked; it is kept as it is.</source>
        <translation>The chosen take is locked; it is kept as it is.</translation>
    </message>
    <message>
        <source>Its voice, the dictionary or the settings changed since it was rendered. Press Space to render and hear it.</source>
        <translation>Its voice, the dictionary or the settings changed since it was rendered. Press Space to render and hear it.</translation>
    </message>
    <message>
        <source>Another provider rendered this line: %1</source>
        <translation>Another provider rendered this line: %1</translation>
    </message>
    <message numerus="yes">
        <source>Add %n take(s)</source>
        <translation>
            <numerusform>Add %n take</numerusform>
            <numerusform>Add %n takes</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose take</source>
        <translation>Choose take</translation>
    </message>
    <message>
        <source>Lock take</source>
        <translation>Lock take</translation>
    </message>
    <message>
        <source>Unlock take</source>
        <translation>Unlock take</translation>
    </message>
    <message>
        <source>Delete take</source>
        <translation>Delete take</translation>
    </message>
    <message>
        <source>The script that was imported last does not have this line any more. Delete it, or keep it with “Keep the line”.</source>
        <translation>The script that was imported last does not have this line any more. Delete it, or keep it with “Keep the line”.</translation>
    </message>
    <message>
        <source>Text: %1 (not in the script any more)</source>
        <translation>Text: %1 (not in the script any more)</translation>
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
    <message>
        <source>Drag the sound into another program</source>
        <translation>Drag the sound into another program</translation>
    </message>
    <message>
        <source>Switch between minutes and samples</source>
        <translation>Switch between minutes and samples</translation>
    </message>
    <message>
        <source>More for this line</source>
        <translation>More for this line</translation>
    </message>
    <message>
        <source>The sound file could not be made: %1</source>
        <translation>The sound file could not be made: %1</translation>
    </message>
    <message>
        <source>The sound file is copied; paste it into a folder or another program.</source>
        <translation>The sound file is copied; paste it into a folder or another program.</translation>
    </message>
    <message>
        <source>The times are copied.</source>
        <translation>The times are copied.</translation>
    </message>
    <message>
        <source>Another provider spoke this line: %1</source>
        <translation>Another provider spoke this line: %1</translation>
    </message>
    <message>
        <source>Render again</source>
        <translation>Render again</translation>
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
    <message numerus="yes">
        <source>Cut %n line(s)</source>
        <translation>
            <numerusform>Cut %n line</numerusform>
            <numerusform>Cut %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n line(s)</source>
        <translation>
            <numerusform>Paste %n line</numerusform>
            <numerusform>Paste %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change character of %n line(s)</source>
        <translation>
            <numerusform>Change character of %n line</numerusform>
            <numerusform>Change character of %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change style of %n line(s)</source>
        <translation>
            <numerusform>Change style of %n line</numerusform>
            <numerusform>Change style of %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change language of %n line(s)</source>
        <translation>
            <numerusform>Change language of %n line</numerusform>
            <numerusform>Change language of %n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>No line is as the filter wants it</source>
        <translation>No line is as the filter wants it</translation>
    </message>
    <message numerus="yes">
        <source>The scene has %n line(s). Press Escape in the filter, or its clear button, to see them.</source>
        <translation>
            <numerusform>The scene has %n line. Press Escape in the filter, or its clear button, to see them.</numerusform>
            <numerusform>The scene has %n lines. Press Escape in the filter, or its clear button, to see them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n line(s)</source>
        <translation>
            <numerusform>Keep %n line</numerusform>
            <numerusform>Keep %n lines</numerusform>
        </translation>
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
    <name>comfyvn::ui::ListField</name>
    <message>
        <source>Add a folder</source>
        <translation>Add a folder</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>F2 or a double click edits an entry, Delete removes it</source>
        <translation>F2 or a double click edits an entry, Delete removes it</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LogModel</name>
    <message>
        <source>%1
Request %2</source>
        <translation>%1
Request %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::LogPanel</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>Lowest level</translation>
    </message>
    <message>
        <source>Show lines from this level on</source>
        <translation>Show lines from this level on</translation>
    </message>
    <message>
        <source>Part of the program</source>
        <translation>Part of the program</translation>
    </message>
    <message>
        <source>Show the lines of one part of the program</source>
        <translation>Show the lines of one part of the program</translation>
    </message>
    <message>
        <source>Text that the lines hold</source>
        <translation>Text that the lines hold</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Hold the list still; what is logged meanwhile comes when you go on</source>
        <translation>Hold the list still; what is logged meanwhile comes when you go on</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all that are shown (Ctrl+C)</source>
        <translation>Copy the selected lines, or all that are shown (Ctrl+C)</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>Copy for a report</translation>
    </message>
    <message>
        <source>Copy what helps to find a fault: versions, system, settings without secrets and the last 200 lines; paths in your home folder are shortened</source>
        <translation>Copy what helps to find a fault: versions, system, settings without secrets and the last 200 lines; paths in your home folder are shortened</translation>
    </message>
    <message>
        <source>Open the folder of the log files</source>
        <translation>Open the folder of the log files</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>Lines of the log</translation>
    </message>
    <message>
        <source>No line of the log fits the filters above. Choose a lower level or clear the text.</source>
        <translation>No line of the log fits the filters above. Choose a lower level or clear the text.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>All parts</translation>
    </message>
    <message>
        <source>Copied. Look through it before you send it.</source>
        <translation>Copied. Look through it before you send it.</translation>
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
        <translation>Not saved yet: %1 Nothing is lost while the window is open; trying again.</translation>
    </message>
    <message>
        <source>Read-only: %1 Nothing can be changed here.</source>
        <translation>Read-only: %1 Nothing can be changed here.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MasterStrip</name>
    <message>
        <source>Level of the left side</source>
        <translation>Level of the left side</translation>
    </message>
    <message>
        <source>Level of the right side</source>
        <translation>Level of the right side</translation>
    </message>
    <message>
        <source>Level of the mix</source>
        <translation>Level of the mix</translation>
    </message>
    <message>
        <source>Ducking %1 dB</source>
        <translation>Ducking %1 dB</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>The mix was above its ceiling and the limiter took %1 dB away; press to put the lamp out</source>
        <translation>The mix was above its ceiling and the limiter took %1 dB away; press to put the lamp out</translation>
    </message>
    <message>
        <source>The mix stays below its ceiling</source>
        <translation>The mix stays below its ceiling</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>Limited</translation>
    </message>
    <message>
        <source>Not limited</source>
        <translation>Not limited</translation>
    </message>
    <message>
        <source>M %1   S %2   I %3 LUFS   TP %4 dB</source>
        <comment>momentary, short-term, integrated, true peak</comment>
        <translation>M %1   S %2   I %3 LUFS   TP %4 dB</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Loudness</translation>
    </message>
    <message>
        <source>Loudness of what was heard: %1 LUFS at this moment, %2 LUFS over three seconds, %3 LUFS in all; true peak %4 dB. Press to measure anew.</source>
        <translation>Loudness of what was heard: %1 LUFS at this moment, %2 LUFS over three seconds, %3 LUFS in all; true peak %4 dB. Press to measure anew.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MixDesk</name>
    <message numerus="yes">
        <source>%n file(s) cannot be placed. %1</source>
        <translation>
            <numerusform>%n file cannot be placed. %1</numerusform>
            <numerusform>%n files cannot be placed. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place %n file(s)</source>
        <translation>
            <numerusform>Place %n file</numerusform>
            <numerusform>Place %n files</numerusform>
        </translation>
    </message>
    <message>
        <source>Place “%1”</source>
        <translation>Place “%1”</translation>
    </message>
    <message numerus="yes">
        <source>Place %n line(s)</source>
        <translation>
            <numerusform>Place %n line</numerusform>
            <numerusform>Place %n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>Place the scene “%1”</source>
        <translation>Place the scene “%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) follow lines that were rendered again.</source>
        <translation>
            <numerusform>%n clip follow lines that were rendered again.</numerusform>
            <numerusform>%n clips follow lines that were rendered again.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the missing files is there.</source>
        <translation>None of the missing files is there.</translation>
    </message>
    <message numerus="yes">
        <source>%n missing file(s) were found again.</source>
        <translation>
            <numerusform>%n missing file were found again.</numerusform>
            <numerusform>%n missing files were found again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MixReportDialog</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>The mix is rendered</source>
        <translation>The mix is rendered</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Loudness</translation>
    </message>
    <message>
        <source>%1 LUFS</source>
        <translation>%1 LUFS</translation>
    </message>
    <message>
        <source>Loudest moment</source>
        <translation>Loudest moment</translation>
    </message>
    <message>
        <source>%1 LUFS in 0.4 s, %2 LUFS in 3 s</source>
        <translation>%1 LUFS in 0.4 s, %2 LUFS in 3 s</translation>
    </message>
    <message>
        <source>True peak</source>
        <translation>True peak</translation>
    </message>
    <message>
        <source>dBTP</source>
        <translation>dBTP</translation>
    </message>
    <message>
        <source>Highest sample</source>
        <translation>Highest sample</translation>
    </message>
    <message>
        <source>dBFS</source>
        <translation>dBFS</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>Raised by</translation>
    </message>
    <message>
        <source>%1 dB, to reach the loudness</source>
        <translation>%1 dB, to reach the loudness</translation>
    </message>
    <message>
        <source>Limiter</source>
        <translation>Limiter</translation>
    </message>
    <message>
        <source>up to %1 dB, for %2</source>
        <translation>up to %1 dB, for %2</translation>
    </message>
    <message>
        <source>had nothing to do</source>
        <translation>had nothing to do</translation>
    </message>
    <message>
        <source>Ducking</source>
        <translation>Ducking</translation>
    </message>
    <message>
        <source>lowered for %1, by up to %2 dB</source>
        <translation>lowered for %1, by up to %2 dB</translation>
    </message>
    <message>
        <source>Too loud by themselves</source>
        <translation>Too loud by themselves</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>&amp;Show in folder</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MixSettings</name>
    <message>
        <source>&amp;Lower some tracks while others sound</source>
        <translation>&amp;Lower some tracks while others sound</translation>
    </message>
    <message>
        <source>Bring the mix to a &amp;loudness</source>
        <translation>Bring the mix to a &amp;loudness</translation>
    </message>
    <message>
        <source>Ducking and loudness</source>
        <translation>Ducking and loudness</translation>
    </message>
    <message>
        <source>Ducking</source>
        <translation>Ducking</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Loudness</translation>
    </message>
    <message>
        <source>Switch the ducking on</source>
        <translation>Switch the ducking on</translation>
    </message>
    <message>
        <source>Switch the ducking off</source>
        <translation>Switch the ducking off</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;By</translation>
    </message>
    <message>
        <source>How far the lowered tracks go down</source>
        <translation>How far the lowered tracks go down</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>A&amp;bove</source>
        <translation>A&amp;bove</translation>
    </message>
    <message>
        <source>How loud a track must be to lower the others</source>
        <translation>How loud a track must be to lower the others</translation>
    </message>
    <message>
        <source>Go &amp;down in</source>
        <translation>Go &amp;down in</translation>
    </message>
    <message>
        <source>Time to 90 % of the way down</source>
        <translation>Time to 90 % of the way down</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>&amp;Stay for</source>
        <translation>&amp;Stay for</translation>
    </message>
    <message>
        <source>Time until the tracks come back up</source>
        <translation>Time until the tracks come back up</translation>
    </message>
    <message>
        <source>Come &amp;up in</source>
        <translation>Come &amp;up in</translation>
    </message>
    <message>
        <source>Time to 90 % of the way up</source>
        <translation>Time to 90 % of the way up</translation>
    </message>
    <message>
        <source>Look &amp;ahead</source>
        <translation>Look &amp;ahead</translation>
    </message>
    <message>
        <source>How early the tracks begin to go down</source>
        <translation>How early the tracks begin to go down</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>stays as it is</translation>
    </message>
    <message>
        <source>lowers others</source>
        <translation>lowers others</translation>
    </message>
    <message>
        <source>is lowered</source>
        <translation>is lowered</translation>
    </message>
    <message>
        <source>Roles of the ducking</source>
        <translation>Roles of the ducking</translation>
    </message>
    <message>
        <source>Loudness of the mix</source>
        <translation>Loudness of the mix</translation>
    </message>
    <message>
        <source>L&amp;oudness</source>
        <translation>L&amp;oudness</translation>
    </message>
    <message>
        <source>How loud the rendered mix is on the whole</source>
        <translation>How loud the rendered mix is on the whole</translation>
    </message>
    <message>
        <source>LUFS</source>
        <translation>LUFS</translation>
    </message>
    <message>
        <source>&amp;True peak at most</source>
        <translation>&amp;True peak at most</translation>
    </message>
    <message>
        <source>What the limiter keeps the mix below</source>
        <translation>What the limiter keeps the mix below</translation>
    </message>
    <message>
        <source>dBTP</source>
        <translation>dBTP</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Sample rate</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>Sample &amp;rate</source>
        <translation>Sample &amp;rate</translation>
    </message>
    <message>
        <source>Sample rate of the mix</source>
        <translation>Sample rate of the mix</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MixerCommands</name>
    <message>
        <source>Mix</source>
        <translation>Mix</translation>
    </message>
    <message>
        <source>&amp;Split at the playhead</source>
        <translation>&amp;Split at the playhead</translation>
    </message>
    <message>
        <source>Cut the selected clips, or those at the playhead, in two</source>
        <translation>Cut the selected clips, or those at the playhead, in two</translation>
    </message>
    <message>
        <source>&amp;Duplicate clips</source>
        <translation>&amp;Duplicate clips</translation>
    </message>
    <message>
        <source>Repeat the selected clips after themselves</source>
        <translation>Repeat the selected clips after themselves</translation>
    </message>
    <message>
        <source>Duplicate clips</source>
        <translation>Duplicate clips</translation>
    </message>
    <message>
        <source>De&amp;lete clips</source>
        <translation>De&amp;lete clips</translation>
    </message>
    <message>
        <source>Remove the selected clips and leave their place empty</source>
        <translation>Remove the selected clips and leave their place empty</translation>
    </message>
    <message>
        <source>Delete clips and close the &amp;gap</source>
        <translation>Delete clips and close the &amp;gap</translation>
    </message>
    <message>
        <source>Remove the selected clips; what follows on their tracks moves up</source>
        <translation>Remove the selected clips; what follows on their tracks moves up</translation>
    </message>
    <message>
        <source>Cu&amp;t clips</source>
        <translation>Cu&amp;t clips</translation>
    </message>
    <message>
        <source>Move the selected clips to the clipboard</source>
        <translation>Move the selected clips to the clipboard</translation>
    </message>
    <message>
        <source>&amp;Copy clips</source>
        <translation>&amp;Copy clips</translation>
    </message>
    <message>
        <source>Copy the selected clips</source>
        <translation>Copy the selected clips</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>Put clips, sound files or lines from the clipboard at the playhead</source>
        <translation>Put clips, sound files or lines from the clipboard at the playhead</translation>
    </message>
    <message>
        <source>Move clips earlier</source>
        <translation>Move clips earlier</translation>
    </message>
    <message>
        <source>Move the selected clips a little to the left</source>
        <translation>Move the selected clips a little to the left</translation>
    </message>
    <message>
        <source>Move clips later</source>
        <translation>Move clips later</translation>
    </message>
    <message>
        <source>Move the selected clips a little to the right</source>
        <translation>Move the selected clips a little to the right</translation>
    </message>
    <message>
        <source>Move clips to the track above</source>
        <translation>Move clips to the track above</translation>
    </message>
    <message>
        <source>Move the selected clips one track up</source>
        <translation>Move the selected clips one track up</translation>
    </message>
    <message>
        <source>Move clips to the track below</source>
        <translation>Move clips to the track below</translation>
    </message>
    <message>
        <source>Move the selected clips one track down</source>
        <translation>Move the selected clips one track down</translation>
    </message>
    <message>
        <source>Trim the start to the playhead</source>
        <translation>Trim the start to the playhead</translation>
    </message>
    <message>
        <source>Let the selected clips begin at the playhead</source>
        <translation>Let the selected clips begin at the playhead</translation>
    </message>
    <message>
        <source>Trim the end to the playhead</source>
        <translation>Trim the end to the playhead</translation>
    </message>
    <message>
        <source>Let the selected clips end at the playhead</source>
        <translation>Let the selected clips end at the playhead</translation>
    </message>
    <message>
        <source>Fade in to the playhead</source>
        <translation>Fade in to the playhead</translation>
    </message>
    <message>
        <source>Fade the selected clips in until the playhead</source>
        <translation>Fade the selected clips in until the playhead</translation>
    </message>
    <message>
        <source>Fade out from the playhead</source>
        <translation>Fade out from the playhead</translation>
    </message>
    <message>
        <source>Fade the selected clips out from the playhead</source>
        <translation>Fade the selected clips out from the playhead</translation>
    </message>
    <message>
        <source>Edges to &amp;zero crossings</source>
        <translation>Edges to &amp;zero crossings</translation>
    </message>
    <message>
        <source>Move the selected clips&apos; edges to where their sounds pass through zero, so that nothing clicks</source>
        <translation>Move the selected clips&apos; edges to where their sounds pass through zero, so that nothing clicks</translation>
    </message>
    <message>
        <source>Trim clips</source>
        <translation>Trim clips</translation>
    </message>
    <message>
        <source>Clips louder</source>
        <translation>Clips louder</translation>
    </message>
    <message>
        <source>Raise the selected clips by 1 dB</source>
        <translation>Raise the selected clips by 1 dB</translation>
    </message>
    <message>
        <source>Clips quieter</source>
        <translation>Clips quieter</translation>
    </message>
    <message>
        <source>Lower the selected clips by 1 dB</source>
        <translation>Lower the selected clips by 1 dB</translation>
    </message>
    <message>
        <source>&amp;Repeat clips</source>
        <translation>&amp;Repeat clips</translation>
    </message>
    <message>
        <source>Repeat what the selected clips play, for as long as they are drawn</source>
        <translation>Repeat what the selected clips play, for as long as they are drawn</translation>
    </message>
    <message>
        <source>Select &amp;all clips</source>
        <translation>Select &amp;all clips</translation>
    </message>
    <message>
        <source>Select every clip of the mix</source>
        <translation>Select every clip of the mix</translation>
    </message>
    <message>
        <source>Select the clip at the playhead</source>
        <translation>Select the clip at the playhead</translation>
    </message>
    <message>
        <source>Select the current track&apos;s clip at the playhead, or take it out of the selection</source>
        <translation>Select the current track&apos;s clip at the playhead, or take it out of the selection</translation>
    </message>
    <message>
        <source>Add a &amp;track</source>
        <translation>Add a &amp;track</translation>
    </message>
    <message>
        <source>Add an empty track below the current one</source>
        <translation>Add an empty track below the current one</translation>
    </message>
    <message>
        <source>Track %1</source>
        <translation>Track %1</translation>
    </message>
    <message>
        <source>Add a track</source>
        <translation>Add a track</translation>
    </message>
    <message>
        <source>Remo&amp;ve the track</source>
        <translation>Remo&amp;ve the track</translation>
    </message>
    <message>
        <source>Remove the current track with its clips</source>
        <translation>Remove the current track with its clips</translation>
    </message>
    <message>
        <source>Remove a track</source>
        <translation>Remove a track</translation>
    </message>
    <message>
        <source>Move the track up</source>
        <translation>Move the track up</translation>
    </message>
    <message>
        <source>Put the current track above the one before it</source>
        <translation>Put the current track above the one before it</translation>
    </message>
    <message>
        <source>Move a track</source>
        <translation>Move a track</translation>
    </message>
    <message>
        <source>Move the track down</source>
        <translation>Move the track down</translation>
    </message>
    <message>
        <source>Put the current track below the one after it</source>
        <translation>Put the current track below the one after it</translation>
    </message>
    <message>
        <source>&amp;Mute the track</source>
        <translation>&amp;Mute the track</translation>
    </message>
    <message>
        <source>Silence the current track, or let it sound again</source>
        <translation>Silence the current track, or let it sound again</translation>
    </message>
    <message>
        <source>Mute a track</source>
        <translation>Mute a track</translation>
    </message>
    <message>
        <source>Hear the track al&amp;one</source>
        <translation>Hear the track al&amp;one</translation>
    </message>
    <message>
        <source>Hear only the current track, or all again</source>
        <translation>Hear only the current track, or all again</translation>
    </message>
    <message>
        <source>Hear a track alone</source>
        <translation>Hear a track alone</translation>
    </message>
    <message>
        <source>Re&amp;name the track</source>
        <translation>Re&amp;name the track</translation>
    </message>
    <message>
        <source>Give the current track another name</source>
        <translation>Give the current track another name</translation>
    </message>
    <message>
        <source>Volume of the track</source>
        <translation>Volume of the track</translation>
    </message>
    <message>
        <source>Go to the current track&apos;s volume</source>
        <translation>Go to the current track&apos;s volume</translation>
    </message>
    <message>
        <source>Balance of the track</source>
        <translation>Balance of the track</translation>
    </message>
    <message>
        <source>Go to the current track&apos;s balance</source>
        <translation>Go to the current track&apos;s balance</translation>
    </message>
    <message>
        <source>Add a volume point</source>
        <translation>Add a volume point</translation>
    </message>
    <message>
        <source>Hold the current track&apos;s volume at the playhead by a point</source>
        <translation>Hold the current track&apos;s volume at the playhead by a point</translation>
    </message>
    <message>
        <source>Add a point of the volume</source>
        <translation>Add a point of the volume</translation>
    </message>
    <message>
        <source>Change the volume at the playhead</source>
        <translation>Change the volume at the playhead</translation>
    </message>
    <message>
        <source>Louder at the playhead</source>
        <translation>Louder at the playhead</translation>
    </message>
    <message>
        <source>Raise the track&apos;s volume at the playhead by 1 dB</source>
        <translation>Raise the track&apos;s volume at the playhead by 1 dB</translation>
    </message>
    <message>
        <source>Quieter at the playhead</source>
        <translation>Quieter at the playhead</translation>
    </message>
    <message>
        <source>Lower the track&apos;s volume at the playhead by 1 dB</source>
        <translation>Lower the track&apos;s volume at the playhead by 1 dB</translation>
    </message>
    <message>
        <source>Remove the volume point</source>
        <translation>Remove the volume point</translation>
    </message>
    <message>
        <source>Remove the point of the current track&apos;s volume that is nearest to the playhead</source>
        <translation>Remove the point of the current track&apos;s volume that is nearest to the playhead</translation>
    </message>
    <message>
        <source>Remove a point of the volume</source>
        <translation>Remove a point of the volume</translation>
    </message>
    <message>
        <source>Clear the volume line</source>
        <translation>Clear the volume line</translation>
    </message>
    <message>
        <source>Remove every point of the current track&apos;s volume</source>
        <translation>Remove every point of the current track&apos;s volume</translation>
    </message>
    <message>
        <source>Clear a volume line</source>
        <translation>Clear a volume line</translation>
    </message>
    <message>
        <source>Play the loop over and over</source>
        <translation>Play the loop over and over</translation>
    </message>
    <message>
        <source>Switch the loop</source>
        <translation>Switch the loop</translation>
    </message>
    <message>
        <source>Loop the selection</source>
        <translation>Loop the selection</translation>
    </message>
    <message>
        <source>Set the loop to the selected clips</source>
        <translation>Set the loop to the selected clips</translation>
    </message>
    <message>
        <source>Add a &amp;marker</source>
        <translation>Add a &amp;marker</translation>
    </message>
    <message>
        <source>Mark the place of the playhead</source>
        <translation>Mark the place of the playhead</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom &amp;in</translation>
    </message>
    <message>
        <source>Look closer at the timeline</source>
        <translation>Look closer at the timeline</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom &amp;out</translation>
    </message>
    <message>
        <source>See more of the timeline</source>
        <translation>See more of the timeline</translation>
    </message>
    <message>
        <source>The &amp;whole mix</source>
        <translation>The &amp;whole mix</translation>
    </message>
    <message>
        <source>Show the whole mix</source>
        <translation>Show the whole mix</translation>
    </message>
    <message>
        <source>Show the selected clips as large as they fit</source>
        <translation>Show the selected clips as large as they fit</translation>
    </message>
    <message>
        <source>Taller rows</source>
        <translation>Taller rows</translation>
    </message>
    <message>
        <source>Give every track more height</source>
        <translation>Give every track more height</translation>
    </message>
    <message>
        <source>Lower rows</source>
        <translation>Lower rows</translation>
    </message>
    <message>
        <source>Give every track less height</source>
        <translation>Give every track less height</translation>
    </message>
    <message>
        <source>S&amp;nap</source>
        <translation>S&amp;nap</translation>
    </message>
    <message>
        <source>Draw edges to other edges, markers and the grid; hold Alt to move freely</source>
        <translation>Draw edges to other edges, markers and the grid; hold Alt to move freely</translation>
    </message>
    <message>
        <source>&amp;Follow the playhead</source>
        <translation>&amp;Follow the playhead</translation>
    </message>
    <message>
        <source>Turn the page when the playhead leaves the view</source>
        <translation>Turn the page when the playhead leaves the view</translation>
    </message>
    <message>
        <source>Show &amp;volume lines</source>
        <translation>Show &amp;volume lines</translation>
    </message>
    <message>
        <source>Show each track&apos;s volume as a line; click it to add points, double-click a point to remove it</source>
        <translation>Show each track&apos;s volume as a line; click it to add points, double-click a point to remove it</translation>
    </message>
    <message>
        <source>Show times as samples instead of minutes and seconds</source>
        <translation>Show times as samples instead of minutes and seconds</translation>
    </message>
    <message>
        <source>Split clips</source>
        <translation>Split clips</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n clip(s)</source>
        <translation>
            <numerusform>Delete %n clip</numerusform>
            <numerusform>Delete %n clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut clips</source>
        <translation>Cut clips</translation>
    </message>
    <message numerus="yes">
        <source>Move %n clip(s)</source>
        <translation>
            <numerusform>Move %n clip</numerusform>
            <numerusform>Move %n clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Fade clips</source>
        <translation>Fade clips</translation>
    </message>
    <message>
        <source>Volume of clips</source>
        <translation>Volume of clips</translation>
    </message>
    <message>
        <source>Play clips once</source>
        <translation>Play clips once</translation>
    </message>
    <message>
        <source>Repeat clips</source>
        <translation>Repeat clips</translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation>Marker %1</translation>
    </message>
    <message>
        <source>Add a marker</source>
        <translation>Add a marker</translation>
    </message>
    <message>
        <source>Set the loop</source>
        <translation>Set the loop</translation>
    </message>
    <message>
        <source>Loop from the playhead</source>
        <translation>Loop from the playhead</translation>
    </message>
    <message>
        <source>Let the loop begin at the playhead</source>
        <translation>Let the loop begin at the playhead</translation>
    </message>
    <message>
        <source>Loop to the playhead</source>
        <translation>Loop to the playhead</translation>
    </message>
    <message>
        <source>Let the loop end at the playhead</source>
        <translation>Let the loop end at the playhead</translation>
    </message>
    <message>
        <source>Remove the loop</source>
        <translation>Remove the loop</translation>
    </message>
    <message>
        <source>Take the loop away</source>
        <translation>Take the loop away</translation>
    </message>
    <message>
        <source>Move the marker to the playhead</source>
        <translation>Move the marker to the playhead</translation>
    </message>
    <message>
        <source>Move the marker that is nearest to the playhead there</source>
        <translation>Move the marker that is nearest to the playhead there</translation>
    </message>
    <message>
        <source>Move a marker</source>
        <translation>Move a marker</translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation>L&amp;oop</translation>
    </message>
    <message>
        <source>&amp;Zoom to the selection</source>
        <translation>&amp;Zoom to the selection</translation>
    </message>
    <message>
        <source>Co&amp;unt in samples</source>
        <translation>Co&amp;unt in samples</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MixerPanel</name>
    <message>
        <source>Cancel the rendering</source>
        <translation>Cancel the rendering</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Mix</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Rendering of the mix</source>
        <translation>Rendering of the mix</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>Exported: %1</translation>
    </message>
    <message>
        <source>Rendered: %1</source>
        <translation>Rendered: %1</translation>
    </message>
    <message>
        <source>Render the mix</source>
        <translation>Render the mix</translation>
    </message>
    <message>
        <source>WAV, 16 bits (*.wav)</source>
        <translation>WAV, 16 bits (*.wav)</translation>
    </message>
    <message>
        <source>WAV, 24 bits (*.wav)</source>
        <translation>WAV, 24 bits (*.wav)</translation>
    </message>
    <message>
        <source>WAV, 32 bits float (*.wav)</source>
        <translation>WAV, 32 bits float (*.wav)</translation>
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
        <translation>A folder for the stems</translation>
    </message>
    <message>
        <source>Export the mix</source>
        <translation>Export the mix</translation>
    </message>
    <message>
        <source>DAWproject, for Bitwig, Cubase and Studio One (*.dawproject)</source>
        <translation>DAWproject, for Bitwig, Cubase and Studio One (*.dawproject)</translation>
    </message>
    <message>
        <source>REAPER (*.rpp)</source>
        <translation>REAPER (*.rpp)</translation>
    </message>
    <message>
        <source>&amp;Play the mix</source>
        <translation>&amp;Play the mix</translation>
    </message>
    <message>
        <source>Hear the mix from the playhead on, or stop</source>
        <translation>Hear the mix from the playhead on, or stop</translation>
    </message>
    <message>
        <source>Write the mix into a sound file</source>
        <translation>Write the mix into a sound file</translation>
    </message>
    <message>
        <source>Export stems by role…</source>
        <translation>Export stems by role…</translation>
    </message>
    <message>
        <source>Write a sound file for each role, which together are the mix before its limiter</source>
        <translation>Write a sound file for each role, which together are the mix before its limiter</translation>
    </message>
    <message>
        <source>Export stems by track…</source>
        <translation>Export stems by track…</translation>
    </message>
    <message>
        <source>Write a sound file for each track, which together are the mix before its limiter</source>
        <translation>Write a sound file for each track, which together are the mix before its limiter</translation>
    </message>
    <message>
        <source>Export for a DAW…</source>
        <translation>Export for a DAW…</translation>
    </message>
    <message>
        <source>Write the mix with its sounds as a project for another audio program</source>
        <translation>Write the mix with its sounds as a project for another audio program</translation>
    </message>
    <message>
        <source>Place the s&amp;cene</source>
        <translation>Place the s&amp;cene</translation>
    </message>
    <message>
        <source>Put the lines of the shown scene on the timeline, in order with their pauses</source>
        <translation>Put the lines of the shown scene on the timeline, in order with their pauses</translation>
    </message>
    <message>
        <source>Add sound &amp;files…</source>
        <translation>Add sound &amp;files…</translation>
    </message>
    <message>
        <source>Put sound files on the timeline</source>
        <translation>Put sound files on the timeline</translation>
    </message>
    <message>
        <source>What makes room for what, how loud the mix may be</source>
        <translation>What makes room for what, how loud the mix may be</translation>
    </message>
    <message>
        <source>&amp;New mix…</source>
        <translation>&amp;New mix…</translation>
    </message>
    <message>
        <source>Begin another mix in this workspace</source>
        <translation>Begin another mix in this workspace</translation>
    </message>
    <message>
        <source>Go on with a copy of the mix under another name</source>
        <translation>Go on with a copy of the mix under another name</translation>
    </message>
    <message>
        <source>Name or remove the marker…</source>
        <translation>Name or remove the marker…</translation>
    </message>
    <message>
        <source>Change the marker that is nearest to the playhead</source>
        <translation>Change the marker that is nearest to the playhead</translation>
    </message>
    <message>
        <source>Look for missing sound files below a folder</source>
        <translation>Look for missing sound files below a folder</translation>
    </message>
    <message>
        <source>The mix that is shown; choose another one</source>
        <translation>The mix that is shown; choose another one</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Mix: %1</source>
        <translation>Mix: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sound file(s) of this mix are missing. Find them again, or the mix cannot be rendered.</source>
        <translation>
            <numerusform>%n sound file of this mix are missing. Find them again, or the mix cannot be rendered.</numerusform>
            <numerusform>%n sound files of this mix are missing. Find them again, or the mix cannot be rendered.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sound files for the timeline</source>
        <translation>Sound files for the timeline</translation>
    </message>
    <message>
        <source>Sound files (*.wav *.flac *.ogg *.opus *.mp3 *.aif *.aiff)</source>
        <translation>Sound files (*.wav *.flac *.ogg *.opus *.mp3 *.aif *.aiff)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>A folder below which the missing files are</source>
        <translation>A folder below which the missing files are</translation>
    </message>
    <message>
        <source>Copy the mix</source>
        <translation>Copy the mix</translation>
    </message>
    <message>
        <source>New mix</source>
        <translation>New mix</translation>
    </message>
    <message>
        <source>Name of the mix:</source>
        <translation>Name of the mix:</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>Name of the marker; without one it is removed:</source>
        <translation>Name of the marker; without one it is removed:</translation>
    </message>
    <message>
        <source>Remove a marker</source>
        <translation>Remove a marker</translation>
    </message>
    <message>
        <source>Rename a marker</source>
        <translation>Rename a marker</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>&amp;Colour…</translation>
    </message>
    <message>
        <source>Colour of a track</source>
        <translation>Colour of a track</translation>
    </message>
    <message>
        <source>Another render is under way; wait for it or cancel it first.</source>
        <translation>Another render is under way; wait for it or cancel it first.</translation>
    </message>
    <message>
        <source>WAV, 16 bits, dithered (*.wav)</source>
        <translation>WAV, 16 bits, dithered (*.wav)</translation>
    </message>
    <message>
        <source>WAV, 24 bits, dithered (*.wav)</source>
        <translation>WAV, 24 bits, dithered (*.wav)</translation>
    </message>
    <message>
        <source>FLAC, dithered (*.flac)</source>
        <translation>FLAC, dithered (*.flac)</translation>
    </message>
    <message>
        <source>Export labels</source>
        <translation>Export labels</translation>
    </message>
    <message>
        <source>Labels of Audacity (*.txt)</source>
        <translation>Labels of Audacity (*.txt)</translation>
    </message>
    <message>
        <source>Export labels…</source>
        <translation>Export labels…</translation>
    </message>
    <message>
        <source>Write markers and clips with their times as labels for Audacity</source>
        <translation>Write markers and clips with their times as labels for Audacity</translation>
    </message>
    <message>
        <source>Render and pl&amp;ace the missing lines</source>
        <translation>Render and pl&amp;ace the missing lines</translation>
    </message>
    <message>
        <source>Render the lines that were left out, then place them all in order</source>
        <translation>Render the lines that were left out, then place them all in order</translation>
    </message>
    <message>
        <source>Cop&amp;y the mix…</source>
        <translation>Cop&amp;y the mix…</translation>
    </message>
    <message>
        <source>R&amp;ename the mix…</source>
        <translation>R&amp;ename the mix…</translation>
    </message>
    <message>
        <source>Give the mix another name</source>
        <translation>Give the mix another name</translation>
    </message>
    <message>
        <source>Delete the mix</source>
        <translation>Delete the mix</translation>
    </message>
    <message>
        <source>Remove the mix from the workspace; its sounds stay</source>
        <translation>Remove the mix from the workspace; its sounds stay</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) have no sound yet and were left out.</source>
        <translation>
            <numerusform>%n line has no sound yet and was left out.</numerusform>
            <numerusform>%n lines have no sound yet and were left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the mix</source>
        <translation>Rename the mix</translation>
    </message>
    <message>
        <source>Render the mi&amp;x…</source>
        <translation>Render the mi&amp;x…</translation>
    </message>
    <message>
        <source>Ducking and lo&amp;udness…</source>
        <translation>Ducking and lo&amp;udness…</translation>
    </message>
    <message>
        <source>F&amp;ind missing files…</source>
        <translation>F&amp;ind missing files…</translation>
    </message>
    <message>
        <source>Cl&amp;ip</source>
        <translation>Cl&amp;ip</translation>
    </message>
    <message>
        <source>Trac&amp;k</source>
        <translation>Trac&amp;k</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MouthPanel</name>
    <message>
        <source>Mouth</source>
        <translation>Mouth</translation>
    </message>
    <message>
        <source>What the mouth is shown by: the drawing, or pictures of your own</source>
        <translation>What the mouth is shown by: the drawing, or pictures of your own</translation>
    </message>
    <message>
        <source>Pictures of the mouth</source>
        <translation>Pictures of the mouth</translation>
    </message>
    <message>
        <source>Use own &amp;pictures…</source>
        <translation>Use own &amp;pictures…</translation>
    </message>
    <message>
        <source>Use the &amp;drawn mouth</source>
        <translation>Use the &amp;drawn mouth</translation>
    </message>
    <message>
        <source>A folder with pictures A, B, C, D, E, F and, if you like, G, H, X</source>
        <translation>A folder with pictures A, B, C, D, E, F and, if you like, G, H, X</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MouthView</name>
    <message>
        <source>Mouth</source>
        <translation>Mouth</translation>
    </message>
    <message>
        <source>Moves with the line as it is spoken.</source>
        <translation>Moves with the line as it is spoken.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicDesk</name>
    <message>
        <source>Change the music wished for</source>
        <translation>Change the music wished for</translation>
    </message>
    <message>
        <source>Compose %1</source>
        <translation>Compose %1</translation>
    </message>
    <message>
        <source>Another piece</source>
        <translation>Another piece</translation>
    </message>
    <message>
        <source>Make a favourite</source>
        <translation>Make a favourite</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>No favourite any more</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n candidate(s)</source>
        <translation>
            <numerusform>Remove %n candidate</numerusform>
            <numerusform>Remove %n candidates</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the favourites alone</source>
        <translation>Keep the favourites alone</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicExportDialog</name>
    <message>
        <source>Each &amp;part as a file of its own</source>
        <translation>Each &amp;part as a file of its own</translation>
    </message>
    <message>
        <source>The &amp;notes as a MIDI file</source>
        <translation>The &amp;notes as a MIDI file</translation>
    </message>
    <message>
        <source>&amp;Layers from calm to full, and stingers</source>
        <translation>&amp;Layers from calm to full, and stingers</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Export</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Export %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choose the folder</translation>
    </message>
    <message>
        <source>The files say where they loop: LOOPSTART and LOOPLENGTH, and a sampler&apos;s loop in WAV. Files that are there already stay; the new ones get a number.</source>
        <translation>The files say where they loop: LOOPSTART and LOOPLENGTH, and a sampler&apos;s loop in WAV. Files that are there already stay; the new ones get a number.</translation>
    </message>
    <message>
        <source>Files that are there already stay; the new ones get a number.</source>
        <translation>Files that are there already stay; the new ones get a number.</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progress of the export</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>F&amp;older</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>File &amp;name</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1</source>
        <translation>
            <numerusform>%n file written to %1</numerusform>
            <numerusform>%n files written to %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>A script for &amp;Ren&apos;Py that defines the files with their loops</source>
        <translation>A script for &amp;Ren&apos;Py that defines the files with their loops</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicForm</name>
    <message>
        <source>Loops</source>
        <translation>Loops</translation>
    </message>
    <message>
        <source>Choose a track…</source>
        <translation>Choose a track…</translation>
    </message>
    <message>
        <source>Compose from nothing</source>
        <translation>Compose from nothing</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scene</translation>
    </message>
    <message>
        <source>Which scene it is for</source>
        <translation>Which scene it is for</translation>
    </message>
    <message>
        <source>S&amp;cene</source>
        <translation>S&amp;cene</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>St&amp;yle</source>
        <translation>St&amp;yle</translation>
    </message>
    <message>
        <source>&amp;Mood</source>
        <translation>&amp;Mood</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>Length in seconds</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The same number gives the same piece again</source>
        <translation>The same number gives the same piece again</translation>
    </message>
    <message>
        <source>Len&amp;gth</source>
        <translation>Len&amp;gth</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>See&amp;d</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Made from</translation>
    </message>
    <message>
        <source>as the track</source>
        <translation>as the track</translation>
    </message>
    <message>
        <source>nothing: composed. Drop a track here to make it over.</source>
        <translation>nothing: composed. Drop a track here to make it over.</translation>
    </message>
    <message>
        <source>Choose a track to make over</source>
        <translation>Choose a track to make over</translation>
    </message>
    <message>
        <source>Sound (%1)</source>
        <translation>Sound (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>The end leads back to the beginning; otherwise the piece comes to an end. A track loops in whole bars.</source>
        <translation>The end leads back to the beginning; otherwise the piece comes to an end. A track loops in whole bars.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicPage</name>
    <message>
        <source>Soundfont</source>
        <translation>Soundfont</translation>
    </message>
    <message>
        <source>The file of instruments that music is played with; empty: the one that is installed. Another one makes other sounds of the same notes.</source>
        <translation>The file of instruments that music is played with; empty: the one that is installed. Another one makes other sounds of the same notes.</translation>
    </message>
    <message>
        <source>sf2 sf3 instruments general midi</source>
        <translation>sf2 sf3 instruments general midi</translation>
    </message>
    <message>
        <source>Soundfonts (*.sf2 *.sf3)</source>
        <translation>Soundfonts (*.sf2 *.sf3)</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Music</translation>
    </message>
    <message>
        <source>Makes the music of every scene.</source>
        <translation>Makes the music of every scene.</translation>
    </message>
    <message>
        <source>Music that another made says so, with the reason.</source>
        <translation>Music that another made says so, with the reason.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicPanel</name>
    <message>
        <source>Equally loud</source>
        <translation>Equally loud</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Music</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidates</translation>
    </message>
    <message>
        <source>Music wished for</source>
        <translation>Music wished for</translation>
    </message>
    <message>
        <source>Progress of the music</source>
        <translation>Progress of the music</translation>
    </message>
    <message>
        <source>Play every candidate as loud as the quietest one, to compare them fairly</source>
        <translation>Play every candidate as loud as the quietest one, to compare them fairly</translation>
    </message>
    <message>
        <source>The waveform of the candidate you hear. Drag in it to repeat a part.</source>
        <translation>The waveform of the candidate you hear. Drag in it to repeat a part.</translation>
    </message>
    <message>
        <source>Intensity, from calm to full</source>
        <translation>Intensity, from calm to full</translation>
    </message>
    <message>
        <source>&amp;Compose</source>
        <translation>&amp;Compose</translation>
    </message>
    <message>
        <source>Compose candidates of the music wished for</source>
        <translation>Compose candidates of the music wished for</translation>
    </message>
    <message>
        <source>&amp;Another</source>
        <translation>&amp;Another</translation>
    </message>
    <message>
        <source>The next candidate, with another seed</source>
        <translation>The next candidate, with another seed</translation>
    </message>
    <message>
        <source>Stop composing</source>
        <translation>Stop composing</translation>
    </message>
    <message>
        <source>Give up what is being composed</source>
        <translation>Give up what is being composed</translation>
    </message>
    <message>
        <source>&amp;Play the candidate</source>
        <translation>&amp;Play the candidate</translation>
    </message>
    <message>
        <source>Hear the candidate, or stop; while another one plays, go on at the same place</source>
        <translation>Hear the candidate, or stop; while another one plays, go on at the same place</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favourite</translation>
    </message>
    <message>
        <source>Make the candidate a favourite, or none</source>
        <translation>Make the candidate a favourite, or none</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>&amp;Remove from the list</translation>
    </message>
    <message>
        <source>Take the chosen candidates off the list; undo brings them back</source>
        <translation>Take the chosen candidates off the list; undo brings them back</translation>
    </message>
    <message>
        <source>&amp;Keep the favourites alone</source>
        <translation>&amp;Keep the favourites alone</translation>
    </message>
    <message>
        <source>Take every candidate but the favourites off the list</source>
        <translation>Take every candidate but the favourites off the list</translation>
    </message>
    <message>
        <source>&amp;Use its settings</source>
        <translation>&amp;Use its settings</translation>
    </message>
    <message>
        <source>Put what the candidate was composed from into the fields</source>
        <translation>Put what the candidate was composed from into the fields</translation>
    </message>
    <message>
        <source>Repeat what a game repeats, or the part marked in the waveform</source>
        <translation>Repeat what a game repeats, or the part marked in the waveform</translation>
    </message>
    <message>
        <source>&amp;Hear the seam</source>
        <translation>&amp;Hear the seam</translation>
    </message>
    <message>
        <source>Hear the last seconds of the loop and how it goes on</source>
        <translation>Hear the last seconds of the loop and how it goes on</translation>
    </message>
    <message>
        <source>Hear the la&amp;yers</source>
        <translation>Hear the la&amp;yers</translation>
    </message>
    <message>
        <source>Compose the candidate from calm to full and fade between by the slider</source>
        <translation>Compose the candidate from calm to full and fade between by the slider</translation>
    </message>
    <message>
        <source>E&amp;xport the candidate…</source>
        <translation>E&amp;xport the candidate…</translation>
    </message>
    <message>
        <source>Write the candidate as files for other programs, with its loop</source>
        <translation>Write the candidate as files for other programs, with its loop</translation>
    </message>
    <message>
        <source>Send to the &amp;mixer</source>
        <translation>Send to the &amp;mixer</translation>
    </message>
    <message>
        <source>Place the candidate on the timeline of the mixer, at its playhead</source>
        <translation>Place the candidate on the timeline of the mixer, at its playhead</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>Play candidate %1</source>
        <translation>Play candidate %1</translation>
    </message>
    <message>
        <source>Hear candidate number %1 of the list</source>
        <translation>Hear candidate number %1 of the list</translation>
    </message>
    <message>
        <source>Say what the scene needs above and press Compose: three candidates are composed, and the first one plays as soon as it is there.</source>
        <translation>Say what the scene needs above and press Compose: three candidates are composed, and the first one plays as soon as it is there.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>%1 beats a minute</source>
        <translation>%1 beats a minute</translation>
    </message>
    <message>
        <source>Another provider made this: %1</source>
        <translation>Another provider made this: %1</translation>
    </message>
    <message>
        <source>Hear stingers and &amp;transitions…</source>
        <translation>Hear stingers and &amp;transitions…</translation>
    </message>
    <message>
        <source>Play a stinger or a transition over the layers, on the beat as a game would</source>
        <translation>Play a stinger or a transition over the layers, on the beat as a game would</translation>
    </message>
    <message>
        <source>Stingers</source>
        <translation>Stingers</translation>
    </message>
    <message>
        <source>%1 (uncertain)</source>
        <translation>%1 (uncertain)</translation>
    </message>
    <message>
        <source>no beat found</source>
        <translation>no beat found</translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation>L&amp;oop</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicPickModel</name>
    <message>
        <source>favourite</source>
        <translation>favourite</translation>
    </message>
    <message>
        <source>not rendered</source>
        <translation>not rendered</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>waits</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>stand-in</source>
        <translation>stand-in</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>For the scene %1</source>
        <translation>For the scene %1</translation>
    </message>
    <message>
        <source>Piece</source>
        <translation>Piece</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Made by %1</source>
        <translation>Made by %1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::MusicWave</name>
    <message>
        <source>Waveform of the music</source>
        <translation>Waveform of the music</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::PaidLines</name>
    <message>
        <source>%1 spoke this line, which costs money.</source>
        <translation>%1 spoke this line, which costs money.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::PanelDocks</name>
    <message>
        <source>Open or close the panel “%1”</source>
        <translation>Open or close the panel “%1”</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ParametersField</name>
    <message>
        <source>This workflow has nothing to set.</source>
        <translation>This workflow has nothing to set.</translation>
    </message>
    <message>
        <source>Usually %1</source>
        <translation>Usually %1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::PathField</name>
    <message>
        <source>Choose a folder</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choose a file</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::PresetField</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Fills in the fields below; they can be changed.</source>
        <translation>Fills in the fields below; they can be changed.</translation>
    </message>
    <message>
        <source>preset known servers</source>
        <translation>preset known servers</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Another</translation>
    </message>
    <message>
        <source>Choose the server %1</source>
        <translation>Choose the server %1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProfileClashDialog</name>
    <message>
        <source>Import voices</source>
        <translation>Import voices</translation>
    </message>
    <message numerus="yes">
        <source>%n voice(s) of the file have a name that is taken.</source>
        <translation>
            <numerusform>%n voice of the file have a name that is taken.</numerusform>
            <numerusform>%n voices of the file have a name that is taken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the one there is</source>
        <translation>Replace the one there is</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>For all</source>
        <translation>For all</translation>
    </message>
    <message>
        <source>For all:</source>
        <translation>For all:</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProfileDelegate</name>
    <message>
        <source>not saved</source>
        <translation>not saved</translation>
    </message>
    <message>
        <source>New name of the voice</source>
        <translation>New name of the voice</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProfileEditor</name>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Revert</translation>
    </message>
    <message>
        <source>Hear the sample text in this voice, as it is edited</source>
        <translation>Hear the sample text in this voice, as it is edited</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Edited</translation>
    </message>
    <message>
        <source>Hear the voice as it is edited; while it plays, it goes on at the same place</source>
        <translation>Hear the voice as it is edited; while it plays, it goes on at the same place</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Hear the voice as it is saved; while it plays, it goes on at the same place</source>
        <translation>Hear the voice as it is saved; while it plays, it goes on at the same place</translation>
    </message>
    <message>
        <source>Lines of this voice are spoken like this from now on (Ctrl+S)</source>
        <translation>Lines of this voice are spoken like this from now on (Ctrl+S)</translation>
    </message>
    <message>
        <source>Give the edits up; undo brings them back</source>
        <translation>Give the edits up; undo brings them back</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Shown as</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>The name</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Sample text</source>
        <translation>Sample text</translation>
    </message>
    <message>
        <source>A sentence of the language</source>
        <translation>A sentence of the language</translation>
    </message>
    <message>
        <source>Engine voice</source>
        <translation>Engine voice</translation>
    </message>
    <message>
        <source>Choose from the voices of the engines by ear</source>
        <translation>Choose from the voices of the engines by ear</translation>
    </message>
    <message>
        <source>Engine voice: %1</source>
        <translation>Engine voice: %1</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Cast by name</source>
        <translation>Cast by name</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>As in the settings: %1</source>
        <translation>As in the settings: %1</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (not there)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>That of the engine voice</source>
        <translation>That of the engine voice</translation>
    </message>
    <message>
        <source>No engine speaks &quot;%1&quot;. Type a language like en, ja or fr.</source>
        <translation>No engine speaks &quot;%1&quot;. Type a language like en, ja or fr.</translation>
    </message>
    <message>
        <source>Style when a line names none</source>
        <translation>Style when a line names none</translation>
    </message>
    <message>
        <source>Usual style</source>
        <translation>Usual style</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Pitch</translation>
    </message>
    <message>
        <source> st</source>
        <comment>semitones</comment>
        <translation> st</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Range</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pauses</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>Whispers always</source>
        <translation>Whispers always</translation>
    </message>
    <message>
        <source>Whispers</source>
        <translation>Whispers</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>None: always alike</source>
        <translation>None: always alike</translation>
    </message>
    <message>
        <source>A seed is a whole number from 0 to %1, or nothing.</source>
        <translation>A seed is a whole number from 0 to %1, or nothing.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Who this is, for yourself and others</source>
        <translation>Who this is, for yourself and others</translation>
    </message>
    <message>
        <source>Notes have at most %1 characters.</source>
        <translation>Notes have at most %1 characters.</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Styles</translation>
    </message>
    <message>
        <source>Voice for %1</source>
        <translation>Voice for %1</translation>
    </message>
    <message>
        <source>No voice is chosen</source>
        <translation>No voice is chosen</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>not saved</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>saved</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>The workspace is read-only: voices can be heard, not changed.</source>
        <translation>The workspace is read-only: voices can be heard, not changed.</translation>
    </message>
    <message>
        <source>%1 lists no voices. Type the name of one:</source>
        <translation>%1 lists no voices. Type the name of one:</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProfileFields</name>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>Differs from what is saved; click to bring the saved value back</source>
        <translation>Differs from what is saved; click to bring the saved value back</translation>
    </message>
    <message>
        <source>%1 is changed; bring the saved value back</source>
        <translation>%1 is changed; bring the saved value back</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProfileList</name>
    <message>
        <source>Voice profiles (*.json)</source>
        <translation>Voice profiles (*.json)</translation>
    </message>
    <message>
        <source>Search voices</source>
        <translation>Search voices</translation>
    </message>
    <message>
        <source>Search voices of the workspace</source>
        <translation>Search voices of the workspace</translation>
    </message>
    <message>
        <source>Voices of the workspace</source>
        <translation>Voices of the workspace</translation>
    </message>
    <message>
        <source>New voice</source>
        <translation>New voice</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>There are no voices yet. Make one with New voice, or drop a file of voice profiles here.</source>
        <translation>There are no voices yet. Make one with New voice, or drop a file of voice profiles here.</translation>
    </message>
    <message>
        <source>No voice has that in its name. Clear the search to see all.</source>
        <translation>No voice has that in its name. Clear the search to see all.</translation>
    </message>
    <message>
        <source>Rename voice %1 to %2</source>
        <translation>Rename voice %1 to %2</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Rename %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are spoken by %1. Shall they be spoken by %2 from now on?</source>
        <translation>
            <numerusform>%n line is spoken by %1. Shall it be spoken by %2 from now on?</numerusform>
            <numerusform>%n lines are spoken by %1. Shall they be spoken by %2 from now on?</numerusform>
        </translation>
    </message>
    <message>
        <source>Otherwise they keep the name %1, and a voice is cast for it.</source>
        <translation>Otherwise they keep the name %1, and a voice is cast for it.</translation>
    </message>
    <message>
        <source>Rename the lines too</source>
        <translation>Rename the lines too</translation>
    </message>
    <message>
        <source>Only the voice</source>
        <translation>Only the voice</translation>
    </message>
    <message>
        <source>Import voices</source>
        <translation>Import voices</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>Nothing was imported. %1</translation>
    </message>
    <message>
        <source>Nothing was imported. %1: %2</source>
        <translation>Nothing was imported. %1: %2</translation>
    </message>
    <message>
        <source>Nothing was imported: every voice was skipped.</source>
        <translation>Nothing was imported: every voice was skipped.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n voice(s)</source>
        <translation>
            <numerusform>Import %n voice</numerusform>
            <numerusform>Import %n voices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n voice(s).</source>
        <translation>
            <numerusform>Imported %n voice.</numerusform>
            <numerusform>Imported %n voices.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export voices</source>
        <translation>Export voices</translation>
    </message>
    <message>
        <source>voices</source>
        <translation>voices</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n voice(s) to %1.</source>
        <translation>
            <numerusform>Exported %n voice to %1.</numerusform>
            <numerusform>Exported %n voices to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import &amp;voices…</source>
        <translation>Import &amp;voices…</translation>
    </message>
    <message>
        <source>E&amp;xport the voices…</source>
        <translation>E&amp;xport the voices…</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProfileListModel</name>
    <message>
        <source>%1, %2, not saved</source>
        <translation>%1, %2, not saved</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::PronunciationPanel</name>
    <message>
        <source>Pronunciation</source>
        <translation>Pronunciation</translation>
    </message>
    <message>
        <source>&amp;Add Word</source>
        <translation>&amp;Add Word</translation>
    </message>
    <message>
        <source>Say how another word is pronounced</source>
        <translation>Say how another word is pronounced</translation>
    </message>
    <message>
        <source>&amp;Delete Words</source>
        <translation>&amp;Delete Words</translation>
    </message>
    <message>
        <source>Delete the selected entries of the dictionary</source>
        <translation>Delete the selected entries of the dictionary</translation>
    </message>
    <message>
        <source>&amp;Hear Entry</source>
        <translation>&amp;Hear Entry</translation>
    </message>
    <message>
        <source>Hear the word as its entry says it</source>
        <translation>Hear the word as its entry says it</translation>
    </message>
    <message>
        <source>Hear as &amp;Written</source>
        <translation>Hear as &amp;Written</translation>
    </message>
    <message>
        <source>Hear the word as it would be read without its entry</source>
        <translation>Hear the word as it would be read without its entry</translation>
    </message>
    <message>
        <source>&amp;Import Dictionary…</source>
        <translation>&amp;Import Dictionary…</translation>
    </message>
    <message>
        <source>Read entries from a TSV, CSV or JSON file</source>
        <translation>Read entries from a TSV, CSV or JSON file</translation>
    </message>
    <message>
        <source>&amp;Export Dictionary…</source>
        <translation>&amp;Export Dictionary…</translation>
    </message>
    <message>
        <source>Write the entries to a TSV or CSV file</source>
        <translation>Write the entries to a TSV or CSV file</translation>
    </message>
    <message>
        <source>Pronunciation dictionary</source>
        <translation>Pronunciation dictionary</translation>
    </message>
    <message>
        <source>Search the dictionary</source>
        <translation>Search the dictionary</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Import and export</translation>
    </message>
    <message>
        <source>Teach the voices names and made-up words: add a word, then write how it sounds, as a respelling (“ee-fa”) or in IPA (“ˈiːfə”).</source>
        <translation>Teach the voices names and made-up words: add a word, then write how it sounds, as a respelling (“ee-fa”) or in IPA (“ˈiːfə”).</translation>
    </message>
    <message>
        <source>Add a word</source>
        <translation>Add a word</translation>
    </message>
    <message>
        <source>Import Dictionary</source>
        <translation>Import Dictionary</translation>
    </message>
    <message>
        <source>Dictionaries (*.tsv *.csv *.txt *.json);;All files (*)</source>
        <translation>Dictionaries (*.tsv *.csv *.txt *.json);;All files (*)</translation>
    </message>
    <message>
        <source>Export Dictionary</source>
        <translation>Export Dictionary</translation>
    </message>
    <message>
        <source>Tab-separated (*.tsv);;Comma-separated (*.csv)</source>
        <translation>Tab-separated (*.tsv);;Comma-separated (*.csv)</translation>
    </message>
    <message>
        <source>The file has no entries.</source>
        <translation>The file has no entries.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) written to %1.</source>
        <translation>
            <numerusform>%n entry written to %1.</numerusform>
            <numerusform>%n entries written to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace is read-only: words can be heard, not changed.</source>
        <translation>The workspace is read-only: words can be heard, not changed.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProviderForm</name>
    <message>
        <source>Make active</source>
        <translation>Make active</translation>
    </message>
    <message>
        <source>Make “%1” active</source>
        <translation>Make “%1” active</translation>
    </message>
    <message>
        <source>Its page</source>
        <translation>Its page</translation>
    </message>
    <message>
        <source>Open the page of “%1” in the browser</source>
        <translation>Open the page of “%1” in the browser</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ProviderPage</name>
    <message>
        <source>Who renders</source>
        <translation>Who renders</translation>
    </message>
    <message>
        <source>Active provider</source>
        <translation>Active provider</translation>
    </message>
    <message>
        <source>engine service</source>
        <translation>engine service</translation>
    </message>
    <message>
        <source>When it cannot</source>
        <translation>When it cannot</translation>
    </message>
    <message>
        <source>fallback stand-in error</source>
        <translation>fallback stand-in error</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Providers</translation>
    </message>
    <message>
        <source>%1 – active</source>
        <translation>%1 – active</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::RenderActions</name>
    <message>
        <source>Rendering</source>
        <translation>Rendering</translation>
    </message>
    <message>
        <source>&amp;Render what is stale</source>
        <translation>&amp;Render what is stale</translation>
    </message>
    <message>
        <source>Render every line of this scene that is new, stale or failed</source>
        <translation>Render every line of this scene that is new, stale or failed</translation>
    </message>
    <message>
        <source>Render the &amp;selected lines</source>
        <translation>Render the &amp;selected lines</translation>
    </message>
    <message>
        <source>Render the selected lines that are new, stale or failed</source>
        <translation>Render the selected lines that are new, stale or failed</translation>
    </message>
    <message>
        <source>Render &amp;all scenes</source>
        <translation>Render &amp;all scenes</translation>
    </message>
    <message>
        <source>Render every line of the workspace that is new, stale or failed</source>
        <translation>Render every line of the workspace that is new, stale or failed</translation>
    </message>
    <message>
        <source>Keep what is rendered, give up the rest</source>
        <translation>Keep what is rendered, give up the rest</translation>
    </message>
    <message>
        <source>&amp;Try the failed lines again</source>
        <translation>&amp;Try the failed lines again</translation>
    </message>
    <message>
        <source>Render the lines that could not be rendered once more</source>
        <translation>Render the lines that could not be rendered once more</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Hear the current line and those that follow, or stop</source>
        <translation>Hear the current line and those that follow, or stop</translation>
    </message>
    <message>
        <source>Render the line even if it is ready, for example after a fallback</source>
        <translation>Render the line even if it is ready, for example after a fallback</translation>
    </message>
    <message>
        <source>Stop playing &amp;on</source>
        <translation>Stop playing &amp;on</translation>
    </message>
    <message>
        <source>Render every line of the workspace that another provider spoke once more</source>
        <translation>Render every line of the workspace that another provider spoke once more</translation>
    </message>
    <message>
        <source>Cancel the rendering of se&amp;veral lines</source>
        <translation>Cancel the rendering of se&amp;veral lines</translation>
    </message>
    <message>
        <source>Render the fall&amp;back lines again</source>
        <translation>Render the fall&amp;back lines again</translation>
    </message>
    <message>
        <source>Play on fro&amp;m here</source>
        <translation>Play on fro&amp;m here</translation>
    </message>
    <message>
        <source>Render aga&amp;in</source>
        <translation>Render aga&amp;in</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::RenderBatch</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SampleOpener</name>
    <message>
        <source>Open the sample scene</source>
        <translation>Open the sample scene</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SceneBar</name>
    <message>
        <source>Scenes</source>
        <translation>Scenes</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scene</translation>
    </message>
    <message>
        <source>The scene that you write</source>
        <translation>The scene that you write</translation>
    </message>
    <message>
        <source>Name of the scene</source>
        <translation>Name of the scene</translation>
    </message>
    <message>
        <source>Lines and length of the scene</source>
        <translation>Lines and length of the scene</translation>
    </message>
    <message>
        <source>What can be done with scenes</source>
        <translation>What can be done with scenes</translation>
    </message>
    <message>
        <source>Rename, duplicate, order and delete scenes</source>
        <translation>Rename, duplicate, order and delete scenes</translation>
    </message>
    <message>
        <source>&amp;New scene</source>
        <translation>&amp;New scene</translation>
    </message>
    <message>
        <source>Make an empty scene below this one</source>
        <translation>Make an empty scene below this one</translation>
    </message>
    <message>
        <source>&amp;Rename the scene</source>
        <translation>&amp;Rename the scene</translation>
    </message>
    <message>
        <source>Give the scene another name</source>
        <translation>Give the scene another name</translation>
    </message>
    <message>
        <source>&amp;Duplicate the scene</source>
        <translation>&amp;Duplicate the scene</translation>
    </message>
    <message>
        <source>Make a copy of the scene with all its lines</source>
        <translation>Make a copy of the scene with all its lines</translation>
    </message>
    <message>
        <source>Move the scene &amp;up</source>
        <translation>Move the scene &amp;up</translation>
    </message>
    <message>
        <source>Put the scene before the one above</source>
        <translation>Put the scene before the one above</translation>
    </message>
    <message>
        <source>Move the scene do&amp;wn</source>
        <translation>Move the scene do&amp;wn</translation>
    </message>
    <message>
        <source>Put the scene behind the one below</source>
        <translation>Put the scene behind the one below</translation>
    </message>
    <message>
        <source>&amp;Previous scene</source>
        <translation>&amp;Previous scene</translation>
    </message>
    <message>
        <source>Go to the scene above</source>
        <translation>Go to the scene above</translation>
    </message>
    <message>
        <source>Ne&amp;xt scene</source>
        <translation>Ne&amp;xt scene</translation>
    </message>
    <message>
        <source>Go to the scene below</source>
        <translation>Go to the scene below</translation>
    </message>
    <message>
        <source>De&amp;lete the scene</source>
        <translation>De&amp;lete the scene</translation>
    </message>
    <message>
        <source>Delete the scene with its lines; Undo brings it back</source>
        <translation>Delete the scene with its lines; Undo brings it back</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SceneList</name>
    <message>
        <source>New scene</source>
        <translation>New scene</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copy)</translation>
    </message>
    <message>
        <source>Duplicate scene</source>
        <translation>Duplicate scene</translation>
    </message>
    <message>
        <source>Delete scene “%1”</source>
        <translation>Delete scene “%1”</translation>
    </message>
    <message>
        <source>Rename scene</source>
        <translation>Rename scene</translation>
    </message>
    <message>
        <source>Move scene</source>
        <translation>Move scene</translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation>Scene %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ScriptActions</name>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Play</translation>
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
        <source>New line</source>
        <translation>New line</translation>
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
        <source>Open the folder that holds the line&apos;s sound</source>
        <translation>Open the folder that holds the line&apos;s sound</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>Reveal the sound fi&amp;le</source>
        <translation>Reveal the sound fi&amp;le</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ScriptImport</name>
    <message>
        <source>Import “%1”</source>
        <translation>Import “%1”</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SelectionBar</name>
    <message>
        <source>Start of the selection</source>
        <translation>Start of the selection</translation>
    </message>
    <message>
        <source>Where the selection begins; type a time, or step with the arrow keys</source>
        <translation>Where the selection begins; type a time, or step with the arrow keys</translation>
    </message>
    <message>
        <source>Length of the selection</source>
        <translation>Length of the selection</translation>
    </message>
    <message>
        <source>How long the selection is; 0 selects nothing</source>
        <translation>How long the selection is; 0 selects nothing</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>L&amp;ength</source>
        <translation>L&amp;ength</translation>
    </message>
    <message>
        <source>Type a number of samples, such as 12000.</source>
        <translation>Type a number of samples, such as 12000.</translation>
    </message>
    <message>
        <source>Type a time, such as 0:01.250.</source>
        <translation>Type a time, such as 0:01.250.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ServerModel</name>
    <message>
        <source>%1 %2
Request %3</source>
        <translation>%1 %2
Request %3</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>not understood</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Path</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Took</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ServerPage</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Reaching it</source>
        <translation>Reaching it</translation>
    </message>
    <message>
        <source>Local server</source>
        <translation>Local server</translation>
    </message>
    <message>
        <source>Game engines, scripts and chat programs on this machine may use the studio.</source>
        <translation>Game engines, scripts and chat programs on this machine may use the studio.</translation>
    </message>
    <message>
        <source>http api on off</source>
        <translation>http api on off</translation>
    </message>
    <message>
        <source>Runs while the window is open</source>
        <translation>Runs while the window is open</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>When it is taken, the next free one of the twenty above it is used; 0 takes any free one.</source>
        <translation>When it is taken, the next free one of the twenty above it is used; 0 takes any free one.</translation>
    </message>
    <message>
        <source>address</source>
        <translation>address</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Where it listens; only this machine can reach it.</source>
        <translation>Where it listens; only this machine can reach it.</translation>
    </message>
    <message>
        <source>bind loopback host 127.0.0.1</source>
        <translation>bind loopback host 127.0.0.1</translation>
    </message>
    <message>
        <source>Who may ask</source>
        <translation>Who may ask</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>With a token every program has to send it, as “Authorization: Bearer …”.</source>
        <translation>With a token every program has to send it, as “Authorization: Bearer …”.</translation>
    </message>
    <message>
        <source>secret password server.token</source>
        <translation>secret password server.token</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Web pages</translation>
    </message>
    <message>
        <source>Pages of these origins may ask from a browser; all others are refused.</source>
        <translation>Pages of these origins may ask from a browser; all others are refused.</translation>
    </message>
    <message>
        <source>cors origin browser</source>
        <translation>cors origin browser</translation>
    </message>
    <message>
        <source>Media folders</source>
        <translation>Media folders</translation>
    </message>
    <message>
        <source>Sound files that requests name by a whole path must lie in one of these.</source>
        <translation>Sound files that requests name by a whole path must lie in one of these.</translation>
    </message>
    <message>
        <source>media roots path allowed</source>
        <translation>media roots path allowed</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Largest request</source>
        <translation>Largest request</translation>
    </message>
    <message>
        <source>Longer ones are refused before they are read.</source>
        <translation>Longer ones are refused before they are read.</translation>
    </message>
    <message>
        <source>body size limit</source>
        <translation>body size limit</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Jobs at once</source>
        <translation>Jobs at once</translation>
    </message>
    <message>
        <source>One more is refused until another ends.</source>
        <translation>One more is refused until another ends.</translation>
    </message>
    <message>
        <source>queue limit parallel</source>
        <translation>queue limit parallel</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Longest wait</translation>
    </message>
    <message>
        <source>After this a waiting program is told to ask again; the work goes on as a job.</source>
        <translation>After this a waiting program is told to ask again; the work goes on as a job.</translation>
    </message>
    <message>
        <source>timeout synchronous seconds</source>
        <translation>timeout synchronous seconds</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ServerPanel</name>
    <message>
        <source>Copy the address</source>
        <translation>Copy the address</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Open in the browser</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Copy as curl</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Filter the requests</source>
        <translation>Filter the requests</translation>
    </message>
    <message>
        <source>Filter by path, method or status</source>
        <translation>Filter by path, method or status</translation>
    </message>
    <message>
        <source>Copy the selected request as a command for a shell, without the token</source>
        <translation>Copy the selected request as a command for a shell, without the token</translation>
    </message>
    <message>
        <source>Recent requests</source>
        <translation>Recent requests</translation>
    </message>
    <message>
        <source>No requests yet. What other programs ask of the studio shows here; open the address in the browser to try one.</source>
        <translation>No requests yet. What other programs ask of the studio shows here; open the address in the browser to try one.</translation>
    </message>
    <message>
        <source>Running at</source>
        <translation>Running at</translation>
    </message>
    <message>
        <source>Cannot start</source>
        <translation>Cannot start</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Refuse other programs until it is started again</source>
        <translation>Refuse other programs until it is started again</translation>
    </message>
    <message>
        <source>Let other programs on this machine use the studio</source>
        <translation>Let other programs on this machine use the studio</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program, so the studio answers on %2.</source>
        <translation>Port %1 is in use by another program, so the studio answers on %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n open connection(s)</source>
        <translation>
            <numerusform>%n open connection</numerusform>
            <numerusform>%n open connections</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace is read-only, so other programs are not served here.</source>
        <translation>The workspace is read-only, so other programs are not served here.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SessionKeeper</name>
    <message>
        <source>Mix</source>
        <translation>Mix</translation>
    </message>
    <message>
        <source>There is a mix “%1” already; choose another name.</source>
        <translation>There is a mix “%1” already; choose another name.</translation>
    </message>
    <message>
        <source>Copy the mix as “%1”</source>
        <translation>Copy the mix as “%1”</translation>
    </message>
    <message>
        <source>Open the mix “%1”</source>
        <translation>Open the mix “%1”</translation>
    </message>
    <message>
        <source>Rename the mix to “%1”</source>
        <translation>Rename the mix to “%1”</translation>
    </message>
    <message>
        <source>Delete the mix “%1”</source>
        <translation>Delete the mix “%1”</translation>
    </message>
    <message>
        <source>The mix “%1” was deleted; undoing that brings it back.</source>
        <translation>The mix “%1” was deleted; undoing that brings it back.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SessionPlayback</name>
    <message>
        <source>There is no sound device that could play.</source>
        <translation>There is no sound device that could play.</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) cannot be heard: %1</source>
        <translation>
            <numerusform>%n clip cannot be heard: %1</numerusform>
            <numerusform>%n clips cannot be heard: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SettingField</name>
    <message>
        <source>A whole number from %1 to %2.</source>
        <translation>A whole number from %1 to %2.</translation>
    </message>
    <message>
        <source>An address of this machine alone, such as 127.0.0.1 or ::1.</source>
        <translation>An address of this machine alone, such as 127.0.0.1 or ::1.</translation>
    </message>
    <message>
        <source>Origins have a scheme and a host and no path, such as http://localhost:3000.</source>
        <translation>Origins have a scheme and a host and no path, such as http://localhost:3000.</translation>
    </message>
    <message>
        <source>Folders are whole paths, such as /home/me/Music.</source>
        <translation>Folders are whole paths, such as /home/me/Music.</translation>
    </message>
    <message>
        <source>A language such as en or ja.</source>
        <translation>A language such as en or ja.</translation>
    </message>
    <message>
        <source>Addresses with http or https and a host, such as http://127.0.0.1:8188; user and password belong into a header.</source>
        <translation>Addresses with http or https and a host, such as http://127.0.0.1:8188; user and password belong into a header.</translation>
    </message>
    <message>
        <source>A whole path of a folder, such as /home/me/ComfyUI/output, or nothing.</source>
        <translation>A whole path of a folder, such as /home/me/ComfyUI/output, or nothing.</translation>
    </message>
    <message>
        <source>Names have letters, digits and hyphens; values are one line.</source>
        <translation>Names have letters, digits and hyphens; values are one line.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SettingRow</name>
    <message>
        <source>Reset “%1” to its default</source>
        <translation>Reset “%1” to its default</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Search the settings</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>Reset this page</translation>
    </message>
    <message>
        <source>Bring every setting of this page back to its default</source>
        <translation>Bring every setting of this page back to its default</translation>
    </message>
    <message>
        <source>Wrote the settings, without secrets, to %1.</source>
        <translation>Wrote the settings, without secrets, to %1.</translation>
    </message>
    <message>
        <source>The file holds what is set already.</source>
        <translation>The file holds what is set already.</translation>
    </message>
    <message>
        <source>Imported: %1. Undo takes it back.</source>
        <translation>Imported: %1. Undo takes it back.</translation>
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
        <source>Take back: %1 (Ctrl+Z)</source>
        <translation>Take back: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Do again: %1 (Ctrl+Y)</source>
        <translation>Do again: %1 (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Import …</translation>
    </message>
    <message>
        <source>Take the settings of a file that was exported before</source>
        <translation>Take the settings of a file that was exported before</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Write the settings, without secrets, to a file</source>
        <translation>Write the settings, without secrets, to a file</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Open the folder of the settings file, config.json</source>
        <translation>Open the folder of the settings file, config.json</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>No setting has “%1”.</source>
        <translation>No setting has “%1”.</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Import settings</translation>
    </message>
    <message>
        <source>Settings (*.json);;All files (*)</source>
        <translation>Settings (*.json);;All files (*)</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Export settings</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SettingsModel</name>
    <message>
        <source>Change “%1”</source>
        <translation>Change “%1”</translation>
    </message>
    <message>
        <source>Reset “%1”</source>
        <translation>Reset “%1”</translation>
    </message>
    <message>
        <source>The settings were not imported. %1</source>
        <translation>The settings were not imported. %1</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Import settings</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ShortcutsPage</name>
    <message>
        <source>Shortcuts</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Find by pressing keys</source>
        <translation>Find by pressing keys</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Change …</translation>
    </message>
    <message>
        <source>Press the keys that the command is to have instead (F2)</source>
        <translation>Press the keys that the command is to have instead (F2)</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Add …</translation>
    </message>
    <message>
        <source>Press keys that the command is to have too</source>
        <translation>Press keys that the command is to have too</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>No keys</translation>
    </message>
    <message>
        <source>Leave the command without keys (Delete)</source>
        <translation>Leave the command without keys (Delete)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>Back to the keys of the preset</source>
        <translation>Back to the keys of the preset</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Start from</translation>
    </message>
    <message>
        <source>Your own keys stay when you choose another preset.</source>
        <translation>Your own keys stay when you choose another preset.</translation>
    </message>
    <message>
        <source>shortcut keyboard hotkey keys preset VOICEVOX Audacity</source>
        <translation>shortcut keyboard hotkey keys preset VOICEVOX Audacity</translation>
    </message>
    <message>
        <source>Like VOICEVOX</source>
        <translation>Like VOICEVOX</translation>
    </message>
    <message>
        <source>Like Audacity</source>
        <translation>Like Audacity</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Commands and their keys</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Find a command</translation>
    </message>
    <message>
        <source>Find by name or keys</source>
        <translation>Find by name or keys</translation>
    </message>
    <message>
        <source>Press the new keys; Esc leaves things as they are</source>
        <translation>Press the new keys; Esc leaves things as they are</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Take it</translation>
    </message>
    <message>
        <source>The other command loses these keys</source>
        <translation>The other command loses these keys</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Change nothing</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Reset all</translation>
    </message>
    <message>
        <source>Back to the preset for every command</source>
        <translation>Back to the preset for every command</translation>
    </message>
    <message>
        <source>Key map (*.json);;All files (*)</source>
        <translation>Key map (*.json);;All files (*)</translation>
    </message>
    <message>
        <source>Import keys …</source>
        <translation>Import keys …</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Import keys</translation>
    </message>
    <message>
        <source>Export keys …</source>
        <translation>Export keys …</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>Export keys</translation>
    </message>
    <message>
        <source>Choose a command to change its keys.</source>
        <translation>Choose a command to change its keys.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 belongs to “%2”.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::SpeechPage</name>
    <message>
        <source>Speech</source>
        <translation>Speech</translation>
    </message>
    <message>
        <source>Speaks every line whose voice does not name another.</source>
        <translation>Speaks every line whose voice does not name another.</translation>
    </message>
    <message>
        <source>A line that another rendered is marked with the reason.</source>
        <translation>A line that another rendered is marked with the reason.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Of lines and voices that do not name one.</source>
        <translation>Of lines and voices that do not name one.</translation>
    </message>
    <message>
        <source>default language locale</source>
        <translation>default language locale</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::StandingLabel</name>
    <message>
        <source>is being asked …</source>
        <translation>is being asked …</translation>
    </message>
    <message>
        <source>Ready, but the key travels there without encryption: use an https address.</source>
        <translation>Ready, but the key travels there without encryption: use an https address.</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Ready.</translation>
    </message>
    <message>
        <source>What opens it would travel there without encryption: use an https address.</source>
        <translation>What opens it would travel there without encryption: use an https address.</translation>
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
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>Show the jobs</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s), %1 %</source>
        <translation>
            <numerusform>%n job, %1 %</numerusform>
            <numerusform>%n jobs, %1 %</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::StyleEditor</name>
    <message>
        <source>Hear</source>
        <translation>Hear</translation>
    </message>
    <message>
        <source>Back to built in</source>
        <translation>Back to built in</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Styles of the voice</source>
        <translation>Styles of the voice</translation>
    </message>
    <message>
        <source>Another style</source>
        <translation>Another style</translation>
    </message>
    <message>
        <source>Name of a new style</source>
        <translation>Name of a new style</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::StyleModel</name>
    <message>
        <source>%1 · own</source>
        <translation>%1 · own</translation>
    </message>
    <message>
        <source>The voice&apos;s own figures for this style; Delete brings the built-in ones back</source>
        <translation>The voice&apos;s own figures for this style; Delete brings the built-in ones back</translation>
    </message>
    <message>
        <source>Built in; type a figure to give the voice its own manner</source>
        <translation>Built in; type a figure to give the voice its own manner</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Pitch</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Range</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TableActions</name>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cu&amp;t</translation>
    </message>
    <message>
        <source>Put the selected lines on the clipboard and delete them</source>
        <translation>Put the selected lines on the clipboard and delete them</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Put the selected lines on the clipboard</source>
        <translation>Put the selected lines on the clipboard</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>Put the lines of the clipboard below; each line of a text becomes one</source>
        <translation>Put the lines of the clipboard below; each line of a text becomes one</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Move &amp;up</translation>
    </message>
    <message>
        <source>Move the selected lines above the one before</source>
        <translation>Move the selected lines above the one before</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>Move do&amp;wn</translation>
    </message>
    <message>
        <source>Move the selected lines below the one after</source>
        <translation>Move the selected lines below the one after</translation>
    </message>
    <message>
        <source>Choose the c&amp;haracter</source>
        <translation>Choose the c&amp;haracter</translation>
    </message>
    <message>
        <source>Choose who says the selected lines</source>
        <translation>Choose who says the selected lines</translation>
    </message>
    <message>
        <source>Choose how the selected lines are said</source>
        <translation>Choose how the selected lines are said</translation>
    </message>
    <message>
        <source>Choose the lan&amp;guage</source>
        <translation>Choose the lan&amp;guage</translation>
    </message>
    <message>
        <source>Choose the language of the selected lines</source>
        <translation>Choose the language of the selected lines</translation>
    </message>
    <message>
        <source>Character %1</source>
        <translation>Character %1</translation>
    </message>
    <message>
        <source>Give the selected lines to character number %1</source>
        <translation>Give the selected lines to character number %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Find</translation>
    </message>
    <message>
        <source>Find in the lines</source>
        <translation>Find in the lines</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Replace</translation>
    </message>
    <message>
        <source>Find in the lines and replace</source>
        <translation>Find in the lines and replace</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Find &amp;next</translation>
    </message>
    <message>
        <source>Go to the next match</source>
        <translation>Go to the next match</translation>
    </message>
    <message>
        <source>Go to the previous match</source>
        <translation>Go to the previous match</translation>
    </message>
    <message>
        <source>Fi&amp;lter the lines</source>
        <translation>Fi&amp;lter the lines</translation>
    </message>
    <message>
        <source>Show only lines of a character, in a state or with a text</source>
        <translation>Show only lines of a character, in a state or with a text</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>Another one…</translation>
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
        <source>Pronunciation of</source>
        <translation>Pronunciation of</translation>
    </message>
    <message>
        <source>&amp;Keep the line</source>
        <translation>&amp;Keep the line</translation>
    </message>
    <message>
        <source>Take the mark off the selected lines that the imported script does not have any more</source>
        <translation>Take the mark off the selected lines that the imported script does not have any more</translation>
    </message>
    <message>
        <source>Choose the st&amp;yle</source>
        <translation>Choose the st&amp;yle</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Find pre&amp;vious</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TablePreview</name>
    <message>
        <source>The first row names the &amp;columns</source>
        <translation>The first row names the &amp;columns</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Comma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semicolon</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Vertical bar</translation>
    </message>
    <message>
        <source>Cells are parted &amp;by</source>
        <translation>Cells are parted &amp;by</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>The first rows of the table</translation>
    </message>
    <message>
        <source>What column %1 is</source>
        <translation>What column %1 is</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TagField</name>
    <message>
        <source>Another mood tag</source>
        <translation>Another mood tag</translation>
    </message>
    <message>
        <source>Add a mood…</source>
        <translation>Add a mood…</translation>
    </message>
    <message>
        <source>Remove the tag %1</source>
        <translation>Remove the tag %1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TakeListModel</name>
    <message>
        <source>chosen</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>locked</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>plain</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Another provider rendered this take: %1</source>
        <translation>Another provider rendered this take: %1</translation>
    </message>
    <message>
        <source>This take is what you hear, export and mix.</source>
        <translation>This take is what you hear, export and mix.</translation>
    </message>
    <message>
        <source>Press Enter to choose this take.</source>
        <translation>Press Enter to choose this take.</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TakesPanel</name>
    <message>
        <source>With this seed</source>
        <translation>With this seed</translation>
    </message>
    <message>
        <source>Equally loud</source>
        <translation>Equally loud</translation>
    </message>
    <message>
        <source>Takes of the current line</source>
        <translation>Takes of the current line</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Seed of another take</source>
        <translation>Seed of another take</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The same number gives the same delivery again</source>
        <translation>The same number gives the same delivery again</translation>
    </message>
    <message>
        <source>Play every take as loud as the quietest one, to compare them fairly</source>
        <translation>Play every take as loud as the quietest one, to compare them fairly</translation>
    </message>
    <message>
        <source>Render the line once more with a new seed</source>
        <translation>Render the line once more with a new seed</translation>
    </message>
    <message>
        <source>&amp;Four more takes</source>
        <translation>&amp;Four more takes</translation>
    </message>
    <message>
        <source>Render the line four times with new seeds</source>
        <translation>Render the line four times with new seeds</translation>
    </message>
    <message>
        <source>&amp;Play the take</source>
        <translation>&amp;Play the take</translation>
    </message>
    <message>
        <source>Hear the take; while another one plays, go on at the same place</source>
        <translation>Hear the take; while another one plays, go on at the same place</translation>
    </message>
    <message>
        <source>&amp;Choose the take</source>
        <translation>&amp;Choose the take</translation>
    </message>
    <message>
        <source>Make the take the one that is heard, exported and mixed</source>
        <translation>Make the take the one that is heard, exported and mixed</translation>
    </message>
    <message>
        <source>&amp;Lock the take</source>
        <translation>&amp;Lock the take</translation>
    </message>
    <message>
        <source>Keep the take: it is neither rendered again nor deleted</source>
        <translation>Keep the take: it is neither rendered again nor deleted</translation>
    </message>
    <message>
        <source>&amp;Delete the take</source>
        <translation>&amp;Delete the take</translation>
    </message>
    <message>
        <source>Delete the take; locked takes stay</source>
        <translation>Delete the take; locked takes stay</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Play take %1</source>
        <translation>Play take %1</translation>
    </message>
    <message>
        <source>Hear take number %1 of the line</source>
        <translation>Hear take number %1 of the line</translation>
    </message>
    <message>
        <source>Choose a line to see its takes.</source>
        <translation>Choose a line to see its takes.</translation>
    </message>
    <message>
        <source>Type the line first. Then you can render it with several seeds and keep the best take.</source>
        <translation>Type the line first. Then you can render it with several seeds and keep the best take.</translation>
    </message>
    <message>
        <source>This line is not rendered yet. Press Space in the table to hear it, or make takes with other seeds here.</source>
        <translation>This line is not rendered yet. Press Space in the table to hear it, or make takes with other seeds here.</translation>
    </message>
    <message>
        <source>An&amp;other take</source>
        <translation>An&amp;other take</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TermsRow</name>
    <message>
        <source>Terms</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>licence credit policy character</source>
        <translation>licence credit policy character</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TimelineView</name>
    <message>
        <source>Drop sound files or lines of the script here, or place the whole scene with its voices above.</source>
        <translation>Drop sound files or lines of the script here, or place the whole scene with its voices above.</translation>
    </message>
    <message numerus="yes">
        <source>Move %n clip(s)</source>
        <translation>
            <numerusform>Move %n clip</numerusform>
            <numerusform>Move %n clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Trim a clip</source>
        <translation>Trim a clip</translation>
    </message>
    <message>
        <source>Fade a clip</source>
        <translation>Fade a clip</translation>
    </message>
    <message>
        <source>Change the volume of “%1”</source>
        <translation>Change the volume of “%1”</translation>
    </message>
    <message>
        <source>Set the loop</source>
        <translation>Set the loop</translation>
    </message>
    <message>
        <source>Move a marker</source>
        <translation>Move a marker</translation>
    </message>
    <message>
        <source>Remove a point of the volume</source>
        <translation>Remove a point of the volume</translation>
    </message>
    <message>
        <source>Switch the loop</source>
        <translation>Switch the loop</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>, %1 dB</source>
        <translation>, %1 dB</translation>
    </message>
    <message>
        <source>The file is missing: %1</source>
        <translation>The file is missing: %1</translation>
    </message>
    <message>
        <source>Its line was rendered again, and the clip plays the new sound.</source>
        <translation>Its line was rendered again, and the clip plays the new sound.</translation>
    </message>
    <message>
        <source>Drag to set the loop</source>
        <translation>Drag to set the loop</translation>
    </message>
    <message>
        <source>Loop from %1 to %2</source>
        <translation>Loop from %1 to %2</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>The track&apos;s volume; click to add a point</source>
        <translation>The track&apos;s volume; click to add a point</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) selected</source>
        <translation>
            <numerusform>%n clip selected</numerusform>
            <numerusform>%n clips selected</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TimesDialog</name>
    <message>
        <source>Export times</source>
        <translation>Export times</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Save as…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>… The rest is not shown here.</source>
        <translation>… The rest is not shown here.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Saved as %1.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Not saved: %1</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copied.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TokenField</name>
    <message>
        <source>Show the token</source>
        <translation>Show the token</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>Copy the token</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>New token</translation>
    </message>
    <message>
        <source>Ask for no token</source>
        <translation>Ask for no token</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Make a new token; programs that use the old one are refused from then on</source>
        <translation>Make a new token; programs that use the old one are refused from then on</translation>
    </message>
    <message>
        <source>No token: every program on this machine may ask</source>
        <translation>No token: every program on this machine may ask</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>Hide the token</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>The workspace is read-only, so its token stays as it is.</source>
        <translation>The workspace is read-only, so its token stays as it is.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TrackHeader</name>
    <message>
        <source>Voice</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>BGM</source>
        <translation>BGM</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Music</translation>
    </message>
    <message>
        <source>Ambience</source>
        <translation>Ambience</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Effects</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>No role</translation>
    </message>
    <message>
        <source>M</source>
        <comment>mute</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Mute</translation>
    </message>
    <message>
        <source>S</source>
        <comment>solo</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>Solo</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>Name of the track</source>
        <translation>Name of the track</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>What the track is, which the ducking goes by</source>
        <translation>What the track is, which the ducking goes by</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Rename a track</source>
        <translation>Rename a track</translation>
    </message>
    <message>
        <source>Mute a track</source>
        <translation>Mute a track</translation>
    </message>
    <message>
        <source>Unmute a track</source>
        <translation>Unmute a track</translation>
    </message>
    <message>
        <source>Hear a track alone</source>
        <translation>Hear a track alone</translation>
    </message>
    <message>
        <source>Hear all tracks</source>
        <translation>Hear all tracks</translation>
    </message>
    <message>
        <source>Volume of a track</source>
        <translation>Volume of a track</translation>
    </message>
    <message>
        <source>Balance of a track</source>
        <translation>Balance of a track</translation>
    </message>
    <message>
        <source>Volume: %1 dB (double-click: 0)</source>
        <translation>Volume: %1 dB (double-click: 0)</translation>
    </message>
    <message>
        <source>Balance: %1 % to the left (double-click: middle)</source>
        <translation>Balance: %1 % to the left (double-click: middle)</translation>
    </message>
    <message>
        <source>Balance: %1 % to the right (double-click: middle)</source>
        <translation>Balance: %1 % to the right (double-click: middle)</translation>
    </message>
    <message>
        <source>Balance: middle</source>
        <translation>Balance: middle</translation>
    </message>
    <message>
        <source>Another role…</source>
        <translation>Another role…</translation>
    </message>
    <message>
        <source>Role of the track</source>
        <translation>Role of the track</translation>
    </message>
    <message>
        <source>A word by which the ducking knows the track:</source>
        <translation>A word by which the ducking knows the track:</translation>
    </message>
    <message>
        <source>Role of a track</source>
        <translation>Role of a track</translation>
    </message>
    <message>
        <source>Level, and from above what the ducking takes away</source>
        <translation>Level, and from above what the ducking takes away</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::TrialBox</name>
    <message>
        <source>Hear a sample</source>
        <translation>Hear a sample</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cancel the sample</source>
        <translation>Cancel the sample</translation>
    </message>
    <message>
        <source>The sample was cancelled.</source>
        <translation>The sample was cancelled.</translation>
    </message>
    <message>
        <source>is being asked …</source>
        <translation>is being asked …</translation>
    </message>
    <message>
        <source>%1 speaks %2 after %3 s.</source>
        <translation>%1 speaks %2 after %3 s.</translation>
    </message>
    <message>
        <source>Its voice</source>
        <translation>Its voice</translation>
    </message>
    <message numerus="yes">
        <source>%n voice(s) to choose from.</source>
        <translation>
            <numerusform>%n voice to choose from.</numerusform>
            <numerusform>%n voices to choose from.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::UsageLabel</name>
    <message>
        <source>%1 of %2 characters.</source>
        <translation>%1 of %2 characters.</translation>
    </message>
    <message>
        <source>%1 characters.</source>
        <translation>%1 characters.</translation>
    </message>
    <message>
        <source>%1 of %2 min of music.</source>
        <translation>%1 of %2 min of music.</translation>
    </message>
    <message>
        <source>%1 min of music.</source>
        <translation>%1 min of music.</translation>
    </message>
    <message>
        <source>Nothing is counted: a server of your own costs nothing.</source>
        <translation>Nothing is counted: a server of your own costs nothing.</translation>
    </message>
    <message>
        <source>That is about %1 at the price above.</source>
        <translation>That is about %1 at the price above.</translation>
    </message>
    <message>
        <source>Nothing more is sent there this month.</source>
        <translation>Nothing more is sent there this month.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::ValueSlider</name>
    <message>
        <source>Double click or press Home for the neutral value</source>
        <translation>Double click or press Home for the neutral value</translation>
    </message>
    <message>
        <source>Wheel: change; Ctrl and wheel: change finely; double click: neutral</source>
        <translation>Wheel: change; Ctrl and wheel: change finely; double click: neutral</translation>
    </message>
    <message>
        <source>%1 as a number</source>
        <translation>%1 as a number</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::VoiceField</name>
    <message>
        <source>Each character gets one by its name</source>
        <translation>Each character gets one by its name</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::VoicePicker</name>
    <message>
        <source>Use this voice</source>
        <translation>Use this voice</translation>
    </message>
    <message>
        <source>Search voices</source>
        <translation>Search voices</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voices</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>All languages</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>Any gender</source>
        <translation>Any gender</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Any engine</source>
        <translation>Any engine</translation>
    </message>
    <message>
        <source>No voice is like that. Search for less, or choose all languages.</source>
        <translation>No voice is like that. Search for less, or choose all languages.</translation>
    </message>
    <message numerus="yes">
        <source>%n voice(s). Space plays the chosen one.</source>
        <translation>
            <numerusform>%n voice. Space plays the chosen one.</numerusform>
            <numerusform>%n voices. Space plays the chosen one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::VoiceProfiles</name>
    <message>
        <source>Rename voice %1 to %2</source>
        <translation>Rename voice %1 to %2</translation>
    </message>
    <message>
        <source>Edit voice %1</source>
        <translation>Edit voice %1</translation>
    </message>
    <message>
        <source>Save voice %1</source>
        <translation>Save voice %1</translation>
    </message>
    <message numerus="yes">
        <source>Save %n voice(s)</source>
        <translation>
            <numerusform>Save %n voice</numerusform>
            <numerusform>Save %n voices</numerusform>
        </translation>
    </message>
    <message>
        <source>Revert voice %1</source>
        <translation>Revert voice %1</translation>
    </message>
    <message numerus="yes">
        <source>Revert %n voice(s)</source>
        <translation>
            <numerusform>Revert %n voice</numerusform>
            <numerusform>Revert %n voices</numerusform>
        </translation>
    </message>
    <message>
        <source>New voice</source>
        <translation>New voice</translation>
    </message>
    <message>
        <source>Duplicate voice %1</source>
        <translation>Duplicate voice %1</translation>
    </message>
    <message>
        <source>Delete voice %1</source>
        <translation>Delete voice %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n voice(s)</source>
        <translation>
            <numerusform>Delete %n voice</numerusform>
            <numerusform>Delete %n voices</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a voice named %1 already.</source>
        <translation>There is a voice named %1 already.</translation>
    </message>
    <message>
        <source>A voice needs a name.</source>
        <translation>A voice needs a name.</translation>
    </message>
    <message>
        <source>A name has at most 64 characters, no slashes or control characters, no space at either end and no dot at the end.</source>
        <translation>A name has at most 64 characters, no slashes or control characters, no space at either end and no dot at the end.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::VoiceTerms</name>
    <message>
        <source>Terms of use of %1, which hold for what you publish:</source>
        <translation>Terms of use of %1, which hold for what you publish:</translation>
    </message>
    <message>
        <source>The terms of use of %1 could not be asked for: %2</source>
        <translation>The terms of use of %1 could not be asked for: %2</translation>
    </message>
    <message>
        <source>Terms of use of %1</source>
        <translation>Terms of use of %1</translation>
    </message>
    <message>
        <source>Ask for the terms again</source>
        <translation>Ask for the terms again</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::VoicesPanel</name>
    <message>
        <source>Save the voice</source>
        <translation>Save the voice</translation>
    </message>
    <message>
        <source>Hear the voice</source>
        <translation>Hear the voice</translation>
    </message>
    <message>
        <source>Not saved yet: %1 Nothing is lost while the window is open; trying again.</source>
        <translation>Not saved yet: %1 Nothing is lost while the window is open; trying again.</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WaveformView</name>
    <message>
        <source>Waveform</source>
        <translation>Waveform</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) in %1 seconds</source>
        <translation>
            <numerusform>%n word in %1 seconds</numerusform>
            <numerusform>%n words in %1 seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, word “%2”</source>
        <translation>%1, word “%2”</translation>
    </message>
    <message>
        <source>%1, selected %2 to %3</source>
        <translation>%1, selected %2 to %3</translation>
    </message>
    <message>
        <source>%1
%2 – %3 (%4 long)</source>
        <translation>%1
%2 – %3 (%4 long)</translation>
    </message>
    <message>
        <source>Word “%1”; click to play from it</source>
        <translation>Word “%1”; click to play from it</translation>
    </message>
    <message>
        <source>Phoneme %1</source>
        <translation>Phoneme %1</translation>
    </message>
    <message>
        <source>Mouth shape %1</source>
        <translation>Mouth shape %1</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WelcomeCard</name>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Welcome to ComfyVN Studio</source>
        <translation>Welcome to ComfyVN Studio</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Type what a character says, press Enter, and hear it at once.</source>
        <translation>Type what a character says, press Enter, and hear it at once.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Below, see each line&apos;s sound with its words and mouth shapes; click a word to hear from there.</source>
        <translation>Below, see each line&apos;s sound with its words and mouth shapes; click a word to hear from there.</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voices</translation>
    </message>
    <message>
        <source>Give every character a voice of their own; who has none yet gets one by name.</source>
        <translation>Give every character a voice of their own; who has none yet gets one by name.</translation>
    </message>
    <message>
        <source>Open the sample scene</source>
        <translation>Open the sample scene</translation>
    </message>
    <message>
        <source>Start writing</source>
        <translation>Start writing</translation>
    </message>
    <message>
        <source>Import a script…</source>
        <translation>Import a script…</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WindowActions</name>
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
        <source>Window</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>Language, look, server, sound and shortcuts</source>
        <translation>Language, look, server, sound and shortcuts</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panels</translation>
    </message>
    <message>
        <source>&amp;Previous panel</source>
        <translation>&amp;Previous panel</translation>
    </message>
    <message>
        <source>Move the keyboard to the previous part of the window</source>
        <translation>Move the keyboard to the previous part of the window</translation>
    </message>
    <message>
        <source>&amp;Float or dock the panel</source>
        <translation>&amp;Float or dock the panel</translation>
    </message>
    <message>
        <source>Take the panel that has the keyboard out of the window, or put it back</source>
        <translation>Take the panel that has the keyboard out of the window, or put it back</translation>
    </message>
    <message>
        <source>&amp;Close the panel</source>
        <translation>&amp;Close the panel</translation>
    </message>
    <message>
        <source>Close the panel that has the keyboard</source>
        <translation>Close the panel that has the keyboard</translation>
    </message>
    <message>
        <source>Put every panel back where it was at first</source>
        <translation>Put every panel back where it was at first</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Colours of the window: %1</source>
        <translation>Colours of the window: %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Language of the window: %1</source>
        <translation>Language of the window: %1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>&amp;Move the panel</source>
        <translation>&amp;Move the panel</translation>
    </message>
    <message>
        <source>Move the panel that has the keyboard to the next side of the window</source>
        <translation>Move the panel that has the keyboard to the next side of the window</translation>
    </message>
    <message>
        <source>Make the panel &amp;wider</source>
        <translation>Make the panel &amp;wider</translation>
    </message>
    <message>
        <source>Make the panel that has the keyboard wider</source>
        <translation>Make the panel that has the keyboard wider</translation>
    </message>
    <message>
        <source>Make the panel na&amp;rrower</source>
        <translation>Make the panel na&amp;rrower</translation>
    </message>
    <message>
        <source>Make the panel that has the keyboard narrower</source>
        <translation>Make the panel that has the keyboard narrower</translation>
    </message>
    <message>
        <source>Make the panel &amp;taller</source>
        <translation>Make the panel &amp;taller</translation>
    </message>
    <message>
        <source>Make the panel that has the keyboard taller</source>
        <translation>Make the panel that has the keyboard taller</translation>
    </message>
    <message>
        <source>Make the panel &amp;shorter</source>
        <translation>Make the panel &amp;shorter</translation>
    </message>
    <message>
        <source>Make the panel that has the keyboard shorter</source>
        <translation>Make the panel that has the keyboard shorter</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>Se&amp;ttings</translation>
    </message>
    <message>
        <source>Reset the la&amp;yout</source>
        <translation>Reset the la&amp;yout</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Scene</source>
        <translation>&amp;Scene</translation>
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
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Panels</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>Main tools</source>
        <translation>Main tools</translation>
    </message>
    <message>
        <source>&amp;Mix</source>
        <translation>&amp;Mix</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WorkflowChoicesField</name>
    <message>
        <source>Voice</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Text encoder</source>
        <translation>Text encoder</translation>
    </message>
    <message>
        <source>As the workflow has it</source>
        <translation>As the workflow has it</translation>
    </message>
    <message>
        <source>As the workflow has it: %1</source>
        <translation>As the workflow has it: %1</translation>
    </message>
    <message>
        <source>Models and voices</source>
        <translation>Models and voices</translation>
    </message>
    <message>
        <source>What the workflow takes from the lists of the servers. A voice chosen here is that of every character without one of its own.</source>
        <translation>What the workflow takes from the lists of the servers. A voice chosen here is that of every character without one of its own.</translation>
    </message>
    <message>
        <source>model checkpoint voice speaker text encoder choice list</source>
        <translation>model checkpoint voice speaker text encoder choice list</translation>
    </message>
    <message>
        <source>The servers are being asked …</source>
        <translation>The servers are being asked …</translation>
    </message>
    <message>
        <source>Missing on the servers: %1. Choose another, or put the file into ComfyUI&apos;s folders and restart it.</source>
        <translation>Missing on the servers: %1. Choose another, or put the file into ComfyUI&apos;s folders and restart it.</translation>
    </message>
    <message>
        <source>This workflow leaves nothing to choose.</source>
        <translation>This workflow leaves nothing to choose.</translation>
    </message>
    <message>
        <source>No server answers; its lists are shown once it does.</source>
        <translation>No server answers; its lists are shown once it does.</translation>
    </message>
    <message>
        <source>The servers have no lists for this workflow.</source>
        <translation>The servers have no lists for this workflow.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>model, workflow</comment>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WorkflowField</name>
    <message>
        <source>%1 – your own, %2</source>
        <translation>%1 – your own, %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>title of a workflow, its file</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>The graph that the servers run. Put one of your own into the workspace&apos;s folder “workflows”, exported from ComfyUI with Workflow &gt; Export (API).</source>
        <translation>The graph that the servers run. Put one of your own into the workspace&apos;s folder “workflows”, exported from ComfyUI with Workflow &gt; Export (API).</translation>
    </message>
    <message>
        <source>graph json nodes model</source>
        <translation>graph json nodes model</translation>
    </message>
    <message>
        <source>Bind its inputs …</source>
        <translation>Bind its inputs …</translation>
    </message>
    <message>
        <source>Add your own …</source>
        <translation>Add your own …</translation>
    </message>
    <message>
        <source>Copy a workflow that was exported from ComfyUI into the workspace</source>
        <translation>Copy a workflow that was exported from ComfyUI into the workspace</translation>
    </message>
    <message>
        <source>Choose which inputs of your own workflow take the text, the voice and so on</source>
        <translation>Choose which inputs of your own workflow take the text, the voice and so on</translation>
    </message>
    <message>
        <source>It needs: %1</source>
        <translation>It needs: %1</translation>
    </message>
    <message>
        <source>There is no such file in the workspace or among those that came with the studio.</source>
        <translation>There is no such file in the workspace or among those that came with the studio.</translation>
    </message>
    <message>
        <source>It does not say yet which input takes what; bind its inputs.</source>
        <translation>It does not say yet which input takes what; bind its inputs.</translation>
    </message>
    <message>
        <source>Add a workflow</source>
        <translation>Add a workflow</translation>
    </message>
    <message>
        <source>Workflows of ComfyUI (*.json);;All files (*)</source>
        <translation>Workflows of ComfyUI (*.json);;All files (*)</translation>
    </message>
    <message>
        <source>Workflow without a source</source>
        <translation>Workflow without a source</translation>
    </message>
    <message>
        <source>Makes music from nothing, where the workflow above makes a source track over.</source>
        <translation>Makes music from nothing, where the workflow above makes a source track over.</translation>
    </message>
    <message>
        <source>compose graph json nodes model</source>
        <translation>compose graph json nodes model</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WorkspaceBar</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Save elsewhere…</translation>
    </message>
    <message>
        <source>State of the workspace</source>
        <translation>State of the workspace</translation>
    </message>
    <message>
        <source>Files copied</source>
        <translation>Files copied</translation>
    </message>
    <message>
        <source>Tries to save your edits where they belong.</source>
        <translation>Tries to save your edits where they belong.</translation>
    </message>
    <message>
        <source>Saves the complete workspace in another folder and goes on there.</source>
        <translation>Saves the complete workspace in another folder and goes on there.</translation>
    </message>
    <message>
        <source>Read-only: %1 You can look, filter, play and export; nothing you change here is kept.</source>
        <translation>Read-only: %1 You can look, filter, play and export; nothing you change here is kept.</translation>
    </message>
    <message>
        <source>Your edits cannot be saved. %1 Nothing is lost while this window is open; the studio keeps trying.</source>
        <translation>Your edits cannot be saved. %1 Nothing is lost while this window is open; the studio keeps trying.</translation>
    </message>
    <message>
        <source>The workspace is being saved in another folder…</source>
        <translation>The workspace is being saved in another folder…</translation>
    </message>
    <message>
        <source>Choose or make an empty folder</source>
        <translation>Choose or make an empty folder</translation>
    </message>
</context>
<context>
    <name>comfyvn::ui::WorkspaceState</name>
    <message>
        <source>The workspace was not saved elsewhere.</source>
        <translation>The workspace was not saved elsewhere.</translation>
    </message>
    <message numerus="yes">
        <source>Saved in %1, and you go on there: %n line(s).</source>
        <translation>
            <numerusform>Saved in %1, and you go on there: %n line.</numerusform>
            <numerusform>Saved in %1, and you go on there: %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of sound could not be copied; their lines are rendered again when you play them.</source>
        <translation>
            <numerusform>%n file of sound could not be copied; its line is rendered again when you play it.</numerusform>
            <numerusform>%n files of sound could not be copied; their lines are rendered again when you play them.</numerusform>
        </translation>
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
    <message>
        <source>Only look at the workspace; write nothing in it.</source>
        <translation>Only look at the workspace; write nothing in it.</translation>
    </message>
</context>
</TS>
