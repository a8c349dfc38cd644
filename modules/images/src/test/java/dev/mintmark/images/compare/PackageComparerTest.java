package dev.mintmark.images.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackageComparerTest {

    private static final String STATUS = "/var/lib/dpkg/status";

    @Test
    void eachChangeIsNamedByTheOrderOfItsEcosystem() {
        var from = List.of(debian("a", "1.9"), debian("b", "2.0~rc1"), debian("c", "1"), debian("e", "1"));
        var to = List.of(debian("a", "1.10"), debian("b", "2.0~beta"), debian("d", "1"), debian("e", "1"));
        assertThat(brief(PackageComparer.compare(from, to)))
                .containsExactly("DOWNGRADED b 2.0~rc1 2.0~beta", "REMOVED c 1 -",
                "ADDED d - 1", "UPGRADED a 1.9 1.10");
    }

    @Test
    void severalVersionsOfOnePackageAreMatchedByTheirPlaceAndThenByTheirName() {
        var from = List.of(npm("4.17.20", "/a"), npm("4.17.21", "/b"), npm("3.0.0", "/c"));
        var to = List.of(npm("4.17.21", "/a"), npm("3.0.0", "/moved"));
        assertThat(brief(PackageComparer.compare(from, to)))
                .containsExactly("REMOVED lodash 4.17.21 -", "UPGRADED lodash 4.17.20 4.17.21");
    }

    @Test
    void aJarOfAnotherNameIsTheSamePackageInANewVersion() {
        var from = List.of(maven("1.8", "/app/metrics-1.8.jar"));
        var to = List.of(maven("1.9", "/app/metrics-1.9.jar"));
        assertThat(brief(PackageComparer.compare(from, to))).containsExactly("UPGRADED io.example:metrics 1.8 1.9");
    }

    @Test
    void manyCopiesThatChangedAlikeAreToldOnce() {
        var from = List.of(npm("1.0.0", "/a"), npm("1.0.0", "/b"));
        var to = List.of(npm("1.0.1", "/a"), npm("1.0.1", "/b"));
        assertThat(PackageComparer.compare(from, to)).hasSize(1);
    }

    @Test
    void anotherArchitectureIsAChangeAndNoNewPackage() {
        var from = new InstalledPackage(PackageType.DEB, "a", "1", Optional.of("amd64"), List.of(), Optional.empty(),
                Optional.empty(), STATUS);
        var to = new InstalledPackage(PackageType.DEB, "a", "1", Optional.of("arm64"), List.of(), Optional.empty(),
                Optional.empty(), STATUS);
        assertThat(PackageComparer.compare(List.of(from), List.of(to))).extracting(PackageChange::kind)
                .containsExactly(PackageChange.Kind.CHANGED);
    }

    private static List<String> brief(List<PackageChange> changes) {
        return changes.stream().map(change -> change.kind() + " " + change.name() + " "
                + change.from().map(InstalledPackage::version).orElse("-") + " "
                + change.to().map(InstalledPackage::version).orElse("-")).toList();
    }

    private static InstalledPackage debian(String name, String version) {
        return of(PackageType.DEB, name, version, STATUS);
    }

    private static InstalledPackage npm(String version, String directory) {
        return of(PackageType.NPM, "lodash", version, directory + "/node_modules/lodash/package.json");
    }

    private static InstalledPackage maven(String version, String location) {
        return of(PackageType.MAVEN, "io.example:metrics", version, location);
    }

    private static InstalledPackage of(PackageType type, String name, String version, String location) {
        return new InstalledPackage(type, name, version, Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), location);
    }
}
