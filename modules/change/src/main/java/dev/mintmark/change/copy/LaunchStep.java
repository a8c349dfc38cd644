package dev.mintmark.change.copy;

/// What a launch is about to do, in this order. Some places have nothing to do in some of them.
public enum LaunchStep {

    /// The audit is told.
    RECORD,

    /// What stands around the copy is made: the guard's volume; the owner object and the network policy.
    PREPARE,

    /// The copy is made, with its end in the same call.
    CREATE,

    /// It is started.
    START,

    /// It is waited for, until something can be done inside.
    READY
}
