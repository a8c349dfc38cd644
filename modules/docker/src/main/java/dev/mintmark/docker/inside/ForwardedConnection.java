package dev.mintmark.docker.inside;

import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.function.Consumer;

/// One connection through a forwarded port. Bytes pass as fast as the slower side takes them; each side may say that it
/// is done, and hear the other out.
final class ForwardedConnection implements AutoCloseable {

    private static final int AT_ONCE = 16_384;

    private final Socket client;
    private final LoopbackForward.Connector connector;
    private final Consumer<ForwardedConnection> ended;
    private CopyProcess process;
    private boolean isClosed;

    ForwardedConnection(Socket client, LoopbackForward.Connector connector, Consumer<ForwardedConnection> ended) {
        this.client = client;
        this.connector = connector;
        this.ended = ended;
    }

    void run() {
        try {
            client.setTcpNoDelay(true);
            var inside = connector.connect();
            keep(inside);
            inside.errors().close();
            var outward = Thread.ofVirtual().name(Thread.currentThread().getName() + " out")
                    .start(() -> outward(inside));
            pass(inside.output(), client.getOutputStream());
            client.shutdownOutput();
            // Who listens inside has hung up; nobody hears what the client still says.
            outward.interrupt();
        } catch (IOException | InsideFailed over) {
            // The client sees it: the connection ends.
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            close();
            ended.accept(this);
        }
    }

    private void outward(CopyProcess inside) {
        try {
            pass(client.getInputStream(), inside.input());
            inside.input().close();
        } catch (IOException over) {
            // The other direction sees to the rest.
        }
    }

    private static void pass(InputStream from, OutputStream to) throws IOException {
        var bytes = new byte[AT_ONCE];
        for (var count = from.read(bytes); count >= 0; count = from.read(bytes)) {
            to.write(bytes, 0, count);
            to.flush();
        }
    }

    private synchronized void keep(CopyProcess started) throws IOException {
        process = started;
        if (isClosed) {
            started.close();
            throw new IOException("Closed");
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        try {
            client.close();
        } catch (IOException alreadyClosed) {
            // Closed is what it should be.
        }
        if (process != null) {
            process.close();
        }
    }
}
