package dev.mintmark.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.secret.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMarkerTest {

    @TempDir
    private Path folder;

    private CrashReports reports;

    /// Runs until it is killed; prints when it is marked.
    static final class Doomed {

        private Doomed() {}

        public static void main(String[] arguments) throws InterruptedException {
            RunMarker.begin(Path.of(arguments[0]), "here");
            System.out.println("marked");
            System.out.flush();
            Thread.currentThread().join();
        }
    }

    @BeforeEach
    void keep() {
        reports = new CrashReports(folder, InstantSource.system(), Redaction.BY_LOOKS, List.of());
    }

    private long killOne() throws IOException, InterruptedException {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Doomed.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var told = process.inputReader()) {
            assertThat(told.readLine()).isEqualTo("marked");
            RunMarker.collect(reports, "here");
            assertThat(reports.all()).as("while it runs").isEmpty();
        } finally {
            process.destroyForcibly();
        }
        process.waitFor();
        return process.pid();
    }

    @Test
    void aRunThatWasKilledIsReportedOnce() throws Exception {
        killOne();

        RunMarker.collect(reports, "here");
        RunMarker.collect(reports, "here");

        assertThat(reports.all()).hasSize(1).first().satisfies(report -> {
            assertThat(report.headline()).isEqualTo("The last run did not end by itself.");
            assertThat(report.text()).contains("code: run.unclean", "started: 20");
        });
    }

    @Test
    void whatTheVirtualMachineWroteAsItCrashedIsInTheReport() throws Exception {
        var pid = killOne();
        Files.writeString(folder.resolve("hs_err_pid" + pid + ".log"), "# SIGSEGV (0xb) at pc\nDB_PASSWORD=hunter2\n");

        RunMarker.collect(reports, "here");

        assertThat(reports.all()).hasSize(1).first().satisfies(report -> assertThat(report.text())
                .contains("The virtual machine crashed.", "SIGSEGV").doesNotContain("hunter2"));
    }

    @Test
    void aRunThatEndedByItselfLeavesNothingBehind() throws IOException {
        RunMarker.begin(folder, "here").end();

        RunMarker.collect(reports, "here");

        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatRunsOnAnotherMachineWithTheSameHomeIsLeftAlone() throws Exception {
        killOne();

        RunMarker.collect(reports, "elsewhere");

        assertThat(reports.all()).isEmpty();
    }
}
