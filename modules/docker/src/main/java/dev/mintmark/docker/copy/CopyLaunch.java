package dev.mintmark.docker.copy;

import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.LaunchProgress;
import dev.mintmark.change.copy.LaunchStep;
import dev.mintmark.docker.CopyName;
import dev.mintmark.docker.EngineAnswer;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineQuery;
import dev.mintmark.docker.EngineRequest;
import dev.mintmark.docker.EngineText;
import java.time.Duration;
import java.util.Optional;

/// Makes one copy, or nothing.
final class CopyLaunch {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// How long an engine may take to make what it was asked for after nobody listens any longer.
    private static final Duration AFTERWARDS = Duration.ofSeconds(5);
    private static final int CONFLICT = 409;

    private final CopyEngine engine;
    private final LaunchProgress progress;

    CopyLaunch(CopyEngine engine, LaunchProgress progress) {
        this.engine = engine;
        this.progress = progress;
    }

    SeenCopy launch(CopyPlan planned) throws CopyRefused, EngineFault, InterruptedException {
        progress.about(LaunchStep.PREPARE, "");
        var plan = planned;
        if (plan.digest().isEmpty()) {
            progress.about(LaunchStep.PREPARE, "pulling " + EngineText.line(plan.image()));
            ImagePull.pull(engine, plan.image());
            plan = new CopyPlanning(engine, plan.request()).plan();
        }
        var name = plan.image();
        var image = CopyImage.of(engine.image(name).orElseThrow(() -> CopyProblems.notLaunched("copy.image",
                "The image " + name + " is no longer on the engine.", "Plan the copy anew.")));
        var guard = Guard.of(image.architecture()).orElseThrow(() -> CopyProblems.notLaunched("copy.architecture",
                "There is no guard for " + image.architecture() + ".", "Choose another image."));
        var toolbox = toolbox(plan);
        return make(plan, image, guard, new CopyBlueprint(plan, guard, image.volumes(), toolbox));
    }

    private Optional<String> toolbox(CopyPlan plan) throws CopyRefused, EngineFault, InterruptedException {
        var asked = plan.request().toolbox();
        if (asked.isEmpty()) {
            return asked;
        }
        progress.about(LaunchStep.PREPARE, "toolbox " + EngineText.line(asked.get()));
        return Optional.of(new Toolbox(engine, asked.get()).volume());
    }

    private SeenCopy make(CopyPlan plan, CopyImage image, Guard guard, CopyBlueprint blueprint)
            throws CopyRefused, EngineFault, InterruptedException {
        var id = plan.request().id();
        var mayCome = AFTERWARDS;
        var isMade = false;
        var isRefused = false;
        progress.about(LaunchStep.CREATE, CopyName.of(id));
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        try {
            var answer = engine.ask(EngineRequest.post("/containers/create?name="
                    + EngineQuery.encoded(CopyName.of(id))).json(blueprint.json()).within(PATIENCE));
            mayCome = Duration.ZERO;
            isRefused = !answer.isDone();
            var container = EngineText.of(created(answer).json().path("Id"));
            new GuardVolume(engine, guard).provide(container, image.id());
            progress.about(LaunchStep.START, "");
            engine.ask(EngineRequest.post("/containers/" + EngineQuery.encoded(container) + "/start")
                    .within(PATIENCE)).done();
            progress.about(LaunchStep.READY, "");
            var copy = running(container, plan);
            isMade = true;
            return copy;
        } finally {
            if (!isMade && !isRefused) {
                new CopyEnding(engine).takeAway(id, mayCome);
            }
        }
    }

    private static EngineAnswer created(EngineAnswer answer) throws CopyRefused, EngineFault {
        if (answer.is(CONFLICT)) {
            throw CopyProblems.notLaunched("copy.name-taken", "The engine said: " + answer.message() + ".",
                    "Launch it again: it gets another name.");
        }
        return answer.done();
    }

    private SeenCopy running(String container, CopyPlan plan)
            throws CopyRefused, EngineFault, InterruptedException {
        var copy = engine.container(container).flatMap(CopyContainer::of);
        if (copy.isEmpty() || !copy.get().isAlive()) {
            throw CopyProblems.notLaunched("copy.not-running", "It was started and was over at once"
                    + copy.map(seen -> ", with exit code " + seen.exitCode()).orElse("") + ".",
                    "Give it more memory or processes, and look into the engine's log.");
        }
        return new SeenCopy(copy.get(), Optional.empty(), plan.digest());
    }
}
