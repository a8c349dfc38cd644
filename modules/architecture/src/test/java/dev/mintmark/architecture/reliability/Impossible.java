package dev.mintmark.architecture.reliability;

import static dev.mintmark.testkit.reliability.Activity.COMPARING;
import static dev.mintmark.testkit.reliability.Activity.COPY_ALIVE;
import static dev.mintmark.testkit.reliability.Activity.WATCHING;
import static dev.mintmark.testkit.reliability.Fault.GIT_DOWN;
import static dev.mintmark.testkit.reliability.Fault.REGISTRY_DOWN;

import java.util.Map;

/// Cells that cannot occur, and why.
final class Impossible {

    static final Map<Cell, String> CELLS = Map.of(
            new Cell(REGISTRY_DOWN, WATCHING), "Watching asks no registry.",
            new Cell(GIT_DOWN, WATCHING), "Watching asks no Git.",
            new Cell(GIT_DOWN, COMPARING), "Commits are read from clones on this disk.",
            new Cell(GIT_DOWN, COPY_ALIVE), "A copy is made of an image, not of Git.");

    private Impossible() {}
}
