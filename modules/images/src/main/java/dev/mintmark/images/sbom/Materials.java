package dev.mintmark.images.sbom;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.packages.InstalledPackage;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// What goes into a bill: each package once, however many places have it, in an order of its own.
final class Materials {

    private final ImageDescription image;
    private final List<Material> materials;

    Materials(ImageDescription image, List<InstalledPackage> packages) {
        this.image = image;
        var byKey = new TreeMap<String, List<InstalledPackage>>();
        for (var found : packages) {
            byKey.merge(key(found), List.of(found),
                    (known, more) -> java.util.stream.Stream.concat(known.stream(), more.stream()).toList());
        }
        this.materials = byKey.values().stream().map(Materials::material).toList();
    }

    /// @param locations sorted
    record Material(InstalledPackage found, List<String> locations) {}

    private static String key(InstalledPackage found) {
        return String.join("\n", found.type().purlType(), found.name(), found.version(), found.architecture().orElse(""),
                found.purl().orElse(""));
    }

    /// Of several that differ only in where they are, the first by place speaks for all.
    private static Material material(List<InstalledPackage> same) {
        var first = same.stream().min(Comparator.comparing(InstalledPackage::location)
                .thenComparing(InstalledPackage::toString)).orElseThrow();
        return new Material(first, List.copyOf(new TreeSet<>(same.stream().map(InstalledPackage::location).toList())));
    }

    List<Material> all() {
        return materials;
    }

    String imageName() {
        return image.name().toString();
    }

    /// What the image is, whatever it is called.
    Digest imageDigest() {
        return image.manifest().orElse(image.config());
    }

    /// The same for the same image and packages.
    UUID serial() {
        var text = new StringBuilder(imageName()).append('\n').append(imageDigest()).append('\n');
        materials.forEach(material -> text.append(material).append('\n'));
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
