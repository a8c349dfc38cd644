package dev.mintmark.docker.inside;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.inside.PathChange;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineRequest;
import dev.mintmark.docker.EngineText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// What differs between a container's own layer and its image, without what the engine made to mount something on.
final class ChangedPaths {

    private static final int MOST = 10_000;
    private static final PathChange.Kind[] KINDS =
            {PathChange.Kind.CHANGED, PathChange.Kind.ADDED, PathChange.Kind.REMOVED};

    private ChangedPaths() {}

    static List<PathChange> read(Container container) throws EngineFault, InterruptedException {
        var mounts = MountPoints.of(container.inspect());
        var changes = container.ask(EngineRequest.get(container.path("/changes"))).done().json();
        return of(changes, mounts.all());
    }

    static List<PathChange> of(JsonNode changes, Set<String> mounts) {
        var paths = new ArrayList<PathChange>();
        for (var change : changes) {
            var path = EngineText.of(change.path("Path"));
            var kind = change.path("Kind").asInt(-1);
            if (kind >= 0 && kind < KINDS.length && !path.isEmpty()
                    && !(KINDS[kind] == PathChange.Kind.ADDED && mounts.contains(path))) {
                paths.add(new PathChange(KINDS[kind], path));
            }
        }
        paths.sort(Comparator.comparing(PathChange::path));
        return List.copyOf(paths.subList(0, Math.min(paths.size(), MOST)));
    }
}
