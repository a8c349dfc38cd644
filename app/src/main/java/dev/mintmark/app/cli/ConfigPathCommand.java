package dev.mintmark.app.cli;

import dev.mintmark.app.configuration.ConfigurationFile;
import dev.mintmark.app.wiring.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "path", description = "Say where the configuration is, whether it is there or not.")
final class ConfigPathCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private HomeOption home;

    ConfigPathCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        around.out().println(ConfigurationFile.in(home.home(around).config()).path());
        return Exit.CURRENT;
    }
}
