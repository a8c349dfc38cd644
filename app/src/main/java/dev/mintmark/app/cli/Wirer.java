package dev.mintmark.app.cli;

import dev.mintmark.app.Endpoints;
import dev.mintmark.app.Home;
import dev.mintmark.app.Surroundings;
import dev.mintmark.app.Wiring;

/// Wires what a command needs; `Wiring::of` but in tests.
@FunctionalInterface
public interface Wirer {

    Wiring wire(Surroundings around, Home home, Endpoints endpoints);
}
