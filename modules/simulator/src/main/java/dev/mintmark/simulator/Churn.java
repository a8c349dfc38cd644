package dev.mintmark.simulator;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.simulator.Revision.Cause;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What goes on in a fleet that nobody touches: calm rollouts, and now and then something that goes wrong and recovers.
final class Churn {

    private static final int LEAST_PAUSE = 20_000;
    private static final int MOST_PAUSE = 40_000;
    private static final int TROUBLE_ONE_IN = 7;
    private static final Duration LONG_DARK = Duration.ofMinutes(12);
    private static final Duration TROUBLE = Duration.ofSeconds(100);

    /// They have a story of their own, which is the operator's to end.
    private static final Set<String> LEFT_ALONE = Set.of("payments", "search", "gateway", "ledger");

    private final Stage stage;
    private final List<SimulatedSource> sources;
    private final Commands commands;
    private int begun;
    private boolean going;

    Churn(Stage stage, List<SimulatedSource> sources, Commands commands) {
        this.stage = stage;
        this.sources = sources;
        this.commands = commands;
    }

    void begin() {
        if (!going) {
            going = true;
            next(++begun);
            sources.stream().filter(SimulatedSource::isDark)
                    .forEach(source -> stage.world().after(LONG_DARK, source::comeBack));
        }
    }

    void end() {
        going = false;
    }

    private void next(int beginning) {
        stage.world().after(stage.world().between(LEAST_PAUSE, MOST_PAUSE), () -> {
            if (going && beginning == begun) {
                happen();
                next(beginning);
            }
        });
    }

    private void happen() {
        var random = stage.world().random();
        var calm = stage.services().stream().filter(this::isCalm).toList();
        if (calm.isEmpty()) {
            return;
        }
        var service = calm.get(random.nextInt(calm.size()));
        if (random.nextInt(TROUBLE_ONE_IN) > 0) {
            rollOut(service, nextVersion(service));
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> crashForAWhile(service);
            case 1 -> rollOutInVain(service, new Fault.CannotBePulled());
            case 2 -> rollOutInVain(service, new Fault.Crashes(1, 0));
            default -> loseSight(sources.get(random.nextInt(sources.size())));
        }
    }

    private void crashForAWhile(String service) {
        commands.crash(service, 137);
        stage.world().after(Duration.ofSeconds(25), () -> mend(service));
    }

    private void rollOutInVain(String service, Fault fault) {
        var version = nextVersion(service);
        stage.faults().add(service, version, fault);
        rollOut(service, version);
        stage.world().after(TROUBLE, () -> {
            if (commands.has(service)) {
                commands.rollBack(service, Cause.of("kubectl-rollout", "rolled back by ben: does not come up"));
                commands.mend(service);
            }
        });
    }

    private void mend(String service) {
        if (commands.has(service)) {
            commands.mend(service);
        }
    }

    private void loseSight(SimulatedSource source) {
        if (!source.isDark()) {
            source.goDark(new Problem("demo.unreachable",
                    source.id().name() + " could not be watched.",
                    "It did not answer within 5 s.",
                    "Wait: the demo brings it back by itself."));
            stage.world().after(TROUBLE, source::comeBack);
        }
    }

    private void rollOut(String service, String version) {
        commands.rollOut(service, version,
                CommitMessages.cause(stage.workloadsOf(service).getFirst().plan(), version), _ -> true);
    }

    private String nextVersion(String service) {
        return versionOf(service).orElseThrow().after(stage.world().random().nextDouble()).toString();
    }

    private Optional<SemanticVersion> versionOf(String service) {
        return SemanticVersion.parse(stage.workloadsOf(service).getFirst().current().version());
    }

    private boolean isCalm(String service) {
        return !LEFT_ALONE.contains(service) && !stage.faults().isFaulty(service) && versionOf(service).isPresent()
                && stage.workloadsOf(service).stream().allMatch(workload -> !workload.source().isDark()
                        && workload.plan().kind() != WorkloadKind.CRON_JOB
                        && workload.rollout().phase() == Rollout.Phase.SETTLED);
    }
}
