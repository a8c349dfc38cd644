package dev.mintmark.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// Time and memory of a first look at 10,000 pods, whole processes in turn: `mintmark fleet -o json`, and
/// `kubectl get pods -A -o json` on the same server.
final class FirstLook {

    private static final int PODS = 10_000;
    private static final int ROUNDS = 5;

    private FirstLook() {}

    static void measure(PrintStream out) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("mintmark-first-look");
        var kubeconfig = folder.resolve("kubeconfig");
        var server = Processes.java("serve", Integer.toString(PODS), kubeconfig.toString());
        try {
            server.inputReader().readLine();
            var mintmark = List.of(Processes.launcher().toString(), "fleet", "-o", "json", "--kubeconfig",
                    kubeconfig.toString(), "--home");
            var kubectl = List.of("kubectl", "--kubeconfig", kubeconfig.toString(), "get", "pods", "-A", "-o", "json");
            var ours = new ArrayList<Processes.Usage>();
            var theirs = new ArrayList<Processes.Usage>();
            for (var round = 0; round <= ROUNDS; round++) {
                var fresh = new ArrayList<>(mintmark);
                fresh.add(folder.resolve("home-" + round).toString());
                ours.add(Processes.timed(fresh));
                theirs.add(Processes.timed(kubectl));
            }
            out.println();
            out.printf("## A first look at %,d pods%n", PODS);
            out.println();
            out.println("| whole process | seconds (median) | peak resident MB (median) |");
            out.println("|---|---|---|");
            row(out, "`mintmark fleet -o json`", ours);
            row(out, "`kubectl get pods -A -o json`", theirs);
            out.printf("| ratio (budget 1.3) | %.2f | %.2f |%n",
                    seconds(ours) / seconds(theirs), megabytes(ours) / megabytes(theirs));
        } finally {
            server.destroyForcibly();
        }
    }

    private static void row(PrintStream out, String name, List<Processes.Usage> runs) {
        out.printf("| %s | %.2f | %.0f |%n", name, seconds(runs), megabytes(runs));
    }

    /// The first run of each is not counted.
    private static double seconds(List<Processes.Usage> runs) {
        return Processes.median(runs.stream().skip(1).mapToDouble(Processes.Usage::seconds));
    }

    private static double megabytes(List<Processes.Usage> runs) {
        return Processes.median(runs.stream().skip(1).mapToDouble(Processes.Usage::megabytes));
    }
}
