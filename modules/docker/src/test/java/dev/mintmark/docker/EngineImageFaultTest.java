package dev.mintmark.docker;

import static dev.mintmark.testkit.reliability.Activity.COMPARING;
import static dev.mintmark.testkit.reliability.Fault.API_GONE;
import static dev.mintmark.testkit.reliability.Fault.API_LYING;
import static dev.mintmark.testkit.reliability.Fault.API_SLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageStore;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerBytes;
import dev.mintmark.images.Platform;
import dev.mintmark.testkit.reliability.Proves;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An engine that answers badly, or not at all, is said to, and nothing waits for it without end.
class EngineImageFaultTest {

    private static final Digest LAYER = new Digest("sha256:" + "ab".repeat(32));
    private static final String ID = "sha256:cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd";
    private static final String INSPECTION = "{\"Id\":\"" + ID + "\",\"Os\":\"linux\",\"Architecture\":\"amd64\","
            + "\"Created\":\"2026-01-02T03:04:05.6Z\",\"Config\":null,\"RootFS\":{\"Layers\":[\"" + LAYER + "\"]}}";
    private static final String HISTORY = "[{\"Created\":1767323045,\"CreatedBy\":\"COPY x\",\"Size\":7}]";
    private static final ImageName NAME = new ImageName.DockerDaemon("web:1");

    private FakeEngine engine;

    @BeforeEach
    void start() throws IOException {
        engine = FakeEngine.start().answering("/images/web:1/json", 200, INSPECTION)
                .answering("/images/" + ID + "/history", 200, HISTORY);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void anImageIsDescribedFromInspectionAndHistory() throws Exception {
        try (var image = store(engine.host()).open(NAME, Optional.empty())) {
            assertThat(image.description().config()).isEqualTo(new Digest(ID));
            assertThat(image.description().layers()).singleElement().satisfies(layer -> {
                assertThat(layer.diffId()).isEqualTo(LAYER);
                assertThat(layer.size()).hasValue(7);
                assertThat(layer.step()).hasValue(0);
            });
        }
    }

    @Test
    void anImageOfContainerdIsKnownByItsIndexOrManifest() throws Exception {
        engine.answering("/images/web:1/json", 200, INSPECTION.replace("\"Os\"", "\"Descriptor\":{\"digest\":\"" + ID
                + "\",\"mediaType\":\"application/vnd.oci.image.index.v1+json\"},\"Os\""));
        try (var image = store(engine.host()).open(NAME, Optional.empty())) {
            assertThat(image.description().index()).contains(new Digest(ID));
            assertThat(image.description().manifest()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "nonsense", "{\"Id\":\"" + "x" + "\"}",
            "{\"Id\":\"" + ID + "\",\"RootFS\":{\"Layers\":[7]}}",
            "{\"Id\":\"" + ID + "\",\"Config\":{\"Env\":7}}"})
    @Proves(fault = API_LYING, during = COMPARING)
    void anInspectionThatIsNoneIsRefused(String inspection) {
        engine.answering("/images/web:1/json", 200, inspection).answering("/images//history", 200, HISTORY)
                .answering("/images/x/history", 200, HISTORY);
        assertThat(problem(() -> store(engine.host()).open(NAME, Optional.empty())).what()).contains("web:1");
    }

    @Test
    @Proves(fault = API_SLOW, during = COMPARING, shown = "After a deadline: which image could not be read")
    void anEngineThatFallsSilentInTheMiddleIsGivenUp() throws Exception {
        sending(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(Arrays.copyOf(header("x/layer.tar", 5000), 700));
            exchange.getResponseBody().flush();
            engine.hang();
        });
        try (var image = store(engine.host()).open(NAME, Optional.empty())) {
            var problem = problem(() -> image.read(Set.of(LAYER), EngineImageFaultTest::drain));
            assertThat(problem.why()).contains("sent nothing");
        }
    }

    @Test
    void anEngineThatDoesNotEvenBeginIsGivenUp() throws Exception {
        engine.hangingAt("/images/get");
        try (var image = store(engine.host()).open(NAME, Optional.empty())) {
            assertThat(problem(() -> image.read(Set.of(LAYER), EngineImageFaultTest::drain)).why())
                    .contains("did not answer");
        }
    }

    @Test
    @Proves(fault = API_LYING, during = COMPARING)
    void anArchiveThatBreaksOffIsSaidToBeCutOff() throws Exception {
        sending(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(Arrays.copyOf(header("x/json", 5000), 700));
            exchange.close();
        });
        try (var image = store(engine.host()).open(NAME, Optional.empty())) {
            assertThat(problem(() -> image.read(Set.of(LAYER), EngineImageFaultTest::drain)).why())
                    .contains("cut off");
        }
    }

    @Test
    void anEngineThatRefusesToSendIsQuoted() throws Exception {
        engine.answering("/images/get", 500, "{\"message\":\"disk is full\"}");
        try (var image = store(engine.host()).open(NAME, Optional.empty())) {
            assertThat(problem(() -> image.read(Set.of(LAYER), EngineImageFaultTest::drain)).why())
                    .contains("disk is full");
        }
    }

    @Test
    @Proves(fault = API_GONE, during = COMPARING,
            recovers = "another engine or registry that has it serves; or compare again")
    @Proves(fault = API_SLOW, during = COMPARING, recovers = "compare again once it answers")
    @Proves(fault = API_LYING, during = COMPARING, recovers = "compare again, or read it elsewhere")
    void whatCouldNotBeReadIsReadOnceTheEngineIsWellAgain() throws Exception {
        List<HttpHandler> faults = List.of(HttpExchange::close, _ -> engine.hang(),
                exchange -> FakeEngine.send(exchange, 200, "<html>Welcome to nginx</html>"),
                exchange -> FakeEngine.send(exchange, 503, "{\"message\":\"starting\"}"));
        try (var image = store(engine.host()).open(NAME, Optional.empty())) {
            for (var fault : faults) {
                sending(fault);
                var problem = problem(() -> image.read(Set.of(LAYER), EngineImageFaultTest::drain));
                assertThat(problem.what()).contains("web:1");
                assertThat(problem.next()).isNotBlank();

                sending(exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(entry("blobs/sha256/" + "ab".repeat(32), new byte[600]));
                    exchange.close();
                });
                List<LayerBytes> layers = new ArrayList<>();
                image.read(Set.of(LAYER), layers::add);
                assertThat(layers).singleElement().satisfies(layer -> assertThat(layer.diffId()).contains(LAYER));
            }
        }
    }

    @Test
    void blobsAreToldApartByTheirNamesAndHowTheyBegin() throws Exception {
        var gzip = "sha256:" + "11".repeat(32);
        sending(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var body = exchange.getResponseBody();
            body.write(entry("blobs/sha256/" + "11".repeat(32), new byte[] {0x1F, (byte) 0x8B, 8, 0}));
            body.write(entry("blobs/sha256/" + "22".repeat(32), "{}".getBytes(StandardCharsets.UTF_8)));
            body.write(entry("blobs/sha256/" + "ab".repeat(32), new byte[600]));
            body.write(entry("blobs/sha256/" + "33".repeat(32), new byte[] {0x1F, (byte) 0x8B, 8, 0}));
            exchange.close();
        });
        List<LayerBytes> layers = new ArrayList<>();
        try (var image = store(engine.host()).open(NAME, Optional.empty())) {
            image.read(Set.of(LAYER), layers::add);
        }
        assertThat(layers).hasSize(2);
        assertThat(layers.getFirst().diffId()).isEmpty();
        assertThat(layers.getFirst().blob()).contains(new Digest(gzip));
        assertThat(layers.getLast().diffId()).as("found, so that the rest need not be read").contains(LAYER);
    }

    @Test
    @Proves(fault = API_GONE, during = COMPARING)
    void ofSeveralEnginesTheFirstThatHasTheImageGivesIt() throws Exception {
        try (var empty = FakeEngine.start(); var silent = FakeEngine.start().hangingAt("/_ping")) {
            var engines = new SeveralEngines(List.of(store(empty.host()), store(engine.host()),
                    store(silent.host())));
            try (var image = engines.open(NAME, Optional.empty())) {
                assertThat(image.description().config()).isEqualTo(new Digest(ID));
            }
        }
    }

    @Test
    @Proves(fault = API_GONE, during = COMPARING, shown = "Which image could not be read, and what each engine said")
    void ifNoneOfSeveralEnginesHasItAllAreHeard() throws Exception {
        try (var empty = FakeEngine.start()) {
            var nobody = URI.create("tcp://127.0.0.1:1");
            ImageStore engines = new SeveralEngines(List.of(store(empty.host()), store(nobody)));
            assertThat(problem(() -> engines.open(NAME, Optional.empty())).why())
                    .contains("has no such image").contains("Nobody answers");
        }
        assertThat(problem(() -> new SeveralEngines(List.of()).open(NAME, Optional.<Platform>empty())).why())
                .isEqualTo("No Docker engine is known.");
    }

    private void sending(HttpHandler archive) {
        engine.answering("/images/get", archive);
    }

    private static DockerImages store(URI host) {
        return new DockerImages(new DockerEndpoint(new SourceId("docker/x"), host, Optional.empty()),
                DockerSettings.USUAL, Duration.ofSeconds(1));
    }

    private static Problem problem(Opening opening) {
        return assertThatExceptionOfType(ImageUnreadable.class).isThrownBy(opening::open).actual().problem();
    }

    private static void drain(LayerBytes layer) throws ImageUnreadable {
        try {
            layer.bytes().readAllBytes();
        } catch (IOException broken) {
            throw new ImageUnreadable(new Problem("test.layer", "what", "It broke off.", "next"), broken);
        }
    }

    private static byte[] entry(String name, byte[] content) {
        var entry = Arrays.copyOf(header(name, content.length), 512 + (content.length + 511) / 512 * 512);
        System.arraycopy(content, 0, entry, 512, content.length);
        return entry;
    }

    private static byte[] header(String name, int size) {
        var header = new byte[512];
        put(header, 0, name);
        put(header, 124, String.format("%011o", size));
        put(header, 148, "        ");
        header[156] = '0';
        var sum = 0;
        for (var one : header) {
            sum += Byte.toUnsignedInt(one);
        }
        put(header, 148, String.format("%06o\0", sum));
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    @FunctionalInterface
    private interface Opening {
        void open() throws Exception;
    }
}
