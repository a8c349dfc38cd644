package dev.mintmark.docker.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineQuery;
import dev.mintmark.docker.EngineText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks what was written inside the containers, outside any volume: it goes with them.
final class WrittenCheck extends EngineCheck {

    private static final int MOST_SHOWN = 5;
    private static final int MOST = 100_000;

    WrittenCheck(EngineAccess access) {
        super("config", access);
    }

    @Override
    String question() {
        return "What was written inside it";
    }

    @Override
    List<Finding> look(Engine engine, Member member, List<Seen> replicas) throws EngineFault, InterruptedException {
        var findings = new ArrayList<Finding>();
        for (var container : replicas) {
            var changes = engine.find("/containers/" + EngineQuery.encoded(container.id()) + "/changes");
            var written = changes.map(paths -> written(paths, container)).orElse(List.of());
            if (!written.isEmpty()) {
                findings.add(warned(member, "What was written inside " + container.name() + " is lost", written.size()
                        + " paths outside any volume: " + String.join(", ", written.subList(0, Math.min(MOST_SHOWN,
                        written.size()))) + (written.size() > MOST_SHOWN ? ", …" : "") + ".",
                        "Copy out what is needed: docker cp " + container.name() + ":PATH ."));
            }
        }
        if (findings.isEmpty()) {
            findings.add(passed(member, "Nothing was written inside its containers", "The engine lists no change outside "
                    + "its volumes."));
        }
        return findings;
    }

    /// A folder changes with what is in it, so only what is innermost is meant.
    private static List<String> written(JsonNode changes, Seen container) {
        var paths = new ArrayList<String>();
        for (var change : changes) {
            if (paths.size() < MOST) {
                paths.add(EngineText.of(change.path("Path")));
            }
        }
        Set<String> folders = new LinkedHashSet<>();
        paths.forEach(path -> above(path, folders));
        var mounts = new ArrayList<>(container.host().path("Tmpfs").properties().stream().map(Map.Entry::getKey).toList());
        container.json().path("Mounts").forEach(mount -> mounts.add(EngineText.of(mount.path("Destination"))));
        mounts.forEach(target -> {
            folders.add(target);
            above(target, folders);
        });
        return paths.stream().filter(path -> !folders.contains(path)).sorted().toList();
    }

    private static void above(String path, Set<String> folders) {
        for (var slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            folders.add(path.substring(0, slash));
        }
    }
}
