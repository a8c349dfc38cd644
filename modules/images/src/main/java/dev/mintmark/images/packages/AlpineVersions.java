package dev.mintmark.images.packages;

import java.util.regex.Pattern;

/// Alpine's order, but for one case versatile-core's: in the first number zeros at its begin mean nothing, in those behind
/// a dot they do
/// ([version.c](https://git.alpinelinux.org/apk-tools/tree/src/version.c)).
final class AlpineVersions {

    private static final Pattern ZEROS_AT_BEGIN = Pattern.compile("^0+(?=[0-9])");

    private AlpineVersions() {}

    static VersionOrder order() {
        var known = new KnownVersions("apk");
        return (one, other) -> known.compare(withoutZeros(one), withoutZeros(other));
    }

    private static String withoutZeros(String version) {
        return ZEROS_AT_BEGIN.matcher(version).replaceFirst("");
    }
}
