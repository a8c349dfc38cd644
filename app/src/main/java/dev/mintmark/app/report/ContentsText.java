package dev.mintmark.app.report;

import dev.mintmark.app.words.Wording;
import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.app.writing.Tone;
import dev.mintmark.images.compare.BuildChange;
import dev.mintmark.images.compare.ConfigurationChange;
import dev.mintmark.images.filesystem.ImageFilesystem;
import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.PathText;
import dev.mintmark.images.packages.InstalledPackage;
import java.io.PrintStream;
import java.util.List;
import java.util.TreeMap;

/// One image as tables for people.
public final class ContentsText {

    private static final int MOST = 100;

    private final Wording wording;
    private final boolean all;
    private final PrintStream out;
    private final Terminal terminal;

    private ContentsText(Wording wording, boolean all, PrintStream out, Terminal terminal) {
        this.wording = wording;
        this.all = all;
        this.out = out;
        this.terminal = terminal;
    }

    /// @param all every package and every file; else files are summed up by folder
    public static void print(ContentsReport report, Wording wording, boolean all, PrintStream out, Terminal terminal) {
        new ContentsText(wording, all, out, terminal).print(report);
    }

    private void print(ContentsReport report) {
        new ImageHead(wording).with("", report.image()).table().print(out, terminal);
        report.configuration().value()
                .ifPresent(settings -> section("CONFIGURATION", "" + settings.size(), settings(settings)));
        report.build().value().ifPresent(steps -> section("BUILD HISTORY", report.image().layers().size() + " layers",
                steps(steps)));
        report.packages().value().ifPresent(packages -> section("PACKAGES", wording.count(packages.size()),
                packages(packages)));
        report.files().value().ifPresent(files -> section("FILES", wording.count(files.size()) + " paths",
                all ? files(files) : folders(files)));
    }

    private void section(String title, String detail, Table table) {
        if (!table.isEmpty()) {
            out.print('\n' + title + "  " + (terminal.colour() ? Tone.FAINT.paint(detail) : detail) + '\n');
            table.print(out, terminal);
        }
    }

    private static Table settings(List<ConfigurationChange> settings) {
        var table = new Table("SETTING", "VALUE");
        settings.forEach(setting -> table.row(Cell.of(setting.key()), Cell.of(setting.to().orElse(""))));
        return table;
    }

    private Table steps(List<BuildChange.Step> steps) {
        var table = new Table("STEP", "SIZE", "COMMAND");
        steps.forEach(step -> table.row(Cell.of(step.number() == 0 ? "?" : "" + step.number()),
                new Cell(StepWords.size(step, wording), Tone.FAINT), Cell.of(StepWords.command(step))));
        return table;
    }

    private Table packages(List<InstalledPackage> packages) {
        var table = new Table("TYPE", "NAME", "VERSION", "LICENCE");
        var shown = all ? packages.size() : Math.min(MOST, packages.size());
        packages.subList(0, shown).forEach(one -> table.row(new Cell(one.type().purlType(), Tone.FAINT),
                Cell.of(one.name()), Cell.of(one.version()), new Cell(String.join(", ", one.licences()), Tone.FAINT)));
        if (shown < packages.size()) {
            table.row(new Cell("…", Tone.FAINT), new Cell("and " + wording.count(packages.size() - shown)
                    + " more; --all shows them", Tone.FAINT), Cell.EMPTY, Cell.EMPTY);
        }
        return table;
    }

    private Table files(ImageFilesystem files) {
        var table = new Table("MODE", "OWNER", "SIZE", "LAYER", "PATH");
        files.files().forEach(file -> {
            var entry = file.entry();
            table.row(Cell.of(ModeWords.of(entry)), Cell.of(entry.uid() + ":" + entry.gid()),
                    Cell.of(entry.kind() == EntryKind.FILE ? "" + entry.size() : ""),
                    new Cell("" + (file.layer() + 1), Tone.FAINT), Cell.of(PathText.printable(file.path())
                            + entry.link().filter(_ -> entry.kind() == EntryKind.SYMBOLIC_LINK)
                                    .map(link -> " -> " + PathText.printable(link)).orElse("")));
        });
        return table;
    }

    private Table folders(ImageFilesystem files) {
        var folders = new TreeMap<String, long[]>();
        files.files().forEach(file -> {
            var end = file.path().indexOf('/', 1);
            var sums = folders.computeIfAbsent(end < 0 ? file.path() : file.path().substring(0, end), _ -> new long[2]);
            sums[0]++;
            sums[1] += file.entry().size();
        });
        var table = new Table("FOLDER", "PATHS", "SIZE");
        folders.forEach((path, sums) -> table.row(Cell.of(PathText.printable(path)), Cell.of(wording.count(sums[0])),
                Cell.of(wording.size(sums[1]))));
        return table;
    }
}
