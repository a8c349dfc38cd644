/// One layer: read once, indexed, remembered.
///
/// **In this room** the tar reader, decompression, the index of a layer and its cache's port, and what is looked at in files
/// while they pass by.
/// **Not in this room** how layers stack up: `filesystem`.
/// **May use** `domain`, `images`, zstd-jni. **Used by** `filesystem`, `packages`, `compare`.
/// **Start reading at** [LayerIndex].
package dev.mintmark.images.layer;
