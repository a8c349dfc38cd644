package dev.mintmark.images.sbom;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.spdx.library.LicenseInfoFactory;

/// Tells licences that both formats know from those that somebody only described in words.
final class Licences {

    private static final Pattern TOKEN = Pattern.compile("[()]|[^\\s()]+");
    private static final Pattern SIMPLE =
            Pattern.compile("(?:\\(\\s*)*+[^\\s()]+(?:\\s*\\))*+(?:\\s+(?:AND|OR|WITH)\\s+(?:\\(\\s*)*+[^\\s()]+(?:\\s*\\))*+)*+");
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "WITH");

    private Licences() {}

    /// The [expression](https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/) that these are, if there is but one
    /// and it is made of listed licences.
    static Optional<String> expression(List<String> declared) {
        return declared.size() == 1 ? Optional.of(declared.getFirst()).filter(Licences::isExpression) : Optional.empty();
    }

    private static boolean isExpression(String text) {
        if (!SIMPLE.matcher(text).matches()) {
            return false;
        }
        var depth = 0;
        var before = "";
        var tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            var token = tokens.group();
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            var isKnown = token.equals("(") || token.equals(")") || OPERATORS.contains(token)
                    || (before.equals("WITH") ? LicenseInfoFactory.isSpdxListedExceptionId(token)
                            : LicenseInfoFactory.isSpdxListedLicenseId(token));
            if (depth < 0 || !isKnown) {
                return false;
            }
            before = token;
        }
        return depth == 0;
    }
}
