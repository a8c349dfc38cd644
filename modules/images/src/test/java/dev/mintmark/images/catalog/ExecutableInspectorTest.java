package dev.mintmark.images.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.packages.InstalledPackage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExecutableInspectorTest {

    private static final String MODULES = """
            path\texample.com/shop/cmd/shop
            mod\texample.com/shop\t(devel)\t
            dep\tgithub.com/spf13/cobra\tv1.8.0\th1:7aJaZx1B85qltLMc546zn58BxxfZdR/W22ej9CFoEf0=
            dep\tgolang.org/x/net\tv0.20.0
            =>\tgithub.com/fork/net\tv0.20.1\th1:x
            build\t-compiler\tgc
            """;

    private static List<String> found(Executables program) throws Exception {
        return Looking.packagesAt("/usr/bin/program", program.bytes()).stream()
                .map(found -> found.name() + " " + found.version()).toList();
    }

    @Test
    void aGoProgramNamesItsModulesAndTheVersionOfGo() throws Exception {
        assertThat(found(new Executables().noise(200_000).goInfo("go1.22.1 X:nocoverageredesign", MODULES).noise(50_000)))
                .containsExactly("stdlib 1.22.1", "example.com/shop ", "github.com/spf13/cobra v1.8.0",
                        "github.com/fork/net v0.20.1");
    }

    @Test
    void aGoModuleHasAPurlWhoseNamespaceIsItsPath() throws Exception {
        assertThat(Looking.packagesAt("/bin/x", new Executables().noise(5_000).goInfo("go1.22", MODULES).bytes()))
                .extracting(InstalledPackage::purl).contains(Optional.of("pkg:golang/github.com/spf13/cobra@v1.8.0"));
    }

    @Test
    void aProgramOfAnOlderGoNamesItsModulesOnly() throws Exception {
        assertThat(found(new Executables().noise(100_000).oldGoInfo(MODULES).noise(10_000)))
                .containsExactly("example.com/shop ", "github.com/spf13/cobra v1.8.0", "github.com/fork/net v0.20.1");
    }

    @Test
    void aProgramThatReadsBuildInformationIsNotMistakenForTheProgramsItReads() throws Exception {
        assertThat(found(new Executables().noise(4_997).with(GoModules.INFO_MARK).with("\u0008\u0002 not a header ")
                .noise(7_000).goInfo("go1.20", MODULES))).first().isEqualTo("stdlib 1.20");
    }

    @Test
    void aMarkAcrossTheEdgeOfTheWindowIsSeen() throws Exception {
        for (var length = 65_536 - 64; length < 65_536 + 32; length++) {
            assertThat(found(new Executables().noise(length).goInfo("go1.21", MODULES))).hasSize(4);
        }
    }

    @Test
    void aRustProgramNamesItsCratesWithoutThoseThatOnlyBuiltIt() throws Exception {
        var program = new Executables().noise(150_000).rustCrates("""
                {"packages":[{"name":"cc","version":"1.0.83","source":"crates.io","kind":"build"},
                {"name":"serde","version":"1.0.195","source":"crates.io","dependencies":[1]},
                {"name":"shop","version":"0.3.0","source":"local","root":true}]}""").noise(50_000);

        assertThat(found(program)).containsExactly("serde 1.0.195", "shop 0.3.0");
        assertThat(Looking.packagesAt("/bin/shop", program.bytes())).extracting(InstalledPackage::purl)
                .contains(Optional.of("pkg:cargo/serde@1.0.195"));
    }

    @Test
    void otherProgramsAndFilesHaveNone() throws Exception {
        assertThat(found(new Executables().noise(500_000))).isEmpty();
        assertThat(Looking.packagesAt("/bin/x", "#!/bin/sh\n".repeat(1_000))).isEmpty();
    }
}
