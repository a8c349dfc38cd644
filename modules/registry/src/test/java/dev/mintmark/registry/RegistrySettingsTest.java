package dev.mintmark.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrySettingsTest {

    private static final Path HOME = Path.of("home");

    @Test
    void usuallyDockersAndPodmansPlacesAreLookedInto() {
        var usual = RegistrySettings.usual(Map.of(), HOME);
        assertThat(usual.credentials()).containsExactly(Path.of("home/.docker/config.json"),
                Path.of("home/.config/containers/auth.json"));
        assertThat(usual.certificates()).contains(Path.of("/etc/docker/certs.d"));
        assertThat(usual.plainHttp()).isEmpty();
    }

    @Test
    void theEnvironmentNamesOtherPlaces() {
        var usual = RegistrySettings.usual(Map.of("DOCKER_CONFIG", "docker", "REGISTRY_AUTH_FILE", "own.json",
                "XDG_CONFIG_HOME", "configuration", "XDG_RUNTIME_DIR", "run"), HOME);
        assertThat(usual.credentials()).containsExactly(Path.of("own.json"), Path.of("docker/config.json"),
                Path.of("run/containers/auth.json"), Path.of("configuration/containers/auth.json"));
    }

    @Test
    void thereIsAtLeastOneAttempt() {
        assertThatThrownBy(() -> new RegistryPatience(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO,
                Duration.ZERO, 0, Duration.ZERO, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:5000", "127.0.0.1:5000", "127.9.9.9", "[::1]:5000", "LOCALHOST"})
    void thisMachineMayBeSpokenToWithoutTls(String authority) {
        assertThat(new PlainHttpRule(Set.of()).allows(authority)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry.example", "127.0.0.1.example", "localhost.example:80", "10.0.0.1", "[::2]",
        "1127.0.0.1", "registry.example:5000"})
    void othersMayOnlyIfTheyWereNamed(String authority) {
        assertThat(new PlainHttpRule(Set.of("other.example")).allows(authority)).isFalse();
        assertThat(new PlainHttpRule(Set.of(authority)).allows(authority)).isTrue();
    }

    @Test
    void aMirrorWithoutTlsElsewhereIsRefused() throws Exception {
        var settings = Registries.settings()
                .withMirrors(Map.of("docker.io", List.of(URI.create("http://mirror.example"))));
        try (var images = Registries.images(settings)) {
            assertThatThrownBy(() -> Registries.open(images, "busybox")).hasMessageContaining("[registry.refused]")
                    .hasMessageContaining("mirror.example");
        }
    }
}
