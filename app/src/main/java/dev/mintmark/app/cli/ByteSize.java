package dev.mintmark.app.cli;

import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a number of bytes as container tools write it: `64m`, `1g`, `1048576`.
final class ByteSize implements ITypeConverter<Long> {

    private static final Pattern GRAMMAR = Pattern.compile("([0-9]{1,9})(|[bkmg])(?:i?b)?");

    @Override
    public Long convert(String text) {
        var parts = GRAMMAR.matcher(text.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new TypeConversionException("'" + text + "' is no size; write it like 64m or 1g");
        }
        var number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "k" -> number << 10;
            case "m" -> number << 20;
            case "g" -> number << 30;
            default -> number;
        };
    }
}
