package dev.mintmark.change.copy;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks all hosts at once, so that one that does not answer holds up none of the others.
final class EachHost {

    /// One question to one host.
    @FunctionalInterface
    interface Question<T> {

        T ask(CopyHost host) throws CopyRefused, InterruptedException;
    }

    /// @param answers by host, in the hosts' order
    /// @param silent  why the others gave none
    record Answers<T>(Map<SourceId, T> answers, SortedMap<SourceId, Problem> silent) {}

    private EachHost() {}

    static <T> Answers<T> ask(List<CopyHost> hosts, Duration patience, Question<T> question)
            throws InterruptedException {
        var asked = new LinkedHashMap<SourceId, FutureTask<T>>();
        var threads = new ArrayList<Thread>();
        for (var host : hosts) {
            var task = new FutureTask<>(() -> question.ask(host));
            asked.put(host.source(), task);
            threads.add(Thread.ofVirtual().name("copies of " + host.source()).start(task));
        }
        try {
            return collect(asked, System.nanoTime() + patience.toNanos());
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }

    private static <T> Answers<T> collect(Map<SourceId, FutureTask<T>> asked, long deadline)
            throws InterruptedException {
        var answers = new LinkedHashMap<SourceId, T>();
        var silent = new TreeMap<SourceId, Problem>();
        for (var one : asked.entrySet()) {
            try {
                answers.put(one.getKey(), one.getValue().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
            } catch (ExecutionException failed) {
                silent.put(one.getKey(), problem(one.getKey(), failed.getCause()));
            } catch (TimeoutException late) {
                silent.put(one.getKey(), new Problem("copy.silent", unknown(one.getKey()),
                        "It did not answer in time.", "Check that it can be reached, then ask again."));
            }
        }
        return new Answers<>(answers, silent);
    }

    private static Problem problem(SourceId source, Throwable failure) {
        return switch (failure) {
            case CopyRefused refused -> refused.problem();
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> new Problem("copy.silent", unknown(source), "The question was cut short.", "Ask again.");
        };
    }

    private static String unknown(SourceId source) {
        return "The debug copies on " + source + " are not known.";
    }
}
