package dev.mintmark.app.report;

import dev.mintmark.images.compare.FileChange;
import dev.mintmark.images.compare.FileChange.Aspect;
import dev.mintmark.images.compare.FileDifference;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The order in which a tired person should see files.
final class WorstFiles {

    /// What grants rights first, then changed before added before removed, then by path.
    private static final Comparator<FileChange> ORDER = Comparator.comparing(WorstFiles::grants).reversed()
            .thenComparing(change -> List.of(FileChange.Kind.CHANGED, FileChange.Kind.ADDED, FileChange.Kind.REMOVED)
                    .indexOf(change.kind()))
            .thenComparing(FileChange::path);

    private static final Set<Aspect> RIGHTS = Set.of(Aspect.MODE, Aspect.OWNER, Aspect.XATTRS, Aspect.KIND, Aspect.DEVICE);

    private WorstFiles() {}

    /// Those that no change of a package explains.
    static List<FileChange> unexplained(FileDifference files) {
        return files.changes().stream().filter(FileChange::isUnexplained).sorted(ORDER).toList();
    }

    private static boolean grants(FileChange change) {
        return change.what().stream().anyMatch(RIGHTS::contains)
                || change.kind() == FileChange.Kind.ADDED && (change.to().orElseThrow().entry().mode() & 06000) != 0;
    }
}
