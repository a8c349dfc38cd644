package dev.mintmark.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.presentation.compare.PastVersions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PastVersionsTest {

    private final PastVersions past = new PastVersions(OnCall.busy().history(), () -> OnCall.NOW);

    @Test
    void theRecordKnowsWhichVersionRanBefore() throws Exception {
        var pair = past.before("checkout", Optional.empty()).orElseThrow();
        assertThat(pair.from().digest().orElseThrow().shortForm()).isEqualTo("77d0e52");
        assertThat(pair.to().digest().orElseThrow().shortForm()).isEqualTo("1be77f0");
        assertThat(pair.from().since().orElseThrow()).isBefore(pair.to().since().orElseThrow());
        assertThat(pair.service()).isEqualTo("checkout");
    }

    @Test
    void aServiceThatNeverChangedOrNeverRanHasNoneBefore() throws Exception {
        assertThat(past.before("catalogue", Optional.empty())).isEmpty();
        assertThat(past.before("no-such-service", Optional.empty())).isEmpty();
    }

    @Test
    void afterARollbackTheOneBeforeIsTheOneThatWasRolledBack() throws Exception {
        var now = past.before("checkout", Optional.empty()).orElseThrow();
        var earlier = past.before("checkout", now.from().version()).orElseThrow();
        assertThat(earlier.from().digest()).isEqualTo(now.to().digest());
    }
}
