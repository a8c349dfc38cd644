package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What comes of a kubeconfig that is not as it should be. Only files are read; no cluster is asked.
class KubeconfigsTest {

    @TempDir
    Path home;

    private Operator operator;

    @BeforeEach
    void begin() {
        operator = new Operator(home);
    }

    @ParameterizedTest
    @CsvSource({"'', kubeconfig.empty", "'contexts: []', kubeconfig.empty", "'{{{', kubeconfig.malformed",
        "'just words', kubeconfig.malformed"})
    void aBrokenFileThatWasFoundIsASourceOutOfReach(String content, String code) throws IOException {
        Files.createDirectories(home.resolve(".kube"));
        Files.writeString(home.resolve(".kube/config"), content);
        var called = operator.calls("fleet", "-o", "json", "--source", "kubernetes/unusable-1");
        assertThat(called.code()).isEqualTo(3);
        assertThat(called.json().at("/sources/0/state").asText()).isEqualTo("unreachable");
        assertThat(called.json().at("/sources/0/kind").asText()).isEqualTo("kubernetes");
        assertThat(called.json().at("/sources/0/problem/code").asText()).isEqualTo(code);
    }

    @Test
    void aMissingFileThatWasNamedIsWrongInput() {
        var called = operator.calls("fleet", "-o", "json", "--kubeconfig", home.resolve("none").toString());
        assertThat(called.code()).isEqualTo(2);
        assertThat(called.json().at("/sources/0/problem/code").asText()).isEqualTo("kubeconfig.missing");
        assertThat(called.err()).contains("could not be read").contains("--kubeconfig");
    }

    @Test
    void aContextThatIsNotThereIsWrongInputAndTheKnownOnesAreListed() throws IOException {
        var file = Files.writeString(home.resolve("config"), """
                contexts: [{name: prod, context: {cluster: prod}}]
                clusters: [{name: prod, cluster: {server: 'https://127.0.0.1:1'}}]
                """);
        var called = operator.calls("fleet", "--kubeconfig", file.toString(), "--context", "prdo");
        assertThat(called.code()).isEqualTo(2);
        assertThat(called.err()).contains("prdo").contains("prod").contains("[kubeconfig.context]");
    }

    @Test
    void aDeadClusterIsOutOfReach() throws IOException {
        var file = Files.writeString(home.resolve("config"), """
                contexts: [{name: prod, context: {cluster: prod}}]
                clusters: [{name: prod, cluster: {server: 'https://127.0.0.1:1'}}]
                """);
        var called = operator.calls("sources", "--kubeconfig", file.toString(), "-o", "json");
        assertThat(called.code()).isEqualTo(3);
        assertThat(called.json().at("/sources/0/id").asText()).isEqualTo("kubernetes/prod");
        assertThat(called.json().at("/sources/0/state").asText()).isEqualTo("unreachable");
        assertThat(called.json().path("sources")).hasSize(1);
    }

    @Test
    void aDockerHostThatIsNoneIsWrongInput() {
        var called = operator.calls("fleet", "-o", "json", "--docker-host", "gopher://nowhere");
        assertThat(called.code()).isEqualTo(2);
        assertThat(called.json().at("/sources/0/problem/code").asText()).isEqualTo("docker.endpoint");
    }
}
