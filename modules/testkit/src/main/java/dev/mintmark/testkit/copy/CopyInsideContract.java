package dev.mintmark.testkit.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.Lease;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.change.inside.CopyInside;
import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.TerminalSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every host promises, and what can be done inside a copy of it.
public abstract class CopyInsideContract extends CopyHostContract {

    /// Runs nothing but words of a shell that every busybox has.
    private static final List<String> SEVEN = List.of("sh", "-c", "exit 7");

    @Test
    void aCommandGivesItsOutputAndItsExitCode() throws Exception {
        var inside = inside();
        try (var process = inside.exec(List.of("echo", "there"))) {
            assertThat(text(process)).isEqualTo("there\n");
            assertThat(process.exitCode()).isZero();
        }
        try (var process = inside.exec(SEVEN)) {
            assertThat(process.exitCode()).isEqualTo(7);
        }
    }

    @Test
    void aCommandReadsWhatItIsGiven() throws Exception {
        try (var process = inside().exec(List.of("cat"))) {
            process.input().write("given\n".getBytes(StandardCharsets.UTF_8));
            process.input().close();

            assertThat(text(process)).isEqualTo("given\n");
            assertThat(process.exitCode()).isZero();
        }
    }

    /// Some places tell before it begins, some by the code with which shells say so.
    @Test
    void aCommandThatIsNotThereFails() throws Exception {
        try (var process = inside().exec(List.of("no-such-command-at-all"))) {
            assertThat(process.exitCode()).isBetween(126, 127);
        } catch (InsideFailed failed) {
            assertThat(failed.problem().why()).isNotBlank();
        }
    }

    @Test
    void theCopyHasTheEnvironmentOfItsPlanAndNoSecretOfIt() throws Exception {
        try (var process = inside().exec(List.of("env"))) {
            assertThat(text(process)).contains("GREETING=" + GREETING).doesNotContain(PASSWORD);
        }
    }

    @Test
    void aSecretIsThereOnceItIsRevealed() throws Exception {
        try (var process = inside(new Relaxation.RevealedVariable("DB_PASSWORD")).exec(List.of("env"))) {
            assertThat(text(process)).contains("DB_PASSWORD=" + PASSWORD);
        }
    }

    @Test
    void aShellOnATerminalTakesCommandsUntilItIsLeft() throws Exception {
        try (var shell = inside().shell(new TerminalSize(100, 30))) {
            shell.resize(new TerminalSize(120, 40));
            shell.input().write("echo it-$?-is; exit 3\r".getBytes(StandardCharsets.UTF_8));
            shell.input().flush();

            assertThat(text(shell)).contains("it-0-is");
            assertThat(shell.exitCode()).isEqualTo(3);
        }
    }

    @Test
    void nothingCanBeDoneInsideWhatIsNotThere() throws Exception {
        var inside = host().inside(CopyId.fresh());

        assertThatThrownBy(() -> inside.exec(SEVEN)).isInstanceOfSatisfying(InsideFailed.class,
                failed -> assertThat(failed.problem().next()).isNotBlank());
    }

    private CopyInside inside(Relaxation... relaxations) throws Exception {
        return host().inside(launch(request(Lease.USUAL, relaxations)).id());
    }

    private static String text(CopyProcess process) throws IOException {
        return new String(process.output().readAllBytes(), StandardCharsets.UTF_8);
    }
}
