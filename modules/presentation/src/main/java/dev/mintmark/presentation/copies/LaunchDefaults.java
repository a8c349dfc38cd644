package dev.mintmark.presentation.copies;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.copy.Lease;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a copy gets if nobody says otherwise.
///
/// @param lease   its length, and the longest that may be chosen
/// @param toolbox the image that brings a shell
public record LaunchDefaults(Lease lease, Optional<String> toolbox) {

    public static final LaunchDefaults USUAL = new LaunchDefaults(Lease.USUAL, Optional.empty());

    private static final List<Duration> LEASES = List.of(Duration.ofMinutes(15), Duration.ofMinutes(30),
            Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4));

    public LaunchDefaults {
        requireNonNull(lease, "lease");
        requireNonNull(toolbox, "toolbox");
    }

    /// The leases to choose from: those in use everywhere that are allowed, and the usual one.
    public List<Duration> leases() {
        return Stream.concat(LEASES.stream().filter(length -> length.compareTo(lease.most()) <= 0),
                Stream.of(lease.length())).distinct().sorted().toList();
    }
}
