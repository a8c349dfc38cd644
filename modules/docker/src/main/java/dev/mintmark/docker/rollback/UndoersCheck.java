package dev.mintmark.docker.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineText;
import dev.mintmark.domain.image.ImageReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks who would bring the version back that is being left.
final class UndoersCheck extends EngineCheck {

    private static final String WATCHTOWER = "com.centurylinklabs.watchtower";
    private static final String EXCLUDED = WATCHTOWER + ".enable";
    /// Where Portainer keeps the files of what it calls stacks.
    private static final String PORTAINER = "/data/compose/";

    UndoersCheck(EngineAccess access) {
        super("undone-by", access);
    }

    @Override
    String question() {
        return "Who would undo it";
    }

    @Override
    List<Finding> look(Engine engine, Member member, List<Seen> replicas) throws EngineFault, InterruptedException {
        var findings = new ArrayList<Finding>();
        var first = replicas.getFirst();
        first.label(Owners.COMPOSE_PROJECT).ifPresent(project -> findings.add(compose(member, first, project)));
        var watchtower = engine.containers(Optional.empty()).stream().filter(UndoersCheck::isWatchtower)
                .map(listed -> EngineText.of(listed.path("Names").path(0)).replaceFirst("^/", "")).findFirst();
        var isLeftAlone = first.label(EXCLUDED).filter("false"::equalsIgnoreCase).isPresent();
        if (watchtower.isPresent() && !isLeftAlone) {
            findings.add(warned(member, "Watchtower updates containers on this engine", "Container " + watchtower.get()
                    + " runs there, and no label " + EXCLUDED + "=false excludes this one. What is pinned it should "
                    + "leave alone.", "Make sure that the tag is mended before the container is made anew."));
        }
        if (findings.isEmpty()) {
            findings.add(passed(member, "Nobody on this engine would undo it",
                    "No label of Compose, and no running Watchtower that looks after it."));
        }
        return findings;
    }

    private Finding compose(Member member, Seen container, String project) {
        var files = container.label(Owners.COMPOSE_FILES).orElse("its Compose file");
        var folder = container.label(Owners.COMPOSE_FOLDER).map(path -> " in " + path).orElse("");
        var isStack = files.startsWith(PORTAINER);
        var next = isStack ? "The next update of the stack " + project + " in Portainer"
                : "The next 'docker compose up' of " + project;
        return warned(member, next + " brings the present version again",
                "Its label says that it was made from " + files + folder + ".",
                "Set the image of " + member.workload().name() + (isStack ? " in that stack" : " in " + files) + " to "
                        + member.target().reference() + ".");
    }

    private static boolean isWatchtower(JsonNode listed) {
        var image = ImageReference.parse(EngineText.of(listed.path("Image"))).map(ImageReference::shortName).orElse("");
        return EngineText.of(listed.path("State")).equals("running")
                && (image.equals("watchtower") || EngineText.of(listed.path("Labels").path(WATCHTOWER)).equals("true"));
    }
}
