package dev.mintmark.app.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Shows what nobody trusts on the operator's terminal: lines and tabs stay, nothing else of it can steer.
public final class HarmlessText {

    private static final char REPLACEMENT = '\ufffd';

    private HarmlessText() {}

    /// Passes text on as it comes, to its end.
    public static void pass(InputStream from, PrintStream to) throws IOException {
        var reader = new InputStreamReader(from, StandardCharsets.UTF_8);
        var buffer = new char[1 << 13];
        for (var count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
            var shown = new StringBuilder(count);
            for (var at = 0; at < count; at++) {
                if (buffer[at] != '\r') {
                    shown.append(isHarmless(buffer[at]) ? buffer[at] : REPLACEMENT);
                }
            }
            to.append(shown);
            to.flush();
        }
    }

    /// The same of a text that is known already; what is no character is replaced, too.
    public static String of(String text) {
        return text.codePoints().map(point -> point < Character.MIN_SUPPLEMENTARY_CODE_POINT
                        && (Character.isSurrogate((char) point) || !isHarmless((char) point)) ? REPLACEMENT : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isHarmless(char character) {
        var type = Character.getType(character);
        return character == '\n' || character == '\t' || !Character.isISOControl(character) && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR;
    }
}
