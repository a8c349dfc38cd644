package dev.mintmark.benchmarks.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Some time with an operator at the window, a sample every minute, and the verdict.
public final class Soaking {

    private static final int INSTANCES = 5_000;

    private Soaking() {}

    /// @param folder the operator's; the samples are written beside it
    /// @return whether everything stayed flat
    public static boolean soak(int minutes, Path folder, PrintStream out) throws Exception {
        var console = SoakedConsole.open(INSTANCES, folder);
        var rounds = new Rounds(new Errands(new Hands()));
        var account = new Account(folder.resolveSibling("soak.csv"), out);
        var samples = new ArrayList<Sample>();
        try (var _ = new Unrest(console.fleet())) {
            rounds.next();
            var sampler = new Sampler(console.wiring(), folder);
            var began = System.nanoTime();
            while (samples.size() <= minutes) {
                if (System.nanoTime() - began >= TimeUnit.MINUTES.toNanos(samples.size())) {
                    samples.add(sampler.sample(rounds.begun()));
                    account.keep(samples.getLast());
                }
                rounds.next();
            }
        }
        return account.tell(samples, rounds, faults(console));
    }

    /// What went wrong without anybody being told: lines of the log that say so.
    private static List<String> faults(SoakedConsole console) throws IOException {
        try (var lines = Files.lines(console.wiring().home().log())) {
            return lines.filter(line -> line.contains(" ERROR ")).toList();
        }
    }
}
