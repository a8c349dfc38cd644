package dev.mintmark.docker;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.domain.workload.Circumstance.Volume;
import dev.mintmark.domain.workload.Circumstance.WrittenRoot;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/// Reads an engine's own diff of a container against its image.
///
/// Left out is what no image keeps: places that are for passing things, what the engine writes itself, mount points with
/// what leads to them, and directories that are named only because something in them changed.
final class RootChanges {

    private static final int MOST_NAMED = 5;
    private static final int MOST_READ = 100_000;
    private static final List<String> PASSING = List.of("/tmp", "/var/tmp", "/run", "/var/run", "/dev", "/proc", "/sys");
    private static final List<String> ENGINES = List.of("/.dockerenv", "/etc/hosts", "/etc/hostname", "/etc/resolv.conf",
            "/etc/mtab");

    private RootChanges() {}

    static WrittenRoot of(String instance, JsonNode changes, Collection<Volume> volumes) {
        var paths = new TreeSet<String>();
        StreamSupport.stream(changes.spliterator(), false).limit(MOST_READ)
                .forEach(change -> paths.add(EngineText.of(change.path("Path"))));
        var parents = new HashSet<String>();
        paths.forEach(path -> parents.add(path.substring(0, Math.max(0, path.lastIndexOf('/')))));
        var mounts = volumes.stream().flatMap(volume -> volume.paths().stream()).toList();
        var counted = paths.stream().filter(path -> !path.isEmpty() && !parents.contains(path)
                && !ENGINES.contains(path) && PASSING.stream().noneMatch(place -> isIn(path, place))
                && mounts.stream().noneMatch(mount -> isIn(path, mount) || isIn(mount, path))).toList();
        return new WrittenRoot(instance, counted.size(), counted.stream().limit(MOST_NAMED).toList());
    }

    private static boolean isIn(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }
}
