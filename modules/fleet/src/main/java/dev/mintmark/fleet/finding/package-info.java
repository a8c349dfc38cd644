/// Findings: what is not as immutable infrastructure should be, concluded from what is observed already.
///
/// **In this room** the kinds of findings, the rules that find them, and what was accepted for a time.
/// **Not in this room** looking anywhere: rooms observe; words on the screen.
/// **May use** `domain`, the snapshot and services of `fleet`. **Used by** `presentation`, `incident` and `app`.
/// **Start reading at** [Findings], then [FindingKind].
package dev.mintmark.fleet.finding;
