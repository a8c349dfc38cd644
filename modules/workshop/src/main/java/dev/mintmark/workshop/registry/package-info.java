/// A real registry for tests: Debian's `docker-registry` on a loopback port, with and without TLS, passwords and
/// tokens.
///
/// **In this room** the switch that skips or fails without the program, the registry, and small images to push into it.
/// **Not in this room** the registry room's client: it must not be tested by its own means.
/// **May use** the `docker-registry` and `keytool` commands, the JDK's HTTP client, `domain` and JUnit. **Used by**
/// tests only.
/// **Start reading at** [RequiresRegistry] and [DebianRegistry].
package dev.mintmark.workshop.registry;
