package dev.mintmark.app.report;

import dev.mintmark.app.report.SentencePhrase.Level;
import dev.mintmark.app.words.Words;
import dev.mintmark.images.compare.ConfigurationChange;
import dev.mintmark.images.compare.FileChange;
import dev.mintmark.images.compare.FileDifference;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.PackageChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a comparison amounts to: *"3 packages upgraded, 1 file changed outside any package, port 8443 added."*
///
/// It speaks of what the report holds, so it may be made again as more is known.
public final class ComparisonSentence {

    private final ComparisonReport report;
    private final Words words;
    private final List<SentencePhrase> phrases = new ArrayList<>();

    private ComparisonSentence(ComparisonReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    /// The sentence in pieces, so that the worrying ones can be coloured; never empty.
    public static List<SentencePhrase> phrases(ComparisonReport report, Words words) {
        return new ComparisonSentence(report, words).phrases();
    }

    /// The whole sentence, with its full stop.
    public static String of(ComparisonReport report, Words words) {
        var text = phrases(report, words).stream().map(SentencePhrase::text).collect(Collectors.joining(", "));
        return capitalised(text) + ".";
    }

    static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }

    private List<SentencePhrase> phrases() {
        report.findings().value().ifPresent(this::addFindings);
        report.packages().value().ifPresent(this::addPackages);
        report.files().value().ifPresent(this::addFiles);
        report.configuration().value().ifPresent(this::addSettings);
        if (phrases.isEmpty()) {
            addQuiet();
        }
        Stream.of(Section.values()).filter(section -> report.part(section).problem().isPresent())
                .forEach(section -> add(Level.WARNING, "report.sentence.unread", name(section)));
        return List.copyOf(phrases);
    }

    private void addFindings(List<Finding> findings) {
        count(findings.stream().filter(finding -> finding.severity() == Finding.Severity.HIGH
                && finding.news() == Finding.News.INTRODUCED).count(), Level.DANGER, "report.sentence.serious");
    }

    /// What went back is worth a phrase of its own.
    private void addPackages(List<PackageChange> changes) {
        packages(changes, PackageChange.Kind.DOWNGRADED)
                .forEach(text -> phrases.add(new SentencePhrase(text, Level.WARNING)));
        var others = new ArrayList<String>();
        for (var kind : List.of(PackageChange.Kind.UPGRADED, PackageChange.Kind.ADDED, PackageChange.Kind.REMOVED,
                PackageChange.Kind.CHANGED)) {
            packages(changes, kind).forEach(text -> others.add(others.isEmpty() ? text : counted(changes, kind)));
        }
        if (!others.isEmpty()) {
            phrases.add(new SentencePhrase(listing(others), Level.PLAIN));
        }
    }

    /// *"3 packages upgraded"*, or nothing.
    private List<String> packages(List<PackageChange> changes, PackageChange.Kind kind) {
        var count = changes.stream().filter(change -> change.kind() == kind).count();
        return count == 0 ? List.of() : List.of(words.get("report.sentence.package." + word(kind), count));
    }

    /// *"3 upgraded"*.
    private String counted(List<PackageChange> changes, PackageChange.Kind kind) {
        return words.get("report.sentence.also." + word(kind),
                changes.stream().filter(change -> change.kind() == kind).count());
    }

    /// What packages explain is told by the packages.
    private void addFiles(FileDifference files) {
        var outside = new ArrayList<String>();
        for (var kind : List.of(FileChange.Kind.CHANGED, FileChange.Kind.ADDED, FileChange.Kind.REMOVED)) {
            var count = files.changes().stream()
                    .filter(change -> change.kind() == kind && change.isUnexplained()).count();
            if (count > 0) {
                outside.add(words.get((outside.isEmpty() ? "report.sentence.file." : "report.sentence.also.")
                        + word(kind), count));
            }
        }
        if (!outside.isEmpty()) {
            add(Level.WARNING, "report.sentence.outside", listing(outside));
        } else if (phrases.isEmpty()) {
            count(files.changes().size() - files.onlyTime(), Level.PLAIN, "report.sentence.files");
        }
    }

    private void addSettings(List<ConfigurationChange> changes) {
        phrases.addAll(new SettingPhrases(words).of(changes));
    }

    private void addQuiet() {
        var times = report.files().value().map(FileDifference::onlyTime).orElse(0L);
        if (!report.isWhole()) {
            return;
        }
        if (!report.isIdentical()) {
            add(Level.PLAIN, "report.sentence.otherwise");
        } else if (report.files().isAsked() && report.configuration().isAsked()) {
            add(Level.PLAIN, times == 0 ? "report.sentence.same" : "report.sentence.sameButTimes", times);
        } else {
            add(Level.PLAIN, "report.sentence.noneIn", listing(report.asked().stream().map(this::name).toList()));
        }
    }

    private void count(long count, Level level, String key) {
        if (count > 0) {
            add(level, key, count);
        }
    }

    private void add(Level level, String key, Object... arguments) {
        phrases.add(new SentencePhrase(words.get(key, arguments), level));
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private String name(Section section) {
        return words.get("report.part." + section.word());
    }

    /// *"a"*, *"a and b"*, *"a, b and c"*.
    private String listing(List<String> names) {
        return names.size() < 2 ? String.join("", names) : words.get("report.sentence.and",
                String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}
