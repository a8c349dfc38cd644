package dev.mintmark.app.configuration;

/// Where a value comes from.
public enum Origin {

    /// The file says so.
    FILE,

    /// Nothing is said.
    DEFAULT,

    /// What the file says is a mistake.
    MISTAKE
}
