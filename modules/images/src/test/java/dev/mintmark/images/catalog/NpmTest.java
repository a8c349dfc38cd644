package dev.mintmark.images.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.packages.InstalledPackage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpmTest {

    @Test
    void aScopedPackageIsFoundWithLicenceAndPurl() throws Exception {
        var path = "/app/node_modules/a/node_modules/@scope/thing/package.json";

        assertThat(Looking.packagesAt(path, """
                {"files": {"name": "not this"}, "name": "@scope/thing", "license": "MIT", "version": "1.2.3"}"""))
                .singleElement().satisfies(found -> {
                    assertThat(found.name()).isEqualTo("@scope/thing");
                    assertThat(found.version()).isEqualTo("1.2.3");
                    assertThat(found.licences()).containsExactly("MIT");
                    assertThat(found.purl()).hasValue("pkg:npm/%40scope/thing@1.2.3");
                });
    }

    @Test
    void oldWaysToNameLicencesAreKnown() throws Exception {
        assertThat(Looking.packagesAt("/node_modules/x/package.json", """
                {"licenses": [{"type": "MIT", "url": "x"}, {"type": "BSD-3-Clause"}], "name": "x", "version": "1.0.0"}"""))
                .singleElement().extracting(InstalledPackage::licences).isEqualTo(List.of("MIT", "BSD-3-Clause"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/node_modules/x/test/package.json", "/node_modules/x/dist/esm/package.json",
        "/node_modules/@scope/package.json", "/node_modules/package.json"})
    void whatPackagesCarryInsideIsNoPackage(String path) throws Exception {
        assertThat(Looking.packagesAt(path, "{\"name\": \"x\", \"version\": \"1.0.0\"}")).isEmpty();
    }

    @Test
    void aProgramIsAPackageToo() throws Exception {
        assertThat(Looking.packagesAt("/app/package.json", "{\"name\": \"shop\", \"version\": \"4.1.0\", \"private\": true}"))
                .extracting(InstalledPackage::name).containsExactly("shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"name\": 1}", "{\"name\": \"x\"}", "{\"name\": {}, \"version\": []}",
        "{\"name\": \"a\\u0000b\", \"version\": \"1\"}"})
    void whatIsNoPackageIsLeftAlone(String text) throws Exception {
        assertThat(Looking.packagesAt("/node_modules/x/package.json", text)).isEmpty();
    }
}
