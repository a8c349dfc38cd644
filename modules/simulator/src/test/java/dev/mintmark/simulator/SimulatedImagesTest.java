package dev.mintmark.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.catalog.Catalogers;
import dev.mintmark.images.catalog.SqliteDatabases;
import dev.mintmark.images.compare.Comparer;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.findings.FindingRules;
import dev.mintmark.images.ImageNames;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.layer.LayerCache;
import dev.mintmark.images.layer.LayerIndexes;
import dev.mintmark.images.layer.LayerReader;
import dev.mintmark.testkit.SteppableClock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulatedImagesTest {

    private static final String PAYMENTS = "registry.example/shop/payments:";

    private final SimulatedFleet fleet = new SimulatedFleet(SimulationSettings.demo(SteppableClock.atNight()));

    /// Remembers in memory.
    private static final class Remembered implements LayerCache {

        private final Map<Digest, byte[]> kept = new HashMap<>();

        @Override
        public synchronized Optional<byte[]> find(Digest diffId) {
            return Optional.ofNullable(kept.get(diffId));
        }

        @Override
        public synchronized void keep(Digest diffId, byte[] index) {
            kept.put(diffId, index);
        }

        @Override
        public void clear() {
            kept.clear();
        }

        @Override
        public void close() {
            clear();
        }
    }

    private Comparison compare(String from, String to) throws Exception {
        var indexes = new LayerIndexes(new LayerReader(Catalogers.all(SqliteDatabases.NONE)), new Remembered());
        return new Comparer(indexes, FindingRules.all()).compare(fleet.images().open(ImageNames.parse(from), Optional.empty()),
                fleet.images().open(ImageNames.parse(to), Optional.empty()));
    }

    @Test
    void theReleaseThatFailsHasOneFileThatNoPackageAndNoBuildStepExplains() throws Exception {
        try (var comparison = compare(PAYMENTS + "2.13.4", PAYMENTS + "2.14.0")) {
            assertThat(comparison.findings()).filteredOn(finding -> finding.news() == Finding.News.INTRODUCED)
                    .extracting(Finding::rule, finding -> finding.path().orElse(""))
                    .contains(tuple("archive-outside-packages", "/srv/app/lib/pool.jar"));
            assertThat(comparison.findings()).extracting(Finding::rule).contains("unexplained-layer");
            assertThat(comparison.packages()).extracting(change -> change.name())
                    .contains("openssl", "tzdata");
            assertThat(comparison.configuration()).anyMatch(change -> change.toString().contains("APP_POOL"));
        }
    }

    @Test
    void twoReleasesOfOneMinorLineDifferInTheServiceAlone() throws Exception {
        try (var comparison = compare("registry.example/shop/checkout:7.9.0", "registry.example/shop/checkout:7.10.0")) {
            assertThat(comparison.layers()).isNotNull();
            assertThat(comparison.files().changes()).extracting(change -> change.path()).contains("/srv/app/app.jar")
                    .doesNotContain("/srv/app/lib/pool.jar");
        }
    }

    @Test
    void anImageThatTheFleetDoesNotHaveIsNotFound() {
        assertThatThrownBy(() -> compare("registry.example/shop/payments:99.0.0", PAYMENTS + "2.14.0"))
                .isInstanceOfSatisfying(ImageUnreadable.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("demo.images"));
    }
}
