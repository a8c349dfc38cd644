package dev.mintmark.images.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The forms of secrets that are known by their looks.
public final class SecretRules {

    /// A secret in a text.
    ///
    /// @param rule  which form: `aws-access-key`
    /// @param start where the value begins
    /// @param value the secret itself: never to be kept or shown
    public record Match(String rule, int start, String value) {

        @Override
        public String toString() {
            return rule + " at " + start;
        }
    }

    /// @param hint what must be in the text for the pattern to be tried at all
    private record Rule(String name, String hint, Pattern pattern) {}

    private static final List<Rule> RULES = List.of(
            rule("private-key", "PRIVATE KEY-----",
                    "-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY-----\\s{1,4}([A-Za-z0-9+/=][^-]{39,})"),
            rule("aws-access-key", "A", "(?<![A-Za-z0-9/+])((?:AKIA|ASIA)[A-Z2-7]{16})(?![A-Za-z0-9/+])"),
            rule("github-token", "gh", "(?<![A-Za-z0-9])(gh[pousr]_[A-Za-z0-9]{36,255})(?![A-Za-z0-9])"),
            rule("github-token", "github_pat_", "(?<![A-Za-z0-9])(github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})"),
            rule("gitlab-token", "glpat-", "(?<![A-Za-z0-9])(glpat-[A-Za-z0-9_-]{20,64})"),
            rule("slack-token", "xox", "(?<![A-Za-z0-9])(xox[abeoprs]-[0-9]{8,16}-[A-Za-z0-9-]{10,200})"),
            rule("slack-webhook", "hooks.slack.com",
                    "(hooks\\.slack\\.com/services/T[A-Z0-9]{8,12}/B[A-Z0-9]{8,12}/[A-Za-z0-9]{24})"),
            rule("stripe-key", "k_live_", "(?<![A-Za-z0-9])([rs]k_live_[A-Za-z0-9]{16,247})"),
            rule("google-api-key", "AIza", "(?<![A-Za-z0-9_-])(AIza[A-Za-z0-9_-]{35})(?![A-Za-z0-9_-])"),
            rule("npm-token", "npm_", "(?<![A-Za-z0-9_])(npm_[A-Za-z0-9]{36})(?![A-Za-z0-9])"),
            rule("pypi-token", "pypi-AgE", "(pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,512})"),
            rule("jwt", "eyJ", "(?<![A-Za-z0-9_-])(eyJ[A-Za-z0-9_-]{10,2048}\\.eyJ[A-Za-z0-9_-]{10,4096}\\.[A-Za-z0-9_-]{20,1024})"));

    private SecretRules() {}

    /// Whether any rule finds something in this text.
    public static boolean anyIn(String text) {
        return !in(text, 1).isEmpty();
    }

    /// What the rules find in a text, at most `most`, in no order. Examples from documentation are left out.
    public static List<Match> in(String text, int most) {
        var found = new ArrayList<Match>();
        for (var rule : RULES) {
            if (!text.contains(rule.hint())) {
                continue;
            }
            var matcher = rule.pattern().matcher(text);
            while (found.size() < most && matcher.find()) {
                var value = matcher.group(1);
                if (!isExample(value)) {
                    found.add(new Match(rule.name(), matcher.start(1), value));
                }
            }
        }
        return found;
    }

    /// Whether a value is one that documentation gives as an example, or only stands in for a real one.
    static boolean isExample(String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        return EXAMPLES.stream().anyMatch(lower::contains) || value.chars().distinct().count() < 6;
    }

    private static final List<String> EXAMPLES = List.of("example", "changeme", "change_me", "placeholder", "your_", "your-",
            "yourpass", "xxxx", "dummy", "secret123", "password", "insert", "redacted", "1234567890", "0123456789", "abcdefgh", "foobar", "<", "${",
            "$(", "{{", "%(", "****", "...", "todo", "test");

    private static Rule rule(String name, String hint, String pattern) {
        return new Rule(name, hint, Pattern.compile(pattern));
    }
}
