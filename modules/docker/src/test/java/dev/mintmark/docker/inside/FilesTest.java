package dev.mintmark.docker.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mintmark.change.inside.FileLine;
import dev.mintmark.change.inside.FileLine.Kind;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.Listing;
import dev.mintmark.change.inside.PathChange;
import dev.mintmark.testkit.Eventually;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Directories, files, processes and changes of a copy, on the real engine.
@RequiresDocker
@Timeout(60)
class FilesTest {

    private static final String LONG = "x".repeat(200);

    /// A file, a directory, links, and names that break what reads lines or patterns.
    private static final String FILL = "set -e; cd /bin; busybox mkdir /d /d/sub /other; printf 12345 > /d/file; "
            + "busybox touch -d '2024-05-06 07:08:09' /d/file; busybox chmod 4750 /d/file; "
            + "busybox ln -s '/no \\'where' /d/link; busybox ln -s /tmp /d/to-tmp; busybox mkfifo /d/pipe; "
            + ": > \"/d/two\nlines -> '*\"; : > \"/d/ -x\"; : > /d/.hidden; : > /d/sub/below; : > /d/" + LONG + "; "
            + "printf in-memory > /tmp/note; echo ready; while :; do busybox sleep 1; done";

    private static OpenedCopy copy;

    @BeforeAll
    static void start() throws Exception {
        copy = OpenedCopy.running(FILL.replace("\\'", "'\\''"), "--tmpfs", "/tmp:size=1m");
        try (var log = copy.inside().logs(10, true)) {
            Reads.until(log, "ready");
        }
    }

    @AfterAll
    static void end() {
        copy.close();
    }

    @Test
    void aDirectoryIsListedByNameWithAllThatIsInIt() throws Exception {
        var listing = copy.inside().list("/d");
        assertThat(listing.complete()).isTrue();
        assertThat(listing.entries()).extracting(FileLine::name).containsExactly(
                " -x", ".hidden", "file", "link", "pipe", "sub", "to-tmp", "two\nlines -> '*", LONG);
        assertThat(entry(listing, "file")).isEqualTo(new FileLine("file", Kind.FILE, 04750, 5,
                Optional.of(Instant.parse("2024-05-06T07:08:09Z")), Optional.empty()));
        assertThat(entry(listing, "link").target()).contains("/no 'where");
        assertThat(listing.entries()).extracting(FileLine::kind).containsExactly(Kind.FILE, Kind.FILE, Kind.FILE,
                Kind.LINK, Kind.OTHER, Kind.DIRECTORY, Kind.LINK, Kind.FILE, Kind.FILE);
    }

    @Test
    void whatIsOnlyInMemoryIsListedAndReadToo() throws Exception {
        assertThat(copy.inside().list("/tmp").entries()).extracting(FileLine::name).containsExactly("note");
        assertThat(Reads.all(copy.inside().read("/tmp/note"))).isEqualTo("in-memory");
        assertThat(Reads.all(copy.inside().read("/d/to-tmp/note"))).isEqualTo("in-memory");
        assertThat(Reads.all(copy.inside().read("/proc/1/comm"))).isNotBlank();
    }

    @Test
    void filesAreReadAsTheyAre() throws Exception {
        assertThat(Reads.all(copy.inside().read("/d/file"))).isEqualTo("12345");
        assertThat(Reads.all(copy.inside().read("/d/../d/./file"))).isEqualTo("12345");
        assertThat(Reads.all(copy.inside().read("/d/two\nlines -> '*"))).isEmpty();
        try (var program = copy.inside().read("/bin/busybox")) {
            assertThat(program.readNBytes(4)).isEqualTo(new byte[] {0x7f, 'E', 'L', 'F'});
        }
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        assertThat(code(() -> copy.inside().read("/d/nothing"))).isEqualTo("copy.no-such-file");
        assertThat(code(() -> copy.inside().read("/d/link"))).isEqualTo("copy.no-such-file");
        assertThat(code(() -> copy.inside().read("/tmp/nothing"))).isEqualTo("copy.no-such-file");
        assertThat(code(() -> copy.inside().read("/d/sub"))).isEqualTo("copy.no-file");
        assertThat(code(() -> copy.inside().read("/d/pipe"))).isEqualTo("copy.no-file");
        assertThat(code(() -> copy.inside().read("/dev/zero"))).isEqualTo("copy.no-file");
        assertThat(code(() -> copy.inside().list("/d/file"))).isEqualTo("copy.no-directory");
        assertThat(code(() -> copy.inside().list("/d/nothing"))).isEqualTo("copy.no-such-file");
        assertThat(code(() -> copy.inside().list("/tmp/nothing"))).isEqualTo("copy.no-such-file");
    }

    @Test
    void whatRunsIsListedWithItsArguments() throws Exception {
        try (var process = copy.inside().exec(List.of("busybox", "sleep", "59.5"))) {
            assertThat(process.output()).isNotNull();
            Eventually.await("the command", Duration.ofSeconds(20),
                    () -> copy.inside().processes(), all -> all.stream().anyMatch(line -> line.pid() > 0
                            && !line.user().isEmpty() && line.command().equals("busybox sleep 59.5")));
        }
    }

    @Test
    void whatWasChangedIsToldWithoutWhatWasMounted() throws Exception {
        assertThat(copy.inside().changes()).contains(new PathChange(PathChange.Kind.ADDED, "/d/file"))
                .noneMatch(change -> change.path().equals("/tmp") || change.path().equals("/tmp/note"));
    }

    @Test
    void aDirectoryWithTooManyFilesIsListedInPart() throws Exception {
        try (var process = copy.inside().exec(List.of("sh", "-c",
                "cd /other && busybox seq 1 10050 | busybox xargs busybox touch"))) {
            assertThat(process.exitCode()).isZero();
        }
        var listing = copy.inside().list("/other");
        assertThat(listing.entries()).hasSize(10_000);
        assertThat(listing.complete()).isFalse();
    }

    @Test
    void aPausedCopyCanStillBeLookedAtButRunsNothing() throws Exception {
        var seenInside = copy.inside().list("/d");
        copy.workshop().docker("pause", copy.container());
        try {
            assertThat(copy.inside().list("/d")).isEqualTo(seenInside);
            assertThat(Reads.all(copy.inside().read("/d/file"))).isEqualTo("12345");
            assertThat(code(() -> copy.inside().exec(List.of("true")))).isEqualTo("copy.paused");
        } finally {
            copy.workshop().docker("unpause", copy.container());
        }
    }

    static FileLine entry(Listing listing, String name) {
        return listing.entries().stream().filter(line -> line.name().equals(name)).findFirst().orElseThrow();
    }

    static String code(ThrowingCallable doing) {
        var thrown = catchThrowableOfType(InsideFailed.class, doing);
        assertThat(thrown).isNotNull();
        return thrown.problem().code();
    }
}
