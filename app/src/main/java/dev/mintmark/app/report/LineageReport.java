package dev.mintmark.app.report;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.lineage.Lineage;
import dev.mintmark.images.lineage.LineageVersion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The history of an image, with what changed from each version to the next.
///
/// @param steps one for each version: what it changed against the one before it; not asked of the first
public record LineageReport(Lineage lineage, List<Part<ComparisonReport>> steps) {

    private static final Set<Section> COMPARED = EnumSet.of(Section.FILES, Section.PACKAGES, Section.CONFIG);

    public LineageReport {
        steps = List.copyOf(steps);
    }

    /// Compares neighbours, one pair after the other. Blocks.
    ///
    /// @param wanted   whether to compare at all
    /// @param comparer opens and compares two versions
    public static LineageReport of(Lineage lineage, boolean wanted, Comparer comparer) throws InterruptedException {
        var steps = new ArrayList<Part<ComparisonReport>>();
        for (var at = 0; at < lineage.versions().size(); at++) {
            var asked = wanted && at > 0 && lineage.versions().get(at - 1).image().isPresent()
                    && lineage.versions().get(at).image().isPresent();
            steps.add(asked ? step(lineage.versions().get(at - 1), lineage.versions().get(at), comparer)
                    : new Part.NotAsked<>());
        }
        return new LineageReport(lineage, steps);
    }

    private static Part<ComparisonReport> step(LineageVersion from, LineageVersion to, Comparer comparer)
            throws InterruptedException {
        return Part.of(true, () -> {
            try (var comparison = comparer.compare(from, to)) {
                return ComparisonReport.of(comparison, COMPARED, (_, _, _, _) -> List.of());
            }
        });
    }

    /// What could not be opened or compared; each once.
    public List<Problem> problems() {
        return Stream.concat(lineage.versions().stream().flatMap(version -> version.problem().stream()),
                steps.stream().flatMap(step -> Stream.concat(step.problem().stream(),
                        step.value().stream().flatMap(report -> report.problems().stream())))).distinct().toList();
    }

    @FunctionalInterface
    public interface Comparer {

        Comparison compare(LineageVersion from, LineageVersion to) throws ImageUnreadable, InterruptedException;
    }
}
