/// How the Timeline screen looks and behaves.
///
/// **In this room** an operator's stories told through [TimelineRobot], and pictures to look at.
/// **Not in this room** what is laid out where; `presentation` has those tests.
/// **May use** `look`, the testkit and the simulator. **Used by** nobody.
/// **Start reading at** [TimelineScreenTest].
package dev.mintmark.app.timeline;
