package dev.mintmark.domain.secret;

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

    /// @param hint what every match begins with: only there the pattern is tried, which makes the search ten times
    ///             faster
    private record Rule(String name, String hint, Pattern pattern) {}

    private static final String GITHUB = "(?<![A-Za-z0-9])(gh[pousr]_[A-Za-z0-9]{36,255})(?![A-Za-z0-9])";
    private static final String SLACK = "(?<![A-Za-z0-9])(xox[abeprs]-[0-9]{8,16}-[A-Za-z0-9-]{10,200})";
    private static final String STRIPE = "(?<![A-Za-z0-9])([rs]k_live_[A-Za-z0-9]{16,247})";
    private static final List<Rule> RULES = List.of(
            rule("private-key", "-----BEGIN ", "-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY(?: BLOCK)?-----"
                    + "([A-Za-z0-9+/=\\s\\\\]{64,20000})-----END"),
            rule("aws-access-key", "AKIA", "(?<![A-Za-z0-9/+])(AKIA[A-Z0-9]{16})(?![A-Za-z0-9/+])"),
            rule("aws-access-key", "ASIA", "(?<![A-Za-z0-9/+])(ASIA[A-Z0-9]{16})(?![A-Za-z0-9/+])"),
            rule("aws-secret-key", "aws_secret_access_key",
                    "aws_secret_access_key[\"']?[ \\t]{0,8}[=:][ \\t]{0,8}[\"']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+])"),
            rule("github-token", "ghp_", GITHUB), rule("github-token", "gho_", GITHUB), rule("github-token", "ghu_",
            GITHUB),
            rule("github-token", "ghs_", GITHUB), rule("github-token", "ghr_", GITHUB),
            rule("github-token", "github_pat_", "(?<![A-Za-z0-9])(github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})"),
            rule("gitlab-token", "glpat-", "(?<![A-Za-z0-9])(glpat-[A-Za-z0-9_-]{20,64})"),
            rule("slack-token", "xoxb-", SLACK), rule("slack-token", "xoxp-", SLACK), rule("slack-token", "xoxa-",
            SLACK),
            rule("slack-token", "xoxe-", SLACK), rule("slack-token", "xoxr-", SLACK), rule("slack-token", "xoxs-",
            SLACK),
            rule("slack-webhook", "hooks.slack.com",
                    "(hooks\\.slack\\.com/services/T[A-Z0-9]{8,12}/B[A-Z0-9]{8,12}/[A-Za-z0-9]{24})"),
            rule("stripe-key", "sk_live_", STRIPE), rule("stripe-key", "rk_live_", STRIPE),
            rule("google-api-key", "AIza", "(?<![A-Za-z0-9_-])(AIza[A-Za-z0-9_-]{35})(?![A-Za-z0-9_-])"),
            rule("google-oauth-secret", "GOCSPX-", "(?<![A-Za-z0-9_-])(GOCSPX-[A-Za-z0-9_-]{28})(?![A-Za-z0-9_-])"),
            rule("npm-token", "npm_", "(?<![A-Za-z0-9_])(npm_[A-Za-z0-9]{36})(?![A-Za-z0-9])"),
            rule("pypi-token", "pypi-AgE", "(pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,512})"),
            rule("jwt", "eyJ", "(?<![A-Za-z0-9_-])(eyJ[A-Za-z0-9_-]{10,2048}\\.eyJ[A-Za-z0-9_-]{10,"
            + "4096}\\.[A-Za-z0-9_-]{20,1024})"));

    private static final WordSieve HINTS = new WordSieve(RULES.stream().map(Rule::hint).toList());

    /// Beyond this length a word may be in a value by chance.
    private static final int LONGEST_WITH_WORDS = 128;
    private static final String EXAMPLE_OF_JWT = ".eyJzdWIiOiIxMjM0NTY3ODkwI";

    private SecretRules() {}

    /// Whether any rule finds something in this text.
    public static boolean anyIn(String text) {
        return !in(text, 1).isEmpty();
    }

    /// What the rules find in a text, at most `most`, in no order. Examples from documentation are left out.
    public static List<Match> in(String text, int most) {
        var found = new ArrayList<Match>();
        for (var left = HINTS.mayBeIn(text); left != 0; left &= left - 1) {
            var rule = RULES.get(Long.numberOfTrailingZeros(left));
            var at = text.indexOf(rule.hint());
            if (at < 0) {
                continue;
            }
            var matcher = rule.pattern().matcher(text).useTransparentBounds(true);
            for (; at >= 0 && found.size() < most; at = text.indexOf(rule.hint(), at + 1)) {
                if (matcher.region(at, text.length()).lookingAt() && !isExample(matcher.group(1))) {
                    found.add(new Match(rule.name(), matcher.start(1), matcher.group(1)));
                }
            }
        }
        return found;
    }

    private static boolean isExample(String value) {
        return value.length() <= LONGEST_WITH_WORDS && value.toUpperCase(Locale.ROOT).contains("EXAMPLE")
                || value.chars().distinct().count() < 6 || value.contains(EXAMPLE_OF_JWT);
    }

    private static Rule rule(String name, String hint, String pattern) {
        return new Rule(name, hint, Pattern.compile(pattern));
    }
}
