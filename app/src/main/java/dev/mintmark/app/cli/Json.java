package dev.mintmark.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes one JSON document, key by key, so that every key is a word in our code and none follows a type by accident.
final class Json {

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /// Writes an object and a line's end. It appears as a whole or, if it cannot be made, not at all.
    static void write(PrintStream out, Consumer<Json> content) {
        var bytes = new ByteArrayOutputStream();
        try (var generator = new JsonFactory().createGenerator(bytes)) {
            generator.setPrettyPrinter(new DefaultPrettyPrinter()
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")).withObjectIndenter(new DefaultIndenter("  ", "\n")));
            new Json(generator).object(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        bytes.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        out.write(bytes.toByteArray(), 0, bytes.size());
        out.flush();
    }

    /// An object as an element of a list.
    void object(Consumer<Json> content) {
        put(JsonGenerator::writeStartObject);
        content.accept(this);
        put(JsonGenerator::writeEndObject);
    }

    void object(String key, Consumer<Json> content) {
        put(to -> to.writeFieldName(key));
        object(content);
    }

    /// An object, or null if there is no value.
    <T> void object(String key, Optional<T> value, Consumer<T> content) {
        if (value.isPresent()) {
            object(key, _ -> content.accept(value.get()));
        } else {
            put(to -> to.writeNullField(key));
        }
    }

    /// A list of objects.
    <T> void list(String key, Collection<T> values, Consumer<T> content) {
        put(to -> to.writeArrayFieldStart(key));
        values.forEach(value -> object(_ -> content.accept(value)));
        put(JsonGenerator::writeEndArray);
    }

    /// A list of texts.
    void texts(String key, Collection<?> values) {
        put(to -> to.writeArrayFieldStart(key));
        values.forEach(value -> put(to -> to.writeString(value.toString())));
        put(JsonGenerator::writeEndArray);
    }

    void text(String key, String value) {
        put(to -> to.writeStringField(key, value));
    }

    /// A text, or null.
    void text(String key, Optional<String> value) {
        put(to -> to.writeStringField(key, value.orElse(null)));
    }

    void number(String key, long value) {
        put(to -> to.writeNumberField(key, value));
    }

    void truth(String key, boolean value) {
        put(to -> to.writeBooleanField(key, value));
    }

    /// A moment in UTC as ISO 8601 has it.
    void time(String key, Instant value) {
        text(key, value.toString());
    }

    /// A moment, or null.
    void time(String key, Optional<Instant> value) {
        text(key, value.map(Instant::toString));
    }

    private void put(Writing writing) {
        try {
            writing.to(generator);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @FunctionalInterface
    private interface Writing {

        void to(JsonGenerator generator) throws IOException;
    }
}
