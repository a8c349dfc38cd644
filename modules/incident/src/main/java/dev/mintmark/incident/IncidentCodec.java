package dev.mintmark.incident;

import dev.mintmark.incident.IncidentEvent.Chosen;
import dev.mintmark.incident.IncidentEvent.Closed;
import dev.mintmark.incident.IncidentEvent.Collected;
import dev.mintmark.incident.IncidentEvent.Noted;
import dev.mintmark.incident.IncidentEvent.Opened;
import dev.mintmark.incident.IncidentEvent.Pinned;
import dev.mintmark.incident.IncidentEvent.Reopened;
import dev.mintmark.incident.IncidentEvent.Unpinned;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A line as bytes: what is kept, and what a store's hash is over. The same line has the same bytes, always.
public final class IncidentCodec {

    /// Raised whenever the bytes change; lines of another version are then not read, only named.
    private static final int VERSION = 1;
    private static final int MOST = 100_000;

    private IncidentCodec() {}

    public static byte[] write(IncidentLine line) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            out.writeLong(line.number());
            text(out, line.incident().value());
            moment(out, line.at());
            text(out, line.operator());
            event(out, line.event());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// @throws IOException if these are not, to the last byte, what [#write] makes of a line
    public static IncidentLine read(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != VERSION) {
                throw new IOException("It was written by another version of the program");
            }
            var line = new IncidentLine(in.readLong(), new IncidentId(text(in)), moment(in), text(in), event(in));
            if (!Arrays.equals(write(line), bytes)) {
                throw new IOException("It is not written as lines are");
            }
            return line;
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new IOException("It is damaged: " + wrong.getMessage(), wrong);
        }
    }

    private static void event(DataOutputStream out, IncidentEvent event) throws IOException {
        text(out, event.getClass().getSimpleName());
        switch (event) {
            case Opened(var title, var ticket, var alert) -> {
                text(out, title);
                out.writeBoolean(ticket.isPresent());
                text(out, ticket.orElse(""));
                out.writeBoolean(alert.isPresent());
                if (alert.isPresent()) {
                    text(out, alert.get().name());
                    texts(out, alert.get().labels());
                    texts(out, alert.get().annotations());
                    moment(out, alert.get().startsAt());
                }
            }
            case Pinned(var service) -> text(out, service);
            case Unpinned(var service) -> text(out, service);
            case Noted(var text) -> text(out, text);
            case Closed(var outcome) -> text(out, outcome);
            case Collected(var kind, var title, var lines, var references) -> {
                text(out, kind.name());
                text(out, title);
                out.writeInt(lines.size());
                for (var line : lines) {
                    text(out, line);
                }
                texts(out, references);
            }
            case Reopened _, Chosen _ -> { }
        }
    }

    private static IncidentEvent event(DataInputStream in) throws IOException {
        var name = text(in);
        return switch (name) {
            case "Opened" -> {
                var title = text(in);
                var hasTicket = in.readBoolean();
                var ticket = text(in);
                yield new Opened(title, hasTicket ? Optional.of(ticket) : Optional.empty(), in.readBoolean()
                        ? Optional.of(new Alert(text(in), texts(in), texts(in), moment(in))) : Optional.empty());
            }
            case "Pinned" -> new Pinned(text(in));
            case "Unpinned" -> new Unpinned(text(in));
            case "Noted" -> new Noted(text(in));
            case "Closed" -> new Closed(text(in));
            case "Collected" -> new Collected(Collected.Kind.valueOf(text(in)), text(in), lines(in), texts(in));
            case "Reopened" -> new Reopened();
            case "Chosen" -> new Chosen();
            default -> throw new IOException("Nothing is called " + PlainText.line(name, 50));
        };
    }

    private static List<String> lines(DataInputStream in) throws IOException {
        var lines = new ArrayList<String>();
        for (var left = count(in); left > 0; left--) {
            lines.add(text(in));
        }
        return lines;
    }

    private static void texts(DataOutputStream out, Map<String, String> texts) throws IOException {
        out.writeInt(texts.size());
        for (var text : new TreeMap<>(texts).entrySet()) {
            text(out, text.getKey());
            text(out, text.getValue());
        }
    }

    private static SortedMap<String, String> texts(DataInputStream in) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var left = count(in); left > 0; left--) {
            texts.put(text(in), text(in));
        }
        return texts;
    }

    private static void moment(DataOutputStream out, Instant at) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    private static Instant moment(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("A text in it is longer than all of it");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static int count(DataInputStream in) throws IOException {
        var count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("It counts " + count + " things");
        }
        return count;
    }
}
