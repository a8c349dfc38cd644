package dev.mintmark.images.layer;

import java.util.ArrayList;
import java.util.List;

/// What is odd about a layer, in sentences; no more of them than anybody would read.
final class Oddities {

    private final List<String> sentences = new ArrayList<>();
    private long more;

    /// @return [NameTree#NONE], for who skips an entry
    int skipped(byte[] name, String why) {
        note(name, why + ", so it was left out");
        return NameTree.NONE;
    }

    void note(byte[] name, String what) {
        note(PathText.printable(PathBytes.text(name)) + " " + what + ".");
    }

    void note(String sentence) {
        if (sentences.size() < LayerLimits.ODDITIES) {
            sentences.add(sentence);
        } else {
            more++;
        }
    }

    List<String> all() {
        var all = new ArrayList<>(sentences);
        if (more > 0) {
            all.add("There are " + more + " more oddities.");
        }
        return List.copyOf(all);
    }
}
