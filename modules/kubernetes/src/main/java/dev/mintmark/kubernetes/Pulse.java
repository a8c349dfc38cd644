package dev.mintmark.kubernetes;

import dev.mintmark.kubernetes.access.ApiServer;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.access.Patience;
import dev.mintmark.kubernetes.feeds.Feed;
import dev.mintmark.kubernetes.objects.ListReader;
import dev.mintmark.kubernetes.objects.Resource;
import java.io.IOException;
import java.io.InterruptedIOException;

/// Asks a quiet server whether it is still there, by a request that is cheap but needs the credentials to be good.
final class Pulse {

    private final ApiServer server;
    private final Patience patience;
    private long last = System.nanoTime();

    Pulse(ApiServer server, Patience patience) {
        this.server = server;
        this.patience = patience;
    }

    /// Something was heard of the server.
    void felt() {
        last = System.nanoTime();
    }

    /// Whether the server answers.
    ///
    /// @throws CallFailed if it has not for too long, or does not let us in any more
    boolean beats(String namespace) throws CallFailed, InterruptedException {
        try {
            ask(server, new Feed(Resource.PODS, namespace));
            felt();
            return true;
        } catch (CallFailed failed) {
            var silent = System.nanoTime() - last;
            if (failed.isFinal() || silent > patience.idle().plus(patience.mending()).toNanos()) {
                throw failed;
            }
            return false;
        }
    }

    /// Lists one object and throws it away.
    static void ask(ApiServer server, Feed feed) throws CallFailed, InterruptedException {
        try (var answer = server.list(feed.resource().path(feed.namespace()) + "?limit=1", feed.words())) {
            ListReader.read(feed.resource(), answer.body());
        } catch (InterruptedIOException _) {
            throw new InterruptedException();
        } catch (IOException e) {
            throw server.failure(e, feed.words());
        }
    }
}
