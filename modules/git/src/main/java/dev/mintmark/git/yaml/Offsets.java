package dev.mintmark.git.yaml;

/// Finds the place in a string of the n-th code point: the library counts these.
final class Offsets {

    private final int length;
    private final int[] places;

    private Offsets(int length, int[] places) {
        this.length = length;
        this.places = places;
    }

    static Offsets of(String text) {
        var count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return new Offsets(count, new int[0]);
        }
        var places = new int[count];
        var place = 0;
        for (var point = 0; point < count; point++) {
            places[point] = place;
            place += Character.charCount(text.codePointAt(place));
        }
        return new Offsets(text.length(), places);
    }

    int of(int point) {
        if (places.length == 0) {
            return Math.min(point, length);
        }
        return point < places.length ? places[point] : length;
    }
}
