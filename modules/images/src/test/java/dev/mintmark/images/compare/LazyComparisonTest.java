package dev.mintmark.images.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.catalog.Catalogers;
import dev.mintmark.images.catalog.SqliteDatabases;
import dev.mintmark.images.compare.FileChange.Aspect;
import dev.mintmark.images.compare.FileChange.Kind;
import dev.mintmark.images.inside.ElfInspector;
import dev.mintmark.images.layer.FileInspector;
import dev.mintmark.images.layer.LayerIndexes;
import dev.mintmark.images.layer.LayerReader;
import dev.mintmark.images.layer.RememberedLayers;
import dev.mintmark.images.layer.TarBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class LazyComparisonTest {

    private static final byte[] BASE = new TarBytes().directory("etc/").file("etc/os-release", "ID=debian\nPRETTY_NAME=\"Debian GNU/Linux 12\"")
            .file("etc/hosts", "").directory("var/lib/dpkg/info/")
            .file("var/lib/dpkg/status", status("bash", "5.2") + status("curl", "7.1")).bytes();
    private static final byte[] JAVA = new TarBytes().file("usr/lib/jvm/release", "17").bytes();

    private final LayerIndexes indexes = new LayerIndexes(new LayerReader(inspectors()), new RememberedLayers());

    @Test
    void whereOnlyTheApplicationDiffersOnlyItsLayersAreRead() throws Exception {
        var one = new TarBytes().directory("app/").file("app/run", "one").bytes();
        var two = new TarBytes().directory("app/").file("app/run", "two").bytes();
        var from = CountingImage.of(BASE, JAVA, one);
        var to = CountingImage.of(BASE, JAVA, two);
        var comparison = compare(from, to);
        assertThat(comparison.files().changes()).extracting(FileChange::path, FileChange::what)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/app/run", java.util.Set.of(Aspect.CONTENT)));
        assertThat(comparison.packages()).isEmpty();
        assertThat(comparison.findings()).isEmpty();
        assertThat(comparison.files().changes().getFirst().to().orElseThrow().layer()).isEqualTo(2);
        assertThat(from.read).containsExactly(CountingImage.digest(one));
        assertThat(to.read).containsExactly(CountingImage.digest(two));
        assertThat(comparison.reading()).isEqualTo(new Comparison.Reading(2, 2, one.length + two.length,
                one.length + two.length, 2));
    }

    @Test
    void configurationBuildAndLayersReadNothing() {
        var from = CountingImage.of(BASE);
        var to = CountingImage.of(BASE, JAVA);
        var comparison = compare(from, to);
        assertThat(comparison.layers().shared()).isEqualTo(1);
        assertThat(comparison.build()).hasSize(2);
        assertThat(comparison.configuration()).isEmpty();
        assertThat(from.read).isEmpty();
        assertThat(to.read).isEmpty();
    }

    @Test
    void theBaseIsCalledAsItsSystemOnceThatWasReadAndNothingIsReadForIt() throws Exception {
        var patch = new TarBytes().directory("etc/").file("etc/hosts", "10.0.0.1 db").bytes();
        var from = CountingImage.of(BASE, JAVA);
        var comparison = compare(from, CountingImage.of(BASE, JAVA, patch));
        assertThat(comparison.layers().baseName()).isEmpty();
        assertThat(from.read).isEmpty();
        comparison.files();
        assertThat(comparison.layers().baseName()).contains("Debian GNU/Linux 12");
        assertThat(compare(CountingImage.of(BASE), CountingImage.of(BASE, JAVA)).layers().baseName())
                .as("remembered").contains("Debian GNU/Linux 12");
        assertThat(compare(CountingImage.of(JAVA, BASE), CountingImage.of(JAVA)).layers().baseName())
                .as("what stands above the base does not name it").isEmpty();
    }

    @Test
    void noMoreOfTheCacheIsReadForTheNameOfTheBaseThanHasIt() throws Exception {
        var cache = new RememberedLayers();
        var remembering = new LayerIndexes(new LayerReader(inspectors()), cache);
        var from = CountingImage.of(BASE, JAVA);
        remembering.of(from, java.util.Set.of(CountingImage.digest(BASE), CountingImage.digest(JAVA)),
                dev.mintmark.images.layer.LayerProgress.IGNORED);
        var before = cache.asked().size();
        var comparison = new Comparer(remembering, List.of()).compare(from, CountingImage.of(BASE, JAVA, JAVA));

        assertThat(comparison.layers().baseName()).contains("Debian GNU/Linux 12");
        assertThat(cache.asked().subList(before, cache.asked().size())).containsExactly(CountingImage.digest(BASE));
    }

    @Test
    void aBaseWithoutANameIsNotLookedForAgainUntilMoreIsKnown() throws Exception {
        var cache = new RememberedLayers();
        var comparison = new Comparer(new LayerIndexes(new LayerReader(inspectors()), cache), List.of())
                .compare(CountingImage.of(JAVA), CountingImage.of(JAVA, BASE));
        for (var time = 0; time < 3; time++) {
            assertThat(comparison.layers().baseName()).isEmpty();
        }
        assertThat(cache.asked()).hasSize(1);
    }

    @Test
    void imagesOfTheSameLayersAreEqualWithoutReadingAny() throws Exception {
        var from = CountingImage.of(BASE, JAVA);
        var to = CountingImage.of(BASE, JAVA);
        assertThat(compare(from, to).files().changes()).isEmpty();
        assertThat(from.read).isEmpty();
        assertThat(to.read).isEmpty();
    }

    @Test
    void whatReplacesAFileOfASharedLayerIsAChangeAndNoAddition() throws Exception {
        var patch = new TarBytes().directory("etc/").file("etc/hosts", "10.0.0.1 db").bytes();
        var from = CountingImage.of(BASE, JAVA);
        var comparison = compare(from, CountingImage.of(BASE, JAVA, patch));
        assertThat(comparison.files().changes()).extracting(FileChange::path, FileChange::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/etc/hosts", Kind.CHANGED));
        assertThat(from.read).as("the question needed the shared layers").hasSize(2);
        assertThat(comparison.reading().shared()).isZero();
    }

    @Test
    void thatAFileIsNewTheHeadersOfPlainLayersTell() throws Exception {
        var one = new TarBytes().directory("app/").file("app/run", "one").bytes();
        var two = new TarBytes().directory("app/").file("app/run", "two").directory("app/more/")
                .file("app/more/hosts", "").bytes();
        var from = CountingImage.inFile(BASE, JAVA, one);
        var comparison = compare(from, CountingImage.inFile(BASE, JAVA, two));
        assertThat(comparison.files().count(Kind.ADDED)).isEqualTo(2);
        assertThat(from.read).containsExactly(CountingImage.digest(one));
        assertThat(comparison.reading().shared()).isEqualTo(2);
    }

    @Test
    void nothingSharedIsMovedToTellThatAFileOfTheApplicationIsMostLikelyNewAndThatIsSaidToBeAGuess() throws Exception {
        var one = new TarBytes().directory("app/").file("app/run", "one").bytes();
        var two = new TarBytes().directory("app/").file("app/run", "two").file("app/new", "").bytes();
        var from = CountingImage.inRegistry(BASE, JAVA, one);
        var comparison = compare(from, CountingImage.inRegistry(BASE, JAVA, two));
        assertThat(change(comparison, "/app/new").kind()).isEqualTo(Kind.ADDED);
        assertThat(from.read).containsExactly(CountingImage.digest(one));
        assertThat(comparison.gaps()).extracting(dev.mintmark.domain.Problem::code).containsExactly("image.guess");
    }

    @Test
    void whereTheAnswerIsNoFormalityLayersAreMovedAllTheSame() throws Exception {
        var one = new TarBytes().directory("etc/").file("etc/motd", "one").bytes();
        var two = new TarBytes().directory("etc/").file("etc/motd", "two").file("etc/hosts", "10.0.0.1 db").bytes();
        var from = CountingImage.inRegistry(BASE, JAVA, one);
        var comparison = compare(from, CountingImage.inRegistry(BASE, JAVA, two));
        assertThat(change(comparison, "/etc/hosts").kind()).isEqualTo(Kind.CHANGED);
        assertThat(from.read).hasSize(3);
        assertThat(comparison.gaps()).isEmpty();
        var patched = compare(CountingImage.inRegistry(BASE, one), CountingImage.inRegistry(BASE, one,
                new TarBytes().directory("app/").file("app/run", "patched").bytes()));
        assertThat(patched.files().changes()).hasSize(2);
        assertThat(patched.gaps()).as("nothing suggests that it is new").isEmpty();
    }

    @Test
    void packagesThatNobodyCouldReadAreNotTakenForTheSame() throws Exception {
        var older = new TarBytes().directory("var/lib/rpm/").file("var/lib/rpm/Packages", "Berkeley DB, older").bytes();
        var newer = new TarBytes().directory("var/lib/rpm/").file("var/lib/rpm/Packages", "Berkeley DB, newer").bytes();
        var comparison = compare(CountingImage.of(older), CountingImage.of(newer));
        assertThat(comparison.gaps()).as("nothing was read yet").isEmpty();
        assertThat(comparison.packages()).isEmpty();
        assertThat(comparison.gaps()).extracting(dev.mintmark.domain.Problem::code)
                .containsExactly("images.packages.unread");
        var same = compare(CountingImage.of(older, JAVA), CountingImage.of(JAVA, older));
        assertThat(same.packages()).isEmpty();
        assertThat(same.gaps()).as("what is the same hides nothing").isEmpty();
    }

    @Test
    void sharedLayersAreReadFromTheTopUntilNoQuestionIsOpen() throws Exception {
        var middle = new TarBytes().directory("etc/").file("etc/hosts", "old").bytes();
        var patch = new TarBytes().directory("etc/").file("etc/hosts", "new").bytes();
        var from = CountingImage.of(BASE, JAVA, middle);
        var comparison = compare(from, CountingImage.of(BASE, JAVA, middle, patch));
        assertThat(comparison.files().count(Kind.CHANGED)).isEqualTo(1);
        assertThat(from.read).containsExactly(CountingImage.digest(middle));
    }

    @Test
    void upgradedPackagesExplainTheirFilesAndOtherFilesAreOutsideAnyPackage() throws Exception {
        var before = system("7.1", "old curl", "same");
        var after = system("7.2", "new curl", "patched by hand");
        var comparison = compare(CountingImage.of(BASE, before), CountingImage.of(BASE, after));
        assertThat(comparison.packages()).extracting(PackageChange::kind, PackageChange::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(PackageChange.Kind.UPGRADED, "curl"));
        assertThat(comparison.files().outsidePackages()).isEqualTo(1);
        assertThat(change(comparison, "/usr/bin/curl").owner())
                .contains(new FileChange.Owner(dev.mintmark.images.packages.PackageType.DEB, "curl", "7.2", true));
        assertThat(change(comparison, "/usr/bin/tool").isUnexplained()).isTrue();
        assertThat(change(comparison, "/var/lib/dpkg/status").isUnexplained()).isFalse();
    }

    @Test
    void whatAPackageManagerWritesItselfIsExplainedByAnyChangeOfAPackageAndByNothingElse() throws Exception {
        var traced = new TarBytes().file("etc/ld.so.cache", "new").file("etc/motd", "new").bytes();
        var upgraded = compare(CountingImage.of(BASE, system("7.1", "old curl", "same")),
                CountingImage.of(BASE, system("7.2", "new curl", "same"), traced));
        assertThat(change(upgraded, "/etc/ld.so.cache").isUnexplained()).isFalse();
        assertThat(change(upgraded, "/etc/motd").isUnexplained()).isTrue();
        var patched = compare(CountingImage.of(BASE), CountingImage.of(BASE, traced));
        assertThat(change(patched, "/etc/ld.so.cache").isUnexplained()).isTrue();
    }

    @Test
    void whatDiffersInAnArchiveIsToldAndItsTextsAreCompared() throws Exception {
        var one = new TarBytes().add(TarBytes.header("app/pool.jar", '0'), jar("maxSize: 20\n")).bytes();
        var two = new TarBytes().add(TarBytes.header("app/pool.jar", '0'), jar("maxSize: 200\n")).bytes();
        var comparison = compare(CountingImage.of(BASE, one), CountingImage.of(BASE, two));
        var expected = List.of(new FileChange.MemberChange("application.yml", Kind.CHANGED));
        assertThat(change(comparison, "/app/pool.jar").within()).isEqualTo(expected);
        assertThat(comparison.content("/app/pool.jar")).isEqualTo(new ContentDifference.Archive(expected));
        var text = (ContentDifference.Text) comparison.content("/app/pool.jar!/application.yml");
        assertThat(text.lines().getFirst().to().orElseThrow().words()).contains(new ContentDifference.Word("200",
                true));
        assertThat(comparison.content("/app/pool.jar!/Same.class")).isEqualTo(new ContentDifference.Same());
    }

    @Test
    void secretsInComparedTextsAreNotShown() throws Exception {
        var one = new TarBytes().file("app/.env", "DB_PASSWORD=q9Zr4Lk2Vw\nPORT=1\n").bytes();
        var two = new TarBytes().file("app/.env", "DB_PASSWORD=w8Xc7Bn6Mm\nPORT=1\n").bytes();
        var text = (ContentDifference.Text) compare(CountingImage.of(BASE, one), CountingImage.of(BASE, two))
                .content("/app/.env");
        assertThat(text.lines().getFirst().same()).as("that it differs is told").isFalse();
        assertThat(text.toString()).contains("•••").doesNotContain("q9Zr").doesNotContain("w8Xc");
    }

    @Test
    void aDamagedLayerSpoilsOnlyThePartsThatNeedIt() {
        var good = new TarBytes().file("app/run", "x".repeat(5000)).bytes();
        var from = CountingImage.of(BASE, new TarBytes().file("app/run", "y").bytes());
        var to = CountingImage.damaged(BASE, good, Arrays.copyOf(good, 2000));
        var comparison = compare(from, to);
        assertThatThrownBy(comparison::files).isInstanceOf(ImageUnreadable.class);
        assertThatThrownBy(comparison::packages).isInstanceOf(ImageUnreadable.class);
        assertThat(comparison.build()).hasSize(3);
    }

    @Test
    void anInterruptedPartCanBeAskedForAgain() throws Exception {
        var comparison = compare(CountingImage.of(BASE), CountingImage.of(JAVA));
        Thread.currentThread().interrupt();
        assertThatThrownBy(comparison::files).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(comparison.files().count(Kind.ADDED)).isPositive();
    }

    @Test
    void closingTheComparisonClosesBothImages() {
        var from = CountingImage.of(BASE);
        var to = CountingImage.of(BASE);
        compare(from, to).close();
        assertThat(from.isClosed).isTrue();
        assertThat(to.isClosed).isTrue();
    }

    private Comparison compare(CountingImage from, CountingImage to) {
        return new Comparer(indexes, List.of()).compare(from, to);
    }

    private static FileChange change(Comparison comparison, String path) throws ImageUnreadable, InterruptedException {
        return comparison.files().changes().stream().filter(one -> one.path().equals(path)).findFirst().orElseThrow();
    }

    private static List<FileInspector> inspectors() {
        var inspectors = new ArrayList<>(Catalogers.all(SqliteDatabases.NONE));
        inspectors.add(new ElfInspector());
        return inspectors;
    }

    private static byte[] system(String version, String curl, String tool) {
        return new TarBytes().file("var/lib/dpkg/status", status("bash", "5.2") + status("curl", version))
                .file("var/lib/dpkg/info/curl.list", "/.\n/usr\n/usr/bin\n/usr/bin/curl\n")
                .file("usr/bin/curl", curl, 0755).file("usr/bin/tool", tool, 0755).bytes();
    }

    private static String status(String name, String version) {
        return "Package: " + name + "\nStatus: install ok installed\nArchitecture: amd64\nVersion: " + version + "\n\n";
    }

    private static byte[] jar(String yml) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("Same.class"));
            zip.write(new byte[] {0, 1, 2});
            zip.putNextEntry(new ZipEntry("application.yml"));
            zip.write(yml.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
