package dev.mintmark.images.catalog;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.filesystem.ImageFilesystem;
import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.LayerEntry;
import dev.mintmark.images.layer.PathText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Names the package databases of an image that no cataloger could read, so that nobody takes their packages for absent.
public final class UnreadDatabases {

    private static final Set<String> BERKELEY = Set.of("/var/lib/rpm/Packages", "/usr/lib/sysimage/rpm/Packages");
    private static final Set<String> READ = Set.of("/var/lib/dpkg/status", "/lib/apk/db/installed",
            "/usr/lib/apk/db/installed", "/var/lib/rpm/rpmdb.sqlite", "/usr/lib/sysimage/rpm/rpmdb.sqlite",
            "/usr/share/rpm/rpmdb.sqlite", "/var/lib/rpm/Packages.db", "/usr/lib/sysimage/rpm/Packages.db");

    private static final List<String> ALL = Stream.concat(BERKELEY.stream(), READ.stream()).sorted().toList();

    private UnreadDatabases() {}

    /// The problems of one image.
    public static List<Problem> in(ImageFilesystem files) {
        return ALL.stream().flatMap(path -> problem(files, path).stream()).toList();
    }

    /// The problems that hide what differs between two images: those of databases that are not the same in both.
    public static List<Problem> between(ImageFilesystem from, ImageFilesystem to) {
        return ALL.stream().filter(path -> !content(from, path).equals(content(to, path)))
                .flatMap(path -> Stream.of(from, to)
                .flatMap(files -> problem(files, path).stream()).distinct()).toList();
    }

    private static Optional<Digest> content(ImageFilesystem files, String path) {
        return files.at(path).flatMap(file -> file.entry().content());
    }

    private static Optional<Problem> problem(ImageFilesystem files, String path) {
        return files.at(path).flatMap(file -> problem(file.entry(), file.facts()));
    }

    /// The problem with this file, if it is a package database whose packages are not among its facts.
    static Optional<Problem> problem(LayerEntry file, List<FileFact> facts) {
        if (!Paths.isFile(file) || facts.stream().anyMatch(FileFact.Packages.class::isInstance)) {
            return Optional.empty();
        }
        if (BERKELEY.contains(file.path())) {
            return Optional.of(problem(file, "It is a Berkeley DB, as RPM wrote them before 2020, and those are not read here.",
                    "Ask the image itself, in a debug copy: rpm -qa."));
        }
        return READ.contains(file.path()) ? Optional.of(problem(file, "It is damaged, or larger than is read here.",
                "Look at the file in a debug copy of the image.")) : Optional.empty();
    }

    private static Problem problem(LayerEntry file, String why, String next) {
        return new Problem("images.packages.unread",
                "The packages in " + PathText.printable(file.path()) + " could not be read.", why, next);
    }
}
