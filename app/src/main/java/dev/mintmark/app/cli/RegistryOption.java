package dev.mintmark.app.cli;

import picocli.CommandLine.Option;

/// Whether registries are asked.
final class RegistryOption {

    @Option(names = "--registry", description = "Ask registries too whether they know what runs: one question for each "
            + "image, without pulling anything.")
    private boolean asked;

    boolean isAsked() {
        return asked;
    }
}
