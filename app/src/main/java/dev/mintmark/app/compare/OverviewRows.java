package dev.mintmark.app.compare;

import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.PackageChange;
import dev.mintmark.presentation.compare.CompareTab;
import dev.mintmark.presentation.compare.FileLine;
import dev.mintmark.presentation.compare.FileMark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What matters most of every part, in few rows.
final class OverviewRows {

    private static final int MOST_FINDINGS = 5;
    private static final int MOST_FILES = 4;
    private static final int MOST_MEMBERS = 3;
    private static final int MOST_PACKAGES = 8;
    private static final int MOST_SETTINGS = 4;

    private final CompareContext context;
    private final List<OverviewRow> rows = new ArrayList<>();

    private OverviewRows(CompareContext context) {
        this.context = context;
    }

    static List<OverviewRow> of(CompareContext context) {
        var overview = new OverviewRows(context);
        var parts = context.model().parts();
        parts.findingsProperty().get().known().ifPresent(overview::findings);
        parts.filesProperty().get().known().ifPresent(files -> overview.files(files.lines()));
        parts.packagesProperty().get().known().ifPresent(overview::packages);
        parts.openingProperty().get().known().ifPresent(opening -> overview.part(CompareTab.CONFIGURATION,
                "compare.overview.settings", opening.configuration(), MOST_SETTINGS, context.says()::setting));
        return List.copyOf(overview.rows);
    }

    private void findings(List<Finding> findings) {
        var news = findings.stream().filter(finding -> finding.news() == Finding.News.INTRODUCED).toList();
        part(CompareTab.FINDINGS, "compare.overview.findings", news, MOST_FINDINGS, finding -> {
            var said = context.says().finding(finding);
            return new RowText(said.sign(), said.role(), said.main(), false, "", "", "subtle", said.spoken());
        });
    }

    private void files(List<FileLine> lines) {
        var outside = lines.stream().filter(line -> line.mark() == FileMark.UNEXPLAINED).toList();
        if (outside.isEmpty()) {
            return;
        }
        heading(CompareTab.FILES, "compare.overview.outside", outside.size());
        for (var line : outside.subList(0, Math.min(MOST_FILES, outside.size()))) {
            var said = context.says().file(line);
            rows.add(new OverviewRow.Entry(new RowText(said.sign(), said.role(), said.main(), true, said.second(),
                    context.wording().size(line.bytes()), "subtle", said.spoken()), CompareTab.FILES, line));
            var members = line.change().within();
            for (var member : members.subList(0, Math.min(MOST_MEMBERS, members.size()))) {
                var mark = switch (member.kind()) {
                    case ADDED -> FileMark.ADDED;
                    case REMOVED -> FileMark.REMOVED;
                    case CHANGED -> FileMark.CHANGED;
                };
                var name = CompareWords.printable(member.name());
                rows.add(new OverviewRow.Entry(new RowText("", "muted", "└ " + CompareWords.sign(mark) + " " + name, true,
                        context.word(member.kind() == dev.mintmark.images.compare.FileChange.Kind.ADDED
                                ? "compare.what.added" : mark == FileMark.REMOVED ? "compare.what.removed"
                                : "compare.what.content"), "", "subtle", name), CompareTab.FILES, line));
            }
            more(members.size() - MOST_MEMBERS, CompareTab.FILES);
        }
        more(outside.size() - MOST_FILES, CompareTab.FILES);
    }

    private void packages(List<PackageChange> changes) {
        part(CompareTab.PACKAGES, "compare.overview.packages", changes, MOST_PACKAGES, context.says()::installed);
    }

    private <R> void part(CompareTab tab, String key, List<R> all, int most, Function<R, RowText> text) {
        if (all.isEmpty()) {
            return;
        }
        heading(tab, key, all.size());
        all.stream().limit(most).forEach(row -> rows.add(new OverviewRow.Entry(text.apply(row), tab, row)));
        more(all.size() - most, tab);
    }

    private void heading(CompareTab tab, String key, int count) {
        rows.add(new OverviewRow.Heading(context.word(key), context.wording().count(count), tab));
    }

    private void more(int left, CompareTab tab) {
        if (left > 0) {
            rows.add(new OverviewRow.More(context.word("compare.overview.more", left), tab));
        }
    }
}
