/// The room of the simulated fleet: clusters and engines that live in memory and behave like real ones.
///
/// **In this room** rollouts, crash loops, pulls, lost sight, a past, debug copies, pipelines to roll back with, and the
/// commands that bring them about.
/// **Not in this room** any real system; any thread, unless [SimulatedFleet#start()] or [SimulatedFleet#load(int)] is called, but those
/// of processes in copies.
/// **May use** `domain` and the ports of `fleet` and `change`. **Used by** `app` for the demo, by tests and by benchmarks.
/// **Start reading at** [SimulatedFleet], then [RolloutBehaviour].
package dev.mintmark.simulator;
