package dev.mintmark.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.words.Words;
import dev.mintmark.testkit.images.FakeComparison;
import org.junit.jupiter.api.Test;

class ComparisonSummaryTest {

    @Test
    void aComparisonIsKeptByTheShortNamesOfItsImagesAndTheirDigestsInFull() {
        var report = Reports.of(FakeComparison.payments());

        var kept = ComparisonSummary.of(report, Words.load());

        assertThat(kept.title()).startsWith("payments:2.13.4 → payments:2.14.0: ").doesNotContain("sha256:", "/");
        assertThat(kept.references()).containsEntry("from", report.from().name().toString())
                .hasEntrySatisfying("from.digest", digest -> assertThat(digest).matches("sha256:[0-9a-f]{64}"));
    }

    @Test
    void anEnginesImageWithoutANameIsCalledByItsShortDigest() {
        var digest = "sha256:6c465b9" + "0".repeat(57);
        assertThat(ComparisonSummary.shortened("docker-daemon:" + digest)).isEqualTo("6c465b9");
        assertThat(ComparisonSummary.shortened("registry.example:5000/shop/payments@" + digest)).isEqualTo("payments@6c465b9");
        assertThat(ComparisonSummary.shortened("oci-archive:/images/app.tar")).isEqualTo("app.tar");
    }
}
