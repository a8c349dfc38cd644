package dev.mintmark.images.secrets;

import dev.mintmark.domain.secret.Masking;
import dev.mintmark.domain.secret.Randomness;
import dev.mintmark.domain.secret.SecretRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds secrets by what they are called: `db.password=…`, and in the files of tools that keep credentials.
final class AssignedSecrets {

    private static final Pattern ASSIGNMENT = Pattern.compile("(?im)^[ \\t\"'-]{0,40}(?:export +)?([a-z0-9_.-]{0,60}"
            + "(?:password|passwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credential)[a-z0-9_.-]{0,20})"
            + "[\"']?[ \\t]{0,8}[:=][ \\t]{0,8}[\"']?([^\\s\"'#,;<>{}$]{8,200})[\"']?[ \\t,;]{0,8}$");
    private static final Pattern XML = Pattern.compile("(?i)<([a-z0-9_.-]{0,30}(?:password|secret|token|apikey))>"
            + "([^<\\s$]{8,200})</");
    private static final Pattern NETRC = Pattern.compile("(?<!\\S)password\\s{1,8}(\\S{4,200})");
    private static final Pattern DOCKER = Pattern.compile("\"(?:auth|identitytoken)\"\\s{0,8}:\\s{0,8}\"([A-Za-z0-9+/=_.-]{8,4096})\"");
    private static final Pattern KUBERNETES = Pattern.compile("(?m)^\\s{0,20}(?:client-key-data|token|password):\\s{0,8}\"?(\\S{16,8192}?)\"?\\s{0,8}$");
    private static final Pattern NPM = Pattern.compile("(?m)_(?:authToken|auth|password)\\s{0,8}=\\s{0,8}\"?([^\\s\"$]{8,512})");
    private static final Pattern URL = Pattern.compile("[a-z][a-z0-9+.-]{1,20}://[^/\\s:@\"'<>{}$]{1,64}:([^/\\s@\"'<>{}$]{4,128})@");
    private static final Pattern SHADOW = Pattern.compile("(?m)^[^:\\s]{1,64}:(\\$[0-9a-z]{1,8}\\$[^:\\s]{20,200}):");
    private static final List<String> EXAMPLES = List.of("example", "changeme", "change_me", "change-me", "placeholder",
            "your_", "your-", "xxxx", "dummy", "sample", "insert", "redacted", "password", "replace", "****", "...", "(", "[", "test");

    private AssignedSecrets() {}

    /// @param path tells which tool's file it is
    static List<SecretRules.Match> in(String path, String text, int most) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        var found = new ArrayList<SecretRules.Match>();
        if (name.equals(".netrc") || name.equals("_netrc")) {
            find("netrc-password", NETRC, text, most, found);
        } else if (path.endsWith("/.docker/config.json") || name.equals(".dockercfg")
                || name.equals(".dockerconfigjson")) {
            find("docker-config-auth", DOCKER, text, most, found);
        } else if (path.contains("/.kube/") || name.contains("kubeconfig") || path.startsWith("/etc/kubernetes/")) {
            find("kubeconfig-token", KUBERNETES, text, most, found);
        } else if (name.equals(".npmrc") || name.equals(".yarnrc")) {
            find("npm-token", NPM, text, most, found);
        } else if (path.equals("/etc/shadow")) {
            find("password-hash", SHADOW, text, most, found);
        } else if (name.equals(".git-credentials")) {
            find("git-credentials", URL, text, most, found);
        } else if (ConfigurationFiles.isOne(path)) {
            assignments(text, most, found);
        }
        return found;
    }

    private static void assignments(String text, int most, List<SecretRules.Match> found) {
        for (var pattern : List.of(ASSIGNMENT, XML)) {
            var matcher = pattern.matcher(text);
            while (found.size() < most && matcher.find()) {
                var value = matcher.group(2);
                if (Masking.isSecretName(matcher.group(1)) && Randomness.isLikelySecret(value) && !isExample(value)
                        && !value.startsWith("/") && !value.contains("://")) {
                    found.add(new SecretRules.Match("password", matcher.start(2), value));
                }
            }
        }
        var urls = URL.matcher(text);
        while (found.size() < most && urls.find()) {
            if (!isExample(urls.group(1)) && !isExample(urls.group())) {
                found.add(new SecretRules.Match("password-in-url", urls.start(1), urls.group(1)));
            }
        }
    }

    private static void find(String rule, Pattern pattern, String text, int most, List<SecretRules.Match> found) {
        var matcher = pattern.matcher(text);
        while (found.size() < most && matcher.find()) {
            if (!isExample(matcher.group(1))) {
                found.add(new SecretRules.Match(rule, matcher.start(1), matcher.group(1)));
            }
        }
    }

    private static boolean isExample(String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        return EXAMPLES.stream().anyMatch(lower::contains) || value.chars().distinct().count() < 4;
    }
}
