package dev.mintmark.images.compare;

import dev.mintmark.images.catalog.PackageOwners;
import dev.mintmark.images.compare.FileChange.Owner;
import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which package each file of one image belongs to, and whether that package differs between the two images.
final class FileOwners {

    private static final Pattern COMPILED = Pattern.compile("(.*/)__pycache__/([^/.]+)\\.[a-z]+-[0-9]+(?:\\.opt-[0-9])?\\.pyc");

    private final PackageOwners listed;
    private final Map<PackageOwners.Owner, InstalledPackage> byName = new HashMap<>();
    private final Map<String, InstalledPackage> byFile = new TreeMap<>();
    private final Set<String> changed;
    private final boolean systemChanged;

    FileOwners(Map<String, List<FileFact.Packages>> databases, List<PackageChange> changes) {
        changed = changes.stream().map(change -> change.type() + " " + change.name()).collect(Collectors.toSet());
        systemChanged = changes.stream().anyMatch(change -> isOfSystem(change.type()));
        listed = PackageOwners.of(databases.values().stream().flatMap(Collection::stream));
        databases.values().stream().flatMap(Collection::stream).flatMap(found -> found.packages().stream())
                .forEach(this::remember);
    }

    private void remember(InstalledPackage one) {
        byName.putIfAbsent(PackageOwners.Owner.of(one), one);
        var inside = one.location().indexOf('!');
        var file = inside < 0 ? one.location() : one.location().substring(0, inside);
        // An archive is its own package's; that it holds another explains it only where that one changed.
        if (inside < 0 || isChanged(one)) {
            byFile.merge(file, one, (known, other) -> isChanged(known) || !isChanged(other) ? known : other);
        }
    }

    Optional<Owner> of(String path) {
        return Optional.ofNullable(byFile.get(path)).filter(one -> !isOfSystem(one))
                .or(() -> listed.owner(path).map(byName::get))
                .or(() -> compiledFrom(path).flatMap(listed::owner).map(byName::get)).map(this::owner);
    }

    /// Whether the system's packages changed, so that what their manager writes itself may have changed with them.
    boolean hasSystemChanged() {
        return systemChanged;
    }

    /// The source of what Python compiled of it: packages of distributions list the one and have the other made when they
    /// are installed ([PEP 3147](https://peps.python.org/pep-3147/)).
    private static Optional<String> compiledFrom(String path) {
        if (!path.endsWith(".pyc")) {
            return Optional.empty();
        }
        var compiled = COMPILED.matcher(path);
        return compiled.matches() ? Optional.of(compiled.group(1) + compiled.group(2) + ".py") : Optional.empty();
    }

    private Owner owner(InstalledPackage one) {
        return new Owner(one.type(), one.name(), one.version(), isChanged(one));
    }

    private boolean isChanged(InstalledPackage one) {
        return changed.contains(one.type() + " " + one.name());
    }

    /// Packages of a system's own database are where the database is; they are not its owners.
    private static boolean isOfSystem(InstalledPackage one) {
        return isOfSystem(one.type());
    }

    private static boolean isOfSystem(PackageType type) {
        return type == PackageType.DEB || type == PackageType.APK || type == PackageType.RPM;
    }
}
