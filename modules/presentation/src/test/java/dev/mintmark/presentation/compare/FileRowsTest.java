package dev.mintmark.presentation.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Tenses;
import dev.mintmark.testkit.images.FakeComparison;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class FileRowsTest {

    private final CompareBench bench = new CompareBench(FakeComparison::payments).readsAll();
    private final FileRows files = bench.model.rows().fileRows();

    private FileRow.Folder folder(String name) {
        return files.rows().stream().filter(row -> row instanceof FileRow.Folder one && one.name().equals(name))
                .map(FileRow.Folder.class::cast).findFirst().orElseThrow();
    }

    @Test
    void theListIsThereUntilATreeIsAskedFor() {
        assertThat(files.rows()).hasSize(53).allMatch(FileRow.Listed.class::isInstance);
        files.treeProperty().set(true);
        assertThat(files.rows()).extracting(row -> ((FileRow.Folder) row).name())
                .containsExactly("/app/lib", "/etc/ssl", "/usr", "/var/lib/dpkg");
    }

    @Test
    void foldersOpenInPlaceAndStayOpen() {
        files.treeProperty().set(true);
        files.toggle(folder("/usr"));
        assertThat(files.rows()).hasSize(7);
        files.toggle(folder("share"));
        files.toggle(folder("/usr"));
        assertThat(files.rows()).hasSize(4);
        files.treeProperty().set(false);
        files.treeProperty().set(true);
        files.toggle(folder("/usr"));
        assertThat(files.isOpen(folder("share"))).isTrue();
    }

    @Test
    void theFilterAppliesAndWhatIsLeftIsOpen() {
        files.treeProperty().set(true);
        bench.outlook.filterProperty().set("libssl");
        assertThat(files.rows()).hasSize(2);
        assertThat(folder("/usr/lib").sum()).isEqualTo(new FolderSum(0, 0, 1, 0, 4_096, FileMark.CHANGED));
        files.toggle(folder("/usr/lib"));
        assertThat(files.rows()).hasSize(1);
        bench.outlook.filterProperty().set("");
        assertThat(files.rows()).as("what was closed before").hasSize(4);
    }

    @Test
    void whatDiffersInTimeAloneIsInTheTreeWhenAskedFor() {
        files.treeProperty().set(true);
        bench.model.rows().timesShownProperty().set(true);
        assertThat(folder("/app").sum()).isEqualTo(new FolderSum(1, 1, 1, 1_204, 1_119_911, FileMark.UNEXPLAINED));
    }

    @Test
    void aFileIsFoundWhereverItIs() {
        files.treeProperty().set(true);
        var line = bench.model.rows().files().rows().stream().filter(one -> one.path().endsWith("/curl")).findFirst()
                .orElseThrow();
        var row = files.reveal(line).orElseThrow();
        assertThat(row.depth()).isEqualTo(2);
        assertThat(files.above(row)).contains(folder("bin"));
        assertThat(files.files(folder("/usr"))).hasSize(48).contains(line);
    }

    @Test
    void anotherComparisonBeginsWithEveryFolderClosed() {
        files.treeProperty().set(true);
        files.toggle(folder("/usr"));
        bench.model.swap();
        bench.ends();
        assertThat(files.rows()).hasSize(4);
    }

    @Test
    void aHundredThousandFilesBecomeATreeBehindTheFxThread() {
        var background = new Background(bench.fxThread, _ -> { });
        var tenses = new Tenses("", "", "");
        var many = new Narrowed<FileLine>(background, tenses, FileLine::searched);
        var rows = new FileRows(many, new Latest(background, tenses));
        var lines = new ArrayList<FileLine>();
        for (var number = 0; number < 100_000; number++) {
            lines.add(FileLine.of(FileTreeTest.file("/opt/" + number % 300 + "/" + number % 7 + "/" + number, 1)));
        }
        rows.treeProperty().set(true);
        many.show(lines);
        bench.fxThread.await("the tree is there", () -> rows.rows().size() == 1);
        rows.toggle((FileRow.Folder) rows.rows().getFirst());
        assertThat(rows.rows()).hasSize(301);
    }
}
