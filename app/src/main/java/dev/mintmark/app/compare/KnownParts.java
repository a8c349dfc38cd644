package dev.mintmark.app.compare;

import dev.mintmark.app.report.ComparisonReport;
import dev.mintmark.app.report.OriginReport;
import dev.mintmark.app.report.Part;
import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.compare.CompareModel;
import dev.mintmark.presentation.compare.FileLines;
import dev.mintmark.presentation.compare.Opening;
import dev.mintmark.presentation.compare.Parts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What is known so far, as the report that both faces of the program word alike.
final class KnownParts {

    private KnownParts() {}

    /// Empty until both images are open. What is still being read counts as not asked for.
    static Optional<ComparisonReport> report(CompareModel model) {
        return model.parts().openingProperty().get().known()
                .map(opening -> report(model.parts(), opening, model.gapsProperty().get()));
    }

    private static ComparisonReport report(Parts parts, Opening opening, List<Problem> gaps) {
        return new ComparisonReport(opening.from(), opening.to(), opening.layers(),
                part(parts.filesProperty().get(), FileLines::difference),
                part(parts.packagesProperty().get(), Function.identity()),
                new Part.Known<>(opening.configuration()), new Part.Known<>(opening.build()),
                new Part.Known<>(OriginReport.of(opening.from(), opening.to(), parts.commitsProperty().get().known(),
                        parts.commitsProperty().get().failure())),
                part(parts.findingsProperty().get(), Function.identity()), gaps);
    }

    private static <T, R> Part<R> part(dev.mintmark.presentation.compare.Part<T> part, Function<T, R> value) {
        return part.known().<Part<R>>map(known -> new Part.Known<>(value.apply(known)))
                .or(() -> part.failure().map(Part.Unreadable::new)).orElseGet(Part.NotAsked::new);
    }
}
