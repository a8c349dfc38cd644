package dev.mintmark.images.catalog;

import java.util.Optional;
import java.util.regex.Pattern;

/// What the name of an archive's file tells: `guava-31.1-jre.jar` is version 31.1-jre of guava.
record JavaFileName(String stem, Optional<String> artifact, Optional<String> version) {

    private static final int LONGEST = 256;
    /// The version begins at the first number that has a dot, or else at the last number.
    private static final Pattern VERSIONED = Pattern.compile("(.+?)-(v?[0-9]+[.][^-].*)|(.+)-(v?[0-9].*)");

    JavaFileName(String location) {
        var name = Paths.name(location);
        var dot = name.lastIndexOf('.');
        var stem = dot < 0 ? name : name.substring(0, dot);
        var match = VERSIONED.matcher(stem);
        var isVersioned = stem.length() <= LONGEST && match.matches();
        this(stem, isVersioned ? Optional.of(match.group(1) == null ? match.group(3) : match.group(1)) : Optional.empty(),
                isVersioned ? Optional.of(match.group(2) == null ? match.group(4) : match.group(2)) : Optional.empty());
    }

    boolean hasVersion() {
        return version.isPresent();
    }

    /// Whether the file may be called so after this artifact.
    boolean isOf(String artifactName) {
        return stem.equals(artifactName) || stem.startsWith(artifactName + "-");
    }
}
