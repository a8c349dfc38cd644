package dev.mintmark.images.layer;

/// Walks over the paths of a layer in their order, without making texts of them. For one thread.
public interface PathCursor {

    /// Goes to the next path; false if there is none. Stands before the first one at the start.
    boolean next();

    /// The place of the entry in its index.
    int row();

    /// Holds the path's bytes from 0 to [#length()], until the next call of [#next()].
    byte[] bytes();

    int length();
}
