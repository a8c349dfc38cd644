package dev.mintmark.change.copy;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.image.Digest;
import java.time.Instant;
import java.util.Optional;

/// A copy that is there, found by its labels: whoever made it, whether or not that console still lives.
///
/// @param name      what its place calls it: the container's or the Job's name
/// @param image     as it was asked for
/// @param digest    of the bytes that run; absent until the place tells
/// @param reason    the place's own word for the state, for example `ImagePullBackOff`; empty if there is nothing to say
/// @param startedAt by this console's clock, like the next two
/// @param expiresAt when its lease ends
/// @param latestEnd beyond this it cannot be extended
public record DebugCopy(CopyId id, CopyPlace place, String name, String image, Optional<Digest> digest,
        CopyMode mode, String owner, String purpose, CopyState state, String reason, Instant startedAt,
        Instant expiresAt, Instant latestEnd) {

    public DebugCopy {
        requireNonNull(id, "id");
        requireNonNull(place, "place");
        requireNonNull(name, "name");
        requireNonNull(image, "image");
        requireNonNull(digest, "digest");
        requireNonNull(mode, "mode");
        requireNonNull(owner, "owner");
        requireNonNull(purpose, "purpose");
        requireNonNull(state, "state");
        requireNonNull(reason, "reason");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(expiresAt, "expiresAt");
        requireNonNull(latestEnd, "latestEnd");
    }

    public boolean isPastLease(Instant now) {
        return now.isAfter(expiresAt);
    }
}
