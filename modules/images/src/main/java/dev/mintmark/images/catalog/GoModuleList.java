package dev.mintmark.images.catalog;

import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import dev.mintmark.images.packages.Purls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads the list of modules that Go leaves in a program: a line each, its fields apart by tabs
/// ([BuildInfo](https://pkg.go.dev/runtime/debug#BuildInfo.String)).
record GoModuleList(String location) {

    private static final int MOST = 20_000;
    /// What Go calls the version of a module that was built where it was written.
    private static final String DEVELOPED = "(devel)";

    /// @param version of Go; empty if it is not known
    List<InstalledPackage> read(String version, String list) {
        var modules = new ArrayList<String[]>();
        list.lines().map(line -> line.split("\t", 5)).filter(fields -> fields.length >= 3).limit(MOST).forEach(fields -> {
            switch (fields[0].replaceFirst("^.*[^\\x20-\\x7e]", "")) {
                case "mod", "dep" -> modules.add(fields);
                // The module before was replaced: this is what is in the program.
                case "=>" -> {
                    if (!modules.isEmpty()) {
                        modules.set(modules.size() - 1, fields);
                    }
                }
                default -> { }
            }
        });
        var packages = new ArrayList<InstalledPackage>();
        if (version.startsWith("go")) {
            // What experiments it was built with follows after a space.
            add("stdlib", version.substring(2).split(" ", 2)[0], packages);
        }
        modules.forEach(fields -> add(fields[1], fields[2].equals(DEVELOPED) ? "" : fields[2], packages));
        return packages;
    }

    private void add(String module, String version, List<InstalledPackage> packages) {
        var slash = module.lastIndexOf('/');
        var purl = Purls.of(PackageType.GOLANG, slash < 0 ? "" : module.substring(0, slash), module.substring(slash + 1),
                version, Map.of());
        Sighting.of(PackageType.GOLANG, module, version, location).withPurl(purl).believed().ifPresent(packages::add);
    }
}
