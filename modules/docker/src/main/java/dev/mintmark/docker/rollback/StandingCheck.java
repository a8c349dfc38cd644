package dev.mintmark.docker.rollback;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineText;
import dev.mintmark.docker.StandIn;
import java.util.List;
import java.util.Optional;

/// Looks how the containers stand now, and whether an earlier rollback left something standing by.
final class StandingCheck extends EngineCheck {

    StandingCheck(EngineAccess access) {
        super("in-flight", access);
    }

    @Override
    String question() {
        return "How its containers stand";
    }

    @Override
    List<Finding> look(Engine engine, Member member, List<Seen> replicas) throws EngineFault, InterruptedException {
        var left = engine.containers(Optional.empty()).stream()
                .map(listed -> EngineText.of(listed.path("Names").path(0)).replaceFirst("^/", ""))
                .filter(name -> StandIn.isName(name) && replicas.stream().anyMatch(own -> name.startsWith(own.name() + ".")))
                .sorted().toList();
        var states = String.join(", ", replicas.stream().map(StandingCheck::state).toList()) + ".";
        return left.isEmpty()
                ? List.of(passed(member, "No other rollback of " + member.workload().name() + " is under way", states))
                : List.of(warned(member, "An earlier rollback left something standing by", String.join(", ", left) + ".",
                        "Look at 'mintmark rollback list', and let it end: 'mintmark rollback resume'."));
    }

    private static String state(Seen container) {
        return container.name() + " is " + container.status()
                + (container.health().isEmpty() ? "" : ", " + container.health());
    }
}
