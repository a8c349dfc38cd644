package dev.mintmark.presentation.timeline;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.history.History;
import dev.mintmark.presentation.frame.Moment;
import dev.mintmark.presentation.frame.Outlook;
import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Tenses;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// What the timeline shows: a window of time, laid out, that follows the present unless it was moved away from it.
///
/// Reads and lays out in the background; what was drawn last stays until the next drawing is ready. FX thread only.
public final class TimelineModel {

    private static final Duration AT_REST = Duration.ofSeconds(5);
    private static final double NARROWEST = 50;

    /// Of the time that passes, reading on takes a tenth at most, however long the record has become.
    private static final int RESTS_FOR_EACH_READING = 9;
    private static final long QUICK_NANOS = Duration.ofMillis(100).toNanos();

    private final Outlook outlook;
    private final History history;
    private final InstantSource clock;
    private final TimelineLayout layout;
    private final LatestJob reading;
    private final LatestJob drawing;

    private final ReadOnlyObjectWrapper<TimeWindow> window = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<TimeRange>> range = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TimelineDrawing>> drawn = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(true);
    private final BooleanProperty onlyChanged = new SimpleBooleanProperty();

    private Optional<RecordPart> part = Optional.empty();
    private Instant partReadAt = Instant.MIN;
    private boolean partIsLive;
    private boolean newsWait;
    private long restsUntil = System.nanoTime();
    private double width;

    /// @param tenses what reading the record is called in the list of running work
    public TimelineModel(Outlook outlook, History history, InstantSource clock, Background background, Tenses tenses,
            TimelineLayout layout) {
        this.outlook = outlook;
        this.history = history;
        this.clock = clock;
        this.layout = layout;
        this.reading = new LatestJob(background, tenses);
        this.drawing = new LatestJob(background, tenses);
        show(TimeRange.SIX_HOURS);
        outlook.filterProperty().addListener(_ -> draw());
        outlook.scopeProperty().addListener(_ -> draw());
        outlook.momentProperty().addListener((_, _, moment) -> reveal(moment));
        onlyChanged.addListener(_ -> draw());
    }

    /// Shows a range up to now, and follows the present.
    public void show(TimeRange wanted) {
        range.set(Optional.of(wanted));
        following.set(true);
        look(TimeWindow.ending(clock.instant(), wanted.length()));
    }

    /// Shows the time between two moments, whichever comes first.
    public void show(Instant one, Instant other) {
        moveTo(TimeWindow.around(one, other));
    }

    /// @param factor how many times as much is shown
    /// @param anchor what stays in place: 0 is the left end, 1 the right
    public void zoom(double factor, double anchor) {
        moveTo(window.get().zoomed(factor, following.get() ? 1 : anchor));
    }

    /// @param part how much of the window to go; to the past if it is negative
    public void pan(double part) {
        moveTo(window.get().moved(part));
    }

    /// Goes to the earliest that is known.
    public void goToBeginning() {
        drawn.get().ifPresent(shown -> moveTo(TimeWindow.ending(shown.content().beginning()
                .orElse(shown.content().from()).plus(window.get().length().multipliedBy(9).dividedBy(10)),
                window.get().length())));
    }

    /// Goes to the present and follows it.
    public void goToEnd() {
        following.set(true);
        look(TimeWindow.ending(clock.instant(), window.get().length()));
    }

    private void moveTo(TimeWindow wanted) {
        var now = clock.instant();
        var reachesNow = !wanted.to().isBefore(now);
        var isNamed = reachesNow && range.get().filter(named -> named.length().equals(wanted.length())).isPresent();
        if (!isNamed) {
            range.set(Optional.empty());
        }
        following.set(reachesNow);
        look(reachesNow ? TimeWindow.ending(now, wanted.length()) : wanted);
    }

    private void reveal(Moment moment) {
        if (moment instanceof Moment.Past(var at) && !window.get().contains(at)) {
            var half = window.get().length().dividedBy(2);
            moveTo(TimeWindow.ending(at.plus(half), window.get().length()));
        }
    }

    private void look(TimeWindow wanted) {
        window.set(wanted);
        if (part.isEmpty() || !part.get().covers(wanted, partIsLive)) {
            read();
        }
        draw();
    }

    /// The axis is this wide now.
    public void setWidth(double pixels) {
        if (pixels >= NARROWEST && pixels != width) {
            width = pixels;
            draw();
        }
    }

    /// Something of the fleet has changed, so there may be news in the record; told at the next [#tick()].
    public void fleetChanged() {
        newsWait = true;
    }

    /// Time has passed. To be called about once a second while the timeline is in sight.
    public void tick() {
        var now = clock.instant();
        if (following.get()) {
            var moved = TimeWindow.ending(now, window.get().length());
            var pixels = Math.abs(window.get().position(moved.to()) - 1) * width;
            if (pixels >= 1) {
                window.set(moved);
                draw();
            }
        }
        var isRested = System.nanoTime() - restsUntil >= 0;
        if (partIsLive && isRested && !reading.isBusy() && (newsWait || !now.isBefore(partReadAt.plus(AT_REST)))) {
            readOn();
        }
    }

    /// Reads again after it could not be read.
    public void retry() {
        read();
    }

    private void read() {
        var now = clock.instant();
        var margin = window.get().length().dividedBy(2);
        var from = window.get().from().minus(margin);
        var isLive = !window.get().to().plus(margin).isBefore(now);
        var to = isLive ? now : window.get().to().plus(margin);
        reading.cancel();
        newsWait = false;
        reading.start(() -> RecordPart.read(history, from, to, now), read -> take(read, isLive), this::fail);
    }

    private void readOn() {
        var known = part.orElseThrow();
        var now = clock.instant();
        newsWait = false;
        var begun = System.nanoTime();
        reading.start(() -> known.readOn(history, now), read -> {
            var took = System.nanoTime() - begun;
            restsUntil = System.nanoTime() + (took > QUICK_NANOS ? RESTS_FOR_EACH_READING * took : 0);
            take(read, true);
        }, this::fail);
    }

    private void take(RecordPart read, boolean isLive) {
        part = Optional.of(read);
        partIsLive = isLive;
        partReadAt = clock.instant();
        problem.set(Optional.empty());
        draw();
    }

    private void fail(Problem why) {
        partReadAt = clock.instant();
        problem.set(Optional.of(why));
    }

    private void draw() {
        if (part.isEmpty() || width < NARROWEST) {
            return;
        }
        var content = part.get().content();
        var view = new TimelineView(window.get(), width, outlook.filterProperty().get(), outlook.scopeProperty().get(),
                onlyChanged.get());
        drawing.start(() -> layout.of(content, view), this::show, this::fail);
    }

    private void show(TimelineDrawing ready) {
        drawn.set(Optional.of(ready));
        outlook.stepThrough(ready.steps());
    }

    public ReadOnlyObjectProperty<TimeWindow> windowProperty() {
        return window.getReadOnlyProperty();
    }

    /// The range by its name; empty if the window was zoomed or moved to anything else.
    public ReadOnlyObjectProperty<Optional<TimeRange>> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    /// Empty until something was read and laid out.
    public ReadOnlyObjectProperty<Optional<TimelineDrawing>> drawingProperty() {
        return drawn.getReadOnlyProperty();
    }

    /// Why the record cannot be read; empty while it can.
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the window moves with the present.
    public ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    public BooleanProperty onlyChangedProperty() {
        return onlyChanged;
    }
}
