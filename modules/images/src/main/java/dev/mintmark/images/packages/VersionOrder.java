package dev.mintmark.images.packages;

import java.util.OptionalInt;

/// Which of two versions of a package is newer, as its ecosystem sees it.
///
/// Never throws, whatever the texts: versions come out of hostile files.
@FunctionalInterface
public interface VersionOrder {

    /// Negative if `one` is older than `other`, 0 if the ecosystem holds them equal, positive if it is newer; empty if
    /// the ecosystem cannot put them in order, because one is not a version there.
    OptionalInt compare(String one, String other);

    static VersionOrder of(PackageType type) {
        return new BoundedOrder(switch (type) {
            case DEB -> new DebianVersions();
            case GEM -> new GemVersions();
            case NPM, CARGO -> new SemanticVersions();
            case APK -> AlpineVersions.order();
            case RPM, MAVEN, PYPI, GOLANG, NUGET -> new KnownVersions(type.purlType());
        });
    }
}
