package dev.mintmark.images.findings;

import dev.mintmark.images.compare.Compared;
import dev.mintmark.images.compare.FileChange;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.Finding.Severity;
import dev.mintmark.images.compare.FindingRule;
import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.packages.PackageType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Who may log in, who may become root, and what runs by itself, where no package explains the change.
final class AccountsChanged implements FindingRule {

    private static final Pattern ACCOUNTS = Pattern.compile("/etc/(?:passwd|group|shadow|gshadow|subuid|subgid)");
    private static final Pattern RIGHTS = Pattern.compile("/etc/sudoers(?:\\.d/.*)?|/etc/doas\\.conf|/etc/pam\\.d/.*"
            + "|/etc/ssh/sshd_config(?:\\.d/.*)?|.*/\\.ssh/authorized_keys2?|/etc/crontab|/etc/cron\\..*"
            + "|/var/spool/cron/.*|/etc/systemd/system/.*|/etc/init\\.d/.*|/etc/profile\\.d/.*");
    private static final Set<PackageType> OF_SYSTEMS = EnumSet.of(PackageType.DEB, PackageType.APK, PackageType.RPM);

    @Override
    public List<Finding> look(Compared images) {
        // Packages add accounts as they are installed, in files that belong to none of them.
        var mayBePackages = images.packages().stream().anyMatch(change -> OF_SYSTEMS.contains(change.type()));
        return images.files().changes().stream()
                .filter(change -> change.isUnexplained() && isFile(change))
                .flatMap(change -> ACCOUNTS.matcher(change.path()).matches()
                        ? java.util.stream.Stream.of(Sentences.introduced("accounts-changed",
                                mayBePackages ? Severity.LOW : Severity.MEDIUM, "The accounts changed: {}.",
                                change.path()))
                        : RIGHTS.matcher(change.path()).matches()
                                ? java.util.stream.Stream.of(Sentences.introduced("rights-changed", Severity.HIGH,
                                        "Who may do what, or what runs by itself, changed outside any package: {}.",
                                        change.path()))
                                : java.util.stream.Stream.empty())
                .limit(Sentences.MOST).toList();
    }

    private static boolean isFile(FileChange change) {
        return change.to().or(() -> change.from()).orElseThrow().entry().kind() != EntryKind.DIRECTORY;
    }
}
