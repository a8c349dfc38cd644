package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileInspector;
import dev.mintmark.images.layer.LayerEntry;
import dev.mintmark.images.packages.PackageType;
import dev.mintmark.images.packages.Purls;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads what an installed Python distribution says of itself
/// ([core metadata](https://packaging.python.org/en/latest/specifications/core-metadata/)): `*.dist-info/METADATA`, and
/// the older `*.egg-info`, be it a file or a directory with a `PKG-INFO`.
final class PythonMetadata implements FileInspector {

    private static final String CLASSIFIER = "License :: ";
    private static final int MOST_LINES = 10_000;

    @Override
    public boolean wants(LayerEntry file) {
        var path = file.path();
        return Paths.isFile(file) && (path.endsWith(".dist-info/METADATA") || path.endsWith(".egg-info/PKG-INFO")
                || path.endsWith("/EGG-INFO/PKG-INFO") || path.endsWith(".egg-info"));
    }

    @Override
    public List<FileFact> inspect(LayerEntry file, InputStream content) throws IOException {
        var lines = new Lines(content);
        var header = new Header();
        var line = lines.next();
        // The description follows after an empty line.
        for (var read = 0; line.isPresent() && !line.get().isEmpty() && read < MOST_LINES; read++) {
            header.take(line.get());
            line = lines.next();
        }
        return Sighting.of(PackageType.PYPI, header.name, header.version, file.path()).withLicences(header.licences())
                .withPurl(Purls.of(PackageType.PYPI, "", header.name, header.version, Map.of()))
                .believed().filter(found -> !found.version().isEmpty())
                .<List<FileFact>>map(found -> List.of(new FileFact.Packages(List.of(found), List.of()))).orElse(List.of());
    }

    private static final class Header {

        private String name = "";
        private String version = "";
        private String expression = "";
        private String freeText = "";
        private final List<String> classifiers = new ArrayList<>();

        void take(String line) {
            var colon = line.indexOf(": ");
            if (colon < 0) {
                return;
            }
            var value = line.substring(colon + 2).strip();
            switch (line.substring(0, colon)) {
                case "Name" -> name = value;
                case "Version" -> version = value;
                case "License-Expression" -> expression = value;
                case "License" -> freeText = value;
                case "Classifier" -> {
                    if (value.startsWith(CLASSIFIER) && classifiers.size() < 100) {
                        classifiers.add(value.substring(value.lastIndexOf(": ") + 2));
                    }
                }
                default -> { }
            }
        }

        /// The best that it has: an SPDX expression, then the free text, then the classifiers.
        List<String> licences() {
            if (!expression.isEmpty()) {
                return List.of(expression);
            }
            return freeText.isEmpty() || freeText.equals("UNKNOWN") ? classifiers : List.of(freeText);
        }
    }
}
