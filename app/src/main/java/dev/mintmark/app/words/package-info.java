/// Words: what the window says, and how times, counts and sizes are written.
///
/// **In this room** [Words] (sentences from `assets/strings`, one file for each screen; dotted keys; `{0}` for what is
/// filled in; plurals by `{0,choice,0#no sources|1#1 source|1<{0,number} sources}`; a typographic ’ instead of ', which
/// the format would swallow) and [Wording] (times, spans, counts, sizes).
/// **Not in this room** problems: whoever finds one words it.
/// **May use** the JDK. **Used by** every view; no view model needs it.
/// **Start reading at** [Words].
package dev.mintmark.app.words;
