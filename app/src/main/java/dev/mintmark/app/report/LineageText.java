package dev.mintmark.app.report;

import dev.mintmark.app.words.Wording;
import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.app.writing.Tone;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.lineage.LineageVersion;
import dev.mintmark.images.layer.PathText;
import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalLong;

/// The history of an image as a table, the latest version last, as in a log.
public final class LineageText {

    private LineageText() {}

    public static void print(LineageReport report, Wording wording, PrintStream out, Terminal terminal) {
        var table = new Table("RELEASED", "VERSION", "NAME", "SIZE", "BY", "AGAINST THE ONE BEFORE");
        var before = OptionalLong.empty();
        for (var at = 0; at < report.lineage().versions().size(); at++) {
            var version = report.lineage().versions().get(at);
            var size = version.image().map(ImageDescription::size).orElse(OptionalLong.empty());
            table.row(Cell.of(version.released().map(wording::dayAndTime).orElse("unknown")),
                    Cell.of(version.image().map(LineageText::digest).or(() -> digest(version.name()))
                            .map(digest -> "◆ " + digest.shortForm()).orElse("? unknown")),
                    Cell.of(PathText.printable(String.join(", ", version.labels()))), size(size, before, wording),
                    new Cell(version.by().map(PathText::printable).orElse(""), Tone.FAINT),
                    change(report.steps().get(at), version, wording));
            before = size;
        }
        table.print(out, terminal);
        if (report.lineage().left() > 0) {
            out.print('\n' + wording.count(report.lineage().left()) + " more before these; --last N shows more.\n");
        }
    }

    private static Digest digest(ImageDescription image) {
        return image.index().or(image::manifest).orElse(image.config());
    }

    /// Which version it is one may know without being able to open it.
    private static Optional<Digest> digest(ImageName name) {
        return switch (name) {
            case ImageName.Anywhere(var reference) -> reference.digest();
            case ImageName.DockerRegistry(var reference) -> reference.digest();
            case ImageName.DockerDaemon(var id) -> Digest.parse(id);
            default -> Optional.empty();
        };
    }

    private static Cell size(OptionalLong size, OptionalLong before, Wording wording) {
        if (size.isEmpty()) {
            return new Cell("unknown", Tone.FAINT);
        }
        var growth = before.isPresent() ? size.getAsLong() - before.getAsLong() : 0;
        return Cell.of(wording.size(size.getAsLong()) + (growth == 0 ? ""
                : " (" + (growth < 0 ? "−" : "+") + wording.size(Math.abs(growth)) + ")"));
    }

    private static Cell change(Part<ComparisonReport> step, LineageVersion version, Wording wording) {
        return version.problem().or(step::problem).map(problem -> new Cell("✖ " + problem.why(), Tone.DANGER))
                .or(() -> step.value().map(report -> Cell.of(ComparisonSentence.of(report, wording.words()))))
                .orElse(Cell.EMPTY);
    }
}
