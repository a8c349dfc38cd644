package dev.mintmark.simulator;

import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.InstanceState;
import java.time.Duration;
import java.time.Instant;

/// One instance's life: scheduled, pulled, started, ready; or failing, with growing pauses; in the end terminated.
///
/// The domain's own record is its state, so that an instance that nobody touches costs little more than what is told of it.
final class SimulatedInstance {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 5;

    private final SimulatedWorkload workload;
    private final Revision revision;
    private final int place;
    private Instance seen;

    /// Counts up with every turn of its life, so that what was to happen before is forgotten.
    private int turn;
    private int failedPulls;

    /// @param host empty until it is scheduled
    SimulatedInstance(SimulatedWorkload workload, Revision revision, int place, String unit, String name, String host,
            RunningImage image, InstanceState state, Instant since) {
        this.workload = workload;
        this.revision = revision;
        this.place = place;
        var id = new InstanceId(workload.id().source(), unit, workload.containerName());
        this.seen = new Instance(id, workload.id(), name, ContainerRole.MAIN, host, image, state, "", since, 0);
    }

    /// Begins the life of an instance that was just asked for.
    void begin(String host) {
        workload.tell(this);
        next(workload.world().between(50, 400), () -> {
            become(host, seen.image(), InstanceState.STARTING, "ContainerCreating");
            next(workload.world().between(800, 5_000), this::pull);
        });
    }

    private void pull() {
        if (workload.faultOf(revision.version()) instanceof Fault.CannotBePulled) {
            failPull("ErrImagePull");
            next(Duration.ofSeconds(2), () -> {
                failPull("ImagePullBackOff");
                next(pauseAfter(failedPulls++), this::pull);
            });
            return;
        }
        start(workload.pulled(seen.image().reference()));
    }

    private void failPull(String reason) {
        var reference = seen.image().reference();
        become(seen.host(), new RunningImage.Unidentified(reference, "not pulled yet: " + reason),
                InstanceState.FAILING, reason);
    }

    private void start(RunningImage image) {
        var running = workload.hasReadiness() ? InstanceState.NOT_READY : InstanceState.READY;
        seen = new Instance(seen.id(), seen.workload(), seen.name(), seen.role(), seen.host(), image, running, "",
                workload.world().now(), seen.restarts());
        workload.changed(this);
        if (workload.faultOf(revision.version()) instanceof Fault.NeverReady) {
            return;
        }
        next(workload.world().between(1_500, 6_000), () -> {
            if (workload.faultOf(revision.version()) instanceof Fault.Crashes crash
                    && workload.readyOf(revision.version()) >= crash.healthy()) {
                crash(crash.exit());
            } else if (!isReady()) {
                become(seen.host(), seen.image(), InstanceState.READY, "");
            }
        });
    }

    /// Its process ends; it is started again after a pause that doubles every time.
    void crash(int exit) {
        become(seen.host(), seen.image(), InstanceState.FAILING, ("CrashLoopBackOff, exit " + exit).intern());
        next(pauseAfter(seen.restarts()), () -> restart(seen.image()));
    }

    /// Somebody sets another image on this one instance alone: its process is replaced where it is.
    void hotfix(RunningImage image) {
        restart(image);
    }

    private void restart(RunningImage image) {
        seen = new Instance(seen.id(), seen.workload(), seen.name(), seen.role(), seen.host(), image, seen.state(),
                "", seen.since(), seen.restarts() + 1);
        start(image);
    }

    /// Goes from ready to not ready or back, as a probe that answers late makes it. No controller minds.
    void flicker() {
        var state = switch (seen.state()) {
            case READY -> InstanceState.NOT_READY;
            case NOT_READY -> InstanceState.READY;
            default -> seen.state();
        };
        seen = new Instance(seen.id(), seen.workload(), seen.name(), seen.role(), seen.host(), seen.image(), state,
                seen.reason(), seen.since(), seen.restarts());
        workload.tell(this);
    }

    void terminate() {
        become(seen.host(), seen.image(), InstanceState.TERMINATING, "");
        next(workload.world().between(800, 3_000), () -> workload.remove(this));
    }

    /// Its work is done: it ends by itself, and is no instance any more.
    void complete() {
        turn++;
        workload.remove(this);
    }

    private void become(String host, RunningImage image, InstanceState state, String reason) {
        seen = new Instance(seen.id(), seen.workload(), seen.name(), seen.role(), host, image, state, reason,
                seen.since(), seen.restarts());
        workload.changed(this);
    }

    private void next(Duration delay, Runnable happening) {
        var expected = ++turn;
        workload.world().after(delay, () -> {
            if (turn == expected) {
                happening.run();
            }
        });
    }

    private static Duration pauseAfter(int times) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    Instance seen() {
        return seen;
    }

    SimulatedWorkload workload() {
        return workload;
    }

    Revision revision() {
        return revision;
    }

    /// Its ordinal, node or number, where its kind has such places.
    int place() {
        return place;
    }

    boolean isReady() {
        return seen.isReady();
    }

    boolean isTerminating() {
        return seen.state() == InstanceState.TERMINATING;
    }
}
