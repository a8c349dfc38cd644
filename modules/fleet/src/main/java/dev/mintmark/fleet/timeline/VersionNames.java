package dev.mintmark.fleet.timeline;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.HistoryEntry.Composition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The references under which versions were seen to run, because nobody knows a digest by heart.
public final class VersionNames {

    private final Map<Digest, TreeSet<String>> references = new HashMap<>();

    private VersionNames() {}

    public static VersionNames in(Chronicle record) {
        var names = new VersionNames();
        Stream.concat(record.before().stream(), record.during().stream()).forEach(line -> {
            if (line instanceof Composition composition) {
                composition.versions().forEach(count -> {
                    if (count.image() instanceof Identified image) {
                        names.references.computeIfAbsent(image.digest(), _ -> new TreeSet<>()).add(image.reference());
                    }
                });
            }
        });
        return names;
    }

    public List<String> of(ImageVersion version) {
        return version.digests().stream()
                .flatMap(digest -> references.getOrDefault(digest, new TreeSet<>()).stream()).distinct().sorted().toList();
    }
}
