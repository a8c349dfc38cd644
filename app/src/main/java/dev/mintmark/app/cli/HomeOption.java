package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Where Mintmark's files are.
final class HomeOption {

    @Option(names = "--home", paramLabel = "DIR",
            description = "Look into this directory, instead of $$XDG_DATA_HOME/mintmark.")
    private Path home;

    Home home(Surroundings around) {
        return around.home(Optional.ofNullable(home));
    }
}
