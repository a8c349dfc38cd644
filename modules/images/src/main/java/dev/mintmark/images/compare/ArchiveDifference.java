package dev.mintmark.images.compare;

import dev.mintmark.images.compare.FileChange.Kind;
import dev.mintmark.images.compare.FileChange.MemberChange;
import dev.mintmark.images.filesystem.ImageFile;
import dev.mintmark.images.layer.FileFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Compares archives by what was noted of their members.
final class ArchiveDifference {

    private ArchiveDifference() {}

    /// What differs inside an archive that both images have; empty if it is none, or in one image only.
    static List<MemberChange> members(Optional<ImageFile> from, Optional<ImageFile> to) {
        var first = archive(from);
        var second = archive(to);
        if (first.isEmpty() || second.isEmpty() || first.equals(second)) {
            return List.of();
        }
        var left = byName(first.get());
        var right = byName(second.get());
        var changes = new ArrayList<MemberChange>();
        right.forEach((name, member) -> {
            var before = left.remove(name);
            if (before == null) {
                changes.add(new MemberChange(name, Kind.ADDED));
            } else if (before.crc32() != member.crc32() || before.size() != member.size()) {
                changes.add(new MemberChange(name, Kind.CHANGED));
            }
        });
        left.keySet().forEach(name -> changes.add(new MemberChange(name, Kind.REMOVED)));
        changes.sort(java.util.Comparator.comparing(MemberChange::name));
        return changes;
    }

    private static Optional<FileFact.Archive> archive(Optional<ImageFile> file) {
        return file.stream().flatMap(one -> one.facts().stream()).filter(FileFact.Archive.class::isInstance)
                .map(FileFact.Archive.class::cast).findFirst();
    }

    private static Map<String, FileFact.Member> byName(FileFact.Archive archive) {
        var members = new TreeMap<String, FileFact.Member>();
        archive.members().forEach(member -> members.put(member.name(), member));
        return members;
    }
}
