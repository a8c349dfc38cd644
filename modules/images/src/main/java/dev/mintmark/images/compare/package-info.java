/// What is different between two images.
///
/// **In this room** the comparison and its parts: files, packages, configuration, build, layers, findings.
/// **Not in this room** how images are reached or layers are read.
/// **May use** the rest of `images`. **Used by** `presentation`, `app`.
/// **Start reading at** [Comparison].
package dev.mintmark.images.compare;
