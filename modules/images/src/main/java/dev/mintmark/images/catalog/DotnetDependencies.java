package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileInspector;
import dev.mintmark.images.layer.LayerEntry;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import dev.mintmark.images.packages.Purls;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the packages that a .NET program was published with: `*.deps.json`
/// ([its format](https://github.com/dotnet/sdk/blob/main/documentation/specs/runtime-configuration-file.md)).
final class DotnetDependencies implements FileInspector {

    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int MOST = 20_000;

    @Override
    public boolean wants(LayerEntry file) {
        return Paths.isFile(file) && file.path().endsWith(".deps.json") && file.size() <= MOST_BYTES;
    }

    @Override
    public List<FileFact> inspect(LayerEntry file, InputStream content) throws IOException {
        var packages = new ArrayList<InstalledPackage>();
        SmallFile.read(content, MOST_BYTES).ifPresent(text -> JsonText.fields(text, (section, libraries) -> {
            if (section.equals("libraries") && libraries.isExpectedStartObjectToken()) {
                JsonText.fields(libraries, (library, details) -> {
                    var isPackage = new boolean[1];
                    if (details.isExpectedStartObjectToken()) {
                        JsonText.fields(details, (name, value) ->
                                isPackage[0] |= name.equals("type") && JsonText.text(value).equals("package"));
                    }
                    if (isPackage[0] && packages.size() < MOST) {
                        found(library, file.path()).ifPresent(packages::add);
                    }
                });
            }
        }));
        return packages.isEmpty() ? List.of() : List.of(new FileFact.Packages(packages, List.of()));
    }

    /// @param library `Newtonsoft.Json/13.0.3`
    private static Optional<InstalledPackage> found(String library, String path) {
        var slash = library.lastIndexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        var name = library.substring(0, slash);
        var version = library.substring(slash + 1);
        return Sighting.of(PackageType.NUGET, name, version, path)
                .withPurl(Purls.of(PackageType.NUGET, "", name, version, Map.of())).believed();
    }
}
