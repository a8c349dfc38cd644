package dev.mintmark.images.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageConfiguration;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.Platform;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spdx.jacksonstore.MultiFormatStore;
import org.spdx.storage.simple.InMemSpdxStore;

class SbomTest {

    private static final Instant CREATED = Instant.parse("2026-11-21T10:00:00.123Z");
    private static final ImageDescription IMAGE = new ImageDescription(
            new ImageName.DockerDaemon("registry.example/shop/app:1.4.2"), Optional.empty(),
            Optional.of(new Digest("sha256:" + "a".repeat(64))), new Digest("sha256:" + "b".repeat(64)),
            new ImageConfiguration(new Platform("linux", "amd64", Optional.empty()), Optional.empty(), Optional.empty(),
                    List.of(), List.of(), List.of(), "", "", Set.of(), Set.of(), Map.of(), Optional.empty(),
                    Optional.empty(), List.of(), List.of(), List.of(), List.of()), List.of(), List.of());
    private static final List<InstalledPackage> PACKAGES = List.of(
            found(PackageType.DEB, "bash", "5.2.15-2", List.of(), "pkg:deb/debian/bash@5.2.15-2?arch=amd64", "/var/lib/dpkg/status"),
            found(PackageType.MAVEN, "org.slf4j:slf4j-api", "2.0.9", List.of("MIT"), "pkg:maven/org.slf4j/slf4j-api@2.0.9", "/b.jar"),
            found(PackageType.MAVEN, "org.slf4j:slf4j-api", "2.0.9", List.of("MIT"), "pkg:maven/org.slf4j/slf4j-api@2.0.9", "/a.jar!/slf4j.jar"),
            found(PackageType.NPM, "@types/node", "20.1.0", List.of("(MIT OR Apache-2.0) AND BSD-3-Clause"), "pkg:npm/%40types/node@20.1.0", "/n"),
            found(PackageType.PYPI, "odd <name> \"x\"", "1", List.of("See the file", "and the other"), null, "/p"),
            found(PackageType.RPM, "gcc", "1-1", List.of("GPL-3.0-or-later WITH GCC-exception-3.1"), "pkg:rpm/gcc@1-1", "/r"),
            found(PackageType.GOLANG, "example.com/shop", "", List.of(), "pkg:golang/example.com/shop", "/bin/shop"));

    private static final List<URI> ASKED = new CopyOnWriteArrayList<>();
    private static final ProxySelector BEFORE = ProxySelector.getDefault();

    /// Whoever opens a connection by the JDK's means asks here first.
    @BeforeAll
    static void watchConnections() {
        ProxySelector.setDefault(new ProxySelector() {

            @Override
            public List<Proxy> select(URI target) {
                ASKED.add(target);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI target, SocketAddress address, IOException failure) {
                ASKED.add(target);
            }
        });
    }

    @AfterAll
    static void nothingIsFetched() {
        ProxySelector.setDefault(BEFORE);
        assertThat(ASKED).isEmpty();
    }

    private static InstalledPackage found(PackageType type, String name, String version, List<String> licences, String purl,
            String location) {
        return new InstalledPackage(type, name, version, Optional.empty(), licences, Optional.empty(),
                Optional.ofNullable(purl), location);
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void theFormatsOwnValidatorFindsNothingWrongWithCycloneDx() throws Exception {
        var bill = Sbom.cyclonedx(IMAGE, PACKAGES, CREATED);

        assertThat(new JsonParser().validate(bill, Version.VERSION_16)).isEmpty();
    }

    @Test
    void theFormatsOwnValidatorFindsNothingWrongWithSpdx() throws Exception {
        var bill = Sbom.spdx(IMAGE, PACKAGES, CREATED);
        var store = new MultiFormatStore(new InMemSpdxStore(), MultiFormatStore.Format.JSON);

        var document = store.deSerialize(new ByteArrayInputStream(bill.getBytes(StandardCharsets.UTF_8)), false);

        assertThat(document.verify()).isEmpty();
        assertThat(document.getDocumentDescribes()).hasSize(1);
    }

    @Test
    void cycloneDxNamesThePackagesAsTheirEcosystemsDo() throws Exception {
        var bill = json(Sbom.cyclonedx(IMAGE, PACKAGES, CREATED));

        assertThat(bill.at("/metadata/timestamp").asText()).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(bill.at("/metadata/component/version").asText()).isEqualTo("sha256:" + "a".repeat(64));
        assertThat(bill.get("components")).hasSize(6).anySatisfy(component -> {
            assertThat(component.path("group").asText()).isEqualTo("org.slf4j");
            assertThat(component.path("name").asText()).isEqualTo("slf4j-api");
            assertThat(component.at("/licenses/0/expression").asText()).isEqualTo("MIT");
            assertThat(component.at("/evidence/occurrences")).map(place -> place.get("location").asText())
                    .containsExactly("/a.jar!/slf4j.jar", "/b.jar");
        });
    }

    @Test
    void spdxNamesThePackagesWithTheirLicencesAndPurls() throws Exception {
        var bill = json(Sbom.spdx(IMAGE, PACKAGES, CREATED));

        assertThat(bill.get("spdxVersion").asText()).isEqualTo("SPDX-2.3");
        assertThat(bill.at("/creationInfo/created").asText()).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(bill.get("packages")).hasSize(7).anySatisfy(found -> {
            assertThat(found.path("name").asText()).isEqualTo("@types/node");
            assertThat(found.path("licenseDeclared").asText()).contains("BSD-3-Clause", "MIT OR Apache-2.0");
            assertThat(found.at("/externalRefs/0/referenceLocator").asText()).isEqualTo("pkg:npm/%40types/node@20.1.0");
        }).anySatisfy(found -> {
            assertThat(found.path("licenseComments").asText()).isEqualTo("declared as: See the file; and the other");
            assertThat(found.path("licenseDeclared").asText()).isEqualTo("NOASSERTION");
        });
    }

    @Test
    void theSameImageMakesTheSameBillWhateverTheOrder() {
        var turned = PACKAGES.reversed();

        assertThat(Sbom.cyclonedx(IMAGE, turned, CREATED)).isEqualTo(Sbom.cyclonedx(IMAGE, PACKAGES, CREATED));
        assertThat(Sbom.spdx(IMAGE, turned, CREATED)).isEqualTo(Sbom.spdx(IMAGE, PACKAGES, CREATED));
        assertThat(Sbom.spdx(IMAGE, turned.subList(1, 3), CREATED)).isNotEqualTo(Sbom.spdx(IMAGE, PACKAGES, CREATED));
    }

    @Test
    void anImageWithoutPackagesHasABillAllTheSame() throws Exception {
        assertThat(new JsonParser().validate(Sbom.cyclonedx(IMAGE, List.of(), CREATED), Version.VERSION_16)).isEmpty();
        assertThat(json(Sbom.spdx(IMAGE, List.of(), CREATED)).get("packages")).hasSize(1);
    }
}
