/// Tests of the Fleet screen: its pictures, and operators at work on it.
///
/// **In this room** [FleetRobot] speaks operator and knows the screen; [Demo] has fleets to look at.
/// **Not in this room** tests of what is shown and in which order: those are beside `presentation.fleet`.
/// **May use** the simulator, TestFX. **Used by** nothing.
/// **Start reading at** [FleetStoriesTest].
package dev.mintmark.app.fleet;
