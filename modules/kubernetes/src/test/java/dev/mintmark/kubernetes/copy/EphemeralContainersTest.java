package dev.mintmark.kubernetes.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.ephemeral.EphemeralRequest;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.testkit.cluster.ImageNature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A look into a running pod.
class EphemeralContainersTest {

    private Desk desk;

    @BeforeEach
    void start() throws IOException {
        desk = Desk.with(SourcePods.plain());
    }

    @AfterEach
    void stop() throws IOException {
        desk.close();
    }

    @Test
    void itIsNamedForWhatItIsRestrictedAndEndsByItself() throws Exception {
        var request = request("busybox:1");
        var added = desk.host.ephemeralContainers().add(request);
        var entry = desk.cluster.now("pods").getFirst().path("spec").path("ephemeralContainers").path(0);

        assertThat(added.name()).isEqualTo("mintmark-" + request.id()).isEqualTo(entry.path("name").asText());
        assertThat(entry.path("targetContainerName").asText()).isEqualTo("main");
        assertThat(entry.path("command").toString()).isEqualTo("[\"sleep\",\"1200\"]");
        assertThat(entry.path("securityContext").path("runAsNonRoot").asBoolean()).isTrue();
        assertThat(entry.path("securityContext").path("capabilities").toString()).isEqualTo("{\"drop\":[\"ALL\"]}");
        assertThat(added.remains().what()).contains("stays listed in pod web-1");
        assertThat(added.endsAt()).isEqualTo(desk.now().plus(request.length()));
    }

    @Test
    void commandsRunInIt() throws Exception {
        var inside = desk.host.ephemeralContainers().add(request("busybox:1")).inside();

        try (var process = inside.exec(List.of("echo", "there"))) {
            assertThat(new String(process.output().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("there\n");
        }
    }

    @Test
    void aRoleThatMayNotIsTold() {
        desk.cluster.forbid("patch", "pods/ephemeralcontainers", "shop");

        assertThatThrownBy(() -> desk.host.ephemeralContainers().add(request("busybox:1"))).isInstanceOfSatisfying(
                CopyRefused.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo("copy.forbidden");
                    assertThat(refused.problem().why()).contains("pods/ephemeralcontainers");
                });
    }

    @Test
    void aToolboxThatCannotBePulledSaysThatTheEntryStays() {
        desk.cluster.image("no-such", ImageNature.ABSENT);

        assertThatThrownBy(() -> desk.host.ephemeralContainers().add(request("no-such:1"))).isInstanceOfSatisfying(
                CopyRefused.class, refused -> {
                    assertThat(refused.problem().what()).contains("was added to pod web-1, and does not run");
                    assertThat(refused.problem().next()).contains("stays in the pod");
                });
    }

    private static EphemeralRequest request(String toolbox) {
        return new EphemeralRequest(CopyId.fresh(), new InstanceId(Console.SOURCE, SourcePods.UID, "main"), toolbox,
                Duration.ofMinutes(20), "ana", "INC-314");
    }
}
