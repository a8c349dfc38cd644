package dev.mintmark.app.cli;

import dev.mintmark.app.writing.Json;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.change.copy.Variable;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.workload.SourceId;
import java.util.Map;
import java.util.Optional;

/// Debug copies for scripts.
record CopyJson(Json json) {

    void copy(DebugCopy copy) {
        json.text("id", copy.id().value());
        json.text("image", copy.image());
        json.text("digest", copy.digest().map(Digest::value));
        json.text("source", copy.place().source().value());
        json.time("expiresAt", copy.expiresAt());
        json.text("state", copy.state().word());
        json.text("owner", copy.owner());
        json.text("purpose", copy.purpose());
        json.text("mode", copy.mode().word());
        json.text("namespace", copy.place().namespace());
        json.text("name", copy.name());
        json.text("reason", copy.reason());
        json.time("startedAt", copy.startedAt());
        json.time("latestEnd", copy.latestEnd());
    }

    void plan(CopyPlan plan) {
        var request = plan.request();
        json.text("image", plan.image());
        json.text("digest", plan.digest().map(Digest::value));
        json.text("source", request.place().source().value());
        json.text("namespace", request.place().namespace());
        json.text("owner", request.owner());
        json.text("purpose", request.purpose());
        json.text("mode", request.mode().word());
        json.number("leaseSeconds", request.lease().length().toSeconds());
        json.number("mostSeconds", request.lease().most().toSeconds());
        json.text("user", plan.user());
        json.text("workingDirectory", plan.workingDirectory());
        json.texts("command", plan.command());
        json.text("network", plan.network());
        json.truth("readOnlyRoot", plan.readOnlyRoot());
        json.texts("capabilities", plan.capabilities());
        json.texts("relaxed", request.relaxations().stream().map(Relaxation::word).toList());
        json.text("toolbox", request.toolbox());
        json.list("environment", plan.environment(), this::variable);
        json.list("traits", plan.traits(), trait -> {
            json.text("name", trait.name());
            json.truth("kept", trait.kept());
            json.text("why", trait.why());
        });
        json.list("warnings", plan.warnings(), this::problem);
    }

    /// Secrets are named, never shown.
    private void variable(Variable variable) {
        json.text("name", variable.name());
        json.text("value", variable instanceof Variable.Given given ? Optional.of(given.value()) : Optional.empty());
        json.truth("given", !(variable instanceof Variable.Withheld));
        json.text("withheld", variable instanceof Variable.Withheld withheld ? Optional.of(withheld.why())
                : Optional.empty());
    }

    void silent(Map<SourceId, Problem> places) {
        json.list("silent", places.entrySet(), place -> {
            json.text("source", place.getKey().value());
            json.object("problem", _ -> problem(place.getValue()));
        });
    }

    void problem(Problem problem) {
        json.text("code", problem.code());
        json.text("what", problem.what());
        json.text("why", problem.why());
        json.text("next", problem.next());
    }
}
