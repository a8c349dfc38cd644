package dev.mintmark.domain.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {

    private static final String HEX = "9f3c2a1d".repeat(8);

    @ParameterizedTest
    @CsvSource(textBlock = """
            busybox,                              docker.io/library/busybox:latest
            busybox:1.36,                         docker.io/library/busybox:1.36
            shop/payments:2.14.0,                 docker.io/shop/payments:2.14.0
            index.docker.io/library/busybox,      docker.io/library/busybox:latest
            localhost/payments,                   localhost/payments:latest
            localhost:5000/shop/payments:1,       localhost:5000/shop/payments:1
            registry.example:5000/a/b/c,          registry.example:5000/a/b/c:latest
            """)
    void shortNamesAreFilledInAsDockerDoes(String text, String whole) {
        assertThat(ImageReference.parse(text).map(ImageReference::toString)).contains(whole);
    }

    @Test
    void aDigestPinsAReferenceAndItsTagIsKept() {
        var reference = ImageReference.parse("registry.example/shop/payments:2@sha256:" + HEX).orElseThrow();

        assertThat(reference.isPinned()).isTrue();
        assertThat(reference.tag()).contains("2");
        assertThat(reference.toString()).isEqualTo("registry.example/shop/payments:2@sha256:" + HEX);
    }

    @Test
    void aDigestWithoutATagDoesNotBecomeLatest() {
        assertThat(ImageReference.parse("payments@sha256:" + HEX).orElseThrow().tag()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Payments", "payments:", "payments@sha256:12", "payments:a b", "/payments",
        "registry.example//payments", "payments@", "http://registry.example/payments", "a/../b", ":5000/payments"})
    void whatSpellsNoReferenceIsNoReference(String text) {
        assertThat(ImageReference.parse(text)).isEmpty();
    }

    @Test
    void anEndlessReferenceIsNoReference() {
        assertThat(ImageReference.parse("a".repeat(5000))).isEmpty();
        assertThat(ImageReference.parse("a".repeat(256) + ":1")).isEmpty();
    }

    @Test
    void theShortNameIsTheLastPartOfTheRepository() {
        assertThat(ImageReference.parse("registry.example/shop/payments:1").orElseThrow().shortName()).isEqualTo("payments");
    }
}
