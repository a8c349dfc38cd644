package dev.mintmark.app.writing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Writes one JSON document, key by key, so that every key is a word in our code and none follows a type by accident.
public final class Json {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /// Writes an object and a line's end. It appears as a whole or, if it cannot be made, not at all.
    public static void write(PrintStream out, Consumer<Json> content) {
        var bytes = new ByteArrayOutputStream();
        stream(bytes, content);
        out.write(bytes.toByteArray(), 0, bytes.size());
        out.flush();
    }

    /// Writes an object and a line's end as it is made: for what may be large, and is known before it is written.
    public static void stream(OutputStream out, Consumer<Json> content) {
        try (var generator = FACTORY.createGenerator(out)) {
            generator.setCharacterEscapes(new HarmlessEscapes());
            generator.setPrettyPrinter(new DefaultPrettyPrinter()
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")).withObjectIndenter(new DefaultIndenter("  ", "\n")));
            new Json(generator).object(content);
            generator.writeRaw('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// An object as an element of a list.
    public void object(Consumer<Json> content) {
        put(JsonGenerator::writeStartObject);
        content.accept(this);
        put(JsonGenerator::writeEndObject);
    }

    public void object(String key, Consumer<Json> content) {
        put(to -> to.writeFieldName(key));
        object(content);
    }

    /// An object, or null if there is no value.
    public <T> void object(String key, Optional<T> value, Consumer<T> content) {
        if (value.isPresent()) {
            object(key, _ -> content.accept(value.get()));
        } else {
            put(to -> to.writeNullField(key));
        }
    }

    /// A list of objects.
    public <T> void list(String key, Collection<T> values, Consumer<T> content) {
        put(to -> to.writeArrayFieldStart(key));
        values.forEach(value -> object(_ -> content.accept(value)));
        put(JsonGenerator::writeEndArray);
    }

    /// A list of objects, or null if there is no list.
    public <T> void list(String key, Optional<? extends Collection<T>> values, Consumer<T> content) {
        values.ifPresentOrElse(list -> list(key, list, content), () -> put(to -> to.writeNullField(key)));
    }

    /// A list of objects that are made as they are written, or null if there is none.
    public <T> void stream(String key, Optional<Stream<T>> values, Consumer<T> content) {
        values.ifPresentOrElse(each -> {
            put(to -> to.writeArrayFieldStart(key));
            each.forEach(value -> object(_ -> content.accept(value)));
            put(JsonGenerator::writeEndArray);
        }, () -> put(to -> to.writeNullField(key)));
    }

    /// A list of texts.
    public void texts(String key, Collection<?> values) {
        put(to -> to.writeArrayFieldStart(key));
        values.forEach(value -> put(to -> to.writeString(wellFormed(value.toString()))));
        put(JsonGenerator::writeEndArray);
    }

    public void text(String key, String value) {
        put(to -> to.writeStringField(key, wellFormed(value)));
    }

    /// A text, or null.
    public void text(String key, Optional<String> value) {
        put(to -> to.writeStringField(key, value.map(Json::wellFormed).orElse(null)));
    }

    public void number(String key, long value) {
        put(to -> to.writeNumberField(key, value));
    }

    /// A number, or null.
    public void number(String key, OptionalLong value) {
        put(to -> {
            if (value.isPresent()) {
                to.writeNumberField(key, value.getAsLong());
            } else {
                to.writeNullField(key);
            }
        });
    }

    public void numbers(String key, Collection<Integer> values) {
        put(to -> to.writeArrayFieldStart(key));
        values.forEach(value -> put(to -> to.writeNumber(value)));
        put(JsonGenerator::writeEndArray);
    }

    public void truth(String key, boolean value) {
        put(to -> to.writeBooleanField(key, value));
    }

    /// A moment in UTC as ISO 8601 has it.
    public void time(String key, Instant value) {
        text(key, value.toString());
    }

    /// A moment, or null.
    public void time(String key, Optional<Instant> value) {
        text(key, value.map(Instant::toString));
    }

    /// Half a character cannot be written in UTF-8.
    private static String wellFormed(String text) {
        return text.chars().noneMatch(unit -> Character.isSurrogate((char) unit)) ? text
                : text.codePoints().map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
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
