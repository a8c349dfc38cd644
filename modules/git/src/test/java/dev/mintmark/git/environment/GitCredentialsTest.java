package dev.mintmark.git.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.testkit.rollback.Members;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who lets the operator in over HTTP. (`.netrc` does in all other tests.)
class GitCredentialsTest {

    @TempDir
    private Path folder;
    private GitWorld world;

    @BeforeEach
    void nobodyKnowsThePassword() throws IOException {
        world = new GitWorld(folder);
        Files.delete(world.home().resolve(".netrc"));
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void gitsOwnHelperIsAsked() throws Exception {
        Files.writeString(world.home().resolve(".gitconfig"), """
                [credential]
                    helper = "!f() { test $1 = get && echo username=%s && echo password=%s; }; f"
                """.formatted(GitServer.USER, GitServer.PASSWORD));
        assertThat(world.step().act()).isEqualTo("git.commit");
        assertNothingIsKept();
    }

    @Test
    void gitAskpassIsAsked() throws Exception {
        var askpass = folder.resolve("askpass");
        Files.writeString(askpass, "#!/bin/sh\ncase \"$1\" in Username*) echo " + GitServer.USER + ";; *) echo "
                + GitServer.PASSWORD + ";; esac\n");
        Files.setPosixFilePermissions(askpass, PosixFilePermissions.fromString("rwx------"));
        var pipeline = world.pipeline(Branches.OPEN, Map.of("GIT_ASKPASS", askpass.toString()));
        assertThat(pipeline.plan(world.member(), Members.purpose()).steps()).hasSize(1);
        assertNothingIsKept();
    }

    @Test
    void aHelperThatIsWrongGivesWayToNetrc() throws Exception {
        Files.writeString(world.home().resolve(".gitconfig"), """
                [credential]
                    helper = "!f() { test $1 = get && echo username=ana && echo password=wrong; }; f"
                """);
        assertDenied();
        Files.writeString(world.home().resolve(".netrc"), "machine 127.0.0.1 login " + GitServer.USER + " password "
                + GitServer.PASSWORD + "\n");
        assertThat(world.step().act()).isEqualTo("git.commit");
    }

    @Test
    void whereNobodyKnowsItIsSaidWithoutAsking() {
        assertDenied();
    }

    @Test
    void theCommitIsOfWhomGitsConfigurationNames() throws Exception {
        Files.writeString(world.home().resolve(".netrc"), "machine 127.0.0.1 login " + GitServer.USER + " password "
                + GitServer.PASSWORD + "\n");
        Files.writeString(world.home().resolve(".gitconfig"), "[user]\nname = Ana Lima\nemail = ana@shop.example\n");
        world.pipeline().carryOut(world.step());
        assertThat(world.repository.log("main")).startsWith("Ana Lima <ana@shop.example>\n");
    }

    private void assertDenied() {
        assertThatThrownBy(world::step).isInstanceOfSatisfying(RollbackRefused.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo("rollback.git.denied");
            assertThat(refused.problem().sentence()).doesNotContain(GitServer.PASSWORD).doesNotContain("wrong");
        });
    }

    private void assertNothingIsKept() throws IOException {
        try (var files = Files.walk(world.copies())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as("%s", file)
                        .doesNotContain(GitServer.PASSWORD);
            }
        }
    }
}
