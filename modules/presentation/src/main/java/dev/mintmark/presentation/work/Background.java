package dev.mintmark.presentation.work;

import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.Latest;
import dev.mintmark.presentation.work.Activity.State;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way to run blocking work for the window: each job on a virtual thread of its own, each with an [Activity].
///
/// A job shows in [#lasting()] once it has run for [#PATIENCE], so quick ones do not flicker; a failed one is handed to
/// whoever started it by its activity's state. [#start] is for the FX thread.
public final class Background {

    /// How long a job may take before the operator is told that it runs.
    public static final Duration PATIENCE = Duration.ofMillis(400);

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final Executor fxThread;
    private final Executor fxThreadAfterPatience;
    private final ObservableList<Activity> lasting = FXCollections.observableArrayList();
    private final ObservableList<Activity> readOnly = FXCollections.unmodifiableObservableList(lasting);

    /// @param fxThreadAfterPatience runs what it is given on the FX thread too, [#PATIENCE] later
    public Background(Executor fxThread, Executor fxThreadAfterPatience) {
        this.fxThread = fxThread;
        this.fxThreadAfterPatience = fxThreadAfterPatience;
    }

    /// The running jobs that have been running for a while, oldest first.
    public ObservableList<Activity> lasting() {
        return readOnly;
    }

    public Activity start(Tenses tenses, Job job) {
        var activity = new Activity(tenses);
        var progress = new Latest<Double>(fxThread, activity::reached);
        var worker = Thread.ofVirtual().name(tenses.running()).unstarted(() -> {
            var end = run(job, progress::accept);
            fxThread.execute(() -> {
                lasting.remove(activity);
                activity.ended(end);
            });
        });
        activity.runsOn(worker);
        worker.start();
        fxThreadAfterPatience.execute(() -> {
            if (activity.isRunning()) {
                lasting.add(activity);
            }
        });
        return activity;
    }

    /// Whatever happens in a job, its activity ends: one that spins for ever would be a lie.
    private static State run(Job job, Progress progress) {
        try {
            Optional<Problem> failure = job.run(progress);
            return failure.<State>map(State.Failed::new).orElseGet(State.Done::new);
        } catch (InterruptedException _) {
            return new State.Cancelled();
        } catch (RuntimeException | Error bug) {
            LOG.error("A job ended by a bug [window.job]", bug);
            return new State.Failed(new Problem("window.job", "This was not finished.",
                    "The console itself is at fault: " + bug.getClass().getSimpleName() + ".",
                    "Try again; if it happens again, report it with the log."));
        }
    }
}
