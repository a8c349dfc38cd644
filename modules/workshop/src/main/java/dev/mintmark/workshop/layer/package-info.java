/// Layers made for tests, byte by byte.
///
/// **In this room** the plainest tar archive.
/// **Not in this room** odd archives: tests of what reads layers write those themselves.
/// **May use** the JDK. **Used by** `workshop.docker` and tests.
/// **Start reading at** [PlainTar].
package dev.mintmark.workshop.layer;
