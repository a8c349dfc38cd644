package dev.mintmark.images.layer;

/// What a path of a layer is.
public enum EntryKind {
    FILE, DIRECTORY, SYMBOLIC_LINK, HARD_LINK, CHARACTER_DEVICE, BLOCK_DEVICE, FIFO,
    /// Takes the path that it has (in the archive its name begins with `.wh.`) away from the layers below
    /// ([OCI layer, whiteouts](https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts)).
    WHITEOUT,
    /// Takes everything away that layers below put into the directory that it is in. Has its own path:
    /// `/etc/.wh..wh..opq`.
    OPAQUE
}
