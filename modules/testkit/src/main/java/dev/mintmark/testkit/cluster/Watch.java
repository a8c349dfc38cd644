package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Tells one client what becomes of the objects it asked about, until it leaves or its time is over.
final class Watch {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long USUAL_SECONDS = 300;

    private final Request request;
    private final Target target;
    private final long deadline;
    private long version;

    Watch(Request request, Target target) {
        this.request = request;
        this.target = target;
        var from = request.query("resourceVersion");
        var seconds = request.query("timeoutSeconds");
        this.version = from.isEmpty() ? 0 : Long.parseLong(from);
        this.deadline = System.nanoTime() + Duration.ofSeconds(seconds.isEmpty() ? USUAL_SECONDS : Long.parseLong(seconds))
                .toNanos();
    }

    void begin() throws IOException {
        write("HTTP/1.1 200 -\r\nConnection: close\r\nContent-Type: application/json\r\n\r\n");
    }

    boolean isOver() {
        return System.nanoTime() - deadline > 0;
    }

    /// What is to be told now.
    String news(Journal journal) {
        var lines = new StringBuilder();
        for (var entry : journal.since(version)) {
            version = entry.version();
            var inNamespace = target.namespace().isEmpty()
                    || target.namespace().equals(entry.object().at("/metadata/namespace").asText());
            if (entry.plural().equals(target.plural()) && inNamespace && Selection.matches(request, entry.object())) {
                var event = JSON.createObjectNode().put("type", entry.type());
                event.set("object", entry.object());
                lines.append(event).append('\n');
            }
        }
        return lines.toString();
    }

    void tell(String news) throws IOException {
        if (!news.isEmpty()) {
            write(news);
        }
    }

    private void write(String text) throws IOException {
        request.output().write(text.getBytes(StandardCharsets.UTF_8));
        request.output().flush();
    }
}
