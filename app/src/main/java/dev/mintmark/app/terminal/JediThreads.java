package dev.mintmark.app.terminal;

import com.techsenger.jeditermfx.core.TerminalExecutorServiceManager;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// The emulator's threads: none of them keeps the program alive. Platform threads, because the emulator computes.
final class JediThreads implements TerminalExecutorServiceManager {

    private final ScheduledExecutorService keys = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("terminal keys").factory());
    private final ExecutorService emulator = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("terminal emulator").factory());

    @Override
    public ScheduledExecutorService getSingleThreadScheduledExecutor() {
        return keys;
    }

    @Override
    public ExecutorService getUnboundedExecutorService() {
        return emulator;
    }

    @Override
    public void shutdownWhenAllExecuted() {
        keys.shutdown();
        emulator.shutdown();
    }
}
