package dev.mintmark.simulator;

import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.workload.Rollout;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What checks find in a simulated cluster: as varied as in real ones, and always the same for the same workload.
final class SimulatedChecks {

    /// Its operators may not read everything.
    private static final String SHY = "prod-us";
    private static final double SHARE_WITH_CHANGED_CONFIGURATION = 0.25;
    private static final double SHARE_WITH_MIGRATIONS = 0.1;
    private static final int WORTH_A_BUDGET = 6;

    private SimulatedChecks() {}

    static List<Check> of(SimulatedDelivery delivery) {
        return List.of(
                check("permission", delivery, SimulatedChecks::permission),
                check("target.registry", delivery, SimulatedChecks::registry),
                check("in-flight", delivery, SimulatedChecks::inFlight),
                check("config", delivery, SimulatedChecks::configuration),
                check("capacity", delivery, SimulatedChecks::capacity),
                check("disruption", delivery, SimulatedChecks::disruption),
                check("schema", delivery, SimulatedChecks::schema));
    }

    /// What is to be known of one workload.
    @FunctionalInterface
    private interface Question {

        List<Finding> of(Member member, SimulatedWorkload workload);
    }

    private static Check check(String name, SimulatedDelivery delivery, Question question) {
        return new Check() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Finding> look(Member member) throws InterruptedException {
                try {
                    return delivery.with(member.workload(), workload -> question.of(member, workload));
                } catch (RollbackRefused refused) {
                    return List.of(Finding.untold(name, member, "The check " + name + " could not be made",
                            refused.problem().why(), refused.problem().next()));
                }
            }
        };
    }

    private static List<Finding> permission(Member member, SimulatedWorkload workload) {
        var kinds = workload.id().kind().toLowerCase(Locale.ROOT) + "s";
        return List.of(switch (workload.upkeep().keeper()) {
            case ARGO_CD -> Finding.passed("permission", member, "You may get, update and sync the application",
                    "can-i answered yes for applications, get, update and sync.");
            case FLUX -> Finding.passed("permission", member, "You may patch the Kustomization and its automation",
                    "SelfSubjectAccessReview: allowed.");
            case PEOPLE -> Finding.passed("permission", member, "You may get and patch " + kinds + " in "
                    + workload.id().namespace(), "SelfSubjectAccessReview: allowed.");
        });
    }

    private static List<Finding> registry(Member member, SimulatedWorkload workload) {
        var target = member.target();
        var registry = workload.source().stage().registry();
        return List.of(registry.serves(target.digest()).isPresent()
                ? Finding.passed("target.registry", member, name(member) + " is in the registry, for amd64 and arm64",
                        "HEAD " + target.reference() + " was answered with 200.")
                : Finding.blocked("target.registry", member, name(member) + " is not in the registry any longer",
                        "HEAD " + target.reference() + " was answered with 404.",
                        "Choose a version that can be pulled."));
    }

    private static List<Finding> inFlight(Member member, SimulatedWorkload workload) {
        var rollout = workload.rollout();
        return List.of(rollout.phase() == Rollout.Phase.SETTLED
                ? Finding.passed("in-flight", member, "Nothing is in flight",
                        "The rollout of revision " + workload.number() + " is complete.")
                : Finding.warned("in-flight", member, "The rollout of revision " + workload.number() + " has not ended",
                        rollout.reason().isEmpty() ? "It is under way." : rollout.reason() + ".",
                        "Nothing: the rollback takes its place."));
    }

    private static List<Finding> configuration(Member member, SimulatedWorkload workload) {
        var name = workload.plan().name();
        var changed = workload.current().at().plus(Duration.ofMinutes(1));
        if (Hashes.share("pool", name) >= SHARE_WITH_CHANGED_CONFIGURATION || changed.isAfter(workload.world().now())) {
            return List.of(Finding.passed("config", member, "No ConfigMap or Secret changed since "
                    + name(member) + " last ran", "ConfigMap " + name + "-pool, Secret " + name + "-db."));
        }
        return List.of(Finding.warned("config", member, "ConfigMap " + name + "-pool changed since " + name(member)
                + " last ran", changed + " by kubectl-edit.",
                "Compare it, and put back what " + name(member) + " needs."));
    }

    private static List<Finding> capacity(Member member, SimulatedWorkload workload) {
        if (workload.source().id().name().equals(SHY)) {
            return List.of(Finding.untold("capacity", member, "Quota of " + workload.id().namespace() + " unknown",
                    "resourcequotas is forbidden: no right to read.", "Ask somebody who may read it."));
        }
        var more = workload.strategy().mostOf(workload.wanted()) - workload.wanted();
        return List.of(Finding.passed("capacity", member, "There is room for " + more + " more instances",
                "No ResourceQuota limits " + workload.id().namespace() + "."));
    }

    private static List<Finding> disruption(Member member, SimulatedWorkload workload) {
        if (workload.wanted() < WORTH_A_BUDGET) {
            return List.of();
        }
        return List.of(Finding.warned("disruption", member, "PodDisruptionBudgets do not protect a rollout",
                "PodDisruptionBudget " + workload.plan().name() + " counts evictions; a rollout deletes.",
                "Rely on maxUnavailable: " + workload.strategy().unavailablePercent() + " %."));
    }

    private static List<Finding> schema(Member member, SimulatedWorkload workload) {
        var name = workload.plan().name();
        var version = 12 + (int) (Hashes.share("schema", name) * 60);
        if (Hashes.share("migration", name) >= SHARE_WITH_MIGRATIONS) {
            return List.of(Finding.passed("schema", member, "No migration since " + name(member) + " last ran",
                    "flyway_schema_history ends with version " + version + "."));
        }
        return List.of(Finding.blocked("schema", member, "A migration was applied since " + name(member) + " last ran",
                "flyway_schema_history has version " + version + ", which " + name(member) + " has never seen.",
                "Ask who wrote it whether the old version can live with it; then override with a reason."));
    }

    private static String name(Member member) {
        return member.target().version().id().shortForm();
    }
}
