package dev.mintmark.kubernetes.objects;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Reads the events of a watch, one after the other, straight into records.
public final class WatchReader implements AutoCloseable {

    private final Resource resource;
    private final JsonParser json;

    /// What a watch says.
    public sealed interface Event {

        record Changed(KubernetesObject object) implements Event {}

        record Deleted(KubernetesObject object) implements Event {}

        /// Nothing changed up to this version.
        record Bookmark(String resourceVersion) implements Event {}

        /// The server ends the watch for this reason.
        record Failed(int code, String reason, String message) implements Event {}
    }

    private record Status(int code, String reason, String message) {}

    public WatchReader(Resource resource, InputStream body) throws IOException {
        this.resource = resource;
        this.json = Wire.factory().createParser(body);
    }

    /// Waits for the next event; empty when the server has ended the watch.
    public Optional<Event> next() throws IOException {
        var start = json.nextToken();
        if (start == null) {
            return Optional.empty();
        }
        if (start != JsonToken.START_OBJECT) {
            throw new JsonMappingException(json, "not a watch event");
        }
        var type = "";
        JsonNode early = null;
        Event event = null;
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "type" -> type = json.getValueAsString("");
                case "object" -> {
                    if (type.isEmpty()) {
                        early = json.readValueAsTree();
                    } else {
                        event = event(type, json);
                    }
                }
                default -> json.skipChildren();
            }
        }
        if (json.currentToken() != JsonToken.END_OBJECT) {
            throw new JsonEOFException(json, json.currentToken(), "the event ended too early");
        }
        if (event == null && early != null) {
            try (var again = early.traverse(json.getCodec())) {
                again.nextToken();
                event = event(type, again);
            }
        }
        if (event == null) {
            throw new JsonMappingException(json, "a watch event without an object");
        }
        return Optional.of(event);
    }

    private Event event(String type, JsonParser object) throws IOException {
        return switch (type) {
            case "ADDED", "MODIFIED" -> new Event.Changed(read(object));
            case "DELETED" -> new Event.Deleted(read(object));
            case "BOOKMARK" -> new Event.Bookmark(read(object).metadata().resourceVersion());
            case "ERROR" -> {
                Status status = Wire.reader(Status.class).readValue(object);
                yield new Event.Failed(status.code, Text.orEmpty(status.reason), Text.orEmpty(status.message));
            }
            default -> throw new JsonMappingException(object, "an unknown kind of watch event");
        };
    }

    private KubernetesObject read(JsonParser object) throws IOException {
        return Wire.reader(resource.type()).readValue(object);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
