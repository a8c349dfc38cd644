package dev.mintmark.registry;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A host on loopback that answers byte for byte as a test tells it, one request per connection.
final class ScriptedHost implements AutoCloseable {

    private final ServerSocket door;
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Script script;

    /// @param headers names in lower case
    record Request(String method, String target, Map<String, String> headers, String body) {

        String path() {
            return target.replaceFirst("\\?.*", "");
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    @FunctionalInterface
    interface Script {
        void answer(Request request, OutputStream to) throws IOException;
    }

    private ScriptedHost(ServerSocket door, Script script) {
        this.door = door;
        this.script = script;
        Thread.ofVirtual().name("scripted host").start(this::accept);
    }

    static ScriptedHost open(Script script) throws IOException {
        return new ScriptedHost(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), script);
    }

    /// As references name it.
    String host() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    static void answer(OutputStream to, String status, String headers, byte[] body) throws IOException {
        head(to, status, headers + "Content-Length: " + body.length + "\r\n");
        to.write(body);
    }

    static void answer(OutputStream to, String status, String headers, String body) throws IOException {
        answer(to, status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    static void head(OutputStream to, String status, String headers) throws IOException {
        var text = "HTTP/1.1 " + status + "\r\nConnection: close\r\n" + headers + "\r\n";
        to.write(text.getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var guest : guests) {
            guest.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                var guest = door.accept();
                guests.add(guest);
                Thread.ofVirtual().name("scripted host guest").start(() -> serve(guest));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            var request = read(new BufferedInputStream(guest.getInputStream()));
            requests.add(request);
            script.answer(request, guest.getOutputStream());
            guest.getOutputStream().flush();
            guest.shutdownOutput();
        } catch (IOException gone) {
            // Whoever asked may hang up at any time.
        }
    }

    private static Request read(InputStream from) throws IOException {
        var first = line(from).split(" ");
        var headers = new TreeMap<String, String>();
        for (var line = line(from); !line.isEmpty(); line = line(from)) {
            var colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        var body = from.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Request(first[0], first[1], headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream from) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var one = from.read(); one != '\n'; one = from.read()) {
            if (one < 0) {
                throw new IOException("hung up");
            }
            if (one != '\r') {
                line.write(one);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
