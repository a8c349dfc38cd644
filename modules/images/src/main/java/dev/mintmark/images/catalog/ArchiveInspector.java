package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileInspector;
import dev.mintmark.images.layer.LayerEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Looks into zip archives: what is in them, and which Java packages they are. Archives within archives are looked into as
/// they pass by; nothing is inflated twice, and nothing is held but names.
final class ArchiveInspector implements FileInspector {

    @Override
    public boolean wants(LayerEntry file) {
        return Paths.isFile(file) && ArchiveKind.isArchive(file.path());
    }

    @Override
    public List<FileFact> inspect(LayerEntry file, InputStream content) throws IOException {
        var walk = new ArchiveWalk(file.path(), file.size());
        var isArchive = walk.walk(content);
        if (!isArchive) {
            return List.of();
        }
        var facts = new ArrayList<FileFact>();
        facts.add(walk.members());
        if (!walk.packages().isEmpty()) {
            facts.add(new FileFact.Packages(walk.packages(), List.of()));
        }
        return facts;
    }
}
