package dev.mintmark.images.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileInspector;
import dev.mintmark.images.layer.LayerEntry;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import dev.mintmark.images.packages.Purls;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the `package.json` of installed npm packages, and of programs: those not under any `node_modules`.
///
/// Packages carry further `package.json` inside, for their tests and for the kinds of their modules; under `node_modules`
/// only the one in the directory named after the package counts.
final class NpmPackage implements FileInspector {

    private static final String FILE = "/package.json";
    private static final String MODULES = "/node_modules/";
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_LICENCES = 32;

    @Override
    public boolean wants(LayerEntry file) {
        return Paths.isFile(file) && file.path().endsWith(FILE) && file.size() <= MOST_BYTES && isPackage(file.path());
    }

    private static boolean isPackage(String path) {
        var modules = path.lastIndexOf(MODULES);
        if (modules < 0) {
            return true;
        }
        var directory = path.substring(modules + MODULES.length(), Math.max(modules + MODULES.length(),
                path.length() - FILE.length()));
        var slashes = directory.chars().filter(character -> character == '/').count();
        return !directory.isEmpty() && slashes == (directory.startsWith("@") ? 1 : 0);
    }

    @Override
    public List<FileFact> inspect(LayerEntry file, InputStream content) throws IOException {
        return SmallFile.read(content, MOST_BYTES).flatMap(text -> found(text, file.path()))
                .<List<FileFact>>map(found -> List.of(new FileFact.Packages(List.of(found), List.of()))).orElse(List.of());
    }

    private static Optional<InstalledPackage> found(byte[] text, String path) {
        var fields = new HashMap<String, String>();
        var licences = new ArrayList<String>();
        JsonText.fields(text, (name, value) -> {
            switch (name) {
                case "name", "version" -> fields.put(name, JsonText.text(value));
                case "license", "licenses" -> licences(value, licences);
                default -> { }
            }
        });
        var name = fields.getOrDefault("name", "");
        var version = fields.getOrDefault("version", "");
        if (version.isBlank()) {
            return Optional.empty();
        }
        var slash = name.startsWith("@") ? name.indexOf('/') : -1;
        var purl = Purls.of(PackageType.NPM, slash < 0 ? "" : name.substring(0, slash), name.substring(slash + 1),
                version, Map.of());
        return Sighting.of(PackageType.NPM, name, version, path).withLicences(licences).withPurl(purl).believed();
    }

    /// A text; or, as once was the custom, an object with a `type`, or a list of those.
    private static void licences(JsonParser value, List<String> licences) throws IOException {
        if (value.currentToken() == JsonToken.START_OBJECT) {
            JsonText.fields(value, (name, type) -> {
                if (name.equals("type")) {
                    licences.add(JsonText.text(type));
                }
            });
        } else if (value.currentToken() == JsonToken.START_ARRAY) {
            while (value.nextToken() != JsonToken.END_ARRAY && value.currentToken() != null
                    && licences.size() < MOST_LICENCES) {
                licences(value, licences);
            }
        } else {
            licences.add(JsonText.text(value));
        }
    }
}
