package dev.mintmark.git.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.testkit.rollback.Members;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same over SSH, with the operator's own configuration and keys.
class GitSshTest {

    @TempDir
    private Path folder;
    private GitWorld world;
    private SshServer server;
    private Path settings;

    @BeforeEach
    void anOperatorWithAKey() throws Exception {
        world = new GitWorld(folder);
        server = new SshServer();
        settings = Files.createDirectories(world.home().resolve(".ssh"));
        server.writeKey(settings.resolve("work"));
        Files.writeString(settings.resolve("config"), "Host 127.0.0.1\n  IdentityFile ~/.ssh/work\n"
                + "  StrictHostKeyChecking no\n");
        Files.writeString(settings.resolve("known_hosts"), server.knownHost());
    }

    @AfterEach
    void end() throws Exception {
        server.close();
        world.close();
    }

    @Test
    void aKeyOfTheConfigurationLetsOneFetchAndPush() throws Exception {
        var step = world.pipeline().plan(member(), Members.purpose()).steps().getFirst();
        assertThat(world.pipeline().carryOut(step).already()).isFalse();
        assertThat(world.repository.file("main", GitWorld.FILE)).contains(Members.GOOD.value());
    }

    @Test
    void anUnknownServerIsNotSpokenToWhateverTheConfigurationSays() throws Exception {
        Files.delete(settings.resolve("known_hosts"));
        assertRefused("rollback.git.host-key");
        assertThat(settings.resolve("known_hosts")).doesNotExist();
    }

    @Test
    void aServerWithAnotherKeyIsNotSpokenTo() throws Exception {
        Files.writeString(settings.resolve("known_hosts"), server.impostor());
        assertRefused("rollback.git.host-key");
    }

    @Test
    void withoutAKeyOneIsNotLetIn() throws Exception {
        Files.delete(settings.resolve("work"));
        assertRefused("rollback.git.denied");
    }

    @Test
    void anAgentThatHasTheKeyIsEnough() throws Exception {
        var socket = folder.resolve("agent");
        var agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString()).redirectErrorStream(true).start();
        try {
            agent.getInputStream().read();
            var add = new ProcessBuilder("ssh-add", "-q", settings.resolve("work").toString())
                    .redirectErrorStream(true);
            add.environment().put("SSH_AUTH_SOCK", socket.toString());
            var added = add.start();
            assertThat(new String(added.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
            assertThat(added.waitFor()).isZero();
            Files.delete(settings.resolve("work"));
            var pipeline = world.pipeline(Branches.OPEN, Map.of("SSH_AUTH_SOCK", socket.toString()));
            assertThat(pipeline.plan(member(), Members.purpose()).steps()).hasSize(1);
        } finally {
            agent.destroyForcibly().waitFor();
        }
    }

    private Member member() {
        return world.in(server.url(world.repository.bare()));
    }

    private void assertRefused(String code) {
        assertThatThrownBy(() -> world.pipeline().plan(member(), Members.purpose()))
                .isInstanceOfSatisfying(RollbackRefused.class, refused -> assertThat(refused.problem().code())
                        .as(refused.problem().sentence()).isEqualTo(code));
    }
}
