package dev.mintmark.presentation.work;

import dev.mintmark.domain.Problem;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Sends somebody off for an answer that takes time, and hears on the FX thread what came of it.
public final class Errand {

    /// One call that blocks.
    @FunctionalInterface
    public interface Call<T> {

        T make() throws Unanswered, InterruptedException;
    }

    /// There is no answer, and why.
    public static final class Unanswered extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        public Unanswered(Problem problem, Throwable cause) {
            super(problem.sentence(), cause);
            this.problem = problem;
        }
    }

    private Errand() {}

    /// @param failed told why there is no answer; of one that was cancelled nothing is told
    public static <T> Activity run(Background background, Tenses tenses, Call<T> call, Consumer<T> done,
            Consumer<Problem> failed) {
        var answer = new AtomicReference<T>();
        var activity = background.start(tenses, _ -> {
            try {
                answer.set(call.make());
                return Optional.empty();
            } catch (Unanswered unanswered) {
                return Optional.of(unanswered.problem);
            }
        });
        activity.stateProperty().subscribe(state -> {
            switch (state) {
                case Activity.State.Done _ -> done.accept(answer.get());
                case Activity.State.Failed(var problem) -> failed.accept(problem);
                case Activity.State.Running _, Activity.State.Cancelled _ -> { }
            }
        });
        return activity;
    }
}
