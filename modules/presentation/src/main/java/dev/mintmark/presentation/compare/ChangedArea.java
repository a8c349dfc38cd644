package dev.mintmark.presentation.compare;

import dev.mintmark.images.layer.EntryKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// What changed in one place: the files of a package, or of a folder where no package owns them.
///
/// @param name  the package or the folder
/// @param owned whether it is a package
/// @param files the largest first; what is beyond [#MOST_FILES] counts in `bytes` only
/// @param bytes of all of them
public record ChangedArea(String name, boolean owned, List<FileLine> files, long bytes) {

    static final int MOST_AREAS = 60;
    static final int MOST_FILES = 80;
    private static final int FOLDER_DEPTH = 3;

    public ChangedArea {
        files = List.copyOf(files);
    }

    /// The largest first.
    static List<ChangedArea> of(List<FileLine> lines) {
        var byName = new LinkedHashMap<String, List<FileLine>>();
        for (var line : lines) {
            if (isContent(line)) {
                byName.computeIfAbsent(name(line), _ -> new ArrayList<>()).add(line);
            }
        }
        return byName.entrySet().stream().map(entry -> area(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(ChangedArea::bytes).reversed().thenComparing(ChangedArea::name))
                .limit(MOST_AREAS).toList();
    }

    private static ChangedArea area(String name, List<FileLine> lines) {
        var files = lines.stream().sorted(Comparator.comparingLong(FileLine::bytes).reversed()
                .thenComparing(FileLine::path)).limit(MOST_FILES).toList();
        return new ChangedArea(name, lines.getFirst().change().owner().isPresent(), files,
                lines.stream().mapToLong(FileLine::bytes).sum());
    }

    private static boolean isContent(FileLine line) {
        var file = line.change().to().or(line.change()::from).orElseThrow().entry();
        return line.bytes() > 0 && file.kind() == EntryKind.FILE;
    }

    private static String name(FileLine line) {
        return line.change().owner().map(owner -> owner.name()).orElseGet(() -> folder(line.path()));
    }

    private static String folder(String path) {
        var end = 0;
        for (var depth = 0; depth < FOLDER_DEPTH; depth++) {
            var next = path.indexOf('/', end + 1);
            if (next < 0) {
                break;
            }
            end = next;
        }
        return end == 0 ? "/" : path.substring(0, end);
    }

    /// Whether some of it is explained by no package.
    public boolean isUnexplained() {
        return files.stream().anyMatch(file -> file.mark() == FileMark.UNEXPLAINED);
    }
}
