package dev.mintmark.app.export;

import dev.mintmark.app.words.Words;
import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.export.TableExport;
import dev.mintmark.presentation.frame.Notices;
import dev.mintmark.presentation.work.Activity;
import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Tenses;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// Copies and exports what is on screen, the same way on every screen. FX thread only; files are written behind it.
public final class TakeAway {

    private final Words words;
    private final Notices notices;
    private final Background background;
    private final FileChoice files;

    public TakeAway(Words words, Notices notices, Background background, FileChoice files) {
        this.words = words;
        this.notices = notices;
        this.background = background;
        this.files = files;
    }

    /// Puts the selected rows on the clipboard, as text.
    public void copy(Exportable list) {
        var rows = list.selected();
        copy(rows.asText());
        notices.hint(words.get("frame.rowsCopied", rows.rows().size()));
    }

    public void copyText(String text) {
        copy(text);
        notices.hint(words.get("frame.copied"));
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    /// Writes all rows to a file of the operator's choice; its ending says how.
    public void export(Exportable list) {
        var kinds = List.of(kind("csv"), kind("json"), kind("txt"));
        files.toSave(words.get("frame.exportTo"), list.name() + ".csv", kinds).ifPresent(file -> {
            var rows = list.all();
            write(file, out -> out.write(written(rows, file).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        });
    }

    /// Writes a text to a file of the operator's choice.
    public void exportText(String name, String text) {
        chooseFile(name + ".txt", "txt").ifPresent(file ->
                write(file, out -> out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    /// Writes a text in Markdown to a file of the operator's choice.
    public void exportMarkdown(String name, String text) {
        chooseFile(name + ".md", "md").ifPresent(file ->
                write(file, out -> out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    /// Asks where something is to be written that nobody else may choose the place of.
    public Optional<Path> chooseFile(String proposed) {
        return files.toSave(words.get("frame.exportTo"), proposed, List.of());
    }

    private Optional<Path> chooseFile(String proposed, String ending) {
        return files.toSave(words.get("frame.exportTo"), proposed, List.of(kind(ending)));
    }

    /// Writes a picture to a file of the operator's choice.
    public void export(String name, Image picture) {
        files.toSave(words.get("frame.exportTo"), name + ".png", List.of(kind("png")))
                .ifPresent(file -> write(file, out -> Png.write(picture, out)));
    }

    private FileChoice.Kind kind(String ending) {
        return new FileChoice.Kind(words.get("frame.kind." + ending), ending);
    }

    private static String written(TableExport rows, Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".json") ? rows.asJson() : name.endsWith(".txt") ? rows.asText() : rows.asCsv();
    }

    private void write(Path file, Content content) {
        var name = file.getFileName().toString();
        var tenses = new Tenses(words.get("frame.export", name), words.get("frame.exporting", name),
                words.get("frame.exported", name));
        var activity = background.start(tenses, _ -> {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.writeTo(out);
                return Optional.empty();
            } catch (IOException failed) {
                return Optional.of(new Problem("export.failed", name + " was not written.",
                        "The file system said: " + failed.getMessage() + ".", "Choose another place and export again."));
            }
        });
        activity.stateProperty().subscribe(state -> {
            activity.problem().ifPresent(notices::report);
            if (state instanceof Activity.State.Done) {
                notices.hint(activity.title());
            }
        });
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
