/// A loopback API server that speaks enough Kubernetes for a real client, and the recordings it replays.
///
/// **In this room** recorded and generated objects, lists and watches over HTTP, and the faults of real API servers.
/// **Not in this room** anything that knows a Kubernetes client, or what the console makes of the objects.
/// **May use** the JDK's HTTP server and Jackson. **Used by** tests and benchmarks only.
/// **Start reading at** [ReplayServer], then [Recording].
package dev.mintmark.testkit.kubernetes;
