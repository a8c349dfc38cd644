package dev.mintmark.kubernetes.access;

import java.time.Duration;

/// How long to wait for what, and how often to try again.
///
/// @param connect  for a connection
/// @param answer   for the head of an answer, and between two pieces of its body
/// @param plugin   for an exec plugin, which may ask somebody to log in
/// @param idle     of a quiet source, before it is asked whether it is still there
/// @param watch    after which a watch is asked to end, so that a dead one is noticed; varied by a random part
/// @param retry    first wait before a lost watch is opened again; doubles each time, up to `longestRetry`
/// @param mending  how long one lost watch is tried to be mended before the source is given up
public record Patience(Duration connect, Duration answer, Duration plugin, Duration idle, Duration watch, Duration retry,
        Duration longestRetry, Duration mending) {

    public static final Patience DEFAULT = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30),
            Duration.ofSeconds(60), Duration.ofSeconds(15), Duration.ofSeconds(180), Duration.ofMillis(250),
            Duration.ofSeconds(10), Duration.ofSeconds(30));
}
