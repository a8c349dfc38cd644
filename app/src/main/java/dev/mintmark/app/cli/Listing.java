package dev.mintmark.app.cli;

import java.util.List;

/// Names in a sentence, but not more than one would read.
final class Listing {

    private static final int MOST = 50;

    private Listing() {}

    static String of(List<String> names) {
        var shown = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
        return names.size() > MOST ? shown + " and " + (names.size() - MOST) + " more" : shown;
    }
}
