package dev.mintmark.images.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The header of an RPM package, as its database keeps it
/// ([RPM format, header](https://rpm-software-management.github.io/rpm/manual/format_header.html), without its lead).
final class RpmHeader {

    private static final int MOST_TAGS = 10_000;
    private static final int MOST_VALUES = 200_000;
    private static final int LENGTH_OF_ENTRY = 16;
    private static final int INT32 = 4;
    private static final int STRING = 6;
    private static final int STRINGS = 8;
    private static final int TRANSLATED = 9;

    private record Place(int type, int offset, int count) {}

    private final byte[] bytes;
    private final int store;
    private final Map<Integer, Place> places;

    private RpmHeader(byte[] bytes, int store, Map<Integer, Place> places) {
        this.bytes = bytes;
        this.store = store;
        this.places = places;
    }

    /// Empty if it is none.
    static Optional<RpmHeader> parse(byte[] bytes) {
        if (bytes.length < 8) {
            return Optional.empty();
        }
        var header = ByteBuffer.wrap(bytes);
        var tags = header.getInt();
        var length = header.getInt();
        var store = 8 + (long) tags * LENGTH_OF_ENTRY;
        if (tags <= 0 || tags > MOST_TAGS || length < 0 || store + length > bytes.length) {
            return Optional.empty();
        }
        var places = new HashMap<Integer, Place>();
        for (var tag = 0; tag < tags; tag++) {
            places.putIfAbsent(header.getInt(), new Place(header.getInt(), header.getInt(), header.getInt()));
        }
        return Optional.of(new RpmHeader(bytes, (int) store, places));
    }

    /// The first text under this tag; empty if there is none.
    String text(int tag) {
        var texts = texts(tag, 1);
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    List<String> texts(int tag) {
        return texts(tag, MOST_VALUES);
    }

    private List<String> texts(int tag, int most) {
        var place = places.get(tag);
        if (place == null || place.type() != STRING && place.type() != STRINGS && place.type() != TRANSLATED) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        var at = begin(place);
        for (var count = Math.min(place.count(), most); count > 0 && at >= 0 && at < bytes.length; count--) {
            var end = at;
            while (end < bytes.length && bytes[end] != 0) {
                end++;
            }
            texts.add(new String(bytes, at, end - at, StandardCharsets.UTF_8));
            at = end + 1;
        }
        return texts;
    }

    List<Integer> numbers(int tag) {
        var place = places.get(tag);
        if (place == null || place.type() != INT32) {
            return List.of();
        }
        var numbers = new ArrayList<Integer>();
        var at = begin(place);
        for (var count = Math.min(place.count(), MOST_VALUES); count > 0 && at >= 0 && at <= bytes.length - INT32; count--) {
            numbers.add(ByteBuffer.wrap(bytes).getInt(at));
            at += INT32;
        }
        return numbers;
    }

    /// Negative if the place is outside.
    private int begin(Place place) {
        return place.offset() < 0 || place.offset() > bytes.length - store ? -1 : store + place.offset();
    }
}
