package dev.mintmark.app.cli;

import dev.mintmark.app.configuration.Amounts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a number of bytes as container tools write it: `64m`, `1g`, `1048576`.
final class ByteSize implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
        return Amounts.bytes(text).orElseThrow(
                () -> new TypeConversionException("'" + text + "' is no size; write it like 64m or 1g"));
    }
}
