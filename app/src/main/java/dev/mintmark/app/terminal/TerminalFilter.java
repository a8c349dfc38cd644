package dev.mintmark.app.terminal;

import java.util.function.Consumer;

/// Stands between what a program writes and the emulator, and lets through what moves the cursor, colours, and prints.
///
/// It is a list of what is allowed, so what nobody has thought of is dropped: everything that would set the clipboard
/// or a title, open a link, transfer a file, change the size of the window, or make the terminal answer with words of
/// the program's own. Numbers are cut to what a screen can need, strings are swallowed without being kept, and none of
/// them for ever. Lets through two questions that programs draw by, where the cursor is and what kind of terminal this
/// is: the answers hold nothing but numbers.
///
/// Remembers where it is between calls. For one thread.
public final class TerminalFilter {

    /// So much of a string is swallowed; then it is taken for the end, or one byte could blind the operator.
    static final int LONGEST_STRING = 1 << 18;
    static final int LONGEST_TITLE = 80;

    private static final char ESCAPE = 0x1b;
    private static final char BELL = 0x07;
    private static final char CANCEL = 0x18;
    private static final char SUBSTITUTE = 0x1a;
    private static final char UNKNOWN = '\ufffd';

    private enum Place { TEXT, ESCAPE, SEQUENCE, STRING, STRING_ESCAPE }

    private final Consumer<String> title;
    private final ControlSequence sequence = new ControlSequence();
    private final StringBuilder intermediates = new StringBuilder();
    private final StringBuilder command = new StringBuilder();
    private Place place = Place.TEXT;
    private boolean mayBeTitle;
    private int swallowed;

    /// @param title is told what the program calls itself, shortened and printable
    public TerminalFilter(Consumer<String> title) {
        this.title = title;
    }

    /// Passes on what is harmless of these characters.
    public void accept(CharSequence written, StringBuilder harmless) {
        for (var at = 0; at < written.length(); at++) {
            accept(written.charAt(at), harmless);
        }
    }

    private void accept(char character, StringBuilder harmless) {
        switch (place) {
            case TEXT -> text(character, harmless);
            case ESCAPE -> escape(character, harmless);
            case SEQUENCE -> sequence(character, harmless);
            case STRING -> string(character);
            case STRING_ESCAPE -> {
                place = Place.TEXT;
                if (character == '\\') {
                    tell();
                } else {
                    place = Place.ESCAPE;
                    intermediates.setLength(0);
                    escape(character, harmless);
                }
            }
        }
    }

    private void text(char character, StringBuilder harmless) {
        if (character == ESCAPE) {
            begin();
        } else if (character >= ' ' && character < 0x7f) {
            harmless.append(character);
        } else if (character < ' ') {
            if (character == '\b' || character >= '\t' && character <= '\r' || character == 0x0f || character == BELL) {
                harmless.append(character);
            }
        } else if (character != 0x7f) {
            // Eight-bit controls begin sequences of their own, and marks of direction make text read as what it is not.
            harmless.append(character < 0xa0 || turnsText(character) ? UNKNOWN : character);
        }
    }

    private static boolean turnsText(char character) {
        return character >= 0x202a && character <= 0x202e || character >= 0x2066 && character <= 0x2069;
    }

    private void begin() {
        place = Place.ESCAPE;
        intermediates.setLength(0);
    }

    private void escape(char character, StringBuilder harmless) {
        switch (character) {
            case '[' -> {
                place = Place.SEQUENCE;
                sequence.begin();
            }
            case ']' -> swallow(true);
            case 'P', 'X', '^', '_', 'k' -> swallow(false);
            case ESCAPE -> begin();
            case CANCEL, SUBSTITUTE -> place = Place.TEXT;
            default -> {
                if (character >= ' ' && character < '0') {
                    intermediates.append(intermediates.length() < 2 ? String.valueOf(character) : "");
                } else if (character >= '0' && character < 0x7f) {
                    place = Place.TEXT;
                    shortSequence(character, harmless);
                } else {
                    place = Place.TEXT;
                    text(character, harmless);
                }
            }
        }
    }

    /// Cursor kept and put back, lines, tabs, keypad, reset; the line-drawing characters and back; the test picture.
    private void shortSequence(char last, StringBuilder harmless) {
        var allowed = switch (intermediates.toString()) {
            case "" -> "78=>DEHMc".indexOf(last) >= 0;
            case "(", ")" -> "0AB".indexOf(last) >= 0;
            case "#" -> last == '8';
            default -> false;
        };
        if (allowed) {
            harmless.append(ESCAPE).append(intermediates).append(last);
        }
    }

    private void sequence(char character, StringBuilder harmless) {
        if (character == ESCAPE) {
            begin();
        } else if (character == CANCEL || character == SUBSTITUTE) {
            place = Place.TEXT;
        } else if (character >= '@' && character < 0x7f) {
            place = Place.TEXT;
            sequence.end(character, harmless);
        } else if (character >= ' ' && character < '@') {
            sequence.add(character);
        } else if (character >= 0x7f) {
            place = Place.TEXT;
            text(character, harmless);
        }
    }

    private void swallow(boolean operatingSystemCommand) {
        place = Place.STRING;
        mayBeTitle = operatingSystemCommand;
        command.setLength(0);
        swallowed = 0;
    }

    private void string(char character) {
        swallowed++;
        if (character == ESCAPE) {
            place = Place.STRING_ESCAPE;
        } else if (character == BELL) {
            place = Place.TEXT;
            tell();
        } else if (character == CANCEL || character == SUBSTITUTE || swallowed > LONGEST_STRING) {
            place = Place.TEXT;
        } else if (mayBeTitle && command.length() < LONGEST_TITLE + 2) {
            command.append(character);
        }
    }

    private void tell() {
        if (mayBeTitle && command.length() > 1 && "012".indexOf(command.charAt(0)) >= 0 && command.charAt(1) == ';') {
            title.accept(command.substring(2).codePoints().filter(TerminalFilter::isPrintable)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
        }
    }

    private static boolean isPrintable(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.FORMAT
                && Character.getType(character) != Character.SURROGATE;
    }
}
