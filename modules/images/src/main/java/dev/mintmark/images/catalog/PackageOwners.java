package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileFact.OwnedFiles;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which package brought a file.
///
/// Where `/bin` is a link to `/usr/bin`, packages still tell of `/bin/ls` while the file is `/usr/bin/ls`, or the other way
/// round ([merged /usr](https://www.debian.org/releases/bookworm/amd64/release-notes/ch-information.en.html#a-merged-usr-is-now-required)).
/// Both are found by either name.
public final class PackageOwners {

    private static final Set<String> MERGED = Set.of("bin", "sbin", "lib", "lib32", "lib64", "libx32", "libo32");

    private final Map<String, String> ownerByPath;

    private PackageOwners(Map<String, String> ownerByPath) {
        this.ownerByPath = ownerByPath;
    }

    /// @param facts of the files that are in the image's file system; of those that are hidden in it, none
    public static PackageOwners of(Stream<FileFact> facts) {
        var ownerByPath = new HashMap<String, String>();
        facts.forEach(fact -> {
            if (fact instanceof FileFact.Packages(_, var owned)) {
                owned.forEach(files -> remember(files, ownerByPath));
            }
        });
        return new PackageOwners(ownerByPath);
    }

    private static void remember(OwnedFiles files, Map<String, String> ownerByPath) {
        for (var path : files.paths()) {
            ownerByPath.putIfAbsent(merged(path), files.packageName());
        }
    }

    /// The name of a package that brought this path; of several, as of directories, one of them.
    public Optional<String> owner(String path) {
        return Optional.ofNullable(ownerByPath.get(merged(path)));
    }

    public boolean isEmpty() {
        return ownerByPath.isEmpty();
    }

    private static String merged(String path) {
        var slash = path.indexOf('/', 1);
        return slash > 0 && MERGED.contains(path.substring(1, slash)) ? "/usr" + path : path;
    }
}
