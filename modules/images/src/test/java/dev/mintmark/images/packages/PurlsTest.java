package dev.mintmark.images.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PurlsTest {

    @Test
    void aPackageOfADistributionGetsItsNameOnceThatIsKnown() {
        var purl = Purls.of(PackageType.DEB, "", "libstdc++6", "12.2.0-14", Map.of("arch", "amd64"));
        var bash = new InstalledPackage(PackageType.DEB, "libstdc++6", "12.2.0-14", Optional.of("amd64"), List.of(),
                Optional.empty(), purl, "/var/lib/dpkg/status");
        var debian = Distribution.parse("NAME=\"Debian\"\nID=debian\nVERSION_ID=\"12\"\n").orElseThrow();

        assertThat(purl).hasValue("pkg:deb/libstdc%2B%2B6@12.2.0-14?arch=amd64");
        assertThat(Purls.withDistribution(bash, debian).purl())
                .hasValue("pkg:deb/debian/libstdc%2B%2B6@12.2.0-14?arch=amd64&distro=debian-12");
    }

    @Test
    void aPackageOfALanguageIsOfNoDistribution() {
        var purl = Purls.of(PackageType.NPM, "@types", "node", "20.1.0", Map.of());
        var node = new InstalledPackage(PackageType.NPM, "@types/node", "20.1.0", Optional.empty(), List.of(),
                Optional.empty(), purl, "/app/node_modules/@types/node/package.json");

        assertThat(Purls.withDistribution(node, new Distribution("alpine", "3.20")).purl())
                .hasValue("pkg:npm/%40types/node@20.1.0");
    }

    @Test
    void aHostileNameOfADistributionIsNone() {
        assertThat(Distribution.parse("ID=../../etc\n")).isEmpty();
        assertThat(Distribution.parse("ID='arch'\n")).hasValue(new Distribution("arch", ""));
        assertThat(Distribution.parse("")).isEmpty();
    }
}
