package dev.mintmark.presentation.rollback;

import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.Progress;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.presentation.fleet.StripBand;
import dev.mintmark.presentation.mark.VersionColours;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the workloads of a rollback run: a strip that moves from one version to the other.
///
/// @param bands   what is to be left first, then the target, what is not known last
/// @param colours of all versions that are told of, by any of their digests
/// @param tags    what versions are called, as far as it is seen
public record InPlace(List<StripBand> bands, Map<Digest, Integer> colours, Map<Digest, String> tags) {

    public InPlace {
        bands = List.copyOf(bands);
        colours = Map.copyOf(colours);
        tags = Map.copyOf(tags);
    }

    /// The colour of a version here; what follows from its digest if it is not told of.
    public int colour(Digest version) {
        return colours.getOrDefault(version, VersionColours.of(version));
    }

    public int instances() {
        return bands.stream().mapToInt(StripBand::instances).sum();
    }

    /// What the fleet runs of these now.
    public static InPlace seen(FleetSnapshot fleet, List<WorkloadId> workloads, Optional<Plan> plan) {
        var counts = new Counting(fleet, plan);
        workloads.forEach(id -> fleet.workload(id).ifPresent(state -> state.versions().stream()
                .filter(count -> count.role() == ContainerRole.MAIN).forEach(count -> counts.add(count.image(),
                        count.instances(), count.ready()))));
        return counts.inPlace();
    }

    /// What the fleet runs while a plan is new or under way; of a run that is over, how it ended. What the fleet does
    /// not
    /// show is as the plan and its run tell it.
    public static InPlace of(FleetSnapshot fleet, Plan plan, Optional<Run> run) {
        var over = run.filter(one -> one.stage().isOver()).isPresent();
        var workloads = plan.intent().workloads();
        if (!over && workloads.stream().allMatch(id -> fleet.workload(id).isPresent())) {
            return seen(fleet, workloads, Optional.of(plan));
        }
        var counts = new Counting(fleet, Optional.of(plan));
        for (var member : plan.members()) {
            var from = member.from().stream().findFirst();
            var progress = run.flatMap(one -> one.members().stream()
                    .filter(each -> each.member() == member.number()).findFirst());
            counts.add(from, progress.map(Progress::old).orElse(member.instances()),
                    progress.map(Progress::old).orElse(member.instances()));
            progress.ifPresent(seen -> {
                counts.add(Optional.of(member.target().digest()), seen.arrived() + seen.arriving(), seen.arrived());
                counts.add(Optional.empty(), seen.unknown(), 0);
            });
        }
        return counts.inPlace();
    }

    /// Adds up what runs.
    private static final class Counting {

        private final FleetSnapshot fleet;
        private final Set<Digest> targets;
        private final Map<Digest, int[]> counts = new HashMap<>();
        private final Map<Digest, ImageVersion> versions = new HashMap<>();
        private final Map<Digest, String> tags = new HashMap<>();
        private final int[] unknown = new int[2];

        Counting(FleetSnapshot fleet, Optional<Plan> plan) {
            this.fleet = fleet;
            targets = plan.stream().flatMap(one -> one.members().stream())
                    .map(member -> version(member.target().digest()).id()).collect(Collectors.toSet());
            plan.stream().flatMap(one -> one.members().stream()).forEach(member -> {
                member.from().forEach(this::version);
                member.target().version().digests().forEach(digest -> versions.put(digest,
                        version(member.target().digest())));
                member.target().tag().ifPresent(tag -> tags.put(version(member.target().digest()).id(), tag));
            });
        }

        private ImageVersion version(Digest digest) {
            return versions.computeIfAbsent(digest, one -> fleet.catalogue().versionOf(one));
        }

        void add(RunningImage image, int instances, int ready) {
            switch (image) {
                case RunningImage.Identified known -> {
                    ImageReference.parse(known.reference()).flatMap(ImageReference::tag)
                            .ifPresent(tag -> tags.putIfAbsent(version(known.digest()).id(), tag));
                    add(Optional.of(known.digest()), instances, ready);
                }
                case RunningImage.Unidentified _ -> add(Optional.empty(), instances, ready);
            }
        }

        void add(Optional<Digest> digest, int instances, int ready) {
            if (instances > 0) {
                var place = digest.map(one -> counts.computeIfAbsent(version(one).id(), _ -> new int[2]))
                        .orElse(unknown);
                place[0] += instances;
                place[1] += ready;
            }
        }

        InPlace inPlace() {
            var ids = versions.values().stream().map(ImageVersion::id).collect(Collectors.toSet());
            var byId = VersionColours.sideBySide(ids);
            var bands = new ArrayList<StripBand>();
            counts.entrySet().stream().sorted(Comparator.comparing((Map.Entry<Digest, int[]> entry) ->
                    targets.contains(entry.getKey())).thenComparing(entry -> -entry.getValue()[0])
                    .thenComparing(Map.Entry::getKey)).forEach(entry -> bands.add(new StripBand(
                            Optional.of(version(entry.getKey())), byId.get(entry.getKey()), entry.getValue()[0],
                            entry.getValue()[1])));
            if (unknown[0] > 0) {
                bands.add(new StripBand(Optional.empty(), -1, unknown[0], unknown[1]));
            }
            var colours = new HashMap<Digest, Integer>();
            var names = new HashMap<Digest, String>();
            versions.forEach((digest, version) -> {
                colours.put(digest, byId.get(version.id()));
                Optional.ofNullable(tags.get(version.id())).ifPresent(tag -> names.put(digest, tag));
            });
            return new InPlace(bands, colours, names);
        }
    }
}
