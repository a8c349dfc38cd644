package dev.mintmark.domain.secret;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Takes secrets out of free text, so that a log, an exception's message or a file can be handed on: whatever has the form
/// of a secret, whatever is assigned to a name that says so, and values that are known to be secret. Immutable.
///
/// Rather one word too many than one too few. What has neither form nor name, for example a short password in a sentence,
/// is only found if it is known.
public final class Redaction {

    /// Knows no secret, only what secrets look like.
    public static final Redaction BY_LOOKS = new Redaction(List.of());

    /// Shorter ones are words that would be struck out everywhere.
    private static final int SHORTEST_KNOWN = 6;
    private static final int MOST_KNOWN = 500;

    private final List<String> known;

    private Redaction(List<String> known) {
        this.known = known;
    }

    /// The same, which also strikes out these values wherever they stand. The very short ones are left out.
    public Redaction knowing(Collection<String> secrets) {
        var all = new ArrayList<>(known);
        secrets.stream().map(String::strip).filter(secret -> secret.length() >= SHORTEST_KNOWN)
                .filter(secret -> !all.contains(secret)).limit(MOST_KNOWN).forEach(all::add);
        // The longest first: one may be the beginning of another.
        all.sort((one, other) -> other.length() - one.length());
        return new Redaction(List.copyOf(all));
    }

    /// The text with [Masking#MASK] in the place of every secret.
    public String of(String text) {
        var spans = Suspects.in(text);
        for (var secret : known) {
            for (var at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + secret.length())) {
                spans.add(at, at + secret.length());
            }
        }
        return spans.masked(text);
    }

    /// The values in a text, for example a kubeconfig, that would be struck out of it: what there is to know.
    public static List<String> secretsIn(String text) {
        return Suspects.in(text).values(text);
    }

    @Override
    public String toString() {
        return "Redaction knowing " + known.size();
    }
}
