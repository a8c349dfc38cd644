package dev.mintmark.images.findings;

import dev.mintmark.images.compare.Compared;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.Finding.Severity;
import dev.mintmark.images.compare.FindingRule;
import dev.mintmark.images.filesystem.ImageFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Programs that now have a part of root's rights
/// ([capabilities](https://man7.org/linux/man-pages/man7/capabilities.7.html)).
final class CapabilitiesAdded implements FindingRule {

    private static final String ATTRIBUTE = "security.capability";

    @Override
    public List<Finding> look(Compared images) {
        var findings = new ArrayList<Finding>();
        for (var change : images.files().changes()) {
            var added = new ArrayList<>(capabilities(change.to()));
            added.removeAll(capabilities(change.from()));
            if (!added.isEmpty() && findings.size() < Sentences.MOST) {
                findings.add(Sentences.introduced("capability-added", Severity.HIGH,
                        "{} now runs with " + String.join(", ", added) + ", whoever runs it.", change.path()));
            }
        }
        return findings;
    }

    private static List<String> capabilities(Optional<ImageFile> file) {
        return file.map(one -> Capabilities.permitted(one.entry().xattrs().getOrDefault(ATTRIBUTE, "")))
                .orElse(List.of());
    }
}
