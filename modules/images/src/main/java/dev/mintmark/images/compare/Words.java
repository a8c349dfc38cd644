package dev.mintmark.images.compare;

import dev.mintmark.images.compare.ContentDifference.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Cuts lines into words, and joins neighbours that are marked alike.
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+|\\s+|.", Pattern.DOTALL);
    /// Beyond this many a line is one word: comparing minified files word by word tells nobody anything.
    private static final int MOST = 400;

    private Words() {}

    static List<String> of(String line) {
        var words = WORD.matcher(line).results().map(MatchResult::group).limit(MOST + 1L).toList();
        return words.size() > MOST ? List.of(line) : words;
    }

    static List<Word> marked(List<String> words, BitSet changed) {
        var marked = new ArrayList<Word>();
        var text = new StringBuilder();
        for (var i = 0; i < words.size(); i++) {
            text.append(words.get(i));
            if (i + 1 == words.size() || changed.get(i + 1) != changed.get(i)) {
                marked.add(new Word(Printable.line(text.toString()), changed.get(i)));
                text.setLength(0);
            }
        }
        return marked;
    }
}
