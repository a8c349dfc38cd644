package dev.mintmark.docker.copy;

/// Where things are in a copy, for all who look inside.
public final class CopyPaths {

    /// Where the guard's volume is mounted, for reading only.
    public static final String GUARD_MOUNT = "/.mintmark";

    /// A static program: the copy's first process, and a tool in images that have none; see its source.
    public static final String GUARD = GUARD_MOUNT + "/guard";

    /// Where the tools of the toolbox are mounted, for reading only; only of copies that were given one.
    public static final String TOOLBOX = "/.mintmark-toolbox";

    /// The toolbox's shell, linked statically.
    public static final String TOOLBOX_SHELL = TOOLBOX + "/sh";

    private CopyPaths() {}
}
