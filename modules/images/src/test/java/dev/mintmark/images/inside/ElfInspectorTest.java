package dev.mintmark.images.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.LayerEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Looks at real files: the launcher and a library of the Java that runs the test.
class ElfInspectorTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    @Test
    void theNeededLibrariesAndTheBuildIdOfARealLibraryAreNoted() throws IOException {
        var fact = inspect(Files.readAllBytes(JAVA.resolve("lib/libnio.so")));
        assertThat(fact.needed()).contains("libc.so.6", "libjava.so");
    }

    @Test
    void aLibraryOfManyMegabytesIsNotedToo() throws IOException {
        var fact = inspect(Files.readAllBytes(JAVA.resolve("lib/server/libjvm.so")));
        assertThat(fact.needed()).contains("libc.so.6");
    }

    @Test
    void theSymbolsThatALibraryOffersAreTold() throws IOException {
        var symbols = ElfSymbols.of(Files.readAllBytes(JAVA.resolve("lib/libnio.so")));
        assertThat(symbols).anyMatch(name -> name.startsWith("Java_sun_nio_ch_")).doesNotContain("malloc", "");
    }

    @Test
    void damagedFilesHaveNoFactsAndDoNoHarm() throws IOException {
        var good = Files.readAllBytes(JAVA.resolve("lib/libnio.so"));
        var random = new Random(7);
        for (var i = 0; i < 2000; i++) {
            var bad = Arrays.copyOf(good, random.nextInt(4, good.length));
            for (var j = 0; j < 20; j++) {
                bad[4 + random.nextInt(Math.min(bad.length, 1200) - 4 + 1) - 1] = (byte) random.nextInt();
            }
            assertThatCode(() -> look(bad)).doesNotThrowAnyException();
            assertThatCode(() -> ElfSymbols.of(bad)).doesNotThrowAnyException();
        }
    }

    @Test
    void scriptsAreNoElfFiles() throws IOException {
        assertThat(look("#!/bin/sh\n".repeat(20).getBytes(java.nio.charset.StandardCharsets.US_ASCII))).isEmpty();
    }

    private static FileFact.Elf inspect(byte[] content) throws IOException {
        return (FileFact.Elf) look(content).getFirst();
    }

    private static List<FileFact> look(byte[] content) throws IOException {
        var file = new LayerEntry("/lib/x.so", EntryKind.FILE, 0644, 0, 0, content.length, Instant.EPOCH,
                Optional.empty(),
                Optional.empty(), Map.of(), Optional.empty());
        return new ElfInspector().inspect(file, new ByteArrayInputStream(content));
    }
}
