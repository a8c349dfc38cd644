package dev.mintmark.sqlite;

import static dev.mintmark.testkit.reliability.Activity.COMPARING;
import static dev.mintmark.testkit.reliability.Fault.KILLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.testkit.LayerCacheContract;
import dev.mintmark.testkit.reliability.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills consoles while they keep indexes in one file, two at a time.
class KilledCacheTest {

    private static final int ROUNDS = 3;
    private static final int ANSWERS_BEFORE_KILL = 60;

    @TempDir
    Path directory;

    @Test
    @Proves(fault = KILLED, during = COMPARING, shown = "Nothing: the comparison is gone",
            recovers = "compare again: layers that were read are remembered whole", loses = "the comparison on screen")
    void whatIsFoundAfterKillsIsWhole() throws Exception {
        var file = directory.resolve("layers.db");
        for (var round = 0; round < ROUNDS; round++) {
            var consoles = List.of(started(file), started(file));
            try {
                for (var console : consoles) {
                    assertThat(answers(console)).hasSize(ANSWERS_BEFORE_KILL);
                }
            } finally {
                consoles.forEach(Process::destroyForcibly);
                for (var console : consoles) {
                    console.waitFor();
                }
            }
            try (var cache = SqliteLayerCache.open(file, KeepingProcess.MOST_BYTES)) {
                var found = IntStream.range(0, KeepingProcess.LAYERS).filter(number -> {
                    var index = cache.find(LayerCacheContract.layer(number));
                    index.ifPresent(bytes -> assertThat(bytes).isEqualTo(KeepingProcess.index(number)));
                    return index.isPresent();
                }).count();
                assertThat(found).isGreaterThan(5);
            }
        }
        assertThat(Files.size(file)).isLessThan(2 * KeepingProcess.MOST_BYTES);
        assertThat(directory.resolve("layers.db.suspect")).doesNotExist();
    }

    private static List<String> answers(Process console) throws IOException {
        var answers = new ArrayList<String>();
        var lines = console.inputReader();
        while (answers.size() < ANSWERS_BEFORE_KILL) {
            var line = lines.readLine();
            if (line == null) {
                break;
            }
            answers.add(line);
        }
        return answers;
    }

    private Process started(Path file) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dorg.sqlite.tmpdir=" + directory, "-cp",
                System.getProperty("java.class.path"), KeepingProcess.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
