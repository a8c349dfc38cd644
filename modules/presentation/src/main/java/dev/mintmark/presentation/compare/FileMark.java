package dev.mintmark.presentation.compare;

import dev.mintmark.images.compare.FileChange;
import dev.mintmark.images.compare.FileChange.Aspect;

/// What a changed file is at first sight, the worst first.
public enum FileMark {

    /// No change of a package explains it.
    UNEXPLAINED,
    CHANGED,
    ADDED,
    REMOVED,

    /// Other in its time alone.
    TIME;

    public static FileMark of(FileChange change) {
        if (change.isOnlyTime()) {
            return TIME;
        }
        if (change.isUnexplained()) {
            return UNEXPLAINED;
        }
        return switch (change.kind()) {
            case ADDED -> ADDED;
            case REMOVED -> REMOVED;
            case CHANGED -> CHANGED;
        };
    }

    /// Within one mark: who may do what with it, then archives of which the inside is known, then what changed, came,
    /// went.
    static int urgency(FileChange change) {
        if (change.what().contains(Aspect.MODE) || change.what().contains(Aspect.OWNER)
                || change.what().contains(Aspect.XATTRS)) {
            return 0;
        }
        if (!change.within().isEmpty()) {
            return 1;
        }
        return switch (change.kind()) {
            case CHANGED -> 2;
            case ADDED -> 3;
            case REMOVED -> 4;
        };
    }
}
