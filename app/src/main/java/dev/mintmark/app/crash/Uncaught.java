package dev.mintmark.app.crash;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what nobody else caught, on any thread: writes it to the log and keeps a report, and the program goes on.
/// The same fault again and again, for example at each frame, is counted and kept once. Thread-safe.
public final class Uncaught implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Uncaught.class);
    private static final int MOST_KINDS = 200;

    private final String code;
    private final CrashReports reports;
    private final BiConsumer<Throwable, Optional<CrashReport>> told;
    private final ConcurrentHashMap<String, AtomicLong> counts = new ConcurrentHashMap<>();

    /// @param code of the problem, as the operator is told it
    /// @param told once for each kind of fault, on the thread that failed, with the report if it could be kept
    public Uncaught(String code, CrashReports reports, BiConsumer<Throwable, Optional<CrashReport>> told) {
        this.code = code;
        this.reports = reports;
        this.told = told;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        var fingerprint = StackText.fingerprint(thrown);
        if (counts.size() >= MOST_KINDS && !counts.containsKey(fingerprint)) {
            return;
        }
        var count = counts.computeIfAbsent(fingerprint, _ -> new AtomicLong()).incrementAndGet();
        if (count == 1) {
            LOG.error("Uncaught on thread {} [{}]", thread.getName(), code, thrown);
            told.accept(thrown, reports.keep(code, thread.getName(), thrown));
        } else if (Long.bitCount(count) == 1) {
            LOG.error("Uncaught again, {} times so far: {} [{}]", count, StackText.headline(thrown), code);
        }
    }
}
