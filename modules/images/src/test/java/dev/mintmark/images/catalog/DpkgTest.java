package dev.mintmark.images.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mintmark.images.layer.FileFact.OwnedFiles;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DpkgTest {

    private static final String STATUS = "/var/lib/dpkg/status";

    @Test
    void anInstalledPackageIsFoundWithItsSourceAndPurl() throws Exception {
        assertThat(Looking.packagesAt(STATUS, """
                Package: libc6
                Status: install ok installed
                Architecture: amd64
                Source: glibc (2.36-9)
                Version: 2.36-9+deb12u7
                Description: C library
                 Version: 1 is not a field here
                """)).containsExactly(new InstalledPackage(PackageType.DEB, "libc6", "2.36-9+deb12u7", Optional.of("amd64"),
                        List.of(), Optional.of("glibc"), Optional.of("pkg:deb/libc6@2.36-9%2Bdeb12u7?arch=amd64"), STATUS));
    }

    @Test
    void whatIsRemovedOrHalfInstalledIsNotThere() throws Exception {
        assertThat(Looking.packagesAt(STATUS, """
                Package: gone
                Status: deinstall ok config-files
                Version: 1

                Package: broken
                Status: install reinstreq half-installed
                Version: 1

                Package: held
                Status: hold ok installed
                Version: 1
                """)).extracting(InstalledPackage::name).containsExactly("held");
    }

    @Test
    void anImageWithoutAPackageManagerHasAFileForEachPackage() throws Exception {
        assertThat(Looking.packagesAt("/var/lib/dpkg/status.d/base", "Package: base-files\nVersion: 12.4\n"))
                .extracting(InstalledPackage::name).containsExactly("base-files");
        assertThat(Looking.ownedAt("/var/lib/dpkg/status.d/base.md5sums",
                "d41d8cd98f00b204e9800998ecf8427e  etc/debian_version\n"))
                .containsExactly(new OwnedFiles(PackageType.DEB, "base", List.of("/etc/debian_version")));
    }

    @Test
    void filesAreOwnedByThePackageWhateverItsArchitecture() throws Exception {
        assertThat(Looking.ownedAt("/var/lib/dpkg/info/libc6:amd64.list", "/.\n/lib\n/lib/x86_64-linux-gnu/libc.so.6\n"))
                .containsExactly(new OwnedFiles(PackageType.DEB, "libc6", List.of("/.", "/lib", "/lib/x86_64-linux-gnu/libc.so.6")));
    }

    /// The database of the machine that runs the test, if it has one, against what dpkg says of it.
    @Test
    void aRealDatabaseIsReadAsDpkgReadsIt() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg-query")) && Files.isReadable(Path.of(STATUS)),
                "this machine has no dpkg");
        var query = new ProcessBuilder("dpkg-query", "-W", "-f",
                "${db:Status-Abbrev}|${Package}|${Version}|${Architecture}|${source:Package}\\n").start();
        List<String> said;
        try (var lines = query.inputReader()) {
            said = lines.lines().filter(line -> line.charAt(1) == 'i').map(line -> line.substring(line.indexOf('|') + 1))
                    .sorted().toList();
        }

        var read = Looking.packagesAt(STATUS, Files.readAllBytes(Path.of(STATUS))).stream()
                .map(found -> String.join("|", found.name(), found.version(), found.architecture().orElse(""),
                        found.source().orElse(found.name())))
                .sorted().toList();

        assertThat(read).hasSizeGreaterThan(50).isEqualTo(said);
    }

    /// Packages made by dpkg-deb and installed by dpkg, in a root of their own.
    @Test
    void whatDpkgInstalledRemovedAndUnpackedIsFoundAsItIs(@TempDir Path directory) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg-deb")), "this machine has no dpkg");
        var root = Files.createDirectories(directory.resolve("root"));
        Files.createDirectories(root.resolve("var/lib/dpkg/info"));
        Files.createFile(root.resolve("var/lib/dpkg/status"));
        dpkg(root, "--install", made(directory, "tool", "2:1.0~rc1-1", "usr/bin/tool"));
        dpkg(root, "--install", made(directory, "gone", "1.0", "etc/gone.conf"));
        dpkg(root, "--remove", "gone");
        dpkg(root, "--unpack", made(directory, "unpacked", "3", "usr/share/unpacked"));

        assertThat(Looking.packagesAt(STATUS, Files.readAllBytes(root.resolve("var/lib/dpkg/status"))))
                .extracting(found -> found.name() + " " + found.version()).containsExactly("tool 2:1.0~rc1-1");
        assertThat(Looking.ownedAt("/var/lib/dpkg/info/tool.list",
                Files.readString(root.resolve("var/lib/dpkg/info/tool.list"))))
                .containsExactly(new OwnedFiles(PackageType.DEB, "tool", List.of("/.", "/usr", "/usr/bin", "/usr/bin/tool")));
    }

    private static String made(Path directory, String name, String version, String file) throws Exception {
        var tree = directory.resolve(name);
        Files.createDirectories(tree.resolve(file).getParent());
        Files.writeString(tree.resolve(file), name);
        Files.createDirectories(tree.resolve("DEBIAN"));
        Files.writeString(tree.resolve("DEBIAN/control"), "Package: " + name + "\nVersion: " + version
                + "\nArchitecture: all\nMaintainer: Nobody <nobody@example.com>\nDescription: made by a test\n");
        var made = directory.resolve(name + ".deb").toString();
        run(directory, "dpkg-deb", "--build", tree.toString(), made);
        return made;
    }

    private static void dpkg(Path root, String action, String what) throws Exception {
        run(root, "dpkg", "--root=" + root, "--force-not-root", "--force-script-chrootless", "--log=" + root.resolve("log"),
                action, what);
    }

    private static void run(Path directory, String... command) throws Exception {
        var output = directory.resolve("output").toFile();
        var ended = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start().waitFor();
        assertThat(ended).as(String.join(" ", command) + ": " + Files.readString(output.toPath())).isZero();
    }
}
