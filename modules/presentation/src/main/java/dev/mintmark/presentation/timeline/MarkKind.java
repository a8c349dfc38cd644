package dev.mintmark.presentation.timeline;

/// What sort of thing happened. The worst first: where marks crowd, the earlier kind is told.
public enum MarkKind {

    /// Several versions came to run behind one tag.
    TAG_MOVED,

    /// A source was no longer seen.
    SIGHT_LOST,

    /// A release that says that it is one, or of a version that had run before and had been replaced.
    ROLLBACK,

    RELEASE,

    /// Versions changed, and no release on record says why.
    UNEXPLAINED,

    /// Versions changed because of something that has a mark of its own: a release, a moved tag, the same change elsewhere.
    FOLLOWED,

    /// A workload is no longer there.
    GONE,

    /// A workload was seen for the first time, with versions that its service ran already or nobody knew before.
    FIRST_SEEN,

    /// A source was seen again, or for the first time.
    SIGHT_GAINED;

    /// Whether a lane has a mark for it, and a step through time stops there.
    public boolean isMarked() {
        return this != FOLLOWED && this != FIRST_SEEN && this != SIGHT_GAINED;
    }
}
