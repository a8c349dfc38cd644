package dev.mintmark.change.copy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// What an operator asks for.
///
/// @param owner   the operator's name on this machine
/// @param purpose why, in the operator's words: `INC-314`
/// @param toolbox an image that brings a shell and tools where the copy's own has none
/// @param command runs instead of the image's own entry point and command; only in [CopyMode#RUN]; may be empty
public record CopyRequest(CopyId id, CopyOrigin origin, CopyPlace place, CopyMode mode, Lease lease, String owner,
        String purpose, List<Relaxation> relaxations, Optional<String> toolbox, List<String> command) {

    public CopyRequest {
        requireNonNull(id, "id");
        requireNonNull(origin, "origin");
        requireNonNull(place, "place");
        requireNonNull(mode, "mode");
        requireNonNull(lease, "lease");
        requireNonNull(owner, "owner");
        requireNonNull(purpose, "purpose");
        requireNonNull(toolbox, "toolbox");
        relaxations = List.copyOf(relaxations);
        command = List.copyOf(command);
    }

    /// The limits asked for, else the usual ones.
    public CopyLimits limits() {
        return relaxations.stream().filter(Relaxation.Limits.class::isInstance)
                .map(relaxation -> ((Relaxation.Limits) relaxation).limits()).findFirst().orElse(CopyLimits.USUAL);
    }
}
