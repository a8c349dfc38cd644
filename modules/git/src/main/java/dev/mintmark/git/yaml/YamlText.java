package dev.mintmark.git.yaml;

import static java.util.Objects.requireNonNull;

import dev.mintmark.git.yaml.YamlNode.Entry;
import dev.mintmark.git.yaml.YamlNode.Form;
import dev.mintmark.git.yaml.YamlNode.Mapping;
import dev.mintmark.git.yaml.YamlNode.Scalar;
import java.util.Optional;
import java.util.regex.Pattern;

/// Works out edits of one text, in its own hand: its quotes, its indentation, its line ends.
///
/// Values and keys that are written are image references, digests, tags and names: no spaces, no quotes.
public final class YamlText {

    private static final Pattern WRITABLE = Pattern.compile("[A-Za-z0-9_.:/@+\\[\\]-]{1,4500}");
    /// What would be read as a number, a truth or nothing without quotes, in this or an older version of YAML.
    private static final Pattern NEEDS_QUOTES = Pattern.compile(
            "[-+.]?[0-9][0-9_]*(?:[.:][0-9_]*)?(?:[eE][-+]?[0-9]+)?|0[xob]?[0-9a-fA-F_]+|[-+.].*|[\\[\\]@].*"
                    + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*"
                    + "|(?i:y|n|yes|no|on|off|true|false|null|\\.inf|\\.nan)");

    private final String text;

    public YamlText(String text) {
        this.text = requireNonNull(text, "text");
    }

    /// Writes another value where a scalar stands; empty if it is written in a way that cannot be kept, such as a
    /// block.
    public Optional<Edit> replace(Scalar scalar, String value) {
        if (!WRITABLE.matcher(value).matches()) {
            return Optional.empty();
        }
        // A key without a value: its place is right after the colon.
        var gap = scalar.start() == scalar.end() && scalar.start() > 0 && text.charAt(scalar.start() - 1) == ':' ? " "
                : "";
        return switch (scalar.form()) {
            case PLAIN -> Optional.of(new Edit(scalar.start(), scalar.end(), gap + plain(value)));
            case SINGLE_QUOTED -> Optional.of(new Edit(scalar.start(), scalar.end(), "'" + value + "'"));
            case DOUBLE_QUOTED -> Optional.of(new Edit(scalar.start(), scalar.end(), '"' + value + '"'));
            case BLOCK -> Optional.empty();
        };
    }

    /// Puts another key with its value behind an entry of a mapping.
    public Optional<Edit> insertAfter(Mapping mapping, Entry entry, String key, String value) {
        if (!WRITABLE.matcher(value).matches() || !standsInPlace(entry)) {
            return Optional.empty();
        }
        if (mapping.flow()) {
            var quoted = entry.key().form() == Form.DOUBLE_QUOTED;
            var written = quoted ? "\"" + key + "\": \"" + value + '"' : key + ": " + plain(value);
            return Optional.of(new Edit(entry.value().end(), entry.value().end(), ", " + written));
        }
        var indent = " ".repeat(entry.key().start() - startOfLine(entry.key().start()));
        var end = endOfLine(entry.value().end());
        return Optional.of(new Edit(end, end, lineEnd(end) + indent + key + ": " + plain(value)));
    }

    /// Takes an entry out of a mapping, with the line it stands on; empty if it is the only one, or is written in a way
    /// that cannot be taken out alone.
    public Optional<Edit> remove(Mapping mapping, Entry entry) {
        var place = mapping.entries().indexOf(entry);
        var isLast = place == mapping.entries().size() - 1;
        if (!standsInPlace(entry) || mapping.entries().size() == 1) {
            return Optional.empty();
        }
        if (mapping.flow() && isLast) {
            var before = mapping.entries().get(place - 1);
            return standsInPlace(before)
                    ? Optional.of(new Edit(before.value().end(), entry.value().end(), "")) : Optional.empty();
        }
        if (mapping.flow() || place == 0) {
            return Optional.of(new Edit(entry.key().start(), mapping.entries().get(place + 1).key().start(), ""));
        }
        var start = startOfLine(entry.key().start());
        var end = afterLineEnd(endOfLine(entry.value().end()));
        if (end == text.length() && start > 0 && text.charAt(end - 1) != '\n') {
            // The file does not end with a line end, and will not.
            return Optional.of(new Edit(beforeLineEnd(start), end, ""));
        }
        return Optional.of(new Edit(start, end, ""));
    }

    /// An alias stands where its anchor does, which is before its key; a block ends where its last line does.
    public static boolean standsInPlace(Entry entry) {
        return entry.value() instanceof Scalar value && value.form() != Form.BLOCK && value.start() >= entry.key()
                .end();
    }

    private static String plain(String value) {
        return NEEDS_QUOTES.matcher(value).matches() ? '"' + value + '"' : value;
    }

    private int startOfLine(int place) {
        return text.lastIndexOf('\n', place - 1) + 1;
    }

    /// Before the characters that end the line.
    private int endOfLine(int place) {
        var end = text.indexOf('\n', place);
        if (end < 0) {
            return text.length();
        }
        return end > place && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private int afterLineEnd(int end) {
        return Math.min(text.length(), end + lineEndAt(end).length());
    }

    private int beforeLineEnd(int start) {
        return start > 1 && text.charAt(start - 2) == '\r' ? start - 2 : start - 1;
    }

    private String lineEndAt(int end) {
        return text.startsWith("\r\n", end) ? "\r\n" : text.startsWith("\n", end) ? "\n" : "";
    }

    /// As this line ends; where it is the last, as the first does.
    private String lineEnd(int end) {
        var here = lineEndAt(end);
        return !here.isEmpty() ? here : text.contains("\r\n") ? "\r\n" : "\n";
    }
}
