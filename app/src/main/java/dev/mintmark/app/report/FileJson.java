package dev.mintmark.app.report;

import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.JsonWords;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.compare.FileChange;
import dev.mintmark.images.compare.FileDifference;
import dev.mintmark.images.filesystem.ImageFile;
import dev.mintmark.images.layer.LayerEntry;
import dev.mintmark.images.layer.PathText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files and their changes as JSON.
final class FileJson {

    private final Json json;

    FileJson(Json json) {
        this.json = json;
    }

    /// @param withTimes whether files that differ in time alone are among the changed ones
    void difference(FileDifference files, boolean withTimes) {
        json.list("added", of(files, FileChange.Kind.ADDED), change -> {
            path(change.path());
            explanation(change);
            file(change.to().orElseThrow());
        });
        json.list("removed", of(files, FileChange.Kind.REMOVED), change -> {
            path(change.path());
            explanation(change);
            file(change.from().orElseThrow());
        });
        json.list("changed", of(files, FileChange.Kind.CHANGED).stream()
                .filter(change -> withTimes || !change.isOnlyTime()).toList(), this::changed);
    }

    /// One file of one image.
    void of(ImageFile file) {
        path(file.path());
        file(file);
    }

    private static List<FileChange> of(FileDifference files, FileChange.Kind kind) {
        return files.changes().stream().filter(change -> change.kind() == kind).toList();
    }

    private void changed(FileChange change) {
        path(change.path());
        json.texts("what", change.what().stream().sorted().map(JsonWords::of).toList());
        explanation(change);
        json.object("from", _ -> file(change.from().orElseThrow()));
        json.object("to", _ -> file(change.to().orElseThrow()));
        if (!change.within().isEmpty()) {
            json.list("within", change.within(), member -> {
                json.text("name", PathText.printable(member.name()));
                json.text("change", JsonWords.of(member.kind()));
            });
        }
    }

    private void path(String path) {
        json.text("path", PathText.printable(path));
        HexPath.of(path).ifPresent(hex -> json.text("pathBytes", hex));
    }

    private void explanation(FileChange change) {
        json.object("package", change.owner(), owner -> {
            json.text("type", owner.type().purlType());
            json.text("name", owner.name());
            json.text("version", owner.version());
            json.truth("changed", owner.changed());
        });
        json.truth("outsidePackages", change.isUnexplained());
    }

    private void file(ImageFile file) {
        var entry = file.entry();
        json.text("kind", JsonWords.of(entry.kind()));
        json.text("mode", String.format("%04o", entry.mode()));
        json.number("uid", entry.uid());
        json.number("gid", entry.gid());
        json.number("size", entry.size());
        json.time("modified", entry.modified());
        entry.link().ifPresent(link -> json.text("link", PathText.printable(link)));
        entry.device().ifPresent(device -> json.text("device", device.major() + ":" + device.minor()));
        entry.content().map(Digest::value).ifPresent(digest -> json.text("content", digest));
        xattrs(entry);
        json.number("layer", file.layer());
    }

    private void xattrs(LayerEntry entry) {
        if (!entry.xattrs().isEmpty()) {
            json.list("xattrs", entry.xattrs().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList(), xattr -> {
                json.text("name", PathText.printable(xattr.getKey()));
                json.text("hex", Optional.of(xattr.getValue()));
            });
        }
    }
}
