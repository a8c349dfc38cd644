package dev.mintmark.app.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.words.Words;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyNotice;
import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.fleet.Sight;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.presentation.frame.Bells;
import dev.mintmark.presentation.frame.Notify;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListeningTest {

    private final Bells bells = new Bells(Notify.DEFAULTS);
    private final List<Notification> told = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final Listening listening = new Listening(Words.load(), bells, told::add, gone::add);

    private static List<SourceStatus> prod(Sight sight) {
        return List.of(new SourceStatus(new SourceId("kubernetes/prod"), SourceKind.KUBERNETES, "", sight, Optional.empty(),
                Optional.empty(), List.of(), Optional.empty()));
    }

    @Test
    void aLostSourceIsToldOnlyIfItWasAskedFor() {
        listening.sources(prod(Sight.CURRENT));
        listening.sources(prod(Sight.STALE));
        assertThat(told).isEmpty();

        bells.ring("kubernetes/prod", true);
        listening.sources(prod(Sight.CURRENT));
        listening.sources(prod(Sight.STALE));
        listening.sources(prod(Sight.STALE));

        assertThat(told).singleElement().satisfies(lost -> {
            assertThat(lost.title()).isEqualTo("prod is not seen any more");
            assertThat(lost.urgent()).isTrue();
            lost.open().run();
        });
        assertThat(gone).containsExactly("sources");
    }

    @Test
    void theEndOfACopyIsNewsUnlessItWasEndedFromHere() {
        var ended = new CopyNotice(copy("sha256:" + "5".repeat(64)), CopyNotice.Kind.ENDED);
        listening.copy(ended, true, () -> { });
        assertThat(told).isEmpty();

        listening.copy(ended, false, () -> { });

        assertThat(told).extracting(Notification::title).containsExactly("Debug copy of 5555555 is gone");
    }

    private static DebugCopy copy(String image) {
        var now = Instant.parse("2026-11-22T03:00:00Z");
        return new DebugCopy(new CopyId("payments22"), new CopyPlace(new SourceId("docker/default"), ""), "mintmark-payments22",
                image, Digest.parse(image), CopyMode.HOLD, "ana", "INC-314", CopyState.RUNNING, "", now,
                now.plus(Duration.ofMinutes(5)), now.plus(Duration.ofHours(4)));
    }

    @Test
    void whatIsUsualMayBeAskedForOrNotWhileItListens() {
        bells.usually(new Notify.Usual(Set.of(Notify.Event.SOURCE_LOST), Duration.ofSeconds(20)));
        listening.sources(prod(Sight.CURRENT));
        listening.sources(prod(Sight.STALE));
        listening.comparison("a → b", Duration.ofMinutes(2));
        assertThat(told).extracting(Notification::title).containsExactly("prod is not seen any more");

        bells.usually(Notify.DEFAULTS);
        listening.sources(prod(Sight.CURRENT));
        listening.sources(prod(Sight.STALE));
        assertThat(told).hasSize(1);
    }

    @Test
    void onlyALongComparisonIsTold() {
        listening.comparison("a → b", Duration.ofSeconds(2));
        listening.comparison("c → d", Duration.ofSeconds(40));

        assertThat(told).extracting(Notification::text).containsExactly("c → d");
    }
}
