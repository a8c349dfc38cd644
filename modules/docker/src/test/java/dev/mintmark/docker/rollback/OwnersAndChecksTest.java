package dev.mintmark.docker.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Finding.Verdict;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.docker.DockerEndpoint;
import dev.mintmark.docker.DockerSettings;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who owns what runs on an engine, and what could go wrong with it, on a real engine.
@RequiresDocker
class OwnersAndChecksTest {

    @AutoClose
    private final EngineShop shop = new EngineShop();
    private String good;

    @BeforeEach
    void build() {
        good = shop.image("1");
        shop.image("2");
    }

    @Test
    void whatCarriesNoMarkIsTheEnginesOwn() throws Exception {
        shop.start("2");
        assertThat(owner(container())).isEqualTo(new Owner(Owner.Kind.ENGINE, "", "default"));
    }

    @Test
    void whatComposeMadeIsComposesAndItsFileIsNamed() throws Exception {
        var project = shop.workshop.unique("proj");
        shop.start("2", "--label", "com.docker.compose.project=" + project, "--label", "com.docker.compose.service=web",
                "--label", "com.docker.compose.project.config_files=/srv/shop/compose.yaml");
        var workload = new WorkloadId(EngineShop.SOURCE, project, "Compose", "web");
        assertThat(owner(workload)).isEqualTo(new Owner(Owner.Kind.COMPOSE, "", project));
        assertThat(found("undone-by", shop.member(workload, good)).getFirst()).satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.WARNED);
            assertThat(finding.next()).contains("/srv/shop/compose.yaml", good);
        });
    }

    @Test
    void tasksOfSwarmAndPodsBelongToThoseWhoMakeThemAgain() throws Exception {
        shop.start("2", "--label", "com.docker.swarm.service.id=abc", "--label", "io.kubernetes.pod.name=web-0");
        assertThat(owner(container()).kind()).isEqualTo(Owner.Kind.CONTROLLER);
        shop.workshop.docker("rm", "--force", shop.name);
        shop.start("2", "--label", "com.docker.swarm.service.id=abc");
        assertThat(owner(container()).kind()).isEqualTo(Owner.Kind.SWARM);
    }

    @Test
    void watchtowerIsNamedUnlessItLeavesThisOneAlone() throws Exception {
        var other = shop.workshop.unique("updates");
        shop.start("2");
        shop.workshop.start(other, shop.repository + ":1", "--label", "com.centurylinklabs.watchtower=true");
        assertThat(found("undone-by", shop.member(good))).extracting(Finding::verdict).containsExactly(Verdict.WARNED);
        shop.workshop.docker("rm", "--force", shop.name);
        shop.start("2", "--label", "com.centurylinklabs.watchtower.enable=false");
        assertThat(found("undone-by", shop.member(good))).extracting(Finding::verdict).containsExactly(Verdict.PASSED);
    }

    @Test
    void aTargetThatTheEngineHasNotAndGetsNotBlocks() throws Exception {
        shop.start("2");
        assertThat(found("target.registry", shop.member(good)).getFirst().verdict()).isEqualTo(Verdict.PASSED);
        var member = shop.member("sha256:" + "ab".repeat(32));
        assertThat(found("target.registry", member).getFirst().verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void whatWasWrittenInsideIsNamed() throws Exception {
        shop.start("2", "--tmpfs", "/tmp");
        assertThat(found("config", shop.member(good)).getFirst().verdict()).isEqualTo(Verdict.PASSED);
        shop.workshop.docker("exec", shop.name, "/bin/sh", "-c", "busybox mkdir /var; echo x > /var/orders");
        assertThat(found("config", shop.member(good)).getFirst().evidence())
                .isEqualTo("1 paths outside any volume: /var/orders.");
    }

    @Test
    void othersOfTheVersionThatIsLeftAreNamed() throws Exception {
        shop.start("2");
        assertThat(found("blast-radius", shop.member(good)).getFirst().verdict()).isEqualTo(Verdict.PASSED);
        var other = shop.workshop.unique("also");
        shop.workshop.start(other, shop.repository + ":2");
        assertThat(found("blast-radius", shop.member(good)).getFirst().evidence()).contains(other);
    }

    @Test
    void whatCannotBeAskedIsNotPassed() throws Exception {
        shop.start("2");
        var place = new DockerRollbackPlace(new DockerEndpoint(EngineShop.SOURCE, URI.create("unix:///nowhere/d.sock"),
                Optional.empty()), DockerSettings.USUAL);
        for (var check : place.checks()) {
            assertThat(check.look(shop.member(good))).as(check.name()).isNotEmpty()
                    .allMatch(finding -> finding.verdict() == Verdict.COULD_NOT_TELL);
        }
    }

    private WorkloadId container() {
        return new WorkloadId(EngineShop.SOURCE, "", "Container", shop.name);
    }

    private Owner owner(WorkloadId workload) throws Exception {
        return place().ownership(workload).owner();
    }

    private List<Finding> found(String check, Member member) throws Exception {
        var findings = new ArrayList<Finding>();
        for (var one : place().checks()) {
            if (one.name().equals(check)) {
                findings.addAll(one.look(member));
            }
        }
        return findings;
    }

    private DockerRollbackPlace place() {
        return new DockerRollbackPlace(shop.access(EngineShop.HOST), EngineShop.QUICK);
    }
}
