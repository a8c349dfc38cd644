package dev.mintmark.app.cli;

import dev.mintmark.fleet.finding.FindingKind;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the name of a kind of findings: `mixed-digests`.
final class FindingWord implements ITypeConverter<FindingKind> {

    @Override
    public FindingKind convert(String text) {
        return FindingKind.of(text).orElseThrow(() -> new TypeConversionException("'" + text + "' is no kind; there are "
                + Stream.of(FindingKind.values()).map(FindingKind::word).collect(Collectors.joining(", "))));
    }

    /// For completion.
    static final class Words extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Words() {
            super(Stream.of(FindingKind.values()).map(FindingKind::word).toList());
        }
    }
}
