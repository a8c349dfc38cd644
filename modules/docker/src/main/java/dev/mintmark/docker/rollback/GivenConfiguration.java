package dev.mintmark.docker.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What of a container's configuration its operator gave, told apart from what came with its image: only the former is
/// given to the next one, so that the target's own environment, command and all the rest apply.
///
/// An engine keeps only the sum of both. What is the same in both is taken for the image's.
///
/// @param config `Config` of the container
/// @param image  `Config` of the image it was made from
record GivenConfiguration(Seen container, JsonNode config, JsonNode image) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> FLAGS = List.of("Tty", "OpenStdin", "StdinOnce", "AttachStdin", "AttachStdout",
            "AttachStderr", "NetworkDisabled", "ArgsEscaped");
    private static final List<String> WHOLE = List.of("User", "WorkingDir", "StopSignal", "StopTimeout", "Shell");

    static GivenConfiguration of(Seen container, JsonNode image) {
        return new GivenConfiguration(container, container.config(), image.path("Config"));
    }

    /// As `POST /containers/create` takes it, without image, host configuration and networks.
    ObjectNode json() {
        var given = JSON.objectNode();
        FLAGS.stream().filter(config::hasNonNull).forEach(flag -> given.set(flag, config.path(flag)));
        WHOLE.stream().filter(this::differs).filter(config::hasNonNull).forEach(key -> given.set(key, config.path(key)));
        given.set("Env", variables());
        given.set("Labels", labels());
        given.set("ExposedPorts", more("ExposedPorts"));
        command(given);
        check(given);
        names(given);
        return given;
    }

    /// The operator's own variables, as `NAME=value`.
    private ArrayNode variables() {
        var brought = variables(image);
        var given = JSON.arrayNode();
        variables(config).forEach((name, value) -> {
            if (!value.equals(brought.get(name))) {
                given.add(name + value);
            }
        });
        return given;
    }

    /// By name; the value begins with `=` unless there is none.
    static Map<String, String> variables(JsonNode config) {
        var variables = new LinkedHashMap<String, String>();
        for (var word : config.path("Env")) {
            var text = word.asText();
            var equals = text.indexOf('=');
            variables.put(equals < 0 ? text : text.substring(0, equals), equals < 0 ? "" : text.substring(equals));
        }
        return variables;
    }

    private ObjectNode labels() {
        var labels = JSON.objectNode();
        config.path("Labels").properties().forEach(label -> {
            if (!label.getValue().equals(image.path("Labels").path(label.getKey())) && !Marks.isOne(label.getKey())) {
                labels.set(label.getKey(), label.getValue());
            }
        });
        return labels;
    }

    /// What the container has under this key and the image has not.
    ObjectNode more(String key) {
        var more = JSON.objectNode();
        config.path(key).properties().forEach(entry -> {
            if (!image.path(key).has(entry.getKey())) {
                more.set(entry.getKey(), entry.getValue());
            }
        });
        return more;
    }

    /// An entry point of the operator's own also switches the image's command off.
    private void command(ObjectNode given) {
        if (differs("Entrypoint")) {
            var none = config.path("Entrypoint").isEmpty();
            given.set("Entrypoint", none ? JSON.arrayNode().add("") : config.path("Entrypoint"));
            given.set("Cmd", config.path("Cmd").isArray() ? config.path("Cmd") : JSON.arrayNode());
        } else if (differs("Cmd") && config.path("Cmd").isArray()) {
            given.set("Cmd", config.path("Cmd"));
        }
    }

    /// Field by field, because an engine fills in from the image what is not given.
    private void check(ObjectNode given) {
        var check = JSON.objectNode();
        config.path("Healthcheck").properties().forEach(field -> {
            if (!field.getValue().equals(image.path("Healthcheck").path(field.getKey()))) {
                check.set(field.getKey(), field.getValue());
            }
        });
        if (!check.isEmpty()) {
            given.set("Healthcheck", check);
        }
    }

    /// Without a name of its own a container is called by its ID, and so the next one by its.
    private void names(ObjectNode given) {
        var host = config.path("Hostname").asText();
        var mode = container.networkMode();
        var isBorrowed = mode.equals("host") || mode.startsWith("container:")
                || container.host().path("UTSMode").asText().equals("host");
        if (!isBorrowed && !host.isEmpty() && !host.equals(container.shortId())) {
            given.put("Hostname", host);
        }
        if (!isBorrowed && !config.path("Domainname").asText().isEmpty()) {
            given.set("Domainname", config.path("Domainname"));
        }
        if (!config.path("MacAddress").asText().isEmpty()) {
            given.set("MacAddress", config.path("MacAddress"));
        }
    }

    private boolean differs(String key) {
        var one = config.path(key);
        var other = image.path(key);
        return !one.equals(other) && !(isNothing(one) && isNothing(other));
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull() || node.isContainerNode() && node.isEmpty()
                || node.isTextual() && node.asText().isEmpty();
    }
}
