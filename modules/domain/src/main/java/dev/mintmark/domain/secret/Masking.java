package dev.mintmark.domain.secret;

import java.util.regex.Pattern;

/// Decides which settings are shown as [#MASK] instead of their value: those whose name says that they are secret, and
/// those whose value looks like one. Rather one too many than one too few: a masked value still tells that it differs.
public final class Masking {

    /// Stands in for a value that is not shown.
    public static final String MASK = "•••";

    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i)(?:^|[^a-z0-9])(?:[a-z0-9]*(?:password|passwd|passphrase|secret|credential)s?[a-z0-9]*|pwd|[a-z0-9]*"
                    + "(?:token|apikey|accesskey|privatekey|secretkey|signingkey|encryptionkey)s?|key|auth|dsn|pass|cookie)"
                    + "(?:$|[^a-z0-9])");
    private static final Pattern PUBLIC_NAME = Pattern.compile("(?i)(?:.*[^a-z])?(?:gpg|public|pub|foreign|primary)_?keys?");
    private static final Pattern PUBLIC_ENDING = Pattern.compile(
            "(?i).*(?:_FILE|_PATH|_DIR|_URL_PATH|_LENGTH|_TTL|_EXPIRY|_TIMEOUT|_ID|_NAME|_ENABLED|_REQUIRED)");
    private static final Pattern USER_INFO = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]{0,30}://[^/\\s:@]{0,256}:[^/\\s@]{1,256}@");
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z][A-Za-z0-9_.-]{1,60})[=:] {0,4}([^\\s\"',$]{4,})");
    private static final int LONGEST_LOOKED_AT = 8192;

    private Masking() {}

    /// Whether a setting of this name and value must not be shown.
    public static boolean isSecret(String name, String value) {
        return !value.isEmpty() && (isSecretName(name) && !isHarmless(value) || isSecretValue(value));
    }

    /// Whether a name alone says that what it names is secret: `DB_PASSWORD`, `npm.token`.
    public static boolean isSecretName(String name) {
        var bounded = name.length() > 256 ? name.substring(0, 256) : name;
        var words = bounded.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replaceAll("[.-]", "_");
        if (PUBLIC_NAME.matcher(words).matches() || PUBLIC_ENDING.matcher(words).matches()) {
            return false;
        }
        return SECRET_NAME.matcher(words.replace('_', ' ')).find();
    }

    /// Whether a value looks like a secret whatever it is called: a token of a known form, a key, a password within a
    /// URL, or letters and digits without any order.
    public static boolean isSecretValue(String value) {
        var text = value.length() > LONGEST_LOOKED_AT ? value.substring(0, LONGEST_LOOKED_AT) : value;
        return USER_INFO.matcher(text).find() || isAssignedIn(text) || SecretRules.anyIn(text)
                || Randomness.isToken(text);
    }

    private static boolean isAssignedIn(String text) {
        return ASSIGNMENT.matcher(text).results()
                .anyMatch(found -> isSecretName(found.group(1)) && !isHarmless(found.group(2)));
    }

    private static boolean isHarmless(String value) {
        return value.matches("(?i)true|false|yes|no|on|off|none|null|[0-9]{1,4}|/[\\w./-]{0,200}");
    }
}
