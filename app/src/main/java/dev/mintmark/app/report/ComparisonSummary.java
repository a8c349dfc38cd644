package dev.mintmark.app.report;

import dev.mintmark.app.words.Words;
import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.compare.ConfigurationChange;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.layer.PathText;
import dev.mintmark.incident.IncidentEvent.Collected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A comparison as an incident keeps it: the sentence, and the worst of each part in plain words, without markup.
public final class ComparisonSummary {

    private static final int MOST_ROWS = 12;
    private static final Pattern DIGEST = Pattern.compile("sha256:([0-9a-f]{7})[0-9a-f]{57}");
    private static final String OF_ENGINE = "docker-daemon:";

    private final List<String> lines = new ArrayList<>();

    private ComparisonSummary() {}

    public static Collected of(ComparisonReport report, Words words) {
        var summary = new ComparisonSummary();
        report.findings().value().ifPresent(findings -> summary.list("finding", findings.stream()
                .filter(finding -> finding.news() == Finding.News.INTRODUCED).toList(), finding -> finding.severity()
                .name()
                        .toLowerCase(Locale.ROOT) + " " + finding.rule() + ": " + finding.sentence()));
        report.files().value().ifPresent(files -> summary.list("file outside any package",
                WorstFiles.unexplained(files), change -> PathText.printable(change.path()) + " "
                        + change.kind().name().toLowerCase(Locale.ROOT) + after(ChangeWords.of(change))));
        report.packages().value().ifPresent(packages -> summary.list("package", packages, change -> change.name() + " "
                + change.from().map(from -> from.version()).orElse("–") + " → "
                + change.to().map(to -> to.version()).orElse("–") + " " + change.kind().name()
                .toLowerCase(Locale.ROOT)));
        report.configuration().value().ifPresent(settings -> summary.list("setting", settings,
                ComparisonSummary::setting));
        report.origin().value().ifPresent(origin -> summary.list("commit", origin.commits().orElse(List.of()),
                commit -> commit.shortId() + " " + commit.subject() + " (" + commit.author() + ")"));
        summary.list("not read", report.problems(), Problem::why);
        return new Collected(Collected.Kind.COMPARISON, shortened(report.from().name().toString()) + " → "
                + shortened(report.to().name().toString()) + ": "
                + ComparisonSentence.of(report, words), summary.lines, references(report));
    }

    /// What people call an image of this name.
    static String shortened(String name) {
        var brief = DIGEST.matcher(name).replaceAll("$1");
        var plain = brief.startsWith(OF_ENGINE) ? brief.substring(OF_ENGINE.length()) : brief;
        return plain.substring(plain.lastIndexOf('/') + 1);
    }

    private static Map<String, String> references(ComparisonReport report) {
        var references = new TreeMap<String, String>();
        references.put("from", report.from().name().toString());
        references.put("from.digest", digest(report.from()));
        references.put("to", report.to().name().toString());
        references.put("to.digest", digest(report.to()));
        return references;
    }

    private static String digest(ImageDescription image) {
        return image.index().or(image::manifest).orElse(image.config()).value();
    }

    private static String setting(ConfigurationChange change) {
        return change.key() + " " + (change.masked() ? "differs (masked)"
                : change.from().map(from -> from + " → ").orElse("added: ") + change.to().orElse("removed"));
    }

    private static String after(String what) {
        return what.isEmpty() ? "" : ": " + what;
    }

    private <T> void list(String title, List<T> rows, Function<T, String> row) {
        rows.stream().limit(MOST_ROWS).forEach(one -> lines.add(title + ": " + MarkdownText.shortened(row.apply(one))));
        if (rows.size() > MOST_ROWS) {
            lines.add(title + ": and " + (rows.size() - MOST_ROWS) + " more");
        }
    }
}
