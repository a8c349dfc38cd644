package dev.mintmark.domain.secret;

import java.util.List;

/// Tells, in one pass over a text, which of several words may be in it: those of which three characters in a row are.
/// Most texts hold none, and to look for each word in turn takes as many passes.
final class WordSieve {

    private static final int SHIFT = 5;
    private static final int SIZE = 1 << 3 * SHIFT;
    private static final int MOST = 64;

    /// Which of the masks belongs to three characters; 0 where no word has them.
    private final byte[] places = new byte[SIZE];
    private final long[] masks = new long[MOST + 1];

    /// @param words of three characters at least
    WordSieve(List<String> words) {
        if (words.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " words");
        }
        var used = 0;
        for (var number = 0; number < words.size(); number++) {
            var key = rarest(words.get(number));
            if (places[key] == 0) {
                places[key] = (byte) ++used;
            }
            masks[places[key]] |= 1L << number;
        }
    }

    /// A bit for each word: 0 if it certainly is not in the text.
    long mayBeIn(String text) {
        var found = 0L;
        var key = 0;
        for (var at = 0; at < text.length(); at++) {
            key = next(key, text.charAt(at));
            var place = places[key];
            if (place != 0) {
                found |= masks[place];
            }
        }
        return found;
    }

    /// Of a word's characters those three in a row that are least like the words of a language.
    private static int rarest(String word) {
        var rarest = 0;
        var most = -1L;
        for (var at = 0; at + 3 <= word.length(); at++) {
            var odd = word.substring(at, at + 3).chars().filter(one -> one < 'a' || one > 'z').count();
            if (odd >= most) {
                most = odd;
                rarest = next(next(next(0, word.charAt(at)), word.charAt(at + 1)), word.charAt(at + 2));
            }
        }
        return rarest;
    }

    /// What a character makes of the key of those before it, of which all but the last three are shifted out.
    private static int next(int key, char character) {
        return (key << SHIFT ^ character) & SIZE - 1;
    }
}
