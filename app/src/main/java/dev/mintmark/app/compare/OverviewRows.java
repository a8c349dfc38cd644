package dev.mintmark.app.compare;

import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.PackageChange;
import dev.mintmark.presentation.compare.CompareTab;
import dev.mintmark.presentation.compare.FileLine;
import dev.mintmark.presentation.compare.FileMark;
import dev.mintmark.presentation.compare.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

    /// Always in the same order, also while parts are being read, so that nothing jumps more than it must.
    static List<OverviewRow> of(CompareContext context) {
        var overview = new OverviewRows(context);
        var parts = context.model().parts();
        overview.part(CompareTab.FINDINGS, "compare.overview.findings", parts.findingsProperty().get(),
                overview::findings);
        overview.part(CompareTab.FILES, "compare.overview.outside", parts.filesProperty().get(),
                files -> overview.files(files.lines()));
        overview.part(CompareTab.PACKAGES, "compare.overview.packages", parts.packagesProperty().get(),
                overview::packages);
        overview.part(CompareTab.CONFIGURATION, "compare.overview.settings", parts.openingProperty().get(),
                opening -> overview.list(CompareTab.CONFIGURATION, "compare.overview.settings", opening.configuration(),
                        MOST_SETTINGS, context.says()::setting));
        return List.copyOf(overview.rows);
    }

    private <T> void part(CompareTab tab, String key, Part<T> part, Consumer<T> known) {
        switch (part) {
            case Part.Known<T>(var value) -> known.accept(value);
            case Part.Working<T> _ -> unknown(tab, key, "compare.overview.working");
            case Part.Waiting<T> _ -> unknown(tab, key, context.model().runningProperty().get()
                    ? "compare.overview.working" : "compare.overview.waiting");
            case Part.Failed<T>(var problem) -> {
                heading(tab, key, "");
                rows.add(new OverviewRow.Entry(new RowText("!", "warning", problem.what(), false, "", "", "subtle",
                        problem.sentence()), tab, problem));
            }
        }
    }

    private void unknown(CompareTab tab, String key, String said) {
        heading(tab, key, "");
        rows.add(new OverviewRow.More(context.word(said), tab));
    }

    private void findings(List<Finding> findings) {
        var news = findings.stream().filter(finding -> finding.news() == Finding.News.INTRODUCED).toList();
        list(CompareTab.FINDINGS, "compare.overview.findings", news, MOST_FINDINGS, finding -> {
            var said = context.says().finding(finding);
            return new RowText(said.sign(), said.role(), said.main(), false, "", "", "subtle", said.spoken());
        });
    }

    private void files(List<FileLine> lines) {
        var outside = lines.stream().filter(line -> line.mark() == FileMark.UNEXPLAINED).toList();
        heading(CompareTab.FILES, "compare.overview.outside", context.wording().count(outside.size()));
        none(outside.isEmpty(), CompareTab.FILES);
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
                rows.add(new OverviewRow.Entry(new RowText("", "muted", "  " + CompareWords.sign(mark) + " " + name,
                        true,
                        context.word(member.kind() == dev.mintmark.images.compare.FileChange.Kind.ADDED
                                ? "compare.what.added" : mark == FileMark.REMOVED ? "compare.what.removed"
                                : "compare.what.content"), "", "subtle", name), CompareTab.FILES, line));
            }
            more(members.size() - MOST_MEMBERS, CompareTab.FILES);
        }
        more(outside.size() - MOST_FILES, CompareTab.FILES);
    }

    private void packages(List<PackageChange> changes) {
        list(CompareTab.PACKAGES, "compare.overview.packages", changes, MOST_PACKAGES, context.says()::installed);
    }

    private <R> void list(CompareTab tab, String key, List<R> all, int most, Function<R, RowText> text) {
        heading(tab, key, context.wording().count(all.size()));
        none(all.isEmpty(), tab);
        all.stream().limit(most).forEach(row -> rows.add(new OverviewRow.Entry(text.apply(row), tab, row)));
        more(all.size() - most, tab);
    }

    private void heading(CompareTab tab, String key, String count) {
        rows.add(new OverviewRow.Heading(context.word(key), count, tab));
    }

    private void none(boolean isEmpty, CompareTab tab) {
        if (isEmpty) {
            rows.add(new OverviewRow.More(context.word("compare.overview.none"), tab));
        }
    }

    private void more(int left, CompareTab tab) {
        if (left > 0) {
            rows.add(new OverviewRow.More(context.word("compare.overview.more", left), tab));
        }
    }
}
