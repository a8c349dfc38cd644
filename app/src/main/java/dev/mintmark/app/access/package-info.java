/// Eyes, ears and hands: how a control says what it is and which key does the same.
///
/// **In this room** [Described] (tooltip and accessible text from one sentence) and [KeyCaps];
/// [WhatIsThis] (a mark, or a key, that says what something means).
/// **Not in this room** what keys do: commands of `presentation.frame`.
/// **May use** `explain`, `words`, JavaFX, ControlsFX. **Used by** every view.
/// **Start reading at** [Described].
package dev.mintmark.app.access;
