package dev.mintmark.app.terminal;

import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.TerminalSize;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/// A process whose output the test gives, and that keeps what is typed at it.
final class WrittenProcess implements CopyProcess {

    final AtomicReference<TerminalSize> size = new AtomicReference<>();
    final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private final InputStream output;
    private final ByteArrayOutputStream typed = new ByteArrayOutputStream();

    WrittenProcess(InputStream output) {
        this.output = output;
    }

    String typed() {
        synchronized (typed) {
            return typed.toString(java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Override
    public InputStream output() {
        return output;
    }

    @Override
    public InputStream errors() {
        return InputStream.nullInputStream();
    }

    @Override
    public OutputStream input() {
        return new OutputStream() {
            @Override
            public void write(int one) {
                synchronized (typed) {
                    typed.write(one);
                }
            }
        };
    }

    @Override
    public void resize(TerminalSize wanted) {
        size.set(wanted);
    }

    @Override
    public int exitCode() throws InterruptedException {
        try {
            return exit.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        exit.complete(-1);
    }
}
