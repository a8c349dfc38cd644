package dev.mintmark.architecture.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import dev.mintmark.testkit.reliability.Proves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The table of the README is whole, contradicts itself nowhere, and is the one that the tests make.
///
/// With `-Dmintmark.write=true` it is written into the README instead of being compared.
class FaultMatrixTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path README = ROOT.resolve("README.md");

    private static Claims claims;
    private static FaultMatrix matrix;

    @BeforeAll
    static void look() throws IOException {
        claims = Claims.of(new ClassFileImporter().withImportOption(FaultMatrixTest::mayClaim).importPaths(tests()));
        matrix = new FaultMatrix(claims.all(), Impossible.CELLS);
    }

    @Test
    void whoeverClaimsToProveSomethingIsATestThatIsRun() {
        assertThat(claims.problems()).isEmpty();
    }

    @Test
    void everyFaultIsProvedToBeBorneDuringEveryActivityOrCannotOccur() {
        assertThat(matrix.problems()).isEmpty();
    }

    @Test
    void theReadmeHasTheTableThatTheTestsMake() throws IOException {
        var readme = Files.readString(README);
        if (Boolean.getBoolean("mintmark.write")) {
            Files.writeString(README, ReliabilitySection.replaced(readme, matrix.markdown()));
        } else {
            assertThat(ReliabilitySection.in(readme))
                    .as("README.md; -Dmintmark.write=true writes it").isEqualTo(matrix.markdown());
        }
    }

    /// Whether a class claims something, or may keep a contract that does. All others would take long to look at.
    private static boolean mayClaim(Location file) {
        try {
            var names = new String(Files.readAllBytes(Path.of(file.asURI())), StandardCharsets.ISO_8859_1);
            return names.contains(Proves.class.getName().replace('.', '/')) || names.contains("Contract");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The compiled tests of every module but this one, and the contracts of the testkit.
    private static List<Path> tests() throws IOException {
        try (var modules = Files.list(ROOT.resolve("modules"))) {
            var all = Stream.concat(Stream.of(ROOT.resolve("app")), modules)
                    .filter(module -> !module.endsWith("architecture")).map(module -> module.resolve("target/test-classes"));
            return Stream.concat(Stream.of(ROOT.resolve("modules/testkit/target/classes")), all)
                    .filter(Files::isDirectory).toList();
        }
    }
}
