/// What the budgets say, measured: each figure beside a peer in the same run where there is one.
///
/// **In this room** benchmarks, run by hand with `modules/benchmarks/run`. **Not in this room** timed tests.
/// **May use** every module. **Used by** nobody.
/// **Start reading at** [Benchmarks].
package dev.mintmark.benchmarks;
