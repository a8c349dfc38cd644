package dev.mintmark.change.rollback;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// Writes what a plan is made of. Every text and list goes in with its length before it, so that no two have the same bytes.
final class PlanWriter {

    private final DataOutputStream out;

    PlanWriter(DataOutputStream out) {
        this.out = out;
    }

    /// Writes one of something.
    @FunctionalInterface
    interface Each<T> {

        void write(T value) throws IOException;
    }

    void number(int value) throws IOException {
        out.writeInt(value);
    }

    void text(String value) throws IOException {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    void instant(Instant value) throws IOException {
        out.writeLong(value.getEpochSecond());
        out.writeInt(value.getNano());
    }

    <T> void list(List<T> values, Each<T> each) throws IOException {
        out.writeInt(values.size());
        for (var value : values) {
            each.write(value);
        }
    }

    <T> void optional(Optional<T> value, Each<T> each) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            each.write(value.get());
        }
    }

    void map(SortedMap<String, String> values) throws IOException {
        out.writeInt(values.size());
        for (var entry : values.entrySet()) {
            text(entry.getKey());
            text(entry.getValue());
        }
    }
}
