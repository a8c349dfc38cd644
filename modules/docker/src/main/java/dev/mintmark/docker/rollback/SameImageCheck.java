package dev.mintmark.docker.rollback;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Looks which other containers of the engine run the very image that is being left, and stay on it.
final class SameImageCheck extends EngineCheck {

    private static final int MOST_SHOWN = 10;

    SameImageCheck(EngineAccess access) {
        super("blast-radius", access);
    }

    @Override
    String question() {
        return "Which others run the version that is left";
    }

    @Override
    List<Finding> look(Engine engine, Member member, List<Seen> replicas) throws EngineFault, InterruptedException {
        var own = replicas.stream().map(Seen::id).collect(Collectors.toSet());
        var left = replicas.stream().map(Seen::imageId).collect(Collectors.toSet());
        var others = engine.containers(Optional.empty()).stream()
                .filter(listed -> left.contains(EngineText.of(listed.path("ImageID")))
                        && !own.contains(EngineText.of(listed.path("Id")))
                        && EngineText.of(listed.path("State")).equals("running"))
                .map(listed -> EngineText.of(listed.path("Names").path(0)).replaceFirst("^/", "")).sorted().toList();
        return List.of(others.isEmpty()
                ? passed(member, "No other container runs the version that is left", "All on this engine were looked at.")
                : warned(member, others.size() + " others run the version that is left, and stay on it",
                        others.stream().limit(MOST_SHOWN).collect(Collectors.joining(", ")) + ".",
                        "Roll them back, too, if it is the version that is bad."));
    }
}
