package dev.mintmark.git.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Pipeline.Accepted;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.RollbackRefused.Kind;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.testkit.rollback.Members;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the server answers to a push, and what becomes of it.
class GitPushTest {

    private static final String OWN = "rollback/" + Members.PLAN;

    @TempDir
    private Path folder;
    private GitWorld world;

    @BeforeEach
    void payments() throws IOException {
        world = new GitWorld(folder);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void whereTheBranchIsProtectedTheCommitWaitsOnOneOfItsOwn() throws Exception {
        world.repository.protectMain();
        var step = world.step();
        var main = world.repository.file("main", GitWorld.FILE);
        var accepted = world.pipeline().carryOut(step);
        assertThat(accepted.answer()).contains("main refused it", "GH006: Protected branch update failed for main",
                OWN);
        assertThat(world.repository.file("main", GitWorld.FILE)).isEqualTo(main);
        assertThat(world.repository.file(OWN, GitWorld.FILE)).contains(Members.GOOD.value());
        assertThat(world.pipeline().waitingFor(step)).contains(OWN + " waits to be merged into main.");
        assertThat(world.pipeline().carryOut(step)).extracting(Accepted::already).isEqualTo(true);
    }

    @Test
    void aMergeThatSquashesEndsTheWaiting() throws Exception {
        var step = world.pipeline(Branches.protecting(Set.of("main")), Map.of()).plan(world.member(), Members.purpose())
                .steps().getFirst();
        assertThat(step.call()).contains(OWN).endsWith("to be merged into main");
        world.pipeline().carryOut(step);
        assertThat(world.repository.file("main", GitWorld.FILE)).contains(Members.BAD.value());
        var squashed = "Roll back (#17)\n\n* " + world.repository.log(OWN).lines().skip(1).reduce("", (all, line) -> all
                + line + "\n");
        world.repository.push("Something else", "README.md", "Hello\n");
        world.repository.push(squashed, GitWorld.FILE, world.repository.file(OWN, GitWorld.FILE));
        assertThat(world.pipeline().waitingFor(step)).isEmpty();
    }

    @Test
    void aBranchThatIsDeletedUnmergedIsNotWaitedForForEver() throws Exception {
        world.repository.protectMain();
        var step = world.step();
        world.pipeline().carryOut(step);
        world.repository.git("push", "-q", "origin", "--delete", OWN);
        assertRefused(() -> world.pipeline().waitingFor(step), Kind.FAILED, "rollback.git.closed");
    }

    @Test
    void aRefusalOfAllBranchesIsAnsweredWithTheServersOwnWords() throws Exception {
        world.repository.hook("pre-receive", "echo 'Freeze until Monday, \033[31mask ops\033[0m' >&2; exit 1");
        var step = world.step();
        var before = world.repository.refs();
        assertThatThrownBy(() -> world.pipeline().carryOut(step)).isInstanceOfSatisfying(RollbackRefused.class,
                refused -> {
            assertThat(refused.problem().code()).isEqualTo("rollback.git.refused");
            assertThat(refused.problem().why()).contains("Freeze until Monday").doesNotContain("\033");
        });
        assertThat(world.repository.refs()).isEqualTo(before);
    }

    @Test
    void whoMustNotPushIsToldSoInThePlan() throws Exception {
        world.server.forbid("service=git-receive-pack");
        var part = world.pipeline().plan(world.member(), Members.purpose());
        assertThat(part.findings()).filteredOn(finding -> finding.check().equals("permission"))
                .extracting(Finding::verdict).containsExactly(Finding.Verdict.BLOCKED);
        assertRefused(() -> world.pipeline().carryOut(part.steps().getFirst()), Kind.FAILED, "rollback.git.denied");
    }

    @Test
    void severalMembersOfOnePlanAreCommittedOneAfterTheOther() throws Exception {
        var steps = twoMembers(world.pipeline());
        for (var step : steps) {
            assertThat(world.pipeline().carryOut(step).already()).isFalse();
        }
        assertThat(world.repository.file("main", "all/kustomization.yaml"))
                .isEqualTo(images(Members.GOOD.value(), Members.GOOD.value()));
        assertThat(world.repository.git("ls-remote", "origin", "main")).isNotBlank();
        for (var step : steps) {
            assertThat(world.pipeline().carryOut(step).already()).isTrue();
        }
    }

    @Test
    void severalMembersOfOnePlanWaitOnOneBranch() throws Exception {
        world.repository.protectMain();
        for (var step : twoMembers(world.pipeline())) {
            world.pipeline().carryOut(step);
        }
        assertThat(world.repository.file(OWN, "all/kustomization.yaml"))
                .isEqualTo(images(Members.GOOD.value(), Members.GOOD.value()));
    }

    private List<Step> twoMembers(GitPipeline pipeline) throws Exception {
        var hook = world.repository.bare().resolve("hooks/update");
        var isProtected = hook.toFile().renameTo(folder.resolve("update").toFile());
        world.repository.push("Two services", "all/kustomization.yaml", images(Members.BAD.value(),
                Members.BAD.value()),
                "all/a.yaml", "kind: Deployment\nmetadata: {name: payments}\nspec: {template: {spec: {containers: "
                        + "[{name: app, image: a}]}}}\n---\nkind: Deployment\nmetadata: {name: worker}\n"
                        + "spec: {template: {spec: {containers: [{name: app, image: b}]}}}\n");
        assertThat(isProtected).isEqualTo(folder.resolve("update").toFile().renameTo(hook.toFile()));
        var steps = new ArrayList<Step>();
        for (var name : List.of("payments", "worker")) {
            var repository = name.equals("payments") ? "a" : "b";
            var member = Members.of(steps.size() + 1, Members.workload("Deployment", name), Owner.Kind.GIT,
                    Members.target(repository, Members.GOOD));
            steps.addAll(pipeline.plan(in(member), Members.purpose()).steps());
        }
        return steps;
    }

    private Member in(Member member) {
        return Members.in(member, world.server.url("env.git"), "HEAD", "all");
    }

    private static String images(String one, String other) {
        return "resources: [a.yaml]\nimages:\n- {name: a, digest: '" + one + "'}\n- {name: b, digest: '" + other
                + "'}\n";
    }

    private static void assertRefused(ThrowingCallable call, Kind kind, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RollbackRefused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(kind);
            assertThat(refused.problem().code()).isEqualTo(code);
        });
    }
}
