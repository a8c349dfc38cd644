package dev.mintmark.registry;

import java.net.URI;

/// A repository at one of the places where it is to be had.
///
/// @param base     of the place, with its scheme, without `/v2`
/// @param registry as credentials name the place
/// @param path     of the repository there
record RemoteRepository(URI base, String registry, String path) {

    /// @param rest for example `manifests/1.4`
    URI address(String rest) {
        var text = base.toString();
        var place = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        return URI.create(place + "/v2/" + path + "/" + rest);
    }

    Origin origin() {
        return Origin.of(base);
    }

    boolean isAt(Origin other) {
        return origin().equals(other);
    }
}
