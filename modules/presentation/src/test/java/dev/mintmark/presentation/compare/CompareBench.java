package dev.mintmark.presentation.compare;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.origin.Commit;
import dev.mintmark.images.origin.SourceUnknown;
import dev.mintmark.presentation.frame.Outlook;
import dev.mintmark.presentation.timeline.FxQueue;
import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Tenses;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// A model over images that are told, on a test's own FX thread.
final class CompareBench {

    static final Problem UNREADABLE = new Problem("images.gone", "The image could not be read.", "It is gone.",
            "Choose another.");
    static final ImagePair PAIR = new ImagePair(ComparedImage.named("shop/payments:2.13.4"),
            ComparedImage.named("docker-daemon:shop/payments:2.14.0"));
    private static final Tenses TENSES = new Tenses("Read", "reading", "Read");

    final FxQueue fxThread = new FxQueue();
    final Outlook outlook = new Outlook(() -> Instant.EPOCH);
    final CompareModel model;
    boolean commitsKnown = true;

    /// @param images what each opening answers; null if they cannot be opened
    CompareBench(Supplier<? extends Comparison> images) {
        var time = new AtomicLong();
        var sources = new CompareSources((_, _) -> {
            var comparison = images.get();
            if (comparison == null) {
                throw new ImageUnreadable(UNREADABLE, null);
            }
            return comparison;
        }, (_, _, _, _) -> {
            if (!commitsKnown) {
                throw new SourceUnknown(UNREADABLE, null);
            }
            return List.of(new Commit("7c1e04b9d2", "ana", Instant.EPOCH, "raise pool size"));
        });
        model = new CompareModel(sources, outlook, new Background(fxThread, _ -> { }), fxThread,
                () -> time.getAndAdd(500_000_000), new CompareTenses(_ -> TENSES, _ -> TENSES, TENSES),
                new RecentImages(List.of()));
    }

    CompareBench opens() {
        model.open(PAIR);
        return this;
    }

    CompareBench readsAll() {
        opens();
        return ends();
    }

    CompareBench ends() {
        fxThread.await("reading has ended", () -> !model.runningProperty().get());
        return this;
    }
}
