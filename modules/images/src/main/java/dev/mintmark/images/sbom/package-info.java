/// Writes bills of materials.
///
/// **In this room** an image and its packages as CycloneDX and as SPDX.
/// **Not in this room** which packages an image has: `catalog`, and the stack of its file system.
/// **May use** `images`, `images.packages`, the libraries of both formats. **Used by** `app`.
/// **Start reading at** [Sbom].
package dev.mintmark.images.sbom;
