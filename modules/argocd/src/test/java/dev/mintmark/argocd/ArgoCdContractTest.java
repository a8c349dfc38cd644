package dev.mintmark.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.argocd.FakeArgoCd;
import dev.mintmark.testkit.argocd.Manifests;
import dev.mintmark.testkit.rollback.Members;
import dev.mintmark.testkit.rollback.PipelineContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class ArgoCdContractTest implements PipelineContract {

    private final SteppableClock clock = SteppableClock.atNight();
    private final FakeArgoCd argo = new FakeArgoCd("v3.5.1+fbe63dd", clock);

    @BeforeEach
    void roll() {
        argo.repository().commit("main", manifest("@" + Members.GOOD));
        argo.with("payments", "main", content -> {
            content.withObjectProperty("spec").withObjectProperty("syncPolicy").withObjectProperty("automated")
                    .put("prune", true).put("selfHeal", true);
            return content;
        });
        argo.repository().commit("main", manifest("@" + Members.BAD));
        argo.syncedByHand("payments");
    }

    @AfterEach
    void keepToTheInterface() {
        argo.close();
        assertThat(ArgoInterface.ours().violations(argo.exchanges())).isEmpty();
    }

    @Override
    public Pipeline pipeline() {
        return pipeline(Desk.environment(argo));
    }

    @Override
    public Pipeline unreachable() {
        var gone = new FakeArgoCd("v3.5.1", clock);
        gone.close();
        return pipeline(Desk.environment(gone));
    }

    @Override
    public Member member() {
        return Members.payments(Owner.Kind.ARGO_CD);
    }

    /// What was asked for is carried out to its end first. That a dry run was the latest operation is no change.
    @Override
    public Object world() {
        argo.settle();
        var application = argo.application("payments");
        return List.of(application.path("spec"), application.at("/status/history"), application.at("/status/summary"));
    }

    @Override
    public void moveTheWorld() {
        argo.change("payments", content -> {
            content.withObjectProperty("spec").withObjectProperty("source").put("path", "apps/elsewhere");
            return content;
        });
    }

    @Override
    public List<String> secrets() {
        return List.of(FakeArgoCd.TOKEN);
    }

    private Pipeline pipeline(Map<String, String> environment) {
        return new ArgoCdPipeline(new ArgoLogins(environment, Path.of("no-such-home")), _ -> Optional.empty(),
                Desk.SHORT,
                clock);
    }

    private static String manifest(String version) {
        return Manifests.deployment("shop", "payments", Members.REPOSITORY + version);
    }
}
