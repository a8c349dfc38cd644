/// The file system of an image: its layers, stacked as the kernel stacks them.
///
/// **In this room** whiteouts, opaque directories, hard links across layers, and what is hidden below.
/// **Not in this room** how a layer is read: `layer`; how two file systems differ: `compare`.
/// **May use** `domain`, `images.layer`. **Used by** `compare`.
/// **Start reading at** [ImageFilesystem].
package dev.mintmark.images.filesystem;
