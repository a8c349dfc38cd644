package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.UnknownSource;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.FleetSnapshot;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Finds the instance that a copy is to be like: by the name of its workload (`web`, `Deployment/web`,
/// `shop/Deployment/web`) or by its own.
record AlikeInstance(String name, Optional<String> on, Optional<String> namespace) {

    private static final Comparator<Instance> ORDER = Comparator
            .comparing((Instance instance) -> instance.role() != ContainerRole.MAIN)
            .thenComparing(instance -> !instance.isReady()).thenComparing(Instance::since, Comparator.reverseOrder())
            .thenComparing(Instance::name);

    /// Looks at the fleet once.
    ///
    /// @throws CopyRefused if there is no such instance, or there are some in several places
    Instance in(Wiring wiring, InstantSource clock, Duration patience)
            throws CopyRefused, UnknownSource, InterruptedException {
        var fleet = new Look(wiring.fleet(), clock, patience).at(wiring.watchlist());
        var found = fleet.instances().filter(this::isMeant).sorted(ORDER).toList();
        var places = new TreeSet<>(found.stream().map(instance -> instance.id().source() + " "
                + instance.workload().namespace()).map(String::strip).toList());
        if (found.isEmpty()) {
            throw refused(missing(fleet), "See mintmark fleet for what there is.");
        }
        if (places.size() > 1) {
            throw refused("It runs in several places: " + Listing.of(List.copyOf(places)) + ".",
                    "Choose one with --on and --namespace.");
        }
        return found.getFirst();
    }

    private boolean isMeant(Instance instance) {
        var workload = instance.workload();
        var qualified = workload.kind() + "/" + workload.name();
        return on.filter(place -> !isNamed(place, instance.id().source())).isEmpty()
                && namespace.filter(other -> !other.equals(workload.namespace())).isEmpty()
                && (name.equals(workload.name()) || name.equals(qualified)
                || name.equals(workload.namespace() + "/" + qualified) || name.equals(instance.name()));
    }

    static boolean isNamed(String text, SourceId source) {
        return text.equals(source.value()) || text.equals(source.name());
    }

    private static String missing(FleetSnapshot fleet) {
        return Exit.of(fleet.sources()) == Exit.CURRENT ? "No instance of it runs."
                : "No instance of it is seen, but not every source is current.";
    }

    private CopyRefused refused(String why, String next) {
        return new CopyRefused(new Problem("copy.like", "No debug copy like '" + name + "' was planned.", why, next), null);
    }
}
