package dev.mintmark.presentation.timeline;

import static dev.mintmark.testkit.Story.Part.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.timeline.TimelineReader;
import dev.mintmark.testkit.Story;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineContentTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Story story = new Story();

    @Test
    void aReleaseThatGoesBackIsToldAlsoWhereSomeInstancesWereNotIdentified() {
        story.runs(at(0), "payments", "prod-eu", of("", 3))
                .runs(at(1), "payments", "prod-eu", of("4be01d7", 3))
                .runs(at(10), "payments", "prod-eu", of("9f3c2a1", 2), of("", 1))
                .releases(at(20), "payments", "prod-eu", "4be01d7", "3", "kubectl", "back")
                .runs(at(21), "payments", "prod-eu", of("4be01d7", 3));

        assertThat(content().events()).extracting(ToldEvent::kind).contains(MarkKind.ROLLBACK);
    }

    @Test
    void whatComesWhileNothingIsIdentifiedIsToldToo() {
        story.runs(at(0), "payments", "prod-eu", of("", 3)).runs(at(1), "payments", "prod-eu", of("4be01d7", 3));

        assertThat(content().events()).hasSize(1);
    }

    private TimelineContent content() {
        return TimelineContent.of(TimelineReader.read(new Chronicle(at(-60), at(60), List.of(), story.entries())));
    }

    private static Instant at(int minute) {
        return NOON.plusSeconds(minute * 60L);
    }
}
