package dev.mintmark.docker.rollback;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/// Stands between a console and the engine, and cuts everything off at one of the calls that change something: before the
/// engine gets it, or after, so that only its answer is lost.
final class CuttingProxy implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final int last;
    private final boolean reaches;
    private final boolean forEver;
    private volatile boolean isCut;

    /// @param last    which call it is, from 1
    /// @param reaches whether the engine gets that call still
    /// @param forEver whether all that comes after is cut off, too, as for a console that was killed
    CuttingProxy(int last, boolean reaches, boolean forEver) throws IOException {
        this.last = last;
        this.reaches = reaches;
        this.forEver = forEver;
        Thread.ofVirtual().name("proxy").start(this::accept);
    }

    URI host() {
        return URI.create("tcp://127.0.0.1:" + server.getLocalPort());
    }

    /// Whether the call came at which it was to cut.
    boolean hasCut() {
        return isCut;
    }

    /// What was changed, or would have been.
    List<String> calls() {
        return calls;
    }

    private void accept() {
        try {
            while (true) {
                var client = server.accept();
                if (isCut && forEver) {
                    client.close();
                    continue;
                }
                var engine = SocketChannel.open(StandardProtocolFamily.UNIX);
                engine.connect(UnixDomainSocketAddress.of(EngineShop.HOST.getPath()));
                open.addAll(List.of(client, engine));
                var swallows = new AtomicBoolean();
                Thread.ofVirtual().name("proxy up").start(() -> up(client, engine, swallows));
                Thread.ofVirtual().name("proxy down").start(() -> down(client, engine, swallows));
            }
        } catch (IOException closed) {
            closeAll();
        }
    }

    private void up(Socket client, SocketChannel engine, AtomicBoolean swallows) {
        var buffer = new byte[1 << 16];
        try (client; engine) {
            var into = Channels.newOutputStream(engine);
            for (var read = client.getInputStream().read(buffer); read >= 0; read = client.getInputStream().read(buffer)) {
                var text = new String(buffer, 0, Math.min(read, 400), StandardCharsets.ISO_8859_1);
                if (isChange(text) && count(text) == last) {
                    swallows.set(true);
                    if (!reaches) {
                        cut();
                    }
                }
                if (isCut && (forEver || swallows.get())) {
                    return;
                }
                into.write(buffer, 0, read);
            }
        } catch (IOException cutOff) {
            // The other side is told by the end of this one.
        }
    }

    /// An answer that is swallowed says that the engine has done it.
    private void down(Socket client, SocketChannel engine, AtomicBoolean swallows) {
        var buffer = new byte[1 << 16];
        try (client; engine) {
            var from = Channels.newInputStream(engine);
            for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                if (swallows.get()) {
                    cut();
                    return;
                }
                client.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException cutOff) {
            // The other side is told by the end of this one.
        }
    }

    private static boolean isChange(String text) {
        return text.startsWith("POST ") || text.startsWith("DELETE ");
    }

    private int count(String text) {
        calls.add(text.substring(0, text.indexOf(" HTTP")));
        return calls.size();
    }

    private void cut() {
        isCut = true;
        closeAll();
    }

    private void closeAll() {
        open.forEach(one -> {
            try {
                one.close();
            } catch (Exception gone) {
                // Gone is what it should be.
            }
        });
    }

    @Override
    public void close() throws IOException {
        server.close();
        closeAll();
    }
}
