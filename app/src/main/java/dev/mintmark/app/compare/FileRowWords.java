package dev.mintmark.app.compare;

import dev.mintmark.presentation.compare.FileLine;
import dev.mintmark.presentation.compare.FileMark;
import dev.mintmark.presentation.compare.FileRow;
import dev.mintmark.presentation.compare.FolderSum;
import java.util.ArrayList;
import java.util.List;

/// Puts rows of files into words: those of the list say whose a file is, those of the tree by how much it grew.
record FileRowWords(CompareContext context) {

    private static final String OPEN = "▼";
    private static final String CLOSED = "▶";
    private static final String NO_FOLDER = " ";

    RowText of(FileRow row) {
        return switch (row) {
            case FileRow.Listed(var file) -> context.says().file(file);
            case FileRow.Leaf(var file, var name, var depth) -> leaf(file, name).inTree(depth, NO_FOLDER);
            case FileRow.Folder folder -> folder(folder).inTree(folder.depth(),
                    isOpen(folder) ? OPEN : CLOSED);
        };
    }

    private RowText leaf(FileLine file, String name) {
        var listed = context.says().file(file);
        var unexplained = file.mark() == FileMark.UNEXPLAINED;
        return new RowText(listed.sign(), listed.role(), name, true,
                unexplained ? listed.second() + " · " + listed.third() : listed.second(),
                growth(file.change().growth()), "number", listed.spoken()).whole(listed.whole());
    }

    private boolean isOpen(FileRow.Folder folder) {
        return context.model().rows().fileRows().isOpen(folder);
    }

    private RowText folder(FileRow.Folder folder) {
        var path = CompareWords.printable(folder.path());
        var said = sentences(folder);
        var second = folder.line().filter(line -> line.mark() == FileMark.CHANGED)
                .map(line -> context.says().what(line.change()) + " · ").orElse("") + counts(folder.sum());
        return new RowText(CompareWords.sign(folder.sum().worst()), CompareWords.role(folder.sum().worst()),
                folder.name(), true, second, growth(folder.sum().growth()), "number",
                context.word(isOpen(folder) ? "compare.spoken.open" : "compare.spoken.closed", path, String.join(" ", said)))
                .whole(path + "\n" + String.join("\n", said));
    }

    /// What differs within a folder, and by how much it grew.
    List<String> sentences(FileRow.Folder folder) {
        var sum = folder.sum();
        var said = new ArrayList<String>();
        said.add(context.word("compare.folder.within", sum.added() + sum.removed() + sum.changed(), sum.added(),
                sum.removed(), sum.changed()));
        if (sum.onlyTime() > 0) {
            said.add(context.word("compare.folder.times", sum.onlyTime()));
        }
        if (sum.growth() != 0) {
            said.add(context.word(sum.growth() > 0 ? "compare.folder.grew" : "compare.folder.shrank",
                    context.wording().size(Math.abs(sum.growth()))));
        }
        if (sum.worst() == FileMark.UNEXPLAINED) {
            said.add(context.word("compare.folder.unexplained"));
        }
        return said;
    }

    /// *"+2 −1 ~48"*; what differs in time alone is only told if nothing else does.
    private String counts(FolderSum sum) {
        var counts = new ArrayList<String>();
        count(counts, "+", sum.added());
        count(counts, "−", sum.removed());
        count(counts, "~", sum.changed());
        if (counts.isEmpty()) {
            return context.word("compare.folder.onlyTime", sum.onlyTime());
        }
        return String.join("  ", counts);
    }

    private void count(List<String> counts, String sign, long number) {
        if (number > 0) {
            counts.add(sign + context.wording().count(number));
        }
    }

    private String growth(long bytes) {
        return bytes == 0 ? "" : (bytes < 0 ? "−" : "+") + context.wording().size(Math.abs(bytes));
    }
}
