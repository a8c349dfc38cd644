package dev.mintmark.kubernetes.objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Reads one page of a list straight into records, without holding the document.
public final class ListReader {

    private static final int MOST_ITEMS = 1_000_000;

    /// One page.
    ///
    /// @param next      token of the next page; empty at the end
    /// @param remaining how many objects are still to come, if the server says
    public record Page(String resourceVersion, String next, OptionalLong remaining, List<KubernetesObject> items) {}

    private record ListMetadata(String resourceVersion, @JsonProperty("continue")
            String next, Long remainingItemCount) {}

    private ListReader() {}

    /// @throws IOException also if the body is not a list of this resource, or ends too early
    public static Page read(Resource resource, InputStream body) throws IOException {
        var reader = Wire.reader(resource.type());
        var items = new ArrayList<KubernetesObject>();
        var metadata = new ListMetadata("", "", null);
        try (var json = Wire.factory().createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonMappingException(json, "not a JSON object");
            }
            var listed = false;
            for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                switch (name) {
                    case "metadata" -> metadata = json.readValueAs(ListMetadata.class);
                    case "items" -> {
                        readItems(json, reader, items);
                        listed = true;
                    }
                    default -> json.skipChildren();
                }
            }
            if (json.currentToken() != JsonToken.END_OBJECT) {
                throw new JsonEOFException(json, json.currentToken(), "the list ended too early");
            }
            if (!listed) {
                throw new JsonMappingException(json, "not a list of " + resource.plural());
            }
        }
        var remaining = metadata.remainingItemCount;
        return new Page(Text.orEmpty(metadata.resourceVersion), Text.orEmpty(metadata.next),
                remaining == null ? OptionalLong.empty() : OptionalLong.of(remaining), items);
    }

    private static void readItems(JsonParser json, ObjectReader reader,
            List<KubernetesObject> items) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) {
                throw new JsonEOFException(json, null, "the list ended too early");
            }
            if (items.size() == MOST_ITEMS) {
                throw new JsonMappingException(json, "more than " + MOST_ITEMS + " items in one page");
            }
            items.add(reader.readValue(json));
        }
    }
}
