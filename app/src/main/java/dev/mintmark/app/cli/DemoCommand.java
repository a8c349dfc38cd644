package dev.mintmark.app.cli;

import dev.mintmark.app.Endpoints;
import dev.mintmark.app.Home;
import dev.mintmark.app.Surroundings;
import dev.mintmark.app.Window;
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
        return window.open(around, Home.usual(around), Endpoints.DEMO);
    }
}
