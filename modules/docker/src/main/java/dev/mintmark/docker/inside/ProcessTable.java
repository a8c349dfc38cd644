package dev.mintmark.docker.inside;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.inside.ProcessLine;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineRequest;
import dev.mintmark.docker.EngineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What runs in a container, as `ps` on the engine's machine tells it: so numbers and names are that machine's.
final class ProcessTable {

    private static final int MOST = 10_000;
    private static final int LARGEST = 8 << 20;

    /// `docker top` without wishes shows no share of the processor worth the name. Where `ps` is busybox's, it
    /// understands none.
    private static final String WISHES = "/top?ps_args=-eo%20pid,user:32,pcpu,args";

    private ProcessTable() {}

    static List<ProcessLine> read(Container container) throws EngineFault, InterruptedException {
        var answer = container.ask(EngineRequest.get(container.path(WISHES)).atMost(LARGEST));
        if (!answer.isDone() && answer.message().contains("ps")) {
            answer = container.ask(EngineRequest.get(container.path("/top")).atMost(LARGEST));
        }
        return of(answer.done().json());
    }

    static List<ProcessLine> of(JsonNode table) {
        var titles = new ArrayList<String>();
        table.path("Titles").forEach(title -> titles.add(EngineText.of(title).strip().toUpperCase(Locale.ROOT)));
        var pid = column(titles, "PID");
        var user = column(titles, "USER", "UID");
        var cpu = column(titles, "%CPU");
        var command = column(titles, "COMMAND", "CMD", "ARGS");
        var lines = new ArrayList<ProcessLine>();
        for (var row : table.path("Processes")) {
            var number = EngineText.of(row.path(pid)).strip();
            if (lines.size() < MOST && number.matches("[0-9]{1,18}")) {
                lines.add(new ProcessLine(Long.parseLong(number), EngineText.of(row.path(user)).strip(),
                        EngineText.of(row.path(cpu)).strip(), EngineText.of(row.path(command))));
            }
        }
        return List.copyOf(lines);
    }

    /// Where a column is, or a place where there is none.
    private static int column(List<String> titles, String... names) {
        return List.of(names).stream().mapToInt(titles::indexOf).filter(place -> place >= 0).findFirst()
                .orElse(titles.size());
    }
}
