package dev.mintmark.change.copy;

/// Is told what a [CopiesWatch] sees. Called on threads of the watch, one call at a time; must not block.
public interface CopiesListener {

    /// What there is now, after each look.
    void seen(SeenCopies copies);

    /// Something is to be told of a copy of this operator.
    default void notice(CopyNotice notice) {}
}
