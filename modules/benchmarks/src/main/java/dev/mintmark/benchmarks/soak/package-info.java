/// An hour of the real window with an operator at it and a fleet that never rests, and whether anything grew meanwhile.
///
/// **In this room** the operator's rounds, what disturbs the fleet, the samples, and what is made of them.
/// **Not in this room** how the process that is soaked is started; that is `Soak` beside it.
/// **May use** every module. **Used by** `benchmarks`.
/// **Start reading at** [SoakedConsole], then [Verdict].
package dev.mintmark.benchmarks.soak;
