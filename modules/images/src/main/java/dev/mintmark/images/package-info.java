/// Reads container images and compares their content.
///
/// **In this room** how an image is named, opened and described; its layers, file system, packages and comparison are the
/// packages below.
/// **Not in this room** how a store is reached: an engine, a registry and Git are rooms of their own behind [ImageStore]
/// and the other ports.
/// **May use** `domain` and libraries that read formats; never an external system. **Used by** `presentation`, `app` and rooms.
/// **Start reading at** [ImageStore], then `compare.Comparison`.
package dev.mintmark.images;
