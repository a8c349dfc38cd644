package dev.mintmark.app.cli;

import dev.mintmark.app.configuration.ExampleFile;
import dev.mintmark.app.wiring.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "example", description = "Write a configuration with every key, its default and what it is for.")
final class ConfigExampleCommand implements Callable<Integer> {

    private final Surroundings around;

    ConfigExampleCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        around.out().print(ExampleFile.text());
        return Exit.CURRENT;
    }
}
