package dev.mintmark.images.catalog;

import java.util.Locale;
import java.util.Set;

/// Tells archives by how their files are called.
final class ArchiveKind {

    private static final Set<String> JAVA = Set.of("jar", "war", "ear", "par", "sar", "rar", "hpi", "jpi", "aar", "kar");
    private static final Set<String> OTHER = Set.of("zip", "whl", "egg", "nupkg", "jmod");

    private ArchiveKind() {}

    static boolean isArchive(String path) {
        return JAVA.contains(extension(path)) || OTHER.contains(extension(path));
    }

    /// Whether it is a package of Java's, so that its manifest and its name tell which.
    static boolean isJava(String path) {
        return JAVA.contains(extension(path));
    }

    private static String extension(String path) {
        var name = Paths.name(path);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
