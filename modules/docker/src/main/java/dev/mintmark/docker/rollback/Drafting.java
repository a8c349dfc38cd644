package dev.mintmark.docker.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.rollback.Difference;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline.Purpose;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Works out how the containers of one workload go back, one after the other.
final class Drafting {

    private final Engine engine;
    private final Member member;
    private final Purpose purpose;
    private final String what;
    private final TargetImage target;
    private final List<Step> steps = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final TreeMap<String, String> locks = new TreeMap<>();

    Drafting(Engine engine, Member member, Purpose purpose) {
        this.engine = engine;
        this.member = member;
        this.purpose = purpose;
        this.what = member.workload() + " was not planned.";
        this.target = TargetImage.of(member.target());
    }

    Part part() throws RollbackRefused, EngineFault, InterruptedException {
        var replicas = Replicas.of(engine, member.workload());
        if (replicas.isEmpty()) {
            throw Refusals.blocked("gone", what, "None of its containers is there any longer.",
                    "Look at the fleet again, and choose what is there now.");
        }
        var obstacles = Obstacles.on(engine);
        for (var container : replicas) {
            obstacles.refuse(container, what);
        }
        var image = target.find(engine);
        for (var container : replicas) {
            if (image.isEmpty() || !container.imageId().equals(EngineText.of(image.get().path("Id")))) {
                draft(container, image);
            }
        }
        return new Part(steps, findings, differences, locks, List.of("A Docker engine keeps no history: each "
                + "container that ran before is kept, stopped, until all is seen to be done, and removed then; its volumes stay."));
    }

    private void draft(Seen container, Optional<JsonNode> image)
            throws RollbackRefused, EngineFault, InterruptedException {
        var was = engine.image(container.imageId()).orElseThrow(() -> Refusals.blocked("image-gone", what,
                "The image that " + container.name() + " was made from is not on the engine any longer, so nobody can "
                        + "tell what of its configuration its operator gave.", "Start it anew with what started it before."));
        var lock = Lock.of(container, was, purpose.plan());
        locks.put("Container " + container.name() + " id", lock.container());
        locks.put("Container " + container.name() + " image", lock.image());
        locks.put("Container " + container.name() + " configuration", lock.fingerprint());
        exchange(container, image, lock);
        steps.add(Step.of(Step.Phase.RESUME, member, DockerPipeline.NAME, Farewell.ACT,
                "Remove what stands by for " + container.name(), "DELETE /containers/" + lock.before(),
                lock.facts()).before(purpose.resumeBy()));
        if (image.isPresent()) {
            differences.add(new Difference(member.number(), "Container " + container.name(),
                    new Shown(container, was, image.get()).difference()));
            findings.addAll(new ConfigurationFindings(member, container, was, image.get()).findings());
        } else {
            findings.add(Finding.untold("config", member, "What the image of " + container.name()
                    + " brings could not be told", "It is not on the engine yet.", "Pull it there, then plan again."));
        }
    }

    private void exchange(Seen container, Optional<JsonNode> image, Lock lock) {
        var facts = lock.facts();
        facts.put(Exchange.TARGET, target.digestsAsText());
        facts.put(Exchange.REPOSITORY, target.repository());
        var called = member.target().repository() + member.target().tag().map(tag -> ":" + tag).orElse("");
        facts.put(Exchange.CALLED, called);
        var pinned = image.map(target::pinned).orElseGet(() -> member.target().reference());
        var call = (image.isPresent() ? "" : "POST /images/create?fromImage=" + pinned + ", ")
                + "POST /containers/create?name=" + lock.next() + " Image: " + pinned + ", stop " + lock.shortId() + ", rename it to " + lock.before()
                + ", rename the new one to " + lock.name() + ", start, watch its health";
        steps.add(Step.of(Step.Phase.CHANGE, member, DockerPipeline.NAME, Exchange.ACT, "Replace container "
                + container.name() + " by one of " + member.target().digest().shortForm(), call, facts));
    }
}
