package dev.mintmark.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.mintmark.app.wiring.ImagePlaces;
import dev.mintmark.app.wiring.ImageReading;
import dev.mintmark.app.wiring.RealImageReading;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageNames;
import dev.mintmark.images.compare.Comparison;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What each part of a comparison takes inside a running console: the first time with an empty cache of layers, then again
/// and again from the cache, and at last with an empty cache once more, now that the JVM has compiled what is used.
final class Compared {

    private static final int ROUNDS = 30;
    private static final int WARMING = 10;
    private static final int COLD_ROUNDS = 5;
    private static final String[] PARTS = {"both opened, configuration, build", "packages", "files", "findings", "together",
            "together, processor time"};

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Compared() {}

    static void measure(String older, String newer, String title, PrintStream out) throws Exception {
        var warm = rounds(older, newer, 1 + WARMING + ROUNDS);
        var cold = new ArrayList<double[]>();
        for (var round = 0; round < COLD_ROUNDS; round++) {
            cold.addAll(rounds(older, newer, 1));
        }
        out.println();
        out.printf("## %s%n%n| milliseconds | cold, in a fresh JVM | cold, in a JVM that is warm | from the cache |%n"
                + "|---|---|---|---|%n", title);
        for (var part = 0; part < PARTS.length; part++) {
            var at = part;
            out.printf("| %s | %.0f | %.0f | %.1f |%n", PARTS[part], warm.getFirst()[part],
                    Processes.median(cold.stream().mapToDouble(times -> times[at])),
                    Processes.median(warm.stream().skip(1 + WARMING).mapToDouble(times -> times[at])));
        }
        out.println();
        out.printf("Median of %d where cold, of %d where not.%n", COLD_ROUNDS, ROUNDS);
    }

    /// The first has an empty cache of layers.
    private static List<double[]> rounds(String older, String newer, int count) throws Exception {
        var around = new Surroundings(System.getenv(), System.out, System.err, Clock.systemUTC(), ZoneOffset.UTC);
        var home = around.home(Optional.of(Files.createTempDirectory("mintmark-compared")));
        var rounds = new ArrayList<double[]>();
        try (var images = RealImageReading.of(around, home, ImagePlaces.USUAL)) {
            for (var round = 0; round < count; round++) {
                rounds.add(round(images, ImageNames.parse(older), ImageNames.parse(newer)));
            }
        }
        return rounds;
    }

    private static double[] round(ImageReading images, ImageName from, ImageName to) throws Exception {
        var times = new double[PARTS.length];
        var busy = PROCESS.getProcessCpuTime();
        var began = System.nanoTime();
        try (var comparison = images.compare(List.of(from), List.of(to), Optional.empty())) {
            times[0] = (System.nanoTime() - began) / 1e6;
            times[1] = timed(comparison::packages);
            times[2] = timed(comparison::files);
            times[3] = timed(comparison::findings);
        }
        times[4] = Arrays.stream(times).sum();
        times[5] = (PROCESS.getProcessCpuTime() - busy) / 1e6;
        return times;
    }

    private static double timed(Part part) throws Exception {
        var began = System.nanoTime();
        part.compute();
        return (System.nanoTime() - began) / 1e6;
    }

    /// One part of a [Comparison].
    private interface Part {

        void compute() throws Exception;
    }
}
