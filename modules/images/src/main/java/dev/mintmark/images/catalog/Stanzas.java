package dev.mintmark.images.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `Field: value` texts whose paragraphs are apart by empty lines
/// ([deb822](https://manpages.debian.org/bookworm/dpkg-dev/deb822.5.en.html)). Of values with several lines the first counts.
final class Stanzas {

    private final Lines lines;
    private final Set<String> wanted;

    /// @param wanted the fields to keep
    Stanzas(InputStream content, Set<String> wanted) {
        this.lines = new Lines(content);
        this.wanted = wanted;
    }

    /// The next paragraph that has at least one of the wanted fields, or empty after the last.
    Optional<Map<String, String>> next() throws IOException {
        var fields = new HashMap<String, String>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            var text = line.get();
            if (text.isBlank() && !fields.isEmpty()) {
                return Optional.of(fields);
            }
            var colon = text.indexOf(':');
            if (colon > 0 && wanted.contains(text.substring(0, colon))) {
                fields.putIfAbsent(text.substring(0, colon), text.substring(colon + 1).strip());
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields);
    }
}
