package dev.mintmark.images.packages;

import io.github.nscuro.versatile.VersionFactory;
import java.util.OptionalInt;

/// The orders that versatile-core knows.
///
/// @param scheme as in a [version range specifier](https://github.com/package-url/vers-spec)
record KnownVersions(String scheme) implements VersionOrder {

    @Override
    public OptionalInt compare(String one, String other) {
        try {
            var order = VersionFactory.forScheme(scheme, one).compareTo(VersionFactory.forScheme(scheme, other));
            return OptionalInt.of(Integer.signum(order));
        } catch (RuntimeException _) {
            // Beside its own exception it lets those of its parsers through: of numbers, of indexes, of another library.
            return OptionalInt.empty();
        }
    }
}
