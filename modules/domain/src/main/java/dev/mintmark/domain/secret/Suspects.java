package dev.mintmark.domain.secret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where in a free text secrets stand, by their form or by the name before them.
///
/// Every repetition is bounded or possessive, so that no text makes a search long.
final class Suspects {

    private static final int MOST_OF_A_RULE = 10_000;
    private static final int LONGEST_TOKEN = 512;

    private static final String QUOTE = "\\\\{0,3}[\"']";
    private static final String QUOTED = QUOTE + "((?:[^\"'\\\\\\r\\n]|\\\\[^\"'\\r\\n]){1,4096}+)\\\\{0,3}";
    private static final String UNQUOTED = "(?!\\|)([^\\s\"',;&(){}\\[\\]<>]{1,4096}+)";

    private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----");
    private static final String KEY_ENDS = "-----END";
    private static final Pattern ENCODED_PEM = Pattern.compile("LS0tLS1CRUdJTi[A-Za-z0-9+/=_-]*+");
    private static final Pattern USER_INFO = Pattern.compile("://([^/\\s\"'<>]{1,512})@");
    private static final Pattern PLAIN_USER = Pattern.compile("[a-z][a-z0-9_-]{0,15}");
    private static final Pattern HEADER = Pattern.compile("(?i)(?<![a-z0-9])(?:(?:proxy-)?authorization|(?:set-)?cookie|"
            + "private-token|x-[a-z-]{0,40}(?:token|key|secret|auth|signature|credential))\\\\{0,3}[\"']?[ \\t]{0,4}[:=][ \\t]{0,4}"
            + "[\\\\\"'\\[]{0,6}([^\\r\\n\"'\\]\\\\&]{1,8192}+)");
    private static final Pattern SCHEME = Pattern.compile(
            "(?i)(?<![a-z0-9])(?:bearer|basic|negotiate|token|apikey)[ \\t]{1,4}([A-Za-z0-9._~+/=:-]{8,8192}+)");
    private static final Pattern ASSIGNED_QUOTED = Pattern.compile("(?<![A-Za-z0-9_.$-])(?:" + QUOTE
            + ")?([A-Za-z0-9_.$-]{2,80}+)(?:" + QUOTE + ")?[ \\t]{0,4}(?:=>|:=|[:=])[ \\t]{0,4}" + QUOTED);
    private static final Pattern ASSIGNED = Pattern.compile("(?<![A-Za-z0-9_.$-])(?:" + QUOTE
            + ")?([A-Za-z0-9_.$-]{2,80}+)(?:" + QUOTE + ")?[ \\t]{0,4}(?:=>|:=|[:=])[ \\t]{0,4}" + UNQUOTED);
    private static final Pattern LINE = Pattern.compile(
            "(?m)^[ \\t]{0,80}(?:- )?([A-Za-z0-9_.-]{2,80}+)[ \\t]{0,4}[:=][ \\t]{1,4}([^\\s\"'\\[{|>][^\\r\\n]{0,4096}+)");
    private static final Pattern BLOCK = Pattern.compile(
            "(?m)^[ \\t]{0,80}(?:- )?([A-Za-z0-9_.-]{2,80}+):[ \\t]{1,4}[|>][+-]?[ \\t]{0,8}\\r?\\n"
                    + "((?:[ \\t]{1,80}[^\\r\\n]{0,4096}+\\r?\\n?){1,200}+)");
    private static final Pattern NAMED_VALUE = Pattern.compile("(?i)(?<![a-z0-9])name\\\\{0,3}[\"']?[ \\t]{0,4}[:=][ \\t]{0,4}"
            + "\\\\{0,3}[\"']?([A-Za-z0-9_.-]{2,80}+)\\\\{0,3}[\"']?[,\\s]{1,80}+\\\\{0,3}[\"']?value\\\\{0,3}[\"']?[ \\t]{0,4}[:=]"
            + "[ \\t]{0,4}(?:" + QUOTED + "|" + UNQUOTED + ")");
    private static final Pattern OPTION = Pattern.compile("(?<![A-Za-z0-9-])--?([A-Za-z][A-Za-z0-9-]{1,60}+)[ \\t]"
            + "(?:" + QUOTED + "|([^\\s\"'-][^\\s\"']{0,1024}+))");
    private static final Pattern USER_OPTION = Pattern.compile(
            "(?<!\\S)(?:-u|--user)[ =][\"']?([^\\s:\"']{1,64}+:[^\\s\"']{1,256}+)");
    private static final Pattern SPOKEN = Pattern.compile("(?i)(?:password|passwd|passphrase|identified by)[ \\t]{1,4}" + QUOTED);
    private static final Pattern SIGNED = Pattern.compile("(?i)[?&;](?:sig|signature|code|jwt)=([^\\s&\"'<>]{6,4096}+)");
    private static final Pattern CONFIG = Pattern.compile("(?i)\\.dockerconfigjson[\"']?[ \\t]{0,4}[:=][ \\t]{0,4}[\"']?"
            + "([A-Za-z0-9+/=_-]{8,65536}+)");
    private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9+/=_-]{24,65536}+");

    private Suspects() {}

    static Spans in(String text) {
        var spans = new Spans();
        keys(text, spans);
        SecretRules.in(text, MOST_OF_A_RULE)
                .forEach(match -> spans.add(match.start(), match.start() + match.value().length()));
        users(text, spans);
        for (var always : new Pattern[] {HEADER, USER_OPTION, SPOKEN, SIGNED, CONFIG}) {
            always.matcher(text).results().forEach(found -> spans.add(found.start(1), found.end(1)));
        }
        SCHEME.matcher(text).results().filter(found -> looksMade(found.group(1)))
                .forEach(found -> spans.add(found.start(1), found.end(1)));
        for (var named : new Pattern[] {ASSIGNED_QUOTED, ASSIGNED, LINE, BLOCK, NAMED_VALUE, OPTION}) {
            named(named.matcher(text), spans);
        }
        ENCODED_PEM.matcher(text).results().forEach(found -> spans.add(found.start(), found.end()));
        LONG_WORD.matcher(text).results().filter(found -> isToken(found.group()))
                .forEach(found -> spans.add(found.start(), found.end()));
        return spans;
    }

    /// From the head of a private key to its foot, or to the end where it was cut.
    private static void keys(String text, Spans spans) {
        var begin = PRIVATE_KEY.matcher(text);
        for (var from = 0; from <= text.length() && begin.find(from);) {
            var end = text.indexOf(KEY_ENDS, begin.end());
            from = end < 0 ? text.length() + 1 : end;
            spans.add(begin.end(), end < 0 ? text.length() : end);
        }
    }

    private static void users(String text, Spans spans) {
        USER_INFO.matcher(text).results().filter(found -> !PLAIN_USER.matcher(found.group(1)).matches())
                .forEach(found -> spans.add(found.start(1), found.end(1)));
    }

    /// The name is the first group, the value whichever of the others has matched. The next search begins behind the name,
    /// because a value may hold names of its own.
    private static void named(Matcher matcher, Spans spans) {
        for (var from = 0; from <= matcher.regionEnd() && matcher.find(from);) {
            var group = 2;
            while (group < matcher.groupCount() && matcher.start(group) < 0) {
                group++;
            }
            if (matcher.start(group) >= 0 && Masking.isSecretName(matcher.group(1))
                    && Masking.isSecret(matcher.group(1), matcher.group(group))) {
                spans.add(matcher.start(group), matcher.end(group));
                from = matcher.end();
            } else {
                from = matcher.end(1);
            }
        }
    }

    private static boolean looksMade(String word) {
        return word.chars().anyMatch(Character::isDigit)
                || word.chars().skip(1).anyMatch(Character::isUpperCase) && word.chars().anyMatch(Character::isLowerCase);
    }

    private static boolean isToken(String word) {
        return Randomness.isToken(word.length() > LONGEST_TOKEN ? word.substring(0, LONGEST_TOKEN) : word);
    }
}
