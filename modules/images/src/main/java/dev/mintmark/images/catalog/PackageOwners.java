package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern SEPARATORS = Pattern.compile("[-_.]+");
    private static final String SPECIFICATION = ".gemspec";

    private final Map<String, Owner> ownerByFile = new HashMap<>();
    private final Map<String, Owner> ownerByDirectory = new HashMap<>();

    /// A package by its ecosystem and name. Python's are the same however they are spelt
    /// ([name normalization](https://packaging.python.org/en/latest/specifications/name-normalization/)).
    public record Owner(PackageType type, String name) {

        public Owner {
            if (type == PackageType.PYPI) {
                name = SEPARATORS.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
            }
        }

        public static Owner of(InstalledPackage one) {
            return new Owner(one.type(), one.name());
        }
    }

    private PackageOwners() {}

    /// @param facts of the files that are in the image's file system; of those that are hidden in it, none
    public static PackageOwners of(Stream<FileFact> facts) {
        var owners = new PackageOwners();
        facts.forEach(fact -> {
            if (fact instanceof FileFact.Packages(var packages, var owned)) {
                owned.forEach(owners::remember);
                packages.forEach(owners::remember);
            }
        });
        return owners;
    }

    private void remember(FileFact.OwnedFiles files) {
        var owner = new Owner(files.type(), files.packageName());
        files.paths().forEach(path -> ownerByFile.putIfAbsent(merged(path), owner));
    }

    private void remember(InstalledPackage found) {
        var owner = Owner.of(found);
        switch (found.type()) {
            case NPM -> {
                // A program's own list of dependencies lies among all sorts of files.
                if (found.location().contains(MODULES)) {
                    ownerByDirectory.putIfAbsent(merged(Paths.parent(found.location())), owner);
                }
            }
            case GEM -> gemDirectory(found.location())
                    .ifPresent(directory -> ownerByDirectory.putIfAbsent(merged(directory), owner));
            case MAVEN, GOLANG, CARGO, NUGET -> {
                // An archive that holds packages of others is not theirs.
                if (!found.location().contains(INSIDE)) {
                    ownerByFile.putIfAbsent(merged(found.location()), owner);
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

    /// A package that brought this path; of several, as of directories, one of them.
    public Optional<Owner> owner(String path) {
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
