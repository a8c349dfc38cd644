package dev.mintmark.images.packages;

import java.util.List;
import java.util.Optional;

/// A package as an image has it.
///
/// @param name         as its ecosystem writes it; Maven's is `group:artifact`
/// @param version      as its ecosystem writes it; empty if it says none
/// @param architecture absent where the ecosystem has none
/// @param licences     as declared, SPDX expressions where the ecosystem uses them; empty if not declared
/// @param source       the source package it was built from, where the ecosystem tells
/// @param purl         its [package URL](https://github.com/package-url/purl-spec); absent if it cannot have one
/// @param location     path of the file that told of it; inside archives `/app/fat.jar!/BOOT-INF/lib/a.jar`
public record InstalledPackage(PackageType type, String name, String version, Optional<String> architecture,
        List<String> licences, Optional<String> source, Optional<String> purl, String location) {

    public InstalledPackage {
        licences = List.copyOf(licences);
    }

    public InstalledPackage withPurl(Optional<String> known) {
        return new InstalledPackage(type, name, version, architecture, licences, source, known, location);
    }
}
