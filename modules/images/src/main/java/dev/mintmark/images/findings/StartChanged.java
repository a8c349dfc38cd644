package dev.mintmark.images.findings;

import dev.mintmark.images.compare.Compared;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.Finding.News;
import dev.mintmark.images.compare.Finding.Severity;
import dev.mintmark.images.compare.FindingRule;
import java.util.ArrayList;
import java.util.List;

/// What runs when a container starts, and as whom.
final class StartChanged implements FindingRule {

    @Override
    public List<Finding> look(Compared images) {
        var from = images.from().configuration();
        var to = images.to().configuration();
        var findings = new ArrayList<Finding>();
        if (!isRoot(from.user()) && isRoot(to.user())) {
            findings.add(Sentences.withoutPath("runs-as-root",
                    Severity.HIGH, "Containers now run as root, no longer as "
                    + from.user() + ".", News.INTRODUCED));
        }
        if (!from.entrypoint().equals(to.entrypoint())) {
            findings.add(Sentences.withoutPath("entrypoint-changed", Severity.MEDIUM,
                    "The program that containers start with changed (entry point).", News.INTRODUCED));
        } else if (!from.command().equals(to.command()) && to.entrypoint().isEmpty()) {
            findings.add(Sentences.withoutPath("entrypoint-changed", Severity.MEDIUM,
                    "The program that containers start with changed (command).", News.INTRODUCED));
        }
        return findings;
    }

    private static boolean isRoot(String user) {
        return user.isEmpty() || user.matches("(?:0|root)(?::.*)?");
    }
}
