package dev.mintmark.app;

import dev.mintmark.app.cli.CommandLineFace;
import dev.mintmark.app.console.ConsoleWindow;
import dev.mintmark.app.crash.Uncaught;
import dev.mintmark.app.desktop.Desktop;
import dev.mintmark.app.wiring.Crashes;
import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Window;
import dev.mintmark.app.wiring.Wiring;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The way in. A plain class: one that extended `Application` could not be started from the class path.
public final class Main {

    private Main() {}

    /// Opens the window if there are no arguments, else runs the command line.
    public static void main(String[] arguments) {
        if (opensTheWindow(List.of(arguments))) {
            Desktop.begin();
        }
        var around = new Surroundings(System.getenv(), new FileInputStream(FileDescriptor.in),
                stream(FileDescriptor.out), stream(FileDescriptor.err), Clock.systemUTC(), ZoneId.systemDefault());
        Thread.setDefaultUncaughtExceptionHandler(new Uncaught("thread.fault",
                Crashes.of(around, List.of(arguments)), (_, _) -> {}));
        var code = outcome(List.of(arguments), around);
        around.out().flush();
        around.err().flush();
        ProcessEnd.exit(code);
    }

    /// The same as [#run], with a report and a sentence in the place of a stack trace.
    private static int outcome(List<String> arguments, Surroundings around) {
        try {
            return run(arguments, around);
        } catch (RuntimeException | Error bug) {
            return CommandLineFace.failed(around, arguments, bug);
        }
    }

    /// Does what the arguments say, in these surroundings.
    ///
    /// @return the exit code
    static int run(List<String> arguments, Surroundings around) {
        // Not a method reference: the command line must not load JavaFX.
        Window window = (there, home, endpoints) -> new ConsoleWindow().open(there, home, endpoints);
        if (opensTheWindow(arguments)) {
            return window.open(around, around.home(Optional.empty()),
                    arguments.isEmpty() ? Endpoints.USUAL : Endpoints.DEMO);
        }
        return new CommandLineFace(around, Wiring::of, window).run(arguments);
    }

    /// The two calls that need no parser to be understood.
    private static boolean opensTheWindow(List<String> arguments) {
        return arguments.isEmpty() || arguments.equals(List.of("demo"));
    }

    /// Always UTF-8, whatever the locale says: scripts parse it.
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
    }
}
