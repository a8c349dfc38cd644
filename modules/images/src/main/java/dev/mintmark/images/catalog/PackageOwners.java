package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.packages.InstalledPackage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which package brought a file.
///
/// Systems' packages, and Python's, tell their files by name. An npm package or a gem owns its directory, and a Java
/// archive, a program of Go's or Rust's, or one with .NET's list beside it, is a package itself.
///
/// Where `/bin` is a link to `/usr/bin`, packages still tell of `/bin/ls` while the file is `/usr/bin/ls`, or the other way
/// round ([merged /usr](https://www.debian.org/releases/bookworm/amd64/release-notes/ch-information.en.html#a-merged-usr-is-now-required)).
/// Both are found by either name.
///
/// That a file has an owner says nothing about who changed it: if its package is the same in both images, it was not the package.
public final class PackageOwners {

    private static final Set<String> MERGED = Set.of("bin", "sbin", "lib", "lib32", "lib64", "libx32", "libo32");
    private static final String INSIDE = "!/";
    private static final String MODULES = "/node_modules/";
    private static final String SPECIFICATIONS = "/specifications/";
    private static final String SPECIFICATION = ".gemspec";

    private final Map<String, String> ownerByFile = new HashMap<>();
    private final Map<String, String> ownerByDirectory = new HashMap<>();

    private PackageOwners() {}

    /// @param facts of the files that are in the image's file system; of those that are hidden in it, none
    public static PackageOwners of(Stream<FileFact> facts) {
        var owners = new PackageOwners();
        facts.forEach(fact -> {
            if (fact instanceof FileFact.Packages(var packages, var owned)) {
                owned.forEach(files -> files.paths()
                        .forEach(path -> owners.ownerByFile.putIfAbsent(merged(path), files.packageName())));
                packages.forEach(owners::remember);
            }
        });
        return owners;
    }

    private void remember(InstalledPackage found) {
        switch (found.type()) {
            case NPM -> {
                // A program's own list of dependencies lies among all sorts of files.
                if (found.location().contains(MODULES)) {
                    ownerByDirectory.putIfAbsent(merged(Paths.parent(found.location())), found.name());
                }
            }
            case GEM -> gemDirectory(found.location())
                    .ifPresent(directory -> ownerByDirectory.putIfAbsent(merged(directory), found.name()));
            case MAVEN, GOLANG, CARGO, NUGET -> {
                // An archive that holds packages of others is not theirs.
                if (!found.location().contains(INSIDE)) {
                    ownerByFile.putIfAbsent(merged(found.location()), found.name());
                }
            }
            case DEB, APK, RPM, PYPI -> { }
        }
    }

    /// `/usr/lib/ruby/gems/3.1.0/gems/rake-13.0` of `/usr/lib/ruby/gems/3.1.0/specifications/rake-13.0.gemspec`.
    private static Optional<String> gemDirectory(String location) {
        var at = location.lastIndexOf(SPECIFICATIONS);
        return at < 0 || !location.endsWith(SPECIFICATION) ? Optional.empty()
                : Optional.of(location.substring(0, at) + "/gems/" + Paths.name(location).replace(SPECIFICATION, ""));
    }

    /// The name of a package that brought this path; of several, as of directories, one of them.
    public Optional<String> owner(String path) {
        var place = merged(path);
        var owner = ownerByFile.get(place);
        while (owner == null && !place.isEmpty()) {
            owner = ownerByDirectory.get(place);
            place = Paths.parent(place);
        }
        return Optional.ofNullable(owner);
    }

    public boolean isEmpty() {
        return ownerByFile.isEmpty() && ownerByDirectory.isEmpty();
    }

    private static String merged(String path) {
        var slash = path.indexOf('/', 1);
        return slash > 0 && MERGED.contains(path.substring(1, slash)) ? "/usr" + path : path;
    }
}
