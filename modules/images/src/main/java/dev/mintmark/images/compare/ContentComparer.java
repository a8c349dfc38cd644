package dev.mintmark.images.compare;

import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.OpenImage;
import dev.mintmark.images.filesystem.ImageFile;
import dev.mintmark.images.inside.ElfSymbols;
import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.LayerContents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compares what is within one file, by reading it again from both images.
final class ContentComparer {

    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_TEXT = 2 << 20;
    private static final int LOOKED_AT = 8192;

    private final OpenImage from;
    private final OpenImage to;
    private final Stacks stacks;

    ContentComparer(OpenImage from, OpenImage to, Stacks stacks) {
        this.from = from;
        this.to = to;
        this.stacks = stacks;
    }

    /// @param path of a file, or of a member of an archive: `/app/lib/pool.jar!/application.yml`
    ContentDifference compare(String path) throws ImageUnreadable, InterruptedException {
        var file = Members.outermost(path);
        var first = stacks.from().files().at(file);
        var second = stacks.to().files().at(file);
        if (first.flatMap(one -> one.entry().content()).equals(second.flatMap(one -> one.entry().content()))) {
            return new ContentDifference.Same();
        }
        var within = ArchiveDifference.members(first, second);
        if (!within.isEmpty() && file.equals(path)) {
            return new ContentDifference.Archive(within);
        }
        var contents = Both.of(() -> read(from, stacks.from(), first), () -> read(to, stacks.to(), second));
        return file.equals(path) ? compare(path, first, second, contents)
                : member(path, Members.read(contents.get(0), path), Members.read(contents.get(1), path));
    }

    private static ContentDifference member(String path, Optional<byte[]> from, Optional<byte[]> to) {
        if (from.isPresent() && to.isPresent() && java.util.Arrays.equals(from.get(), to.get())) {
            return new ContentDifference.Same();
        }
        return text(path, from, to).orElseGet(() -> new ContentDifference.Binary(length(from), length(to)));
    }

    private static ContentDifference compare(String path, Optional<ImageFile> first, Optional<ImageFile> second,
            List<Optional<byte[]>> contents) {
        var left = elf(first);
        var right = elf(second);
        if (left.isPresent() || right.isPresent()) {
            return elf(left, right, contents);
        }
        return unreadIn(first, contents.get(0)) || unreadIn(second, contents.get(1)) ? binary(first, second)
                : text(path, contents.get(0), contents.get(1)).orElseGet(() -> binary(first, second));
    }

    private static boolean unreadIn(Optional<ImageFile> file, Optional<byte[]> content) {
        return file.flatMap(one -> one.entry().content()).isPresent() && content.isEmpty();
    }

    private static ContentDifference binary(Optional<ImageFile> first, Optional<ImageFile> second) {
        return new ContentDifference.Binary(first.map(file -> file.entry().size()).orElse(0L),
                second.map(file -> file.entry().size()).orElse(0L));
    }

    private static Optional<ContentDifference> text(String path, Optional<byte[]> from, Optional<byte[]> to) {
        if (from.filter(ContentComparer::isBinary).isPresent() || to.filter(ContentComparer::isBinary).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(TextDifference.of(text(path, from), text(path, to), length(from) > MOST_TEXT
                || length(to) > MOST_TEXT));
    }

    private static String text(String path, Optional<byte[]> content) {
        return content.map(bytes -> Redaction.of(path,
                new String(bytes, 0, Math.min(bytes.length, MOST_TEXT), StandardCharsets.UTF_8))).orElse("");
    }

    private static ContentDifference elf(Optional<FileFact.Elf> first, Optional<FileFact.Elf> second,
            List<Optional<byte[]>> contents) {
        var fromNeeded = first.map(FileFact.Elf::needed).orElse(List.of());
        var toNeeded = second.map(FileFact.Elf::needed).orElse(List.of());
        var fromSymbols = contents.get(0).<Collection<String>>map(ElfSymbols::of).orElse(Set.of());
        var toSymbols = contents.get(1).<Collection<String>>map(ElfSymbols::of).orElse(Set.of());
        return new ContentDifference.Elf(first.flatMap(FileFact.Elf::buildId), second.flatMap(FileFact.Elf::buildId),
                without(toNeeded, fromNeeded), without(fromNeeded, toNeeded),
                without(toSymbols, fromSymbols), without(fromSymbols, toSymbols));
    }

    private static List<String> without(Collection<String> some, Collection<String> others) {
        var left = new ArrayList<>(some);
        left.removeAll(Set.copyOf(others));
        return left.stream().map(Printable::line).toList();
    }

    private static Optional<FileFact.Elf> elf(Optional<ImageFile> file) {
        return file.stream().flatMap(one -> one.facts().stream()).filter(FileFact.Elf.class::isInstance)
                .map(FileFact.Elf.class::cast).findFirst();
    }

    private static Optional<byte[]> read(OpenImage image, Stacks.Stacked stacked, Optional<ImageFile> file)
            throws ImageUnreadable, InterruptedException {
        if (file.isEmpty() || file.get().entry().content().isEmpty()) {
            return Optional.empty();
        }
        var layer = stacked.layers().get(file.get().layer());
        var path = file.get().path();
        return Optional.ofNullable(LayerContents.read(image, layer, Set.of(path), MOST_BYTES).get(path));
    }

    private static boolean isBinary(byte[] content) {
        for (var i = 0; i < Math.min(content.length, LOOKED_AT); i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static long length(Optional<byte[]> content) {
        return content.map(bytes -> (long) bytes.length).orElse(0L);
    }
}
