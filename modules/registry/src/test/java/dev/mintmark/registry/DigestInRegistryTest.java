package dev.mintmark.registry;

import static dev.mintmark.registry.Registries.images;
import static dev.mintmark.registry.Registries.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether a registry knows what runs.
class DigestInRegistryTest {

    private static final Digest DIGEST = new Digest("sha256:" + "ab".repeat(32));

    @ParameterizedTest
    @CsvSource({"200 OK, true", "404 Not Found, false"})
    void aRegistryThatAnswersIsBelieved(String status, boolean known) throws Exception {
        assertThat(asked(status)).contains(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"401 Unauthorized", "403 Forbidden"})
    void aRegistryThatDoesNotLetUsKnowSaysNothing(String status) throws Exception {
        assertThat(asked(status)).isEmpty();
    }

    @Test
    void itIsAskedByDigestForEveryKindOfManifestAndWithoutABody() throws Exception {
        try (var host = ScriptedHost.open((_, to) -> ScriptedHost.head(to, "200 OK", "Content-Length: 500\r\n"));
                var images = images(settings())) {
            new DigestInRegistry(images).knows(ImageReference.parse(host.host() + "/shop/web:1").orElseThrow(), DIGEST);

            assertThat(host.requests()).singleElement().satisfies(request -> {
                assertThat(request.method()).isEqualTo("HEAD");
                assertThat(request.path()).isEqualTo("/v2/shop/web/manifests/" + DIGEST);
                assertThat(request.header("accept")).contains("application/vnd.oci.image.index.v1+json",
                        "application/vnd.docker.distribution.manifest.v2+json");
            });
        }
    }

    private static Optional<Boolean> asked(String status) throws Exception {
        try (var host = ScriptedHost.open((_, to) -> ScriptedHost.head(to, status, "Content-Length: 0\r\n"));
                var images = images(settings())) {
            return new DigestInRegistry(images).knows(ImageReference.parse(host.host() + "/shop/web:1").orElseThrow(),
                    DIGEST);
        }
    }
}
