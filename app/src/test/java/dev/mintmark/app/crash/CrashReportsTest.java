package dev.mintmark.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.secret.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashReportsTest {

    @TempDir
    private Path folder;

    private final AtomicInteger seconds = new AtomicInteger();

    private CrashReports reports() {
        return new CrashReports(folder.resolve("crashes"),
                () -> Instant.parse("2026-11-09T14:31:05Z").plusSeconds(seconds.getAndIncrement()), Redaction.BY_LOOKS,
                List.of("version: 1"));
    }

    @Test
    void aReportSaysWhatWhereAndWhenAndNoSecret() {
        var report = reports().keep("window.fault", "painter", new IllegalStateException("password=hunter2",
                new IllegalArgumentException("why"))).orElseThrow();

        assertThat(report.text()).contains("code: window.fault", "at: 2026-11-09T14:31:05Z", "version: 1", "thread: painter",
                "Caused by: java.lang.IllegalArgumentException: why", "CrashReportsTest").doesNotContain("hunter2");
        assertThat(report.headline()).isEqualTo("java.lang.IllegalStateException: password=•••");
        assertThat(report.at()).isEqualTo(Instant.parse("2026-11-09T14:31:05Z"));
    }

    @Test
    void fewAreKeptAndNoneIsLarge() {
        var reports = reports();
        for (var number = 0; number < CrashReports.MOST + 5; number++) {
            reports.keep("window.fault", "fault " + number, List.of(), "x ".repeat(CrashReports.LARGEST));
        }

        assertThat(reports.all()).hasSize(CrashReports.MOST).allMatch(report -> report.text().length() <= CrashReports.LARGEST)
                .first().extracting(CrashReport::headline).isEqualTo("fault 24");
    }

    @Test
    void eachIsOfferedOnceAndCanBeForgotten() {
        var reports = reports();
        reports.keep("window.fault", "one", List.of(), "");
        assertThat(reports.fresh()).hasSize(1);

        reports.offered();
        assertThat(reports.fresh()).isEmpty();
        reports.keep("window.fault", "two", List.of(), "");
        assertThat(reports.fresh()).extracting(CrashReport::headline).containsExactly("two");

        reports.forget();
        assertThat(reports.all()).isEmpty();
    }

    @Test
    void whereNothingCanBeWrittenNothingIsKeptAndNothingThrown() throws IOException {
        Files.writeString(folder.resolve("crashes"), "a file in the folder's place");

        assertThat(reports().keep("window.fault", "painter", new IllegalStateException())).isEmpty();
        assertThat(reports().all()).isEmpty();
    }

    @Test
    void theSameFaultAtEachFrameIsToldAndKeptOnce() throws InterruptedException {
        var reports = reports();
        var told = new ArrayList<Throwable>();
        var uncaught = new Uncaught("window.fault", reports, (thrown, _) -> told.add(thrown));
        for (var frame = 0; frame < 100; frame++) {
            uncaught.uncaughtException(Thread.currentThread(), new IllegalStateException("frame " + frame));
        }
        var virtual = Thread.ofVirtual().name("asks a source").unstarted(() -> {
            throw new IllegalArgumentException("another");
        });
        virtual.setUncaughtExceptionHandler(uncaught);
        virtual.start();
        virtual.join();

        assertThat(told).hasSize(2);
        assertThat(reports.all()).hasSize(2).first().extracting(CrashReport::text).asString().contains("asks a source");
    }
}
