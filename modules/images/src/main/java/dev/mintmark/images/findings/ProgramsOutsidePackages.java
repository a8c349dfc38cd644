package dev.mintmark.images.findings;

import dev.mintmark.images.compare.Compared;
import dev.mintmark.images.compare.FileChange;
import dev.mintmark.images.compare.FileChange.Aspect;
import dev.mintmark.images.compare.FileChange.Kind;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.Finding.Severity;
import dev.mintmark.images.compare.FindingRule;
import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.FileFact;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Programs, libraries and archives that came or changed although no package did: what a hand-made fix looks like.
final class ProgramsOutsidePackages implements FindingRule {

    private static final Pattern SYSTEM = Pattern.compile("/(?:usr/)?(?:s?bin|lib|lib64|libexec)/.*");
    private static final Pattern ON_PATH = Pattern.compile("/(?:usr/(?:local/)?)?s?bin/[^/]+");
    private static final int MEMBERS_NAMED = 3;

    @Override
    public List<Finding> look(Compared images) {
        var findings = new ArrayList<Finding>();
        for (var change : images.files().changes()) {
            if (findings.size() < Sentences.MOST && change.isUnexplained() && change.to().isPresent()
                    && (change.kind() == Kind.ADDED || change.what().contains(Aspect.CONTENT))) {
                look(change, findings);
            }
        }
        return findings;
    }

    private static void look(FileChange change, List<Finding> findings) {
        var now = change.to().orElseThrow();
        var program = now.entry().kind() == EntryKind.FILE && (now.entry().mode() & 0111) != 0
                && (ON_PATH.matcher(change.path()).matches() || has(change, FileFact.Elf.class))
                || has(change, FileFact.Elf.class);
        if (program) {
            var inSystem = SYSTEM.matcher(change.path()).matches();
            var sentence = change.owner()
                    .map(owner -> "{} changed, but " + owner.name() + ", the package that brought it, did not.")
                    .orElse(change.kind() == Kind.ADDED ? "{} came, and no package brought it."
                            : "{} changed, and no package explains it.");
            findings.add(Sentences.introduced("executable-outside-packages", inSystem ? Severity.HIGH : Severity.MEDIUM,
                    sentence, change.path()));
        } else if (change.kind() == Kind.CHANGED && has(change, FileFact.Archive.class)) {
            findings.add(Sentences.introduced("archive-outside-packages", Severity.MEDIUM,
                    "{} changed, and no package explains it" + members(change) + ".", change.path()));
        }
    }

    private static String members(FileChange change) {
        var names = change.within().stream().limit(MEMBERS_NAMED).map(FileChange.MemberChange::name)
                .map(dev.mintmark.images.layer.PathText::printable).collect(Collectors.joining(", "));
        var more = change.within().size() - MEMBERS_NAMED;
        return names.isEmpty() ? "" : ": " + names + (more > 0 ? " and " + more + " more inside" : "");
    }

    private static boolean has(FileChange change, Class<? extends FileFact> sort) {
        return change.to().orElseThrow().facts().stream().anyMatch(sort::isInstance);
    }
}
