package dev.mintmark.app.wiring;

import java.util.Optional;
import java.util.Set;

/// Where images are looked for beside files.
///
/// @param dockerHost the only engine to ask, by its URI; all that can be found if absent
/// @param plainHttp  registries that may be spoken to without TLS; loopback always may be
/// @param demo       whether the names are those of the demo fleet, so that nothing is to be reached for them
public record ImagePlaces(Optional<String> dockerHost, Set<String> plainHttp, boolean demo) {

    /// Every engine, and registries by TLS.
    public static final ImagePlaces USUAL = new ImagePlaces(Optional.empty(), Set.of(), false);

    public ImagePlaces {
        plainHttp = Set.copyOf(plainHttp);
    }
}
