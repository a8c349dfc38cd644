package dev.mintmark.testkit.kubernetes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// A recording on its way through a [ReplayServer]: its lists are served, its events wait to be sent.
public final class Replay {

    /// The name and the namespace of the objects that mark the end.
    public static final String END = "end-of-recording";

    private static final List<String> MARKED =
            List.of("deployments", "statefulsets", "daemonsets", "replicasets", "controllerrevisions", "pods");

    private final ReplayServer server;
    private final List<Recording.Line> events;
    private int next;

    Replay(ReplayServer server, List<Recording.Line> events) {
        this.server = server;
        this.events = events;
    }

    /// Sends the next event to whoever watches, and returns it; empty when there is none left.
    public Optional<Recording.Line> step() {
        if (next == events.size()) {
            return Optional.empty();
        }
        var event = events.get(next++);
        server.apply(event);
        return Optional.of(event);
    }

    /// Sends all that is left, as fast as the watchers take it.
    public void all() {
        while (step().isPresent()) {
            continue;
        }
    }

    /// Adds one object of each watched kind, named [#END] and owned by nobody.
    ///
    /// Each resource has a watch of its own, and one may lag behind the others; whoever has seen all of these has seen
    /// everything before them.
    public void markTheEnd() {
        MARKED.forEach(resource -> server.put(resource, mark(END)));
    }

    /// Adds one more pod, by which to tell that all marks have arrived where they were passed on to.
    public void markAgain(String name) {
        server.put("pods", mark(name));
    }

    private static ObjectNode mark(String name) {
        var object = JsonNodeFactory.instance.objectNode().put("revision", 1);
        object.putObject("metadata").put("name", name).put("namespace", END).put("uid", name);
        object.putObject("spec").putArray("containers").addObject().put("name", name).put("image", name);
        return object;
    }

    public int remaining() {
        return events.size() - next;
    }
}
