package dev.mintmark.docker.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.StandIn;
import java.util.TreeMap;

/// What a step is about, and what must still be so when it is carried out.
///
/// @param container   ID of the container that is replaced
/// @param name        its name, which the next one takes over
/// @param image       ID of the image it was made from
/// @param fingerprint of its configuration, see [Fingerprint]
/// @param restart     its restart policy; it is taken away while it stands by
/// @param retries     of that policy
/// @param running     whether it ran
record Lock(String container, String name, String image, String fingerprint, String restart, String retries, boolean running,
        String plan) {

    static Lock of(Seen container, JsonNode image, String plan) {
        return new Lock(container.id(), container.name(), container.imageId(), Fingerprint.of(container, image),
                container.restartPolicy(),
                container.host().path("RestartPolicy").path("MaximumRetryCount").asText("0"), container.isRunning(), plan);
    }

    static Lock of(Step step) {
        return new Lock(step.fact("container"), step.fact("name"), step.fact("image"), step.fact("fingerprint"),
                step.fact("restart"), step.fact("retries"), Boolean.parseBoolean(step.fact("running")), step.fact("plan"));
    }

    TreeMap<String, String> facts() {
        var facts = new TreeMap<String, String>();
        facts.put("container", container);
        facts.put("name", name);
        facts.put("image", image);
        facts.put("fingerprint", fingerprint);
        facts.put("restart", restart);
        facts.put("retries", retries);
        facts.put("running", Boolean.toString(running));
        facts.put("plan", plan);
        return facts;
    }

    String what() {
        return "Container " + name + " was not rolled back.";
    }

    String next() {
        return StandIn.next(name, plan);
    }

    String before() {
        return StandIn.before(name, plan);
    }

    String failed() {
        return StandIn.failed(name, plan);
    }

    /// The image it was made from, if it is the container that was planned for, and as it was then.
    ///
    /// @throws RollbackRefused if the world moved
    JsonNode held(Engine engine, Seen now) throws RollbackRefused, EngineFault, InterruptedException {
        if (!now.name().equals(name)) {
            throw Refusals.moved("moved", what(), "It is called " + now.name() + " by now.");
        }
        var made = engine.image(image).filter(_ -> now.imageId().equals(image)).orElseThrow(() -> Refusals.moved("moved",
                what(), "The image it was made from is not on the engine any longer."));
        if (!Fingerprint.of(now, made).equals(fingerprint)) {
            throw Refusals.moved("moved", what(), "Its configuration was changed since the plan was made.");
        }
        return made;
    }

    RollbackRefused gone() {
        return Refusals.moved("gone", what(), "The container " + shortId() + " is not there any longer.");
    }

    String shortId() {
        return container.substring(0, Math.min(12, container.length()));
    }
}
