package dev.mintmark.presentation.compare;

import dev.mintmark.images.compare.ConfigurationChange;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.PackageChange;
import dev.mintmark.presentation.compare.Phrase.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a comparison amounts to, in one sentence, as far as it is known.
public final class Headline {

    private static final int MOST_NAMED = 2;

    private final List<Phrase> phrases = new ArrayList<>();

    private Headline() {}

    /// Empty while nothing can be said yet.
    public static List<Phrase> of(Optional<Opening> opening, Optional<List<PackageChange>> packages,
            Optional<FileLines> files, Optional<List<Finding>> findings) {
        var headline = new Headline();
        if (opening.filter(Opening::isSameImage).isPresent()) {
            return List.of(new Phrase(Kind.SAME_IMAGE, 0, ""));
        }
        packages.ifPresent(headline::packages);
        files.ifPresent(headline::files);
        opening.ifPresent(known -> headline.settings(known.configuration()));
        findings.ifPresent(headline::findings);
        if (headline.phrases.isEmpty() && packages.isPresent() && files.isPresent()) {
            headline.phrases.add(new Phrase(Kind.NOTHING, 0, ""));
        }
        return List.copyOf(headline.phrases);
    }

    private void say(Kind kind, long count) {
        if (count > 0) {
            phrases.add(new Phrase(kind, count, ""));
        }
    }

    private void packages(List<PackageChange> changes) {
        say(Kind.PACKAGES_DOWNGRADED, count(changes, PackageChange.Kind.DOWNGRADED));
        say(Kind.PACKAGES_UPGRADED, count(changes, PackageChange.Kind.UPGRADED));
        say(Kind.PACKAGES_ADDED, count(changes, PackageChange.Kind.ADDED));
        say(Kind.PACKAGES_REMOVED, count(changes, PackageChange.Kind.REMOVED));
        say(Kind.PACKAGES_CHANGED, count(changes, PackageChange.Kind.CHANGED));
    }

    private static long count(List<PackageChange> changes, PackageChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /// What no package explains; if there is none of it and no package either, all that differs.
    private void files(FileLines files) {
        var outside = files.difference().outsidePackages();
        say(Kind.FILES_OUTSIDE, outside);
        if (outside == 0 && phrases.isEmpty()) {
            say(Kind.FILES, files.lines().size());
        }
    }

    private void settings(List<ConfigurationChange> changes) {
        if (changes.size() > MOST_NAMED) {
            say(Kind.SETTINGS, changes.size());
            return;
        }
        for (var change : changes) {
            var kind = change.from().isEmpty() ? Kind.SETTING_ADDED
                    : change.to().isEmpty() ? Kind.SETTING_REMOVED : Kind.SETTING_CHANGED;
            phrases.add(new Phrase(kind, 1, SettingName.shown(change.key())));
        }
    }

    private void findings(List<Finding> findings) {
        say(Kind.FINDINGS, findings.stream().filter(finding -> finding.news() == Finding.News.INTRODUCED
                && finding.severity() == Finding.Severity.HIGH).count());
    }
}
