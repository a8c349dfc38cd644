package dev.mintmark.benchmarks.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes the samples to a file as they come, and the verdict as Markdown in the end.
final class Account {

    private static final double MEGABYTE = 1 << 20;
    private static final int FAULTS_SHOWN = 10;
    /// More, and it was another soak than the one that was meant.
    private static final int MISSED_ONE_IN = 20;

    private final Path file;
    private final PrintStream out;

    Account(Path file, PrintStream out) throws IOException {
        this.file = file;
        this.out = out;
        Files.writeString(file, "minute,errands,heap,metaspace,resident,handles,platform threads,virtual threads,lines,acts,"
                + "files,threads\n");
    }

    void keep(Sample sample) throws IOException {
        Files.writeString(file, String.format(Locale.ROOT, "%.1f,%d,%d,%d,%d,%d,%d,%d,%d,%d,%s,%s%n", sample.minute(),
                sample.errands(), sample.heap(), sample.metaspace(), sample.resident(), sample.handles(),
                sample.platformThreads(), sample.virtualThreads(), sample.lines(), sample.acts(), listed(sample.stored()),
                listed(sample.threads())), StandardOpenOption.APPEND);
    }

    private static String listed(Map<String, ? extends Number> named) {
        return named.entrySet().stream().map(each -> each.getKey().replaceAll("[,;=\\s]", " ") + "=" + each.getValue())
                .collect(Collectors.joining(";"));
    }

    /// @return whether everything stayed flat, nothing failed, and the operator came to the end of nearly all errands
    boolean tell(List<Sample> samples, Rounds rounds, List<String> faults) {
        var verdicts = Verdict.of(samples);
        var first = samples.getFirst();
        var last = samples.getLast();
        out.printf(Locale.ROOT, "%n## A soak of %.0f minutes, %d errands of the operator%n%n", last.minute() - first.minute(),
                rounds.begun());
        out.println("| | first | middle of the second half | growth over the second half | taken for noise | flat |");
        out.println("|---|--:|--:|--:|--:|---|");
        verdicts.forEach(verdict -> out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %+.2f | %.2f | %s |%n",
                verdict.measure().name(), verdict.first(), verdict.middle(), verdict.growth(), verdict.noise(),
                verdict.isFlat() ? "yes" : "no"));
        out.println();
        out.printf(Locale.ROOT, "The record grew by %,d lines, to %.1f MB of its file; the audit by %,d, to %.1f MB.%n",
                last.lines() - first.lines(), last.stored("history.db") / MEGABYTE, last.acts() - first.acts(),
                last.stored("audit.db") / MEGABYTE);
        out.println();
        out.println("Errands run to their end: " + rounds.done() + "; not: " + rounds.missed() + ". Samples: "
                + file.getFileName() + ". Errors in the log: " + faults.size());
        faults.stream().limit(FAULTS_SHOWN).forEach(out::println);
        return verdicts.stream().allMatch(Verdict::isFlat) && faults.isEmpty() && isNearlyAll(rounds);
    }

    private static boolean isNearlyAll(Rounds rounds) {
        return rounds.missed().values().stream().mapToInt(Integer::intValue).sum() * MISSED_ONE_IN <= rounds.begun();
    }
}
