package dev.mintmark.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// Reads text that an engine sent, which may hold anything: bounded, on one line, without control characters.
public final class EngineText {

    private static final int LONGEST = 300;
    private static final int LONGEST_NAME = 4096;

    private EngineText() {}

    /// A message for people, shortened.
    public static String line(String text) {
        var line = withoutControls(text.strip());
        line = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    /// A name, a label or a reference; empty if there is none.
    public static String of(JsonNode node) {
        var text = node.isValueNode() && !node.isNull() ? node.asText() : "";
        return withoutControls(text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME));
    }

    /// A time; empty if there is none. Engines write the year 1 for *never*.
    public static Optional<Instant> time(JsonNode node) {
        try {
            var time = node.isNumber() ? Instant.ofEpochSecond(node.asLong()) : Instant.parse(node.asText());
            return time.isAfter(Instant.EPOCH) ? Optional.of(time) : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static String withoutControls(String text) {
        return text.chars().noneMatch(Character::isISOControl) ? text
                : text.replaceAll("\\p{Cntrl}+", " ");
    }
}
