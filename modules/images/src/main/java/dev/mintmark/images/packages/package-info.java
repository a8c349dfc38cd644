/// The packages that an image holds, of every ecosystem.
///
/// **In this room** what a package is, and the ecosystems' own orders of versions.
/// **Not in this room** how packages are found in files: `catalog`; which of two images has which: `compare`.
/// **May use** `domain`, libraries for versions. **Used by** `layer`, `catalog`, `compare`, `sbom`.
/// **Start reading at** [InstalledPackage].
package dev.mintmark.images.packages;
