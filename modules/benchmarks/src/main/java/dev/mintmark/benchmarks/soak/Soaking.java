package dev.mintmark.benchmarks.soak;

import java.io.PrintStream;
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
        var rounds = new Rounds(new Hands());
        var account = new Account(folder.resolveSibling("soak.csv"), out);
        var samples = new ArrayList<Sample>();
        try (var _ = new Unrest(console.fleet())) {
            rounds.make();
            var sampler = new Sampler(console.wiring(), folder);
            var began = System.nanoTime();
            while (samples.size() <= minutes) {
                if (System.nanoTime() - began >= TimeUnit.MINUTES.toNanos(samples.size())) {
                    samples.add(sampler.sample(rounds.made()));
                    account.keep(samples.getLast());
                }
                rounds.make();
            }
        }
        return account.tell(samples, rounds);
    }

    /// Whether everything stayed flat, and the operator could do what was to be done.
    static boolean isGood(List<Verdict> verdicts, Rounds rounds) {
        var done = rounds.done().values().stream().mapToInt(Integer::intValue).sum();
        var missed = rounds.missed().values().stream().mapToInt(Integer::intValue).sum();
        return verdicts.stream().allMatch(Verdict::isFlat) && missed * 20 <= done;
    }
}
