/// A cluster that lives in memory behind a loopback API server, and takes writes: what is made in it runs, ends and goes.
///
/// **In this room** objects with owners, admission, the controllers of Jobs, workloads and garbage, a kubelet whose
/// commands are real processes of this machine, and exec, logs and port-forward over WebSockets, all on a clock that is stepped.
/// **Not in this room** recorded traffic of real clusters (`testkit.kubernetes`), and anything that knows a client.
/// **May use** the JDK and Jackson, and the faults of `testkit.kubernetes`. **Used by** tests only.
/// **Start reading at** [FakeCluster].
package dev.mintmark.testkit.cluster;
