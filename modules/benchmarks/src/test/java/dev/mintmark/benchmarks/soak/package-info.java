/// What the soak's verdict says of samples that are made up.
///
/// **In this room** its arithmetic. **Not in this room** any soak; that is run by hand.
/// **May use** `benchmarks`. **Used by** nobody.
/// **Start reading at** [VerdictTest].
package dev.mintmark.benchmarks.soak;
