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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads Alpine's database, `lib/apk/db/installed`
/// ([its format](https://wiki.alpinelinux.org/wiki/Apk_spec#Installed_Database_V2)).
final class ApkDatabase implements FileInspector {

    private static final Set<String> DATABASES = Set.of("/lib/apk/db/installed", "/usr/lib/apk/db/installed");
    private static final int MOST = 100_000;

    @Override
    public boolean wants(LayerEntry file) {
        return Paths.isFile(file) && DATABASES.contains(file.path());
    }

    @Override
    public List<FileFact> inspect(LayerEntry file, InputStream content) throws IOException {
        var packages = new ArrayList<InstalledPackage>();
        var owned = new ArrayList<FileFact.OwnedFiles>();
        var lines = new Lines(content);
        var record = new Record(file.path());
        for (var line = lines.next(); line.isPresent() && packages.size() < MOST; line = lines.next()) {
            if (line.get().isBlank()) {
                record.end(packages, owned);
                record = new Record(file.path());
            } else {
                record.take(line.get());
            }
        }
        record.end(packages, owned);
        return List.of(new FileFact.Packages(packages, owned));
    }

    /// One package as its lines come by.
    private static final class Record {

        private final String location;
        private final Map<Character, String> fields = new HashMap<>();
        private final OwnedPaths paths = new OwnedPaths();
        private String directory = "";

        Record(String location) {
            this.location = location;
        }

        void take(String line) {
            if (line.length() < 2 || line.charAt(1) != ':') {
                return;
            }
            var value = line.substring(2);
            switch (line.charAt(0)) {
                case 'F' -> directory = value.isEmpty() ? "" : "/" + value;
                case 'R' -> paths.add(directory + "/" + value);
                case 'P', 'V', 'A', 'L', 'o' -> fields.putIfAbsent(line.charAt(0), value.strip());
                default -> { }
            }
        }

        void end(List<InstalledPackage> packages, List<FileFact.OwnedFiles> owned) {
            believed().ifPresent(found -> {
                packages.add(found);
                if (!paths.isEmpty()) {
                    owned.add(paths.of(PackageType.APK, found.name()));
                }
            });
        }

        private Optional<InstalledPackage> believed() {
            var name = field('P');
            var version = field('V');
            var architecture = field('A');
            return Sighting.of(PackageType.APK, name, version, location)
                    .withArchitecture(architecture)
                    .withLicences(List.of(field('L')))
                    .withSource(field('o'))
                    .withPurl(Purls.of(PackageType.APK, "", name, version, Map.of("arch", architecture)))
                    .believed();
        }

        private String field(char letter) {
            return fields.getOrDefault(letter, "");
        }
    }
}
