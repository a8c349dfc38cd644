package dev.mintmark.fleet.finding;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.Circumstance;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.WorkloadState;
import dev.mintmark.fleet.finding.WorkloadClass.Keeping;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One service, as a rule looks at it.
///
/// @param states its workloads, ordered
record Site(String service, List<WorkloadState> states, FleetSnapshot fleet, Beyond beyond, InstanceNames names) {

    private static final Set<String> PASSING = Set.of("Job", "CronJob");
    private static final Set<String> ROLLED = Set.of("Deployment", "Rollout", "ReplicaSet", "ReplicationController");

    boolean isStateful(WorkloadState state) {
        return said(state).keeping().orElseGet(() -> WorkloadClass.guessed(state)) == Keeping.STATEFUL;
    }

    /// What the operator says that it is.
    WorkloadClass said(WorkloadState state) {
        return beyond.classes().apply(state.workload().id());
    }

    ImageVersion version(Identified image) {
        return fleet.catalogue().versionOf(image);
    }

    static FindingKey key(FindingKind kind, WorkloadState state, String about) {
        return new FindingKey(kind, state.workload().id(), about);
    }

    /// What is noticed of this type, in an order that does not change.
    static <C extends Circumstance> Stream<C> noticed(WorkloadState state, Class<C> type) {
        return state.circumstances().stream().filter(type::isInstance).map(type::cast)
                .sorted(Comparator.comparing(Object::toString));
    }

    /// Whether it runs to an end, so that nothing outlives it that is not meant to.
    static boolean isPassing(WorkloadState state) {
        return PASSING.contains(state.workload().id().kind());
    }

    /// Whether its instances are replaced in any order, some new ones before the old ones end.
    static boolean isRolled(WorkloadState state) {
        return ROLLED.contains(state.workload().id().kind())
                && state.circumstances().stream().noneMatch(Circumstance.Recreated.class::isInstance);
    }

    /// *"the Deployment web in shop on prod-eu"*.
    static String words(WorkloadId id) {
        return "the " + kind(id) + " " + id.name() + (id.namespace().isEmpty() ? "" : " in " + id.namespace()) + " on "
                + id.source().name();
    }

    /// A kind of Compose would be no noun.
    private static String kind(WorkloadId id) {
        return id.kind().equals("Compose") ? "Compose service" : id.kind();
    }

    static String words(WorkloadState state) {
        return words(state.workload().id());
    }

    static String upperFirst(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String image(RunningImage image) {
        return image instanceof Identified known ? image.reference() + " (" + known.digest().shortForm() + ")"
                : image.reference();
    }

    static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
