package dev.mintmark.images.compare;

import dev.mintmark.images.compare.FileChange.Aspect;
import dev.mintmark.images.compare.FileChange.Kind;
import dev.mintmark.images.compare.FileChange.Owner;
import dev.mintmark.images.filesystem.FilesystemPair;
import dev.mintmark.images.filesystem.ImageFile;
import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.LayerEntry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compares two file systems path by path.
final class FileComparer {

    private final Stacks stacks;
    private final FileOwners fromOwners;
    private final FileOwners toOwners;
    private final List<FileChange> changes = new ArrayList<>();

    private FileComparer(Stacks stacks, FileOwners fromOwners, FileOwners toOwners) {
        this.stacks = stacks;
        this.fromOwners = fromOwners;
        this.toOwners = toOwners;
    }

    static FileDifference compare(Stacks stacks, FileOwners fromOwners, FileOwners toOwners)
            throws InterruptedException {
        var comparer = new FileComparer(stacks, fromOwners, toOwners);
        FilesystemPair.walk(stacks.from().files(), stacks.to().files(), comparer::visit);
        return new FileDifference(comparer.changes, FilesystemPair.bytes(stacks.from().files()),
                FilesystemPair.bytes(stacks.to().files()));
    }

    private void visit(Optional<ImageFile> from, Optional<ImageFile> to) {
        if (from.isPresent() && to.isPresent()) {
            var what = differences(from.get().entry(), to.get().entry());
            if (!what.isEmpty()) {
                add(Kind.CHANGED, what, from, to);
            }
        } else {
            add(to.isPresent() ? Kind.ADDED : Kind.REMOVED, Set.of(), from, to);
        }
    }

    private void add(Kind kind, Set<Aspect> what, Optional<ImageFile> from, Optional<ImageFile> to) {
        var entry = to.or(() -> from).orElseThrow().entry();
        var owner = owner(entry.path(), to.isPresent());
        changes.add(new FileChange(entry.path(), kind, what, from.map(stacks.from()::inImage),
                to.map(stacks.to()::inImage), owner, isTrace(entry, owner), ArchiveDifference.members(from, to)));
    }

    private boolean isTrace(LayerEntry entry, Optional<Owner> owner) {
        return owner.isEmpty() && toOwners.hasSystemChanged() && PackageTraces.isTrace(entry);
    }

    private Optional<Owner> owner(String path, boolean isInNewer) {
        return isInNewer ? toOwners.of(path) : fromOwners.of(path);
    }

    /// In what two entries of one path differ. Hard links are what they share: under which path they share it is no
    /// difference.
    static Set<Aspect> differences(LayerEntry from, LayerEntry to) {
        var what = EnumSet.noneOf(Aspect.class);
        if (from.kind() != to.kind()) {
            what.add(Aspect.KIND);
        }
        if (!from.content().equals(to.content())) {
            what.add(Aspect.CONTENT);
        }
        if (from.mode() != to.mode()) {
            what.add(Aspect.MODE);
        }
        if (from.uid() != to.uid() || from.gid() != to.gid()) {
            what.add(Aspect.OWNER);
        }
        if (!target(from).equals(target(to))) {
            what.add(Aspect.LINK);
        }
        if (!from.xattrs().equals(to.xattrs())) {
            what.add(Aspect.XATTRS);
        }
        if (!from.device().equals(to.device())) {
            what.add(Aspect.DEVICE);
        }
        if (!from.modified().equals(to.modified())) {
            what.add(Aspect.TIME);
        }
        return what;
    }

    private static Optional<String> target(LayerEntry entry) {
        return entry.kind() == EntryKind.SYMBOLIC_LINK ? entry.link() : Optional.empty();
    }
}
