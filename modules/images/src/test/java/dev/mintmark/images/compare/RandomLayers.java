package dev.mintmark.images.compare;

import dev.mintmark.images.layer.TarBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes pairs of images whose few paths are fought over by files, links, directories and whiteouts of many layers.
final class RandomLayers {

    private static final List<String> NAMES = List.of("a", "a-b", "b", "c");

    private final Random random;

    RandomLayers(long seed) {
        random = new Random(seed);
    }

    /// Two lists of layers that have some in common: mostly the lower ones, sometimes others, sometimes in another
    /// order.
    List<List<byte[]>> pair() {
        var base = layers(random.nextInt(4));
        var from = new ArrayList<>(base);
        var to = new ArrayList<>(base);
        var shared = layers(random.nextInt(3));
        from.addAll(layers(random.nextInt(3)));
        to.addAll(layers(random.nextInt(3)));
        from.addAll(shared);
        to.addAll(shared);
        switch (random.nextInt(4)) {
            case 0 -> to.addAll(layers(1));
            case 1 -> from.addAll(layers(1));
            case 2 -> java.util.Collections.shuffle(to, random);
            default -> {
                var both = random.nextLong();
                from.add(new RandomLayers(both).layer(1));
                to.add(new RandomLayers(both).layer(2));
            }
        }
        return List.of(from, to);
    }

    private List<byte[]> layers(int count) {
        var layers = new ArrayList<byte[]>();
        for (var i = 0; i < count; i++) {
            layers.add(layer(random.nextInt()));
        }
        return layers;
    }

    /// Layers of one seed touch the same paths; what they put there depends on the variant.
    private byte[] layer(int variant) {
        var tar = new TarBytes();
        var entries = 1 + random.nextInt(6);
        for (var i = 0; i < entries; i++) {
            var path = path();
            switch (random.nextInt(12)) {
                case 0, 1 -> tar.directory(path + "/", random.nextBoolean() ? 0755 : 0700);
                case 2 -> tar.file(whiteout(path), "");
                case 3 -> tar.file(path + "/.wh..wh..opq", "");
                case 4 -> tar.symbolicLink(path, random.nextBoolean() ? "a" : "b");
                case 5 -> tar.hardLink(path, path());
                case 6 -> tar.add(TarBytes.header(path, '3').device(1, 1 + random.nextInt(2)));
                default -> tar.file(path, "content " + Math.floorMod(variant, 3), random.nextInt(4) == 0 ? 0600 : 0644);
            }
        }
        return tar.bytes();
    }

    private String path() {
        var path = new StringBuilder(name());
        while (random.nextInt(3) > 0 && path.length() < 8) {
            path.append('/').append(name());
        }
        return path.toString();
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private static String whiteout(String path) {
        var slash = path.lastIndexOf('/');
        return path.substring(0, slash + 1) + ".wh." + path.substring(slash + 1);
    }
}
