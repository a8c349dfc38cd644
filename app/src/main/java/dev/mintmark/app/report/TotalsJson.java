package dev.mintmark.app.report;

import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.JsonWords;
import dev.mintmark.images.compare.FileChange;
import dev.mintmark.images.compare.FileDifference;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.PackageChange;
import java.util.List;

/// How much differs, in numbers, as JSON. What is not known is null, never 0.
final class TotalsJson {

    private final Json json;

    TotalsJson(Json json) {
        this.json = json;
    }

    void totals(ComparisonReport report) {
        json.object("files", report.files().value(), this::files);
        json.object("packages", report.packages().value(), this::packages);
        json.object("config", report.configuration().value(), changes -> json.number("changed", changes.size()));
        json.object("findings", report.findings().value(), this::findings);
        json.object("layers", _ -> {
            json.number("from", report.from().layers().size());
            json.number("to", report.to().layers().size());
            json.number("shared", report.layers().shared());
        });
    }

    private void files(FileDifference files) {
        for (var kind : FileChange.Kind.values()) {
            json.number(JsonWords.of(kind), files.count(kind));
        }
        json.number("onlyTime", files.onlyTime());
        json.number("outsidePackages", files.outsidePackages());
        json.number("fromSize", files.fromSize());
        json.number("toSize", files.toSize());
    }

    private void packages(List<PackageChange> changes) {
        for (var kind : PackageChange.Kind.values()) {
            json.number(JsonWords.of(kind), changes.stream().filter(change -> change.kind() == kind).count());
        }
    }

    private void findings(List<Finding> findings) {
        for (var severity : Finding.Severity.values()) {
            json.number(JsonWords.of(severity),
                    findings.stream().filter(finding -> finding.severity() == severity).count());
        }
        json.number("introduced", findings.stream().filter(finding -> finding.news() == Finding.News.INTRODUCED).count());
    }
}
