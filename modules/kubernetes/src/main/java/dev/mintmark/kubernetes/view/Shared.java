package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.image.ImageReference;
import java.util.HashMap;
import java.util.Map;

/// Keeps one copy of each value that repeats: a fleet has few hosts, images and namespaces, and many instances.
///
/// Holds a bounded number of values; beyond that values are simply not shared. For one thread.
final class Shared {

    private static final int MOST_VALUES = 100_000;
    private static final int LONGEST_TEXT = 1024;

    private final Map<Object, Object> values = new HashMap<>();
    private final Map<String, String> references = new HashMap<>();

    /// The one copy of this text, cut off at a length that no honest name reaches.
    String text(String text) {
        return value(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    }

    @SuppressWarnings("unchecked")
    <T> T value(T value) {
        var known = values.get(value);
        if (known == null && values.size() < MOST_VALUES) {
            values.put(value, value);
        }
        return known == null ? value : (T) known;
    }

    /// The reference in full, as in `docker.io/library/busybox:1.36`; as it stands if it is none.
    String reference(String image) {
        var known = references.get(image);
        if (known != null) {
            return known;
        }
        var normalised = text(ImageReference.parse(image).map(ImageReference::toString).orElse(image));
        if (references.size() < MOST_VALUES) {
            references.put(image, normalised);
        }
        return normalised;
    }
}
