/// The Copies screen: debug copies, launching one, and what is open inside.
///
/// **In this room** the list, the launch page, and the page of one copy with its tabs.
/// **Not in this room** what is known and done, which is `presentation.copies`, and terminals themselves.
/// **May use** `presentation`, `frame`, `terminal`, `mark`, `words`. **Used by** `console`, which adds it to the window.
/// **Start reading at** [CopiesScreen], then [CopiesView].
package dev.mintmark.app.copies;
