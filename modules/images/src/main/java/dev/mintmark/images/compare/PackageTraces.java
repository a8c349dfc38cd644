package dev.mintmark.images.compare;

import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.LayerEntry;
import java.util.regex.Pattern;

/// What installing packages leaves behind beside the packages' own files: caches, logs, links. No package lists these
/// files, and still nobody changed them by hand.
final class PackageTraces {

    private static final Pattern TRACES = Pattern.compile(String.join("|",
            "/var/(?:cache|log)/.*", "/var/lib/(?:dpkg|apt|ucf|pam|systemd|rpm)/.*", "/(?:usr/)?lib/apk/db/.*",
            "/usr/lib/sysimage/rpm/.*", "/etc/ld\\.so\\.cache", "/etc/alternatives/.*", "/etc/rc[0-6S]\\.d/.*",
            "/etc/systemd/system/[^/]+\\.wants/.*", "/etc/ssl/certs/.*", "/etc/ca-certificates\\.conf", "/etc/\\.pwd\\.lock",
            "/etc/(?:passwd|group|shadow|gshadow|subuid|subgid)-", "/usr/share/info/dir(?:\\.old)?",
            "/usr/share/mime/.*", "/usr/share/applications/mimeinfo\\.cache", ".*/gconv-modules\\.cache",
            ".*/icon-theme\\.cache", ".*/gschemas\\.compiled", ".*/fonts\\.(?:dir|scale)", "/usr/lib/jvm/[^/]+/.*\\.jsa",
            "/(?:usr/)?lib/udev/hwdb\\.bin"));
    private static final String ALTERNATIVES = "/etc/alternatives/";

    private PackageTraces() {}

    /// Whether this is what a system's package manager and its triggers write themselves.
    static boolean isTrace(LayerEntry entry) {
        return TRACES.matcher(entry.path()).matches() || entry.kind() == EntryKind.SYMBOLIC_LINK
                && entry.link().filter(target -> target.startsWith(ALTERNATIVES)).isPresent();
    }
}
