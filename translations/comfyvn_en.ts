<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>PanelNames</name>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
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
        <source>a list of http or https addresses</source>
        <translation>a list of http or https addresses</translation>
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
        <source>The audio is longer than two hours; align it in parts.</source>
        <translation>The audio is longer than two hours; align it in parts.</translation>
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
        <source>pcm16, pcm24 or float</source>
        <translation>pcm16, pcm24 or float</translation>
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
        <source>The music provider “%1” cannot be reached and the fallback is off; choose another in the settings.</source>
        <translation>The music provider “%1” cannot be reached and the fallback is off; choose another in the settings.</translation>
    </message>
    <message>
        <source>The soundfont %1 cannot be read, so the music is played with plain built-in tones; choose another in the settings.</source>
        <translation>The soundfont %1 cannot be read, so the music is played with plain built-in tones; choose another in the settings.</translation>
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
        <source>ComfyUI at %1 has no node %2.</source>
        <translation>ComfyUI at %1 has no node %2.</translation>
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
        <source>Zoom to the se&amp;lection</source>
        <translation>Zoom to the se&amp;lection</translation>
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
        <source>&amp;Loop</source>
        <translation>&amp;Loop</translation>
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
        <source>Count in sa&amp;mples</source>
        <translation>Count in sa&amp;mples</translation>
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
    <name>comfyvn::ui::PanelDocks</name>
    <message>
        <source>Open or close the panel “%1”</source>
        <translation>Open or close the panel “%1”</translation>
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
            <numerusform>%n line are spoken by %1. Shall they be spoken by %2 from now on?</numerusform>
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
        <source>Export the v&amp;oices…</source>
        <translation>Export the v&amp;oices…</translation>
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
        <source>&amp;Cancel the rendering of several lines</source>
        <translation>&amp;Cancel the rendering of several lines</translation>
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
        <source>Play &amp;on from here</source>
        <translation>Play &amp;on from here</translation>
    </message>
    <message>
        <source>Hear the current line and those that follow, or stop</source>
        <translation>Hear the current line and those that follow, or stop</translation>
    </message>
    <message>
        <source>Render a&amp;gain</source>
        <translation>Render a&amp;gain</translation>
    </message>
    <message>
        <source>Render the line even if it is ready, for example after a fallback</source>
        <translation>Render the line even if it is ready, for example after a fallback</translation>
    </message>
    <message>
        <source>Stop playing &amp;on</source>
        <translation>Stop playing &amp;on</translation>
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
        <source>&amp;Reveal the sound file</source>
        <translation>&amp;Reveal the sound file</translation>
    </message>
    <message>
        <source>Open the folder that holds the line&apos;s sound</source>
        <translation>Open the folder that holds the line&apos;s sound</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
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
        <source>Choose the &amp;style</source>
        <translation>Choose the &amp;style</translation>
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
        <source>Find &amp;previous</source>
        <translation>Find &amp;previous</translation>
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
        <source>Another &amp;take</source>
        <translation>Another &amp;take</translation>
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
        <source>&amp;Settings</source>
        <translation>&amp;Settings</translation>
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
        <source>&amp;Reset the layout</source>
        <translation>&amp;Reset the layout</translation>
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
