package dev.mintmark.app.compare;

import dev.mintmark.app.compare.PartFrame.Empty;
import dev.mintmark.images.compare.BuildChange;
import dev.mintmark.images.compare.ConfigurationChange;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.PackageChange;
import dev.mintmark.images.origin.Commit;
import dev.mintmark.presentation.compare.CompareTab;
import dev.mintmark.presentation.compare.Narrowed;
import dev.mintmark.presentation.compare.Part;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;

/// The lists of the tabs that are one list each, with what stands in their place while there is nothing to list.
final class CompareLists {

    private final CompareContext context;
    private final Consumer<Object> follow;
    private final Map<CompareTab, PartFrame> frames = new EnumMap<>(CompareTab.class);
    private final RowList<PackageChange> packages;
    private final RowList<ConfigurationChange> configuration;
    private final RowList<BuildChange> build;
    private final RowList<Commit> commits;
    private final RowList<Finding> findings;

    CompareLists(CompareContext context, Consumer<Object> follow) {
        this.context = context;
        this.follow = follow;
        var rows = context.model().rows();
        var parts = context.model().parts();
        var says = context.says();
        packages = list(CompareTab.PACKAGES, rows.packages(), parts.packagesProperty(), 0.34, 0.44, says::installed,
                Empty.well("compare.empty.packages"));
        configuration = list(CompareTab.CONFIGURATION, rows.configuration(), parts.openingProperty(), 0.24, 0.64,
                says::setting, Empty.well("compare.empty.configuration"));
        build = list(CompareTab.BUILD, rows.build(), parts.openingProperty(), 0.72, 0.13, says::step,
                Empty.well("compare.empty.build"));
        commits = list(CompareTab.COMMITS, rows.commits(), parts.commitsProperty(), 0.62, 0.2, says::commit,
                Empty.unknown("compare.empty.commits"));
        findings = list(CompareTab.FINDINGS, rows.findings(), parts.findingsProperty(), 0.66, 0.14, says::finding,
                Empty.well("compare.empty.findings"));
    }

    private <R> RowList<R> list(CompareTab tab, Narrowed<R> rows, ReadOnlyObjectProperty<? extends Part<?>> part,
            double main, double second, Function<R, RowText> text, Empty empty) {
        var name = tab.name().toLowerCase(java.util.Locale.ROOT);
        var list = new RowList<>("compare-" + name, context.word("compare.list." + name), rows.rows(), main, second,
                text).opens(follow::accept);
        var isLong = tab == CompareTab.BUILD || tab == CompareTab.CONFIGURATION;
        var content = isLong ? new WholeBelow(list, text) : list;
        frames.put(tab, new PartFrame(context, content, part, rows.rows(), () -> rows.all().isEmpty(), empty));
        return list;
    }

    Node framed(CompareTab tab) {
        return frames.get(tab);
    }

    /// The same for a tab that is more than a list.
    Node framed(CompareTab tab, Node content) {
        var rows = context.model().rows().files();
        return frames.computeIfAbsent(tab, _ -> new PartFrame(context, content, context.model().parts().filesProperty(),
                rows.rows(), () -> rows.all().isEmpty() && !hasTimes(), Empty.well("compare.empty.files")));
    }

    private boolean hasTimes() {
        return context.model().parts().filesProperty().get().known().filter(files -> !files.onlyTime().isEmpty())
                .isPresent();
    }

    RowList<?> of(CompareTab tab) {
        return switch (tab) {
            case PACKAGES -> packages;
            case CONFIGURATION -> configuration;
            case BUILD -> build;
            case COMMITS -> commits;
            case FINDINGS -> findings;
            case OVERVIEW, FILES -> throw new IllegalArgumentException("not one list: " + tab);
        };
    }

    void focus(CompareTab tab) {
        of(tab).takeFocus();
    }

    void openSelected(CompareTab tab) {
        of(tab).openSelected();
    }

    /// Selects this row of a tab.
    void select(CompareTab tab, Object row) {
        switch (row) {
            case PackageChange change -> packages.select(change);
            case ConfigurationChange change -> configuration.select(change);
            case Finding finding -> findings.select(finding);
            default -> { }
        }
        focus(tab);
    }

    RowList<PackageChange> packages() {
        return packages;
    }

    RowList<ConfigurationChange> configuration() {
        return configuration;
    }

    RowList<BuildChange> build() {
        return build;
    }

    RowList<Commit> commits() {
        return commits;
    }

    RowList<Finding> findings() {
        return findings;
    }
}
