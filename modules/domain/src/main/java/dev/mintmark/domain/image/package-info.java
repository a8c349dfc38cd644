/// Container images: how they are named, and which bytes are meant.
///
/// **In this room** references, digests, and what a source showed of the image that an instance runs.
/// **Not in this room** how names are joined into versions; that is learnt over time, in the fleet's `ImageCatalogue`.
/// **May use** the JDK. **Used by** every module.
/// **Start reading at** [RunningImage].
package dev.mintmark.domain.image;
