package dev.mintmark.change.rollback;

import java.util.List;

/// Looks at one thing that could make a rollback fail or be undone. Reads, and changes nothing. Thread-safe; blocks, and
/// ends soon when its thread is interrupted.
public interface Check {

    /// As in [Finding#check].
    String name();

    /// What was found about this member; nothing if it has nothing to do with it. What cannot be found out is said with
    /// [Finding.Verdict#COULD_NOT_TELL].
    List<Finding> look(Member member) throws InterruptedException;
}
