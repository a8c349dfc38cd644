package dev.mintmark.presentation.copies;

import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.work.Activity;
import dev.mintmark.presentation.work.Background;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Sends somebody off for an answer that takes time, and hears on the FX thread what came of it.
public final class Errands {

    private final Background background;
    private final Executor fxThread;
    private final CopyWork.Wording wording;

    /// One call that blocks.
    @FunctionalInterface
    interface Call<T> {

        T make() throws CopyRefused, InsideFailed, InterruptedException;
    }

    public Errands(Background background, Executor fxThread, CopyWork.Wording wording) {
        this.background = background;
        this.fxThread = fxThread;
        this.wording = wording;
    }

    Executor fxThread() {
        return fxThread;
    }

    <T> Activity run(CopyWork work, String subject, Call<T> call, Consumer<T> done, Consumer<Problem> failed) {
        return run(work, subject, call, done, failed, () -> { });
    }

    <T> Activity run(CopyWork work, String subject, Call<T> call, Consumer<T> done, Consumer<Problem> failed,
            Runnable cancelled) {
        var answer = new AtomicReference<T>();
        var activity = background.start(wording.of(work, subject), _ -> {
            try {
                answer.set(call.make());
                return Optional.empty();
            } catch (CopyRefused refused) {
                return Optional.of(refused.problem());
            } catch (InsideFailed inside) {
                return Optional.of(inside.problem());
            }
        });
        activity.stateProperty().subscribe(state -> {
            switch (state) {
                case Activity.State.Done _ -> done.accept(answer.get());
                case Activity.State.Failed(var problem) -> failed.accept(problem);
                case Activity.State.Cancelled _ -> cancelled.run();
                case Activity.State.Running _ -> { }
            }
        });
        return activity;
    }
}
