package dev.mintmark.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Engines are found where Docker itself would find them, and none is reached for.
class DockerDiscoveryTest {

    @TempDir
    Path home;

    @Test
    void aMachineWithoutDockerHasNoEnginesAndNoProblem() {
        assertThat(everything(Map.of())).isEqualTo(new DockerEngines(List.of(), List.of()));
    }

    @Test
    void theLocalSocketIsTheDefaultEngine() throws IOException {
        Files.createFile(home.resolve("docker.sock"));
        assertThat(seen(everything(Map.of()))).containsExactly("docker/default unix://" + home + "/docker.sock");
    }

    @Test
    void dockerHostTakesThePlaceOfTheLocalSocket() throws IOException {
        Files.createFile(home.resolve("docker.sock"));
        assertThat(seen(everything(Map.of("DOCKER_HOST", "tcp://build-3:2375"))))
                .containsExactly("docker/default tcp://build-3:2375");
    }

    @Test
    void dockerHostIsSecuredAsTheEnvironmentSays() throws IOException {
        Files.createFile(home.resolve("ca.pem"));
        var environment = Map.of("DOCKER_HOST", "tcp://build-3", "DOCKER_TLS_VERIFY", "1", "DOCKER_CERT_PATH",
                home.toString());
        var tls = everything(environment).endpoints().getFirst().tls().orElseThrow();
        assertThat(tls.verify()).isTrue();
        assertThat(tls.authority()).contains(home.resolve("ca.pem"));
        assertThat(tls.key()).isEmpty();
    }

    @Test
    void everyContextIsAnEngineUnderItsOwnName() throws IOException {
        context("prod", "tcp://prod.example:2376", false);
        context("far", "ssh://ops@build-3:2222", false);
        var tls = home.resolve(".docker/contexts/tls").resolve(DockerContextFiles.sha256("prod")).resolve("docker");
        Files.createDirectories(tls);
        Files.createFile(tls.resolve("ca.pem"));

        var engines = everything(Map.of());
        assertThat(seen(engines)).containsExactlyInAnyOrder("docker/prod tcp://prod.example:2376",
                "docker/far ssh://ops@build-3:2222");
        assertThat(engines.endpoints()).filteredOn(endpoint -> endpoint.id().name().equals("prod"))
                .singleElement().satisfies(prod -> assertThat(prod.tls().orElseThrow().authority())
                        .contains(tls.resolve("ca.pem")));
    }

    @Test
    void onlyAContextThatSaysSoIsTrustedUnseen() throws IOException {
        context("lab", "tcp://lab.example:2376", true);
        assertThat(everything(Map.of()).endpoints().getFirst().tls().orElseThrow().verify()).isFalse();
    }

    @Test
    void theCurrentContextComesFirst() throws IOException {
        context("a", "tcp://a.example:2375", false);
        context("b", "tcp://b.example:2375", false);
        Files.writeString(home.resolve(".docker/config.json"), "{\"currentContext\":\"b\"}");
        assertThat(everything(Map.of()).endpoints().getFirst().id().name()).isEqualTo("b");
        assertThat(everything(Map.of("DOCKER_CONTEXT", "a")).endpoints().getFirst().id().name()).isEqualTo("a");
    }

    @Test
    void aCurrentContextThatIsMissingIsAProblem() {
        assertThat(everything(Map.of("DOCKER_CONTEXT", "gone")).problems()).singleElement().satisfies(problem ->
                assertThat(problem.why()).isEqualTo("There is no context named \"gone\"."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null",
            "{\"Name\":\"x\",\"Endpoints\":{\"docker\":{\"Host\":\"ftp://x\"}}}"})
    void aBrokenContextIsAProblemAndTheOthersStay(String content) throws IOException {
        context("good", "tcp://good.example:2375", false);
        var broken = Files.createDirectories(home.resolve(".docker/contexts/meta/broken"));
        Files.writeString(broken.resolve("meta.json"), content);
        var engines = everything(Map.of());
        assertThat(seen(engines)).containsExactly("docker/good tcp://good.example:2375");
        assertThat(engines.problems()).singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("docker.endpoint"));
    }

    @Test
    void aBrokenConfigurationIsAProblemAndTheEnginesStay() throws IOException {
        context("good", "tcp://good.example:2375", false);
        Files.writeString(home.resolve(".docker/config.json"), "currentContext: good");
        var engines = everything(Map.of());
        assertThat(engines.endpoints()).hasSize(1);
        assertThat(engines.problems()).hasSize(1);
    }

    @Test
    void aContextForTheDefaultEngineIsNotASecondEngine() throws IOException {
        Files.createFile(home.resolve("docker.sock"));
        Files.createSymbolicLink(home.resolve("link.sock"), home.resolve("docker.sock"));
        context("same", "unix://" + home.resolve("link.sock"), false);
        assertThat(seen(everything(Map.of()))).containsExactly("docker/default unix://" + home + "/docker.sock");
    }

    @Test
    void podmansSocketIsAnEngineIfItIsThere() throws IOException {
        Files.createFile(home.resolve("podman.sock"));
        assertThat(seen(everything(Map.of()))).containsExactly("docker/podman unix://" + home + "/podman.sock");
    }

    @Test
    void hostsThatAreNamedOutrightAreTheOnlyOnes() throws IOException {
        Files.createFile(home.resolve("docker.sock"));
        context("prod", "tcp://prod.example:2376", false);
        var engines = DockerDiscovery.of(List.of("unix:///var/run/docker.sock", "tcp://build-3:2375",
                "ssh://ops@far", "unix:///tmp/other.sock"), surroundings(Map.of()));
        assertThat(seen(engines)).containsExactly("docker/default unix:///var/run/docker.sock",
                "docker/build-3:2375 tcp://build-3:2375", "docker/far ssh://ops@far",
                "docker/tmp/other.sock unix:///tmp/other.sock");
    }

    @ParameterizedTest
    @CsvSource({"build-3:2375", "fd://", "unix://", "tcp://", "'tcp://a b'", "ssh://u:secret@h", "tcp://h?x=secret"})
    void anAddressThatIsNoneIsAProblemThatGivesNoPasswordAway(String host) {
        var engines = DockerDiscovery.of(List.of(host), surroundings(Map.of()));
        assertThat(engines.endpoints()).isEmpty();
        assertThat(engines.problems()).singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).doesNotContain("u:secret"));
    }

    @Test
    void anEndpointNeverShowsAPassword() {
        var engines = DockerDiscovery.of(List.of("tcp://user:secret@build-3:2375"), surroundings(Map.of()));
        assertThat(seen(engines)).containsExactly("docker/build-3:2375 tcp://build-3:2375");
    }

    private DockerEngines everything(Map<String, String> environment) {
        return DockerDiscovery.everything(surroundings(environment));
    }

    private DockerSurroundings surroundings(Map<String, String> environment) {
        return new DockerSurroundings(environment, home.resolve(".docker"),
                Optional.of("unix://" + home.resolve("docker.sock")), List.of(home.resolve("podman.sock")));
    }

    private static List<String> seen(DockerEngines engines) {
        return engines.endpoints().stream().map(endpoint -> endpoint.id() + " " + endpoint.text()).toList();
    }

    private void context(String name, String host, boolean skip) throws IOException {
        var folder = Files.createDirectories(
                home.resolve(".docker/contexts/meta").resolve(DockerContextFiles.sha256(name)));
        Files.writeString(folder.resolve("meta.json"), "{\"Name\":\"" + name + "\",\"Metadata\":{},\"Endpoints\":"
                + "{\"docker\":{\"Host\":\"" + host + "\",\"SkipTLSVerify\":" + skip + "}}}");
    }
}
