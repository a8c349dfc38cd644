package dev.mintmark.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class LatestTest {

    private final Queue<Runnable> fxThread = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();

    private void fxThreadRuns() {
        while (!fxThread.isEmpty()) {
            fxThread.remove().run();
        }
    }

    @Test
    void valuesThatWereOvertakenAreNeverShown() {
        var latest = new Latest<String>(fxThread::add, shown::add);
        latest.accept("one");
        latest.accept("two");
        latest.accept("three");
        assertThat(fxThread).hasSize(1);
        fxThreadRuns();
        assertThat(shown).containsExactly("three");
    }

    @Test
    void aValueThatArrivesWhileOneIsShownIsShownNext() {
        var held = new ArrayList<Latest<String>>();
        var latest = new Latest<String>(fxThread::add, value -> {
            shown.add(value);
            if (value.equals("one")) {
                held.getFirst().accept("two");
            }
        });
        held.add(latest);
        latest.accept("one");
        fxThreadRuns();
        assertThat(shown).containsExactly("one", "two");
    }

    @Test
    void aValueThatCannotBeShownDoesNotStopTheNext() {
        var latest = new Latest<String>(fxThread::add, value -> {
            if (value.equals("bad")) {
                throw new IllegalStateException("bad");
            }
            shown.add(value);
        });
        latest.accept("bad");
        assertThatThrownBy(this::fxThreadRuns).isInstanceOf(IllegalStateException.class);
        latest.accept("good");
        fxThreadRuns();
        assertThat(shown).containsExactly("good");
    }

    @Test
    void aRefusalReachesTheCallerAndTheNextValueIsOfferedAnew() {
        var refusing = new boolean[] {true};
        var latest = new Latest<String>(work -> {
            if (refusing[0]) {
                throw new RejectedExecutionException("the window has gone");
            }
            fxThread.add(work);
        }, shown::add);
        assertThatThrownBy(() -> latest.accept("one")).isInstanceOf(RejectedExecutionException.class);
        refusing[0] = false;
        latest.accept("two");
        fxThreadRuns();
        assertThat(shown).containsExactly("two");
    }
}
