package dev.mintmark.images.filesystem;

import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.LayerEntry;
import java.util.List;

/// One path of an image's file system.
///
/// @param entry with the path under which it is seen. A hard link is seen as what it shares: kind
///              [EntryKind#FILE] with that file's mode, owner, size and content, and `link` the path it shares with
/// @param layer which layer brought it, counted from 0 at the bottom
/// @param facts what was found inside it
public record ImageFile(LayerEntry entry, int layer, List<FileFact> facts) {

    public ImageFile {
        facts = List.copyOf(facts);
    }

    public String path() {
        return entry.path();
    }
}
