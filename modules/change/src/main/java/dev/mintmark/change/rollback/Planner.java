package dev.mintmark.change.rollback;

import dev.mintmark.change.rollback.Pipeline.Purpose;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Works out plans. Changes nothing.
final class Planner {

    /// What a plan pauses is to be resumed within this time, whatever happens.
    private static final Duration RESUME_WITHIN = Duration.ofHours(2);

    private final Rooms rooms;
    private final Sighting sighting;
    private final InstantSource clock;

    Planner(Rooms rooms, Sighting sighting, InstantSource clock) {
        this.rooms = rooms;
        this.sighting = sighting;
        this.clock = clock;
    }

    /// @param wanted    what is wanted of single workloads, where that is not what the intent wants
    /// @param runs      earlier runs, for what *last good* must not be
    /// @param forwardOf the plan whose effect is taken back, if it is
    Plan plan(Intent intent, Map<WorkloadId, Wanted> wanted, List<Run> runs, Optional<PlanId> forwardOf)
            throws RollbackRefused, InterruptedException {
        var id = PlanId.fresh();
        var now = clock.instant();
        var glass = intent.breakGlass();
        var purpose = new Purpose(id.value(), intent.because(), intent.operator(), glass.isPresent(),
                now.plus(glass.map(BreakGlass::lasts).orElse(RESUME_WITHIN)));
        var assembly = new Assembly(rooms.shared());
        var lastGood = new LastGood(sighting, runs);
        for (var workload : intent.workloads()) {
            var seen = sighting.workload(workload).orElseThrow(() -> refused("rollback.workload", workload
                    + " was not planned.", "It is not there.", "Look at what runs with 'mintmark fleet'."));
            var member = member(assembly.members().size() + 1, seen,
                    lastGood.find(workload, seen, wanted.getOrDefault(workload, intent.wanted())));
            if (isThere(member, seen)) {
                assembly.found(List.of(Premises.leftOut(member)));
                continue;
            }
            var parts = new ArrayList<Part>();
            for (var name : Route.to(workload, member.ownership().owner(), purpose.glass())) {
                var part = pipeline(workload.source(), name).plan(member, purpose);
                parts.add(part);
                member = part.manifests().map(member::with).orElse(member);
            }
            assembly.add(member, parts);
            assembly.found(Premises.of(member, seen, purpose.glass()));
            if (!assembly.changesSomething(member)) {
                throw refused("rollback.nothing", workload + " was not planned.",
                        "Its pipeline has it at " + member.target().version().id().shortForm() + " already, so nothing "
                                + "would be changed.", "Look at what its pipeline waits for.");
            }
        }
        if (assembly.members().isEmpty()) {
            throw refused("rollback.already", "Nothing was planned.", "All instances run what is wanted already.",
                    "Name another version.");
        }
        assembly.found(new Preflight(rooms).look(assembly.members()));
        return new Plan(id, intent, now, now.plus(Plan.GOOD_FOR), assembly.members(), assembly.steps(),
                assembly.findings(), assembly.differences(), assembly.history(), new TreeMap<>(assembly.lock()), forwardOf);
    }

    private Member member(int number, SeenWorkload seen, Target found) throws RollbackRefused, InterruptedException {
        var workload = seen.workload().id();
        var place = rooms.place(workload.source()).orElseThrow(() -> refused("rollback.place",
                workload + " was not planned.", "Workloads of " + workload.source() + " cannot be rolled back from here.",
                "Roll back what runs on a cluster or on a Docker engine."));
        var target = new Target(found.digest(), rooms.identities().known(found.repository(), found.version()),
                found.container(), found.repository(), found.tag(), found.health());
        var ownership = owned(place.ownership(workload));
        return new Member(number, workload, seen.workload().service(), ownership, LastGood.running(seen),
                seen.workload().wanted(), target, rooms.configuration().manifests(workload));
    }

    private static boolean isThere(Member member, SeenWorkload seen) {
        return seen.blind().isEmpty()
                && Judge.progress(member, Optional.of(seen), true).state() == Progress.State.DONE;
    }

    /// What nothing in the cluster lays claim to is its repository's, if the operator named one.
    private Ownership owned(Ownership found) {
        var configured = rooms.configuration().manifests(found.workload());
        if (configured.isEmpty() || found.owner().kind() != Owner.Kind.KUBERNETES) {
            return found;
        }
        var evidence = new ArrayList<Ownership.Evidence>();
        evidence.add(new Ownership.Evidence("configured environment repository",
                configured.get().repository() + " " + configured.get().branch() + " " + configured.get().path()));
        evidence.addAll(found.evidence());
        return new Ownership(found.workload(), new Owner(Owner.Kind.GIT, "", configured.get().repository()), evidence);
    }

    private Pipeline pipeline(SourceId source, String name) throws RollbackRefused {
        return rooms.pipeline(source, name).orElseThrow(() -> refused("rollback.pipeline", "Nothing was planned.",
                "Its pipeline is " + name + ", and that cannot be reached from here.",
                "Configure access to it, or break glass knowingly."));
    }

    static RollbackRefused refused(String code, String what, String why, String next) {
        return new RollbackRefused(RollbackRefused.Kind.BLOCKED, new Problem(code, what, why, next), null);
    }
}
