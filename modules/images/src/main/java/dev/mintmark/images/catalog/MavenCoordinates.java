package dev.mintmark.images.catalog;

import dev.mintmark.images.packages.PackageType;
import dev.mintmark.images.packages.Purls;
import java.util.Map;
import java.util.Optional;

/// What Maven calls a package.
///
/// @param group empty if it is not known
record MavenCoordinates(String group, String artifact, String version) {

    Sighting sighting(String location) {
        var name = group.isEmpty() ? artifact : group + ":" + artifact;
        var isWhole = !group.isEmpty() && !artifact.isEmpty() && !version.isEmpty();
        return Sighting.of(PackageType.MAVEN, artifact.isEmpty() ? "" : name, version, location).withPurl(
                isWhole ? Purls.of(PackageType.MAVEN, group, artifact, version, Map.of()) : Optional.empty());
    }
}
