package dev.mintmark.images.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.compare.Described;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OriginTest {

    @Test
    void theLabelsOfTheSpecificationAreRead() {
        var origin = Origin.of(new Described()
                .label("org.opencontainers.image.source", "https://git.example/shop/payments")
                .label("org.opencontainers.image.revision", "abc1234")
                .label("org.opencontainers.image.version", "2.14.0")
                .label("org.opencontainers.image.created", "2026-11-21T14:22:03+01:00")
                .label("org.opencontainers.image.base.name", "docker.io/library/debian:12").image().configuration());
        assertThat(origin.source()).contains("https://git.example/shop/payments");
        assertThat(origin.revision()).contains("abc1234");
        assertThat(origin.version()).contains("2.14.0");
        assertThat(origin.created()).contains(Instant.parse("2026-11-21T13:22:03Z"));
        assertThat(origin.baseName()).contains("docker.io/library/debian:12");
    }

    @Test
    void theOlderLabelsAreReadWhereTheNewerAreMissing() {
        var origin = Origin.of(new Described().label("org.label-schema.vcs-url", "https://old")
                .label("org.label-schema.vcs-ref", "123").label("org.opencontainers.image.revision", "456").image()
                .configuration());
        assertThat(origin.source()).contains("https://old");
        assertThat(origin.revision()).contains("456");
    }

    @Test
    void whatIsNoTimeOrDigestIsLeftOut() {
        var origin = Origin.of(new Described().label("org.opencontainers.image.created", "yesterday")
                .label("org.opencontainers.image.base.digest", "sha256:short").image().configuration());
        assertThat(origin.created()).isEmpty();
        assertThat(origin.baseDigest()).isEmpty();
    }
}
