package dev.mintmark.presentation.compare;

import java.util.Optional;

/// A row of the files that differ, shown as a list or as a tree.
public sealed interface FileRow {

    /// The file, or the folder if that differs itself; absent for a folder within which others differ.
    Optional<FileLine> line();

    /// How many folders of the tree it is in.
    int depth();

    /// A file in the list.
    record Listed(FileLine file) implements FileRow {

        @Override
        public Optional<FileLine> line() {
            return Optional.of(file);
        }

        @Override
        public int depth() {
            return 0;
        }
    }

    /// A file in the tree.
    ///
    /// @param name within its folder, as it is shown
    record Leaf(FileLine file, String name, int depth) implements FileRow {

        @Override
        public Optional<FileLine> line() {
            return Optional.of(file);
        }
    }

    /// A folder in the tree.
    ///
    /// @param path as the image has it
    /// @param name within the folder above, as it is shown; more than one step if nothing else differs on the way
    /// @param sum  itself included, if it differs
    record Folder(String path, String name, FolderSum sum, Optional<FileLine> line, int depth) implements FileRow {}
}
