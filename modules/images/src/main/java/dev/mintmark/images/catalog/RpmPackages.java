package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import dev.mintmark.images.packages.Purls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Collects the packages of an RPM database from their headers
/// ([tags](https://rpm-software-management.github.io/rpm/manual/tags.html)).
final class RpmPackages {

    private static final int NAME = 1000;
    private static final int VERSION = 1001;
    private static final int RELEASE = 1002;
    private static final int EPOCH = 1003;
    private static final int LICENCE = 1014;
    private static final int ARCHITECTURE = 1022;
    private static final int SOURCE = 1044;
    private static final int DIRECTORY_OF_FILE = 1116;
    private static final int FILES = 1117;
    private static final int DIRECTORIES = 1118;
    private static final int MOST = 100_000;
    /// Keys that packages were signed with are kept as if they were packages.
    private static final String KEY = "gpg-pubkey";

    private final String location;
    private final List<InstalledPackage> packages = new ArrayList<>();
    private final List<FileFact.OwnedFiles> owned = new ArrayList<>();

    RpmPackages(String location) {
        this.location = location;
    }

    void take(byte[] blob) {
        if (packages.size() < MOST) {
            RpmHeader.parse(blob).filter(header -> !header.text(NAME).equals(KEY)).ifPresent(this::take);
        }
    }

    private void take(RpmHeader header) {
        var name = header.text(NAME);
        var epoch = header.numbers(EPOCH).stream().findFirst().map(number -> Integer.toUnsignedString(number));
        var version = header.text(VERSION) + (header.text(RELEASE).isEmpty() ? "" : "-" + header.text(RELEASE));
        var architecture = header.text(ARCHITECTURE);
        Sighting.of(PackageType.RPM, name, epoch.map(number -> number + ":").orElse("") + version, location)
                .withArchitecture(architecture)
                .withLicences(List.of(header.text(LICENCE)))
                .withSource(sourceName(header.text(SOURCE)))
                .withPurl(Purls.of(PackageType.RPM, "", name, version, Map.of("arch", architecture, "epoch", epoch.orElse(""))))
                .believed().ifPresent(found -> {
                    packages.add(found);
                    files(header, found.name());
                });
    }

    private void files(RpmHeader header, String name) {
        var files = header.texts(FILES);
        var directories = header.texts(DIRECTORIES);
        var directoryOfFile = header.numbers(DIRECTORY_OF_FILE);
        var paths = new OwnedPaths();
        for (var file = 0; file < Math.min(files.size(), directoryOfFile.size()); file++) {
            var directory = directoryOfFile.get(file);
            if (directory >= 0 && directory < directories.size()) {
                paths.add(directories.get(directory) + files.get(file));
            }
        }
        if (!paths.isEmpty()) {
            owned.add(paths.of(PackageType.RPM, name));
        }
    }

    /// `glibc` of `glibc-2.34-60.el9.src.rpm`.
    private static String sourceName(String file) {
        var release = file.lastIndexOf('-');
        var version = release < 0 ? -1 : file.lastIndexOf('-', release - 1);
        return version < 0 ? "" : file.substring(0, version);
    }

    boolean isEmpty() {
        return packages.isEmpty();
    }

    FileFact.Packages fact() {
        return new FileFact.Packages(packages, owned);
    }
}
