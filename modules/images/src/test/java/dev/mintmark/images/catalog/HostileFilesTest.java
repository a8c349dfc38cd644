package dev.mintmark.images.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.LayerEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// Shows the catalogers thousands of files that were damaged on purpose, without the net that is below them in the program.
class HostileFilesTest {

    private static final int DAMAGED_OF_EACH = 1_000;

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// One whole file for each cataloger, by a path that it wants.
    private static Map<String, byte[]> samples() throws IOException {
        var jar = new Zips().with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-License: MIT\n\n")
                .with("META-INF/maven/g/a/pom.properties", Zips.pom("g", "a", "1")).with("A.class", "x".repeat(300)).bytes();
        var samples = new LinkedHashMap<String, byte[]>();
        samples.put("/var/lib/dpkg/status", text("Package: a\nStatus: install ok installed\nVersion: 1\n"
                + "Architecture: amd64\nSource: b (2)\n\nPackage: c\nVersion: 2\n"));
        samples.put("/var/lib/dpkg/info/a:amd64.list", text("/.\n/bin\n/bin/a\n"));
        samples.put("/var/lib/dpkg/status.d/a.md5sums", text("d41d8cd98f00b204e9800998ecf8427e  etc/a\n"));
        samples.put("/lib/apk/db/installed", text("P:a\nV:1-r0\nA:x86_64\nL:MIT\no:a\nF:bin\nR:a\n\nP:b\nV:2\n"));
        samples.put("/app/a-1.jar", new Zips().stored("b.jar", jar).with("c.war", new Zips().with("d.jar", jar).bytes()).bytes());
        samples.put("/app/node_modules/a/package.json", text("{\"name\": \"a\", \"version\": \"1.0.0\", "
                + "\"licenses\": [{\"type\": \"MIT\"}, \"BSD\"], \"x\": {\"y\": [1, 2.5e3, null, true]}}"));
        samples.put("/lib/a-1.dist-info/METADATA", text("Name: a\nVersion: 1\nClassifier: License :: OSI :: MIT\n\nText\n"));
        samples.put("/lib/a-1.dist-info/RECORD", text("a.py,sha256=x,1\n\"b,\"\"c\",,\n../../bin/a,,\n"));
        samples.put("/gems/specifications/a.gemspec", text("  s.name = \"a\".freeze\n  s.version = \"1\"\n"
                + "  s.licenses = [\"MIT\".freeze]\n"));
        samples.put("/app/a.deps.json", text("{\"libraries\": {\"A/1.0\": {\"type\": \"package\"}, \"B/2\": {\"type\": \"project\"}}}"));
        samples.put("/bin/go", new Executables().noise(5_000).goInfo("go1.22", "path\ta\nmod\ta\tv1\t\ndep\tb\tv2\n=>\tc\tv3\n").bytes());
        samples.put("/bin/rust", new Executables().noise(5_000)
                .rustCrates("{\"packages\":[{\"name\":\"a\",\"version\":\"1.0.0\"}]}").bytes());
        samples.put("/var/lib/rpm/Packages.db", RpmTest.ndb(RpmTest.headers()));
        samples.put("/var/lib/rpm/rpmdb.sqlite", text("SQLite format 3"));
        return samples;
    }

    @Test
    void whateverIsInAFileNoCatalogerThrowsOrReturnsTooMuch(TestReporter reporter) throws Exception {
        var random = new Random(20261121);
        var tried = 0;
        for (var sample : samples().entrySet()) {
            for (var turn = 0; turn < DAMAGED_OF_EACH; turn++) {
                tried += show(sample.getKey(), damaged(sample.getValue(), random));
            }
            tried += show(sample.getKey(), new byte[0]);
            tried += show(sample.getKey(), noise(random, 100_000));
        }
        reporter.publishEntry("damaged files", Integer.toString(tried));
        assertThat(tried).isGreaterThanOrEqualTo(14 * (DAMAGED_OF_EACH + 2));
    }

    @Test
    void everyWholeSampleHasFacts() throws Exception {
        for (var sample : samples().entrySet()) {
            if (!sample.getKey().endsWith(".sqlite")) {
                assertThat(Looking.at(sample.getKey(), sample.getValue())).as(sample.getKey()).isNotEmpty();
            }
        }
    }

    /// @return how many catalogers looked
    private static int show(String path, byte[] content) throws IOException {
        var file = new LayerEntry(path, EntryKind.FILE, 0755, 0, 0, Math.max(content.length, 4_096), Instant.EPOCH,
                Optional.empty(), Optional.empty(), Map.of(), Optional.empty());
        var looked = 0;
        for (var inspector : Catalogers.unguarded((database, _, _, blobs) -> {
            blobs.accept(database);
            return true;
        })) {
            if (inspector.wants(file)) {
                looked++;
                for (var fact : inspector.inspect(file, new ByteArrayInputStream(content))) {
                    assertThat(sizeOf(fact)).isLessThan(10_000);
                }
            }
        }
        assertThat(looked).as("who looks at %s", path).isPositive();
        return 1;
    }

    private static int sizeOf(FileFact fact) {
        return switch (fact) {
            case FileFact.Packages(var packages, var owned) -> packages.size()
                    + owned.stream().mapToInt(files -> files.paths().size()).sum();
            case FileFact.Archive(var members, _) -> members.size();
            default -> 0;
        };
    }

    private static byte[] noise(Random random, int most) {
        var noise = new byte[random.nextInt(most)];
        random.nextBytes(noise);
        return noise;
    }

    /// Flips bytes, cuts, repeats, and puts noise or extreme numbers in between.
    private static byte[] damaged(byte[] whole, Random random) {
        var bytes = new ArrayList<>(List.of(whole.clone()));
        for (var wounds = 1 + random.nextInt(4); wounds > 0; wounds--) {
            var last = bytes.removeLast();
            if (last.length == 0) {
                return last;
            }
            var at = random.nextInt(last.length);
            var damaged = new ByteArrayOutputStream();
            switch (random.nextInt(6)) {
                case 0 -> damaged.write(last, 0, at);
                case 1 -> {
                    damaged.writeBytes(last);
                    damaged.write(last, at, last.length - at);
                }
                case 2 -> {
                    damaged.write(last, 0, at);
                    damaged.writeBytes(noise(random, 50));
                    damaged.write(last, at, last.length - at);
                }
                case 3 -> {
                    var extreme = new byte[][] {{-1, -1, -1, -1}, {0x7f, -1, -1, -1}, {0, 0, 0, 0}, {-128, 0, 0, 0}}[random.nextInt(4)];
                    System.arraycopy(extreme, 0, last, Math.min(at, Math.max(0, last.length - 4)), Math.min(4, last.length));
                    damaged.writeBytes(last);
                }
                default -> {
                    last[at] = (byte) random.nextInt();
                    damaged.writeBytes(last);
                }
            }
            bytes.add(damaged.toByteArray());
        }
        return bytes.getLast();
    }
}
