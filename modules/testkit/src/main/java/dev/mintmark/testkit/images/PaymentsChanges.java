package dev.mintmark.testkit.images;

import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.PackageChange;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import java.util.List;
import java.util.Optional;

/// What packages differ between the two versions, and what an operator should look at.
final class PaymentsChanges {

    private PaymentsChanges() {}

    static List<PackageChange> packages() {
        return List.of(
                upgraded(debian("curl", "7.88.1-10+deb12u12"), debian("curl", "7.88.1-10+deb12u14")),
                upgraded(debian("openssl", "3.0.16-1~deb12u1"), debian("openssl", "3.0.17-1~deb12u2")),
                upgraded(maven("1.8"), maven("1.9")));
    }

    static List<Finding> findings() {
        return List.of(new Finding("executable-outside-packages", Finding.Severity.MEDIUM,
                "/app/lib/pool.jar changed and belongs to no package that did.", Optional.of("/app/lib/pool.jar"),
                Finding.News.INTRODUCED));
    }

    private static PackageChange upgraded(InstalledPackage from, InstalledPackage to) {
        return new PackageChange(PackageChange.Kind.UPGRADED, Optional.of(from), Optional.of(to));
    }

    private static InstalledPackage debian(String name, String version) {
        return new InstalledPackage(PackageType.DEB, name, version, Optional.of("amd64"), List.of(), Optional.of(name),
                Optional.of("pkg:deb/debian/" + name + "@" + version.replace("+", "%2B") + "?arch=amd64"),
                "/var/lib/dpkg/status");
    }

    private static InstalledPackage maven(String version) {
        return new InstalledPackage(PackageType.MAVEN, "io.example:metrics", version, Optional.empty(),
                List.of("Apache-2.0"),
                Optional.empty(), Optional.of("pkg:maven/io.example/metrics@" + version), "/app/lib/metrics-" + version
                + ".jar");
    }
}
