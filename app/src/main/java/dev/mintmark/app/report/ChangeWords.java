package dev.mintmark.app.report;

import dev.mintmark.images.compare.FileChange;
import dev.mintmark.images.filesystem.ImageFile;
import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.PathText;
import java.util.Locale;
import java.util.stream.Collectors;

/// What changed of a file, in few words: *"mode 0755 → 4755"*.
final class ChangeWords {

    private ChangeWords() {}

    static String of(FileChange change) {
        return switch (change.kind()) {
            case ADDED -> what(change.to().orElseThrow());
            case REMOVED -> what(change.from().orElseThrow());
            case CHANGED -> change.what().stream().sorted()
                    .filter(aspect -> aspect != FileChange.Aspect.TIME || change.isOnlyTime())
                    .map(aspect -> aspect(aspect, change.from().orElseThrow(), change.to().orElseThrow()))
                    .collect(Collectors.joining(", ")) + within(change);
        };
    }

    /// What kind of thing a path is, unless it is a plain file, and what is special about its mode.
    private static String what(ImageFile file) {
        var entry = file.entry();
        return switch (entry.kind()) {
            case FILE -> (entry.mode() & 07000) == 0 ? "" : "mode " + mode(file);
            case SYMBOLIC_LINK -> "link to " + PathText.printable(entry.link().orElse("?"));
            default -> kind(entry.kind());
        };
    }

    private static String aspect(FileChange.Aspect aspect, ImageFile from, ImageFile to) {
        var before = from.entry();
        var after = to.entry();
        return switch (aspect) {
            case MODE -> "mode " + mode(from) + " → " + mode(to);
            case OWNER -> "owner " + before.uid() + ":" + before.gid() + " → " + after.uid() + ":" + after.gid();
            case KIND -> kind(before.kind()) + " → " + kind(after.kind());
            case LINK -> "link to " + PathText.printable(after.link().orElse("?"));
            case CONTENT, XATTRS, DEVICE, TIME -> aspect.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String within(FileChange change) {
        return change.within().isEmpty() ? "" : " (" + change.within().size()
                + (change.within().size() == 1 ? " member inside)" : " members inside)");
    }

    private static String mode(ImageFile file) {
        return String.format("%04o", file.entry().mode());
    }

    private static String kind(EntryKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
