package dev.mintmark.testkit.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.compare.ConfigurationChange;
import dev.mintmark.images.compare.ContentDifference;
import dev.mintmark.images.compare.FileChange.Kind;
import dev.mintmark.images.compare.PackageChange;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FakeComparisonTest {

    @Test
    void thePaymentsPairIsTheOneOfTheScreen() throws Exception {
        var payments = FakeComparison.payments();
        assertThat(payments.layers().rungs()).hasSize(11);
        assertThat(payments.layers().shared()).isEqualTo(7);
        assertThat(payments.layers().baseName()).contains("docker.io/library/debian:12");
        assertThat(payments.configuration())
                .containsExactly(new ConfigurationChange("env.APP_POOL", Optional.empty(), Optional.of("large"),
                false));
        assertThat(payments.packages()).hasSize(3).allMatch(change -> change.kind() == PackageChange.Kind.UPGRADED);
        var files = payments.files();
        assertThat(files.count(Kind.ADDED) + files.count(Kind.REMOVED) + files.count(Kind.CHANGED)).isEqualTo(53);
        assertThat(files.onlyTime()).isEqualTo(1204);
        assertThat(files.outsidePackages()).isEqualTo(1);
        assertThat(files.toSize() - files.fromSize()).isBetween(1_100_000L, 1_300_000L);
        assertThat(payments.content("/app/lib/pool.jar!/application.yml")).isInstanceOf(ContentDifference.Text.class);
        assertThat(payments.build()).filteredOn(change -> !change.same()).hasSize(3);
    }

    @Test
    void whatIsToldToFailFails() {
        var problem = new Problem("image.gone", "The image could not be read.", "It is not there.", "Choose another "
                + "one.");
        var failing = FakeComparison.payments().failing(problem);
        assertThatThrownBy(failing::files).isInstanceOfSatisfying(ImageUnreadable.class,
                unreadable -> assertThat(unreadable.problem()).isEqualTo(problem));
        assertThat(failing.configuration()).hasSize(1);
    }
}
