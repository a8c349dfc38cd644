package dev.mintmark.git.manifest;

import dev.mintmark.git.yaml.UnreadableYaml;
import dev.mintmark.git.yaml.YamlDocuments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/// Reads files once, remembers what was looked at, and stops at a bound.
final class Shelf {

    private static final int MOST_FILES = 1_000;
    private static final int MOST_CHARACTERS = 20_000_000;

    private final RepositoryFiles files;
    private final Map<String, Optional<ManifestFile>> read = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private int characters;

    Shelf(RepositoryFiles files) {
        this.files = files;
    }

    NavigableSet<String> paths() throws IOException, InterruptedException {
        return files.paths();
    }

    Optional<ManifestFile> file(String path) throws IOException, InterruptedException {
        var known = read.get(path);
        if (known != null) {
            return known;
        }
        if (read.size() >= MOST_FILES || characters > MOST_CHARACTERS) {
            remark("Not all files were looked at: there are too many.");
            return Optional.empty();
        }
        var found = open(path);
        read.put(path, found);
        return found;
    }

    private Optional<ManifestFile> open(String path) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var text = files.read(path);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        characters += text.get().length();
        try {
            return Optional.of(new ManifestFile(path, text.get(), YamlDocuments.of(text.get())));
        } catch (UnreadableYaml unreadable) {
            remark(path + " cannot be read: " + unreadable.getMessage() + ".");
            return Optional.empty();
        }
    }

    void remark(String remark) {
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    /// Those that were there, in the order in which they were asked for.
    List<ManifestFile> looked() {
        return read.values().stream().flatMap(Optional::stream).toList();
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }
}
