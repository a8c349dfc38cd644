package dev.mintmark.kubernetes.delivery;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.testkit.rollback.PipelineContract;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Argo Rollouts keeps what every pipeline promises.
class RolloutsContractTest implements PipelineContract {

    private Site site;

    @BeforeEach
    void start() throws IOException {
        site = RolloutSite.updating(new Site());
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Override
    public Pipeline pipeline() {
        return site.pipeline("argo-rollouts");
    }

    @Override
    public Pipeline unreachable() throws IOException {
        try (var gone = new Site()) {
            gone.cluster.close();
            return gone.pipeline("argo-rollouts");
        }
    }

    @Override
    public Member member() {
        return RolloutSite.member();
    }

    @Override
    public Object world() {
        return List.of(site.cluster.now("rollouts"), site.cluster.now("replicasets"));
    }

    @Override
    public void moveTheWorld() {
        site.spec("rollouts", "payments", spec -> spec.withObject("template").withObject("metadata").put("name", "x"));
    }

    @Override
    public List<String> secrets() {
        return List.of("new-secret-1", "old-secret-1", "fake-token");
    }
}
