package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;

/// Wires what a command needs; `Wiring::of` but in tests.
@FunctionalInterface
public interface Wirer {

    Wiring wire(Surroundings around, Home home, Endpoints endpoints);
}
