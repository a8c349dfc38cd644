package dev.mintmark.app.report;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.compare.ConfigurationChange;
import dev.mintmark.images.compare.FileChange;
import dev.mintmark.images.compare.FileChange.Kind;
import dev.mintmark.images.compare.FileDifference;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.PackageChange;
import dev.mintmark.images.filesystem.ImageFile;
import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.LayerEntry;
import dev.mintmark.images.origin.Commit;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import dev.mintmark.testkit.images.Digests;
import dev.mintmark.testkit.images.FakeComparison;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reports of comparisons that were never made.
final class Reports {

    static final Problem PROBLEM = new Problem("image.layer.corrupt", "Layer 8f1c of app:2 could not be read.",
            "Its bytes end too early.", "Pull the image again.");

    private Reports() {}

    static ComparisonReport of(Comparison comparison, Section... sections) {
        try {
            return ComparisonReport.of(comparison, sections.length == 0 ? EnumSet.allOf(Section.class)
                    : Set.of(sections), (_, from, to, _) -> List.of(new Commit(to, "Ana", Instant.EPOCH, "After " + from)));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /// The same image twice, with these differences.
    static ComparisonReport with(List<PackageChange> packages, List<FileChange> files, List<ConfigurationChange> settings,
            List<Finding> findings) {
        var same = of(FakeComparison.ofTheSame());
        return new ComparisonReport(same.from(), same.to(), same.layers(),
                new Part.Known<>(new FileDifference(files, 1000, 1000)), new Part.Known<>(packages),
                new Part.Known<>(settings), same.build(), same.origin(), new Part.Known<>(findings), List.of());
    }

    static ComparisonReport withFiles(FileChange... files) {
        return with(List.of(), List.of(files), List.of(), List.of());
    }

    static ComparisonReport withSettings(ConfigurationChange... settings) {
        return with(List.of(), List.of(), List.of(settings), List.of());
    }

    static ConfigurationChange setting(String key, String from, String to) {
        return new ConfigurationChange(key, Optional.ofNullable(from), Optional.ofNullable(to), false);
    }

    static PackageChange upgraded(String name) {
        return new PackageChange(PackageChange.Kind.UPGRADED, Optional.of(installed(name, "1")), Optional.of(installed(name, "2")));
    }

    static InstalledPackage installed(String name, String version) {
        return new InstalledPackage(PackageType.DEB, name, version, Optional.of("amd64"), List.of(), Optional.empty(),
                Optional.empty(), "/var/lib/dpkg/status");
    }

    static FileChange added(String path) {
        return new FileChange(path, Kind.ADDED, Set.of(), Optional.empty(), Optional.of(file(path, 0644)), Optional.empty(),
                List.of());
    }

    static FileChange removed(String path) {
        return new FileChange(path, Kind.REMOVED, Set.of(), Optional.of(file(path, 0644)), Optional.empty(),
                Optional.empty(), List.of());
    }

    static FileChange changed(String path, FileChange.Aspect... what) {
        return new FileChange(path, Kind.CHANGED, Set.of(what), Optional.of(file(path, 0755)),
                Optional.of(file(path, Set.of(what).contains(FileChange.Aspect.MODE) ? 04755 : 0755)), Optional.empty(),
                List.of());
    }

    private static ImageFile file(String path, int mode) {
        return new ImageFile(new LayerEntry(path, EntryKind.FILE, mode, 0, 0, 10, Instant.EPOCH, Optional.empty(),
                Optional.empty(), Map.of(), Optional.of(Digests.of(path))), 0, List.of());
    }
}
