package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileInspector;
import dev.mintmark.images.layer.LayerEntry;
import dev.mintmark.images.packages.PackageType;
import dev.mintmark.images.packages.Purls;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the specifications of installed Ruby gems, `specifications/*.gemspec`. They are programs; RubyGems writes them
/// when it installs, always in the same form, and only that form is read.
final class GemSpecification implements FileInspector {

    private static final int MOST_LINES = 2_000;
    private static final Pattern FIELD = Pattern.compile(
            "\\s*+s\\.(name|version|platform)\\s*=\\s*(?:Gem::Version\\.new\\()?['\"]([^'\"]*+)['\"].*");
    private static final Pattern LICENCES = Pattern.compile("\\s*+s\\.licenses?\\s*=\\s*(.*)");
    private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]++)['\"]");

    @Override
    public boolean wants(LayerEntry file) {
        return Paths.isFile(file) && file.path().endsWith(".gemspec") && file.path().contains("/specifications/");
    }

    @Override
    public List<FileFact> inspect(LayerEntry file, InputStream content) throws IOException {
        var fields = new HashMap<String, String>();
        List<String> licences = List.of();
        var lines = new Lines(content);
        var line = lines.next();
        for (var read = 0; line.isPresent() && read < MOST_LINES; read++) {
            var field = FIELD.matcher(line.get());
            var licence = LICENCES.matcher(line.get());
            if (field.matches()) {
                fields.putIfAbsent(field.group(1), field.group(2));
            } else if (licence.matches() && licences.isEmpty()) {
                licences = QUOTED.matcher(licence.group(1)).results().map(match -> match.group(1)).toList();
            }
            line = lines.next();
        }
        var name = fields.getOrDefault("name", "");
        var version = fields.getOrDefault("version", "");
        var platform = fields.getOrDefault("platform", "");
        return Sighting.of(PackageType.GEM, name, version, file.path()).withLicences(licences).withArchitecture(platform)
                .withPurl(Purls.of(PackageType.GEM, "", name, version, Map.of("platform", platform)))
                .believed().filter(found -> !found.version().isEmpty())
                .<List<FileFact>>map(found -> List.of(new FileFact.Packages(List.of(found), List.of()))).orElse(List.of());
    }
}
