package dev.mintmark.app;

import dev.mintmark.app.cli.CommandLineFace;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/// The way in. A plain class: one that extended `Application` could not be started from the class path.
public final class Main {

    private Main() {}

    /// Opens the window if there are no arguments, else runs the command line.
    public static void main(String[] arguments) {
        var around = new Surroundings(System.getenv(), stream(FileDescriptor.out), stream(FileDescriptor.err),
                Clock.systemUTC(), ZoneId.systemDefault());
        var code = run(List.of(arguments), around);
        around.out().flush();
        around.err().flush();
        System.exit(code);
    }

    /// Does what the arguments say, in these surroundings.
    ///
    /// @return the exit code
    static int run(List<String> arguments, Surroundings around) {
        Window window = Main::noWindow;
        if (arguments.isEmpty()) {
            return window.open(around, Home.usual(around), Endpoints.USUAL);
        }
        if (arguments.equals(List.of("demo"))) {
            return window.open(around, Home.usual(around), Endpoints.DEMO);
        }
        return new CommandLineFace(around, Wiring::of, window).run(arguments);
    }

    private static int noWindow(Surroundings around, Home home, Endpoints endpoints) {
        around.note("This build has no window yet; 'mintmark help' shows what the command line can do.");
        return 1;
    }

    /// Always UTF-8, whatever the locale says: scripts parse it.
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
    }
}
