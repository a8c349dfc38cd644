package dev.mintmark.images.compare;

import java.util.List;

/// The files that differ, ordered by path.
///
/// @param changes  all of them, those that differ in time alone included
/// @param fromSize bytes of the files of the first image, each hard-linked file counted once. Files of layers that both
///                 images have and nothing had to read are in neither size, so only the two together tell something: by
///                 how much the file system grew
/// @param toSize   bytes of the files of the second, likewise
public record FileDifference(List<FileChange> changes, long fromSize, long toSize) {

    public FileDifference {
        changes = List.copyOf(changes);
    }

    public long count(FileChange.Kind kind) {
        return changes.stream().filter(change -> !change.isOnlyTime() && change.kind() == kind).count();
    }

    public long onlyTime() {
        return changes.stream().filter(FileChange::isOnlyTime).count();
    }

    /// Files that differ and that no change of a package explains: what a hand-made fix looks like.
    public long outsidePackages() {
        return changes.stream().filter(FileChange::isUnexplained).count();
    }
}
