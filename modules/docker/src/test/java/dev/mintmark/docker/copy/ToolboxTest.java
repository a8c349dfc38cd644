package dev.mintmark.docker.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.LaunchProgress;
import dev.mintmark.workshop.docker.RequiresDocker;
import dev.mintmark.workshop.layer.PlainTar;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// On a real engine, an image without a shell gets one from another image.
@RequiresDocker
class ToolboxTest {

    private static final byte[] STATIC_SHELL = read(Path.of("/bin/busybox"));

    private final CopyBench bench = CopyBench.open();

    @AfterEach
    void close() {
        bench.workshop().docker("volume", "ls", "--quiet", "--filter", "label=" + CopyLabels.TOOLBOX, "--filter",
                "dangling=true").lines().filter(this::isOurs).forEach(name ->
                        bench.workshop().docker("volume", "rm", name));
        bench.close();
    }

    @Test
    void anImageWithoutAShellGetsOneFromTheToolboxThatNobodyInsideCanWrite() throws Exception {
        var bare = bench.workshop().pack(bench.workshop().unique("bare") + ":1",
                new PlainTar().file("server", Guard.of("amd64").orElseThrow().program()).bytes(), "CMD [\"/server\"]");
        var toolbox = toolbox(STATIC_SHELL);
        for (var launch = 0; launch < 2; launch++) {
            var request = with(toolbox, bare);
            var copy = bench.host().launch(bench.host().plan(request), LaunchProgress.NONE);
            assertThat(bench.workshop().docker("exec", copy.name(), CopyPaths.TOOLBOX_SHELL, "-c",
                    "echo hello; " + CopyPaths.TOOLBOX + "/busybox touch " + CopyPaths.TOOLBOX + "/x 2>&1; true"))
                    .contains("hello").contains("Read-only file system");
            bench.host().end(copy.id());
        }
    }

    @Test
    void aToolboxWhoseShellNeedsLibrariesIsRefusedAndLeavesNothing() throws Exception {
        var request = with(toolbox(dynamic()), bench.image());
        var plan = bench.host().plan(request);
        assertThatThrownBy(() -> bench.host().launch(plan, LaunchProgress.NONE)).isInstanceOfSatisfying(
                CopyRefused.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo("copy.toolbox");
                    assertThat(refused.problem().why()).contains("not linked statically");
                });
        assertThat(bench.host().find(request.id())).isEmpty();
    }

    @Test
    void aToolboxWithoutAShellIsRefused() throws Exception {
        var empty = bench.workshop().pack(bench.workshop().unique("empty") + ":1",
                new PlainTar().file("readme", "nothing").bytes());
        var plan = bench.host().plan(with(empty, bench.image()));
        assertThatThrownBy(() -> bench.host().launch(plan, LaunchProgress.NONE)).isInstanceOf(CopyRefused.class)
                .hasMessageContaining("no shell");
    }

    @Test
    void onlyAWholeProgramHeaderWithoutAnInterpreterIsStatic() throws Exception {
        assertThat(ElfProgram.isStatic(STATIC_SHELL)).isTrue();
        assertThat(ElfProgram.isStatic(dynamic())).isFalse();
        assertThat(ElfProgram.isStatic(new byte[0])).isFalse();
        assertThat(ElfProgram.isStatic(new byte[4096])).isFalse();
        var broken = STATIC_SHELL.clone();
        ByteBuffer.wrap(broken).order(ByteOrder.LITTLE_ENDIAN).putLong(32, Long.MAX_VALUE);
        assertThat(ElfProgram.isStatic(broken)).isFalse();
    }

    private CopyRequest with(String toolbox, String image) {
        var plain = bench.request(image, CopyMode.HOLD, Duration.ofMinutes(2), List.of());
        return new CopyRequest(plain.id(), plain.origin(), plain.place(), plain.mode(), plain.lease(), plain.owner(),
                plain.purpose(), List.of(), Optional.of(toolbox), List.of());
    }

    private String toolbox(byte[] shell) {
        return bench.workshop().pack(bench.workshop().unique("toolbox") + ":1", new PlainTar().file("bin/sh", shell)
                .file("bin/busybox", STATIC_SHELL).file("bin/mark", bench.workshop().label()).bytes());
    }

    /// Those of this test's images only.
    private boolean isOurs(String volume) {
        return bench.workshop().docker("images", "--quiet", "--filter", "reference=" + bench.workshop().unique("toolbox"))
                .lines().anyMatch(id -> volume.equals(Toolbox.VOLUME_PREFIX + id));
    }

    /// The shell again, but one that names an interpreter.
    private static byte[] dynamic() {
        var program = STATIC_SHELL.clone();
        var elf = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
        elf.putInt((int) elf.getLong(32), 3);
        return program;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
