package dev.mintmark.images.compare;

import dev.mintmark.images.BuildStep;
import dev.mintmark.domain.secret.Masking;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes the steps of a build as a person would write them in a Dockerfile, whichever builder recorded them.
final class DockerfileLine {

    private static final int LONGEST = 65_536;
    private static final int SHORT = 60;
    private static final String BUILDKIT = "# buildkit";
    private static final String NO_OPERATION = "#(nop)";
    private static final Pattern SHELL = Pattern.compile(
            "(?:RUN )?(?:\\|[0-9]{1,4} .{0,8192}?)?/(?:usr/)?bin/(?:sh|bash|ash|dash|zsh)(?: -[a-z]{1,8}| pipefail){0,6}? -[a-z]{0,6}c ");
    private static final Pattern CONTENT = Pattern.compile("^(ADD|COPY) (file|dir|multi):[0-9a-f]{6,64} in (.*)$", Pattern.DOTALL);
    private static final Pattern PORTS = Pattern.compile("([0-9]{1,5}(?:/[a-z]{3,4})?):\\{}");
    private static final Pattern ASSIGNMENT = Pattern.compile("(?<=^|\\s)([A-Za-z_][A-Za-z0-9_.-]{0,127})=(\"[^\"]*\"|'[^']*'|\\S+)");

    private DockerfileLine() {}

    /// The command of a step with the builder's own additions left out and secret values masked; empty if it has none.
    static String of(BuildStep step) {
        var raw = step.createdBy().isBlank() ? step.comment() : step.createdBy();
        var text = (raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw).strip();
        if (text.endsWith(BUILDKIT)) {
            text = text.substring(0, text.length() - BUILDKIT.length()).strip();
        }
        return masked(withoutShell(text));
    }

    /// The same on one line of at most 60 characters.
    static String shortened(BuildStep step) {
        var line = of(step).replaceAll("\\s+", " ");
        return line.length() <= SHORT ? line : line.substring(0, SHORT - 1) + "…";
    }

    private static String withoutShell(String text) {
        var nothing = text.indexOf(NO_OPERATION);
        if (nothing >= 0 && nothing < 40) {
            return content(text.substring(nothing + NO_OPERATION.length()).strip());
        }
        var shell = SHELL.matcher(text);
        if (shell.lookingAt()) {
            return "RUN " + text.substring(shell.end()).strip();
        }
        return content(text);
    }

    private static String content(String text) {
        var content = CONTENT.matcher(text);
        if (content.matches()) {
            return content.group(1) + " " + content.group(2) + " " + content.group(3).strip();
        }
        if (text.startsWith("EXPOSE map[")) {
            return "EXPOSE " + String.join(" ", PORTS.matcher(text).results().map(found -> found.group(1)).toList());
        }
        return text;
    }

    private static String masked(String line) {
        return ASSIGNMENT.matcher(line).replaceAll(found -> {
            var value = found.group(2).replaceAll("^[\"']|[\"']$", "");
            var secret = Masking.isSecret(found.group(1), value);
            return Matcher.quoteReplacement(secret ? found.group(1) + "=" + Masking.MASK : found.group());
        });
    }
}
