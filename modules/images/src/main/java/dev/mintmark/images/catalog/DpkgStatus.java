package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileInspector;
import dev.mintmark.images.layer.LayerEntry;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import dev.mintmark.images.packages.Purls;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads dpkg's database: `/var/lib/dpkg/status`, or the one file a package in `/var/lib/dpkg/status.d` that images without
/// a package manager have.
final class DpkgStatus implements FileInspector {

    private static final String STATUS = "/var/lib/dpkg/status";
    private static final String DIRECTORY = "/var/lib/dpkg/status.d";
    private static final Set<String> FIELDS = Set.of("Package", "Status", "Version", "Architecture", "Source");
    private static final int MOST = 100_000;

    @Override
    public boolean wants(LayerEntry file) {
        return Paths.isFile(file) && (file.path().equals(STATUS)
                || Paths.parent(file.path()).equals(DIRECTORY) && !file.path().endsWith(".md5sums"));
    }

    @Override
    public List<FileFact> inspect(LayerEntry file, InputStream content) throws IOException {
        var packages = new ArrayList<InstalledPackage>();
        var stanzas = new Stanzas(content, FIELDS);
        for (var stanza = stanzas.next(); stanza.isPresent() && packages.size() < MOST; stanza = stanzas.next()) {
            installed(stanza.get(), file.path()).ifPresent(packages::add);
        }
        return List.of(new FileFact.Packages(packages, List.of()));
    }

    private static Optional<InstalledPackage> installed(Map<String, String> fields, String path) {
        // status.d has no Status: there nothing is ever half installed.
        if (!fields.getOrDefault("Status", "ok installed").endsWith("ok installed")) {
            return Optional.empty();
        }
        var name = fields.getOrDefault("Package", "");
        var version = fields.getOrDefault("Version", "");
        var architecture = fields.getOrDefault("Architecture", "");
        return Sighting.of(PackageType.DEB, name, version, path)
                .withArchitecture(architecture)
                .withSource(source(fields.getOrDefault("Source", "")))
                .withPurl(Purls.of(PackageType.DEB, "", name, version, Map.of("arch", architecture)))
                .believed();
    }

    /// Without its version, which follows in brackets where it is another than the package's.
    private static String source(String field) {
        var space = field.indexOf(' ');
        return space < 0 ? field : field.substring(0, space);
    }
}
