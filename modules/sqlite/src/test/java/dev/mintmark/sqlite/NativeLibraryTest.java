package dev.mintmark.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {

    @TempDir
    Path directory;

    @Test
    void theLibraryIsWrittenOnceAndThenFound() throws Exception {
        var library = library();
        var before = Files.readAttributes(library, "unix:ino").get("ino");
        assertThat(library()).isEqualTo(library);
        assertThat(Files.readAttributes(library, "unix:ino").get("ino")).as("not written again").isEqualTo(before);
    }

    @Test
    void aLibraryThatIsNotOursIsReplaced() throws Exception {
        var library = library();
        var bytes = Files.readAllBytes(library);
        var other = bytes.clone();
        other[other.length / 2] ^= 1;
        Files.write(library, other);
        assertThat(library()).hasBinaryContent(bytes);
        Files.writeString(library, "cut short");
        assertThat(library()).hasBinaryContent(bytes);
    }

    @Test
    void whereItCannotBeKeptTheDriverHelpsItself() throws Exception {
        var occupied = Files.createFile(directory.resolve("occupied"));
        assertThat(NativeLibrary.keptIn(occupied)).isEmpty();
    }

    private Path library() throws Exception {
        var kept = directory.resolve("native");
        assertThat(NativeLibrary.keptIn(kept)).contains(kept);
        try (var files = Files.list(kept)) {
            return files.toList().getFirst();
        }
    }
}
