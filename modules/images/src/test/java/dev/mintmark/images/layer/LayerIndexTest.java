package dev.mintmark.images.layer;

import static dev.mintmark.images.layer.TarBytes.header;
import static dev.mintmark.images.layer.TarBytes.layer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.layer.FileFact.Archive;
import dev.mintmark.images.layer.FileFact.Elf;
import dev.mintmark.images.layer.FileFact.Member;
import dev.mintmark.images.layer.FileFact.OwnedFiles;
import dev.mintmark.images.layer.FileFact.Packages;
import dev.mintmark.images.layer.FileFact.Secret;
import dev.mintmark.images.layer.FileFact.Secrets;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayerIndexTest {

    @Test
    void pathsStandInOrderOfTheirBytesAndAreFound() throws Exception {
        var random = new Random(7);
        var tar = new TarBytes();
        for (var number = 0; number < 700; number++) {
            tar.file((random.nextBoolean() ? "a-b" : "a") + "/" + random.nextInt(9) + "/"
                    + Integer.toString(random.nextInt(), 36) + (random.nextBoolean() ? "\u00e9" : ""), "");
        }

        var index = read(tar);

        var paths = LayerReaderTest.paths(index);
        assertThat(paths.stream().map(PathBytes::of).toList()).isSortedAccordingTo(Arrays::compareUnsigned);
        assertThat(IntStream.range(0, paths.size())).allMatch(row -> index.find(paths.get(row)) == row);
        assertThat(index.find("/a/nothing")).isNegative();
        assertThat(index.find("")).isNegative();
        assertThat(index.find("/zzz")).isNegative();
    }

    @Test
    void namesThatAreNotUtf8StayApart() throws Exception {
        var index = read(new TarBytes().file("caf\u00e9", "1").file("caf\u00e8", "2").file("caf\u00c3\u00a9", "3"));

        assertThat(LayerReaderTest.paths(index)).containsExactly("/caf\u00e9", "/caf\uDCE8", "/caf\uDCE9");
        assertThat(index.at("/caf\uDCE9").orElseThrow().content().orElseThrow().hex())
                .isEqualTo(Fingerprints.sha256(TarBytes.bytes("1")));
    }

    @Test
    void anEntryHasAllThatTheArchiveSaysOfIt() throws Exception {
        var index = read(new TarBytes()
                .pax("mtime", "-1.25", "uid", "4000000000", "SCHILY.xattr.user.x", "\u0000\u00ff")
                .add(header("f", '0').mode(07777)).add(header("d", '3').device(5, 70000)));

        var file = index.at("/f").orElseThrow();
        assertThat(file.modified()).isEqualTo(Instant.parse("1969-12-31T23:59:58.750Z"));
        assertThat(file.uid()).isEqualTo(4_000_000_000L);
        assertThat(file.mode()).isEqualTo(07777);
        assertThat(file.xattrs()).isEqualTo(Map.of("user.x", "00ff"));
        assertThat(index.at("/d").orElseThrow().device()).contains(new LayerEntry.DeviceNumber(5, 70000));
    }

    @Test
    void whiteoutsAreNamedAfterWhatTheyTakeAway() throws Exception {
        var index = read(new TarBytes().file("d/.wh.gone", "").file("d/.wh..wh..opq", ""));

        assertThat(index.at("/d/gone").orElseThrow().kind()).isEqualTo(EntryKind.WHITEOUT);
        assertThat(index.at("/d/.wh..wh..opq").orElseThrow().kind()).isEqualTo(EntryKind.OPAQUE);
    }

    @Test
    void ofEntriesWithOnePathTheLastCountsAndItsLinksKeepTheFirst() throws Exception {
        var index = read(new TarBytes().file("a", "1").hardLink("b", "a").file("a", "2"));

        assertThat(index.at("/b").orElseThrow().kind()).isEqualTo(EntryKind.FILE);
        assertThat(index.at("/b").orElseThrow().content().orElseThrow().hex())
                .isEqualTo(Fingerprints.sha256(TarBytes.bytes("1")));
        assertThat(index.oddities()).singleElement().asString().contains("more than once");
    }

    @Test
    void whatIsOddIsToldInPrintableSentencesAndNotWithoutEnd() throws Exception {
        var tar = new TarBytes();
        for (var number = 0; number < 500; number++) {
            tar.add(header("\u001b[2J" + number, 'V'));
        }

        assertThat(read(tar).oddities()).hasSize(101).first().asString().contains("\\x1b[2J0");
    }

    @Test
    void anIndexIsTheSameAfterItWasRemembered() throws Exception {
        var index = (CompactLayerIndex) read(new TarBytes().file("a", "1").hardLink("b", "a").symbolicLink("c", "d")
                .pax("SCHILY.xattr.user.x", "y").file("d", "2").add(header("e", '4').device(1, 2)).file("V", "3"));

        var remembered = LayerIndexCodec.decode(index.diffId(), LayerIndexCodec.encode(index, 7), 7).orElseThrow();

        assertThat(remembered).isEqualTo(index);
        assertThat(IntStream.range(0, index.size()).mapToObj(remembered::entry).toList())
                .isEqualTo(IntStream.range(0, index.size()).mapToObj(index::entry).toList());
        assertThat(remembered.bytes()).isEqualTo(index.bytes());
        assertThat(LayerIndexCodec.decode(new Digest("sha256:" + "0".repeat(64)), LayerIndexCodec.encode(index, 7), 7))
                .isEmpty();
        assertThat(LayerIndexCodec.decode(index.diffId(), LayerIndexCodec.encode(index, 7), 8)).isEmpty();
    }

    @Test
    void anEntryTakesFewBytes() throws Exception {
        var tar = new TarBytes();
        for (var number = 0; number < 30_000; number++) {
            tar.file("usr/lib/node_modules/some-package-" + number / 100 + "/dist/of/file-" + number % 100 + ".js",
                    "");
        }

        var index = (CompactLayerIndex) read(tar);

        assertThat(LayerIndexCodec.encode(index, 7).length / index.size()).isLessThan(80);
    }

    @Test
    void factsAreTheSameAfterTheyWereRemembered() {
        var facts = Map.<String, List<FileFact>>of(
                "/var/lib/dpkg/status", List.of(new Packages(List.of(new InstalledPackage(PackageType.DEB, "libc6",
                        "2.36", Optional.of("amd64"), List.of("GPL-2.0-only"), Optional.of("glibc"),
                        Optional.empty(), "/x")),
                        List.of(new OwnedFiles(PackageType.DEB, "libc6", List.of("/lib/a", "/lib/ab", "/usr"))))),
                "/etc/os-release", List.of(new FileFact.Release("Debian GNU/Linux 12")),
                "/b.jar", List.of(new Archive(List.of(new Member("a.class", 5_000_000_000L, 0xFFFFFFFFL)), true)),
                "/bin/\uDCFF", List.of(new Elf(Optional.empty(), List.of("libc.so.6")), new Secrets(List.of(new Secret(
                        "aws-access-key", 3, new Digest("sha256:" + "a".repeat(64)))))));

        assertThat(FactsCodec.decode(FactsCodec.encode(facts))).isEqualTo(facts);
    }

    private static LayerIndex read(TarBytes tar) throws Exception {
        return new LayerReader(List.of()).read(layer(tar.bytes()));
    }
}
