package dev.mintmark.presentation.work;

import dev.mintmark.domain.Problem;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A job as the operator sees it. Its properties change on the FX thread; [#cancel()] may be called from anywhere.
public final class Activity {

    /// What [#fractionProperty()] has while nobody knows how far the job has come.
    public static final double UNKNOWN = -1;

    /// How a job stands.
    public sealed interface State {

        record Running() implements State {}

        record Done() implements State {}

        record Failed(Problem problem) implements State {}

        record Cancelled() implements State {}
    }

    private final Tenses tenses;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Running());
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(UNKNOWN);
    private volatile Thread thread;

    Activity(Tenses tenses) {
        this.tenses = tenses;
    }

    void runsOn(Thread worker) {
        thread = worker;
    }

    void reached(double newFraction) {
        fraction.set(Math.clamp(newFraction, 0, 1));
    }

    void ended(State end) {
        state.set(end);
    }

    /// Its title in the tense that fits its state.
    public String title() {
        return switch (state.get()) {
            case State.Running _ -> tenses.running();
            case State.Done _ -> tenses.done();
            case State.Failed _, State.Cancelled _ -> tenses.toDo();
        };
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return state.get() instanceof State.Running;
    }

    public Optional<Problem> problem() {
        return state.get() instanceof State.Failed(var problem) ? Optional.of(problem) : Optional.empty();
    }

    /// From 0 to 1, or [#UNKNOWN].
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// Interrupts the job; it ends as cancelled when it notices. Cancelled is not an error.
    public void cancel() {
        thread.interrupt();
    }
}
