package dev.mintmark.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.catalog.Catalogers;
import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.LayerEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeserializedDatabasesTest {

    private static final int MUTATIONS = 2_000;

    @TempDir
    Path directory;

    private final DeserializedDatabases databases = new DeserializedDatabases();

    @AfterEach
    void close() {
        databases.close();
    }

    /// Made by rpm 4.18 when it installed three packages; written with a write-ahead log, as rpm does.
    private static byte[] real() throws IOException {
        try (var packed = new GZIPInputStream(DeserializedDatabasesTest.class.getResourceAsStream("rpmdb.sqlite.gz"))) {
            return packed.readAllBytes();
        }
    }

    @Test
    void theBlobsOfARealDatabaseAreHandedOut() throws Exception {
        var blobs = new ArrayList<byte[]>();

        assertThat(databases.read(real(), "Packages", "blob", blobs::add)).isTrue();

        assertThat(blobs).extracting(blob -> blob.length).containsExactly(1376, 2120, 1924);
    }

    @Test
    void thePackagesOfARealImageOfRedHatsKindAreFound() throws Exception {
        var content = real();
        var file = new LayerEntry("/var/lib/rpm/rpmdb.sqlite", EntryKind.FILE, 0644, 0, 0, content.length, Instant.EPOCH,
                Optional.empty(), Optional.empty(), Map.of(), Optional.empty());
        var facts = new ArrayList<FileFact>();
        for (var inspector : Catalogers.all(databases)) {
            if (inspector.wants(file)) {
                facts.addAll(inspector.inspect(file, new ByteArrayInputStream(content)));
            }
        }

        assertThat(facts).singleElement().isInstanceOfSatisfying(FileFact.Packages.class, fact -> {
            assertThat(fact.packages()).map(found -> found.name() + " " + found.version())
                    .containsExactly("hello-libs 2:1.2~rc1-3.el9", "hello 2:1.2~rc1-3.el9", "hello-data 1.0-1");
            assertThat(fact.owned()).hasSize(2);
        });
    }

    @Test
    void aViewInPlaceOfTheTableIsNotRun() throws Exception {
        var file = directory.resolve("trap.db");
        try (var trap = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = trap.createStatement()) {
            statement.executeUpdate("CREATE VIEW Packages AS WITH RECURSIVE n(blob) AS"
                    + " (SELECT x'00' UNION ALL SELECT blob FROM n) SELECT blob FROM n");
        }

        assertThat(databases.read(Files.readAllBytes(file), "Packages", "blob", _ -> { })).isFalse();
    }

    @Test
    void whatIsNoDatabaseIsNotRead() {
        assertThat(databases.read(new byte[0], "Packages", "blob", _ -> { })).isFalse();
        assertThat(databases.read(new byte[10_000], "Packages", "blob", _ -> { })).isFalse();
    }

    @Test
    void damagedDatabasesNeverThrow() throws Exception {
        var random = new Random(1);
        var whole = real();
        var tried = 0;
        for (var turn = 0; turn < MUTATIONS; turn++) {
            var damaged = whole.clone();
            for (var flips = 1 + random.nextInt(20); flips > 0; flips--) {
                var begin = random.nextInt(4) == 0 ? 4_096 : damaged.length;
                damaged[random.nextInt(begin)] = (byte) random.nextInt();
            }
            databases.read(damaged, "Packages", "blob", _ -> { });
            tried++;
        }
        assertThat(tried).isEqualTo(MUTATIONS);
        assertThat(databases.read(real(), "Packages", "blob", _ -> { })).isTrue();
    }
}
