package dev.mintmark.images.compare;

import dev.mintmark.images.BuildStep;
import dev.mintmark.images.ImageLayer;
import java.util.Optional;

/// One line of the two build histories side by side. At least one of the two is present.
///
/// @param same whether both are the same command and, if they have one, brought the same layer
public record BuildChange(Optional<Step> from, Optional<Step> to, boolean same) {

    /// @param number    place in the history, from 1; 0 of a layer that the history does not explain
    /// @param command   the command as a person would write it in a Dockerfile
    public record Step(int number, String command, BuildStep step, Optional<ImageLayer> layer) {}
}
