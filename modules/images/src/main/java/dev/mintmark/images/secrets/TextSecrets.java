package dev.mintmark.images.secrets;

import dev.mintmark.domain.secret.SecretRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the secrets in a text, by their looks and by what they are called.
public final class TextSecrets {

    private static final int MOST = 16;

    private TextSecrets() {}

    /// In order of where they begin, so many at most that a hostile file costs little.
    ///
    /// @param path where the text is: it tells which tool's file it is
    public static List<SecretRules.Match> find(String path, String text) {
        var matches = new ArrayList<>(SecretRules.in(text, MOST));
        matches.addAll(AssignedSecrets.in(path, text, MOST));
        matches.sort(Comparator.comparingInt(SecretRules.Match::start));
        return matches;
    }
}
