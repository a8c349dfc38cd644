package dev.mintmark.images.packages;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The order of [semantic versions](https://semver.org/#spec-item-11), which npm and Cargo have.
///
/// versatile-core knows it, but looks at the end of a version only if its begin left doubt; so what is none is kept away.
record SemanticVersions(VersionOrder order) implements VersionOrder {

    private static final Pattern GRAMMAR =
            Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*+)?(\\+[0-9A-Za-z.-]+)?");

    SemanticVersions() {
        this(new KnownVersions("npm"));
    }

    @Override
    public OptionalInt compare(String one, String other) {
        return GRAMMAR.matcher(one).matches() && GRAMMAR.matcher(other).matches()
                ? order.compare(one, other) : OptionalInt.empty();
    }
}
