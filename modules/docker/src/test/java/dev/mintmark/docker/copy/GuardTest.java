package dev.mintmark.docker.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The guard's program, and how it is talked with.
class GuardTest {

    private static final Path SOURCE = Path.of("src/main/guard/guard.c");

    @ParameterizedTest
    @ValueSource(strings = {"amd64", "arm64"})
    void theProgramWasBuiltFromTheSourceAsItIs(String architecture) throws Exception {
        var sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(SOURCE));
        var program = Guard.of(architecture).orElseThrow().program();
        assertThat(new String(program, StandardCharsets.ISO_8859_1))
                .as("after a change of the source, run the script \"build\" beside it")
                .contains("mintmark-guard 1 " + HexFormat.of().formatHex(sum) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amd64", "arm64"})
    void theProgramIsSmallAndNeedsNoLibrary(String architecture) {
        var program = Guard.of(architecture).orElseThrow().program();
        assertThat(program.length).isLessThan(16 << 10);
        assertThat(ElfProgram.isStatic(program)).isTrue();
    }

    @Test
    void thereIsNoneForOtherProcessors() {
        assertThat(Guard.of("s390x")).isEmpty();
        assertThat(Guard.of("../guard-amd64")).isEmpty();
    }

    @Test
    void outsideOfAContainerItDoesNothing(@TempDir Path folder) throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux") && System.getProperty("os.arch").equals("amd64"));
        var program = Files.write(folder.resolve("guard"), Guard.of("amd64").orElseThrow().program());
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        assertThat(run(program, "version")).startsWith("mintmark-guard 1 ");
        assertThat(run(program, "hold", "5", "6", "1", ".".repeat(128))).contains("first process of a container");
        assertThat(run(program)).contains("wanted: hold, run, connect or version");
    }

    @Test
    void itsTitleTellsTheLease() {
        var title = GuardTitle.parse("mintmark-guard 1 run waiting until=1795285009541 most=1795285063541 exit=3 "
                + "sum=58bf -- sh -c exit").orElseThrow();
        assertThat(title).isEqualTo(new GuardTitle(false, Instant.ofEpochMilli(1795285009541L),
                Instant.ofEpochMilli(1795285063541L), OptionalInt.of(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sleep 100",
        "mintmark-guard 1 run waiting until=1795285009542 most=1795285063541 exit=3 sum=58bf",
        "mintmark-guard 1 run waiting until=1795285009541 most=17952850635"})
    void aTitleThatIsNotWholeTellsNothing(String text) {
        assertThat(GuardTitle.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 5, 600, -600, 8191, -5461, 14_400, -14_400, 1_000_000, -1_000_000})
    void everyLeaseIsReachedInRounds(long seconds) {
        var left = seconds;
        for (var round = 0; round < 400 && left != 0; round++) {
            left -= GuardSteps.towards(Duration.ofSeconds(left)).stream().mapToLong(GuardTest::step).sum();
        }
        assertThat(left).isZero();
    }

    @Test
    void oneRoundSendsNoSignalTwice() {
        assertThat(GuardSteps.towards(Duration.ofDays(30))).doesNotHaveDuplicates().isNotEmpty();
        assertThat(GuardSteps.towards(Duration.ofDays(-30))).doesNotHaveDuplicates().isNotEmpty();
    }

    /// As the guard's source says it.
    private static long step(int signal) {
        var longer = List.of(4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 16, 23, 24);
        var shorter = List.of(25, 26, 27, 28, 29, 30, 31);
        return longer.contains(signal) ? 1L << longer.indexOf(signal) : -(1L << 2 * shorter.indexOf(signal));
    }

    private static String run(Path program, String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return output;
    }
}
