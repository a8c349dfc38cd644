package dev.mintmark.images.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileFact.OwnedFiles;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RpmTest {

    private static final String NDB = "/usr/lib/sysimage/rpm/Packages.db";

    /// The headers of packages that rpmbuild made and rpm installed.
    static List<byte[]> headers() throws IOException {
        var headers = new ArrayList<byte[]>();
        try (var stored = RpmTest.class.getResourceAsStream("rpm-headers")) {
            var all = ByteBuffer.wrap(stored.readAllBytes());
            while (all.hasRemaining()) {
                var header = new byte[all.getInt()];
                all.get(header);
                headers.add(header);
            }
        }
        return headers;
    }

    /// In the order of slots turned round, as a database has them after packages were removed and others came.
    static byte[] ndb(List<byte[]> headers) {
        var pages = 1;
        var file = ByteBuffer.allocate(pages * 4_096 + headers.stream().mapToInt(one -> one.length + 64).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put("RpmP".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(7).putInt(pages);
        var at = pages * 4_096;
        for (var index = headers.size(); index > 0; index--) {
            var header = headers.get(index - 1);
            var blocks = (header.length + 16 + 12 + 15) / 16;
            file.position(32 + index * 16).put("Slot".getBytes(StandardCharsets.US_ASCII)).putInt(index)
                    .putInt(at / 16).putInt(blocks);
            file.position(at).put("BlbS".getBytes(StandardCharsets.US_ASCII)).putInt(index).putInt(1).putInt(header.length)
                    .put(header);
            at += blocks * 16;
        }
        return file.array();
    }

    @Test
    void packagesOfRpmsOwnFormatAreFound() throws Exception {
        assertThat(Looking.packagesAt(NDB, ndb(headers()))).hasSize(3).contains(new InstalledPackage(PackageType.RPM,
                "hello", "2:1.2~rc1-3.el9", Optional.of("x86_64"), List.of("MIT AND BSD-3-Clause"), Optional.of("hello"),
                Optional.of("pkg:rpm/hello@1.2~rc1-3.el9?arch=x86_64&epoch=2"), NDB))
                .extracting(InstalledPackage::name).contains("hello-libs", "hello-data");
    }

    @Test
    void filesOfPackagesAreOwnedByThem() throws Exception {
        assertThat(Looking.at(NDB, ndb(headers()))).singleElement().isInstanceOfSatisfying(FileFact.Packages.class,
                fact -> assertThat(fact.owned()).contains(
                        new OwnedFiles(PackageType.RPM, "hello", List.of("/usr/bin/hello", "/usr/share/doc/hello", "/usr/share/doc/hello/README"))));
    }

    @Test
    void aDatabaseInSqliteIsReadByWhoCan() throws Exception {
        var headers = headers();
        var inspector = new RpmSqlite((_, table, column, blobs) -> {
            assertThat(table + "." + column).isEqualTo("Packages.blob");
            headers.forEach(blobs);
            return true;
        });

        assertThat(inspector.inspect(Looking.file("/var/lib/rpm/rpmdb.sqlite", 10), new ByteArrayInputStream(new byte[10])))
                .singleElement().isInstanceOfSatisfying(FileFact.Packages.class,
                        fact -> assertThat(fact.packages()).hasSize(3));
    }

    @Test
    void aDatabaseThatCannotBeReadHasNoFacts() throws Exception {
        assertThat(Looking.at("/var/lib/rpm/rpmdb.sqlite", new byte[100])).isEmpty();
        assertThat(Looking.at(NDB, new byte[100])).isEmpty();
    }
}
