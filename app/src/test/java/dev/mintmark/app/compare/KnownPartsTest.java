package dev.mintmark.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.report.ComparisonMarkdown;
import dev.mintmark.images.ImageConfiguration;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.compare.FileDifference;
import dev.mintmark.testkit.images.FakeComparison;
import dev.mintmark.testkit.images.PaymentsImages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownPartsTest {

    @Test
    void whatTheWindowKnowsOfCommitsIsInTheMessageForTheChannel() {
        var operator = CompareRobot.atAWindow(() -> committed("https://git.example/shop/payments")).comparesPayments();
        operator.types("m");

        assertThat(operator.clipboard()).contains("**Commits** (1)").contains("- `7c1e04b9d2` raise pool size (ana)");
    }

    @Test
    void commitsThatCouldNotBeToldAreSaidToBeMissing() {
        var operator = CompareRobot.atAWindow(() -> committed(SampleComparison.SOURCE_OF_NOBODY)).comparesPayments();
        operator.types("m");

        assertThat(operator.clipboard()).contains("**Commits** not known").contains("answered 401");
    }

    @Test
    void ofImagesThatDoNotSayWhereTheyComeFromNothingIsSaid() {
        var stage = CompareRobot.atAWindow(FakeComparison::payments).comparesPayments().stage;
        var report = Headless.onFx(() -> KnownParts.report(stage.model)).orElseThrow();

        assertThat(report.origin().value().orElseThrow().commits()).isEmpty();
        assertThat(ComparisonMarkdown.of(report, stage.tools.words())).doesNotContain("**Commits**");
    }

    private static FakeComparison committed(String source) {
        return new FakeComparison(labelled(PaymentsImages.older(), source, "3f1c0de"),
                labelled(PaymentsImages.newer(), source, "b7d90aa"), List.of(), new FileDifference(List.of(), 1, 1),
                List.of(), Map.of());
    }

    private static ImageDescription labelled(ImageDescription image, String source, String revision) {
        var made = image.configuration();
        var labels = new HashMap<>(made.labels());
        labels.put("org.opencontainers.image.source", source);
        labels.put("org.opencontainers.image.revision", revision);
        return new ImageDescription(image.name(), image.index(), image.manifest(), image.config(),
                new ImageConfiguration(made.platform(), made.created(), made.author(), made.environment(),
                        made.entrypoint(), made.command(), made.user(), made.workingDirectory(), made.exposedPorts(),
                        made.volumes(), labels, made.healthCheck(), made.stopSignal(), made.shell(), made.onBuild(),
                        made.history(), made.diffIds()), image.layers(), image.platforms());
    }
}
