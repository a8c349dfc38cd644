package dev.mintmark.images.findings;

import dev.mintmark.images.compare.Compared;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.Finding.News;
import dev.mintmark.images.compare.Finding.Severity;
import dev.mintmark.images.compare.FindingRule;
import dev.mintmark.images.compare.PackageChange;
import java.util.List;

/// Packages that went back to an older version, with whatever was mended since.
final class PackagesDowngraded implements FindingRule {

    @Override
    public List<Finding> look(Compared images) {
        return images.packages().stream().filter(change -> change.kind() == PackageChange.Kind.DOWNGRADED)
                .map(change -> Sentences.withoutPath("package-downgraded", Severity.MEDIUM, "The package "
                + change.name()
                        + " went back from " + change.from().orElseThrow().version() + " to "
                        + change.to().orElseThrow().version() + ".", News.INTRODUCED))
                .limit(Sentences.MOST).toList();
    }
}
