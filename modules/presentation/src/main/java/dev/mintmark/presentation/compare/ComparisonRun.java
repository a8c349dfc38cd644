package dev.mintmark.presentation.compare;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.origin.Commit;
import dev.mintmark.images.origin.CommitRange;
import dev.mintmark.images.origin.Origin;
import dev.mintmark.images.origin.SourceUnknown;
import dev.mintmark.presentation.work.Activity;
import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Progress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The reading of one pair: one job behind the FX thread, which tells each part as soon as it is known.
final class ComparisonRun {

    private static final int MOST_COMMITS = 500;

    private final ImagePair pair;
    private final CompareSources sources;
    private final Parts parts;
    private final Executor fxThread;
    private volatile Comparison comparison;
    private volatile Progress progress = _ -> { };
    private boolean wanted = true;
    private Activity activity;

    ComparisonRun(ImagePair pair, CompareSources sources, Parts parts, Executor fxThread) {
        this.pair = pair;
        this.sources = sources;
        this.parts = parts;
        this.fxThread = fxThread;
    }

    /// Begins, or goes on where it was cancelled or failed. FX thread.
    Activity begin(Background background, CompareTenses tenses) {
        var missing = new Missing(!parts.packages.get().isKnown(), !parts.files.get().isKnown(),
                !parts.findings.get().isKnown(), !parts.commits.get().isKnown());
        activity = background.start(tenses.comparing().apply(pair), told -> {
            progress = told;
            return work(missing);
        });
        activity.stateProperty().subscribe(this::settle);
        return activity;
    }

    private record Missing(boolean packages, boolean files, boolean findings, boolean commits) {}

    private void settle(Activity.State state) {
        if (!wanted) {
            return;
        }
        switch (state) {
            case Activity.State.Failed(var problem) -> parts.failed(problem);
            case Activity.State.Cancelled _ -> parts.stopped();
            case Activity.State.Running _, Activity.State.Done _ -> { }
        }
    }

    private Optional<Problem> work(Missing missing) throws InterruptedException {
        if (comparison == null) {
            tell(parts.opening, new Part.Working<>());
            try {
                comparison = sources.comparisons().open(pair.from(), pair.to());
            } catch (ImageUnreadable unreadable) {
                tell(parts.opening, new Part.Failed<>(unreadable.problem()));
                return Optional.of(unreadable.problem());
            }
            tell(parts.opening, new Part.Known<>(Opening.of(comparison)));
        }
        var open = comparison;
        if (missing.packages()) {
            compute(parts.packages, open::packages);
        }
        if (missing.files()) {
            compute(parts.files, () -> FileLines.of(open.files()));
        }
        if (missing.findings()) {
            compute(parts.findings, open::findings);
        }
        if (missing.commits()) {
            compute(parts.commits, () -> commits(open));
        }
        return Optional.empty();
    }

    private List<Commit> commits(Comparison open) throws SourceUnknown, InterruptedException {
        var range = CommitRange.of(Origin.of(open.from().configuration()), Origin.of(open.to().configuration()));
        return range.isEmpty() ? List.of() : sources.commits().between(range.get().source(), range.get().from(),
                range.get().to(), MOST_COMMITS);
    }

    private <T> void compute(ReadOnlyObjectWrapper<Part<T>> part, Reader<T> reader) throws InterruptedException {
        tell(part, new Part.Working<>());
        try {
            tell(part, new Part.Known<>(reader.read()));
        } catch (ImageUnreadable unreadable) {
            tell(part, new Part.Failed<>(unreadable.problem()));
        } catch (SourceUnknown unknown) {
            tell(part, new Part.Failed<>(unknown.problem()));
        }
    }

    private <T> void tell(ReadOnlyObjectWrapper<Part<T>> part, Part<T> state) {
        fxThread.execute(() -> {
            if (wanted) {
                part.set(state);
            }
        });
    }

    /// Reads one part. Blocks.
    @FunctionalInterface
    private interface Reader<T> {
        T read() throws ImageUnreadable, SourceUnknown, InterruptedException;
    }

    Optional<Comparison> comparison() {
        return Optional.ofNullable(comparison);
    }

    /// How far layers are read; passed on to whoever lists running work.
    Optional<Comparison.Reading> reading() {
        var now = comparison().map(Comparison::reading);
        now.filter(reading -> reading.layersNeeded() > 0)
                .ifPresent(reading -> progress.reached(reading.bytesNeeded() > 0
                ? (double) reading.bytesRead() / reading.bytesNeeded()
                : (double) reading.layersRead() / reading.layersNeeded()));
        return now;
    }

    void cancel() {
        activity.cancel();
    }

    /// Nobody wants this pair any longer: what it still brings is dropped, and the images are closed when it has ended.
    void dismiss(Background background, CompareTenses tenses) {
        wanted = false;
        activity.cancel();
        activity.stateProperty().subscribe(state -> {
            if (!(state instanceof Activity.State.Running)) {
                comparison().ifPresent(open -> background.start(tenses.comparing().apply(pair), _ -> {
                    open.close();
                    return Optional.empty();
                }));
            }
        });
    }
}
