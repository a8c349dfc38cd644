package dev.mintmark.images.layer;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import java.util.List;
import java.util.Optional;

/// What was found inside a file while its layer was read. Kept with the index, so it never holds content: names, digests
/// and places only.
public sealed interface FileFact {

    /// The file records installed packages: a package database, or a package of its own such as a jar.
    ///
    /// @param owned the files of each package that this file tells of
    record Packages(List<InstalledPackage> packages, List<OwnedFiles> owned) implements FileFact {

        public Packages {
            packages = List.copyOf(packages);
            owned = List.copyOf(owned);
        }
    }

    /// The files that a package brought.
    ///
    /// @param paths absolute
    record OwnedFiles(PackageType type, String packageName, List<String> paths) {

        public OwnedFiles {
            paths = List.copyOf(paths);
        }
    }

    /// The file is an archive (jar, zip, whl).
    ///
    /// @param members   sorted by name; those of archives inside it are named `outer.jar!/inner.class`
    /// @param truncated whether there were more than the bounds allow
    record Archive(List<Member> members, boolean truncated) implements FileFact {

        public Archive {
            members = List.copyOf(members);
        }
    }

    /// @param size  uncompressed, in bytes
    /// @param crc32 of the uncompressed bytes
    record Member(String name, long size, long crc32) {}

    /// The file is in the [ELF format](https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html).
    ///
    /// @param needed names of the shared libraries that it loads
    record Elf(Optional<String> buildId, List<String> needed) implements FileFact {

        public Elf {
            needed = List.copyOf(needed);
        }
    }

    /// The file says which release of which system this is
    /// ([os-release](https://www.freedesktop.org/software/systemd/man/latest/os-release.html)).
    ///
    /// @param prettyName for people: `Debian GNU/Linux 12 (bookworm)`
    record Release(String prettyName) implements FileFact {}

    /// The file holds what looks like secrets.
    record Secrets(List<Secret> secrets) implements FileFact {

        public Secrets {
            secrets = List.copyOf(secrets);
        }
    }

    /// @param rule        which rule found it: `aws-access-key`
    /// @param line        where it begins, from 1; 0 of a binary file
    /// @param fingerprint a digest of the value, to tell whether two are the same; the value itself is never kept
    record Secret(String rule, int line, Digest fingerprint) {}
}
