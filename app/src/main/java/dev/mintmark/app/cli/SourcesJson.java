package dev.mintmark.app.cli;

import dev.mintmark.app.writing.Json;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.fleet.Traffic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// How sources stand, as JSON.
final class SourcesJson {

    private final Json json;

    SourcesJson(Json json) {
        this.json = json;
    }

    void sources(List<SourceStatus> sources) {
        json.list("sources", sources, this::source);
    }

    void sources(List<SourceStatus> sources, Function<SourceId, Traffic> traffic) {
        json.list("sources", sources, source -> {
            source(source);
            json.object("traffic", _ -> traffic(traffic.apply(source.id())));
        });
    }

    private void source(SourceStatus source) {
        json.text("id", source.id().value());
        json.text("kind", source.kind().word());
        json.text("endpoint", Optional.of(source.endpoint()).filter(endpoint -> !endpoint.isEmpty()));
        json.text("state", source.sight().word());
        json.time("seenAt", source.seenAt());
        problem("problem", source.problem());
        json.list("limits", source.limits(), this::problem);
    }

    void problem(String key, Optional<Problem> problem) {
        json.object(key, problem, this::problem);
    }

    private void problem(Problem problem) {
        json.text("code", problem.code());
        json.text("what", problem.what());
        json.text("why", problem.why());
        json.text("next", problem.next());
    }

    private void traffic(Traffic traffic) {
        json.number("requests", traffic.requests());
        json.number("bytes", traffic.bytes());
        json.text("lag", traffic.lag().map(Duration::toString));
    }
}
