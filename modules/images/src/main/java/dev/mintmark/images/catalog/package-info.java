/// Finds packages in the files of an image.
///
/// **In this room** one cataloger an ecosystem: a [dev.mintmark.images.layer.FileInspector] that reads its databases or its
/// packages' own files.
/// **Not in this room** what a package is and which version is newer: `packages`.
/// **May use** `domain`, `images.layer`, `images.filesystem`, `images.packages`, libraries that read formats. **Used by**
/// `app`, which hands the catalogers to the layers' reader, and `images.compare`, which says what none could read.
package dev.mintmark.images.catalog;
