package dev.mintmark.git.environment;

import static dev.mintmark.testkit.reliability.Activity.ROLLBACK_RUNNING;
import static dev.mintmark.testkit.reliability.Fault.DNS_GONE;
import static dev.mintmark.testkit.reliability.Fault.GIT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.rollback.Pipeline.Accepted;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.RollbackRefused.Kind;
import dev.mintmark.testkit.Eventually;
import dev.mintmark.testkit.reliability.Proves;
import dev.mintmark.testkit.rollback.Members;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lost connections, killed consoles, and other people.
class GitFaultsTest {

    private static final String OTHER_PLAN = "zzzzzzzzzzzz";

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
    @Proves(fault = GIT_DOWN, during = ROLLBACK_RUNNING)
    void aPushWhoseAnswerIsLostIsFoundToBeDone() throws Exception {
        var step = world.step();
        world.server.dropAfter("POST /env.git/git-receive-pack");
        assertRefused(() -> world.pipeline().carryOut(step), Kind.FAILED, "rollback.git.unknown");
        world.server.mend();
        assertThat(world.pipeline().carryOut(step).already()).isTrue();
        assertThat(world.repository.file("main", GitWorld.FILE)).contains(Members.GOOD.value());
        assertThat(world.pipeline().plan(world.member(), Members.purpose(OTHER_PLAN)).steps())
                .as("planned again, there is nothing left to do").isEmpty();
    }

    @Test
    void aPushThatNeverArrivedIsDoneTheNextTime() throws Exception {
        var step = world.step();
        var before = world.repository.refs();
        world.server.dropBefore("POST /env.git/git-receive-pack");
        assertRefused(() -> world.pipeline().carryOut(step), Kind.FAILED, "rollback.git.unknown");
        assertThat(world.repository.refs()).isEqualTo(before);
        world.server.mend();
        assertThat(world.pipeline().carryOut(step).already()).isFalse();
    }

    @Test
    @Proves(fault = GIT_DOWN, during = ROLLBACK_RUNNING)
    void aLostFetchChangesNothing() throws Exception {
        var step = world.step();
        world.server.dropBefore("git-upload-pack");
        assertRefused(() -> world.pipeline().carryOut(step), Kind.FAILED, "rollback.git.unreachable");
        world.server.mend();
        assertThat(world.pipeline().carryOut(step).already()).isFalse();
    }

    @Test
    void whatAKilledConsoleLeftBehindIsInNobodysWay() throws Exception {
        var step = world.step();
        var copy = copy();
        Files.writeString(copy.resolve("HEAD.lock"), "");
        Files.writeString(copy.resolve("shallow.lock"), "");
        Files.writeString(Files.createDirectories(copy.resolve("refs/remotes/origin")).resolve("main.lock"), "");
        world.repository.git("gc", "-q");
        assertThat(world.pipeline().carryOut(step).already()).isFalse();
    }

    @Test
    void aDamagedCopyIsMadeAnew() throws Exception {
        var step = world.step();
        try (var packs = Files.walk(copy().resolve("objects"))) {
            for (var file : packs.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        assertThat(world.pipeline().carryOut(step).already()).isFalse();
        Files.writeString(copy().resolve("HEAD"), "");
        assertThat(world.pipeline().carryOut(step).already()).isTrue();
    }

    @Test
    void ofTwoOperatorsAtOnceOneIsTooLate() throws Exception {
        var mine = world.step();
        var theirs = world.step(OTHER_PLAN);
        var outcomes = atOnce(() -> world.pipeline("one").carryOut(mine), () -> world.pipeline("two").carryOut(theirs));
        assertThat(outcomes).containsExactlyInAnyOrder("false", "MOVED");
        assertThat(world.repository.git("ls-remote", "origin")).doesNotContain("refs/heads/rollback");
    }

    @Test
    void twoConsolesThatCarryOutOneStepCommitOnce() throws Exception {
        var step = world.step();
        var outcomes = atOnce(() -> world.pipeline().carryOut(step), () -> world.pipeline().carryOut(step));
        assertThat(outcomes).containsExactlyInAnyOrder("false", "true");
    }

    @Test
    void aBranchThatWasPushedOverIsNotWhatWasPlannedFor() throws Exception {
        var step = world.step();
        world.repository.git("commit", "-q", "--amend", "-m", "Another");
        world.repository.git("push", "-q", "--force", "origin", "HEAD:main");
        assertRefused(() -> world.pipeline().carryOut(step), Kind.MOVED, "rollback.git.moved");
    }

    @Test
    @Proves(fault = GIT_DOWN, during = ROLLBACK_RUNNING)
    void aServerThatSaysNothingIsNotWaitedForForEver() throws Exception {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var member = world.in("http://127.0.0.1:" + silent.getLocalPort() + "/env.git");
            var impatient = world.pipeline(world.copies(), Branches.OPEN, Map.of(), Duration.ofSeconds(1));
            assertRefused(() -> impatient.plan(member, Members.purpose()), Kind.BLOCKED, "rollback.git.unreachable");
        }
    }

    @Test
    @Proves(fault = GIT_DOWN, during = ROLLBACK_RUNNING, shown = "Failed: nothing pushed, or nobody knows yet",
            recovers = "plan again: a commit that was made is found")
    void aServerThatIsGoneChangesNothingAndIsPushedToOnceItIsBack() throws Exception {
        var step = world.step();
        var before = world.repository.refs();
        world.server.dropBefore("");
        assertRefused(() -> world.pipeline().carryOut(step), Kind.FAILED, "rollback.git.unreachable");
        assertRefused(() -> world.pipeline().plan(world.member(), Members.purpose(OTHER_PLAN)), Kind.BLOCKED,
                "rollback.git.unreachable");
        assertThat(world.repository.refs()).isEqualTo(before);
        world.server.mend();
        assertThat(world.pipeline().carryOut(step).already()).isFalse();
        assertThat(world.pipeline().carryOut(step).already()).isTrue();
    }

    @Test
    @Proves(fault = DNS_GONE, during = ROLLBACK_RUNNING)
    void aServerWhoseNameDoesNotResolveIsUnreachable() {
        assertRefused(() -> world.pipeline().plan(world.in("http://no-such-host.invalid/env.git"), Members.purpose()),
                Kind.BLOCKED, "rollback.git.unreachable");
    }

    @Test
    void anInterruptEndsWhatWaitsForAServer() throws Exception {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var member = world.in("http://127.0.0.1:" + silent.getLocalPort() + "/env.git");
            var task = new FutureTask<>(() -> world.pipeline().plan(member, Members.purpose()));
            var thread = Thread.ofPlatform().name("planner").start(task);
            try (var _ = silent.accept()) {
                thread.interrupt();
                assertThatThrownBy(() -> task.get(15, TimeUnit.SECONDS)).hasCauseInstanceOf(InterruptedException.class);
            }
            // And nobody holds the copy any longer.
            assertThat(world.pipeline().plan(world.member(), Members.purpose()).steps()).hasSize(1);
        }
    }

    @Test
    void aBranchThatIsNoneIsSaidBeforehand() {
        for (var branch : List.of("production", "../main", "main:evil", "v1*")) {
            var member = Members.in(world.member(), world.server.url("env.git"), branch, GitWorld.PATH);
            assertRefused(() -> world.pipeline().plan(member, Members.purpose()), Kind.BLOCKED, "rollback.git.branch");
        }
    }

    @Test
    void aRepositoryThatIsNoneIsSaidBeforehand() {
        assertRefused(() -> world.pipeline().plan(world.in(world.server.url("gone.git")), Members.purpose()),
                Kind.BLOCKED,
                "rollback.git.repository");
        assertRefused(() -> world.pipeline().plan(world.in("ext::sh -c true"), Members.purpose()), Kind.BLOCKED,
                "rollback.git.address");
    }

    private Path copy() throws Exception {
        return Eventually.await("a copy", Duration.ofSeconds(5), () -> {
            try (var copies = Files.list(world.copies())) {
                return copies.filter(Files::isDirectory).toList();
            }
        }, found -> found.size() == 1).getFirst();
    }

    /// What came of both: whether it was done already, or why it was refused.
    private static List<String> atOnce(Callable<Accepted> one,
            Callable<Accepted> other) throws Exception {
        var start = new CountDownLatch(1);
        var tasks = List.of(one, other).stream().map(call -> new FutureTask<>(() -> {
            start.await();
            try {
                return Boolean.toString(call.call().already());
            } catch (RollbackRefused refused) {
                return refused.kind().name();
            }
        })).toList();
        tasks.forEach(task -> Thread.ofPlatform().name("console").start(task));
        start.countDown();
        return List.of(tasks.getFirst().get(60, TimeUnit.SECONDS), tasks.getLast().get(60, TimeUnit.SECONDS));
    }

    private static void assertRefused(ThrowingCallable call, Kind kind, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RollbackRefused.class, refused -> {
            assertThat(refused.problem().code()).as(refused.problem().sentence()).isEqualTo(code);
            assertThat(refused.kind()).isEqualTo(kind);
        });
    }
}
