package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.workshop.docker.DockerWorkshop;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way, from a real engine to the answer.
@RequiresDocker
class DockerStoryTest {

    private static final String HOST = Optional.ofNullable(System.getenv("DOCKER_HOST"))
            .orElse("unix:///var/run/docker.sock");

    @TempDir
    Path home;

    @Test
    void twoBuildsBehindOneTagAreTwoVersionsAndStoppingOneIsOnTheTimeline() throws Exception {
        var operator = new Operator(home).at(Clock.systemUTC());
        try (var workshop = DockerWorkshop.open()) {
            var service = workshop.unique("checkout");
            var image = service + ":latest";
            var first = workshop.build(image, "build 1");
            workshop.start(workshop.unique("one"), image);
            var second = workshop.build(image, "build 2");
            workshop.start(workshop.unique("two"), image);

            var both = operator.calls("fleet", "-o", "json", "--docker-host", HOST);
            assertThat(both.code()).as(both.err()).isZero();
            assertThat(digests(service(both.json(), service)))
                    .containsExactlyInAnyOrder(first, second);
            assertThat(AnswersTest.texts(service(both.json(), service).path("signs"), "kind")).contains("tagMoved");

            workshop.docker("stop", "--time", "0", workshop.unique("one"));
            var one = operator.calls("fleet", "-o", "json", "--docker-host", HOST);
            assertThat(digests(service(one.json(), service))).containsExactly(second);

            var timeline = operator.calls("timeline", "-o", "json", "--docker-host", HOST, "--service", service).json();
            assertThat(StreamSupport.stream(timeline.path("events").spliterator(), false)
                    .filter(event -> event.path("type").asText().equals("versionsChanged")
                            || event.path("type").asText().equals("workloadGone"))
                    .map(event -> event.toString())).anySatisfy(event -> assertThat(event).contains(first));
        }
    }

    private static JsonNode service(JsonNode fleet, String name) {
        return StreamSupport.stream(fleet.path("services").spliterator(), false)
                .filter(service -> service.path("name").asText().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("No " + name + " in " + fleet));
    }

    private static Stream<String> digests(JsonNode service) {
        return StreamSupport.stream(service.path("versions").spliterator(), false)
                .flatMap(version -> StreamSupport.stream(version.path("digests").spliterator(), false)).map(JsonNode::asText);
    }
}
