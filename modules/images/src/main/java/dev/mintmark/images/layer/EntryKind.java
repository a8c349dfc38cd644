package dev.mintmark.images.layer;

/// What a path of a layer is.
public enum EntryKind {
    FILE, DIRECTORY, SYMBOLIC_LINK, HARD_LINK, CHARACTER_DEVICE, BLOCK_DEVICE, FIFO,
    /// Takes the path of the same name (without `.wh.`) away from the layers below
    /// ([OCI layer, whiteouts](https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts)).
    WHITEOUT,
    /// Takes everything in this directory away that layers below put there.
    OPAQUE
}
