package dev.mintmark.kubernetes.feeds;

import dev.mintmark.kubernetes.access.ApiServer;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.access.Patience;
import dev.mintmark.kubernetes.objects.WatchReader;
import dev.mintmark.kubernetes.objects.WatchReader.Event;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// Lists one feed, then watches it, and mends what breaks. Runs on a thread of its own until interrupted.
public final class FeedWatch implements Runnable {

    /// Beyond the end that the server was asked for.
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final ApiServer server;
    private final Feed feed;
    private final Patience patience;
    private final BlockingQueue<Letter> inbox;
    private final Lister lister;
    private final Backoff backoff;
    private boolean interrupted;
    private long interruptedSince;
    private long opened;

    public FeedWatch(ApiServer server, Feed feed, Patience patience, BlockingQueue<Letter> inbox) {
        this.server = server;
        this.feed = feed;
        this.patience = patience;
        this.inbox = inbox;
        this.lister = new Lister(server, feed, inbox);
        this.backoff = new Backoff(patience.retry(), patience.longestRetry());
    }

    @Override
    public void run() {
        try {
            try {
                var version = first();
                if (version.isPresent()) {
                    watch(version.get());
                }
            } catch (CallFailed failed) {
                inbox.put(new Letter.Failed(feed, failed));
            }
        } catch (InterruptedException _) {
            // That is how a feed ends: whoever interrupted it no longer reads the inbox.
        }
    }

    /// The first list.
    ///
    /// @return the version to watch from; empty if there is nothing to watch
    private Optional<String> first() throws CallFailed, InterruptedException {
        try {
            return Optional.of(new Attempts(patience).make(lister::list));
        } catch (CallFailed failed) {
            if (!failed.isForbidden() && !failed.isAbsent()) {
                throw failed;
            }
            inbox.put(new Letter.Refused(feed, failed));
            return Optional.empty();
        }
    }

    private void watch(String from) throws CallFailed, InterruptedException {
        var version = from;
        var mustList = false;
        backoff.reset();
        while (true) {
            try {
                if (mustList) {
                    version = lister.list();
                    mustList = false;
                }
                opened = System.nanoTime();
                version = watchOnce(version);
                rest();
            } catch (Lost lost) {
                version = lost.version;
                mend(lost.why);
            } catch (CallFailed failed) {
                if (failed.isGone()) {
                    mustList = true;
                    rest();
                } else {
                    mend(failed);
                }
            }
        }
    }

    /// A server that ends every watch at once must not be asked in a tight loop.
    private void rest() throws InterruptedException {
        if (hasLasted()) {
            backoff.reset();
        } else {
            backoff.await(Duration.ZERO);
        }
    }

    private boolean hasLasted() {
        return System.nanoTime() - opened > patience.longestRetry().toNanos();
    }

    /// Watches until the server ends it in order; returns the version it came to.
    private String watchOnce(String from) throws CallFailed, Lost, InterruptedException {
        var version = from;
        var seconds = patience.watch().toSeconds();
        var asked = seconds / 2 + ThreadLocalRandom.current().nextLong(seconds / 2 + 1) + 1;
        var path = feed.resource().path(feed.namespace()) + "?watch=1&allowWatchBookmarks=true&resourceVersion=" + version
                + "&timeoutSeconds=" + asked;
        try (var answer = server.watch(path, feed.resource().watchForm(), feed.words(),
                    Duration.ofSeconds(asked).plus(GRACE));
                var reader = new WatchReader(feed.resource(), answer.body())) {
            inbox.put(new Letter.Current(feed));
            for (var event = reader.next(); event.isPresent(); event = reader.next()) {
                version = take(event.get(), version);
            }
            return version;
        } catch (InterruptedIOException _) {
            throw new InterruptedException();
        } catch (IOException e) {
            throw new Lost(version, server.failure(e, feed.words()));
        }
    }

    private String take(Event event, String version) throws CallFailed, InterruptedException {
        return switch (event) {
            case Event.Changed(var object) -> {
                inbox.put(new Letter.Changed(feed, object));
                yield newer(object.metadata().resourceVersion(), version);
            }
            case Event.Deleted(var object) -> {
                inbox.put(new Letter.Deleted(feed, object));
                yield newer(object.metadata().resourceVersion(), version);
            }
            case Event.Bookmark(var reached) -> {
                inbox.put(new Letter.Current(feed));
                yield newer(reached, version);
            }
            case Event.Failed(var code, var _, var message) -> throw server.status(code, message, feed.words());
        };
    }

    private static String newer(String reached, String version) {
        return reached.isEmpty() ? version : reached;
    }

    /// Waits before the next attempt, or gives up.
    private void mend(CallFailed why) throws CallFailed, InterruptedException {
        inbox.put(new Letter.Interrupted(feed));
        if (!interrupted || hasLasted()) {
            interrupted = true;
            interruptedSince = System.nanoTime();
            backoff.reset();
        }
        var lasted = System.nanoTime() - interruptedSince;
        if (why.isFinal() || lasted > patience.mending().toNanos()) {
            throw why;
        }
        backoff.await(why.retryAfter().orElse(Duration.ZERO));
    }

    /// A watch broke after it had come to this version.
    private static final class Lost extends Exception {

        private static final long serialVersionUID = 1;

        private final transient String version;
        private final transient CallFailed why;

        private Lost(String version, CallFailed why) {
            super(why);
            this.version = version;
            this.why = why;
        }
    }
}
