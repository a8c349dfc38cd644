package dev.mintmark.fleet.timeline;

import static dev.mintmark.fleet.Sample.EU;
import static dev.mintmark.fleet.Sample.US;
import static dev.mintmark.fleet.timeline.Telling.at;
import static dev.mintmark.fleet.timeline.Telling.payments;
import static dev.mintmark.fleet.timeline.Telling.runs;
import static dev.mintmark.fleet.timeline.Telling.sidecar;
import static dev.mintmark.fleet.timeline.Telling.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.Release;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeenVersionTest {

    private final Telling telling = new Telling();

    @Test
    void versionsStandInTheOrderInWhichTheyCameFirst() {
        telling.composition(-90, payments(EU), runs("a1", 2, 2, -95), sidecar("c3", 2)).noonStrikes()
                .composition(20, payments(EU), runs("b2", 2, 2, 19))
                .composition(30, payments(EU), runs("a1", 2, 2, 29));
        var seen = SeenVersion.of(telling.chronicle(), "payments");
        assertThat(seen).extracting(SeenVersion::version).containsExactly(version("a1"), version("b2"));
        assertThat(seen).extracting(SeenVersion::since).containsExactly(at(-95), at(19));
        assertThat(SeenVersion.of(telling.chronicle(), "no-such-service")).isEmpty();
    }

    @Test
    void whatWasAskedForIsKeptOnceForEachName() {
        telling.noonStrikes().composition(10, payments(EU), runs("payments:1", "a1", 2, 2, 9))
                .composition(11, payments(EU), runs("payments:1", "a1", 3, 3, 9))
                .composition(12, payments(US), runs("payments:stable", "a1", 1, 1, 12));
        assertThat(SeenVersion.of(telling.chronicle(), "payments")).singleElement().satisfies(seen ->
                assertThat(seen.images()).extracting(Identified::reference)
                        .containsExactly("payments:1", "payments:stable"));
    }

    @Test
    void aVersionKnowsTheFirstReleaseThatAskedForIt() {
        telling.noonStrikes().released(10, 9, payments(EU), "7", "payments:1")
                .composition(11, payments(EU), runs("docker.io/library/payments:1", "a1", 2, 2, 10))
                .released(20, 19, payments(EU), "8", "payments:2")
                .composition(21, payments(EU), runs("docker.io/library/payments:2", "b2", 2, 2, 20));
        assertThat(SeenVersion.of(telling.chronicle(), "payments")).extracting(seen -> seen.release().map(Release::at))
                .containsExactly(Optional.of(at(9)), Optional.of(at(19)));
    }
}
