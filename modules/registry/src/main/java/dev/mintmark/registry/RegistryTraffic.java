package dev.mintmark.registry;

/// What went over the wire from one host.
///
/// @param requests sent, tokens and redirections included
/// @param bytes    of bodies received; headers are out of sight
public record RegistryTraffic(long requests, long bytes) {

    public static final RegistryTraffic NONE = new RegistryTraffic(0, 0);
}
