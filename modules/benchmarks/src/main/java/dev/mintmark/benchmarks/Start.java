package dev.mintmark.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// How long the window takes to its first frame, by its own log, and what is resident five seconds later. Needs a display.
final class Start {

    private static final int ROUNDS = 5;
    private static final long PATIENCE_SECONDS = 60;
    private static final Pattern SAID = Pattern.compile("First frame after (\\d+) ms");

    private Start() {}

    static void measure(PrintStream out) throws IOException, InterruptedException {
        var home = Files.createTempDirectory("mintmark-start");
        var frames = new ArrayList<Double>();
        var resident = new ArrayList<Double>();
        for (var round = 0; round <= ROUNDS; round++) {
            var window = new ProcessBuilder(Processes.launcher().toString(), "demo")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
            window.environment().put("XDG_DATA_HOME", home.resolve("data-" + round).toString());
            window.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
            var process = window.start();
            try {
                var millis = firstFrame(process, home.resolve("data-" + round));
                process.waitFor(5, TimeUnit.SECONDS);
                if (round > 0) {
                    frames.add(millis);
                    resident.add(residentMegabytes(process));
                }
            } finally {
                process.destroy();
                process.waitFor();
            }
        }
        out.println();
        out.println("## Start of the window, demo fleet, warm disk");
        out.println();
        out.println("| | median | budget (installed package) |");
        out.println("|---|---|---|");
        out.printf("| first frame, ms after the start of the process | %.0f | 1,000 |%n",
                Processes.median(frames.stream().mapToDouble(Double::doubleValue)));
        out.printf("| resident 5 s later, MB | %.0f | 300 |%n",
                Processes.median(resident.stream().mapToDouble(Double::doubleValue)));
    }

    private static double firstFrame(Process window, Path data) throws IOException, InterruptedException {
        var log = data.resolve("mintmark").resolve("mintmark.log");
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            if (window.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IOException("The window did not open; is DISPLAY set?");
            }
            if (Files.exists(log)) {
                var said = SAID.matcher(Files.readString(log));
                if (said.find()) {
                    return Double.parseDouble(said.group(1));
                }
            }
        }
        throw new IOException("No first frame within " + PATIENCE_SECONDS + " s");
    }

    private static double residentMegabytes(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024).findFirst().orElseThrow();
    }
}
