package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.FileFact.OwnedFiles;
import dev.mintmark.images.packages.PackageType;
import java.util.ArrayList;
import java.util.List;

/// Collects the files of one package. Keeps only what is an absolute path without detours.
final class OwnedPaths {

    private static final int MOST = 200_000;
    private static final int LONGEST = 4_096;

    private final List<String> paths = new ArrayList<>();

    void add(String path) {
        if (paths.size() < MOST && path.length() > 1 && path.length() <= LONGEST && path.startsWith("/")
                && !path.contains("/../") && !path.endsWith("/..")) {
            paths.add(path);
        }
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    OwnedFiles of(PackageType type, String packageName) {
        return new OwnedFiles(type, packageName, paths);
    }
}
