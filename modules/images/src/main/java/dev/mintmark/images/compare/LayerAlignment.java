package dev.mintmark.images.compare;

import dev.mintmark.images.ImageLayer;
import java.util.List;
import java.util.Optional;

/// The layers of two images side by side, lined up by diff ID as a longest common subsequence, not by position.
///
/// @param rungs      bottom first
/// @param sharedBase how many rungs from the bottom are shared without a break
/// @param baseName   what the shared base is: as both images say (`org.opencontainers.image.base.name`), else as its
///                   release file tells, once that was read: `Debian GNU/Linux 12 (bookworm)`
public record LayerAlignment(List<Rung> rungs, int sharedBase, Optional<String> baseName) {

    public LayerAlignment {
        rungs = List.copyOf(rungs);
    }

    LayerAlignment onBase(Optional<String> name) {
        return new LayerAlignment(rungs, sharedBase, name);
    }

    public long shared() {
        return rungs.stream().filter(Rung::isShared).count();
    }

    /// At least one of the two is present; both are if they are the same layer.
    ///
    /// @param fromStep the command that brought it, shortened for people; empty if nothing explains it
    public record Rung(Optional<ImageLayer> from, Optional<ImageLayer> to, String fromStep, String toStep) {

        public boolean isShared() {
            return from.isPresent() && to.isPresent();
        }
    }
}
