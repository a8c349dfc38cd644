package dev.mintmark.app.compare;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a layer is called where there is little room: what was installed or copied, without how.
final class LayerLabel {

    private static final Pattern INSTALLS = Pattern.compile(
            "^RUN (?:.{0,2000}?&& )?(?:apt-get|apt|apk|dnf|microdnf|yum|zypper|pip3?|npm|gem) (?:install|add|i|ci)\\b");
    private static final Pattern OPTION = Pattern.compile("(?:^|\\s)--?[A-Za-z][\\w-]*(?:=\\S*)?");
    private static final Pattern REST = Pattern.compile("\\s*(?:&&|;|\\|\\|).*");
    private static final Pattern COPIES = Pattern.compile("^(COPY|ADD) (?:--\\S+ )*(\\S+) .*$");

    private LayerLabel() {}

    static String of(String step) {
        var found = INSTALLS.matcher(step);
        if (found.find()) {
            var installed = OPTION.matcher(REST.matcher(step.substring(found.end())).replaceFirst("")).replaceAll("")
                    .strip();
            return installed.isEmpty() ? step : installed;
        }
        var copied = COPIES.matcher(step);
        if (copied.matches()) {
            return copied.group(1) + " " + copied.group(2);
        }
        return step.startsWith("RUN ") ? step.substring("RUN ".length()) : step;
    }

    /// `debian:12` for `docker.io/library/debian:12`.
    static String base(Optional<String> name) {
        return name.map(full -> CompareWords.printable(full.substring(full.lastIndexOf('/') + 1))).orElse("");
    }
}
