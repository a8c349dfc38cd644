package dev.mintmark.app.compare;

import java.util.OptionalLong;
import java.util.Optional;
import java.time.Duration;
import dev.mintmark.presentation.compare.PastVersion;
import dev.mintmark.presentation.compare.ImageHistory;
import dev.mintmark.presentation.compare.HistoryModel;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.desktop.FxThread;
import dev.mintmark.app.frame.Navigator;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.origin.Commit;
import dev.mintmark.images.origin.SourceUnknown;
import dev.mintmark.presentation.compare.CompareModel;
import dev.mintmark.presentation.compare.CompareSources;
import dev.mintmark.presentation.compare.ComparedImage;
import dev.mintmark.presentation.compare.ImagePair;
import dev.mintmark.presentation.compare.RecentImages;
import dev.mintmark.testkit.images.FakeComparison;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// A Compare screen over images that are told instead of read.
public final class SampleComparison {

    static final Problem UNREADABLE = new Problem("images.registry.denied", "payments:2.14.0 could not be read.",
            "The registry registry.example answered 401 to the credentials of the docker configuration.",
            "Sign in with docker login registry.example, then choose Try again.");

    /// Whose commits nobody can tell.
    static final String SOURCE_OF_NOBODY = "https://git.example/nobody";

    private SampleComparison() {}

    public static CompareScreen screen(Tools tools, Navigator navigator) {
        return new CompareScreen(model(tools, FakeComparison::payments), history(tools), tools, navigator);
    }

    /// Versions of payments, one of which cannot be opened; each pair differs as the sample's two do. Nothing else has versions.
    static HistoryModel history(Tools tools) {
        return new HistoryModel((name, _) -> {
            if (name.contains("/")) {
                throw new ImageUnreadable(UNREADABLE, null);
            }
            return name.equals("payments") ? new ImageHistory(List.of(version(1, Optional.empty()), version(2, Optional.empty()),
                    version(3, Optional.of(UNREADABLE)), version(4, Optional.empty()), version(5, Optional.empty())), 7)
                    : new ImageHistory(List.of(), 0);
        }, (_, _) -> FakeComparison.payments(), tools.background(), new FxThread(), CompareScreen.historyTenses(tools.words()));
    }

    private static PastVersion version(int number, Optional<Problem> problem) {
        var version = ImageVersion.of(new Digest("sha256:" + String.valueOf((number * 7 + 3) % 10).repeat(64)));
        return new PastVersion(ComparedImage.of("payments", version,
                List.of("registry.example/shop/payments:2.1" + number + ".0"),
                Optional.of(Sample.NOW.minus(Duration.ofHours(60 - 11 * number))), Optional.of("argocd-controller")),
                problem.isPresent() ? OptionalLong.empty() : OptionalLong.of(412_000_000L + number % 3 * 1_100_000L), problem);
    }

    /// @param images what every opening of two images answers; null if they cannot be opened
    static CompareModel model(Tools tools, Supplier<? extends Comparison> images) {
        var time = new AtomicLong();
        var sources = new CompareSources((_, _) -> {
            var comparison = images.get();
            if (comparison == null) {
                throw new ImageUnreadable(UNREADABLE, null);
            }
            return comparison;
        }, (source, _, _, _) -> {
            if (source.equals(SOURCE_OF_NOBODY)) {
                throw new SourceUnknown(UNREADABLE, null);
            }
            return List.of(new Commit("7c1e04b9d2", "ana", Instant.parse("2026-11-21T13:58:00Z"), "raise pool size"));
        });
        return new CompareModel(sources, tools.outlook(), tools.background(), new FxThread(),
                () -> time.getAndAdd(920_000_000), CompareScreen.tenses(tools.words()),
                new RecentImages(List.of("docker-daemon:shop/payments:2.13.4",
                        "registry.example/shop/payments:2.14.0")));
    }

    static ImagePair payments() {
        return new ImagePair(ComparedImage.named("registry.example/shop/payments:2.13.4"),
                ComparedImage.named("registry.example/shop/payments:2.14.0"));
    }
}
