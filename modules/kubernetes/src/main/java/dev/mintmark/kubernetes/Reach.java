package dev.mintmark.kubernetes;

import dev.mintmark.kubernetes.access.ApiServer;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.access.ClusterContext;
import dev.mintmark.kubernetes.feeds.Attempts;
import dev.mintmark.kubernetes.feeds.Feed;
import dev.mintmark.kubernetes.objects.ListReader;
import dev.mintmark.kubernetes.objects.Resource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Finds out how far the operator may see: the whole cluster, or which namespaces.
final class Reach {

    private static final int MOST_NAMESPACES = 30;
    private static final Feed EVERYWHERE = new Feed(Resource.PODS, "");

    private final ApiServer server;
    private final ClusterContext context;
    private final KubernetesSettings settings;
    private final Limits limits;

    Reach(ApiServer server, ClusterContext context, KubernetesSettings settings, Limits limits) {
        this.server = server;
        this.context = context;
        this.settings = settings;
        this.limits = limits;
    }

    /// The namespaces to look at one by one; the empty one alone stands for all at once.
    ///
    /// @throws CallFailed if pods may be listed nowhere, or the server cannot be asked
    List<String> namespaces() throws CallFailed, InterruptedException {
        try {
            ask(EVERYWHERE);
            return List.of("");
        } catch (CallFailed refused) {
            if (!refused.isForbidden()) {
                throw refused;
            }
            var allowed = oneByOne(refused);
            if (allowed.isEmpty()) {
                throw refused;
            }
            return allowed;
        }
    }

    private List<String> oneByOne(CallFailed refused) throws CallFailed, InterruptedException {
        limits.refused(EVERYWHERE, refused);
        var named = new LinkedHashSet<String>();
        named.add(context.namespace());
        named.addAll(settings.namespaces());
        var all = new LinkedHashSet<>(named);
        all.addAll(listed());
        if (all.size() > MOST_NAMESPACES) {
            limits.tooMany(all.size(), Math.max(named.size(), MOST_NAMESPACES));
        }
        var allowed = new ArrayList<String>();
        for (var namespace : all.stream().limit(Math.max(named.size(), MOST_NAMESPACES)).toList()) {
            var feed = new Feed(Resource.PODS, namespace);
            try {
                ask(feed);
                allowed.add(namespace);
            } catch (CallFailed forbidden) {
                if (!forbidden.isForbidden()) {
                    throw forbidden;
                }
                limits.refused(feed, forbidden);
            }
        }
        return allowed;
    }

    private void ask(Feed feed) throws CallFailed, InterruptedException {
        new Attempts(settings.patience()).make(() -> {
            Pulse.ask(server, feed);
            return feed;
        });
    }

    private List<String> listed() throws CallFailed, InterruptedException {
        var feed = new Feed(Resource.NAMESPACES, "");
        try (var answer = server.list(feed.resource().path("") + "?limit=500", feed.words())) {
            return ListReader.read(feed.resource(), answer.body()).items().stream()
                    .map(namespace -> namespace.metadata().name()).toList();
        } catch (InterruptedIOException _) {
            throw new InterruptedException();
        } catch (IOException e) {
            throw server.failure(e, feed.words());
        } catch (CallFailed refused) {
            if (!refused.isForbidden()) {
                throw refused;
            }
            limits.refused(feed, refused);
            return List.of();
        }
    }
}
