package dev.mintmark.docker.inside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.inside.FileLine;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The best shell there is, in images with and without one.
@RequiresDocker
@Timeout(60)
class ShellTest {

    @Test
    void anImageWithAShellGivesIt() throws Exception {
        try (var copy = OpenedCopy.start(); var shell = copy.inside().shell(TerminalSize.USUAL)) {
            shell.input().write("echo $((40 + 2)) $TERM; exit 3\n".getBytes(UTF_8));
            assertThat(Reads.all(shell.output())).contains("42 xterm-256color");
            assertThat(shell.exitCode()).isEqualTo(3);
        }
    }

    /// Here a script that only says so.
    @Test
    void bashIsPreferredIfItWorks() throws Exception {
        try (var copy = OpenedCopy.start()) {
            run(copy, "echo '[ \"$1\" = -c ] || echo it is bash' > /bin/bash; busybox chmod 755 /bin/bash");
            try (var shell = copy.inside().shell(TerminalSize.USUAL)) {
                assertThat(Reads.all(shell.output())).isEqualTo("it is bash\r\n");
            }
            run(copy, "echo 'exit 1' > /bin/bash");
            try (var shell = copy.inside().shell(TerminalSize.USUAL)) {
                shell.input().write("echo it is $0; exit\n".getBytes(UTF_8));
                assertThat(Reads.all(shell.output())).contains("it is sh\r\n");
            }
        }
    }

    @Test
    void aHighUserOnAReadOnlyRootGetsOneToo() throws Exception {
        try (var copy = OpenedCopy.start("--user", "4242424:4242424", "--read-only", "--cap-drop", "ALL",
                "--security-opt", "no-new-privileges");
                var shell = copy.inside().shell(TerminalSize.USUAL)) {
            shell.input().write("busybox id -u; exit\n".getBytes(UTF_8));
            assertThat(Reads.all(shell.output())).contains("4242424");
            assertThat(copy.inside().list("/").entries()).extracting(FileLine::name).contains("bin", "build", "proc");
        }
    }

    @Test
    void anImageWithoutShellAndToolboxSaysSo() throws Exception {
        try (var copy = OpenedCopy.withoutShell("--tmpfs", "/tmp")) {
            assertThat(FilesTest.code(() -> copy.inside().shell(TerminalSize.USUAL))).isEqualTo("copy.no-shell");
            assertThat(FilesTest.code(() -> copy.inside().list("/tmp"))).isEqualTo("copy.unseen");
            assertThat(FilesTest.code(() -> copy.inside().read("/tmp/note"))).isEqualTo("copy.unseen");
        }
    }

    @Test
    void anImageWithoutShellIsStillLookedInto() throws Exception {
        try (var copy = OpenedCopy.withoutShell()) {
            var root = copy.inside().list("/");
            assertThat(root.entries()).extracting(FileLine::name).contains("sleep", "etc", "dev");
            assertThat(FilesTest.entry(root, "sleep").mode()).isEqualTo(0755);
            assertThat(copy.inside().list("/etc").entries()).extracting(FileLine::name).contains("hosts");
            try (var program = copy.inside().read("/sleep")) {
                assertThat(program.readAllBytes()).hasSize((int) FilesTest.entry(root, "sleep").size());
            }
        }
    }

    @Test
    void aToolboxBringsAShellAndTools() throws Exception {
        try (var box = OpenedCopy.start()) {
            var volume = box.workshop().docker("volume", "create", "--label", box.workshop().label());
            try {
                box.workshop().docker("run", "--rm", "--volume", volume + ":/box", box.image(), "busybox", "cp",
                        "/bin/busybox", "/box/sh");
                try (var copy = OpenedCopy.withoutShell("--tmpfs", "/tmp:mode=1777", "--volume",
                        volume + ":/.mintmark-toolbox:ro", "--read-only", "--user", "65534")) {
                    try (var shell = copy.inside().shell(TerminalSize.USUAL)) {
                        shell.input().write("echo from-the-box > /tmp/note; exit 4\n".getBytes(UTF_8));
                        assertThat(Reads.all(shell.output())).isNotEmpty();
                        assertThat(shell.exitCode()).isEqualTo(4);
                    }
                    assertThat(copy.inside().list("/tmp").entries()).extracting(FileLine::name)
                            .isEqualTo(List.of("note"));
                    assertThat(Reads.all(copy.inside().read("/tmp/note"))).isEqualTo("from-the-box\n");
                }
            } finally {
                box.workshop().docker("volume", "rm", volume);
            }
        }
    }

    private static void run(OpenedCopy copy, String script) throws Exception {
        try (var process = copy.inside().exec(List.of("sh", "-c", script))) {
            assertThat(process.exitCode()).isZero();
        }
    }
}
