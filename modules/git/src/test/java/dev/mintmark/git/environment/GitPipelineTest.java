package dev.mintmark.git.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.testkit.rollback.Members;
import dev.mintmark.testkit.rollback.PipelineContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract over git's own HTTP server, and what a commit looks like to a plain git.
class GitPipelineTest implements PipelineContract {

    @TempDir
    private Path folder;
    private GitWorld world;
    private boolean isDark;

    @BeforeEach
    void payments() throws IOException {
        world = new GitWorld(folder);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Override
    public Pipeline pipeline() {
        return world.pipeline();
    }

    @Override
    public Pipeline unreachable() {
        isDark = true;
        return world.pipeline();
    }

    @Override
    public Member member() throws IOException {
        if (isDark) {
            try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return world.in("http://" + GitServer.USER + ":" + GitServer.PASSWORD + "@127.0.0.1:"
                        + closed.getLocalPort()
                        + "/env.git");
            }
        }
        return world.member();
    }

    @Override
    public Object world() throws IOException {
        return world.repository.refs();
    }

    @Override
    public void moveTheWorld() throws IOException {
        world.repository.push("Something else", "README.md", "Hello\n");
    }

    @Override
    public List<String> secrets() {
        return List.of(GitServer.PASSWORD);
    }

    @Test
    void aPlainGitLogShowsWhoDidItAndWhy() throws Exception {
        world.pipeline().carryOut(world.step());
        assertThat(world.repository.log("main")).startsWith("ana <ana@localhost>\nRoll back payments to 4be01d7\n\n"
                + "Payments fail: \"5xx\" & ünïted <odd> ✓ (INC-314)\n\n")
                .contains("Rollback-Of: " + Members.BAD, "Target-Digest: " + Members.GOOD, "Incident: INC-314",
                        "Plan: " + Members.PLAN);
        assertThat(world.repository.file("main", GitWorld.FILE))
                .isEqualTo(GitWorld.deployment(Members.REPOSITORY + "@" + Members.GOOD));
    }

    @Test
    void thePlanShowsTheDifferenceAndTheCall() throws Exception {
        var part = world.pipeline().plan(world.member(), Members.purpose());
        assertThat(part.steps().getFirst().call())
                .startsWith("push env main " + GitWorld.FILE + " 9f3c2a1 -> 4be01d7");
        assertThat(part.differences().getFirst().diff()).contains(
                "-          image: " + Members.REPOSITORY + "@" + Members.BAD,
                "+          image: " + Members.REPOSITORY + "@" + Members.GOOD).startsWith("@@ ");
        assertThat(part.lock().values()).containsExactly(world.repository.git("rev-parse", "HEAD").strip());
    }

    @Test
    void whatIsThereAlreadyIsNotCommittedAgain() throws Exception {
        world.repository.push("By hand", GitWorld.FILE, GitWorld.deployment(Members.REPOSITORY + "@" + Members.GOOD));
        var part = world.pipeline().plan(world.member(), Members.purpose());
        assertThat(part.steps()).isEmpty();
        assertThat(part.findings()).anySatisfy(finding -> {
            assertThat(finding.check()).isEqualTo("in-flight");
            assertThat(finding.title()).contains("already");
        });
    }
}
