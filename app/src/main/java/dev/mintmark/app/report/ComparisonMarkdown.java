package dev.mintmark.app.report;

import static dev.mintmark.app.report.MarkdownText.code;

import dev.mintmark.app.words.Words;
import dev.mintmark.domain.Problem;
import dev.mintmark.images.compare.ConfigurationChange;
import dev.mintmark.images.compare.FileDifference;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.PackageChange;
import dev.mintmark.images.packages.InstalledPackage;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// A comparison as Markdown for the incident channel: the sentence, then the worst of each part, never more than one
/// message holds.
public final class ComparisonMarkdown {

    /// A message in common channels may have 4,000 characters.
    static final int LONGEST = 3_500;
    private static final int[] MOST_ROWS = {20, 12, 8, 5, 3, 1, 0};

    private final ComparisonReport report;
    private final Words words;
    private final int most;
    private final StringBuilder text = new StringBuilder();

    private ComparisonMarkdown(ComparisonReport report, Words words, int most) {
        this.report = report;
        this.words = words;
        this.most = most;
    }

    public static String of(ComparisonReport report, Words words) {
        var text = "";
        for (var most : MOST_ROWS) {
            text = new ComparisonMarkdown(report, words, most).text();
            if (text.length() <= LONGEST) {
                break;
            }
        }
        return text;
    }

    private String text() {
        line(code(report.from().name().toString()) + " → " + code(report.to().name().toString()));
        line("");
        line("**" + MarkdownText.words(ComparisonSentence.of(report, words)) + "**");
        report.findings().value().ifPresent(this::findings);
        report.packages().value().ifPresent(this::packages);
        report.files().value().ifPresent(this::files);
        report.configuration().value().ifPresent(this::settings);
        report.origin().value().ifPresent(this::commits);
        list("Not read", report.problems(), problem -> MarkdownText.shortened(MarkdownText.words(sentences(problem))));
        return text.toString();
    }

    private void findings(List<Finding> findings) {
        list("Findings", findings.stream().filter(finding -> finding.news() == Finding.News.INTRODUCED).toList(),
                finding -> finding.severity().name().toLowerCase(Locale.ROOT) + " " + code(finding.rule()) + " "
                        + MarkdownText.words(MarkdownText.shortened(finding.sentence())));
    }

    private void packages(List<PackageChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        heading("Packages", changes);
        if (most > 0) {
            line("");
            line("| package | from | to | |");
            line("|---|---|---|---|");
            changes.stream().limit(most).forEach(change -> line("| " + code(change.name()) + " " + change.type().purlType()
                    + " | " + version(change.from()) + " | " + version(change.to()) + " | "
                    + change.kind().name().toLowerCase(Locale.ROOT) + " |"));
            if (changes.size() > most) {
                line("");
            }
        }
        more(changes.size());
    }

    private static String version(java.util.Optional<InstalledPackage> installed) {
        return installed.map(one -> code(one.version())).orElse("–");
    }

    private void files(FileDifference files) {
        list("Files outside any package", WorstFiles.unexplained(files), change -> {
            var what = ChangeWords.of(change);
            return code(change.path()) + " " + change.kind().name().toLowerCase(Locale.ROOT)
                    + (what.isEmpty() ? "" : ": " + MarkdownText.words(MarkdownText.shortened(what)));
        });
    }

    private void settings(List<ConfigurationChange> changes) {
        list("Configuration", changes, change -> code(change.key()) + " " + (change.masked() ? "differs (masked)"
                : change.from().isEmpty() ? "added: " + code(change.to().orElseThrow())
                : change.to().isEmpty() ? "removed: " + code(change.from().orElseThrow())
                : code(change.from().orElseThrow()) + " → " + code(change.to().orElseThrow())));
    }

    private void commits(OriginReport origin) {
        list("Commits", origin.commits().orElse(List.of()), commit -> code(commit.shortId()) + " "
                + MarkdownText.words(MarkdownText.shortened(commit.subject())) + " ("
                + MarkdownText.words(MarkdownText.shortened(commit.author())) + ")");
        origin.unknown().ifPresent(problem -> {
            line("");
            line("**Commits** not known: " + MarkdownText.words(MarkdownText.shortened(problem.why())));
        });
    }

    private <T> void list(String title, List<T> rows, Function<T, String> row) {
        if (!rows.isEmpty()) {
            heading(title, rows);
            rows.stream().limit(most).forEach(one -> line("- " + row.apply(one)));
            more(rows.size());
        }
    }

    private void heading(String title, Collection<?> rows) {
        line("");
        line("**" + title + "** (" + rows.size() + ")");
    }

    private void more(int size) {
        if (size > most) {
            line((most > 0 ? "- " : "") + "and " + (size - most) + " more");
        }
    }

    private static String sentences(Problem problem) {
        return Stream.of(problem.what(), problem.why()).reduce((one, other) -> one + " " + other).orElseThrow();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
