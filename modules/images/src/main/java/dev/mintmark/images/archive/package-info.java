/// Images in files: OCI image layouts, as directories and in archives, and what `docker save` writes.
///
/// **In this room** finding an image in such a file, and handing out its layers without unpacking anything. No path
/// of an archive is ever used as a path on this machine.
/// **Not in this room** what is in a layer: `layer`; what manifests mean: `manifest`.
/// **May use** `domain`, `images`, `images.manifest`, zstd-jni. **Used by** `app`; `docker`, whose engine sends such
/// archives.
/// **Start reading at** [DockerArchives], then [Shelf].
package dev.mintmark.images.archive;
