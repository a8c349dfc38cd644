package dev.mintmark.docker.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineText;
import java.util.List;

/// Looks whether the engine has the target, or can get it, and whether it is for the platform of what runs now.
final class TargetOnEngineCheck extends EngineCheck {

    TargetOnEngineCheck(EngineAccess access) {
        super("target.registry", access);
    }

    @Override
    String question() {
        return "Whether the engine has the target";
    }

    @Override
    List<Finding> look(Engine engine, Member member, List<Seen> replicas) throws EngineFault, InterruptedException {
        var target = TargetImage.of(member.target());
        var name = member.target().digest().shortForm();
        var image = target.find(engine);
        if (image.isEmpty()) {
            return List.of(elsewhere(engine, member, target));
        }
        var platform = platform(image.get());
        var present = engine.image(replicas.getFirst().imageId()).map(TargetOnEngineCheck::platform).orElse("");
        return List.of(present.isEmpty() || present.equals(platform)
                ? passed(member, "The engine has " + name, EngineText.of(image.get().path("Id")) + " for "
                        + platform + ".")
                : blocked(member, name + " is for " + platform, "What runs now is for " + present + ".",
                        "Choose the version that was built for " + present + "."));
    }

    /// The engine asks the registry itself, as it would to pull.
    private Finding elsewhere(Engine engine, Member member, TargetImage target) throws EngineFault, InterruptedException {
        var name = member.target().digest().shortForm();
        for (var reference : target.pullable()) {
            try {
                if (engine.find("/distribution/" + reference + "/json").isPresent()) {
                    return warned(member, "The engine must pull " + name + " first", "It does not have it, and "
                            + reference.registry() + " would give it to anybody.", "Pull it there now, so that it does "
                            + "not have to be waited for.");
                }
            } catch (EngineFault fault) {
                if (!fault.isAnswer() && fault.kind() != EngineFault.Kind.PERMISSION) {
                    throw fault;
                }
            }
        }
        return blocked(member, "The engine does not have " + name + ", and could not pull it",
                EngineText.line(target.repository()) + " does not give it to anybody.",
                "Pull it on that engine with your own login, then plan again.");
    }

    private static String platform(JsonNode image) {
        var system = EngineText.of(image.path("Os"));
        return system.isEmpty() ? "" : system + "/" + EngineText.of(image.path("Architecture"));
    }
}
