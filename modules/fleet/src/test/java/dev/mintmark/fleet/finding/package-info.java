/// Tests of findings, each on one workload as it is told.
///
/// **In this room** a test for each rule, and for what no rule may find.
/// **Not in this room** rooms that notice; those are tested where they are.
/// **May use** everything of `fleet`. **Used by** nobody.
/// **Start reading at** FindingsTest.
package dev.mintmark.fleet.finding;
