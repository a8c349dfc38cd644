package dev.mintmark.kubernetes.delivery;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.testkit.rollback.PipelineContract;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Flux keeps what every pipeline promises. Its policy is pinned to the good version, so that automation may be
/// resumed.
class FluxContractTest implements PipelineContract {

    private Site site;

    @BeforeEach
    void start() throws IOException {
        site = FluxSite.withAutomation(FluxSite.withKustomization(new Site()));
        site.status("imagepolicies", "payments", "latestRef: {name: " + Site.REPOSITORY + ", tag: 1.4.1, digest: '"
                + Site.GOOD.value() + "'}");
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Override
    public Pipeline pipeline() {
        return FluxSite.flux(site);
    }

    @Override
    public Pipeline unreachable() throws IOException {
        try (var gone = new Site()) {
            gone.cluster.close();
            return FluxSite.flux(gone);
        }
    }

    @Override
    public Member member() {
        return FluxSite.deployment();
    }

    @Override
    public Object world() {
        return List.of(site.cluster.now("kustomizations"), site.cluster.now("gitrepositories"),
                site.cluster.now("imageupdateautomations"));
    }

    @Override
    public void moveTheWorld() {
        site.spec("imageupdateautomations", "apps", spec -> spec.put("interval", "9m"));
    }

    @Override
    public List<String> secrets() {
        return List.of("hunter2", "fake-token");
    }
}
