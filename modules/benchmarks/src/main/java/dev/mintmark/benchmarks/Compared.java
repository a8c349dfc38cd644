package dev.mintmark.benchmarks;

import dev.mintmark.app.wiring.ImagePlaces;
import dev.mintmark.app.wiring.ImageReading;
import dev.mintmark.app.wiring.RealImageReading;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageNames;
import dev.mintmark.images.compare.Comparison;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What each part of a comparison takes inside a running console: the first time with an empty cache of layers, and then
/// again and again from the cache.
final class Compared {

    private static final int ROUNDS = 15;
    private static final String[] PARTS = {"both opened, configuration, build", "packages", "files", "findings", "together"};

    private Compared() {}

    static void measure(String older, String newer, PrintStream out) throws Exception {
        var around = new Surroundings(System.getenv(), out, System.err, Clock.systemUTC(), ZoneOffset.UTC);
        var home = around.home(Optional.of(Files.createTempDirectory("mintmark-compared")));
        try (var images = RealImageReading.of(around, home, ImagePlaces.USUAL)) {
            var from = ImageNames.parse(older);
            var to = ImageNames.parse(newer);
            var rounds = new ArrayList<double[]>();
            for (var round = 0; round <= ROUNDS; round++) {
                rounds.add(round(images, from, to));
            }
            out.println();
            out.printf("## %s and %s%n%n| milliseconds | cold, in a fresh JVM | from the cache, median of %d |%n|---|---|---|%n",
                    older, newer, ROUNDS);
            for (var part = 0; part < PARTS.length; part++) {
                var at = part;
                out.printf("| %s | %.0f | %.1f |%n", PARTS[part], rounds.getFirst()[part],
                        Processes.median(rounds.stream().skip(1).mapToDouble(times -> times[at])));
            }
        }
    }

    private static double[] round(ImageReading images, ImageName from, ImageName to) throws Exception {
        var times = new double[PARTS.length];
        var began = System.nanoTime();
        try (var comparison = images.compare(List.of(from), List.of(to), Optional.empty())) {
            times[0] = (System.nanoTime() - began) / 1e6;
            times[1] = timed(comparison::packages);
            times[2] = timed(comparison::files);
            times[3] = timed(comparison::findings);
        }
        times[4] = Arrays.stream(times).sum();
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
