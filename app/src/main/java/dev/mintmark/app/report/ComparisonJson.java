package dev.mintmark.app.report;

import dev.mintmark.app.words.Words;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.JsonWords;
import dev.mintmark.images.compare.BuildChange;
import dev.mintmark.images.compare.ConfigurationChange;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.LayerAlignment;
import dev.mintmark.images.compare.PackageChange;
import dev.mintmark.images.layer.PathText;
import dev.mintmark.images.packages.InstalledPackage;
import java.io.OutputStream;
import java.util.Optional;

/// A comparison as JSON, for scripts. All keys are always there; a part that was not asked for or could not be read is
/// null, and `problems` says why.
public final class ComparisonJson {

    private final Json json;
    private final ComparisonReport report;

    private ComparisonJson(Json json, ComparisonReport report) {
        this.json = json;
        this.report = report;
    }

    /// @param withTimes whether to list files that differ in time alone; they are counted in any case
    public static void write(ComparisonReport report, Words words, boolean withTimes, OutputStream out) {
        Json.stream(out, json -> new ComparisonJson(json, report).write(words, withTimes));
    }

    private void write(Words words, boolean withTimes) {
        var images = new ImageJson(json);
        json.object("from", _ -> images.description(report.from()));
        json.object("to", _ -> images.description(report.to()));
        json.texts("asked", report.asked().stream().map(Section::word).toList());
        json.text("sentence", ComparisonSentence.of(report, words));
        json.text("verdict", report.isWhole() ? Optional.of(report.isIdentical() ? "identical" : "different")
                : Optional.empty());
        json.object("totals", _ -> new TotalsJson(json).totals(report));
        json.list("findings", report.findings().value(), this::finding);
        json.list("packages", report.packages().value(), this::packageChange);
        json.list("config", report.configuration().value(), this::setting);
        json.object("files", report.files().value(), files -> new FileJson(json).difference(files, withTimes));
        json.list("history", report.build().value(), this::step);
        json.object("origin", report.origin().value(), new OriginJson(json)::origin);
        json.object("layers", _ -> layers(report.layers()));
        images.problems(report.problems());
    }

    private void finding(Finding finding) {
        json.text("rule", finding.rule());
        json.text("path", finding.path().map(PathText::printable));
        finding.path().flatMap(HexPath::of).ifPresent(hex -> json.text("pathBytes", hex));
        json.text("severity", JsonWords.of(finding.severity()));
        json.text("news", JsonWords.of(finding.news()));
        json.text("sentence", finding.sentence());
    }

    private void packageChange(PackageChange change) {
        var either = change.to().or(change::from).orElseThrow();
        json.text("type", change.type().purlType());
        json.text("name", change.name());
        json.text("from", change.from().map(InstalledPackage::version));
        json.text("to", change.to().map(InstalledPackage::version));
        json.text("change", JsonWords.of(change.kind()));
        json.text("architecture", either.architecture());
        json.text("source", either.source());
        json.texts("licences", either.licences());
        json.text("purl", either.purl());
        json.text("location", PathText.printable(either.location()));
    }

    private void setting(ConfigurationChange change) {
        json.text("key", change.key());
        json.text("from", change.from());
        json.text("to", change.to());
        json.truth("masked", change.masked());
    }

    private void step(BuildChange change) {
        json.truth("same", change.same());
        json.object("from", change.from(), new ImageJson(json)::step);
        json.object("to", change.to(), new ImageJson(json)::step);
    }

    private void layers(LayerAlignment layers) {
        json.text("base", layers.baseName());
        json.number("sharedBase", layers.sharedBase());
        json.list("rungs", layers.rungs(), rung -> {
            json.truth("shared", rung.isShared());
            json.object("from", rung.from(), layer -> new ImageJson(json).layer(layer));
            json.object("to", rung.to(), layer -> new ImageJson(json).layer(layer));
        });
    }
}
