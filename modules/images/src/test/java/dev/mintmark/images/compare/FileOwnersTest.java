package dev.mintmark.images.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileOwnersTest {

    private static final InstalledPackage PYTHON = new InstalledPackage(PackageType.DEB, "libpython3.11-stdlib", "3.11.2-6",
            Optional.of("amd64"), List.of(), Optional.empty(), Optional.empty(), "/var/lib/dpkg/status");

    private final FileOwners owners = new FileOwners(Map.of("/var/lib/dpkg/status", List.of(new FileFact.Packages(
            List.of(PYTHON), List.of(new FileFact.OwnedFiles(PackageType.DEB, PYTHON.name(), List.of("/usr/lib/python3.11/abc.py")))))),
            List.of(new PackageChange(PackageChange.Kind.UPGRADED, Optional.of(PYTHON), Optional.of(PYTHON))));

    private Optional<String> owner(String path) {
        return owners.of(path).map(FileChange.Owner::name);
    }

    @Test
    void whatPythonCompiledBelongsToThePackageOfItsSource() {
        assertThat(owner("/usr/lib/python3.11/__pycache__/abc.cpython-311.pyc")).contains(PYTHON.name());
        assertThat(owner("/usr/lib/python3.11/__pycache__/abc.cpython-311.opt-1.pyc")).contains(PYTHON.name());
        assertThat(owners.of("/usr/lib/python3.11/__pycache__/abc.cpython-311.pyc").orElseThrow().changed()).isTrue();
    }

    @Test
    void whatWasCompiledOfNothingKnownBelongsToNobody() {
        assertThat(owner("/usr/lib/python3.11/__pycache__/planted.cpython-311.pyc")).isEmpty();
        assertThat(owner("/usr/lib/python3.11/abc.cpython-311.pyc")).isEmpty();
        assertThat(owner("/usr/lib/python3.11/__pycache__/abc.py")).isEmpty();
    }

    @Test
    void anArchiveThatHoldsPackagesOfOthersIsNotTheirsUnlessTheyChanged() {
        var library = new InstalledPackage(PackageType.MAVEN, "com.acme:pool", "1.0", Optional.empty(), List.of(),
                Optional.empty(), Optional.empty(), "/app/fat.jar!/BOOT-INF/lib/pool.jar");
        var fact = Map.of("/app/fat.jar", List.of(new FileFact.Packages(List.of(library), List.of())));

        assertThat(new FileOwners(fact, List.of()).of("/app/fat.jar")).isEmpty();
        assertThat(new FileOwners(fact, List.of(new PackageChange(PackageChange.Kind.UPGRADED, Optional.of(library),
                Optional.of(library)))).of("/app/fat.jar")).isPresent();
    }

    @Test
    void aProgramsOwnListOfDependenciesDoesNotExplainTheFilesBesideIt() {
        var program = installed(PackageType.NPM, "shop", "/app/package.json");
        var dependency = installed(PackageType.NPM, "left-pad", "/app/node_modules/left-pad/package.json");
        var ofNode = new FileOwners(Map.of(program.location(), List.of(new FileFact.Packages(List.of(program), List.of())),
                dependency.location(), List.of(new FileFact.Packages(List.of(dependency), List.of()))),
                List.of(new PackageChange(PackageChange.Kind.UPGRADED, Optional.of(program), Optional.of(program))));

        assertThat(ofNode.of("/app/server.js")).isEmpty();
        assertThat(ofNode.of("/app/node_modules/left-pad/index.js"))
                .contains(new FileChange.Owner(PackageType.NPM, "left-pad", "1.0", false));
        assertThat(ofNode.of("/app/node_modules/planted.js")).isEmpty();
    }

    @Test
    void packagesOfOneNameInTwoEcosystemsAreNotMixedUp() {
        var ofSystem = installed(PackageType.DEB, "requests", "/var/lib/dpkg/status");
        var ofPython = installed(PackageType.PYPI, "requests", "/usr/local/lib/requests-1.0.dist-info/METADATA");
        var record = "/usr/local/lib/requests-1.0.dist-info/RECORD";
        var both = new FileOwners(Map.of(
                ofSystem.location(), List.of(new FileFact.Packages(List.of(ofSystem), List.of())),
                "/var/lib/dpkg/info/requests.list", List.of(lists(PackageType.DEB, "requests", "/usr/bin/requests")),
                ofPython.location(), List.of(new FileFact.Packages(List.of(ofPython), List.of())),
                record, List.of(lists(PackageType.PYPI, "requests", "/usr/local/lib/requests/api.py"))),
                List.of(new PackageChange(PackageChange.Kind.UPGRADED, Optional.of(ofSystem), Optional.of(ofSystem))));

        assertThat(both.of("/usr/bin/requests")).contains(new FileChange.Owner(PackageType.DEB, "requests", "1.0", true));
        assertThat(both.of("/usr/local/lib/requests/api.py"))
                .contains(new FileChange.Owner(PackageType.PYPI, "requests", "1.0", false));
    }

    @Test
    void aPythonDistributionIsFoundHoweverItsNameIsSpelt() {
        var found = installed(PackageType.PYPI, "Typing-Extensions", "/usr/lib/typing_extensions-4.dist-info/METADATA");
        var owned = new FileOwners(Map.of(
                found.location(), List.of(new FileFact.Packages(List.of(found), List.of())),
                "/usr/lib/typing_extensions-4.dist-info/RECORD",
                List.of(lists(PackageType.PYPI, "typing_extensions", "/usr/lib/typing_extensions.py"))), List.of());

        assertThat(owned.of("/usr/lib/typing_extensions.py").map(FileChange.Owner::name)).contains(found.name());
    }

    private static FileFact.Packages lists(PackageType type, String name, String path) {
        return new FileFact.Packages(List.of(), List.of(new FileFact.OwnedFiles(type, name, List.of(path))));
    }

    private static InstalledPackage installed(PackageType type, String name, String location) {
        return new InstalledPackage(type, name, "1.0", Optional.empty(), List.of(), Optional.empty(), Optional.empty(),
                location);
    }
}
