package dev.mintmark.app.cli;

import dev.mintmark.app.report.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the name of a part of an answer: `files`.
final class SectionWord implements ITypeConverter<Section> {

    @Override
    public Section convert(String text) {
        return Arrays.stream(Section.values()).filter(section -> section.word().equals(text)).findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no part; there are "
                        + Stream.of(Section.values()).map(Section::word).collect(Collectors.joining(", "))));
    }

    /// For completion.
    static final class Words extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Words() {
            super(Stream.of(Section.values()).map(Section::word).toList());
        }
    }
}
