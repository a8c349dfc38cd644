package dev.mintmark.images.compare;

import dev.mintmark.images.compare.PackageChange.Kind;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import dev.mintmark.images.packages.VersionOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/// Compares which packages two images have. Several of one name are told apart by where they are, then by their
/// architecture, then by their versions.
final class PackageComparer {

    private static final Comparator<PackageChange> ORDER = Comparator.comparing(PackageChange::kind)
            .thenComparing(PackageChange::type).thenComparing(PackageChange::name)
            .thenComparing(change -> change.to().or(change::from).orElseThrow().version());

    private record Name(PackageType type, String name) implements Comparable<Name> {

        @Override
        public int compareTo(Name other) {
            var order = type.compareTo(other.type);
            return order != 0 ? order : name.compareTo(other.name);
        }
    }

    private PackageComparer() {}

    static List<PackageChange> compare(Collection<InstalledPackage> from, Collection<InstalledPackage> to) {
        var first = byName(from);
        var second = byName(to);
        var names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        var changes = new LinkedHashSet<PackageChange>();
        for (var name : names) {
            changes.addAll(once(pair(first.getOrDefault(name, List.of()), second.getOrDefault(name, List.of()))));
        }
        return changes.stream().sorted(ORDER).toList();
    }

    private static Map<Name, List<InstalledPackage>> byName(Collection<InstalledPackage> packages) {
        var byName = new TreeMap<Name, List<InstalledPackage>>();
        packages.forEach(one -> byName.computeIfAbsent(new Name(one.type(), one.name()), _ -> new ArrayList<>())
                .add(one));
        return byName;
    }

    private static List<PackageChange> pair(List<InstalledPackage> from, List<InstalledPackage> to) {
        var left = new ArrayList<>(from);
        var right = new ArrayList<>(to);
        var changes = new ArrayList<PackageChange>();
        BiPredicate<InstalledPackage, InstalledPackage> samePlace = (one, other) -> one.location()
                .equals(other.location());
        BiPredicate<InstalledPackage, InstalledPackage> sameBuild =
                (one, other) -> one.architecture().equals(other.architecture());
        BiPredicate<InstalledPackage, InstalledPackage> sameVersion = (one, other) -> one.version()
                .equals(other.version());
        take(left, right, samePlace.and(sameBuild).and(sameVersion), changes);
        take(left, right, samePlace.and(sameBuild), changes);
        take(left, right, sameBuild.and(sameVersion), changes);
        left.sort(Comparator.comparing(InstalledPackage::version));
        right.sort(Comparator.comparing(InstalledPackage::version));
        take(left, right, sameBuild, changes);
        take(left, right, (_, _) -> true, changes);
        left.forEach(gone -> changes.add(new PackageChange(Kind.REMOVED, Optional.of(gone), Optional.empty())));
        right.forEach(come -> changes.add(new PackageChange(Kind.ADDED, Optional.empty(), Optional.of(come))));
        return changes;
    }

    private static void take(List<InstalledPackage> left, List<InstalledPackage> right,
            BiPredicate<InstalledPackage, InstalledPackage> match, List<PackageChange> changes) {
        for (var one = left.iterator(); one.hasNext() && !right.isEmpty();) {
            var from = one.next();
            for (var other = right.iterator(); other.hasNext();) {
                var to = other.next();
                if (match.test(from, to)) {
                    change(from, to).ifPresent(changes::add);
                    one.remove();
                    other.remove();
                    break;
                }
            }
        }
    }

    /// Where a package is says nothing of what it is: one that only moved is the same.
    private static Optional<PackageChange> change(InstalledPackage from, InstalledPackage to) {
        if (from.version().equals(to.version())) {
            var same = from.architecture().equals(to.architecture()) && from.licences().equals(to.licences())
                    && from.source().equals(to.source());
            return same ? Optional.empty() : Optional.of(new PackageChange(Kind.CHANGED, Optional.of(from),
                    Optional.of(to)));
        }
        var order = VersionOrder.of(from.type()).compare(to.version(), from.version()).orElse(0);
        var kind = order > 0 ? Kind.UPGRADED : order < 0 ? Kind.DOWNGRADED : Kind.CHANGED;
        return Optional.of(new PackageChange(kind, Optional.of(from), Optional.of(to)));
    }

    /// Of many copies of one package that changed alike, one is told.
    private static List<PackageChange> once(List<PackageChange> changes) {
        var told = new TreeSet<String>();
        return changes.stream().filter(change -> told.add(change.kind() + "\n" + text(change.from()) + "\n"
                + text(change.to())))
                .toList();
    }

    private static String text(Optional<InstalledPackage> one) {
        return one.map(known -> known.version() + " " + known.architecture().orElse("")).orElse("");
    }
}
