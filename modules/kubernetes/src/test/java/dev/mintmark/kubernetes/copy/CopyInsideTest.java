package dev.mintmark.kubernetes.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.inside.CopyInside;
import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.FileLine;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.testkit.Eventually;
import dev.mintmark.testkit.cluster.ImageNature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What can be done inside a copy in a cluster. Commands are real processes of this machine, so what they see is its files.
@Timeout(60)
class CopyInsideTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Desk desk;
    private CopyInside inside;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        desk = Desk.with(SourcePods.plain());
        inside = desk.host.inside(desk.launch(Desk.likeWeb()).id());
    }

    @AfterEach
    void stop() throws IOException {
        desk.close();
    }

    @Test
    void outputAndErrorsAreApart() throws Exception {
        try (var process = inside.exec(List.of("sh", "-c", "echo out; echo err >&2; exit 5"))) {
            assertThat(text(process)).isEqualTo("out\n");
            assertThat(new String(process.errors().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("err\n");
            assertThat(process.exitCode()).isEqualTo(5);
        }
    }

    @Test
    void muchInputComesBackUnharmed() throws Exception {
        var bytes = new byte[3 << 20];
        new Random(7).nextBytes(bytes);
        try (var process = inside.exec(List.of("cat"))) {
            Thread.ofVirtual().name("test input").start(() -> {
                try (var input = process.input()) {
                    input.write(bytes);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertThat(process.output().readAllBytes()).isEqualTo(bytes);
            assertThat(process.exitCode()).isZero();
        }
    }

    @Test
    void aFloodThatNobodyReadsIsHeldBackAndCanBeLeft() throws Exception {
        try (var process = inside.exec(List.of("sh", "-c", "yes flood"))) {
            var read = process.output().readNBytes(100);
            Eventually.await("it waits", PATIENCE, () -> process.output().available(), count -> count > 1 << 20);

            assertThat(new String(read, StandardCharsets.UTF_8)).startsWith("flood\n");
            assertThat(process.output().available()).isLessThan(2 << 20);
        }
    }

    @Test
    void anOlderServerIsSpokenToInItsOwnProtocol() throws Exception {
        desk.cluster.knowOnlyOlderExec();
        try (var process = inside.exec(List.of("echo", "there"))) {
            assertThat(text(process)).isEqualTo("there\n");
            assertThat(process.exitCode()).isZero();
        }
    }

    @Test
    void aTerminalHasTheSizeItIsGiven() throws Exception {
        try (var shell = inside.shell(new TerminalSize(100, 30))) {
            shell.resize(new TerminalSize(120, 40));
            Eventually.await("resized", PATIENCE, desk.cluster::sizes, sizes -> sizes.size() == 2);
        }
        assertThat(desk.cluster.sizes()).containsExactly("{\"Width\":100,\"Height\":30}", "{\"Width\":120,\"Height\":40}");
    }

    @Test
    void anInterruptEndsAWaitForTheEnd() throws Exception {
        try (var process = inside.exec(List.of("sleep", "60"))) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(process::exitCode).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void aDirectoryIsListedWhateverItsFilesAreCalled() throws Exception {
        Files.writeString(folder.resolve("a new\nline"), "12345");
        Files.writeString(folder.resolve("-rf"), "");
        Files.createDirectory(folder.resolve(".hidden"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("to \"some\"\nwhere"));

        var listing = inside.list(folder.toString());

        assertThat(listing.complete()).isTrue();
        assertThat(listing.entries()).extracting(FileLine::name).containsExactly("-rf", ".hidden", "a new\nline", "link");
        assertThat(listing.entries()).extracting(FileLine::kind).containsExactly(FileLine.Kind.FILE,
                FileLine.Kind.DIRECTORY, FileLine.Kind.FILE, FileLine.Kind.LINK);
        assertThat(listing.entries().get(2).size()).isEqualTo(5);
        assertThat(listing.entries().get(3).target()).contains("to \"some\"\nwhere");
        assertThat(listing.entries()).allSatisfy(line -> assertThat(line.modified()).isPresent());
    }

    @Test
    void onlySoManyEntriesAreTaken() throws Exception {
        for (var i = 0; i <= 10_000; i++) {
            Files.createFile(folder.resolve("f" + i));
        }
        var listing = inside.list(folder.toString());

        assertThat(listing.entries()).hasSize(10_000);
        assertThat(listing.complete()).isFalse();
    }

    @Test
    void whatIsNoDirectoryOrNoFileIsSaid() throws Exception {
        Files.writeString(folder.resolve("file"), "");

        assertFails("copy.no-file", () -> inside.list(folder + "/absent"));
        assertFails("copy.no-directory", () -> inside.list(folder + "/file"));
        assertFails("copy.no-file", () -> inside.read(folder + "/absent"));
        assertFails("copy.no-file", () -> inside.read("/dev/zero"));
        assertFails("copy.no-file", () -> inside.read(folder.toString()));
    }

    @Test
    void aFileIsReadAsItIs() throws Exception {
        var bytes = new byte[300_000];
        new Random(3).nextBytes(bytes);
        Files.write(folder.resolve("$(touch evil) file"), bytes);
        Files.createFile(folder.resolve("empty"));

        try (var content = inside.read(folder + "/$(touch evil) file")) {
            assertThat(content.readAllBytes()).isEqualTo(bytes);
        }
        try (var content = inside.read(folder + "/empty")) {
            assertThat(content.readAllBytes()).isEmpty();
        }
    }

    @Test
    void processesAreReadFromProc() throws Exception {
        assertThat(inside.processes()).anySatisfy(process -> {
            assertThat(process.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(process.command()).contains("java");
            assertThat(process.user()).matches("\\d+");
        });
    }

    @Test
    void theLogIsRead() throws Exception {
        desk.cluster.log(desk.pod().path("metadata").path("name").asText(), "one\ntwo\n");
        try (var log = inside.logs(100, false)) {
            assertThat(new String(log.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("one\ntwo\n");
        }
        assertThat(desk.cluster.asked()).anyMatch(line -> line.contains("/log?container=copy&tailLines=100"));
    }

    @Test
    void whatAClusterCannotTellItDoesNotGuess() {
        assertFails("copy.changes-unknown", inside::changes);
    }

    @Test
    void aPortLeadsInside() throws Exception {
        try (var service = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var forward = inside.forward(service.getLocalPort(), 0)) {
            Thread.ofVirtual().name("test service").start(() -> echo(service));
            for (var round = 0; round < 2; round++) {
                try (var client = new Socket(InetAddress.getLoopbackAddress(), forward.local())) {
                    client.getOutputStream().write("ping".getBytes(StandardCharsets.UTF_8));
                    assertThat(client.getInputStream().readNBytes(4)).asString(StandardCharsets.UTF_8).isEqualTo("ping");
                }
            }
        }
    }

    @Test
    void aPortWhereNothingListensEndsTheConnection() throws Exception {
        int dead;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            dead = socket.getLocalPort();
        }
        try (var forward = inside.forward(dead, 0);
                var client = new Socket(InetAddress.getLoopbackAddress(), forward.local())) {
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aCopyOfAnImageWithoutAShellHasTheToolboxsShell() throws Exception {
        desk.cluster.image("bare", ImageNature.BARE);
        var bare = desk.host.inside(desk.toolbox("busybox:1").launch(Desk.image("shop/bare:1")).id());

        try (var shell = bare.shell(TerminalSize.USUAL)) {
            shell.input().write("echo it-$?-is; exit 3\r".getBytes(StandardCharsets.UTF_8));
            assertThat(text(shell)).contains("it-0-is");
            assertThat(shell.exitCode()).isEqualTo(3);
        }
        assertThat(bare.list(folder.toString()).entries()).isEmpty();
    }

    @Test
    void anImageThatHasNoShellAfterAllSaysSo() throws Exception {
        desk.cluster.image("web", ImageNature.BARE);

        assertFails("copy.no-shell", () -> inside.shell(TerminalSize.USUAL));
    }

    @Test
    void aRoleThatMayNotExecIsTold() {
        desk.cluster.forbid("create", "pods/exec", "shop");

        assertFails("copy.forbidden", () -> inside.exec(List.of("true")));
    }

    private static void echo(ServerSocket service) {
        while (true) {
            try (var socket = service.accept()) {
                socket.getInputStream().transferTo(socket.getOutputStream());
            } catch (IOException _) {
                return;
            }
        }
    }

    private static void assertFails(String code, ThrowingCallable doing) {
        assertThatThrownBy(doing).isInstanceOfSatisfying(InsideFailed.class,
                failed -> assertThat(failed.problem().code()).isEqualTo(code));
    }

    private static String text(CopyProcess process) throws IOException {
        return new String(process.output().readAllBytes(), StandardCharsets.UTF_8);
    }
}
