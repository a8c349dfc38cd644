package dev.mintmark.images.manifest;

import dev.mintmark.images.Platform;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How platforms are spelt, and which of them are the same
/// ([containerd's platforms](https://pkg.go.dev/github.com/containerd/platforms)).
final class Platforms {

    private static final String UNKNOWN = "unknown";
    private static final Map<String, String> ARCHITECTURES =
            Map.of("x86_64", "amd64", "aarch64", "arm64", "i386", "386", "x86", "386", "arm", "arm");

    /// What an architecture means if no variant is said.
    private static final Map<String, String> USUAL_VARIANTS = Map.of("arm64", "v8", "arm", "v7", "amd64", "v1");

    private Platforms() {}

    /// @param os           empty if it is not said
    /// @param architecture empty if it is not said
    /// @param variant      empty if it is not said
    static Platform of(String os, String architecture, String variant) {
        return new Platform(os.isBlank() ? UNKNOWN : os, architecture.isBlank() ? UNKNOWN : architecture,
                Optional.of(variant).filter(name -> !name.isBlank()));
    }

    /// What containers of this machine run on: Linux, on its processor.
    static Platform ofThisMachine(String processor) {
        var name = processor.toLowerCase(Locale.ROOT);
        return new Platform("linux", ARCHITECTURES.getOrDefault(name, name), Optional.empty());
    }

    /// Whether an image of this platform is what is wanted. A wanted platform without a variant takes any.
    static boolean fits(Platform offered, Platform wanted) {
        return offered.os().equalsIgnoreCase(wanted.os()) && architecture(offered).equals(architecture(wanted))
                && (wanted.variant().isEmpty() || variant(offered).equals(variant(wanted)));
    }

    /// Whether it is the usual one of its architecture.
    static boolean isUsual(Platform platform) {
        return variant(platform).equals(USUAL_VARIANTS.getOrDefault(architecture(platform), ""));
    }

    private static String variant(Platform platform) {
        return platform.variant().orElseGet(() -> USUAL_VARIANTS.getOrDefault(architecture(platform), ""));
    }

    private static String architecture(Platform platform) {
        var name = platform.architecture().toLowerCase(Locale.ROOT);
        return ARCHITECTURES.getOrDefault(name, name);
    }
}
