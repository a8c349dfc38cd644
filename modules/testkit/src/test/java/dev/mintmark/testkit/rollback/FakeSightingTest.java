package dev.mintmark.testkit.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FakeSightingTest {

    private final FakeSighting sighting = new FakeSighting();

    @Test
    void whoeverWatchesIsToldOfEveryChangeUntilTheWatchingEnds() {
        var id = Members.workload("Deployment", "payments");
        var changes = new AtomicInteger();
        try (var _ = sighting.onChange(changes::incrementAndGet)) {
            sighting.show(id, Collections.nCopies(3, Members.BAD));
            sighting.blind(id, new Problem("source.dark", "Nothing is seen.", "It is dark.", "Wait."));
            assertThat(sighting.workload(id).orElseThrow().instances()).hasSize(3);
            assertThat(sighting.workload(id).orElseThrow().blind()).isPresent();
            sighting.remove(id);
        }
        sighting.show(id, Collections.nCopies(3, Members.GOOD));
        assertThat(changes).hasValue(3);
        assertThat(sighting.watchers()).isZero();
    }
}
