package dev.mintmark.images.compare;

import dev.mintmark.images.filesystem.ImageFile;
import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.packages.PackageType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One path that differs.
///
/// @param what   in what it differs; empty if it was added or removed
/// @param owner  the package that brought it, in the newer image if it is there; absent if none did
/// @param trace  whether it is what a package manager writes beside the packages' files, and packages did change
/// @param within what differs inside, if it is an archive
public record FileChange(String path, Kind kind, Set<Aspect> what, Optional<ImageFile> from, Optional<ImageFile> to,
        Optional<Owner> owner, boolean trace, List<MemberChange> within) {

    public enum Kind { ADDED, REMOVED, CHANGED }

    public enum Aspect { CONTENT, MODE, OWNER, KIND, LINK, XATTRS, DEVICE, TIME }

    /// @param changed whether the package itself differs between the two images, which explains the file
    public record Owner(PackageType type, String name, String version, boolean changed) {}

    public record MemberChange(String name, Kind kind) {}

    public FileChange {
        what = what.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(what));
        within = List.copyOf(within);
    }

    /// A change that is no trace of a package manager.
    public FileChange(String path, Kind kind, Set<Aspect> what, Optional<ImageFile> from, Optional<ImageFile> to,
            Optional<Owner> owner, List<MemberChange> within) {
        this(path, kind, what, from, to, owner, false, within);
    }

    public boolean isOnlyTime() {
        return what.equals(Set.of(Aspect.TIME));
    }

    /// Whether it is a file or link that changed although no package did that owns it. Directories, package databases,
    /// traces of package managers and what differs in time alone are not counted.
    public boolean isUnexplained() {
        return !isOnlyTime() && owner.filter(Owner::changed).isEmpty() && !trace && !isBookkeeping()
                && to.or(() -> from).orElseThrow().entry().kind() != EntryKind.DIRECTORY;
    }

    /// By how many bytes the file grew.
    public long growth() {
        return to.map(file -> file.entry().size()).orElse(0L) - from.map(file -> file.entry().size()).orElse(0L);
    }

    /// A package database tells of packages and is none; a jar or a program that tells of packages is a file like
    /// others.
    private boolean isBookkeeping() {
        var facts = to.or(() -> from).orElseThrow().facts();
        return facts.stream().anyMatch(FileFact.Packages.class::isInstance)
                && facts.stream().noneMatch(fact -> fact instanceof FileFact.Archive || fact instanceof FileFact.Elf);
    }
}
