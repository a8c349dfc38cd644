package dev.mintmark.change.rollback;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads what [PlanWriter] wrote, and refuses what it could not have written.
final class PlanReader {

    private static final int LONGEST_TEXT = 16 << 20;
    private static final int LONGEST_LIST = 100_000;

    private final DataInputStream in;

    PlanReader(DataInputStream in) {
        this.in = in;
    }

    /// Reads one of something.
    @FunctionalInterface
    interface Each<T> {

        T read() throws IOException;
    }

    int number() throws IOException {
        return in.readInt();
    }

    String text() throws IOException {
        var length = length(LONGEST_TEXT);
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("It is cut off");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    Instant instant() throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    <T> List<T> list(Each<T> each) throws IOException {
        var length = length(LONGEST_LIST);
        var values = new ArrayList<T>();
        for (var place = 0; place < length; place++) {
            values.add(each.read());
        }
        return values;
    }

    <T> Optional<T> optional(Each<T> each) throws IOException {
        return in.readBoolean() ? Optional.of(each.read()) : Optional.empty();
    }

    SortedMap<String, String> map() throws IOException {
        var length = length(LONGEST_LIST);
        var values = new TreeMap<String, String>();
        for (var place = 0; place < length; place++) {
            values.put(text(), text());
        }
        return values;
    }

    private int length(int longest) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > longest) {
            throw new IOException("A length of " + length + " is not one of a plan");
        }
        return length;
    }
}
