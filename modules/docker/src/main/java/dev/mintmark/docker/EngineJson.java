package dev.mintmark.docker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Reads JSON into a tree, and writes it.
///
/// Not through Jackson's `ObjectMapper`: setting that up costs more than all else that is done until a local engine's
/// containers are on screen, and none of its mapping is wanted.
public final class EngineJson {

    private static final int DEEPEST = 100;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory PARSERS = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build();

    private EngineJson() {}

    /// @throws JsonProcessingException if `bytes` are not JSON, or are nested too deeply
    public static JsonNode parse(byte[] bytes) throws IOException {
        try (var parser = PARSERS.createParser(bytes)) {
            return parser.nextToken() == null ? MissingNode.getInstance() : value(parser);
        }
    }

    /// Stands for what is not there.
    public static JsonNode missing() {
        return MissingNode.getInstance();
    }

    /// Writes a tree, without any space in between.
    public static byte[] write(JsonNode tree) {
        var bytes = new ByteArrayOutputStream();
        try (var generator = PARSERS.createGenerator(bytes)) {
            write(tree, generator);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonNode node, JsonGenerator into) throws IOException {
        switch (node) {
            case ObjectNode object -> {
                into.writeStartObject();
                for (var field : object.properties()) {
                    into.writeFieldName(field.getKey());
                    write(field.getValue(), into);
                }
                into.writeEndObject();
            }
            case ArrayNode array -> {
                into.writeStartArray();
                for (var element : array) {
                    write(element, into);
                }
                into.writeEndArray();
            }
            case NullNode _ -> into.writeNull();
            default -> node.serialize(into, null);
        }
    }

    private static JsonNode value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT -> parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                    ? NODES.numberNode(parser.getBigIntegerValue()) : NODES.numberNode(parser.getLongValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.textNode(parser.getText());
        };
    }

    private static JsonNode object(JsonParser parser) throws IOException {
        var object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            object.set(name, value(parser));
        }
        return object;
    }

    private static JsonNode array(JsonParser parser) throws IOException {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }
}
