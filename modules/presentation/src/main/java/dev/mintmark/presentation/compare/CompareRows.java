package dev.mintmark.presentation.compare;

import dev.mintmark.images.compare.BuildChange;
import dev.mintmark.images.compare.ConfigurationChange;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.PackageChange;
import dev.mintmark.images.origin.Commit;
import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Tenses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// The rows of each tab, the worst first, narrowed by the words of the filter. FX thread only.
public final class CompareRows {

    private final BooleanProperty timesShown = new SimpleBooleanProperty();
    private final Narrowed<PackageChange> packages;
    private final Narrowed<FileLine> files;
    private final FileRows fileRows;
    private final Narrowed<ConfigurationChange> configuration;
    private final Narrowed<BuildChange> build;
    private final Narrowed<Commit> commits;
    private final Narrowed<Finding> findings;
    private final Parts parts;

    CompareRows(Parts parts, Background background, Tenses narrowing) {
        this.parts = parts;
        packages = new Narrowed<>(background, narrowing, lower(change -> change.type().purlType() + " " + change.name()
                + " " + change.kind() + change.from().map(one -> " " + one.version()).orElse("")
                + change.to().map(one -> " " + one.version()).orElse("")));
        files = new Narrowed<>(background, narrowing, FileLine::searched);
        fileRows = new FileRows(files, new Latest(background, narrowing));
        configuration = new Narrowed<>(background, narrowing,
                lower(change -> change.key() + " " + change.from().orElse("") + " " + change.to().orElse("")));
        build = new Narrowed<>(background, narrowing, lower(change -> change.from().map(BuildChange.Step::command)
                .orElse("") + " " + change.to().map(BuildChange.Step::command).orElse("")));
        commits = new Narrowed<>(background, narrowing,
                lower(commit -> commit.id() + " " + commit.author() + " " + commit.subject()));
        findings = new Narrowed<>(background, narrowing, lower(finding -> finding.rule() + " " + finding.sentence()
                + " "
                + finding.path().orElse("") + " " + finding.severity() + " " + finding.news()));
        parts.packages.subscribe(part -> packages.show(part.known().orElse(List.of())));
        parts.files.subscribe(_ -> showFiles());
        timesShown.subscribe(_ -> showFiles());
        parts.opening.subscribe(part -> {
            configuration.show(part.known().map(Opening::configuration).orElse(List.of()));
            build.show(part.known().map(Opening::build).orElse(List.of()));
        });
        parts.commits.subscribe(part -> commits.show(part.known().orElse(List.of())));
        parts.findings.subscribe(part -> findings.show(part.known().orElse(List.of())));
    }

    private static <R> Function<R, String> lower(Function<R, String> text) {
        return row -> text.apply(row).toLowerCase(Locale.ROOT);
    }

    private void showFiles() {
        var known = parts.files.get().known();
        if (known.isEmpty()) {
            fileRows.forget();
            files.show(List.of());
        } else if (timesShown.get()) {
            var all = new ArrayList<>(known.get().lines());
            all.addAll(known.get().onlyTime());
            files.show(all);
        } else {
            files.show(known.get().lines());
        }
    }

    void narrow(String words) {
        packages.narrow(words);
        files.narrow(words);
        configuration.narrow(words);
        build.narrow(words);
        commits.narrow(words);
        findings.narrow(words);
    }

    /// Whether files that differ in time alone are listed too.
    public BooleanProperty timesShownProperty() {
        return timesShown;
    }

    public Narrowed<PackageChange> packages() {
        return packages;
    }

    public Narrowed<FileLine> files() {
        return files;
    }

    /// The same files as rows of a list or of a tree.
    public FileRows fileRows() {
        return fileRows;
    }

    public Narrowed<ConfigurationChange> configuration() {
        return configuration;
    }

    public Narrowed<BuildChange> build() {
        return build;
    }

    public Narrowed<Commit> commits() {
        return commits;
    }

    public Narrowed<Finding> findings() {
        return findings;
    }
}
