package dev.mintmark.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubernetesSourcesTest {

    private static final String BLUE = kubeconfig("blue", "https://blue.example:6443");
    private static final String GREEN = kubeconfig("green", "https://operator:pass@green.example:6443");

    @TempDir
    private Path folder;

    @Test
    void everyContextIsASource() throws IOException {
        var found = discover(Map.of(), List.of(file("one", BLUE), file("two", GREEN)), List.of());
        assertThat(found.sources()).extracting(source -> source.id().value())
                .containsExactly("kubernetes/blue", "kubernetes/green");
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void onlyNamedContextsAreSources() throws IOException {
        var found = discover(Map.of(), List.of(file("one", BLUE), file("two", GREEN)), List.of("green"));
        assertThat(found.sources()).extracting(source -> source.id().name()).containsExactly("green");
    }

    @Test
    void anEndpointShowsNoCredentials() throws IOException {
        var found = discover(Map.of(), List.of(file("two", GREEN)), List.of());
        assertThat(found.sources().getFirst().endpoint()).isEqualTo("https://green.example:6443");
    }

    @Test
    void theFirstOfTwoEntriesWithOneNameWins() throws IOException {
        var other = kubeconfig("blue", "https://other.example");
        var found = discover(Map.of(), List.of(file("one", BLUE), file("two", other)), List.of());
        assertThat(found.sources()).extracting(KubernetesSource::endpoint).containsExactly("https://blue.example:6443");
    }

    @Test
    void theEnvironmentNamesSeveralFiles() throws IOException {
        var listed = file("one", BLUE) + File.pathSeparator + file("two", GREEN);
        assertThat(discover(Map.of("KUBECONFIG", listed), List.of(), List.of()).sources()).hasSize(2);
    }

    @Test
    void theStandardPlaceIsInTheHomeFolder() throws IOException {
        Files.createDirectory(folder.resolve(".kube"));
        Files.writeString(folder.resolve(".kube/config"), BLUE);
        assertThat(discover(Map.of("HOME", folder.toString()), List.of(), List.of()).sources()).hasSize(1);
    }

    @Test
    void whoHasNoKubeconfigHasNoProblem() {
        var found = discover(Map.of("HOME", folder.toString()), List.of(), List.of());
        assertThat(found.sources()).isEmpty();
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void aNamedFileThatIsMissingIsAProblemAndTheOthersGoOn() throws IOException {
        var found = discover(Map.of(), List.of(folder.resolve("absent"), file("one", BLUE)), List.of());
        assertThat(found.problems()).extracting(Problem::code).containsExactly("kubeconfig.missing");
        assertThat(found.sources()).hasSize(1);
    }

    @Test
    void anEmptyFileIsAProblem() throws IOException {
        assertThat(codes("")).containsExactly("kubeconfig.empty");
        assertThat(codes("apiVersion: v1\nkind: Config\ncontexts: []\n")).containsExactly("kubeconfig.empty");
    }

    @Test
    void aMalformedFileIsAProblemThatNamesTheLine() throws IOException {
        var found = discover(Map.of(), List.of(file("bad", "contexts:\n- name: [unclosed\n"), file("one", BLUE)), List.of());
        assertThat(found.problems()).extracting(Problem::code).containsExactly("kubeconfig.malformed");
        assertThat(found.problems().getFirst().why()).contains("at line ");
        assertThat(found.sources()).hasSize(1);
        assertThat(codes("just some words")).containsExactly("kubeconfig.malformed");
        assertThat(codes("- a\n- list\n")).containsExactly("kubeconfig.malformed");
    }

    @Test
    void aContextThatDoesNotExistIsAProblemThatNamesTheOthers() throws IOException {
        var found = discover(Map.of(), List.of(file("one", BLUE)), List.of("red", "blue"));
        assertThat(found.problems()).extracting(Problem::code).containsExactly("kubeconfig.context");
        assertThat(found.problems().getFirst().why()).contains("blue");
        assertThat(found.sources()).hasSize(1);
    }

    @Test
    void aContextWithoutAClusterIsAProblem() throws IOException {
        assertThat(codes(BLUE.replace("cluster: blue", "cluster: absent"))).containsExactly("kubeconfig.cluster");
    }

    private List<String> codes(String text) throws IOException {
        return discover(Map.of(), List.of(file("config", text)), List.of()).problems().stream().map(Problem::code).toList();
    }

    private static KubernetesSources.Discovery discover(Map<String, String> environment, List<Path> files,
            List<String> contexts) {
        return new KubernetesSources(environment, KubernetesSettings.DEFAULT, Clock.systemUTC()).discover(files, contexts);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String kubeconfig(String name, String server) {
        return """
                clusters: [{name: %1$s, cluster: {server: "%2$s"}}]
                contexts: [{name: %1$s, context: {cluster: %1$s, user: %1$s}}]
                users: [{name: %1$s, user: {token: secret-token}}]
                """.formatted(name, server);
    }
}
