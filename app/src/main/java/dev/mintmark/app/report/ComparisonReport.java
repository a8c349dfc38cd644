package dev.mintmark.app.report;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.compare.BuildChange;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.compare.ConfigurationChange;
import dev.mintmark.images.compare.FileDifference;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.LayerAlignment;
import dev.mintmark.images.compare.PackageChange;
import dev.mintmark.images.origin.CommitLog;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A comparison as far as it was asked for and could be read: what every format is written from. Immutable.
///
/// @param origin asked for with the build history
/// @param gaps   what is left out of the parts that are known
public record ComparisonReport(ImageDescription from, ImageDescription to, LayerAlignment layers,
        Part<FileDifference> files, Part<List<PackageChange>> packages, Part<List<ConfigurationChange>> configuration,
        Part<List<BuildChange>> build, Part<OriginReport> origin, Part<List<Finding>> findings, List<Problem> gaps) {

    public ComparisonReport {
        gaps = List.copyOf(gaps);
    }

    /// Reads these parts, the quick ones first. A part that cannot be read does not take the others with it. Blocks.
    ///
    /// @param commits tells what was committed between the two, where their labels say of what
    public static ComparisonReport of(Comparison comparison, Set<Section> wanted, CommitLog commits)
            throws InterruptedException {
        Part<List<ConfigurationChange>> configuration = Part.of(wanted.contains(Section.CONFIG), comparison::configuration);
        Part<List<BuildChange>> build = Part.of(wanted.contains(Section.HISTORY), comparison::build);
        Part<OriginReport> origin = Part.of(wanted.contains(Section.HISTORY),
                () -> OriginReport.of(comparison.from(), comparison.to(), commits));
        Part<List<PackageChange>> packages = Part.of(wanted.contains(Section.PACKAGES), comparison::packages);
        Part<FileDifference> files = Part.of(wanted.contains(Section.FILES), comparison::files);
        Part<List<Finding>> findings = Part.of(wanted.contains(Section.FINDINGS), comparison::findings);
        return new ComparisonReport(comparison.from(), comparison.to(), comparison.layers(), files, packages,
                configuration, build, origin, findings, comparison.gaps());
    }

    /// What was asked for.
    public Set<Section> asked() {
        var asked = EnumSet.noneOf(Section.class);
        Stream.of(Section.values()).filter(section -> part(section).isAsked()).forEach(asked::add);
        return asked;
    }

    public Part<?> part(Section section) {
        return switch (section) {
            case FILES -> files;
            case PACKAGES -> packages;
            case CONFIG -> configuration;
            case HISTORY -> build;
            case FINDINGS -> findings;
        };
    }

    /// Why parts are missing, and what is left out of the others; each once.
    public List<Problem> problems() {
        return Stream.concat(asked().stream().flatMap(section -> part(section).problem().stream()), gaps.stream())
                .distinct().toList();
    }

    /// Whether all that was asked for could be read.
    public boolean isWhole() {
        return asked().stream().allMatch(section -> part(section).problem().isEmpty());
    }

    /// Whether nothing that was asked for and read tells the two apart. Times of files do not, nor does the build
    /// history, unless it alone was asked for: a build that is done again has new times and the same content.
    public boolean isIdentical() {
        return asked().equals(Set.of(Section.HISTORY))
                ? build.value().stream().flatMap(List::stream).allMatch(BuildChange::same)
                : configuration.value().stream().allMatch(List::isEmpty)
                        && packages.value().stream().allMatch(List::isEmpty)
                        && files.value().stream().allMatch(ComparisonReport::isOnlyTimes)
                        && findings.value().stream().flatMap(List::stream)
                                .allMatch(finding -> finding.news() == Finding.News.STILL_THERE);
    }

    private static boolean isOnlyTimes(FileDifference files) {
        return files.onlyTime() == files.changes().size();
    }
}
