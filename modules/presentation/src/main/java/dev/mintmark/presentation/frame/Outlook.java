package dev.mintmark.presentation.frame;

import dev.mintmark.presentation.environment.Environments;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Where the operator looks: at which sources, narrowed by which words, at which moment. One for the whole window; the
/// header changes it and every screen follows. FX thread only.
public final class Outlook {

    private static final Duration BLIND_STEP = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final ObjectProperty<SourceScope> scope = new SimpleObjectProperty<>(SourceScope.ALL);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Moment> moment = new SimpleObjectProperty<>(Moment.NOW);
    private final ObjectProperty<Environments> environments = new SimpleObjectProperty<>(Environments.NONE);
    private TimeSteps steps = TimeSteps.NONE;

    public Outlook(InstantSource clock) {
        this.clock = clock;
    }

    public ObjectProperty<SourceScope> scopeProperty() {
        return scope;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ObjectProperty<Moment> momentProperty() {
        return moment;
    }

    /// What the operator calls the places that are looked at.
    public ObjectProperty<Environments> environmentsProperty() {
        return environments;
    }

    public Moment moment() {
        return moment.get();
    }

    /// Makes `[` and `]` stop where something happened. Until the timeline has said so, a step is a quarter of an hour.
    public void stepThrough(TimeSteps newSteps) {
        steps = newSteps;
    }

    public void goTo(Instant at) {
        moment.set(at.isBefore(clock.instant()) ? new Moment.Past(at) : Moment.NOW);
    }

    public void returnToNow() {
        moment.set(Moment.NOW);
    }

    public void stepBack() {
        var from = moment.get() instanceof Moment.Past(var at) ? at : clock.instant();
        steps.before(from).ifPresentOrElse(this::goTo, () -> {
            if (steps == TimeSteps.NONE) {
                goTo(from.minus(BLIND_STEP));
            }
        });
    }

    public void stepForward() {
        if (moment.get() instanceof Moment.Past(var at)) {
            steps.after(at).ifPresentOrElse(this::goTo,
                    () -> goTo(steps == TimeSteps.NONE ? at.plus(BLIND_STEP) : Instant.MAX));
        }
    }
}
