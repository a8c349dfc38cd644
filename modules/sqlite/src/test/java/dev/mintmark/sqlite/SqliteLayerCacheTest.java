package dev.mintmark.sqlite;

import static dev.mintmark.testkit.LayerCacheContract.layer;
import static dev.mintmark.testkit.reliability.Activity.COMPARING;
import static dev.mintmark.testkit.reliability.Fault.RECORD_DAMAGED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.layer.LayerCache;
import dev.mintmark.testkit.LayerCacheContract;
import dev.mintmark.testkit.reliability.Proves;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLayerCacheTest implements LayerCacheContract {

    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("cache").resolve("layers.db");
    }

    @Override
    public LayerCache open() {
        return SqliteLayerCache.open(file(), 4 * MEGABYTE);
    }

    private static byte[] index(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @Test
    void whatWasKeptIsThereForTheNextConsole() {
        try (var cache = open()) {
            cache.keep(layer(1), index(300_000));
        }

        try (var next = open()) {
            assertThat(next.find(layer(1))).hasValue(index(300_000));
        }
    }

    @Test
    void whatWasNotAskedForTheLongestGoesFirst() throws Exception {
        try (var cache = open()) {
            for (var number = 1; number <= 4; number++) {
                cache.keep(layer(number), index(MEGABYTE - 100));
            }
            assertThat(cache.find(layer(1))).isPresent();

            cache.keep(layer(5), index(MEGABYTE));

            assertThat(cache.find(layer(2))).isEmpty();
            assertThat(cache.find(layer(1))).isPresent();
            assertThat(cache.find(layer(5))).isPresent();
        }
    }

    @Test
    void howeverMuchIsKeptTheFileStaysSmall() throws Exception {
        try (var cache = open()) {
            for (var number = 0; number < 60; number++) {
                cache.keep(layer(number), index(MEGABYTE - number));
            }
            cache.keep(layer(100), index(5 * MEGABYTE));
            assertThat(cache.find(layer(100))).isEmpty();
        }

        assertThat(Files.size(file())).isLessThan(6 * MEGABYTE);
    }

    @Test
    void howeverOftenItIsAskedItsLogStaysSmall() throws Exception {
        try (var cache = open()) {
            for (var number = 0; number < 20; number++) {
                cache.keep(layer(number), index(1_000));
            }
            for (var ask = 0; ask < 2_000; ask++) {
                assertThat(cache.find(layer(ask % 20))).isPresent();
            }

            assertThat(Files.size(file().resolveSibling(file().getFileName() + "-wal"))).isLessThan(5 * MEGABYTE);
        }
    }

    @Test
    void clearingGivesTheRoomBack() throws Exception {
        try (var cache = open()) {
            cache.keep(layer(1), index(3 * MEGABYTE));
            cache.clear();
        }

        assertThat(Files.size(file())).isLessThan(MEGABYTE);
    }

    @Test
    void twoConsolesShareWhatTheyKnow() {
        try (var one = open(); var other = open()) {
            one.keep(layer(1), new byte[] {1});
            other.keep(layer(2), new byte[] {2});

            assertThat(other.find(layer(1))).isPresent();
            assertThat(one.find(layer(2))).isPresent();
        }
    }

    @Test
    @Proves(fault = RECORD_DAMAGED, during = COMPARING)
    void aFileThatIsNoDatabaseIsBegunAfresh() throws Exception {
        Files.createDirectories(file().getParent());
        Files.write(file(), index(10_000));

        try (var cache = open()) {
            cache.keep(layer(1), new byte[] {1});
            assertThat(cache.find(layer(1))).isPresent();
        }
    }

    @Test
    @Proves(fault = RECORD_DAMAGED, during = COMPARING, shown = "The comparison, as ever; layers are read anew",
            recovers = "nothing to do; the cache is begun afresh at next start")
    void damageThatShowsLaterCostsNothingButTheCacheUntilTheNextConsole() throws Exception {
        try (var cache = open()) {
            cache.keep(layer(1), index(2 * MEGABYTE));
        }
        overwrite(MEGABYTE, index(5_000));

        try (var cache = open()) {
            assertThat(cache.find(layer(1))).isEmpty();
            cache.keep(layer(2), new byte[] {2});
            assertThat(cache.find(layer(2))).isEmpty();
        }
        try (var next = open()) {
            next.keep(layer(1), new byte[] {1});
            assertThat(next.find(layer(1))).hasValue(new byte[] {1});
        }
    }

    private void overwrite(long position, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), position);
        }
    }

    @Test
    void anotherProgramsFileIsLeftAlone() throws Exception {
        Files.createDirectories(file().getParent());
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = other.createStatement()) {
            statement.executeUpdate("CREATE TABLE theirs (name TEXT)");
        }

        try (var cache = open()) {
            cache.keep(layer(1), new byte[] {1});
            assertThat(cache.find(layer(1))).isEmpty();
        }
        assertThat(new String(Files.readAllBytes(file()), java.nio.charset.StandardCharsets.ISO_8859_1)).contains("theirs");
    }

    @Test
    void aPlaceThatCannotBeWrittenToRemembersNothing() throws Exception {
        Files.createDirectories(file().getParent());
        var blocked = Files.createFile(directory.resolve("blocked"));

        try (var cache = SqliteLayerCache.open(blocked.resolve("layers.db"), MEGABYTE)) {
            cache.keep(layer(1), new byte[] {1});
            assertThat(cache.find(layer(1))).isEmpty();
        }
    }
}
