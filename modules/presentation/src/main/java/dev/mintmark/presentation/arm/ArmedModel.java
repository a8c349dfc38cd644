package dev.mintmark.presentation.arm;

import dev.mintmark.change.arm.Arming;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is armed, and for how long. FX thread only.
public final class ArmedModel {

    private final Supplier<Arming> arming;
    private final Supplier<List<SourceId>> places;
    private final ReadOnlyObjectWrapper<List<ArmedPlace>> shown = new ReadOnlyObjectWrapper<>(List.of());

    /// @param arming asked for when there is a first place
    /// @param places where anything can be changed at all
    public ArmedModel(Supplier<Arming> arming, Supplier<List<SourceId>> places) {
        this.arming = arming;
        this.places = places;
        refresh();
    }

    /// Every place, by name. As of the last [#refresh].
    public ReadOnlyObjectProperty<List<ArmedPlace>> placesProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Looks again: time passes, and places come and go.
    public void refresh() {
        shown.set(places.get().stream().sorted().map(source ->
                new ArmedPlace(source, arming.get().isArmed(source), arming.get().armedUntil(source))).toList());
    }

    /// Arms a place for the usual time.
    ///
    /// @param typed what the operator typed, which must be its name
    /// @return what is wrong, if it was not armed
    public Optional<Problem> arm(SourceId source, String typed) {
        var wrong = arming.get().arm(source, typed.strip());
        refresh();
        return wrong;
    }

    /// For how long a place is armed.
    public Duration usual() {
        return arming.get().usual();
    }

    public void disarm(SourceId source) {
        arming.get().disarm(source);
        refresh();
    }
}
