package dev.mintmark.images.layer;

import dev.mintmark.domain.image.Digest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one layer holds: its entries in order of their paths' bytes, and what was found inside files. Immutable.
///
/// Kept compact, because an image may have a million entries: entries are made when asked for.
public interface LayerIndex {

    Digest diffId();

    /// How many entries there are.
    int size();

    LayerEntry entry(int index);

    /// What the entry is, without making it.
    default EntryKind kind(int index) {
        return entry(index).kind();
    }

    /// How long the entry's file is, without making the entry.
    default long size(int index) {
        return entry(index).size();
    }

    /// Walks over the paths, without making entries.
    default PathCursor paths() {
        return new EntryCursor(this);
    }

    /// The place of the entry of this path, or a negative number. Of entries with one path the last in the layer
    /// counts; earlier ones are not in the index.
    int find(String path);

    /// What was found inside files, by path.
    Map<String, List<FileFact>> facts();

    /// What is odd about the layer and was left out or put right, in whole sentences: paths that leave the root,
    /// duplicate entries.
    List<String> oddities();

    /// Length of the uncompressed layer in bytes.
    long bytes();

    /// Whether this entry and one of another layer certainly differ in nothing but their path. False means that somebody
    /// has to look: it is for passing over quickly what is the same.
    default boolean isAlike(int index, LayerIndex other, int otherIndex) {
        return false;
    }

    default Optional<LayerEntry> at(String path) {
        var found = find(path);
        return found < 0 ? Optional.empty() : Optional.of(entry(found));
    }
}
