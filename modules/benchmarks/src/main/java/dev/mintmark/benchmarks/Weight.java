package dev.mintmark.benchmarks;

import dev.mintmark.benchmarks.soak.Weighing;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the window weighs with a fleet of the demo's size and with 100,000 instances, each in a process of its own with
/// the options of the launcher's window. Needs a display.
final class Weight {

    /// The argument that makes a process the one that is weighed; instances and folder follow.
    static final String PROCESS = "weighed-window";
    private static final int[] INSTANCES = {1_281, 100_000};

    private Weight() {}

    static void measure(PrintStream out) throws IOException, InterruptedException {
        out.println();
        out.println("## What the window weighs");
        out.println();
        out.println("| instances | resident, MB | heap after a collection, MB | of it the simulated fleet, MB |");
        out.println("|---|--:|--:|--:|");
        for (var instances : INSTANCES) {
            var process = Processes.java(Soak.OPTIONS, PROCESS, Integer.toString(instances),
                    Files.createTempDirectory("mintmark-weight").toString());
            try {
                process.getInputStream().transferTo(out);
                if (process.waitFor() != 0) {
                    throw new IOException("The process with the window ended with " + process.exitValue());
                }
            } finally {
                process.destroyForcibly();
            }
        }
    }

    /// Opens the window in this process, weighs it, and ends the process.
    static void weigh(int instances, Path folder, PrintStream out) throws Exception {
        Weighing.weigh(instances, folder, out);
        out.flush();
        Runtime.getRuntime().halt(0);
    }
}
