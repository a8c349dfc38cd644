package dev.mintmark.images.compare;

import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import java.util.Optional;

/// One package that differs. At least one of the two is present.
public record PackageChange(Kind kind, Optional<InstalledPackage> from, Optional<InstalledPackage> to) {

    /// `CHANGED` is a package of one version that differs otherwise, or whose versions cannot be put in order.
    public enum Kind { DOWNGRADED, REMOVED, ADDED, UPGRADED, CHANGED }

    public PackageType type() {
        return either().type();
    }

    public String name() {
        return either().name();
    }

    private InstalledPackage either() {
        return to.or(this::from).orElseThrow();
    }
}
