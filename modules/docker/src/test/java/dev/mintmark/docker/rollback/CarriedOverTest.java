package dev.mintmark.docker.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.testkit.rollback.Members;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes over from the present container to the next one, on a real engine; and what cannot, and is refused.
@RequiresDocker
class CarriedOverTest {

    private final EngineShop shop = new EngineShop();
    private String net = "";

    @AfterEach
    void clear() {
        shop.close();
        if (!net.isEmpty()) {
            shop.workshop.docker("network", "rm", net, net + "-2");
        }
    }

    @Test
    void allThatWasGivenGoesOver() throws Exception {
        var good = shop.image("1");
        shop.image("2");
        shop.start("2", "--env", "COLOUR=blue", "--restart", "on-failure:3", "--cap-drop", "ALL", "--cap-add", "CHOWN",
                "--security-opt", "no-new-privileges", "--read-only", "--tmpfs", "/tmp:size=1m", "--memory", "40m", "--cpus",
                "0.5", "--pids-limit", "50", "--ulimit", "nofile=100:200", "--label", "team=shop", "--log-driver",
                "json-file", "--log-opt", "max-size=1m", "--hostname", "till", "--user", "1000:1000", "--workdir", "/bin",
                "--add-host", "db:10.0.0.1", "--dns", "10.0.0.2", "--shm-size", "2m", "--init", "--stop-signal", "SIGTERM",
                "--group-add", "7", "--expose", "81", "--oom-score-adj", "5", "--device", "/dev/null:/dev/zilch",
                "--sysctl", "net.ipv4.ip_forward=0", "--ipc", "private", "--cgroupns", "host");
        var host = shop.field(shop.name, "{{json .HostConfig}}");
        var given = "{{.Config.Hostname}} {{.Config.User}} {{.Config.WorkingDir}} {{.Config.StopSignal}} "
                + "{{.Config.StopTimeout}} {{index .Config.Labels \"team\"}} {{json .Config.ExposedPorts}}";
        var before = shop.field(shop.name, given);

        exchange(good);

        assertThat(shop.field(shop.name, "{{json .HostConfig}}").replace("\"Binds\":[]", "\"Binds\":null")
                .replace("\"Links\":[]", "\"Links\":null")).isEqualTo(host);
        assertThat(shop.field(shop.name, given)).isEqualTo(before);
        assertThat(shop.field(shop.name, "{{.Config.Env}}")).contains("COLOUR=blue", "VERSION=1").doesNotContain("VERSION=2");
    }

    @Test
    void whatTheImageBringsIsTheTargetsOwn() throws Exception {
        var good = shop.image("1", "ENV OLD=yes", "CMD [\"/bin/busybox\", \"sleep\", \"3600\"]", "WORKDIR /bin",
                "LABEL build=one", "EXPOSE 80", "USER 12");
        shop.image("2", "ENV NEW=yes", "CMD [\"/bin/busybox\", \"sleep\", \"9000\"]", "LABEL build=two", "LABEL more=two",
                "EXPOSE 8080", "USER 13");
        shop.workshop.docker("run", "--detach", "--name", shop.name, "--label", shop.workshop.label(), "--network", "none",
                shop.repository + ":2");
        exchange(good);
        assertThat(shop.field(shop.name, "{{.Config.Env}} {{.Config.Cmd}} {{.Config.WorkingDir}} {{.Config.User}} "
                + "{{.Config.Labels}} {{.Config.ExposedPorts}}"))
                .contains("OLD=yes", "sleep 3600", "/bin 12 ", "build:one", "80/tcp")
                .doesNotContain("NEW=yes", "more:two", "8080");
    }

    @Test
    void aCommandOfTheOperatorsOwnStays() throws Exception {
        var good = shop.image("1", "ENTRYPOINT [\"/bin/sh\"]");
        shop.image("2", "ENTRYPOINT [\"/bin/sh\"]");
        shop.workshop.docker("run", "--detach", "--name", shop.name, "--label", shop.workshop.label(), "--network", "none",
                "--stop-timeout", "1", "--entrypoint", "/bin/busybox", shop.repository + ":2", "sleep", "7200");
        exchange(good);
        assertThat(shop.field(shop.name, "{{.Config.Entrypoint}} {{.Config.Cmd}}")).isEqualTo("[/bin/busybox] [sleep 7200]");
    }

    @Test
    void volumesGoOverWithWhatIsInThem() throws Exception {
        var good = shop.image("1", "VOLUME /of-image", "VOLUME /fresh");
        shop.image("2", "VOLUME /of-image", "VOLUME /left");
        var volume = shop.workshop.unique("named");
        shop.start("2", "--volume", "/anonymous", "--volume", volume + ":/named:ro", "--mount",
                "type=volume,target=/mounted", "--volume", "/tmp:/host:ro");
        var volumes = new HashSet<>(volumes());
        try {
            for (var place : List.of("/anonymous", "/of-image", "/mounted")) {
                shop.workshop.docker("exec", shop.name, "/bin/sh", "-c", "echo kept > " + place + "/file");
            }
            var findings = shop.pipeline().plan(shop.member(good), Members.purpose()).findings();
            assertThat(findings).extracting(Finding::title).anyMatch(title -> title.contains("/left"))
                    .anyMatch(title -> title.contains("/fresh"));
            exchange(good);
            for (var place : List.of("/anonymous", "/of-image", "/mounted")) {
                assertThat(shop.workshop.docker("exec", shop.name, "/bin/busybox", "cat", place + "/file")).isEqualTo("kept");
            }
            assertThat(shop.field(shop.name, "{{range .Mounts}}{{.Destination}} {{.RW}},{{end}}").split(","))
                    .containsExactlyInAnyOrder("/anonymous true", "/of-image true", "/mounted true", "/named false",
                            "/host false", "/fresh true");
        } finally {
            volumes.addAll(volumes());
            shop.workshop.docker("rm", "--force", "--volumes", shop.name);
            volumes.forEach(name -> shop.workshop.docker("volume", "rm", "--force", name));
        }
    }

    @Test
    void networksGoOverWithAliasesAndFixedAddresses() throws Exception {
        var good = shop.image("1");
        shop.image("2");
        net = shop.workshop.unique("net");
        var second = ThreadLocalRandom.current().nextInt(0, 200);
        shop.workshop.docker("network", "create", "--subnet", "10.231." + second + ".0/24", net);
        shop.workshop.docker("network", "create", "--internal", "--subnet", "10.231." + (second + 1) + ".0/24", net + "-2");
        shop.workshop.docker("create", "--name", shop.name, "--label", shop.workshop.label(), "--stop-timeout", "1",
                "--network", net, "--ip", "10.231." + second + ".77", "--network-alias", "till", "--publish",
                "127.0.0.1:0:80", shop.repository + ":2");
        shop.workshop.docker("network", "connect", "--ip", "10.231." + (second + 1) + ".78", "--alias", "desk", net + "-2",
                shop.name);
        shop.workshop.docker("start", shop.name);
        exchange(good);
        assertThat(shop.field(shop.name, "{{range $name, $net := .NetworkSettings.Networks}}{{$name}} {{$net.IPAddress}} "
                + "{{json $net.Aliases}};{{end}}")).contains(net + " 10.231." + second + ".77", "\"till\"",
                net + "-2 10.231." + (second + 1) + ".78", "\"desk\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "bridge"})
    void theMachinesOwnNetworksGoOver(String network) throws Exception {
        var good = shop.image("1");
        shop.image("2");
        shop.workshop.docker("run", "--detach", "--name", shop.name, "--label", shop.workshop.label(), "--stop-timeout", "1",
                "--network", network, shop.repository + ":2");
        exchange(good);
        assertThat(shop.field(shop.name, "{{.HostConfig.NetworkMode}} {{len .NetworkSettings.Networks}}"))
                .isEqualTo(network + " 1");
    }

    @Test
    void aContainerThatLivesInAnothersNetworkGoesOverAndThatOtherDoesNot() throws Exception {
        var good = shop.image("1");
        shop.image("2");
        var other = shop.workshop.unique("proxy");
        shop.workshop.start(other, shop.repository + ":2");
        shop.workshop.docker("run", "--detach", "--name", shop.name, "--label", shop.workshop.label(), "--stop-timeout", "1",
                "--network", "container:" + other, shop.repository + ":2");
        exchange(good);
        assertThat(shop.field(shop.name, "{{.HostConfig.NetworkMode}}")).startsWith("container:");
        var member = shop.member(new WorkloadId(EngineShop.SOURCE, "", "Container", other), good);
        var refused = catchThrowableOfType(RollbackRefused.class, () -> shop.pipeline().plan(member, Members.purpose()));
        assertThat(refused.problem().why()).contains(shop.name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rm", "paused"})
    void whatCouldNotBePutBackIsRefusedBeforeAnythingIsPlanned(String how) {
        var good = shop.image("1");
        shop.image("2");
        if (how.equals("paused")) {
            shop.start("2");
            shop.workshop.docker("pause", shop.name);
        } else {
            shop.start("2", how);
        }
        var refused = catchThrowableOfType(RollbackRefused.class,
                () -> shop.pipeline().plan(shop.member(good), Members.purpose()));
        assertThat(refused.kind()).isEqualTo(RollbackRefused.Kind.BLOCKED);
        assertThat(refused.problem().why()).contains(how);
    }

    private List<String> volumes() {
        return shop.field(shop.name, "{{range .Mounts}}{{if .Name}}{{println .Name}}{{end}}{{end}}").lines()
                .filter(name -> !name.isBlank()).toList();
    }

    private void exchange(String image) throws Exception {
        for (var step : shop.steps(image)) {
            shop.pipeline().carryOut(step);
        }
    }
}
