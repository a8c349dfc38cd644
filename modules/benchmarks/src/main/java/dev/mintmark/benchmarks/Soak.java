package dev.mintmark.benchmarks;

import dev.mintmark.benchmarks.soak.Soaking;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// An hour of the real window, or other minutes, in a process of its own with the options of the launcher's window.
/// Needs a display.
final class Soak {

    /// The argument that makes a process the one that is soaked; minutes and folder follow.
    static final String PROCESS = "soaked-window";
    static final int MINUTES = 60;

    /// As in `app/start.sh`.
    static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xms64m", "-XX:Tier4InvocationThreshold=200000",
            "-XX:Tier4MinInvocationThreshold=24000", "-XX:Tier4CompileThreshold=600000",
            "-XX:Tier4BackEdgeThreshold=1600000", "--enable-native-access=ALL-UNNAMED");
    /// Else three of four full collections leave up to a twentieth of the old generation as dead wood, which counts as used: ten
    /// megabytes that come and go.
    private static final String COMPACT = "-XX:MarkSweepAlwaysCompactCount=1";

    private Soak() {}

    /// @return whether everything stayed flat
    static boolean measure(int minutes, PrintStream out) throws IOException, InterruptedException {
        var target = Files.createDirectories(Processes.launcher().getParent().resolveSibling("modules")
                .resolve("benchmarks").resolve("target").resolve("soak"));
        var folder = Files.createTempDirectory(target, "home");
        var options = Stream.concat(OPTIONS.stream(), Stream.of(COMPACT)).toList();
        var process = Processes.java(options, PROCESS, Integer.toString(minutes), folder.toString());
        try {
            process.getInputStream().transferTo(out);
            return process.waitFor() == 0;
        } finally {
            process.destroyForcibly();
        }
    }

    /// Opens the window in this process, soaks it, and ends the process.
    static void soak(int minutes, Path folder, PrintStream out) throws Exception {
        var flat = Soaking.soak(minutes, folder, out);
        out.flush();
        Runtime.getRuntime().halt(flat ? 0 : 1);
    }
}
