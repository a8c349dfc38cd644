package dev.mintmark.app.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/// How long to wait for sources.
final class PatienceOption {

    /// What a look takes at most where nothing else is said.
    static final Duration USUAL = Duration.ofSeconds(20);

    @Option(names = "--timeout", paramLabel = "TIME", defaultValue = "20s", converter = TimeSpan.class,
            description = "How long a source may take to tell everything, for example 5s or 2m. Default: ${DEFAULT-VALUE}.")
    private Duration timeout;

    Duration timeout() {
        return timeout;
    }
}
