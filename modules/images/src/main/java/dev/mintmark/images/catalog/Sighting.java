package dev.mintmark.images.catalog;

import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import java.util.List;
import java.util.Optional;

/// What a file tells of one package, before it is believed. Empty texts stand for what it does not tell.
record Sighting(PackageType type, String name, String version, String architecture, List<String> licences,
        String source, Optional<String> purl, String location) {

    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_VERSION = 256;
    private static final int LONGEST_LICENCE = 256;
    private static final int MOST_LICENCES = 32;

    static Sighting of(PackageType type, String name, String version, String location) {
        return new Sighting(type, name, version, "", List.of(), "", Optional.empty(), location);
    }

    Sighting withArchitecture(String known) {
        return new Sighting(type, name, version, known, licences, source, purl, location);
    }

    Sighting withLicences(List<String> known) {
        return new Sighting(type, name, version, architecture, known, source, purl, location);
    }

    Sighting withSource(String known) {
        return new Sighting(type, name, version, architecture, licences, known, purl, location);
    }

    Sighting withPurl(Optional<String> known) {
        return new Sighting(type, name, version, architecture, licences, source, known, location);
    }

    /// The package, unless its name or version is none that a person could have given it.
    Optional<InstalledPackage> believed() {
        if (name.isBlank() || !isPlausible(name, LONGEST_NAME) || !isPlausible(version, LONGEST_VERSION)) {
            return Optional.empty();
        }
        return Optional.of(new InstalledPackage(type, name, version, told(architecture, LONGEST_VERSION),
                licences.stream().map(String::strip).filter(licence -> told(licence, LONGEST_LICENCE).isPresent())
                        .distinct().limit(MOST_LICENCES).toList(),
                told(source, LONGEST_NAME), purl, location));
    }

    private static Optional<String> told(String text, int longest) {
        return Optional.of(text).filter(value -> !value.isBlank() && isPlausible(value, longest));
    }

    private static boolean isPlausible(String text, int longest) {
        return text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }
}
