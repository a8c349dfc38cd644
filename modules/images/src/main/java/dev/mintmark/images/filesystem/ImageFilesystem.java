package dev.mintmark.images.filesystem;

import java.util.Optional;
import java.util.stream.Stream;

/// What a container of the image would see before its first instruction. Immutable.
public interface ImageFilesystem {

    /// How many paths there are, the root not counted.
    int size();

    /// All paths, ordered by their bytes, directories before what is in them; the root is not among them.
    Stream<ImageFile> files();

    /// @param path absolute; symbolic links on the way are not followed
    Optional<ImageFile> at(String path);

    /// The files that layers brought and later layers hid or replaced, so that they are in the image and not in its
    /// file system.
    Stream<ImageFile> buried();
}
