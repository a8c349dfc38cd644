package dev.mintmark.registry;

import static dev.mintmark.registry.Registries.withCredentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.domain.Secret;
import dev.mintmark.registry.Credential.Login;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "https://index.docker.io/v1/,      docker.io",
        "index.docker.io,                  docker.io",
        "registry-1.docker.io,             docker.io",
        "docker.io/library,                docker.io/library",
        "https://registry.example/v2/,     registry.example",
        "http://registry.example:5000,     registry.example:5000",
        "registry.example/v1/,             registry.example",
        "Registry.Example/shop/Checkout/,  registry.example/shop/Checkout",
        "docker.io.evil.example,           docker.io.evil.example",
    })
    void keysHaveOneNormalForm(String key, String normal) {
        assertThat(CredentialFile.normal(key)).isEqualTo(normal);
    }

    @Test
    void theLongestKeyCountsAndHalfAWordDoesNot() throws Exception {
        var file = auths(Map.of("registry.example", "host:1", "registry.example/shop", "shop:2",
                "registry.example/shop/checkout", "checkout:3"));
        assertThat(find("registry.example", "shop/checkout/web", file))
                .contains(new Login("checkout", new Secret("3")));
        assertThat(find("registry.example", "shop/checkouts", file)).contains(new Login("shop", new Secret("2")));
        assertThat(find("registry.example", "tools", file)).contains(new Login("host", new Secret("1")));
        assertThat(find("registry.example:5000", "tools", file)).isEmpty();
    }

    @Test
    void dockerHubIsFoundUnderItsOldName() throws Exception {
        assertThat(find("docker.io", "library/busybox", auths(Map.of("https://index.docker.io/v1/", "me:a:b"))))
                .contains(new Login("me", new Secret("a:b")));
    }

    @Test
    void theFirstFileThatKnowsARegistryCounts() throws Exception {
        var none = home.resolve("none.json");
        var other = Files.move(auths(Map.of("other.example", "x:y")), home.resolve("other.json"));
        assertThat(find("registry.example", "shop", none, other, auths(Map.of("registry.example", "me:1"))))
                .contains(new Login("me", new Secret("1")));
    }

    @Test
    void secretsAreNeverSpelledOut() throws Exception {
        assertThat(find("registry.example", "shop", auths(Map.of("registry.example", "me:hidden"))).toString())
                .doesNotContain("hidden").contains("•••");
        assertThat(new Login("me", new Secret("hidden")).basic().toString()).isEqualTo("•••");
    }

    @Test
    void aFileThatIsNoJsonIsAProblemThatDoesNotQuoteIt() throws Exception {
        var file = Files.writeString(home.resolve("config.json"), "{\"auths\": hidden");
        assertThatThrownBy(() -> find("registry.example", "shop", file)).isInstanceOf(RegistryFault.class)
                .hasMessageContaining(file.toString()).hasMessageNotContaining("hidden");
    }

    @Test
    void entriesThatAreNonsenseAreNone() throws Exception {
        var file = Files.writeString(home.resolve("config.json"),
                "{\"auths\":{\"registry.example\":{\"auth\":\"%%%\"},\"a\":7,\"b\":{}},\"credHelpers\":[],"
                        + "\"credsStore\":{}}");
        assertThat(find("registry.example", "shop", file)).isEmpty();
    }

    @Test
    void aHelperWhoseNameIsAPathIsNotRun() throws Exception {
        var file = Files.writeString(home.resolve("config.json"), "{\"credsStore\":\"../../bin/sh\"}");
        assertThatThrownBy(() -> find("registry.example", "shop", file)).hasMessageContaining("could not be found");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aHelperThatKnowsNothingLeavesItToTheFile() throws Exception {
        helper("empty", "cat > /dev/null; echo credentials not found in native keychain; exit 1");
        var file = auths(Map.of("registry.example", "me:1"));
        Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{\"credsStore\":\"empty\","));
        assertThat(new Credentials(helped(file)).of("registry.example", "shop"))
                .contains(new Login("me", new Secret("1")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aHelperForOneRegistryIsAskedForNoOther() throws Exception {
        helper("one", "cat > /dev/null; echo '{\"Username\":\"<token>\",\"Secret\":\"t\"}'");
        var file = Files.writeString(home.resolve("config.json"), "{\"credHelpers\":{\"registry.example\":\"one\"}}");
        var credentials = new Credentials(helped(file));
        assertThat(credentials.of("registry.example", "shop")).contains(new Credential.Identity(new Secret("t")));
        assertThat(credentials.of("other.example", "shop")).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aHelperThatHangsOrSaysTooMuchEndsWithAProblem() throws Exception {
        helper("hangs", "exec sleep 600");
        helper("talks", "exec cat /dev/zero");
        for (var name : List.of("hangs", "talks")) {
            var file = Files.writeString(home.resolve("config.json"), "{\"credsStore\":\"" + name + "\"}");
            assertThatThrownBy(() -> new Credentials(helped(file)).of("registry.example", "shop"))
                    .isInstanceOf(RegistryFault.class).hasMessageContaining("docker-credential-" + name);
        }
    }

    private void helper(String name, String script) throws Exception {
        var file = Files.writeString(home.resolve("docker-credential-" + name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private RegistrySettings helped(Path file) {
        var usual = Registries.SHORT;
        var patience = new RegistryPatience(usual.connect(), usual.answer(), usual.idle(), usual.document(),
                Duration.ofSeconds(3), usual.attempts(), usual.firstPause(), usual.longestPause());
        return new RegistrySettings(List.of(file), List.of(), Map.of(), Set.of(),
                Map.of("PATH", home + ":/usr/bin:/bin"), patience);
    }

    private static Optional<Credential> find(String registry, String repository, Path... files) throws Exception {
        return new Credentials(withCredentials(files)).of(registry, repository);
    }

    private Path auths(Map<String, String> byKey) throws Exception {
        var entries = byKey.entrySet().stream().map(entry -> "\"" + entry.getKey() + "\":{\"auth\":\""
                + Base64.getEncoder().encodeToString(entry.getValue().getBytes(StandardCharsets.UTF_8)) + "\"}")
                .toList();
        return Files.writeString(home.resolve("config.json"), "{\"auths\":{" + String.join(",", entries) + "}}");
    }
}
