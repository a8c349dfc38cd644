package dev.mintmark.docker;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.domain.workload.Circumstance.Volume;
import dev.mintmark.domain.workload.Circumstance.Volume.Nature;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// Reads what an engine says of a container's mounts, inspected or listed.
final class ContainerMounts {

    private static final int MOST = 50;
    /// What an engine calls a volume that nobody named.
    private static final Pattern NAMELESS = Pattern.compile("[0-9a-f]{64}");

    private ContainerMounts() {}

    static List<Volume> of(JsonNode mounts) {
        return StreamSupport.stream(mounts.spliterator(), false).limit(MOST).map(ContainerMounts::volume).toList();
    }

    private static Volume volume(JsonNode mount) {
        var name = EngineText.of(mount.path("Name"));
        var path = EngineText.of(mount.path("Destination"));
        var nature = switch (EngineText.of(mount.path("Type"))) {
            case "bind" -> Nature.HOST;
            case "volume" -> NAMELESS.matcher(name).matches() ? Nature.ANONYMOUS : Nature.KEPT;
            default -> Nature.SCRATCH;
        };
        var called = switch (nature) {
            case HOST -> EngineText.of(mount.path("Source"));
            // Each container's has another name, and the workload has one of them all.
            case ANONYMOUS, SCRATCH -> "";
            case KEPT, KEPT_PER_INSTANCE -> name;
        };
        return new Volume(nature, called, path.isEmpty() ? List.of() : List.of(path), !mount.path("RW").asBoolean(true));
    }
}
