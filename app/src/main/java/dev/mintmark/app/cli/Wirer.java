package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.ImagePlaces;
import dev.mintmark.app.wiring.ImageReading;
import dev.mintmark.app.wiring.RealImageReading;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;

/// Wires what a command needs; `Wiring::of` but in tests.
@FunctionalInterface
public interface Wirer {

    Wiring wire(Surroundings around, Home home, Endpoints endpoints);

    /// Wires what reads images, and nothing of the fleet.
    default ImageReading wireImages(Surroundings around, Home home, ImagePlaces places) {
        return RealImageReading.of(around, home, places);
    }
}
