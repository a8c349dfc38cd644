package dev.mintmark.presentation.mark;

import dev.mintmark.domain.image.Digest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Which colour of the palette a version has, as an index: token `-mintmark-version-0` and so on.
public final class VersionColours {

    /// How many colours the palette has.
    public static final int COUNT = 12;

    private VersionColours() {}

    /// The colour that follows from the digest alone: what a version has wherever it stands by itself.
    public static int of(Digest digest) {
        return Integer.parseUnsignedInt(digest.hex(), 0, 6, 16) % COUNT;
    }

    /// Colours for versions shown side by side, so that no two share one (as long as there are at most twelve).
    ///
    /// Does not depend on the order, so a version keeps its colour while its neighbours come and go in size. Ask once for
    /// all versions of a service and use the answer for its strip, its details and its lane alike.
    public static Map<Digest, Integer> sideBySide(Collection<Digest> versions) {
        var colours = new HashMap<Digest, Integer>();
        var taken = new boolean[COUNT];
        for (var version : new TreeSet<>(versions)) {
            var colour = of(version);
            for (var tries = 0; taken[colour] && tries < COUNT; tries++) {
                colour = (colour + 5) % COUNT;
            }
            taken[colour] = true;
            colours.put(version, colour);
        }
        return Map.copyOf(colours);
    }

    /// Colours for a strip in its order, so that no two neighbours share one however many there are.
    public static int[] alongStrip(List<Digest> strip) {
        var sideBySide = sideBySide(strip);
        var colours = new int[strip.size()];
        for (var place = 0; place < colours.length; place++) {
            colours[place] = sideBySide.get(strip.get(place));
            var sameVersion = place > 0 && strip.get(place).equals(strip.get(place - 1));
            if (place > 0 && !sameVersion && colours[place] == colours[place - 1]) {
                colours[place] = (colours[place] + 1) % COUNT;
            }
        }
        return colours;
    }
}
