package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "path", description = "Print where the log is.")
final class LogPathCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private HomeOption home;

    LogPathCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        around.out().println(home.home(around).log());
        around.out().flush();
        return Exit.CURRENT;
    }
}
