package dev.mintmark.images.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.layer.FileFact.OwnedFiles;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonTest {

    private static final String SITE = "/usr/lib/python3/dist-packages/";

    @ParameterizedTest
    @ValueSource(strings = {"PyYAML-6.0.1.dist-info/METADATA", "PyYAML.egg-info", "PyYAML.egg-info/PKG-INFO",
        "PyYAML-6.0.1-py3.egg/EGG-INFO/PKG-INFO"})
    void aDistributionIsFoundHoweverItWasInstalled(String file) throws Exception {
        assertThat(Looking.packagesAt(SITE + file, """
                Metadata-Version: 2.1
                Name: PyYAML
                Version: 6.0.1
                Classifier: License :: OSI Approved :: MIT License

                Name: in the description
                """)).singleElement().satisfies(found -> {
                    assertThat(found.name()).isEqualTo("PyYAML");
                    assertThat(found.version()).isEqualTo("6.0.1");
                    assertThat(found.licences()).containsExactly("MIT License");
                    assertThat(found.purl()).hasValue("pkg:pypi/pyyaml@6.0.1");
                });
    }

    @Test
    void anExpressionIsTheBestWordOnTheLicence() throws Exception {
        assertThat(Looking.packagesAt(SITE + "x-1.dist-info/METADATA",
                "Name: x\nVersion: 1\nLicense: see file\nLicense-Expression: MIT OR Apache-2.0\n"))
                .singleElement().extracting(InstalledPackage::licences).isEqualTo(List.of("MIT OR Apache-2.0"));
    }

    @Test
    void itsFilesAreOwnedByItAlsoThoseElsewhere() throws Exception {
        assertThat(Looking.ownedAt("/usr/local/lib/python3.12/site-packages/pip-24.0.dist-info/RECORD", """
                ../../../bin/pip,sha256=x,229
                pip/__init__.py,sha256=x,1
                "pip/a,""b"".py",,
                ../../../../../../../../etc/passwd,,
                """)).containsExactly(new OwnedFiles(PackageType.PYPI, "pip", List.of("/usr/local/bin/pip",
                        "/usr/local/lib/python3.12/site-packages/pip/__init__.py",
                        "/usr/local/lib/python3.12/site-packages/pip/a,\"b\".py", "/etc/passwd")));
    }
}
