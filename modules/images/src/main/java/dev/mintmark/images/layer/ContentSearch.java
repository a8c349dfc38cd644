package dev.mintmark.images.layer;

import dev.mintmark.domain.image.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks for the content of some files among all that a layer has. Several threads may look at once.
final class ContentSearch {

    private final Map<String, Digest> wanted = new HashMap<>();
    private final Set<Long> sizes = new HashSet<>();
    private final Map<Digest, byte[]> contents = new HashMap<>();
    private final Set<Digest> missing = new HashSet<>();

    ContentSearch(LayerIndex layer, Set<String> paths, long mostBytes) {
        var left = mostBytes;
        for (var path : paths) {
            var entry = layer.at(path).flatMap(found -> found.kind() == EntryKind.HARD_LINK
                    ? found.link().flatMap(layer::at) : Optional.of(found));
            var content = entry.flatMap(LayerEntry::content);
            if (content.isPresent() && (missing.contains(content.get()) || entry.get().size() <= left)) {
                wanted.put(path, content.get());
                if (missing.add(content.get())) {
                    left -= entry.get().size();
                    sizes.add(entry.get().size());
                }
            }
        }
    }

    synchronized boolean isDone() {
        return missing.isEmpty();
    }

    void look(TarEntry entry, InputStream content) throws IOException {
        var isFile = entry.type() == '0' || entry.type() == '7' || entry.type() == 'S';
        if (!isFile || !sizes.contains(entry.size())) {
            return;
        }
        var bytes = content.readAllBytes();
        var digest = Hashes.sha256(Hashes.sha256().digest(bytes), 0);
        synchronized (this) {
            if (missing.remove(digest)) {
                contents.put(digest, bytes);
            }
        }
    }

    synchronized Map<String, byte[]> found() {
        var found = new HashMap<String, byte[]>();
        wanted.forEach((path, digest) -> found.put(path, contents.get(digest)));
        return found;
    }
}
