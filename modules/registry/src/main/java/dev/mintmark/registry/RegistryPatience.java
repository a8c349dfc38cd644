package dev.mintmark.registry;

import java.time.Duration;

/// How long a registry is waited for, and how often it is asked again.
///
/// @param connect      until a connection stands
/// @param answer       until the headers of an answer are there
/// @param idle         between two pieces of a body
/// @param document     until a manifest, a token or another small document is there as a whole
/// @param helper       until a credential helper has answered
/// @param attempts     how often one request is made at most, if the registry is busy or broken
/// @param firstPause   before the second attempt; doubled before each further one, and varied
/// @param longestPause of all pauses, whatever the registry asks for
public record RegistryPatience(Duration connect, Duration answer, Duration idle, Duration document, Duration helper,
        int attempts, Duration firstPause, Duration longestPause) {

    public static final RegistryPatience USUAL = new RegistryPatience(Duration.ofSeconds(10), Duration.ofSeconds(30),
            Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofSeconds(30), 4, Duration.ofMillis(250),
            Duration.ofSeconds(10));

    public RegistryPatience {
        if (attempts < 1) {
            throw new IllegalArgumentException("There must be one attempt at least: " + attempts);
        }
    }
}
