/// Two image versions side by side: what is compared, what is known of it so far, and how it is laid out.
///
/// **In this room** [CompareModel] and what it shows: headline, ladder of layers, treemap, lists, lines of text; [HistoryModel],
/// the versions to choose from.
/// **Not in this room** how images differ: `images.compare`; words, colours and anything that draws.
/// **May use** `domain`, `fleet`, `images`, javafx-base. **Used by** the Compare screen of `app`.
/// **Start reading at** [CompareModel].
package dev.mintmark.presentation.compare;
