package dev.mintmark.testkit.copy;

import static dev.mintmark.testkit.copy.Night.CLUSTER;
import static dev.mintmark.testkit.copy.Night.WHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.ephemeral.EphemeralContainer;
import dev.mintmark.change.ephemeral.EphemeralContainers;
import dev.mintmark.change.ephemeral.EphemeralRequest;
import dev.mintmark.change.ephemeral.LiveLooks;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.SourceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveLooksTest {

    private final Night night = new Night();
    private final List<String> before = new ArrayList<>();
    private Optional<CopyRefused> refusal = Optional.empty();
    private final LiveLooks looks = new LiveLooks(List.of(new Pods()), night.arming, night.audit);

    /// A cluster whose pods take a container, or not.
    private final class Pods implements EphemeralContainers {

        @Override
        public SourceId source() {
            return CLUSTER;
        }

        @Override
        public EphemeralContainer add(EphemeralRequest request) throws CopyRefused {
            before.addAll(night.audit.words());
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            return new EphemeralContainer(request.id(), request.target(), "shop", "web-1", "mintmark-" + request.id(),
                    night.clock.instant().plus(request.length()), new FakeInside(() -> true, Map.of()), WHY);
        }
    }

    @Test
    void aLookIntoALiveInstanceNeedsArmingAndIsOnRecordBeforeAndWhatIsRunThereToo() throws Exception {
        assertThatThrownBy(() -> looks.add(request(CLUSTER, "INC-314"))).hasMessageContaining("source.read-only");
        assertThat(night.audit.records()).isEmpty();

        night.arming.arm(CLUSTER, "prod-eu");
        try (var process = looks.add(request(CLUSTER, "INC-314")).inside().exec(List.of("echo", "there"))) {
            process.exitCode();
        }
        assertThat(before).containsExactly("ephemeral.add STARTED");
        assertThat(night.audit.words()).containsExactly("ephemeral.add STARTED", "ephemeral.add SUCCEEDED",
                "copy.exec STARTED", "copy.exec SUCCEEDED");
        assertThat(night.audit.records().getFirst().facts()).containsEntry("target", "uid-1/main")
                .containsEntry("toolbox", "tools:1").containsEntry("source", "kubernetes/prod-eu");
    }

    @Test
    void whatIsRefusedThereHasFailedOnRecord() {
        night.arming.arm(CLUSTER, "prod-eu");
        refusal = Optional.of(new CopyRefused(WHY, null));

        assertThatThrownBy(() -> looks.add(request(CLUSTER, "INC-314"))).isSameAs(refusal.get());
        assertThat(night.audit.words()).containsExactly("ephemeral.add STARTED", "ephemeral.add FAILED");
    }

    @Test
    void withoutAReasonOrWhereItCannotBeDoneNothingIsTried() {
        night.arming.arm(CLUSTER, "prod-eu");
        assertThatThrownBy(() -> looks.add(request(CLUSTER, " "))).hasMessageContaining("copy.purpose");
        assertThatThrownBy(() -> looks.add(request(Night.LOCAL, "INC-314"))).hasMessageContaining("copy.ephemeral-place");
        night.audit.failWith(WHY);
        assertThatThrownBy(() -> looks.add(request(CLUSTER, "INC-314"))).hasMessage(WHY.sentence());
        assertThat(before).isEmpty();
    }

    private static EphemeralRequest request(SourceId source, String reason) {
        return new EphemeralRequest(CopyId.fresh(), new InstanceId(source, "uid-1", "main"), "tools:1",
                Duration.ofMinutes(30), "ana", reason);
    }
}
