package dev.mintmark.presentation.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.work.Activity.State;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private static final Tenses EXPORT = new Tenses("Export", "Exporting", "Exported");
    private static final Problem FULL = new Problem("disk.full", "What.", "Why.", "Next.");

    private final LinkedBlockingQueue<Runnable> fxThread = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Runnable> later = new LinkedBlockingQueue<>();
    private final Background background = new Background(fxThread::add, later::add);

    /// The test is the FX thread.
    private void runUntilEnded(Activity activity) throws InterruptedException {
        while (activity.isRunning()) {
            runOne();
        }
    }

    private void runOne() throws InterruptedException {
        var work = fxThread.poll(20, TimeUnit.SECONDS);
        assertThat(work).as("work for the FX thread").isNotNull();
        work.run();
    }

    @Test
    void aJobThatSucceedsIsDone() throws Exception {
        var activity = background.start(EXPORT, _ -> Optional.empty());
        assertThat(activity.title()).isEqualTo("Exporting");
        runUntilEnded(activity);
        assertThat(activity.stateProperty().get()).isEqualTo(new State.Done());
        assertThat(activity.title()).isEqualTo("Exported");
    }

    @Test
    void aJobThatFailsSaysWhy() throws Exception {
        var activity = background.start(EXPORT, _ -> Optional.of(FULL));
        runUntilEnded(activity);
        assertThat(activity.problem()).contains(FULL);
    }

    @Test
    void aBugEndsTheActivityToo() throws Exception {
        var activity = background.start(EXPORT, _ -> {
            throw new IllegalStateException("bug");
        });
        runUntilEnded(activity);
        assertThat(activity.problem()).map(Problem::code).contains("window.job");
    }

    @Test
    void cancellingInterruptsAndIsNoError() throws Exception {
        var never = new CountDownLatch(1);
        var activity = background.start(EXPORT, _ -> {
            never.await();
            return Optional.empty();
        });
        activity.cancel();
        runUntilEnded(activity);
        assertThat(activity.stateProperty().get()).isEqualTo(new State.Cancelled());
        assertThat(activity.problem()).isEmpty();
    }

    @Test
    void onlyWhatLastsIsShownAndGoesWhenItEnds() throws Exception {
        var end = new CountDownLatch(1);
        var activity = background.start(EXPORT, _ -> {
            end.await();
            return Optional.empty();
        });
        assertThat(background.lasting()).isEmpty();
        later.take().run();
        assertThat(background.lasting()).containsExactly(activity);
        end.countDown();
        runUntilEnded(activity);
        assertThat(background.lasting()).isEmpty();
    }

    @Test
    void aQuickJobIsNeverShown() throws Exception {
        var activity = background.start(EXPORT, _ -> Optional.empty());
        runUntilEnded(activity);
        later.take().run();
        assertThat(background.lasting()).isEmpty();
    }

    @Test
    void progressReachesTheOperatorWithinItsBounds() throws Exception {
        var activity = background.start(EXPORT, progress -> {
            progress.reached(7);
            return Optional.empty();
        });
        runUntilEnded(activity);
        assertThat(activity.fractionProperty().get()).isEqualTo(1);
    }
}
