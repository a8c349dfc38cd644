package dev.mintmark.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mintmark.testkit.argocd.ArgoExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Argo CD's interface as a Swagger 2.0 description: what may be asked and answered. Nothing that it does not name is
/// let pass, neither a call nor a parameter nor a field.
final class ArgoInterface {

    private static final String PROPERTY = "mintmark.argocd.swagger";
    private static final String REFERENCE = "#/definitions/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ArgoInterface OURS = new ArgoInterface(ownText());

    private final JsonNode description;
    private final ObjectNode closed;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private ArgoInterface(byte[] text) {
        try {
            this.description = JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        this.closed = description.path("definitions").deepCopy();
        closed.forEach(ArgoInterface::close);
    }

    /// The one written by hand, as far as these tests go.
    static ArgoInterface ours() {
        return OURS;
    }

    /// The one that Argo CD ships as `assets/swagger.json`, if it is given by `-Dmintmark.argocd.swagger=FILE`: of 3.2
    /// or later, for that of 3.1 does not name the switch of auto-sync that 3.1 has.
    static Optional<ArgoInterface> official() {
        return Optional.of(System.getProperty(PROPERTY, "")).filter(file -> !file.isBlank()).map(file -> {
            try {
                return new ArgoInterface(Files.readAllBytes(Path.of(file)));
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        });
    }

    /// What is wrong with what was said and answered; nothing if all is well.
    List<String> violations(List<ArgoExchange> exchanges) {
        return exchanges.stream().flatMap(exchange -> violations(exchange).stream()
                .map(wrong -> exchange.method() + " " + exchange.path() + ": " + wrong)).distinct().toList();
    }

    private List<String> violations(ArgoExchange exchange) {
        var call = description.path("paths").properties().stream()
                .filter(entry -> matches(entry.getKey(), exchange.path()))
                .map(entry -> entry.getValue().path(exchange.method().toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject).findFirst();
        if (call.isEmpty()) {
            return List.of("there is no such call");
        }
        var wrong = new ArrayList<String>();
        query(call.get(), exchange.query()).forEach(wrong::add);
        var body = parameters(call.get()).filter(parameter -> parameter.path("in").asText().equals("body")).findFirst();
        if (body.isPresent() != exchange.body().isPresent()) {
            wrong.add(body.isPresent() ? "it needs a body" : "it takes no body");
        }
        body.ifPresent(parameter -> exchange.body().ifPresent(sent ->
                wrong.addAll(check(parameter.path("schema"), sent))));
        var responses = call.get().path("responses");
        var response = responses.path(responses.has(Integer.toString(exchange.status()))
                ? Integer.toString(exchange.status()) : "default");
        exchange.answer().ifPresent(answer -> wrong.addAll(check(response.path("schema"), answer)));
        return wrong;
    }

    private static Stream<String> query(JsonNode call, String query) {
        return Stream.of(query.split("&")).filter(part -> !part.isEmpty()).map(part -> part.split("=", 2)[0])
                .filter(name -> parameters(call).noneMatch(parameter -> parameter.path("in").asText().equals("query")
                        && parameter.path("name").asText().equals(name)))
                .map(name -> "it takes no parameter " + name);
    }

    private List<String> check(JsonNode schema, JsonNode value) {
        var name = schema.path("$ref").asText().substring(REFERENCE.length());
        return schemas.computeIfAbsent(name, this::schema).validate(value).stream().map(Object::toString).toList();
    }

    private Schema schema(String name) {
        var document = JSON.createObjectNode();
        document.putArray("allOf").addObject().put("$ref", REFERENCE + name);
        document.set("definitions", closed);
        return registry.getSchema(document);
    }

    /// Fields that are named are all there are.
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("properties").isObject()
                && !object.has("additionalProperties") && !object.has("allOf")) {
            object.put("additionalProperties", false);
        }
    }

    private static boolean matches(String template, String path) {
        var pattern = Stream.of(template.split("/", -1)).map(part -> part.equals("{subresource}") ? ".+"
                : part.startsWith("{") ? "[^/]+" : Pattern.quote(part)).toList();
        return path.matches(String.join("/", pattern));
    }

    private static Stream<JsonNode> parameters(JsonNode call) {
        return StreamSupport.stream(call.path("parameters").spliterator(), false);
    }

    /// What this one names and the other does not, or otherwise: calls, parameters, and fields with their types.
    List<String> notIn(ArgoInterface other) {
        var missing = new ArrayList<String>();
        for (var path : description.path("paths").properties()) {
            for (var call : path.getValue().properties()) {
                var otherCall = other.description.path("paths").properties().stream()
                        .filter(entry -> matches(entry.getKey(), path.getKey().replaceAll("[{}]", "")))
                        .map(entry -> entry.getValue().path(call.getKey())).filter(JsonNode::isObject).findFirst();
                if (otherCall.isEmpty()) {
                    missing.add(call.getKey() + " " + path.getKey());
                    continue;
                }
                compare(call.getKey() + " " + path.getKey(), call.getValue(), other, otherCall.get(), missing);
            }
        }
        return missing;
    }

    private void compare(String where, JsonNode call, ArgoInterface other, JsonNode otherCall, List<String> missing) {
        parameters(call).filter(parameter -> !parameter.path("in").asText().equals("body"))
                .filter(parameter -> !parameter.path("in").asText().equals("path"))
                .filter(parameter -> parameters(otherCall).noneMatch(candidate ->
                        candidate.path("name").equals(parameter.path("name"))
                                && candidate.path("type").equals(parameter.path("type"))))
                .forEach(parameter -> missing.add(where + " parameter " + parameter.path("name").asText()));
        var seen = new HashSet<String>();
        var bodies = List.of(List.of(body(call), body(otherCall)),
                List.of(call.at("/responses/200/schema"), otherCall.at("/responses/200/schema")),
                List.of(call.at("/responses/default/schema"), otherCall.at("/responses/default/schema")));
        bodies.forEach(pair -> fields(where, pair.getFirst(), other, pair.getLast(), missing, seen));
    }

    private static JsonNode body(JsonNode call) {
        return parameters(call).filter(parameter -> parameter.path("in").asText().equals("body"))
                .map(parameter -> parameter.path("schema")).findFirst().orElse(JSON.createObjectNode());
    }

    private void fields(String where, JsonNode mine, ArgoInterface other, JsonNode theirs, List<String> missing,
            Set<String> seen) {
        var one = resolved(mine);
        var another = other.resolved(theirs);
        if (!one.path("type").asText("object").equals(another.path("type").asText("object"))) {
            missing.add(where + " is " + another.path("type").asText() + ", not " + one.path("type").asText());
        }
        if (mine.has("$ref") && !seen.add(mine.path("$ref").asText() + theirs.path("$ref").asText())) {
            return;
        }
        if (one.has("items")) {
            fields(where + "[]", one.path("items"), other, another.path("items"), missing, seen);
        }
        for (var field : one.path("properties").properties()) {
            var place = where + "." + field.getKey();
            if (another.path("properties").has(field.getKey())) {
                fields(place, field.getValue(), other, another.path("properties").path(field.getKey()), missing, seen);
            } else {
                missing.add(place);
            }
        }
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? description.path("definitions").path(schema.path("$ref").asText()
                .substring(REFERENCE.length())) : schema;
    }

    private static byte[] ownText() {
        try (var bytes = ArgoInterface.class.getResourceAsStream("interface.json")) {
            return bytes.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
