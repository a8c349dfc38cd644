package dev.mintmark.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.configuration.Registries;
import dev.mintmark.change.arm.ArmingTimes;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What of the configuration reaches what is wired. Only files are read; nothing is asked.
class ConfiguredSourcesTest {

    @TempDir
    Path folder;

    private Surroundings around;
    private Home home;

    @BeforeEach
    void begin() throws IOException {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        around = new Surroundings(Map.of("HOME", folder.toString(), "DOCKER_HOST", "unix://" + folder + "/docker.sock",
                "DOCKER_CONFIG", folder.resolve("docker").toString()), nowhere, nowhere, Clock.systemUTC(), ZoneOffset.UTC);
        home = Home.in(folder.resolve("home"));
        Files.createDirectories(home.config());
        kubeconfig(folder.resolve(".kube/config"), "prod-eu", "lab");
        kubeconfig(folder.resolve("other"), "edge");
    }

    @Test
    void withoutAFileEverythingThatIsFoundIsWatched() throws Exception {
        assertThat(watched("", Endpoints.USUAL)).contains("docker/default", "kubernetes/prod-eu", "kubernetes/lab");
    }

    @Test
    void whatIsLeftOutIsNotWatchedUnlessItIsNamedOutright() throws Exception {
        var text = "sources: {leaveOut: [lab, docker/*]}\n";
        assertThat(watched(text, Endpoints.USUAL)).containsExactly("kubernetes/prod-eu");
        assertThat(watched(text, new Endpoints(false, Optional.empty(), List.of(), Optional.empty(),
                List.of(new SourceId("kubernetes/lab"))))).containsExactly("kubernetes/lab");
        assertThat(watched(text, new Endpoints(false, Optional.empty(), List.of("lab"), Optional.empty(), List.of())))
                .containsExactly("kubernetes/lab");
    }

    @Test
    void filesAndEnginesThatAreConfiguredCountInsteadOfTheUsualOnes() throws Exception {
        assertThat(watched("sources: {kubeconfigs: ['" + folder.resolve("other") + "'], dockerHosts: ['tcp://127.0.0.1:1']}",
                Endpoints.USUAL)).containsExactly("docker/127.0.0.1:1", "kubernetes/edge");
    }

    @Test
    void armingLastsAsLongAsIsConfiguredAndWhatIsReadAnewCountsAtOnce() throws Exception {
        write("arming: {default: 5m, longest: 10m}\n");
        try (var wiring = Wiring.of(around, home, Endpoints.USUAL, List::of)) {
            var source = new SourceId("kubernetes/prod-eu");
            assertThat(wiring.arming().usual()).isEqualTo(Duration.ofMinutes(5));
            assertThat(wiring.arming().arm(source, "prod-eu", Duration.ofMinutes(11))).map(Problem::code).contains("arm.time");
            write("arming: {default: 20m}\n");
            wiring.configuration().reload();
            assertThat(wiring.arming().usual()).isEqualTo(Duration.ofMinutes(20));
            assertThat(wiring.arming().arm(source, "prod-eu", ArmingTimes.USUAL.longest())).isEmpty();
        }
    }

    @Test
    void registriesAreReachedAsConfiguredAndAsTheCallSays() {
        var mirrors = Map.of("docker.io", List.of(URI.create("https://mirror.example")));
        var settings = new RealRegistries(around, new Registries(Set.of("one.example"), mirrors)).settings(Set.of("two.example"));
        assertThat(settings.plainHttp()).containsExactlyInAnyOrder("one.example", "two.example");
        assertThat(settings.mirrors()).isEqualTo(mirrors);
    }

    private List<String> watched(String text, Endpoints endpoints) throws Exception {
        write(text);
        try (var wiring = Wiring.of(around, home, endpoints)) {
            return wiring.watchlist().watched().stream().map(source -> source.id().value())
                    .filter(id -> !id.startsWith("docker/podman")).toList();
        }
    }

    private void write(String text) throws IOException {
        Files.writeString(home.config().resolve("config.yaml"), text);
    }

    private static void kubeconfig(Path file, String... contexts) throws IOException {
        var text = new StringBuilder("clusters: [{name: one, cluster: {server: 'https://127.0.0.1:1'}}]\ncontexts:\n");
        for (var context : contexts) {
            text.append("- {name: ").append(context).append(", context: {cluster: one}}\n");
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
