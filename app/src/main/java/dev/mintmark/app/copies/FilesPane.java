package dev.mintmark.app.copies;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.change.inside.FileLine;
import dev.mintmark.presentation.copies.CopyPath;
import dev.mintmark.presentation.copies.FileContent;
import dev.mintmark.presentation.copies.FilesModel;
import dev.mintmark.presentation.copies.Printable;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The files of a copy: a directory on the left, the beginning of a file on the right.
final class FilesPane extends VBox {

    static final String LIST = "copies-files";
    static final String PATH = "copies-path";
    static final String CONTENT = "copies-file";
    static final String DOWNLOAD = "copies-download";

    private static final double ROW = 20;
    private static final double LEAST = 280;

    private final CopiesContext context;
    private final FilesModel model;
    private final ObservableList<FileLine> entries = FXCollections.observableArrayList();
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private final LineList<FileLine> list;
    private final LineList<String> content;
    private final TextField path = new TextField();
    private final Label note = Pieces.label("", "small", "muted");
    private final Label fileName = Pieces.label("", "mono");
    private final Label fileNote = Pieces.label("", "muted");
    private final Button download;
    private final VBox failure = new VBox();
    private final VBox fileFailure = new VBox();
    private final SearchBar search;
    private final VBox file;
    private final SplitPane both;
    private List<Integer> found = List.of();
    private int at;

    FilesPane(CopiesContext context, FilesModel model) {
        this.context = context;
        this.model = model;
        getStyleClass().add("copy-files");
        setSpacing(8);
        path.setId(PATH);
        path.getStyleClass().add("mono");
        Described.spoken(path, context.word("copies.files.path"));
        path.setOnAction(_ -> {
            model.open(path.getText());
            focusList();
        });
        HBox.setHgrow(path, Priority.ALWAYS);
        list = new LineList<>(LIST, context.word("copies.files.list"), LineList.ROW, entries, List.of(
                LineList.Column.of(0, "", FilesPane::name), LineList.Column.number(76, "muted", this::size),
                LineList.Column.of(76, "subtle", line -> mode(line.mode()))));
        list.speak(line -> context.word("copies.files.spoken", name(line), size(line)));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                enter();
            }
        });
        list.setMinWidth(LEAST);
        content = new LineList<>(CONTENT, context.word("copies.files.content"), ROW, lines,
                List.of(LineList.Column.of(0, "", line -> line)));
        content.getStyleClass().add("log-lines");
        search = new SearchBar(context, this::find, () -> step(1), () -> step(-1), content::requestFocus);
        download = Pieces.button(DOWNLOAD, context.word("copies.files.download"), "", this::download);
        download.getStyleClass().add("small");
        VBox.setVgrow(content, Priority.ALWAYS);
        fileName.setMinWidth(0);
        var head = Pieces.line(8, fileName, Pieces.spring(), download);
        head.getStyleClass().add("file-heading");
        file = new VBox(head, search, fileFailure, fileNote, content);
        file.getStyleClass().addAll("card", "file-card");
        both = new SplitPane(list, file);
        both.setDividerPositions(0.42);
        both.getStyleClass().add("copy-files-split");
        VBox.setVgrow(both, Priority.ALWAYS);
        var up = Pieces.button("copies-up", context.word("copies.files.up"), "", model::up);
        getChildren().setAll(Pieces.line(8, up, path, note), failure, both);
        model.directoryProperty().subscribe(path::setText);
        model.listing().askedProperty().subscribe((_, _) -> showList());
        model.content().askedProperty().subscribe((_, _) -> showFile());
        model.fileProperty().subscribe((_, _) -> showFile());
        showList();
        showFile();
    }

    private static String name(FileLine line) {
        var name = Printable.text(line.name());
        return switch (line.kind()) {
            case DIRECTORY -> name + "/";
            case LINK -> name + " → " + line.target().map(Printable::text).orElse("?");
            case FILE, OTHER -> name;
        };
    }

    private String size(FileLine line) {
        return line.kind() == FileLine.Kind.FILE ? context.wording().size(line.size()) : "";
    }

    /// As `ls` writes it.
    static String mode(int mode) {
        var text = new StringBuilder();
        for (var bit = 8; bit >= 0; bit--) {
            text.append((mode >> bit & 1) == 0 ? '-' : "xwr".charAt(bit % 3));
        }
        return text.toString();
    }

    private void showList() {
        var asked = model.listing().asked();
        asked.known().ifPresent(listing -> {
            entries.setAll(listing.entries());
            note.setText(listing.complete() ? context.word("copies.files.count", entries.size())
                    : context.word("copies.files.more", entries.size()));
            if (!entries.isEmpty() && list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().clearAndSelect(0);
            }
        });
        Pieces.problem(failure, asked.failure());
        list.setPlaceholder(Pieces.label(context.word(asked.working() ? "copies.asking" : "copies.files.none"), "muted"));
    }

    private void showFile() {
        var asked = model.content().asked();
        var name = model.fileProperty().get();
        fileName.setText(name.isEmpty() ? context.word("copies.files.choose") : Printable.text(name));
        Pieces.show(download, !name.isEmpty());
        lines.setAll(asked.known().map(FileContent::lines).orElse(List.of()));
        fileNote.setText(asked.working() ? context.word("copies.asking") : asked.known().map(this::noteOn).orElse(""));
        Pieces.show(fileNote, !fileNote.getText().isEmpty());
        Pieces.show(content, !lines.isEmpty());
        Pieces.problem(fileFailure, asked.failure());
    }

    private String noteOn(FileContent known) {
        if (!known.text()) {
            return context.word("copies.files.binary");
        }
        return known.complete() ? known.lines().isEmpty() ? context.word("copies.files.empty") : ""
                : context.word("copies.files.beginning");
    }

    private int find(String words) {
        var wanted = words.toLowerCase(java.util.Locale.ROOT);
        found = wanted.isBlank() ? List.of() : java.util.stream.IntStream.range(0, lines.size())
                .filter(row -> lines.get(row).toLowerCase(java.util.Locale.ROOT).contains(wanted)).boxed().toList();
        at = -1;
        step(1);
        return found.size();
    }

    private void step(int by) {
        if (!found.isEmpty()) {
            at = Math.floorMod(at + by, found.size());
            content.getSelectionModel().clearAndSelect(found.get(at));
            content.scrollTo(Math.max(0, found.get(at) - 5));
        }
    }

    private void download() {
        var wanted = model.fileProperty().get();
        context.tools().takeAway().chooseFile(CopyPath.proposedName(wanted)).ifPresent(target ->
                model.download(wanted, target,
                        bytes -> context.tools().notices().hint(context.word("copies.files.downloaded",
                                target.getFileName().toString(), context.wording().size(bytes))),
                        (_, problem) -> context.tools().notices().report(problem)));
    }

    void shown() {
        if (model.listing().asked().known().isEmpty() && !model.listing().asked().working()) {
            model.open("/");
        }
        focusList();
    }

    void again() {
        model.open(model.directoryProperty().get());
    }

    void focusList() {
        list.requestFocus();
    }

    void enter() {
        if (list.selected() != null) {
            model.enter(list.selected());
        }
    }

    void openSearch() {
        if (lines.isEmpty()) {
            path.requestFocus();
            path.selectAll();
        } else {
            search.open();
        }
    }

    boolean back() {
        if (search.isOpen()) {
            search.close();
            return true;
        }
        if (!model.fileProperty().get().isEmpty()) {
            model.close();
            focusList();
            return true;
        }
        if (!model.directoryProperty().get().equals("/") && list.isFocused()) {
            model.up();
            return true;
        }
        return false;
    }
}
