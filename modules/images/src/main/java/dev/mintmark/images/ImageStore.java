package dev.mintmark.images;

import java.util.Optional;

/// A place where images are: an engine, a registry, a file.
///
/// Implementations are safe for use by several threads.
public interface ImageStore {

    /// Opens an image: reads its manifest and configuration, and no layer. Blocks.
    ///
    /// @param platform which one of an index; if absent, the one of this machine, then the only one, then the first
    /// @throws ImageUnreadable if there is no such image here, or it cannot be read
    OpenImage open(ImageName name, Optional<Platform> platform) throws ImageUnreadable, InterruptedException;
}
