package dev.mintmark.docker.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.copy.LaunchProgress;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.change.copy.Trait;
import dev.mintmark.change.copy.Variable;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// On a real engine, a copy has what its plan says, and nothing more.
@RequiresDocker
class CopyPlanningTest {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static CopyBench bench;

    @BeforeAll
    static void open() {
        bench = CopyBench.open();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void aCopyIsCutOffAndWithinLimits() throws Exception {
        var copy = bench.hold(LEASE);
        assertThat(bench.exec(copy, "busybox env; busybox grep -e CapEff -e CapBnd -e NoNewPrivs /proc/1/status; "
                + "busybox ls /sys/class/net; busybox touch /x 2>&1; busybox touch /tmp/x && echo temporary; "
                + "busybox df -m /tmp; busybox ls /var/run/docker.sock 2>&1; true"))
                .contains("GREETING=hello").doesNotContain("DB_PASSWORD", "correct-horse", "eth0")
                .containsPattern("CapEff:\\s+0{16}").containsPattern("CapBnd:\\s+0{16}")
                .containsPattern("NoNewPrivs:\\s+1").contains("/x: Read-only file system").contains("temporary")
                .containsPattern("tmpfs\\s+64 ").contains("docker.sock: No such file");
        assertThat(bench.workshop().docker("inspect", "--format", "{{.HostConfig.AutoRemove}} "
                + "{{.HostConfig.NetworkMode}} {{.HostConfig.Memory}} {{.HostConfig.MemorySwap}} "
                + "{{.HostConfig.NanoCpus}} {{.HostConfig.PidsLimit}} {{.HostConfig.RestartPolicy.Name}} "
                + "{{.Config.StopSignal}} {{.Config.Healthcheck.Test}}", copy.name()))
                .isEqualTo("true none 536870912 536870912 500000000 256 no SIGTERM [NONE]");
        end(copy);
    }

    @Test
    void whatTheOperatorGaveUpIsGivenUpAndNothingElse() throws Exception {
        var volume = bench.workshop().unique("data");
        bench.workshop().docker("volume", "create", "--label", bench.workshop().label(), volume);
        try {
            var copy = bench.hold(LEASE, new Relaxation.RevealedVariable("DB_PASSWORD"), new Relaxation.WritableRoot(),
                    new Relaxation.Capability("NET_RAW"), new Relaxation.Mount(volume, "/data", false),
                    new Relaxation.AsUser("65534:65534"));
            assertThat(bench.workshop().docker("exec", copy.name(), "/bin/busybox", "sh", "-c", "busybox env; busybox id; "
                    + "busybox grep CapBnd /proc/1/status; busybox touch /data/x 2>&1; true"))
                    .contains("DB_PASSWORD=correct-horse-7").contains("uid=65534").containsPattern("CapBnd:\\s+0{12}2000")
                    .contains("/data/x: Read-only file system");
            end(copy);
        } finally {
            bench.workshop().docker("volume", "rm", volume);
        }
    }

    @Test
    void aCopyLikeAnInstanceHasItsConfigurationWithoutItsSecretsMountsAndPowers() throws Exception {
        var name = bench.workshop().unique("prod");
        var container = bench.workshop().start(name, bench.image(), "--env", "MODE=prod", "--env",
                "API_TOKEN=ghp_0123456789abcdefghijklmnopqrstuvwxyzAB", "--volume", "/etc:/config", "--privileged",
                "--restart", "always", "--user", "1000", "--workdir", "/bin");
        var plan = plan(new CopyOrigin.LikeInstance(new InstanceId(bench.host().source(), container, "")));

        assertThat(plan.environment()).contains(new Variable.Given("MODE", "prod"), new Variable.Given("GREETING", "hello"))
                .filteredOn(Variable.Withheld.class::isInstance).extracting(Variable::name)
                .containsExactlyInAnyOrder("API_TOKEN", "DB_PASSWORD");
        assertThat(plan.user()).isEqualTo("1000");
        assertThat(plan.workingDirectory()).isEqualTo("/bin");
        assertThat(plan.traits()).filteredOn(trait -> !trait.kept()).extracting(Trait::name)
                .contains("mount /config from /etc", "Privileged", "restart always", "labels");

        var copy = bench.host().launch(plan, LaunchProgress.NONE);
        assertThat(bench.exec(copy, "busybox env; busybox ls /")).contains("MODE=prod")
                .doesNotContain("API_TOKEN", "DB_PASSWORD", "config");
        assertThat(copy.digest()).isEqualTo(plan.digest());
        end(copy);
    }

    @Test
    void whatWouldOpenTheMachineIsRefused() throws Exception {
        var folder = bench.workshop().unique("folder");
        bench.workshop().docker("volume", "create", "--opt", "type=none", "--opt", "o=bind", "--opt", "device=/var/run",
                folder);
        try {
            for (var relaxation : List.of(new Relaxation.Network("host"), new Relaxation.Network("container:abc"),
                    new Relaxation.Network("no-such-network"), new Relaxation.Mount("/var/run/docker.sock", "/s", false),
                    new Relaxation.Mount(folder, "/run", false), new Relaxation.Mount("no-such-volume", "/run", false),
                    new Relaxation.Mount("mintmark-guard-000000000000", "/guard", true),
                    new Relaxation.Mount("x", "/proc/../x", false), new Relaxation.Mount("x", "/.mintmark/x", false),
                    new Relaxation.Capability("SYS_ADMIN"), new Relaxation.Capability("ALL"),
                    new Relaxation.AsUser("root; rm"))) {
                assertThatThrownBy(() -> bench.host().plan(bench.request(bench.image(), CopyMode.HOLD, LEASE, List.of(),
                        relaxation))).as(relaxation.word()).isInstanceOfSatisfying(CopyRefused.class, refused ->
                                assertThat(refused.problem().code()).startsWith("copy."));
            }
        } finally {
            bench.workshop().docker("volume", "rm", folder);
        }
    }

    @Test
    void theNetworkOfTheMachineIsRefusedByItsIdToo() {
        var id = bench.workshop().docker("network", "inspect", "--format", "{{.Id}}", "host");
        assertThatThrownBy(() -> bench.hold(LEASE, new Relaxation.Network(id))).isInstanceOf(CopyRefused.class)
                .hasMessageContaining("machine");
    }

    @Test
    void anImageForAnotherProcessorIsRefused() {
        var engine = bench.workshop().docker("version", "--format", "{{.Server.Arch}}");
        var foreign = engine.equals("arm64") ? "linux/amd64" : "linux/arm64";
        var reference = bench.workshop().packFor(foreign, bench.workshop().unique("foreign") + ":1");
        assertThatThrownBy(() -> plan(new CopyOrigin.OfImage(reference))).isInstanceOfSatisfying(CopyRefused.class,
                refused -> assertThat(refused.problem().code()).isEqualTo("copy.architecture"));
    }

    @Test
    void anImageThatIsNotHereIsPlannedAndPulledAtTheLaunch() throws Exception {
        var plan = plan(new CopyOrigin.OfImage("127.0.0.1:1/no/such:image"));
        assertThat(plan.digest()).isEmpty();
        assertThat(plan.warnings()).extracting(Problem::code).contains("copy.not-pulled");
        assertThatThrownBy(() -> bench.host().launch(plan, LaunchProgress.NONE)).isInstanceOfSatisfying(
                CopyRefused.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo("copy.pull");
                    assertThat(refused.problem().why()).contains("127.0.0.1:1");
                });
    }

    @Test
    void instancesOfOthersAndThoseThatAreGoneAreRefused() {
        assertThatThrownBy(() -> plan(new CopyOrigin.LikeInstance(new InstanceId(bench.host().source(), "none", ""))))
                .isInstanceOf(CopyRefused.class).hasMessageContaining("no such instance");
        assertThatThrownBy(() -> plan(new CopyOrigin.LikeInstance(new InstanceId(new SourceId("other"), "x", ""))))
                .isInstanceOf(CopyRefused.class);
    }

    private static CopyPlan plan(CopyOrigin origin) throws CopyRefused, InterruptedException {
        var like = bench.request(bench.image(), CopyMode.HOLD, LEASE, List.of());
        return bench.host().plan(new CopyRequest(CopyId.fresh(), origin, like.place(), like.mode(), like.lease(),
                like.owner(), like.purpose(), List.of(), Optional.empty(), List.of()));
    }

    private static void end(DebugCopy copy) throws InterruptedException {
        bench.host().end(copy.id());
    }
}
