/// Debug copies: which there are, launching one, and what is done inside.
///
/// **In this room** [CopiesModel] with its lines, [LaunchModel] with its plan, [SessionModel] with its tabs.
/// **Not in this room** how copies are made and ended: `change.copy`; terminals, words and anything that draws.
/// **May use** `domain`, `change`, javafx-base. **Used by** the Copies screen of `app`.
/// **Start reading at** [CopiesModel].
package dev.mintmark.presentation.copies;
