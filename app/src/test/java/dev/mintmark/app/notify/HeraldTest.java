package dev.mintmark.app.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.notify.Notifier.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HeraldTest {

    private static final int PATIENCE_SECONDS = 30;

    private final BlockingQueue<Runnable> fxThread = new ArrayBlockingQueue<>(10);
    private final List<String> done = new ArrayList<>();
    private boolean inFront;
    private Outcome outcome = Outcome.SHOWN;

    private final Herald herald = new Herald(_ -> {
        fxThread.add(() -> done.add("desktop"));
        return outcome;
    }, fxThread::add, () -> inFront, told -> done.add("toast " + told.title()), () -> done.add("forward"));

    private void tells(int steps) throws InterruptedException {
        herald.tell(new Notification("Rollback is done", "", false, () -> done.add("page")));
        for (var step = 0; step < steps; step++) {
            fxThread.poll(PATIENCE_SECONDS, TimeUnit.SECONDS).run();
        }
    }

    @Test
    void inFrontItIsACardInTheWindow() throws Exception {
        inFront = true;
        tells(0);
        assertThat(done).containsExactly("toast Rollback is done");
    }

    @Test
    void elsewhereItIsTheDesktop() throws Exception {
        tells(1);
        assertThat(done).containsExactly("desktop");
    }

    @Test
    void choosingItLeadsToThePage() throws Exception {
        outcome = Outcome.CHOSEN;
        tells(2);
        assertThat(done).containsExactly("desktop", "forward", "page");
    }

    @Test
    void withoutADesktopItIsACardInTheWindowAfterAll() throws Exception {
        outcome = Outcome.IMPOSSIBLE;
        tells(2);
        assertThat(done).containsExactly("desktop", "toast Rollback is done");
    }
}
