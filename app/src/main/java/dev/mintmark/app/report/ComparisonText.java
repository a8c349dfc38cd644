package dev.mintmark.app.report;

import dev.mintmark.app.words.Wording;
import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.app.writing.Tone;
import dev.mintmark.images.compare.BuildChange;
import dev.mintmark.images.compare.ConfigurationChange;
import dev.mintmark.images.compare.FileChange;
import dev.mintmark.images.compare.FileDifference;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.PackageChange;
import dev.mintmark.images.layer.PathText;
import dev.mintmark.images.packages.InstalledPackage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A comparison as tables for people: the two images, the sentence, then each part with the worst first.
public final class ComparisonText {


    private final ComparisonReport report;
    private final Wording wording;
    private final PrintStream out;
    private final Terminal terminal;

    private ComparisonText(ComparisonReport report, Wording wording, PrintStream out, Terminal terminal) {
        this.report = report;
        this.wording = wording;
        this.out = out;
        this.terminal = terminal;
    }

    public static void print(ComparisonReport report, Wording wording, TextOptions options, PrintStream out,
            Terminal terminal) {
        new ComparisonText(report, wording, out, terminal).print(options);
    }

    /// The same as one text, for the clipboard or a file.
    public static String of(ComparisonReport report, Wording wording, TextOptions options) {
        var bytes = new ByteArrayOutputStream();
        try (var text = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            print(report, wording, options, text, Terminal.NONE);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void print(TextOptions options) {
        new ImageHead(wording).with("from", report.from()).with("to", report.to()).table().print(out, terminal);
        out.print('\n' + sentence() + '\n');
        report.findings().value().ifPresent(findings -> section("FINDINGS", "" + findings.size(), findings(findings)));
        report.packages().value().ifPresent(changes -> section("PACKAGES", "" + changes.size(), packages(changes)));
        report.configuration().value()
                .ifPresent(changes -> section("CONFIGURATION", "" + changes.size(), settings(changes)));
        report.files().value().ifPresent(files -> section("FILES", counts(files, options),
                new FileTable(wording, options).of(files)));
        report.build().value().ifPresent(steps -> section("BUILD HISTORY", shared(), steps(steps)));
        report.origin().value().filter(OriginReport::isTold).ifPresent(this::origin);
    }

    private void origin(OriginReport origin) {
        section("COMMITS", PathText.printable(origin.source().orElse("source not told") + " "
                + origin.from().revision().orElse("?") + " → " + origin.to().revision().orElse("?")), commits(origin));
    }

    private Table commits(OriginReport origin) {
        var table = new Table("COMMIT", "WHEN", "AUTHOR", "SUBJECT");
        origin.commits().stream().flatMap(List::stream).forEach(commit -> table.row(
                Cell.of(commit.shortId()),
                Cell.of(wording.dayAndTime(commit.committed())), Cell.of(commit.author()), Cell.of(commit.subject())));
        origin.unknown().ifPresent(problem -> table.row(new Cell("unknown", Tone.FAINT), Cell.EMPTY, Cell.EMPTY,
                new Cell(problem.why() + " " + problem.next(), Tone.FAINT)));
        return table;
    }

    private String sentence() {
        var sentence = new StringBuilder();
        var phrases = ComparisonSentence.phrases(report, wording.words());
        for (var phrase : phrases) {
            var text = sentence.isEmpty() ? ComparisonSentence.capitalised(phrase.text()) : phrase.text();
            sentence.append(sentence.isEmpty() ? "" : ", ").append(terminal.colour() ? tone(phrase).paint(text) : text);
        }
        return sentence.append('.').toString();
    }

    private static Tone tone(SentencePhrase phrase) {
        return switch (phrase.level()) {
            case PLAIN -> Tone.PLAIN;
            case WARNING -> Tone.WARNING;
            case DANGER -> Tone.DANGER;
        };
    }

    private void section(String title, String detail, Table table) {
        if (!table.isEmpty()) {
            out.print('\n' + title + "  " + (terminal.colour() ? Tone.FAINT.paint(detail) : detail) + '\n');
            table.print(out, terminal);
        }
    }

    private static Table findings(List<Finding> findings) {
        var table = new Table("SEVERITY", "NEWS", "RULE", "WHAT");
        findings.forEach(finding -> table.row(severity(finding), Cell.of(word(finding.news()).replace('_', ' ')),
                Cell.of(finding.rule()), Cell.of(PathText.printable(finding.sentence()))));
        return table;
    }

    private static Cell severity(Finding finding) {
        return switch (finding.severity()) {
            case HIGH -> new Cell("✖ high", Tone.DANGER);
            case MEDIUM -> new Cell("▲ medium", Tone.WARNING);
            case LOW -> new Cell("· low", Tone.FAINT);
        };
    }

    private static Table packages(List<PackageChange> changes) {
        var table = new Table("CHANGE", "TYPE", "NAME", "FROM", "TO");
        changes.forEach(change -> table.row(new Cell(word(change.kind()), change.kind() == PackageChange.Kind.DOWNGRADED
                ? Tone.WARNING : Tone.PLAIN), new Cell(change.type().purlType(), Tone.FAINT), Cell.of(change.name()),
                version(change.from()), version(change.to())));
        return table;
    }

    private static Cell version(Optional<InstalledPackage> installed) {
        return installed.map(one -> Cell.of(one.version().isEmpty() ? "unknown" : one.version()))
                .orElse(new Cell("–", Tone.FAINT));
    }

    private static Table settings(List<ConfigurationChange> changes) {
        var table = new Table("SETTING", "FROM", "TO");
        changes.forEach(change -> table.row(Cell.of(change.key()), setting(change.from()),
                change.masked() && change.to().isPresent() && change.from().isPresent()
                        ? Cell.of(change.to().get() + " (differs)") : setting(change.to())));
        return table;
    }

    private static Cell setting(Optional<String> value) {
        return value.map(Cell::of).orElse(new Cell("–", Tone.FAINT));
    }

    private String counts(FileDifference files, TextOptions options) {
        return "+" + wording.count(files.count(FileChange.Kind.ADDED)) + " −"
                + wording.count(files.count(FileChange.Kind.REMOVED)) + " ~"
                + wording.count(files.count(FileChange.Kind.CHANGED)) + ", " + wording.count(files.outsidePackages())
                + " outside any package" + (files.onlyTime() == 0 ? "" : ", " + wording.count(files.onlyTime())
                + " in time alone" + (options.times() ? "" : " (--time shows them)"));
    }

    private String shared() {
        return report.layers().shared() + " of " + Math.max(report.from().layers().size(), report.to().layers().size())
                + " layers shared" + report.layers().baseName().map(base -> ", on " + PathText.printable(base)).orElse("");
    }

    private Table steps(List<BuildChange> steps) {
        var table = new Table("", "STEP", "SIZE", "COMMAND");
        for (var step : steps) {
            if (step.same()) {
                step.to().ifPresent(side -> row(table, new Cell("=", Tone.FAINT), side));
            } else {
                step.from().ifPresent(side -> row(table, new Cell("-", Tone.DANGER), side));
                step.to().ifPresent(side -> row(table, new Cell("+", Tone.GOOD), side));
            }
        }
        return table;
    }

    private void row(Table table, Cell sign, BuildChange.Step step) {
        table.row(sign, Cell.of(step.number() == 0 ? "?" : "" + step.number()),
                new Cell(StepWords.size(step, wording), Tone.FAINT), Cell.of(StepWords.command(step)));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
