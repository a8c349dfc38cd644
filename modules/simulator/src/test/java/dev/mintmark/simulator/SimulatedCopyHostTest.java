package dev.mintmark.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.copy.CopyHost;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.change.copy.Lease;
import dev.mintmark.change.inside.PathChange;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.copy.CopyInsideContract;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulatedCopyHostTest extends CopyInsideContract {

    private static final int EDGE = 2;

    private final SteppableClock clock = SteppableClock.atNight();
    private final SimulatedFleet fleet = new SimulatedFleet(SimulationSettings.calm(clock).withServices(12)
            .withInstances(60));
    private final SimulatedSource source = (SimulatedSource) fleet.sources().getFirst();
    private final SimulatedCopies copies = new SimulatedCopies(clock);

    @Override
    protected CopyHost host() {
        return new SimulatedCopyHost(source, copies);
    }

    @Override
    protected CopyHost another() {
        return new SimulatedCopyHost(source, copies);
    }

    @Override
    protected CopyHost unreachable() {
        var edge = fleet.sources().get(EDGE).id();
        fleet.breakSource(edge, FleetUnderTest.TOKEN_EXPIRED);
        return fleet.copyHosts().get(EDGE);
    }

    @Override
    protected CopyOrigin origin() {
        return new CopyOrigin.LikeInstance(source.workloads().getFirst().instances().getFirst().seen().id());
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected void letPass(Duration time) {
        clock.pass(time);
    }

    @Override
    protected void keepFromEnding(CopyId id) {
        copies.become(id, CopyState.PAUSED);
    }

    @Test
    void anImageIsKnownByItsReferenceAndByAnyOfItsDigests() throws Exception {
        var image = source.images().getFirst();
        var version = "registry.example/shop/" + image.service() + ":" + image.version();
        for (var name : List.of(version, "registry.example/shop/" + image.service() + "@" + image.index(),
                image.configs().values().iterator().next().value())) {
            assertThat(host().plan(of(name)).digest()).as(name).contains(image.index());
        }
        assertThatThrownBy(() -> host().plan(of("shop/never-built:1"))).isInstanceOf(CopyRefused.class);
    }

    @Test
    void everyPlanSaysThatNothingIsReal() throws Exception {
        assertThat(host().plan(request(Lease.USUAL)).warnings()).extracting(problem -> problem.code())
                .contains("demo.copy");
    }

    @Test
    void theShellOfADemoEditsItsLineAndShowsWhatItDid() throws Exception {
        var id = launch(request(Lease.USUAL)).id();
        try (var shell = host().inside(id).shell(TerminalSize.USUAL)) {
            shell.input().write("touch /tmp/fonnd\u007f\u007f\u007fund\r\u001b[Aecho done\rnope\r\u0004"
                    .getBytes(StandardCharsets.UTF_8));

            var text = new String(shell.output().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains("nothing here is real").contains("\r\ndone\r\n").contains("nope: not found");
            assertThat(shell.exitCode()).isEqualTo(127);
        }
        assertThat(host().inside(id).changes()).containsExactly(
                new PathChange(PathChange.Kind.ADDED, "/tmp/found"));
        assertThat(host().inside(id).list("/tmp").entries()).extracting(entry -> entry.name()).contains("found");
        assertThat(host().inside(id).processes()).hasSize(1);
    }

    @Test
    void theEndOfACopyEndsItsShell() throws Exception {
        var id = launch(request(Lease.USUAL)).id();
        try (var shell = host().inside(id).shell(TerminalSize.USUAL)) {
            host().end(id);

            shell.output().readAllBytes();
            assertThatThrownBy(shell::exitCode).hasMessageContaining("copy.gone");
        }
    }

    @Test
    void everySourceOfTheFleetMakesCopiesOfItsOwn() {
        assertThat(fleet.copyHosts()).extracting(CopyHost::source)
                .containsExactlyElementsOf(fleet.sources().stream().map(one -> one.id()).toList())
                .contains(new SourceId("demo/prod-eu"));
    }

    private CopyRequest of(String image) {
        return new CopyRequest(CopyId.fresh(), new CopyOrigin.OfImage(image), new CopyPlace(source.id(), ""),
                CopyMode.HOLD, Lease.USUAL, "ana", "INC-314", List.of(), Optional.empty(), List.of());
    }
}
