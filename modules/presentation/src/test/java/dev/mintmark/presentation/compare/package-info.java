/// What the Compare screen shows, as specifications.
///
/// **In this room** tests of the model over comparisons that are told.
/// **Not in this room** anything that draws.
/// **May use** `testkit`. **Used by** nobody.
/// **Start reading at** [CompareModelTest].
package dev.mintmark.presentation.compare;
