package dev.mintmark.images.layer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is known of each node of a layer's tree, in columns. Several nodes may share one file.
final class EntryColumns {

    private static final int FIRST_CAPACITY = 64;
    private static final EntryKind[] KINDS = EntryKind.values();

    private final LayerLimits limits;
    private int[] files = new int[FIRST_CAPACITY];
    private byte[] kinds = new byte[FIRST_CAPACITY];
    private boolean[] opaque = new boolean[FIRST_CAPACITY];
    private int[] attributes = new int[FIRST_CAPACITY];
    private long[] sizes = new long[FIRST_CAPACITY];
    private long[] times = new long[FIRST_CAPACITY];
    private byte[] contents = new byte[FIRST_CAPACITY * Hashes.LENGTH];
    private final AttributeTable table = new AttributeTable();
    private final Map<Integer, EntryExtras> extras = new HashMap<>();
    private long extraBytes;

    EntryColumns(LayerLimits limits) {
        this.limits = limits;
    }

    /// The node whose file this node shares; itself unless it is a hard link.
    int file(int node) {
        return files[node];
    }

    EntryKind kind(int node) {
        return KINDS[kinds[node]];
    }

    boolean isOpaque(int node) {
        return opaque[node];
    }

    int attributes(int node) {
        return attributes[node];
    }

    int mode(int node) {
        return table.all().get(attributes[node]).mode();
    }

    AttributeTable table() {
        return table;
    }

    long size(int node) {
        return sizes[node];
    }

    long modified(int node) {
        return times[node];
    }

    byte[] contents() {
        return contents;
    }

    Optional<EntryExtras> extras(int node) {
        return Optional.ofNullable(extras.get(node));
    }

    byte[] link(int node) {
        return extras(node).map(EntryExtras::link).orElse(new byte[0]);
    }

    /// A directory that no entry tells of.
    void directory(int node, int mode) {
        begin(node, EntryKind.DIRECTORY);
        attributes[node] = table.number(mode, 0, 0);
    }

    void set(int node, EntryKind kind, TarEntry entry, int mode) throws LayerDamaged {
        begin(node, kind);
        sizes[node] = kind == EntryKind.FILE ? entry.size() : 0;
        stamp(node, entry, mode);
        var device = kind == EntryKind.CHARACTER_DEVICE || kind == EntryKind.BLOCK_DEVICE;
        var link = kind == EntryKind.SYMBOLIC_LINK ? entry.link() : new byte[0];
        var kept = kind == EntryKind.DIRECTORY ? extras(node).map(EntryExtras::xattrs).orElse(Map.of())
                : Map.<String, byte[]>of();
        keep(node, new EntryExtras(link, device ? entry.major() : -1, device ? entry.minor() : -1,
                attributes(kept, entry)));
    }

    void opaque(int node) {
        opaque[node] = true;
    }

    /// A node that only says that its directory is opaque.
    void marker(int node) {
        directory(node, 0);
        kinds[node] = (byte) EntryKind.OPAQUE.ordinal();
    }

    void share(int node, int file) {
        makeRoom(node);
        files[node] = file;
        kinds[node] = (byte) EntryKind.HARD_LINK.ordinal();
    }

    /// A hard link to what is not in this layer.
    void dangling(int node, TarEntry entry, byte[] target) throws LayerDamaged {
        begin(node, EntryKind.HARD_LINK);
        stamp(node, entry, entry.mode());
        keep(node, new EntryExtras(target, -1, -1, attributes(Map.of(), entry)));
    }

    /// Does to a file what the engine does to it when it makes a hard link: owner, mode and time become the link's, and
    /// giving it an owner takes one attribute away.
    void restamp(int file, TarEntry link, String lost) throws LayerDamaged {
        stamp(file, link, kind(file) == EntryKind.SYMBOLIC_LINK ? 0777 : link.mode());
        var before = extras(file).orElse(EntryExtras.NONE);
        var left = new LinkedHashMap<>(before.xattrs());
        left.remove(lost);
        keep(file, new EntryExtras(before.link(), before.major(), before.minor(), attributes(left, link)));
    }

    void content(int node, byte[] sha256) {
        System.arraycopy(sha256, 0, contents, node * Hashes.LENGTH, Hashes.LENGTH);
    }

    private void begin(int node, EntryKind kind) {
        makeRoom(node);
        files[node] = node;
        kinds[node] = (byte) kind.ordinal();
    }

    private void stamp(int node, TarEntry entry, int mode) {
        // A new node has number 0, which is the root directory's.
        var before = table.all().get(attributes[node]);
        attributes[node] = table.number(mode, owner(entry.uid(), before.uid()), owner(entry.gid(), before.gid()));
        times[node] = entry.modified();
    }

    /// The kernel's owners have 32 bits, and all of them set mean that nothing is to change.
    private static long owner(long written, long before) {
        var number = written & 0xFFFFFFFFL;
        return number == 0xFFFFFFFFL ? before : number;
    }

    /// overlayfs keeps attributes of its own to itself.
    private static Map<String, byte[]> attributes(Map<String, byte[]> before, TarEntry entry) {
        var all = new LinkedHashMap<>(before);
        all.putAll(entry.xattrs());
        all.keySet().removeIf(name -> name.startsWith("trusted.overlay."));
        return all;
    }

    private void keep(int node, EntryExtras extra) throws LayerDamaged {
        if (extra.isNone()) {
            extras.remove(node);
            return;
        }
        extraBytes += extra.weight();
        if (extraBytes > limits.extraBytes()) {
            throw LayerDamaged.tooMuch("Its links and extended attributes fill more than " + limits.extraBytes()
                    + " bytes.");
        }
        extras.put(node, extra);
    }

    private void makeRoom(int node) {
        if (node < kinds.length) {
            return;
        }
        var capacity = node + (node >> 1);
        files = Arrays.copyOf(files, capacity);
        kinds = Arrays.copyOf(kinds, capacity);
        opaque = Arrays.copyOf(opaque, capacity);
        attributes = Arrays.copyOf(attributes, capacity);
        sizes = Arrays.copyOf(sizes, capacity);
        times = Arrays.copyOf(times, capacity);
        contents = Arrays.copyOf(contents, capacity * Hashes.LENGTH);
    }
}
