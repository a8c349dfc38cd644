package dev.mintmark.kubernetes.feeds;

import dev.mintmark.kubernetes.access.ApiServer;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.objects.ListReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;

/// Lists one feed page by page.
final class Lister {

    /// As kubectl does.
    private static final int PAGE = 500;
    /// After so many lists that the server forgot half way, the next is asked for in one piece.
    private static final int MOST_RESTARTS = 3;

    private final ApiServer server;
    private final Feed feed;
    private final BlockingQueue<Letter> inbox;

    Lister(ApiServer server, Feed feed, BlockingQueue<Letter> inbox) {
        this.server = server;
        this.feed = feed;
        this.inbox = inbox;
    }

    /// Lists everything and returns the version from which to watch.
    String list() throws CallFailed, InterruptedException {
        for (var restarts = 0;; restarts++) {
            try {
                return listOnce(restarts < MOST_RESTARTS ? PAGE : 0);
            } catch (CallFailed failed) {
                if (!failed.isGone() || restarts > MOST_RESTARTS) {
                    throw failed;
                }
            }
        }
    }

    private String listOnce(int limit) throws CallFailed, InterruptedException {
        inbox.put(new Letter.Began(feed));
        var next = "";
        while (true) {
            var page = page(limit, next);
            inbox.put(new Letter.Page(feed, page.items(), page.remaining()));
            next = page.next();
            if (next.isEmpty()) {
                inbox.put(new Letter.Listed(feed));
                return page.resourceVersion();
            }
        }
    }

    private ListReader.Page page(int limit, String next) throws CallFailed, InterruptedException {
        var query = limit == 0 ? "" : "?limit=" + limit
                + (next.isEmpty() ? "" : "&continue=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        try (var answer = server.list(feed.resource().path(feed.namespace()) + query, feed.resource().listForm(),
                feed.words())) {
            return ListReader.read(feed.resource(), answer.body());
        } catch (InterruptedIOException _) {
            throw new InterruptedException();
        } catch (IOException e) {
            throw server.failure(e, feed.words());
        }
    }
}
