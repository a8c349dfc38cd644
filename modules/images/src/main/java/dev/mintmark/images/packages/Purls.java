package dev.mintmark.images.packages;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Writes [package URLs](https://github.com/package-url/purl-spec).
public final class Purls {

    private Purls() {}

    /// @param namespace  empty if it has none
    /// @param version    empty if it has none
    /// @param qualifiers those with an empty value are left out
    /// @return empty if these make no package URL
    public static Optional<String> of(PackageType type, String namespace, String name, String version,
            Map<String, String> qualifiers) {
        var present = new TreeMap<String, String>();
        qualifiers.forEach((key, value) -> {
            if (!value.isEmpty()) {
                present.put(key, value);
            }
        });
        try {
            return Optional.of(new PackageURL(type.purlType(), namespace.isEmpty() ? null : namespace, name,
                    version.isEmpty() ? null : version, present, null).canonicalize());
        } catch (MalformedPackageURLException _) {
            return Optional.empty();
        }
    }

    /// The package with a package URL that says of which distribution it is. Those of language ecosystems stay as they are.
    ///
    /// A package database does not say whose it is, so this is known only once the whole file system is.
    public static InstalledPackage withDistribution(InstalledPackage found, Distribution distribution) {
        return switch (found.type()) {
            case DEB, APK, RPM -> found.withPurl(distributed(found, distribution));
            case MAVEN, NPM, PYPI, GEM, GOLANG, CARGO, NUGET -> found;
        };
    }

    private static Optional<String> distributed(InstalledPackage found, Distribution distribution) {
        return found.purl().flatMap(purl -> {
            try {
                var known = new PackageURL(purl);
                var qualifiers = new TreeMap<>(Optional.ofNullable(known.getQualifiers()).orElse(Map.of()));
                qualifiers.put("distro", distribution.qualifier());
                return of(found.type(), distribution.id(), known.getName(),
                        Optional.ofNullable(known.getVersion()).orElse(""), qualifiers);
            } catch (MalformedPackageURLException _) {
                return Optional.of(purl);
            }
        });
    }
}
