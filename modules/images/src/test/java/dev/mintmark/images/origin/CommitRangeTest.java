package dev.mintmark.images.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.compare.Described;
import org.junit.jupiter.api.Test;

class CommitRangeTest {

    private static final String SOURCE = "https://git.example/shop/payments";

    private static Origin origin(String... labels) {
        var described = new Described();
        for (var place = 0; place < labels.length; place += 2) {
            described.label(labels[place], labels[place + 1]);
        }
        return Origin.of(described.image().configuration());
    }

    @Test
    void imagesOfDifferentTimesMaySpeakDifferentLabels() {
        var older = origin("org.label-schema.vcs-ref", "abc", "org.label-schema.vcs-url", SOURCE);
        var newer = origin("org.opencontainers.image.revision", "def");
        assertThat(CommitRange.of(older, newer)).contains(new CommitRange(SOURCE, "abc", "def"));
    }

    @Test
    void theNewerImageKnowsBetterWhereItsSourcesAre() {
        var older = origin("org.label-schema.vcs-url", "https://old", "org.opencontainers.image.revision", "abc");
        var newer = origin("org.opencontainers.image.source", SOURCE, "org.opencontainers.image.revision", "def");
        assertThat(CommitRange.of(older, newer)).contains(new CommitRange(SOURCE, "abc", "def"));
    }

    @Test
    void nothingLiesBetweenAnImageAndOneThatSaysNothingOrTheSame() {
        var told = origin("org.opencontainers.image.source", SOURCE, "org.opencontainers.image.revision", "abc");
        assertThat(CommitRange.of(told, told)).isEmpty();
        assertThat(CommitRange.of(told, origin())).isEmpty();
        assertThat(CommitRange.of(origin(), told)).isEmpty();
    }
}
