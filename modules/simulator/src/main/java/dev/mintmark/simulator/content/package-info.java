/// What is in the images of the simulated fleet: layers as a builder would have made them, of a few kilobytes.
///
/// **In this room** files, packages and archives that differ between versions as those of a real service do.
/// **Not in this room** which versions there are, and which digests they go by.
/// **May use** `domain`, `images`, Commons Compress. **Used by** `simulator`.
/// **Start reading at** [ServiceImage].
package dev.mintmark.simulator.content;
