package dev.mintmark.presentation.rollback;

import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.work.Activity;
import dev.mintmark.presentation.work.Background;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Sends somebody off for an answer about rollbacks that takes time, and hears on the FX thread what came of it.
public final class RollbackErrands {

    private final Background background;
    private final Executor fxThread;
    private final RollbackWork.Wording wording;

    /// One call that blocks.
    @FunctionalInterface
    interface Call<T> {

        T make() throws RollbackRefused, AuditUnavailable, InterruptedException;
    }

    /// What is told of an end.
    interface Told<T> {

        void done(T answer);

        void failed(Problem problem);

        default void cancelled() {
            // Who cancelled it knows.
        }

        static <T> Told<T> of(Consumer<T> done, Consumer<Problem> failed, Runnable cancelled) {
            return new Told<>() {

                @Override
                public void done(T answer) {
                    done.accept(answer);
                }

                @Override
                public void failed(Problem problem) {
                    failed.accept(problem);
                }

                @Override
                public void cancelled() {
                    cancelled.run();
                }
            };
        }

        static <T> Told<T> of(Consumer<T> done, Consumer<Problem> failed) {
            return of(done, failed, () -> { });
        }
    }

    public RollbackErrands(Background background, Executor fxThread, RollbackWork.Wording wording) {
        this.background = background;
        this.fxThread = fxThread;
        this.wording = wording;
    }

    Executor fxThread() {
        return fxThread;
    }

    <T> Activity run(RollbackWork work, String subject, Call<T> call, Told<T> told) {
        var answer = new AtomicReference<T>();
        var activity = background.start(wording.of(work, subject), _ -> {
            try {
                answer.set(call.make());
                return Optional.empty();
            } catch (RollbackRefused refused) {
                return Optional.of(refused.problem());
            } catch (AuditUnavailable unavailable) {
                return Optional.of(unavailable.problem());
            }
        });
        activity.stateProperty().subscribe(state -> {
            switch (state) {
                case Activity.State.Done _ -> told.done(answer.get());
                case Activity.State.Failed(var problem) -> told.failed(problem);
                case Activity.State.Cancelled _ -> told.cancelled();
                case Activity.State.Running _ -> { }
            }
        });
        return activity;
    }
}
