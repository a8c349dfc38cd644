package dev.mintmark.registry;

import static dev.mintmark.registry.ImageOnAScript.IMAGE;
import static dev.mintmark.registry.ImageOnAScript.LAYER;
import static dev.mintmark.registry.Registries.images;
import static dev.mintmark.registry.Registries.layersOf;
import static dev.mintmark.registry.Registries.open;
import static dev.mintmark.registry.Registries.read;
import static dev.mintmark.registry.Registries.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.registry.ScriptedHost.Request;
import dev.mintmark.registry.ScriptedHost.Script;
import dev.mintmark.workshop.registry.SmallImage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What becomes of a layer whose connection breaks, or whose registry lies about it.
class BrokenLayerTest {

    private static final int CUT = 1_100_000;
    private final ImageOnAScript well = new ImageOnAScript();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aCutConnectionGoesOnWhereItWas() throws Exception {
        try (var host = ScriptedHost.open(onLayer((request, to) -> {
            var from = start(request);
            var until = Math.min(LAYER.length, from + CUT);
            ScriptedHost.head(to, from == 0 ? "200 OK" : "206 Partial Content", "Content-Length: "
                    + (LAYER.length - from) + "\r\nContent-Range: bytes " + from + "-" + (LAYER.length - 1) + "/"
                    + LAYER.length + "\r\n");
            to.write(LAYER, from, until - from);
        }))) {
            assertThat(layer(host)).isEqualTo(LAYER);
            assertThat(layerRequests(host)).extracting(request -> request.header("range"))
                    .containsExactly("", "bytes=" + CUT + "-", "bytes=" + 2 * CUT + "-");
        }
    }

    @Test
    void aRegistryThatIgnoresRangesIsReadAgainFromItsStart() throws Exception {
        try (var host = ScriptedHost.open(onLayer((request, to) -> {
            ScriptedHost.head(to, "200 OK", "Content-Length: " + LAYER.length + "\r\n");
            to.write(LAYER, 0, asked.incrementAndGet() == 1 ? CUT : LAYER.length);
        }))) {
            assertThat(layer(host)).isEqualTo(LAYER);
            assertThat(layerRequests(host)).hasSize(2);
        }
    }

    @Test
    void aLayerThatAMirrorLacksComesFromTheRegistryItself() throws Exception {
        try (var registry = ScriptedHost.open(well);
                var mirror = ScriptedHost.open(onLayer((request, to) ->
                        ScriptedHost.answer(to, "404 Not Found", "", "")));
                var images = images(settings().withMirrors(
                        Map.of(registry.host(), List.of(URI.create("http://" + mirror.host())))));
                var image = open(images, registry.host() + "/shop/checkout:1")) {
            assertThat(read(image, layersOf(image)).get(IMAGE.diffId(0))).isEqualTo(LAYER);
            assertThat(mirror.requests()).anyMatch(ImageOnAScript::isManifest);
            assertThat(registry.requests()).noneMatch(ImageOnAScript::isManifest);
        }
    }

    @Test
    void anotherPartThanTheOneAskedForIsRefused() throws Exception {
        refuses(onLayer((request, to) -> {
            if (start(request) == 0) {
                ScriptedHost.head(to, "200 OK", "Content-Length: " + LAYER.length + "\r\n");
                to.write(LAYER, 0, CUT);
            } else {
                ScriptedHost.answer(to, "206 Partial Content", "Content-Range: bytes 5-9/" + LAYER.length + "\r\n",
                        "12345");
            }
        }), "registry.malformed", "sends another part");
    }

    @Test
    void aConnectionThatAlwaysBreaksIsGivenUp() throws Exception {
        refuses(onLayer((request, to) -> {
            asked.incrementAndGet();
            ScriptedHost.head(to, "200 OK", "Content-Length: " + LAYER.length + "\r\n");
            to.write(LAYER, 0, 10);
        }), "registry.unreachable", "It happened 4 times");
        assertThat(asked).hasValue(4);
    }

    @Test
    void aFailureMidwayIsOvercomeByAskingAgain() throws Exception {
        try (var host = ScriptedHost.open(onLayer((request, to) -> {
            switch (asked.incrementAndGet()) {
                case 1 -> {
                    ScriptedHost.head(to, "200 OK", "Content-Length: " + LAYER.length + "\r\n");
                    to.write(LAYER, 0, CUT);
                }
                case 2 -> ScriptedHost.answer(to, "500 Internal Server Error", "", "");
                case 3 -> ScriptedHost.answer(to, "429 Too Many Requests", "Retry-After: 1\r\n", "");
                default -> ScriptedHost.answer(to, "206 Partial Content", "Content-Range: bytes " + CUT + "-"
                        + (LAYER.length - 1) + "/" + LAYER.length + "\r\n",
                        Arrays.copyOfRange(LAYER, CUT, LAYER.length));
            }
        }))) {
            assertThat(layer(host)).isEqualTo(LAYER);
        }
    }

    @Test
    void aBodyWithoutEndIsCutOffWhereTheManifestEndsIt() throws Exception {
        refuses(onLayer((request, to) -> {
            ScriptedHost.head(to, "200 OK", "Transfer-Encoding: chunked\r\n");
            while (true) {
                to.write("10000\r\n".getBytes());
                to.write(new byte[0x10000]);
                to.write("\r\n".getBytes());
            }
        }), "registry.malformed", "sends more than the " + LAYER.length + " bytes");
    }

    @Test
    void aLengthThatIsNotTheManifestsIsRefusedBeforeItIsRead() throws Exception {
        refuses(onLayer((request, to) -> ScriptedHost.head(to, "200 OK", "Content-Length: 999999999999\r\n")),
                "registry.malformed", "999999999999");
    }

    @Test
    void aLayerThatFallsSilentEndsWithAProblem() throws Exception {
        var impatient = settings().withPatience(impatience());
        try (var host = ScriptedHost.open(onLayer((request, to) -> {
            ScriptedHost.head(to, "200 OK", "Content-Length: " + LAYER.length + "\r\n");
            to.write(LAYER, 0, 10);
            to.flush();
            forever();
        })); var images = images(impatient); var image = open(images, host.host() + "/shop/checkout:1")) {
            assertThatThrownBy(() -> read(image, layersOf(image))).isInstanceOf(ImageUnreadable.class)
                    .hasMessageContaining("[registry.timed-out]")
                    .hasMessageContaining(SmallImage.digest(LAYER).value());
        }
    }

    @Test
    void interruptingAReaderOfASilentLayerEndsIt() throws Exception {
        var silent = new CountDownLatch(1);
        try (var host = ScriptedHost.open(onLayer((request, to) -> {
            ScriptedHost.head(to, "200 OK", "Content-Length: " + LAYER.length + "\r\n");
            silent.countDown();
            forever();
        })); var images = images(settings()); var image = open(images, host.host() + "/shop/checkout:1")) {
            var reader = Thread.ofVirtual().name("reader").unstarted(() ->
                    assertThatThrownBy(() -> read(image, layersOf(image))).isInstanceOf(InterruptedException.class));
            var failed = new CompletableFuture<Throwable>();
            reader.setUncaughtExceptionHandler((_, thrown) -> failed.complete(thrown));
            reader.start();
            silent.await();
            reader.interrupt();
            assertThat(reader.join(Duration.ofSeconds(15))).isTrue();
            assertThat(failed).isNotDone();
        }
    }

    private static RegistryPatience impatience() {
        var usual = Registries.SHORT;
        return new RegistryPatience(usual.connect(), usual.answer(), Duration.ofMillis(150), usual.document(),
                usual.helper(), 2, usual.firstPause(), usual.longestPause());
    }

    static void forever() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException over) {
            throw new IOException(over);
        }
    }

    private Script onLayer(Script script) {
        return (request, to) -> (ImageOnAScript.isLayer(request) ? script : well).answer(request, to);
    }

    private static int start(Request request) {
        var range = request.header("range");
        return range.isEmpty() ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    }

    private static List<Request> layerRequests(ScriptedHost host) {
        return host.requests().stream().filter(ImageOnAScript::isLayer).toList();
    }

    private static byte[] layer(ScriptedHost host) throws Exception {
        try (var images = images(settings()); var image = open(images, host.host() + "/shop/checkout:1")) {
            return read(image, layersOf(image)).get(IMAGE.diffId(0));
        }
    }

    private static void refuses(Script script, String code, String why) throws IOException {
        try (var host = ScriptedHost.open(script)) {
            assertThatThrownBy(() -> layer(host)).isInstanceOf(ImageUnreadable.class)
                    .hasMessageContaining("[" + code + "]").hasMessageContaining(why)
                    .hasMessageContaining(SmallImage.digest(LAYER).value()).hasMessageContaining("/shop/checkout:1");
        }
    }
}
