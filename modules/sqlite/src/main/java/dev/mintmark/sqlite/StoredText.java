package dev.mintmark.sqlite;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Texts as the file keeps them: never longer than [#LONGEST], whatever a source says.
final class StoredText {

    /// As long as the longest image reference that is accepted anywhere in Mintmark.
    static final int LONGEST = 4096;

    /// Named images of one template; a pod has a handful.
    static final int MOST_IMAGES = 256;

    private static final String CUT = "…";

    private StoredText() {}

    static String of(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = LONGEST - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /// Container names and image references, one pair a line, sorted by name, so that equal maps are equal texts.
    static String ofImages(Map<String, String> images) {
        var text = new StringBuilder();
        new TreeMap<>(images).entrySet().stream().limit(MOST_IMAGES).forEach(image -> text
                .append(escaped(of(image.getKey()))).append('\t').append(escaped(of(image.getValue()))).append('\n'));
        return text.toString();
    }

    static Map<String, String> readImages(String text) {
        var images = new LinkedHashMap<String, String>();
        text.lines().map(line -> line.split("\t", 2)).filter(pair -> pair.length == 2)
                .forEach(pair -> images.put(unescaped(pair[0]), unescaped(pair[1])));
        return images;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var plain = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter == '\\' && at + 1 < text.length()) {
                letter = switch (text.charAt(++at)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> text.charAt(at);
                };
            }
            plain.append(letter);
        }
        return plain.toString();
    }
}
