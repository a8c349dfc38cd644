package dev.mintmark.app.cli;

import static dev.mintmark.testkit.reliability.Activity.COPY_ALIVE;
import static dev.mintmark.testkit.reliability.Fault.KILLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.testkit.Eventually;
import dev.mintmark.testkit.reliability.Proves;
import dev.mintmark.workshop.docker.DockerWorkshop;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way, from a command to a copy on a real engine and back.
@RequiresDocker
class DebugStoryTest {

    private static final String HOST = Optional.ofNullable(System.getenv("DOCKER_HOST"))
            .orElse("unix:///var/run/docker.sock");
    private static final Path PSEUDO_TERMINAL = Path.of("/usr/bin/script");

    @TempDir
    Path home;

    private final DockerWorkshop workshop = DockerWorkshop.open();
    private Operator operator;
    private String image;

    @BeforeEach
    void build() {
        operator = new Operator(home).at(Clock.systemUTC());
        image = workshop.unique("debugged") + ":1";
        workshop.build(image, "a build");
    }

    @AfterEach
    void takeAway() {
        for (var copy : debug("list", "-o", "json").json().path("copies")) {
            if (copy.path("image").asText().contains(image)) {
                debug("end", copy.path("id").asText());
            }
        }
        workshop.close();
    }

    @Test
    void aCopyIsLaunchedWorkedInExtendedAndEnded() {
        var id = started("--ttl", "10m", "--writable", "--user", "0");

        assertThat(debug("exec", id, "--", "sh", "-c", "cat /build; exit 7")).isEqualTo(new Called(7, "a build", ""));
        debug("exec", id, "--", "sh", "-c", "echo found > /found");
        var changes = debug("changes", id, "-o", "json");
        assertThat(changes.json().path("changes").toString()).contains("{\"kind\":\"added\",\"path\":\"/found\"}");
        assertThat(debug("files", id, "/found", "--get").out()).isEqualTo("found\n");

        var before = listed(id);
        assertThat(before.path("state").asText()).isEqualTo("running");
        assertThat(before.path("digest").asText()).startsWith("sha256:");
        var after = debug("extend", id, "--by", "10m", "-o", "json").json();
        assertThat(Duration.between(instant(before), instant(after))).isBetween(Duration.ofSeconds(590),
                Duration.ofSeconds(610));

        var ended = debug("end", id);
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(workshop.docker("ps", "-a", "-q", "--filter", "label=dev.mintmark/copy=" + id)).isEmpty();
        assertThat(operator.calls("audit", "verify").code()).isZero();
        assertThat(AnswersTest.texts(operator.calls("audit", "list", "-o", "json").json().path("entries"), "act"))
                .contains("copy.launch", "copy.exec", "copy.extend", "copy.end");
    }

    @Test
    @Proves(fault = KILLED, during = COPY_ALIVE, recovers = "its lease ends it though nobody comes back")
    void aLeaseEndsACopyWhoseConsoleWasKilled() throws Exception {
        var id = started("--ttl", "8s");
        var console = new ProcessBuilder(command("exec", id, "--", "sh", "-c", "echo there; sleep 600")).start();
        try {
            assertThat((char) console.getInputStream().read()).isEqualTo('t');
        } finally {
            console.toHandle().destroyForcibly();
        }
        Eventually.await("the container is gone", Duration.ofSeconds(8 + 20),
                () -> workshop.docker("ps", "-a", "-q", "--filter", "label=dev.mintmark/copy=" + id), String::isEmpty);

        debug("sweep");
        assertThat(debug("exec", id, "--", "true").code()).isEqualTo(125);
    }

    @Test
    void aShellInARealTerminalGivesItBackAsItWas() throws Exception {
        assumeTrue(Files.isExecutable(PSEUDO_TERMINAL), "no script of util-linux");
        var id = started("--ttl", "5m");
        var words = new ArrayList<String>();
        command("shell", id).forEach(word -> words.add("'" + word + "'"));
        var line = "stty -g; " + String.join(" ", words) + "; echo code-$?; stty -g";
        var session = new ProcessBuilder(PSEUDO_TERMINAL.toString(), "-qec", line, "/dev/null")
                .redirectErrorStream(true).start();
        var screen = new StringBuilder();
        var typed = false;
        try (var keys = session.getOutputStream()) {
            var out = session.getInputStream();
            for (var next = out.read(); next >= 0; next = out.read()) {
                screen.append((char) next);
                if (!typed && (next == '#' || next == '$')) {
                    keys.write("echo it-$?-is; exit 5\r".getBytes(StandardCharsets.US_ASCII));
                    keys.flush();
                    typed = true;
                }
            }
        } catch (IOException hungUp) {
            screen.append(hungUp.getMessage());
        }
        assertThat(session.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(screen.toString()).contains("it-0-is").contains("code-5");
        var lines = screen.toString().lines().map(String::strip).filter(text -> text.matches("[0-9a-f]+(:[0-9a-f]+)+"))
                .toList();
        assertThat(lines).as("settings before and after").hasSize(2);
        assertThat(lines.getFirst()).isEqualTo(lines.getLast());
    }

    private String started(String... more) {
        var arguments = new ArrayList<>(List.of("start", image, "--purpose", "INC-314", "-o", "json"));
        arguments.addAll(List.of(more));
        var called = debug(arguments.toArray(String[]::new));
        assertThat(called.code()).as(called.err()).isZero();
        return called.json().path("id").asText();
    }

    private JsonNode listed(String id) {
        for (var copy : debug("list", "-o", "json").json().path("copies")) {
            if (copy.path("id").asText().equals(id)) {
                return copy;
            }
        }
        throw new AssertionError("Not listed: " + id);
    }

    private static Instant instant(JsonNode copy) {
        return Instant.parse(copy.path("expiresAt").asText());
    }

    /// The options stand before what is behind two dashes.
    private Called debug(String command, String... arguments) {
        var all = new ArrayList<>(List.of("debug", command, "--docker-host", HOST));
        all.addAll(List.of(arguments));
        return operator.calls(all.toArray(String[]::new));
    }

    private List<String> command(String command, String... arguments) {
        var all = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "dev.mintmark.app.Main",
                "debug", command, "--docker-host", HOST, "--home", home.resolve("other").toString()));
        all.addAll(List.of(arguments));
        return all;
    }

    private Called debug(String[] arguments) {
        return debug(arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}
