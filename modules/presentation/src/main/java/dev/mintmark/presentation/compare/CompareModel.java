package dev.mintmark.presentation.compare;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.compare.Comparison.Reading;
import dev.mintmark.presentation.frame.Outlook;
import dev.mintmark.presentation.work.Activity;
import dev.mintmark.presentation.work.Background;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Two images side by side. What is known without reading layers comes at once; packages, files, findings and commits
/// follow one after the other, each shown when it is there, whatever becomes of the others. FX thread only.
public final class CompareModel {

    private final CompareSources sources;
    private final Background background;
    private final Executor fxThread;
    private final LongSupplier nanoTime;
    private final CompareTenses tenses;
    private final Parts parts = new Parts();
    private final CompareRows rows;
    private final FileContent content;
    private final RecentImages recent;
    private final ReadOnlyObjectWrapper<Optional<ImagePair>> pair = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ComparedImage>> held = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Reading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Duration>> took = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Problem>> gaps = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<CompareTab> tab = new SimpleObjectProperty<>(CompareTab.OVERVIEW);
    private Optional<ComparisonRun> run = Optional.empty();
    private long begun;

    /// @param nanoTime tells how long it took
    public CompareModel(CompareSources sources, Outlook outlook, Background background, Executor fxThread,
            LongSupplier nanoTime, CompareTenses tenses, RecentImages recent) {
        this.sources = sources;
        this.background = background;
        this.fxThread = fxThread;
        this.nanoTime = nanoTime;
        this.tenses = tenses;
        this.recent = recent;
        rows = new CompareRows(parts, background, tenses.narrowing());
        content = new FileContent(background, tenses.looking());
        outlook.filterProperty().subscribe(rows::narrow);
        parts.files.subscribe(part -> {
            if (part.isKnown() && took.get().isEmpty()) {
                took.set(Optional.of(Duration.ofNanos(nanoTime.getAsLong() - begun)));
            }
        });
    }

    /// What is compared; empty while nothing is.
    public ReadOnlyObjectProperty<Optional<ImagePair>> pairProperty() {
        return pair.getReadOnlyProperty();
    }

    public Parts parts() {
        return parts;
    }

    public CompareRows rows() {
        return rows;
    }

    public FileContent content() {
        return content;
    }

    public RecentImages recent() {
        return recent;
    }

    public ObjectProperty<CompareTab> tabProperty() {
        return tab;
    }

    /// How many layers are read, and of how many; empty until both images are open. As of the last [#refresh].
    public ReadOnlyObjectProperty<Optional<Reading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// What is left out of the parts that are known, and why. As of the last [#refresh].
    public ReadOnlyObjectProperty<List<Problem>> gapsProperty() {
        return gaps.getReadOnlyProperty();
    }

    /// How long it took until files were known; empty until then.
    public ReadOnlyObjectProperty<Optional<Duration>> tookProperty() {
        return took.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// The image that waits for a second one to be compared with.
    public ReadOnlyObjectProperty<Optional<ComparedImage>> heldProperty() {
        return held.getReadOnlyProperty();
    }

    public void hold(Optional<ComparedImage> image) {
        held.set(image);
    }

    /// Compares two images; what was compared before is closed.
    public void open(ImagePair wanted) {
        close();
        held.set(Optional.empty());
        tab.set(CompareTab.OVERVIEW);
        remember(wanted.to());
        remember(wanted.from());
        pair.set(Optional.of(wanted));
        start(new ComparisonRun(wanted, sources, parts, fxThread));
    }

    private void remember(ComparedImage image) {
        if (image.isNamed()) {
            recent.used(image.name());
        }
    }

    /// Reads what is missing because it failed or was cancelled.
    public void goOn() {
        run.filter(_ -> !running.get() && parts.isMissingSome()).ifPresent(this::start);
    }

    private void start(ComparisonRun started) {
        run = Optional.of(started);
        begun = nanoTime.getAsLong();
        running.set(true);
        started.begin(background, tenses).stateProperty().subscribe(state -> {
            if (!(state instanceof Activity.State.Running) && run.filter(one -> one == started).isPresent()) {
                running.set(false);
                refresh();
            }
        });
    }

    /// Stops reading; what is known stays.
    public void cancel() {
        if (running.get()) {
            run.ifPresent(ComparisonRun::cancel);
        }
    }

    public void swap() {
        var open = tab.get();
        pair.get().ifPresent(now -> open(now.swapped()));
        tab.set(open);
    }

    /// Compares nothing any longer.
    public void close() {
        run.ifPresent(one -> one.dismiss(background, tenses));
        run = Optional.empty();
        running.set(false);
        content.forget();
        pair.set(Optional.empty());
        parts.forget();
        reading.set(Optional.empty());
        gaps.set(List.of());
        took.set(Optional.empty());
    }

    /// Looks how far reading has come; called a few times a second while somebody looks.
    public void refresh() {
        reading.set(run.flatMap(ComparisonRun::reading));
        gaps.set(run.flatMap(ComparisonRun::comparison).map(Comparison::gaps).orElse(List.of()));
    }

    /// Looks into a file, or into one within an archive.
    public void look(String path) {
        if (!content.pathProperty().get().equals(Optional.of(path))) {
            run.flatMap(ComparisonRun::comparison).ifPresent(open -> content.look(open, path));
        }
    }

    /// Looks into no file any longer.
    public void lookAway() {
        content.forget();
    }
}
