package dev.mintmark.presentation.compare;

import dev.mintmark.presentation.work.Activity;
import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Tenses;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What is computed behind the FX thread and of which only the latest result is wanted. FX thread only.
final class Latest {

    /// So few rows are looked through at once, so that nothing flickers.
    static final int FEW = 2_000;

    private final Background background;
    private final Tenses tenses;
    private Optional<Activity> running = Optional.empty();

    Latest(Background background, Tenses tenses) {
        this.background = background;
        this.tenses = tenses;
    }

    /// What is being computed is no longer wanted.
    void drop() {
        running.ifPresent(Activity::cancel);
        running = Optional.empty();
    }

    /// @param work is done on another thread
    /// @param use  gets the result on the FX thread, unless something later is wanted by then
    <T> void compute(Supplier<T> work, Consumer<T> use) {
        drop();
        var found = new AtomicReference<T>();
        var activity = background.start(tenses, _ -> {
            found.set(work.get());
            return Optional.empty();
        });
        running = Optional.of(activity);
        activity.stateProperty().subscribe(state -> {
            if (state instanceof Activity.State.Done && running.filter(latest -> latest == activity).isPresent()) {
                use.accept(found.get());
            }
        });
    }
}
