package dev.mintmark.presentation.timeline;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.presentation.work.Activity;
import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Tenses;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Runs one job after the other, and of those that have to wait only the latest. FX thread only.
final class LatestJob {

    private final Background background;
    private final Tenses tenses;
    private Optional<Run<?>> running = Optional.empty();
    private Optional<Run<?>> waiting = Optional.empty();

    LatestJob(Background background, Tenses tenses) {
        this.background = background;
        this.tenses = tenses;
    }

    /// @param show is given the result, on the FX thread, unless the job was cancelled meanwhile
    /// @param fail is given the problem instead
    <T> void start(Work<T> work, Consumer<T> show, Consumer<Problem> fail) {
        var run = new Run<>(work, show, fail);
        if (running.isPresent()) {
            waiting = Optional.of(run);
        } else {
            launch(run);
        }
    }

    boolean isBusy() {
        return running.filter(run -> run.isWanted).isPresent() || waiting.isPresent();
    }

    /// Nobody wants what is being done any longer; what it brings all the same is dropped.
    void cancel() {
        waiting = Optional.empty();
        running.ifPresent(Run::cancel);
    }

    private void launch(Run<?> run) {
        running = Optional.of(run);
        run.begin();
    }

    private void ended() {
        running = Optional.empty();
        waiting.ifPresent(next -> {
            waiting = Optional.empty();
            launch(next);
        });
    }

    /// Blocking work.
    @FunctionalInterface
    interface Work<T> {
        T result() throws HistoryUnavailable, InterruptedException;
    }

    private final class Run<T> {

        private final Work<T> work;
        private final Consumer<T> show;
        private final Consumer<Problem> fail;
        private final AtomicReference<T> result = new AtomicReference<>();
        private Activity activity;
        private boolean isWanted = true;

        Run(Work<T> work, Consumer<T> show, Consumer<Problem> fail) {
            this.work = work;
            this.show = show;
            this.fail = fail;
        }

        void begin() {
            activity = background.start(tenses, _ -> {
                try {
                    result.set(work.result());
                    return Optional.empty();
                } catch (HistoryUnavailable unavailable) {
                    return Optional.of(unavailable.problem());
                }
            });
            activity.stateProperty().addListener((_, _, state) -> settle(state));
        }

        private void settle(Activity.State state) {
            // Room is made first, so that what is shown may start the next job.
            ended();
            if (isWanted) {
                switch (state) {
                    case Activity.State.Done _ -> show.accept(result.get());
                    case Activity.State.Failed(var problem) -> fail.accept(problem);
                    case Activity.State.Running _, Activity.State.Cancelled _ -> { }
                }
            }
        }

        void cancel() {
            isWanted = false;
            activity.cancel();
        }
    }
}
