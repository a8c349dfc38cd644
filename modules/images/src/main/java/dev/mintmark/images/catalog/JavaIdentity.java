package dev.mintmark.images.catalog;

import dev.mintmark.images.packages.InstalledPackage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/// Finds out which Java packages one archive is: by the coordinates that Maven leaves in it, of which an archive that was
/// merged from several has several. Only where none are the archive's own, by its manifest and its file's name.
///
/// What says of itself only that it is part of the Java runtime is no package: nobody could get it from anywhere else.
///
/// What is known by name only has no group, and so neither a colon in its name nor a package URL: that tells a guess.
final class JavaIdentity {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String POMS = "META-INF/maven/";
    private static final String POM = "/pom.properties";
    private static final String RUNTIME = "Java Runtime Environment";
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_POMS = 2_000;

    private final String location;
    private final boolean isJava;
    private final List<MavenCoordinates> poms = new ArrayList<>();
    private Attributes manifest = new Attributes();

    JavaIdentity(String location) {
        this.location = location;
        this.isJava = ArchiveKind.isJava(location);
    }

    boolean wants(String member) {
        return isJava && (member.equals(MANIFEST)
                || member.startsWith(POMS) && member.endsWith(POM) && poms.size() < MOST_POMS);
    }

    void take(String member, InputStream content) throws IOException {
        var bytes = SmallFile.read(content, MOST_BYTES);
        if (bytes.isPresent() && member.equals(MANIFEST)) {
            manifest = attributes(bytes.get());
        } else if (bytes.isPresent()) {
            coordinates(bytes.get()).ifPresent(poms::add);
        }
    }

    private static Attributes attributes(byte[] text) {
        try {
            return new Manifest(new ByteArrayInputStream(text)).getMainAttributes();
        } catch (IOException | IllegalArgumentException _) {
            return new Attributes();
        }
    }

    private static Optional<MavenCoordinates> coordinates(byte[] text) {
        try {
            var properties = new Properties();
            properties.load(new ByteArrayInputStream(text));
            return Optional.of(new MavenCoordinates(properties.getProperty("groupId", "").strip(),
                    properties.getProperty("artifactId", "").strip(), properties.getProperty("version", "").strip()));
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    List<InstalledPackage> packages() {
        if (!isJava || poms.isEmpty() && told("Implementation-Title").filter(RUNTIME::equals).isPresent()) {
            return List.of();
        }
        var file = new JavaFileName(location);
        var found = new ArrayList<InstalledPackage>();
        for (var pom : poms) {
            var isItself = poms.size() == 1 || file.isOf(pom.artifact());
            pom.sighting(location).withLicences(isItself ? licences() : List.of()).believed()
                    .filter(believed -> !believed.version().isEmpty()).ifPresent(found::add);
        }
        if (poms.stream().noneMatch(pom -> file.isOf(pom.artifact())) && (poms.isEmpty() || file.hasVersion())) {
            new MavenCoordinates("", file.artifact().or(() -> told("Bundle-SymbolicName", "Implementation-Title"))
                    .orElseGet(file::stem), file.version().or(() -> told("Implementation-Version", "Bundle-Version"))
                    .orElse("")).sighting(location).withLicences(licences()).believed()
                    .filter(believed -> !believed.version().isEmpty()).ifPresent(found::add);
        }
        return found;
    }

    private List<String> licences() {
        return told("Bundle-License").map(List::of).orElse(List.of());
    }

    /// The first of these that the manifest has, without the directives that may follow.
    private Optional<String> told(String... attributes) {
        for (var attribute : attributes) {
            var value = manifest.getValue(attribute);
            if (value != null && !value.isBlank()) {
                return Optional.of(value.split(";", 2)[0].strip());
            }
        }
        return Optional.empty();
    }
}
