package dev.mintmark.images.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.layer.FileFact.OwnedFiles;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApkTest {

    private static final String INSTALLED = """
            C:Q1p78yvTLG094tHE1+dToJGbmYzQE=
            P:busybox-binsh
            V:1.36.1-r15
            A:x86_64
            T:busybox ash /bin/sh
            L:GPL-2.0-only
            o:busybox
            F:bin
            R:sh
            a:0:0:777
            F:

            P:alpine-release
            V:3.19.1-r0
            A:x86_64
            L:MIT
            F:etc
            R:alpine-release
            F:etc/apk
            R:world
            """;

    @Test
    void packagesAreFoundWithTheirFiles() throws Exception {
        assertThat(Looking.packagesAt("/lib/apk/db/installed", INSTALLED)).hasSize(2).first()
                .isEqualTo(new InstalledPackage(PackageType.APK, "busybox-binsh", "1.36.1-r15", Optional.of("x86_64"),
                        List.of("GPL-2.0-only"), Optional.of("busybox"),
                        Optional.of("pkg:apk/busybox-binsh@1.36.1-r15?arch=x86_64"), "/lib/apk/db/installed"));
        assertThat(Looking.ownedAt("/usr/lib/apk/db/installed", INSTALLED)).containsExactly(
                new OwnedFiles(PackageType.APK, "busybox-binsh", List.of("/bin/sh")),
                new OwnedFiles(PackageType.APK, "alpine-release", List.of("/etc/alpine-release", "/etc/apk/world")));
    }

    @Test
    void aPathThatLeavesTheRootIsNoFileOfAPackage() throws Exception {
        assertThat(Looking.ownedAt("/lib/apk/db/installed", "P:x\nV:1\nF:../..\nR:etc/passwd\nF:etc\nR:ok\n"))
                .containsExactly(new OwnedFiles(PackageType.APK, "x", List.of("/etc/ok")));
    }
}
