package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileInspector;
import dev.mintmark.images.layer.LayerEntry;
import dev.mintmark.images.packages.PackageType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Reads which files a Debian package brought: `info/*.list`, directories among them, and `*.md5sums` in `status.d`, where
/// there are no lists. Beside a list they tell nothing more.
final class DpkgFiles implements FileInspector {

    private static final String INFO = "/var/lib/dpkg/info";
    private static final String STATUS = "/var/lib/dpkg/status.d";
    private static final String LIST = ".list";
    private static final String SUMS = ".md5sums";
    private static final int LENGTH_OF_SUM = 32;

    @Override
    public boolean wants(LayerEntry file) {
        var directory = Paths.parent(file.path());
        return Paths.isFile(file) && (directory.equals(INFO) && file.path().endsWith(LIST)
                || directory.equals(STATUS) && file.path().endsWith(SUMS));
    }

    @Override
    public List<FileFact> inspect(LayerEntry file, InputStream content) throws IOException {
        var isList = file.path().endsWith(LIST);
        var paths = new OwnedPaths();
        var lines = new Lines(content);
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            if (isList) {
                paths.add(line.get());
            } else {
                summed(line.get()).ifPresent(paths::add);
            }
        }
        var owned = paths.of(PackageType.DEB, packageName(file.path()));
        return List.of(new FileFact.Packages(List.of(), List.of(owned)));
    }

    /// The path in a line as `md5sum` writes it.
    private static Optional<String> summed(String line) {
        if (line.length() < LENGTH_OF_SUM + 3 || line.charAt(LENGTH_OF_SUM) != ' ') {
            return Optional.empty();
        }
        var path = line.substring(LENGTH_OF_SUM + 2);
        return Optional.of(path.startsWith("/") ? path : "/" + (path.startsWith("./") ? path.substring(2) : path));
    }

    /// `libc6` of `libc6:amd64.list`.
    private static String packageName(String path) {
        var name = Paths.name(path);
        var bare = name.substring(0, name.lastIndexOf('.'));
        var colon = bare.indexOf(':');
        return colon < 0 ? bare : bare.substring(0, colon);
    }
}
