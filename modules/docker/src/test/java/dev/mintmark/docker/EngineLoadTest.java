package dev.mintmark.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.mintmark.fleet.Observation;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.Watching;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Looking costs an engine little, however much it runs and however much happens.
class EngineLoadTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String IMAGE = "sha256:" + "a".repeat(64);
    private static final int RUNNING = 500;
    private static final int STOPPED = 500;

    private final CollectingObserver observer = new CollectingObserver();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger containers = new AtomicInteger();
    private final AtomicInteger images = new AtomicInteger();
    private final CountDownLatch slow = new CountDownLatch(1);
    private volatile boolean isSlow;
    private FakeEngine engine;

    @BeforeEach
    void start() throws IOException {
        engine = FakeEngine.start();
        engine.answering("/containers/json", 200, IntStream.range(0, RUNNING + STOPPED)
                .mapToObj(number -> listed(number, number < RUNNING ? "running" : "exited"))
                .collect(Collectors.joining(",", "[", "]")));
        for (var number = 0; number < RUNNING; number++) {
            var answer = inspected(number);
            engine.answering("/containers/c" + number + "/json", exchange -> inspect(exchange, answer));
        }
        engine.answering("/images/" + IMAGE + "/json", exchange -> {
            images.incrementAndGet();
            FakeEngine.send(exchange, 200, "{\"Id\":\"" + IMAGE + "\",\"RepoTags\":[\"app:1\"]}");
        });
    }

    @AfterEach
    void stop() {
        slow.countDown();
        engine.close();
    }

    @Test
    void aFirstLookAsksOnceForEachRunningContainerAndOnceForEachImageAndNeverMuchAtATime() throws Exception {
        try (var _ = Watching.of(LocalEngine.at(engine.host(), DockerSettings.USUAL), observer)) {
            var listed = observer.await(Observation.Listed.class, PATIENCE);
            assertThat(listed.instances()).hasSize(RUNNING);
            assertThat(listed.workloads()).hasSize(RUNNING + STOPPED);
            assertThat(containers).hasValue(RUNNING);
            assertThat(images).hasValue(1);
            assertThat(most.get()).isBetween(2, DockerSettings.USUAL.concurrency());
            assertThat(observer.seen(Observation.Loading.class)).isNotEmpty();
        }
    }

    @Test
    void aBurstOfEventsCostsFewLooks() throws Exception {
        engine.answering("/events", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            observe(Observation.Listed.class);
            isSlow = true;
            for (var number = 0; number < 1000; number++) {
                exchange.getResponseBody().write(("{\"Type\":\"container\",\"Action\":\"kill\",\"Actor\":"
                        + "{\"ID\":\"c1\"},\"time\":1}\n").getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
            slow.countDown();
            engine.hang();
        });
        var source = LocalEngine.at(engine.host(), DockerSettings.USUAL.withHeartbeat(Duration.ofMillis(500)));
        try (var _ = Watching.of(source, observer)) {
            observer.await("all is handled", PATIENCE,
                    all -> slow.getCount() == 0 && all.getLast() instanceof Observation.Heard);
            assertThat(containers.get() - RUNNING).isBetween(1, 50);
        }
    }

    private void inspect(HttpExchange exchange, String answer) throws IOException {
        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        containers.incrementAndGet();
        try {
            if (isSlow) {
                slow.await();
            }
            FakeEngine.send(exchange, 200, answer);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.decrementAndGet();
        }
    }

    private void observe(Class<? extends Observation> type) {
        try {
            observer.await(type, PATIENCE);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static String listed(int number, String state) {
        return "{\"Id\":\"c" + number + "\",\"Names\":[\"/n" + number + "\"],\"Image\":\"app:1\",\"ImageID\":\"" + IMAGE
                + "\",\"Created\":1700000000,\"State\":\"" + state + "\",\"Labels\":{}}";
    }

    private static String inspected(int number) {
        return "{\"Id\":\"c" + number + "\",\"Name\":\"/n" + number + "\",\"Image\":\"" + IMAGE
                + "\",\"Config\":{\"Image\":\"app:1\"},\"State\":{\"Status\":\"running\"}}";
    }
}
