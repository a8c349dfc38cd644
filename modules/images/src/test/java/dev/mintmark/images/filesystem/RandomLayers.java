package dev.mintmark.images.filesystem;

import static dev.mintmark.images.layer.TarBytes.bytes;
import static dev.mintmark.images.layer.TarBytes.header;

import dev.mintmark.images.layer.TarBytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Stacks of layers made at random, of the kinds of entries that an engine takes. Few names, so that they meet.
final class RandomLayers {

    private static final List<String> NAMES = List.of("a", "b", "c", "a-b", "d.e");
    private static final int MOST_ENTRIES = 9;

    private final Random random;
    private final TarBytes tar;
    private final String root;
    private final Map<String, Character> kinds = new HashMap<>();
    private final Set<String> written = new HashSet<>();

    private RandomLayers(Random random, TarBytes tar, String root) {
        this.random = random;
        this.tar = tar;
        this.root = root;
    }

    /// So many stacks side by side, each in a directory of its own.
    static List<byte[]> stacks(long seed, int stacks, int layers) {
        var random = new Random(seed);
        return IntStream.range(0, layers).mapToObj(_ -> {
            var tar = new TarBytes();
            for (var stack = 0; stack < stacks; stack++) {
                var one = new RandomLayers(random, tar, "s" + stack);
                for (var entries = random.nextInt(MOST_ENTRIES); entries > 0; entries--) {
                    one.add();
                }
            }
            return tar.bytes();
        }).toList();
    }

    private void add() {
        var parent = root;
        for (var depth = random.nextInt(3); depth > 0; depth--) {
            parent += "/" + name();
            if (!isDirectory(parent)) {
                return;
            }
        }
        var path = parent + "/" + name();
        var kind = "00005551226wwo".charAt(random.nextInt(14));
        var entry = kind == 'w' ? parent + "/.wh." + path.substring(parent.length() + 1)
                : kind == 'o' ? parent + "/.wh..wh..opq" : path;
        if (written.contains(entry) || kind == 'w' && kinds.containsKey(path)) {
            return;
        }
        if (kind != 'o' && kind != 'w' && kinds.getOrDefault(path, 'w') != 'w' && !(kind == '5' && isDirectory(path))) {
            return;
        }
        if (kind == '1' && linkable().isEmpty()) {
            return;
        }
        written.add(entry);
        for (var above = parent; above.contains("/"); above = above.substring(0, above.lastIndexOf('/'))) {
            kinds.put(above, '5');
        }
        write(kind, entry);
        if (kind != 'o') {
            kinds.put(path, kind);
        }
    }

    private void write(char kind, String entry) {
        var header = header(kind == '5' ? entry + "/" : entry, kind == 'w' || kind == 'o' ? '0' : kind)
                .mode(random.nextInt(010000)).owner(random.nextInt(3), random.nextInt(3));
        switch (kind) {
            case '0' -> tar.add(header, bytes("x".repeat(random.nextInt(4))));
            case '1' -> tar.add(header.link(linkable().get(random.nextInt(linkable().size()))));
            case '2' -> tar.add(header.link(List.of("a", "../b", "c/a", "nowhere").get(random.nextInt(4))));
            default -> tar.add(header);
        }
    }

    private List<String> linkable() {
        var paths = new ArrayList<String>();
        kinds.forEach((path, kind) -> {
            if (kind == '0' || kind == '1' || kind == '6' || kind == '2') {
                paths.add(path);
            }
        });
        paths.sort(null);
        return paths;
    }

    private boolean isDirectory(String path) {
        return kinds.getOrDefault(path, '5') == '5';
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }
}
