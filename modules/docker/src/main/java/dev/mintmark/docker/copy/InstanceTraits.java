package dev.mintmark.docker.copy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.change.copy.Trait;
import dev.mintmark.docker.EngineText;
import java.util.ArrayList;
import java.util.List;

/// What a container has that a copy of it does not get. A copy is built up from what it may have, so whatever is not
/// named here is not given either.
final class InstanceTraits {

    private static final int MOST = 200;

    private final JsonNode host;
    private final List<Relaxation> relaxations;
    private final List<Trait> traits = new ArrayList<>();

    private InstanceTraits(JsonNode host, List<Relaxation> relaxations) {
        this.host = host;
        this.relaxations = relaxations;
    }

    /// @param json the answer of `GET /containers/{id}/json`
    static List<Trait> of(JsonNode json, List<Relaxation> relaxations) {
        var reading = new InstanceTraits(json.path("HostConfig"), relaxations);
        reading.mounts(json.path("Mounts"));
        reading.reach(json);
        reading.powers();
        reading.life(json);
        return reading.traits.subList(0, Math.min(MOST, reading.traits.size()));
    }

    private void mounts(JsonNode mounts) {
        for (var mount : mounts) {
            var name = EngineText.of(mount.path("Name"));
            var target = EngineText.of(mount.path("Destination"));
            var what = name.isEmpty() ? EngineText.of(mount.path("Source")) : name;
            var isAskedFor = !name.isEmpty() && relaxations.stream().anyMatch(relaxation ->
                    relaxation instanceof Relaxation.Mount asked && asked.what().equals(name));
            traits.add(new Trait("mount " + target + " from " + what, isAskedFor,
                    isAskedFor ? "asked for" : "holds what belongs to the instance"));
        }
    }

    private void reach(JsonNode json) {
        json.path("NetworkSettings").path("Networks").properties().forEach(network -> {
            var isAskedFor = relaxations.stream().anyMatch(relaxation ->
                    relaxation instanceof Relaxation.Network(var name) && name.equals(network.getKey()));
            traits.add(new Trait("network " + line(network.getKey()), isAskedFor,
                    isAskedFor ? "asked for" : "nothing reaches a copy, and it reaches nothing"));
        });
        host.path("PortBindings").properties().forEach(port ->
                dropped("port " + line(port.getKey()), "nothing outside may be served by a copy"));
        words("ExtraHosts", "host name", "a copy looks nothing up");
        words("Dns", "name server", "a copy looks nothing up");
        words("Links", "link", "a copy reaches nothing");
    }

    private void powers() {
        flag("Privileged", "would give it the whole machine");
        flag("PublishAllPorts", "nothing outside may be served by a copy");
        words("CapAdd", "capability", "asked for by a switch only");
        words("SecurityOpt", "security option", "a copy has the strict ones");
        words("GroupAdd", "group", "belongs to the machine");
        words("VolumesFrom", "volumes from", "belong to another container");
        host.path("Devices").forEach(device ->
                dropped("device " + EngineText.of(device.path("PathOnHost")), "belongs to the machine"));
        host.path("Sysctls").properties().forEach(setting ->
                dropped("kernel setting " + line(setting.getKey()), "belongs to the instance"));
        for (var name : List.of("PidMode", "IpcMode", "UTSMode", "UsernsMode", "CgroupParent", "Runtime")) {
            var value = EngineText.of(host.path(name));
            if (!List.of("", "private", "shareable", "runc").contains(value)) {
                dropped(name + " " + value, "a copy has its own");
            }
        }
    }

    private void life(JsonNode json) {
        var restart = EngineText.of(host.path("RestartPolicy").path("Name"));
        if (!restart.isEmpty() && !restart.equals("no")) {
            dropped("restart " + restart, "a copy ends with its lease");
        }
        if (json.path("Config").path("Tty").asBoolean()) {
            dropped("terminal", "is opened by the operator");
        }
        dropped("labels", "others would take the copy for theirs");
        dropped("name", "belongs to the instance");
        for (var limit : List.of("Memory", "NanoCpus", "PidsLimit")) {
            if (host.path(limit).asLong() > 0) {
                dropped("limit " + limit + " " + host.path(limit).asLong(), "a copy has limits of its own");
            }
        }
    }

    private void flag(String name, String why) {
        if (host.path(name).asBoolean()) {
            dropped(name, why);
        }
    }

    private void words(String field, String name, String why) {
        host.path(field).forEach(word -> dropped(name + " " + EngineText.of(word), why));
    }

    private void dropped(String name, String why) {
        traits.add(new Trait(name, false, why));
    }

    private static String line(String key) {
        return EngineText.line(key);
    }
}
