package dev.mintmark.testkit.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.copy.CopyEnd;
import dev.mintmark.change.copy.CopyHost;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.Lease;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.testkit.SteppableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FakeCopyHostTest extends CopyInsideContract {

    private static final Problem WHY = new Problem("fake.why", "It was not done.", "A test wants it so.", "Mend it.");

    private final SteppableClock clock = SteppableClock.atNight();
    private final FakeCopyPlace place = new FakeCopyPlace(new SourceId("docker/fake"), clock);

    @Override
    protected CopyHost host() {
        return new FakeCopyHost(place);
    }

    @Override
    protected CopyHost another() {
        return new FakeCopyHost(place);
    }

    @Override
    protected CopyHost unreachable() {
        var dark = new FakeCopyPlace(new SourceId("docker/dark"), clock);
        dark.fallSilent(WHY);
        return new FakeCopyHost(dark);
    }

    @Override
    protected CopyOrigin origin() {
        return new CopyOrigin.OfImage("shop/web:1");
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
        place.pause(id);
    }

    @Test
    void aRefusedLaunchLeavesNothing() throws Exception {
        place.refuseLaunches(WHY);
        var request = request(Lease.USUAL);

        assertThatThrownBy(() -> launch(request)).isInstanceOf(CopyRefused.class).hasMessage(WHY.sentence());
        assertThat(host().find(request.id())).isEmpty();
    }

    @Test
    void anEndThatNobodyCanSeeIsNotConfirmed() throws Exception {
        var id = launch(request(Lease.USUAL)).id();
        place.confirmNoEnd(WHY);

        assertThat(host().end(id)).isEqualTo(new CopyEnd.NotConfirmed(WHY));
        assertThat(host().find(id)).isPresent();
    }
}
