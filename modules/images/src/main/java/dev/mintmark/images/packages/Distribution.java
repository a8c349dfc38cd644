package dev.mintmark.images.packages;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which Linux distribution an image is of
/// ([os-release](https://www.freedesktop.org/software/systemd/man/latest/os-release.html)).
///
/// @param id      `debian`, `alpine`, `rhel`
/// @param version `12`; empty if it has none, as rolling ones
public record Distribution(String id, String version) {

    private static final int LONGEST = 64;
    private static final int LONGEST_NAME = 200;

    /// Reads `/etc/os-release` or `/usr/lib/os-release`; empty if it names no distribution.
    public static Optional<Distribution> parse(String osRelease) {
        var values = values(osRelease);
        return Optional.ofNullable(values.get("ID")).filter(Distribution::isWord)
                .map(id -> new Distribution(id, Optional.ofNullable(values.get("VERSION_ID"))
                        .filter(Distribution::isWord).orElse("")));
    }

    /// What the same file calls it for people; empty if it does not, or nobody could read that.
    public static Optional<String> prettyName(String osRelease) {
        return Optional.ofNullable(values(osRelease).get("PRETTY_NAME")).map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME
                        && name.chars().noneMatch(Character::isISOControl));
    }

    private static Map<String, String> values(String osRelease) {
        var values = new HashMap<String, String>();
        osRelease.lines().limit(1_000).forEach(line -> {
            var equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals).strip(), unquoted(line.substring(equals + 1).strip()));
            }
        });
        return values;
    }

    /// As the `distro` qualifier of a package URL: `debian-12`.
    public String qualifier() {
        return version.isEmpty() ? id : id + "-" + version;
    }

    private static String unquoted(String value) {
        var quoted = value.length() >= 2 && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static boolean isWord(String value) {
        return !value.isEmpty() && value.length() <= LONGEST
                && value.chars().allMatch(c -> c < 0x7F && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0));
    }
}
