package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileInspector;
import dev.mintmark.images.layer.LayerEntry;
import dev.mintmark.images.packages.PackageType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.Pattern;

/// Reads which files a Python distribution brought: `*.dist-info/RECORD`
/// ([its format](https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file)).
final class PythonRecord implements FileInspector {

    private static final String FILE = ".dist-info/RECORD";
    private static final Pattern LINE = Pattern.compile("(?:\"((?:[^\"]|\"\")*+)\"|([^,]*+))(,.*)?");

    @Override
    public boolean wants(LayerEntry file) {
        return Paths.isFile(file) && file.path().endsWith(FILE);
    }

    @Override
    public List<FileFact> inspect(LayerEntry file, InputStream content) throws IOException {
        var directory = Paths.parent(file.path());
        var site = Paths.parent(directory);
        var paths = new OwnedPaths();
        var lines = new Lines(content);
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            var match = LINE.matcher(line.get());
            if (match.matches()) {
                var path = match.group(1) == null ? match.group(2) : match.group(1).replace("\"\"", "\"");
                paths.add(absolute(site, path));
            }
        }
        return List.of(new FileFact.Packages(List.of(), List.of(paths.of(PackageType.PYPI, packageName(directory)))));
    }

    /// Entries are relative to the directory of the distributions, and leave it for scripts: `../../../bin/pip`.
    private static String absolute(String site, String path) {
        if (path.isEmpty()) {
            return "";
        }
        var steps = new ArrayDeque<String>();
        for (var step : (path.startsWith("/") ? path : site + "/" + path).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return "/" + String.join("/", steps);
    }

    /// `PyYAML` of `/…/PyYAML-6.0.dist-info`.
    private static String packageName(String directory) {
        var name = Paths.name(directory);
        var dash = name.indexOf('-');
        return dash < 0 ? name : name.substring(0, dash);
    }
}
