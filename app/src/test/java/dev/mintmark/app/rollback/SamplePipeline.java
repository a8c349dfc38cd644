package dev.mintmark.app.rollback;

import dev.mintmark.change.rollback.Difference;
import dev.mintmark.change.rollback.ManifestSource;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.domain.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A pipeline as Argo CD's or Git's look, which takes every call, and is slow or fails as it is told to.
final class SamplePipeline implements Pipeline {

    static final Problem REFUSED = new Problem("rollback.git.refused", "The commit was not pushed to env.",
            "The branch main is protected, and ana may not push to it.",
                    "Ask for the right, or let it be pushed to a new branch.");

    private static final String DIFF = """
            @@ apps/payments/kustomization.yaml
             images:
               - name: registry.example/shop/payments
            -    digest: sha256:9f3c2a1b5d77
            +    digest: sha256:4be01d7c0a12
            @@ apps/payments/config.yaml
               maxIdle: 10
            -  maxSize: 200
            +  maxSize: 20
            """;

    private final String name;
    private volatile Optional<Problem> refusal = Optional.empty();
    private volatile Optional<String> waiting = Optional.empty();
    private volatile CountDownLatch planned = new CountDownLatch(0);
    private volatile CountDownLatch called = new CountDownLatch(0);

    SamplePipeline(String name) {
        this.name = name;
    }

    void refuse(Problem why) {
        refusal = Optional.of(why);
    }

    void waitFor(String what) {
        waiting = Optional.of(what);
    }

    /// Plans and calls wait until it goes on.
    void hang() {
        planned = new CountDownLatch(1);
        called = new CountDownLatch(1);
    }

    void goOn() {
        planned.countDown();
        called.countDown();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Part plan(Member member, Purpose purpose) throws InterruptedException {
        planned.await();
        return name.equals("git") ? git(member) : argo(member, purpose);
    }

    private Part git(Member member) {
        var app = member.service();
        return new Part(List.of(Step.of(Step.Phase.CHANGE, member, name, "git.commit",
                "Commit to env/main: image digest of " + app,
                "apps/" + app + "/kustomization.yaml 9f3c2a1… → 4be01d7…", Map.of("app", app))), List.of(),
                List.of(new Difference(member.number(), "env main apps/" + app, DIFF)),
                        Map.of("commit " + app, "7c1e04b"),
                List.of("Revision 41 becomes 43, and revision 40 leaves the history.",
                        "The commit stays in Git, so auto-sync keeps it."));
    }

    private Part argo(Member member, Purpose purpose) {
        var app = member.service();
        var path = "/api/v1/applications/" + app;
        return new Part(List.of(
                step(Step.Phase.PAUSE, member, "Pause auto-sync of " + app, "PATCH " + path
                        + " automated.enabled: false"),
                step(Step.Phase.SYNC, member, "Sync " + app + " to that commit", "POST " + path + "/sync"),
                step(Step.Phase.RESUME, member, "Resume auto-sync of " + app, "PATCH " + path
                        + " automated.enabled: true")
                        .before(purpose.resumeBy())), List.of(), List.of(), new java.util.TreeMap<>(), List.of(),
                Optional.of(new ManifestSource("env", "main", "apps/" + app)));
    }

    private Step step(Step.Phase phase, Member member, String title, String call) {
        return Step.of(phase, member, name, name + "." + phase.name().toLowerCase(java.util.Locale.ROOT), title, call,
                Map.of("app", member.service()));
    }

    @Override
    public Accepted rehearse(Step step) throws RollbackRefused {
        refuse();
        return new Accepted("The server's dry run took it.", false);
    }

    @Override
    public Accepted carryOut(Step step) throws RollbackRefused, InterruptedException {
        called.await();
        refuse();
        return new Accepted(name.equals("git") ? "commit 51aa9d0 on main" : "generation 9, resourceVersion 4711",
                false);
    }

    private void refuse() throws RollbackRefused {
        if (refusal.isPresent()) {
            throw new RollbackRefused(RollbackRefused.Kind.FAILED, refusal.get(), null);
        }
    }

    @Override
    public Optional<String> waitingFor(Step step) {
        return step.phase() == Step.Phase.SYNC ? waiting : Optional.empty();
    }
}
