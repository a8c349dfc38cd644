package dev.mintmark.docker.copy;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.docker.CopyName;
import dev.mintmark.domain.image.Digest;
import java.time.Instant;
import java.util.Optional;

/// A copy as it was just seen.
///
/// @param title what its guard shows; empty if it does not run, or if the engine cannot list processes
record SeenCopy(CopyContainer container, Optional<GuardTitle> title, Optional<Digest> digest) {

    SeenCopy {
        requireNonNull(container, "container");
        requireNonNull(title, "title");
        requireNonNull(digest, "digest");
    }

    DebugCopy in(CopyPlace place, EngineClock clock) {
        var labels = container.labels();
        return new DebugCopy(container.id(), place, CopyName.of(container.id()), image(), digest,
                container.mode(), CopyLabels.owner(labels), CopyLabels.purpose(labels), state(), reason(),
                clock.toOurs(began()), clock.toOurs(end()), clock.toOurs(latestEnd()));
    }

    /// By the engine's clock. Where no guard can be asked, the lease as it was when the copy was made.
    Instant end() {
        return title.map(GuardTitle::end).orElse(began().plus(container.lease()));
    }

    /// By the engine's clock.
    Instant latestEnd() {
        return title.map(GuardTitle::latestEnd).orElse(began().plus(container.most()));
    }

    CopyState state() {
        return container.state() == CopyState.RUNNING && title.filter(GuardTitle::isEnding).isPresent()
                ? CopyState.ENDING : container.state();
    }

    private Instant began() {
        return container.started().orElse(container.created());
    }

    private String image() {
        var asked = CopyLabels.image(container.labels());
        return asked.isBlank() ? container.imageId() : asked;
    }

    private String reason() {
        if (!container.error().isEmpty()) {
            return container.error();
        }
        return switch (container.status()) {
            case "running" -> title.filter(shown -> shown.exitCode().isPresent())
                    .map(shown -> "its program ended with exit code " + shown.exitCode().getAsInt()).orElse("");
            case "exited", "dead" -> container.status() + " with code " + container.exitCode();
            default -> container.status();
        };
    }
}
