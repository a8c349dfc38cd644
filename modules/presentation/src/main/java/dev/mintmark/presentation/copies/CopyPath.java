package dev.mintmark.presentation.copies;

import java.util.ArrayDeque;

/// Paths in a copy, as text: never paths of this machine.
public final class CopyPath {

    private CopyPath() {}

    /// From the root on, without `.`, `..` and doubled slashes.
    static String normal(String path) {
        var parts = new ArrayDeque<String>();
        for (var part : path.split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return "/" + String.join("/", parts);
    }

    static String parent(String path) {
        return normal(path + "/..");
    }

    static String within(String directory, String name) {
        return directory.endsWith("/") ? directory + name : directory + "/" + name;
    }

    /// What a file may be called here: its last part, without what means something to a file system.
    public static String proposedName(String path) {
        var name = Printable.text(path.substring(path.lastIndexOf('/') + 1)).replaceAll("[\\\\/:*?\"<>|]", "_").strip();
        return name.isEmpty() || name.equals(".") || name.equals("..") ? "file" : name;
    }
}
