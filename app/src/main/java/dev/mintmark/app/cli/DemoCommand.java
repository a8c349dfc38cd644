package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Window;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "demo", description = "Open the window on the demo fleet, which lives in memory.")
final class DemoCommand implements Callable<Integer> {

    private final Surroundings around;
    private final Window window;

    DemoCommand(Surroundings around, Window window) {
        this.around = around;
        this.window = window;
    }

    @Override
    public Integer call() {
        return window.open(around, around.home(Optional.empty()), Endpoints.DEMO);
    }
}
