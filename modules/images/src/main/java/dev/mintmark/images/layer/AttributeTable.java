package dev.mintmark.images.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The few combinations of mode and owner that a layer has, each under a number.
final class AttributeTable {

    /// @param mode permission bits
    record Attributes(int mode, long uid, long gid) {}

    private final Map<Attributes, Integer> numbers = new HashMap<>();
    private final List<Attributes> all = new ArrayList<>();
    private Attributes last = new Attributes(-1, 0, 0);
    private int lastNumber;

    int number(int mode, long uid, long gid) {
        if (last.mode != mode || last.uid != uid || last.gid != gid) {
            last = new Attributes(mode, uid, gid);
            lastNumber = numbers.computeIfAbsent(last, fresh -> {
                all.add(fresh);
                return all.size() - 1;
            });
        }
        return lastNumber;
    }

    List<Attributes> all() {
        return all;
    }
}
