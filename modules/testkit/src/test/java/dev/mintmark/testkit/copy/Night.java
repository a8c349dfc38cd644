package dev.mintmark.testkit.copy;

import dev.mintmark.change.arm.Arming;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.DebugCopies;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.copy.LaunchProgress;
import dev.mintmark.change.copy.Lease;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.audit.FakeAuditLog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What stories about debug copies begin with: an engine that is armed, a cluster that is not, and one operator.
final class Night {

    static final Problem WHY = new Problem("fake.why", "It was not done.", "A test wants it so.", "Mend it.");
    static final SourceId LOCAL = new SourceId("docker/default");
    static final SourceId CLUSTER = new SourceId("kubernetes/prod-eu");

    final SteppableClock clock = SteppableClock.atNight();
    final FakeCopyPlace local = new FakeCopyPlace(LOCAL, clock);
    final FakeCopyPlace cluster = new FakeCopyPlace(CLUSTER, clock);
    final Arming arming = new Arming(clock, Set.of(LOCAL));
    final FakeAuditLog audit = new FakeAuditLog(clock);
    final DebugCopies copies = console("ana");

    /// One more console over the same places and the same audit.
    DebugCopies console(String operator) {
        return new DebugCopies(List.of(new FakeCopyHost(local), new FakeCopyHost(cluster)), arming, audit, clock, operator);
    }

    CopyRequest request(SourceId source, Duration lease, Relaxation... relaxations) {
        return new CopyRequest(CopyId.fresh(), new CopyOrigin.OfImage("shop/web:1"), new CopyPlace(source, ""),
                CopyMode.HOLD, new Lease(lease, Lease.USUAL_MOST), "ana", "INC-314", List.of(relaxations),
                Optional.empty(), List.of());
    }

    DebugCopy launch(Duration lease) throws Exception {
        return copies.launch(copies.plan(request(LOCAL, lease)), LaunchProgress.NONE);
    }
}
