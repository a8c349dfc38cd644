package dev.mintmark.images.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;

/// Walks over hostile JSON without building a tree of it.
final class JsonText {

    private static final JsonFactory FACTORY = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(100).maxNumberLength(100).maxStringLength(256 * 1024).maxNameLength(4_096).build()).build();

    private JsonText() {}

    @FunctionalInterface
    interface Fields {

        /// Takes one field. The parser stands on its value, and is to stand at the end of it afterwards.
        void take(String name, JsonParser value) throws IOException;
    }

    /// Hands out the fields of the outermost object. What is not JSON ends where it stops being JSON.
    static void fields(byte[] text, Fields fields) {
        try (var parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                fields(parser, fields);
            }
        } catch (IOException _) {
            // The bytes are in memory, so this can only mean that they are not JSON.
        }
    }

    /// Hands out the fields of the object that the parser stands at the begin of.
    static void fields(JsonParser parser, Fields fields) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            fields.take(name, parser);
            parser.skipChildren();
        }
    }

    /// The value as a text; empty if it is an object, a list or null.
    static String text(JsonParser value) throws IOException {
        return value.currentToken().isScalarValue() && value.currentToken() != JsonToken.VALUE_NULL ? value.getText() : "";
    }
}
