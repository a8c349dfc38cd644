package dev.mintmark.docker.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Looks whether the ports are free that what comes is to have. While the present container runs, it holds them itself.
/// What is not a container of this engine may hold one, too, and is not seen.
final class PortsCheck extends EngineCheck {

    PortsCheck(EngineAccess access) {
        super("capacity", access);
    }

    @Override
    String question() {
        return "Whether its ports are free";
    }

    @Override
    List<Finding> look(Engine engine, Member member, List<Seen> replicas) throws EngineFault, InterruptedException {
        var all = engine.containers(Optional.empty());
        var findings = new ArrayList<Finding>();
        var chosen = new TreeSet<String>();
        var asked = new TreeSet<String>();
        for (var container : replicas) {
            var held = held(all, container);
            container.host().path("PortBindings").properties().forEach(port -> port.getValue().forEach(binding -> {
                var host = EngineText.of(binding.path("HostPort"));
                var protocol = port.getKey().substring(port.getKey().indexOf('/') + 1);
                if (host.isEmpty() || host.equals("0") || host.contains("-")) {
                    chosen.add(port.getKey());
                } else {
                    asked.add(host + "/" + protocol);
                    Optional.ofNullable(held.get(host + "/" + protocol)).ifPresent(other -> findings.add(blocked(member,
                            "Port " + host + "/" + protocol + " is taken", "Container " + other + " has it.",
                            "Stop that one, or find out why it has the port.")));
                }
            }));
            if (container.host().path("PublishAllPorts").asBoolean()) {
                chosen.add("all that the image exposes");
            }
        }
        if (!chosen.isEmpty()) {
            findings.add(warned(member, "It will be reached at another port", "The engine itself chooses where it publishes "
                    + String.join(", ", chosen) + ".", "Tell those who use it, once it runs."));
        }
        if (findings.isEmpty()) {
            findings.add(passed(member, "No other container has its ports", asked.isEmpty() ? "It publishes none."
                    : String.join(", ", asked) + "."));
        }
        return findings;
    }

    /// By port, the containers that hold it; not this one.
    private static Map<String, String> held(List<JsonNode> all, Seen own) {
        var held = new LinkedHashMap<String, String>();
        for (var other : all) {
            if (!EngineText.of(other.path("Id")).equals(own.id())) {
                for (var port : other.path("Ports")) {
                    if (port.hasNonNull("PublicPort")) {
                        held.put(port.path("PublicPort").asInt() + "/" + EngineText.of(port.path("Type")),
                                EngineText.of(other.path("Names").path(0)).replaceFirst("^/", ""));
                    }
                }
            }
        }
        return held;
    }
}
