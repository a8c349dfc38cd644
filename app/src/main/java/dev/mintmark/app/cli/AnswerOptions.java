package dev.mintmark.app.cli;

import picocli.CommandLine.Option;

/// How the answer is to be written.
final class AnswerOptions {

    enum Format { table, json }

    @Option(names = {"-o", "--output"}, paramLabel = "FORMAT", defaultValue = "table",
            description = "Write the answer as table, for people, or as json, for scripts. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(names = "--no-color", description = "Write tables without colours. So does the variable NO_COLOR.")
    private boolean noColor;

    boolean isJson() {
        return format == Format.json;
    }

    boolean allowsColour() {
        return !noColor;
    }
}
