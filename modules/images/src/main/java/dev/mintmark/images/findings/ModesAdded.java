package dev.mintmark.images.findings;

import dev.mintmark.images.compare.Compared;
import dev.mintmark.images.compare.FileChange;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.Finding.Severity;
import dev.mintmark.images.compare.FindingRule;
import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.LayerEntry;
import java.util.ArrayList;
import java.util.List;

/// Programs that can now be run as somebody else, and what everybody can now write to.
final class ModesAdded implements FindingRule {

    private static final int SETUID = 04000;
    private static final int SETGID = 02000;
    private static final int STICKY = 01000;
    private static final int WRITABLE_BY_ALL = 0002;

    @Override
    public List<Finding> look(Compared images) {
        var findings = new ArrayList<Finding>();
        for (var change : images.files().changes()) {
            if (change.to().isPresent() && findings.size() < 3 * Sentences.MOST) {
                look(change, change.to().get().entry(), findings);
            }
        }
        return findings;
    }

    private static void look(FileChange change, LayerEntry now, List<Finding> findings) {
        var before = change.from().map(file -> file.entry().kind() == now.kind() ? file.entry().mode() : 0).orElse(0);
        var explained = change.owner().filter(FileChange.Owner::changed).isPresent();
        if (now.kind() == EntryKind.FILE && isNew(SETUID, before, now)) {
            var whom = now.uid() == 0 ? "root" : "user " + now.uid();
            findings.add(Sentences.introduced("setuid-added", explained ? Severity.MEDIUM : Severity.HIGH,
                    "{} can now be run as " + whom + " by everybody who may run it (setuid).", change.path()));
        }
        if (now.kind() == EntryKind.FILE && isNew(SETGID, before, now)) {
            findings.add(Sentences.introduced("setgid-added", explained ? Severity.LOW : Severity.HIGH,
                    "{} now runs with the rights of group " + now.gid() + " (setgid).", change.path()));
        }
        if (isWritableByAll(now) && (before & WRITABLE_BY_ALL) == 0) {
            findings.add(Sentences.introduced("world-writable-added", Severity.MEDIUM, "Everybody can now write to {}.",
                    change.path()));
        }
    }

    private static boolean isNew(int bit, int before, LayerEntry now) {
        return (now.mode() & bit) != 0 && (before & bit) == 0;
    }

    /// In sticky directories as `/tmp` everybody writes, and nobody to what others wrote.
    private static boolean isWritableByAll(LayerEntry now) {
        return (now.mode() & WRITABLE_BY_ALL) != 0 && (now.kind() == EntryKind.FILE
                || now.kind() == EntryKind.DIRECTORY && (now.mode() & STICKY) == 0);
    }
}
