package dev.mintmark.presentation.timeline;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.history.PastFleet;
import dev.mintmark.fleet.history.History;
import dev.mintmark.presentation.frame.Moment;
import dev.mintmark.presentation.frame.Outlook;
import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Tenses;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Follows the moment that the operator looks at, and brings the fleet as it was then.
///
/// The fleet as it is flows on elsewhere; who shows a fleet shows that one only while this says [Shown.Present]. Reads in
/// the background; what is read for a moment that was left meanwhile is never shown. FX thread only.
public final class TimeTravel {

    private final History history;
    private final LatestJob reading;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown.Present());

    /// @param tenses what reading the record is called in the list of running work
    public TimeTravel(Outlook outlook, History history, Background background, Tenses tenses) {
        this.history = history;
        this.reading = new LatestJob(background, tenses);
        outlook.momentProperty().subscribe(this::follow);
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    private void follow(Moment moment) {
        reading.cancel();
        switch (moment) {
            case Moment.Now _ -> shown.set(new Shown.Present());
            case Moment.Past(var at) -> {
                shown.set(new Shown.Recalling(at, shown.get().fleet()));
                // A nanosecond more, so that what was written at this very moment is in.
                reading.start(() -> PastFleet.at(history.between(at, at.plusNanos(1))),
                        fleet -> shown.set(new Shown.Recalled(at, fleet)),
                        problem -> shown.set(new Shown.Forgotten(at, problem)));
            }
        }
    }

    /// Which fleet is to be seen.
    public sealed interface Shown {

        /// The fleet as it is.
        record Present() implements Shown {}

        /// The fleet as it was, as soon as it has been read.
        ///
        /// @param before what was recalled for the moment looked at before, so that nothing flickers
        record Recalling(Instant at, Optional<FleetSnapshot> before) implements Shown {}

        /// The fleet as it was.
        record Recalled(Instant at, FleetSnapshot snapshot) implements Shown {}

        /// The record of that moment cannot be read.
        record Forgotten(Instant at, Problem problem) implements Shown {}

        /// The past fleet to show; empty while there is none, and while the present is to be seen.
        default Optional<FleetSnapshot> fleet() {
            return switch (this) {
                case Present _, Forgotten _ -> Optional.empty();
                case Recalling(_, var before) -> before;
                case Recalled(_, var snapshot) -> Optional.of(snapshot);
            };
        }
    }
}
