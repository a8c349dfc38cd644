package dev.mintmark.images.archive;

/// One entry of an archive that holds an image.
///
/// @param name   as written
/// @param size   of its content in bytes; 0 of everything but files
/// @param link   as written; empty unless it is a link
/// @param offset where its content begins in the archive
record TarEntry(String name, Kind kind, long size, String link, long offset) {

    enum Kind { FILE, SYMBOLIC_LINK, HARD_LINK, OTHER }

    boolean isFile() {
        return kind == Kind.FILE;
    }
}
