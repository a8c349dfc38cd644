package dev.mintmark.docker.copy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.Relaxation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What an engine is asked to make: built up from what a copy may have, with its end in it.
final class CopyBlueprint {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String TEMPORARY = "/tmp";
    private static final long NANOS_OF_MILLI_CPU = 1_000_000;
    private static final int SECONDS_TO_STOP = 5;
    private static final int ALL_MAY_WRITE = 01777;

    private final CopyPlan plan;
    private final Guard guard;
    private final List<String> volumes;
    private final Optional<String> toolbox;

    /// @param volumes where the image wants volumes
    /// @param toolbox the volume with the tools
    CopyBlueprint(CopyPlan plan, Guard guard, List<String> volumes, Optional<String> toolbox) {
        this.plan = plan;
        this.guard = guard;
        this.volumes = volumes;
        this.toolbox = toolbox;
    }

    /// The body of `POST /containers/create`.
    JsonNode json() {
        var request = plan.request();
        var command = request.mode() == CopyMode.RUN ? plan.command() : List.<String>of();
        var json = JSON.objectNode().put("Image", plan.image()).put("User", plan.user())
                .put("WorkingDir", plan.workingDirectory()).put("StopSignal", "SIGTERM")
                .put("StopTimeout", SECONDS_TO_STOP).put("Tty", false).put("OpenStdin", false);
        json.set("Entrypoint", words(Guard.arguments(request.lease().length(), request.lease().most(), command)));
        json.set("Cmd", JSON.arrayNode());
        json.set("Env", words(CopyEnvironment.words(plan.environment())));
        json.set("Labels", CopyLabels.of(request, request.origin() instanceof CopyOrigin.OfImage(var reference)
                ? reference : plan.image()));
        json.set("Healthcheck", JSON.objectNode().set("Test", words(List.of("NONE"))));
        return json.set("HostConfig", host());
    }

    private JsonNode host() {
        var limits = plan.request().limits();
        var host = JSON.objectNode().put("AutoRemove", true).put("NetworkMode", plan.network())
                .put("ReadonlyRootfs", plan.readOnlyRoot()).put("Init", false).put("Privileged", false)
                .put("PublishAllPorts", false).put("IpcMode", "private").put("Memory", limits.memoryBytes())
                .put("MemorySwap", limits.memoryBytes()).put("NanoCpus", limits.milliCpu() * NANOS_OF_MILLI_CPU)
                .put("PidsLimit", limits.processes());
        host.set("CapDrop", words(List.of("ALL")));
        host.set("CapAdd", words(plan.capabilities()));
        host.set("SecurityOpt", words(List.of("no-new-privileges")));
        host.set("RestartPolicy", JSON.objectNode().put("Name", "no"));
        host.set("LogConfig", JSON.objectNode().put("Type", "json-file").set("Config",
                JSON.objectNode().put("max-size", "10m").put("max-file", "1")));
        if (!volumes.contains(TEMPORARY)) {
            // Programs unpack libraries there and load them.
            host.set("Tmpfs", JSON.objectNode().put(TEMPORARY, "rw,exec,nosuid,nodev,mode=1777,size="
                    + limits.temporaryBytes()));
        }
        return host.set("Mounts", mounts(limits.temporaryBytes()));
    }

    private ArrayNode mounts(long temporaryBytes) {
        var mounts = JSON.arrayNode().add(guardMount(guard, true));
        toolbox.ifPresent(name -> mounts.add(volume(name, CopyPaths.TOOLBOX, true)));
        var asked = plan.request().relaxations().stream().filter(Relaxation.Mount.class::isInstance)
                .map(Relaxation.Mount.class::cast).toList();
        asked.forEach(mount -> mounts.add(volume(mount.what(), mount.target(), !mount.writable())));
        if (volumes.contains(TEMPORARY)) {
            mounts.add(JSON.objectNode().put("Type", "tmpfs").put("Target", TEMPORARY).set("TmpfsOptions",
                    JSON.objectNode().put("SizeBytes", temporaryBytes).put("Mode", ALL_MAY_WRITE)));
        }
        // The engine makes the image's other volumes by itself, filled from the image, and removes them with the copy.
        return mounts;
    }

    /// Made on the way if it is not there, but then without the program.
    static ObjectNode guardMount(Guard guard, boolean readOnly) {
        var mount = volume(guard.volume(), CopyPaths.GUARD_MOUNT, readOnly);
        // Without it, what the image has at that place would be copied into the volume.
        mount.set("VolumeOptions", JSON.objectNode().put("NoCopy", true)
                .set("Labels", JSON.objectNode().put(CopyLabels.GUARD, "1")));
        return mount;
    }

    static ObjectNode volume(String name, String target, boolean readOnly) {
        return JSON.objectNode().put("Type", "volume").put("Source", name).put("Target", target)
                .put("ReadOnly", readOnly);
    }

    static ArrayNode words(Collection<String> words) {
        var array = JSON.arrayNode();
        words.forEach(array::add);
        return array;
    }
}
