package dev.mintmark.images.layer;

/// How much of a layer is put up with. Layers are hostile: what goes beyond ends its reading with a problem, never
/// memory or time.
///
/// @param inflated     most bytes that a layer may have once it is decompressed, holes of sparse files counted in
/// @param freely       so many bytes it may have whatever they inflated from
/// @param ratio        beyond `freely`, most bytes that one stored byte may inflate to
/// @param entries      most entries, and directories that they imply
/// @param nameBytes    most bytes of all names together
/// @param extraBytes   most bytes of all link targets and extended attributes together
/// @param inMemory     files up to this size are handed to inspectors whole; larger ones pass by
/// @param factWeight   most facts, counted with the packages, paths and members that they list
public record LayerLimits(long inflated, long freely, int ratio, int entries, int nameBytes, int extraBytes,
        int inMemory, int factWeight) {

    private static final int MEBIBYTE = 1 << 20;

    /// Far above what real layers have: machine learning images have layers of 30 GB, a home directory full of node
    /// modules a million files, and text compresses tenfold.
    public static final LayerLimits USUAL = new LayerLimits(128L << 30, 512L * MEBIBYTE, 200, 4_000_000,
            256 * MEBIBYTE, 64 * MEBIBYTE, 4 * MEBIBYTE, 2_000_000);

    /// The longest path that the kernel takes (`PATH_MAX` without its zero), and so the longest link.
    static final int PATH_BYTES = 4095;

    /// The longest name of one file (`NAME_MAX`).
    static final int FILE_NAME_BYTES = 255;

    /// The longest extension header, as Go's `archive/tar` has it.
    static final int EXTENSION_BYTES = MEBIBYTE;

    static final int ATTRIBUTES_OF_A_FILE = 256;
    static final int ODDITIES = 100;
}
