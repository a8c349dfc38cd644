package dev.mintmark.domain.secret;

/// Tells machine-made tokens from words, by how many bits each character carries.
public final class Randomness {

    private static final int SHORTEST = 24;
    private static final int LONGEST = 512;
    private static final double BITS_OF_HEX = 3.0;
    private static final double BITS_OF_TOKEN = 4.2;

    private Randomness() {}

    /// Whether the whole text is one token without order. Digests are not: they name what is public.
    public static boolean isToken(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST || !text.chars().allMatch(Randomness::isOfToken)) {
            return false;
        }
        var letters = text.chars().anyMatch(Character::isLetter);
        var digits = text.chars().filter(Character::isDigit).count();
        if (!letters || digits < 2 || text.indexOf('/') == 0 || isHex(text)) {
            return false;
        }
        var cases = text.chars().anyMatch(Character::isUpperCase) && text.chars().anyMatch(Character::isLowerCase);
        return cases && bits(text) >= BITS_OF_TOKEN;
    }

    /// Whether a value that its name calls secret is one, rather than a word that stands in for it.
    public static boolean isLikelySecret(String text) {
        var digits = text.chars().anyMatch(Character::isDigit);
        var letters = text.chars().anyMatch(Character::isLetter);
        return text.length() >= 8 && digits && letters && bits(text) >= BITS_OF_HEX;
    }

    /// Shannon's entropy of the characters, in bits each.
    static double bits(String text) {
        var counts = new int[128];
        text.chars().forEach(character -> counts[character & 127]++);
        var sum = 0.0;
        for (var count : counts) {
            if (count > 0) {
                var share = (double) count / text.length();
                sum -= share * Math.log(share) / Math.log(2);
            }
        }
        return sum;
    }

    private static boolean isOfToken(int character) {
        return character < 128 && (Character.isLetterOrDigit(character) || "+/=_-".indexOf(character) >= 0);
    }

    private static boolean isHex(String text) {
        return text.chars().allMatch(character -> Character.digit(character, 16) >= 0 || character == '-');
    }
}
