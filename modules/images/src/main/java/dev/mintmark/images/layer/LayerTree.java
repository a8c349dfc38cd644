package dev.mintmark.images.layer;

import java.util.Arrays;

/// The directory that an engine would fill with the entries of one layer, one after another: what comes later replaces
/// what came before, symbolic links of the same layer are followed on the way, hard links share.
///
/// Does what Docker's engine does (`archive.Unpack` over an empty directory, with overlay2's whiteouts); where that
/// engine refuses the whole layer, notes the oddity and leaves the entry out.
final class LayerTree {

    private static final String WHITEOUT = ".wh.";
    private static final String OPAQUE = ".wh..wh..opq";
    private static final String OVERLAY = "trusted.overlay.";
    private static final String CAPABILITY = "security.capability";
    private static final int LINKS_FOLLOWED = 40;
    private static final int IMPLIED_MODE = 0755;
    private static final int SET_GROUP = 02000;

    private final NameTree tree;
    private final EntryColumns columns;
    private final Oddities oddities;

    LayerTree(LayerLimits limits, Oddities oddities) {
        tree = new NameTree(limits);
        columns = new EntryColumns(limits);
        this.oddities = oddities;
        columns.directory(NameTree.ROOT, IMPLIED_MODE);
    }

    NameTree tree() {
        return tree;
    }

    EntryColumns columns() {
        return columns;
    }

    /// Puts an entry in its place.
    ///
    /// @return the file whose content follows, or [NameTree#NONE] if none of it matters
    int add(TarEntry entry) throws LayerDamaged {
        var path = CleanPath.of(entry.name());
        if (entry.xattrs().containsKey(OVERLAY + "redirect") || entry.xattrs().containsKey(OVERLAY + "metacopy")) {
            oddities.note(entry.name(), "borrows from another path by an attribute of overlayfs, which was left out");
        }
        if (path.isRoot()) {
            return entry.type() == '5' ? NameTree.NONE : oddities.skipped(entry.name(), "takes the place of the root");
        }
        if (path.isTooLong()) {
            return oddities.skipped(entry.name(), "is longer than the kernel takes");
        }
        if (path.leadsOut()) {
            // Docker's engine unpacks with the root changed, so above the root is the root.
            oddities.note(entry.name(), "leads out of the file system, so it was put below its root");
        }
        var parent = directory(path, path.count() - 1, true);
        if (parent == NameTree.NONE) {
            return oddities.skipped(entry.name(), "is in no directory");
        }
        var name = path.last();
        if (startsWith(name, WHITEOUT)) {
            whiteout(parent, name, entry);
            return NameTree.NONE;
        }
        var existing = tree.find(parent, name, 0, name.length);
        return switch (entry.type()) {
            case '0', '7', 'S' -> {
                var node = replace(parent, name, existing);
                columns.set(node, EntryKind.FILE, entry, entry.mode());
                yield node;
            }
            case '1' -> hardLink(parent, name, existing, entry);
            case '2' -> place(parent, name, existing, EntryKind.SYMBOLIC_LINK, entry, 0777);
            case '3' -> place(parent, name, existing, entry.major() == 0 && entry.minor() == 0
                    // overlayfs takes this very device for a whiteout, whoever put it there.
                    ? EntryKind.WHITEOUT : EntryKind.CHARACTER_DEVICE, entry, entry.mode());
            case '4' -> place(parent, name, existing, EntryKind.BLOCK_DEVICE, entry, entry.mode());
            case '5' -> directory(parent, name, existing, entry);
            case '6' -> place(parent, name, existing, EntryKind.FIFO, entry, entry.mode());
            default -> oddities.skipped(entry.name(), "is of an unknown kind");
        };
    }

    private int place(int parent, byte[] name, int existing, EntryKind kind, TarEntry entry, int mode)
            throws LayerDamaged {
        columns.set(replace(parent, name, existing), kind, entry, mode);
        return NameTree.NONE;
    }

    private int directory(int parent, byte[] name, int existing, TarEntry entry) throws LayerDamaged {
        var stays = existing != NameTree.NONE && kind(existing) == EntryKind.DIRECTORY;
        var node = stays ? existing : replace(parent, name, existing);
        columns.set(node, EntryKind.DIRECTORY, entry, entry.mode());
        var opaque = entry.xattrs().get(OVERLAY + "opaque");
        if (opaque != null && Arrays.equals(opaque, new byte[] {'y'})) {
            columns.opaque(node);
        }
        return NameTree.NONE;
    }

    private int replace(int parent, byte[] name, int existing) throws LayerDamaged {
        if (existing != NameTree.NONE) {
            if (kind(existing) != EntryKind.WHITEOUT) {
                oddities.note(path(existing), "is in the layer more than once; the last one counts");
            }
            tree.remove(existing);
        }
        return tree.add(parent, name, 0, name.length);
    }

    private void whiteout(int parent, byte[] name, TarEntry entry) throws LayerDamaged {
        if (Arrays.equals(name, PathBytes.of(OPAQUE))) {
            columns.opaque(parent);
            return;
        }
        var hidden = Arrays.copyOfRange(name, WHITEOUT.length(), name.length);
        if (hidden.length == 0 || CleanPath.isDots(hidden)) {
            oddities.skipped(entry.name(), "takes nothing away");
            return;
        }
        var existing = tree.find(parent, hidden, 0, hidden.length);
        if (existing == NameTree.NONE) {
            columns.set(tree.add(parent, hidden, 0, hidden.length), EntryKind.WHITEOUT, entry, 0);
        } else if (kind(existing) != EntryKind.WHITEOUT) {
            // Engines refuse this. The specification lets whiteouts act on lower layers only.
            oddities.note(path(existing), "is taken away and brought by the same layer");
            if (kind(existing) == EntryKind.DIRECTORY) {
                columns.opaque(existing);
            }
        }
    }

    /// A link shares the file, and what the link's entry says of mode and owner the engine does to that file.
    private int hardLink(int parent, byte[] name, int existing, TarEntry entry) throws LayerDamaged {
        var target = CleanPath.of(entry.link());
        var folder = target.isRoot() || target.isTooLong() ? NameTree.NONE
                : directory(target, target.count() - 1, false);
        var shared = folder == NameTree.NONE ? NameTree.NONE
                : tree.find(folder, target.last(), 0, target.last().length);
        if (shared == existing && shared != NameTree.NONE) {
            return oddities.skipped(entry.name(), "is a hard link to itself");
        }
        if (shared == NameTree.NONE) {
            if (target.isRoot() || target.isTooLong()) {
                return oddities.skipped(entry.name(), "is a hard link to no file");
            }
            oddities.note(entry.name(), "is a hard link to a file that is not in its layer, which engines refuse");
            columns.dangling(replace(parent, name, existing), entry, target.bytes());
            return NameTree.NONE;
        }
        if (kind(shared) == EntryKind.DIRECTORY) {
            return oddities.skipped(entry.name(), "is a hard link to a directory");
        }
        var file = columns.file(shared);
        columns.share(replace(parent, name, existing), file);
        columns.restamp(file, entry, CAPABILITY);
        return NameTree.NONE;
    }

    /// The directory that the first so many names of a path lead to, or [NameTree#NONE] if they lead to none.
    ///
    /// @param make whether to make what is missing, as engines do for entries whose parents are not in the layer
    private int directory(CleanPath path, int names, boolean make) throws LayerDamaged {
        var steps = new PathSteps(path, names);
        var at = NameTree.ROOT;
        var followed = 0;
        while (steps.hasNext()) {
            var step = steps.next();
            if (step.isUp()) {
                at = tree.parent(at);
                continue;
            }
            var next = tree.find(at, step.bytes(), step.from(), step.to());
            if (next == NameTree.NONE) {
                if (!make || step.isOfLink()) {
                    return NameTree.NONE;
                }
                next = tree.add(at, step.bytes(), step.from(), step.to());
                // The kernel hands this bit down to new directories.
                columns.directory(next, IMPLIED_MODE | columns.mode(at) & SET_GROUP);
            }
            switch (kind(next)) {
                case DIRECTORY -> at = next;
                case SYMBOLIC_LINK -> {
                    if (++followed > LINKS_FOLLOWED) {
                        return NameTree.NONE;
                    }
                    var link = columns.link(next);
                    at = link.length > 0 && link[0] == '/' ? NameTree.ROOT : at;
                    steps.follow(link);
                }
                default -> {
                    return NameTree.NONE;
                }
            }
        }
        return at;
    }

    EntryKind kind(int node) {
        return columns.kind(columns.file(node));
    }

    byte[] path(int node) {
        var length = 0;
        for (var at = node; at != NameTree.ROOT; at = tree.parent(at)) {
            length += tree.nameLength(at) + 1;
        }
        var path = new byte[Math.max(1, length)];
        path[0] = '/';
        for (var at = node; at != NameTree.ROOT; at = tree.parent(at)) {
            length -= tree.nameLength(at);
            System.arraycopy(tree.names(), tree.nameStart(at), path, length, tree.nameLength(at));
            path[--length] = '/';
        }
        return path;
    }

    private static boolean startsWith(byte[] name, String prefix) {
        return name.length >= prefix.length()
                && Arrays.equals(name, 0, prefix.length(), PathBytes.of(prefix), 0, prefix.length());
    }
}
