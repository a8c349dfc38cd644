package dev.mintmark.presentation.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Traffic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class SourcesModelTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:35:00Z");
    private static final SourceId EDGE = new SourceId("kubernetes/edge-3");
    private static final SourceId PROD = new SourceId("kubernetes/prod-eu");
    private static final Problem EXPIRED = new Problem("kubernetes.credentials", "What.", "Token expired.", "Sign in.");

    private final List<String> asked = new ArrayList<>();
    private Optional<Problem> historyProblem = Optional.empty();
    private long requests = 1;

    private final SourcesModel model = new SourcesModel(new SourceCare() {
        @Override
        public void retryNow(SourceId source) {
            asked.add("retry " + source);
        }

        @Override
        public void stopWatching(SourceId source) {
            asked.add("stop " + source);
        }

        @Override
        public void watchAgain(SourceId source) {
            asked.add("watch " + source);
        }

        @Override
        public Traffic traffic(SourceId source) {
            return source.equals(PROD) ? new Traffic(requests, 10, Optional.empty()) : Traffic.NONE;
        }

        @Override
        public Optional<Problem> historyProblem() {
            return historyProblem;
        }
    });

    private static FleetSnapshot watching(SourceId... sources) {
        var fleet = FleetSnapshot.EMPTY;
        for (var source : sources) {
            fleet = fleet.watching(source, SourceKind.KUBERNETES, "https://" + source.name());
        }
        return fleet;
    }

    private static Observation listed(SourceId source) {
        return new Observation.Listed(source, NOW, new Observation.Scope.Everything(), Set.of(), Set.of());
    }

    private static Observation lost(SourceId source) {
        return new Observation.Lost(source, NOW, EXPIRED);
    }

    private List<Health> health() {
        return model.lines().stream().map(SourceLine::health).toList();
    }

    @Test
    void aSourceGoesFromConnectingToCurrentToStale() {
        var fleet = watching(EDGE);
        model.show(fleet);
        assertThat(health()).containsExactly(Health.CONNECTING);
        fleet = fleet.with(listed(EDGE));
        model.show(fleet);
        assertThat(health()).containsExactly(Health.CURRENT);
        model.show(fleet.with(lost(EDGE)));
        assertThat(health()).containsExactly(Health.STALE);
        assertThat(model.lines().getFirst().problems()).containsExactly(EXPIRED);
    }

    @Test
    void aSourceThatWasNeverSeenIsUnreachableAndComesFirstInTheSummary() {
        model.show(watching(EDGE, PROD).with(listed(EDGE)).with(lost(EDGE)).with(lost(PROD)));
        assertThat(SourceSummary.of(model.lines()).trouble()).extracting(SourceLine::id).containsExactly(PROD, EDGE);
    }

    @Test
    void whatMayNotBeShownIsNoTroubleButIsSaid() {
        model.show(watching(PROD).with(new Observation.Limited(PROD, NOW, List.of(EXPIRED))).with(listed(PROD)));
        assertThat(health()).containsExactly(Health.LIMITED);
        assertThat(SourceSummary.of(model.lines()).trouble()).isEmpty();
        assertThat(SourceSummary.of(model.lines()).current()).isEqualTo(1);
        assertThat(model.lines().getFirst().problems()).containsExactly(EXPIRED);
    }

    @Test
    void onlyTheLineThatChangedIsReplaced() {
        model.show(watching(EDGE, PROD));
        var replaced = new ArrayList<Integer>();
        model.lines().addListener((ListChangeListener<SourceLine>) change -> {
            while (change.next()) {
                replaced.add(change.getFrom());
            }
        });
        requests = 2;
        model.refresh();
        assertThat(replaced).containsExactly(1);
    }

    @Test
    void aStoppedSourceKeepsItsLineAndCanBeWatchedAgain() {
        model.show(watching(EDGE, PROD));
        model.stopWatching(EDGE);
        model.show(watching(PROD));
        assertThat(model.lines()).extracting(SourceLine::id).containsExactly(EDGE, PROD);
        assertThat(health()).first().isEqualTo(Health.NOT_WATCHED);
        model.watchAgain(EDGE);
        model.show(watching(EDGE, PROD));
        assertThat(health()).first().isEqualTo(Health.CONNECTING);
        assertThat(asked).containsExactly("stop " + EDGE, "watch " + EDGE);
    }

    @Test
    void historysOwnProblemIsKnown() {
        historyProblem = Optional.of(EXPIRED);
        model.refresh();
        assertThat(model.historyProblemProperty().get()).contains(EXPIRED);
    }
}
