package dev.mintmark.images.compare;

import java.util.Optional;

/// Something an operator should look at.
///
/// @param rule     stable and searchable: `secret-in-file`, `setuid-added`
/// @param sentence in whole words, redacted: *"/usr/bin/find can now be run as root by everybody."*
/// @param path     where it is; absent of the environment and of layers
/// @param news     whether it came with the newer image, went with it, or is in both
public record Finding(String rule, Severity severity, String sentence, Optional<String> path, News news) {

    public enum Severity { HIGH, MEDIUM, LOW }

    public enum News { INTRODUCED, REMOVED, STILL_THERE }
}
