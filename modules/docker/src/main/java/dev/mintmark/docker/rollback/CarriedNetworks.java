package dev.mintmark.docker.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.docker.EngineFault;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The networks of a container, as the next one is to be connected to them: with its aliases and its fixed addresses.
///
/// Older engines connect a container they make to one network only, so the others are connected before it starts.
record CarriedNetworks(Seen container) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> CARRIED = List.of("IPAMConfig", "Links", "DriverOpts", "GwPriority");

    /// By name, how the container wants to be connected.
    SortedMap<String, ObjectNode> endpoints() {
        var endpoints = new TreeMap<String, ObjectNode>();
        var mode = container.networkMode();
        if (!mode.equals("host") && !mode.equals("none") && !mode.startsWith("container:")) {
            container.networks().properties()
                    .forEach(network -> endpoints.put(network.getKey(), endpoint(network.getValue())));
        }
        return endpoints;
    }

    /// `NetworkingConfig` of the container that is made: the network that is its mode, if it is connected to that.
    ObjectNode first() {
        var connected = JSON.objectNode();
        endpoints().forEach((name, endpoint) -> {
            if (isMode(name) && !endpoint.isEmpty()) {
                connected.set(name, endpoint);
            }
        });
        return JSON.objectNode().set("EndpointsConfig", connected);
    }

    /// Connects what was just made to what is missing, and takes it off what is too much. May be done again and again.
    void complete(Engine engine, Seen made) throws EngineFault, InterruptedException {
        var wanted = endpoints();
        for (var endpoint : wanted.entrySet()) {
            if (!made.networks().has(endpoint.getKey())) {
                var body = JSON.objectNode().put("Container", made.id());
                body.set("EndpointConfig", endpoint.getValue());
                engine.network(endpoint.getKey(), "connect", body);
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        for (var network : made.networks().properties()) {
            if (!wanted.containsKey(network.getKey())) {
                engine.network(network.getKey(), "disconnect",
                        JSON.objectNode().put("Container", made.id()).put("Force", true));
            }
        }
    }

    private boolean isMode(String network) {
        var mode = container.networkMode();
        return network.equals(mode) || network.equals("bridge") && mode.equals("default")
                || container.networks().path(network).path("NetworkID").asText().equals(mode);
    }

    /// The engine itself adds the container's ID to its aliases.
    private ObjectNode endpoint(JsonNode network) {
        var endpoint = JSON.objectNode();
        CARRIED.stream().filter(network::hasNonNull).forEach(key -> endpoint.set(key, network.path(key)));
        var aliases = JSON.arrayNode();
        network.path("Aliases").forEach(alias -> {
            if (!alias.asText().equals(container.shortId())) {
                aliases.add(alias);
            }
        });
        if (!aliases.isEmpty()) {
            endpoint.set("Aliases", aliases);
        }
        return endpoint;
    }
}
