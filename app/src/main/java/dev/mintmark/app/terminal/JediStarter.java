package dev.mintmark.app.terminal;

import com.techsenger.jeditermfx.core.TerminalDataStream;
import com.techsenger.jeditermfx.core.TerminalExecutorServiceManager;
import com.techsenger.jeditermfx.core.TerminalStarter;
import com.techsenger.jeditermfx.core.model.JediTerminal;
import com.techsenger.jeditermfx.core.typeahead.TerminalTypeAheadManager;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs the emulator, and answers a program's questions only as fast as the program reads the answers: one that asks
/// without end and never reads would fill the memory with them.
final class JediStarter extends TerminalStarter {

    static final int MOST_WAITING = 64;

    private final TerminalExecutorServiceManager threads;
    private final AtomicInteger waiting = new AtomicInteger();

    JediStarter(JediTerminal terminal, ProcessConnector connector, TerminalDataStream stream,
            TerminalTypeAheadManager typeAhead, TerminalExecutorServiceManager threads) {
        this.threads = threads;
        super(terminal, connector, stream, typeAhead, threads);
    }

    @Override
    public void sendBytes(byte[] bytes, boolean userInput) {
        if (userInput || mayAnswer()) {
            super.sendBytes(bytes, userInput);
            counted(userInput);
        }
    }

    @Override
    public void sendString(String string, boolean userInput) {
        if (userInput || mayAnswer()) {
            super.sendString(string, userInput);
            counted(userInput);
        }
    }

    private boolean mayAnswer() {
        if (waiting.incrementAndGet() <= MOST_WAITING) {
            return true;
        }
        waiting.decrementAndGet();
        return false;
    }

    /// What is queued behind the answer runs when the answer was taken.
    private void counted(boolean userInput) {
        var keys = threads.getSingleThreadScheduledExecutor();
        if (!userInput && !keys.isShutdown()) {
            keys.schedule(waiting::decrementAndGet, 0, TimeUnit.MILLISECONDS);
        }
    }
}
