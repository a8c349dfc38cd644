package dev.mintmark.app.wiring;

import dev.mintmark.images.ImageStore;
import java.util.Optional;
import java.util.Set;

/// Where images are looked for beside files.
///
/// @param dockerHost the only engine to ask, by its URI; all that can be found if absent
/// @param plainHttp  registries that may be spoken to without TLS; loopback always may be
/// @param demo       where the images of the demo fleet are, if the names are its: then nothing else is reached for them
public record ImagePlaces(Optional<String> dockerHost, Set<String> plainHttp, Optional<ImageStore> demo) {

    /// Every engine, and registries by TLS.
    public static final ImagePlaces USUAL = new ImagePlaces(Optional.empty(), Set.of(), Optional.empty());

    public ImagePlaces {
        plainHttp = Set.copyOf(plainHttp);
    }
}
