package dev.mintmark.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.fleet.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is watched, and what is merely remembered.
class WatchlistTest {

    private static final Problem BROKEN = new Problem("test.broken", "What.", "Why.", "Next.");
    private static final SourceId PROD = new SourceId("kubernetes/prod");
    private static final SourceId LAPTOP = new SourceId("docker/laptop");
    private static final SourceId CONFIG = new SourceId("kubernetes/unusable-1");

    @Test
    void everythingFoundIsWatchedInOrder() throws UnknownSource {
        var list = Watchlist.of(Endpoints.USUAL, List.of(source(PROD), source(LAPTOP)), List.of(PROD, LAPTOP));
        assertThat(list.watched()).extracting(Source::id).containsExactly(LAPTOP, PROD);
        assertThat(list.recalled()).isEmpty();
    }

    @Test
    void clustersOnRecordAreRecalledWhenTheirKubeconfigCannotBeRead() throws UnknownSource {
        var list = Watchlist.of(Endpoints.USUAL, List.of(source(CONFIG)), List.of(PROD, LAPTOP));
        assertThat(list.recalled()).containsOnlyKeys(PROD).containsValue(BROKEN);
    }

    @Test
    void whatIsOnRecordStaysOutOfItWhenTheOperatorNamedEndpoints() throws UnknownSource {
        var named = new Endpoints(false, Optional.empty(), List.of("other"), Optional.empty(), List.of());
        assertThat(Watchlist.of(named, List.of(source(CONFIG)), List.of(PROD)).recalled()).isEmpty();
    }

    @Test
    void aSourceThatNobodyKnowsIsRefusedWithTheKnownOnes() {
        var only = new Endpoints(false, Optional.empty(), List.of(), Optional.empty(), List.of(PROD));
        assertThatThrownBy(() -> Watchlist.of(only, List.of(source(LAPTOP)), List.of()))
                .isInstanceOf(UnknownSource.class).hasMessageContaining("kubernetes/prod").hasMessageContaining("docker/laptop");
    }

    private static Source source(SourceId id) {
        var kind = id.value().startsWith("docker") ? SourceKind.DOCKER : SourceKind.KUBERNETES;
        return new UnusableSource(id, kind, "", BROKEN);
    }
}
