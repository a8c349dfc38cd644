package dev.mintmark.presentation.copies;

import dev.mintmark.presentation.work.Activity;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One thing that can be asked of a copy again and again. An answer that was overtaken is not shown. FX thread only.
public final class Question<T> {

    private final Errands errands;
    private final CopyWork work;
    private final ReadOnlyObjectWrapper<Asked<T>> asked = new ReadOnlyObjectWrapper<>(Asked.never());
    private Activity running;

    Question(Errands errands, CopyWork work) {
        this.errands = errands;
        this.work = work;
    }

    public ReadOnlyObjectProperty<Asked<T>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    public Asked<T> asked() {
        return asked.get();
    }

    void ask(String subject, Errands.Call<T> call) {
        ask(subject, call, _ -> { });
    }

    void ask(String subject, Errands.Call<T> call, Consumer<T> then) {
        cancel();
        asked.set(asked.get().asking());
        var mine = new Activity[1];
        mine[0] = errands.run(work, subject, call, answer -> {
            if (running == mine[0]) {
                asked.set(Asked.answered(answer));
                then.accept(answer);
            }
        }, problem -> {
            if (running == mine[0]) {
                asked.set(asked.get().failed(problem));
            }
        });
        running = mine[0];
    }

    void forget() {
        cancel();
        running = null;
        asked.set(Asked.never());
    }

    void cancel() {
        if (running != null && running.isRunning()) {
            running.cancel();
        }
    }
}
