package dev.mintmark.presentation.compare;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.presentation.work.Activity;
import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Progress;
import dev.mintmark.presentation.work.Tenses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The versions of a service or of a repository, the newest first. They come at once; what each changed against the one before
/// it follows, the newest first, and can be cancelled and gone on with. Any two can be compared. FX thread only.
public final class HistoryModel {

    /// To tell what each changed, all of their layers are read once.
    private static final int MOST = 12;

    private final Histories histories;
    private final Comparisons comparisons;
    private final Background background;
    private final Executor fxThread;
    private final Function<String, Tenses> tenses;
    private final ReadOnlyObjectWrapper<String> name = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Part<List<VersionLine>>> lines = new ReadOnlyObjectWrapper<>(new Part.Waiting<>());
    private final ReadOnlyObjectWrapper<Optional<VersionLine>> held = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private int left;
    private Optional<Activity> activity = Optional.empty();

    /// @param tenses what the work is called, for the name of what is looked at
    public HistoryModel(Histories histories, Comparisons comparisons, Background background, Executor fxThread,
            Function<String, Tenses> tenses) {
        this.histories = histories;
        this.comparisons = comparisons;
        this.background = background;
        this.fxThread = fxThread;
        this.tenses = tenses;
    }

    /// The service or repository that is looked at; empty if none is.
    public ReadOnlyObjectProperty<String> nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// The newest first.
    public ReadOnlyObjectProperty<Part<List<VersionLine>>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// How many older versions there are, or so many at least, that are not listed.
    public int left() {
        return left;
    }

    /// The version that waits for a second one to be compared with.
    public ReadOnlyObjectProperty<Optional<VersionLine>> heldProperty() {
        return held.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Looks at the versions of a service or of a repository, anew if it is the same.
    ///
    /// @param wanted a repository if it has a `/`, else a service
    public void open(String wanted) {
        cancel();
        name.set(wanted.strip());
        held.set(Optional.empty());
        left = 0;
        lines.set(new Part.Working<>());
        start((run, told) -> {
            try {
                var history = histories.of(wanted.strip(), MOST);
                var found = lines(history);
                run.tell(() -> {
                    left = history.left();
                    lines.set(new Part.Known<>(found));
                });
                return compare(run, found, told);
            } catch (ImageUnreadable unreadable) {
                return Optional.of(unreadable.problem());
            } catch (HistoryUnavailable unavailable) {
                return Optional.of(unavailable.problem());
            }
        });
    }

    /// Goes on with what was cancelled or could not be read.
    public void goOn() {
        if (lines.get().known().isEmpty()) {
            open(name.get());
        } else if (!running.get()) {
            var found = lines.get().known().get();
            start((run, told) -> compare(run, found, told));
        }
    }

    public void cancel() {
        activity.ifPresent(Activity::cancel);
        activity = Optional.empty();
        running.set(false);
        lines.get().known().ifPresent(shown -> lines.set(new Part.Known<>(shown.stream()
                .map(line -> line.change().isWorking() ? line.with(new Part.Waiting<>()) : line).toList())));
        if (lines.get().isWorking()) {
            lines.set(new Part.Waiting<>());
        }
    }

    /// A version and the one before it; empty if one of the two is not there to be compared.
    public Optional<ImagePair> withBefore(VersionLine line) {
        return Optional.of(line).filter(VersionLine::isComparable)
                .map(one -> new ImagePair(one.before().orElseThrow().image(), one.version().image()));
    }

    /// Chooses one of any two: the first waits, the second makes a pair with it, the older one first. The same again is let go of.
    public Optional<ImagePair> choose(VersionLine line) {
        var first = held.get();
        if (line.version().problem().isPresent()) {
            return Optional.empty();
        }
        if (first.isEmpty()) {
            held.set(Optional.of(line));
            return Optional.empty();
        }
        held.set(Optional.empty());
        return first.filter(other -> !other.version().equals(line.version())).map(other -> {
            var inOrder = Stream.of(other, line).map(one -> one.version().image())
                    .sorted(Comparator.comparing(one -> one.since().orElse(Instant.MIN))).toList();
            return new ImagePair(inOrder.getFirst(), inOrder.getLast());
        });
    }

    private static List<VersionLine> lines(ImageHistory history) {
        var found = new ArrayList<VersionLine>();
        for (var at = 0; at < history.versions().size(); at++) {
            found.add(new VersionLine(history.versions().get(at),
                    at == 0 ? Optional.empty() : Optional.of(history.versions().get(at - 1)), new Part.Waiting<>()));
        }
        Collections.reverse(found);
        return List.copyOf(found);
    }

    /// One pair after the other. One that cannot be compared does not take the others with it.
    private Optional<Problem> compare(Run run, List<VersionLine> found, Progress told)
            throws InterruptedException {
        for (var at = 0; at < found.size(); at++) {
            var line = found.get(at);
            if (line.isComparable() && !line.change().isKnown()) {
                var place = at;
                run.tell(() -> put(place, new Part.Working<>()));
                var change = change(line);
                run.tell(() -> put(place, change));
            }
            told.reached((at + 1.0) / found.size());
        }
        return Optional.empty();
    }

    private Part<VersionChange> change(VersionLine line) throws InterruptedException {
        try (var comparison = comparisons.open(line.before().orElseThrow().image(), line.version().image())) {
            return new Part.Known<>(VersionChange.of(comparison));
        } catch (ImageUnreadable unreadable) {
            return new Part.Failed<>(unreadable.problem());
        }
    }

    private void put(int place, Part<VersionChange> change) {
        var shown = new ArrayList<>(lines.get().known().orElseThrow());
        shown.set(place, shown.get(place).with(change));
        lines.set(new Part.Known<>(List.copyOf(shown)));
    }

    private void start(Work work) {
        var run = new Run();
        running.set(true);
        var started = background.start(tenses.apply(name.get()), told -> work.on(run, told));
        run.activity = started;
        activity = Optional.of(started);
        started.stateProperty().subscribe(state -> {
            if (!(state instanceof Activity.State.Running) && run.isWanted()) {
                running.set(false);
                if (state instanceof Activity.State.Failed(var problem) && lines.get().isWorking()) {
                    lines.set(new Part.Failed<>(problem));
                }
            }
        });
    }

    @FunctionalInterface
    private interface Work {

        Optional<Problem> on(Run run, Progress told) throws InterruptedException;
    }

    /// What it tells is dropped once nobody wants it any longer.
    private final class Run {

        private Activity activity;

        private boolean isWanted() {
            return HistoryModel.this.activity.filter(latest -> latest == activity).isPresent();
        }

        private void tell(Runnable news) {
            fxThread.execute(() -> {
                if (isWanted()) {
                    news.run();
                }
            });
        }
    }
}
