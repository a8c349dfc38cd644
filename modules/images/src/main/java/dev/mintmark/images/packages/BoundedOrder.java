package dev.mintmark.images.packages;

import java.util.OptionalInt;

/// Keeps what cannot be a version from the ecosystem's order: some of them recurse, or are slow on long texts.
record BoundedOrder(VersionOrder order) implements VersionOrder {

    private static final int LONGEST = 256;

    @Override
    public OptionalInt compare(String one, String other) {
        if (one.equals(other)) {
            return OptionalInt.of(0);
        }
        if (!isPlausible(one) || !isPlausible(other)) {
            return OptionalInt.empty();
        }
        return order.compare(one, other);
    }

    private static boolean isPlausible(String version) {
        return !version.isEmpty() && version.length() <= LONGEST
                && version.chars().allMatch(character -> character > ' ' && character < 0x7F);
    }
}
