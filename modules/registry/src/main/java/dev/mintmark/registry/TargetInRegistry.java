package dev.mintmark.registry;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.images.Platform;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Whether the registry still has what is to be gone back to, down to the layers, for every platform that is needed.
///
/// The registry itself is asked, not its mirrors: what only a mirror has is about to be gone. Mirrors and caches of the
/// nodes are not seen from here.
public final class TargetInRegistry implements Check {

    static final String NAME = "target.registry";
    private static final int MOST_PLATFORMS = 16;

    private final RegistryImages images;
    private final Function<WorkloadId, Set<String>> platforms;
    private final InstantSource clock;

    /// @param images    its connections and tokens are used
    /// @param platforms `os/architecture` of all nodes a workload's instances may land on; empty if that is not known
    public TargetInRegistry(RegistryImages images, Function<WorkloadId, Set<String>> platforms, InstantSource clock) {
        this.images = requireNonNull(images, "images");
        this.platforms = requireNonNull(platforms, "platforms");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> look(Member member) throws InterruptedException {
        var told = new TargetFindings(member, clock.instant());
        var reference = ImageReference.parse(member.target().reference());
        if (reference.isEmpty()) {
            return List.of(told.unnamed());
        }
        try {
            var there = new TargetExamination(told, reference.get(), images.itself(reference.get()));
            return there.findings(needed(member.workload()));
        } catch (RegistryFault fault) {
            return List.of(told.fault(fault));
        }
    }

    private List<Platform> needed(WorkloadId workload) {
        return new TreeSet<>(platforms.apply(workload)).stream().flatMap(text -> Platform.parse(text).stream())
                .limit(MOST_PLATFORMS).collect(Collectors.toList());
    }
}
