package dev.mintmark.kubernetes;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.Observation;
import dev.mintmark.kubernetes.access.ApiServer;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.access.ClusterContext;
import dev.mintmark.kubernetes.feeds.Feed;
import dev.mintmark.kubernetes.feeds.FeedWatch;
import dev.mintmark.kubernetes.feeds.Letter;
import dev.mintmark.kubernetes.objects.Resource;
import dev.mintmark.kubernetes.view.ClusterView;
import dev.mintmark.kubernetes.view.SourceTimes;
import dev.mintmark.kubernetes.view.Teller;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// One look at one cluster, from the first list until it breaks or is interrupted.
///
/// Feeds read on threads of their own and write letters; one thread, the caller of [#run], reads them, so that the view
/// needs no locks and the observer hears one voice. Owners are listed before pods: then every pod's workload is known
/// when the pod is told.
final class Look implements AutoCloseable {

    private static final int MOST_WAITING = 64;
    /// In more namespaces, each looked at by itself, configuration would cost more connections than it is worth.
    private static final int MOST_CONFIGURED = 5;
    /// How long a pod is held back while its owner may still come.
    private static final Duration HOLDING = Duration.ofSeconds(5);
    private static final long HEARD_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final SourceId source;
    private final ApiServer server;
    private final KubernetesSettings settings;
    private final Teller teller;
    private final Clock clock;
    private final Lag lag;
    private final ClusterView view;
    private final Reach reach;
    private final Limits limits;
    private final Pulse pulse;
    private final BlockingQueue<Letter> inbox = new ArrayBlockingQueue<>(MOST_WAITING);
    private final List<Thread> threads = new ArrayList<>();
    private final Set<Feed> unfinished = new HashSet<>();
    private final Set<Feed> interrupted = new HashSet<>();
    private final Map<Feed, Set<String>> listing = new HashMap<>();
    private long received;
    private boolean complete;
    private long heard;

    Look(SourceId source, ApiServer server, ClusterContext context, KubernetesSettings settings, Teller teller, Clock clock,
            Lag lag) {
        this.source = source;
        this.server = server;
        this.settings = settings;
        this.teller = teller;
        this.clock = clock;
        this.lag = lag;
        this.view = new ClusterView(source, teller);
        this.limits = new Limits(context.name());
        this.reach = new Reach(server, context, settings, limits);
        this.pulse = new Pulse(server, settings.patience());
    }

    /// Never returns normally.
    void run() throws CallFailed, InterruptedException {
        var namespaces = reach.namespaces();
        for (var resource : Resource.owners()) {
            start(resource, namespaces);
        }
        readUntilFinished();
        start(Resource.PODS, namespaces);
        if (namespaces.size() <= MOST_CONFIGURED) {
            for (var resource : Resource.configuration()) {
                start(resource, namespaces);
            }
        }
        readUntilFinished();
        conclude(namespaces);
        while (true) {
            var patience = view.isHolding() ? HOLDING.dividedBy(2) : settings.patience().idle();
            var letter = inbox.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            view.release(HOLDING);
            if (letter != null) {
                read(letter);
            } else if (interrupted.isEmpty() && pulse.beats(namespaces.getFirst())) {
                tellHeard();
            }
        }
    }

    private void start(Resource resource, List<String> namespaces) {
        for (var namespace : namespaces) {
            var feed = new Feed(resource, namespace);
            unfinished.add(feed);
            threads.add(Thread.ofVirtual().name(source + " " + feed.words())
                    .start(new FeedWatch(server, feed, settings.patience(), inbox)));
        }
    }

    private void readUntilFinished() throws CallFailed, InterruptedException {
        while (!unfinished.isEmpty()) {
            read(inbox.take());
        }
    }

    private void conclude(List<String> namespaces) throws InterruptedException {
        // Whose owner was not listed has none that we will see.
        view.release(Duration.ZERO);
        var scope = namespaces.contains("") ? new Observation.Scope.Everything()
                : new Observation.Scope.Namespaces(Set.copyOf(namespaces));
        teller.tell((from, at) -> new Observation.Limited(from, at, limits.all()));
        teller.tell((from, at) -> new Observation.Listed(from, at, scope, view.instances(), view.workloads()));
        complete = true;
        pulse.felt();
    }

    private void read(Letter letter) throws CallFailed, InterruptedException {
        switch (letter) {
            case Letter.Began(var feed) -> listing.put(feed, new HashSet<>());
            case Letter.Page page -> read(page);
            case Letter.Listed(var feed) -> {
                view.listed(feed.resource(), feed.namespace(), listing.remove(feed));
                unfinished.remove(feed);
                stillThere(feed);
            }
            case Letter.Changed(var feed, var object) -> {
                view.changed(feed.resource(), object);
                SourceTimes.newest(object).ifPresent(time -> lag.watched(time, clock.instant()));
                stillThere(feed);
            }
            case Letter.Deleted(var feed, var object) -> {
                view.deleted(feed.resource(), object);
                stillThere(feed);
            }
            case Letter.Current(var feed) -> stillThere(feed);
            case Letter.Interrupted(var feed) -> interrupted.add(feed);
            case Letter.Refused(var feed, var why) -> {
                if (feed.resource() == Resource.PODS) {
                    throw why;
                }
                unfinished.remove(feed);
                view.hide(feed.resource());
                limits.refused(feed, why);
            }
            case Letter.Failed(var feed, var why) -> {
                if (!feed.resource().isConfiguration()) {
                    throw why;
                }
                // The fleet is worth looking at without it.
                unfinished.remove(feed);
                interrupted.remove(feed);
                limits.refused(feed, why);
            }
        }
    }

    private void read(Letter.Page page) throws InterruptedException {
        var present = listing.get(page.from());
        for (var object : page.items()) {
            present.add(ClusterView.key(object));
            view.changed(page.from().resource(), object);
            SourceTimes.newest(object).ifPresent(lag::listed);
        }
        received += page.items().size();
        if (!complete && !page.items().isEmpty()) {
            // Only the pods are worth counting down: all else is listed side by side, and is less.
            var remaining = page.from().resource() == Resource.PODS ? page.remaining() : OptionalLong.empty();
            teller.tell((from, at) -> new Observation.Loading(from, at, received, remaining));
        }
    }

    private void stillThere(Feed feed) throws InterruptedException {
        interrupted.remove(feed);
        pulse.felt();
        if (complete && interrupted.isEmpty() && System.nanoTime() - heard > HEARD_NANOS) {
            tellHeard();
        }
    }

    private void tellHeard() throws InterruptedException {
        heard = System.nanoTime();
        teller.tell(Observation.Heard::new);
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        var wasInterrupted = false;
        for (var thread : threads) {
            try {
                thread.join(settings.patience().connect());
            } catch (InterruptedException _) {
                wasInterrupted = true;
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
