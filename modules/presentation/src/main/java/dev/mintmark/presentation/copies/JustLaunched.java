package dev.mintmark.presentation.copies;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.copy.SeenCopies;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/// Copies that were launched from this window and that no look at their place has shown yet. A look that was begun
/// before does not know them, and must not take them away again: with the copy, its shell would be closed.
final class JustLaunched {

    /// A copy that no look has shown by then is not there.
    static final Duration LONGEST = Duration.ofMinutes(1);

    private record Launched(DebugCopy copy, Instant at) {}

    private final InstantSource clock;
    private final Map<CopyId, Launched> unseen = new LinkedHashMap<>();

    JustLaunched(InstantSource clock) {
        this.clock = clock;
    }

    void add(DebugCopy copy) {
        unseen.put(copy.id(), new Launched(copy, clock.instant()));
    }

    /// It was ended, or never came to be.
    void remove(CopyId id) {
        unseen.remove(id);
    }

    /// What was seen, and what cannot have been seen yet.
    SeenCopies with(SeenCopies seen) {
        seen.copies().forEach(copy -> unseen.remove(copy.id()));
        var latest = clock.instant();
        unseen.values().removeIf(launched -> launched.at().plus(LONGEST).isBefore(latest));
        if (unseen.isEmpty()) {
            return seen;
        }
        var copies = new ArrayList<>(seen.copies());
        unseen.values().forEach(launched -> copies.add(launched.copy()));
        copies.sort((one, other) -> one.expiresAt().compareTo(other.expiresAt()));
        return new SeenCopies(seen.at(), copies, seen.silent());
    }
}
