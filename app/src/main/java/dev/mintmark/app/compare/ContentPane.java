package dev.mintmark.app.compare;

import dev.mintmark.images.compare.ContentDifference;
import dev.mintmark.images.compare.FileChange;
import dev.mintmark.presentation.compare.FileContent;
import dev.mintmark.presentation.compare.FileLine;
import dev.mintmark.presentation.compare.FileMark;
import dev.mintmark.presentation.compare.FileRow;
import dev.mintmark.presentation.compare.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What is different within the file that is selected: texts side by side, or in words.
final class ContentPane extends VBox {

    static final String ID = "compare-content";
    static final String MEMBERS = "compare-members";

    private final CompareContext context;
    private final Label path = new Label();
    private final Label about = new Label();
    private final StackPane body = new StackPane();
    private final TextDifferenceView text;
    private Optional<FileLine> file = Optional.empty();
    private Optional<RowList<Said>> said = Optional.empty();
    private boolean inside;

    /// A line in words about what differs, and the file within an archive that it leads to.
    private record Said(RowText row, Optional<String> leadsTo) {}

    ContentPane(CompareContext context) {
        this.context = context;
        this.text = new TextDifferenceView(context);
        setId(ID);
        getStyleClass().addAll("card", "content-pane");
        path.getStyleClass().add("mono");
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        path.setMinWidth(0);
        about.getStyleClass().addAll("small", "muted");
        about.setMinWidth(0);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var heading = new HBox(12, path, spring, about);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("content-heading");
        body.getStyleClass().add("content-body");
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(heading, body);
        setMinWidth(0);
        context.model().content().differenceProperty().subscribe(this::show);
    }

    /// The file that is looked at is this one, or one within it.
    void about(FileLine line) {
        file = Optional.of(line);
        describe();
    }

    /// A folder that does not differ itself: what differs within it.
    void about(FileRow.Folder folder, List<String> sentences) {
        file = Optional.empty();
        describe();
        path.setText(CompareWords.printable(folder.path()));
        body.getChildren().setAll(facts(sentences));
    }

    private void describe() {
        var looked = context.model().content().pathProperty().get();
        path.setText(looked.map(CompareWords::printable).orElseGet(() -> file.map(FileLine::path).orElse("")));
        about.setText(file.map(this::origin).orElse(""));
        about.getStyleClass().removeAll("status-warning", "muted");
        about.getStyleClass().add(file.filter(line -> line.mark() == FileMark.UNEXPLAINED).isPresent()
                ? "status-warning" : "muted");
    }

    /// *"layer 8 · COPY app · in no package"*.
    private String origin(FileLine line) {
        var change = line.change();
        var newer = change.to().isPresent();
        var layer = change.to().or(change::from).orElseThrow().layer();
        var opening = context.model().parts().openingProperty().get().known();
        var parts = new ArrayList<String>();
        parts.add(context.word("compare.origin.layer", layer + 1));
        opening.flatMap(known -> step(newer ? known.to() : known.from(), known, layer, newer)).ifPresent(parts::add);
        parts.add(change.owner().map(owner -> context.word("compare.origin.package", owner.name(), owner.version()))
                .orElseGet(() -> context.word(CompareWords.isPackageManagers(change)
                        ? "compare.origin.packageManager" : "compare.origin.noPackage")));
        return String.join(" · ", parts);
    }

    private static Optional<String> step(dev.mintmark.images.ImageDescription image,
            dev.mintmark.presentation.compare.Opening opening, int layer, boolean newer) {
        if (layer < 0 || layer >= image.layers().size()) {
            return Optional.empty();
        }
        var diffId = image.layers().get(layer).diffId();
        return opening.layers().rungs().stream()
                .filter(rung -> (newer ? rung.to() : rung.from()).filter(one -> one.diffId().equals(diffId))
                        .isPresent())
                .map(rung -> CompareWords.printable(newer ? rung.toStep() : rung.fromStep()))
                .filter(step -> !step.isEmpty()).findFirst();
    }

    private void show(Part<ContentDifference> part) {
        describe();
        said = Optional.empty();
        switch (part) {
            case Part.Waiting<ContentDifference> _ -> body.getChildren().setAll(facts(List.of()));
            case Part.Working<ContentDifference> _ -> body.getChildren().setAll(new ProgressIndicator());
            case Part.Failed<ContentDifference>(var problem) -> body.getChildren().setAll(ProblemNote.of(context,
                    problem));
            case Part.Known<ContentDifference>(var difference) -> show(difference);
        }
        if (inside && part.isKnown()) {
            enter();
        }
    }

    private void show(ContentDifference difference) {
        switch (difference) {
            case ContentDifference.Text lines -> {
                text.show(lines);
                body.getChildren().setAll(text);
            }
            case ContentDifference.Elf elf -> body.getChildren().setAll(list(elf(elf)));
            case ContentDifference.Archive archive -> body.getChildren().setAll(list(archive(archive)));
            case ContentDifference.Binary(var from, var to) ->
                    body.getChildren().setAll(facts(List.of(context.word("compare.binary"),
                            context.word("compare.sizes", size(from, true), size(to, false)))));
            case ContentDifference.Same _ -> body.getChildren().setAll(facts(List.of(context.word("compare.same"))));
        }
    }

    /// The sizes in the index are surer than those that a difference of unknown formats tells.
    private String size(long told, boolean older) {
        var known = file.flatMap(line -> older ? line.change().from() : line.change().to())
                .map(one -> one.entry().size()).orElse(told);
        return context.wording().size(known);
    }

    private Node facts(List<String> sentences) {
        var lines = new VBox(8);
        lines.getStyleClass().add("content-facts");
        file.ifPresent(line -> {
            var what = new Label(context.word("compare.differs", context.says().what(line.change())));
            what.getStyleClass().add("strong");
            what.setWrapText(true);
            lines.getChildren().add(what);
        });
        for (var sentence : sentences) {
            var label = new Label(sentence);
            label.getStyleClass().add("muted");
            label.setWrapText(true);
            lines.getChildren().add(label);
        }
        return lines;
    }

    private Node list(List<Said> rows) {
        if (rows.isEmpty()) {
            return facts(List.of(context.word("compare.binary")));
        }
        var list = new RowList<>(MEMBERS, context.word("compare.members"), FXCollections.observableArrayList(rows),
                0.72, 0.28, Said::row).opens(row -> row.leadsTo().ifPresent(context.model()::look));
        said = Optional.of(list);
        return list;
    }

    private List<Said> elf(ContentDifference.Elf elf) {
        var rows = new ArrayList<Said>();
        if (!elf.fromBuildId().equals(elf.toBuildId())) {
            rows.add(plain("~", "muted", elf.fromBuildId().orElse("—") + " → " + elf.toBuildId().orElse("—"),
                    context.word("compare.elf.buildId")));
        }
        elf.neededAdded().forEach(name -> rows.add(plain("+", "ok", name, context.word("compare.elf.needs"))));
        elf.neededRemoved().forEach(name -> rows.add(plain("−", "danger", name, context.word("compare.elf.needsNot"))));
        elf.symbolsAdded().forEach(name -> rows.add(plain("+", "ok", name, context.word("compare.elf.symbol"))));
        elf.symbolsRemoved().forEach(name -> rows.add(plain("−", "danger", name,
                context.word("compare.elf.symbolGone"))));
        return rows;
    }

    private static Said plain(String sign, String role, String main, String second) {
        var name = CompareWords.printable(main);
        return new Said(new RowText(sign, role, name, true, second, "", "subtle", name + ", " + second),
                Optional.empty());
    }

    private List<Said> archive(ContentDifference.Archive archive) {
        var outer = context.model().content().pathProperty().get().orElse("");
        return archive.members().stream().map(member -> {
            var kind = member.kind();
            var words = context.word(kind == FileChange.Kind.ADDED ? "compare.what.added"
                    : kind == FileChange.Kind.REMOVED ? "compare.what.removed" : "compare.what.content");
            var mark = kind == FileChange.Kind.ADDED ? FileMark.ADDED
                    : kind == FileChange.Kind.REMOVED ? FileMark.REMOVED : FileMark.CHANGED;
            return new Said(plain(CompareWords.sign(mark), CompareWords.role(mark), member.name(), words).row(),
                    Optional.of(outer + FileContent.WITHIN + member.name()));
        }).toList();
    }

    /// Puts the focus on what can be gone through, now and when other content comes, until it is left.
    void enter() {
        inside = true;
        if (body.getChildren().contains(text)) {
            text.list().requestFocus();
        }
        said.ifPresent(RowList::takeFocus);
    }

    void leave() {
        inside = false;
    }

    /// Whether the operator is in here, not in the list.
    boolean isInside() {
        return inside || text.list().isFocused() || said.filter(RowList::isFocused).isPresent();
    }

    /// What Enter does here: opens a fold, or a file within an archive.
    void openSelected() {
        if (said.filter(RowList::isFocused).isPresent()) {
            said.get().openSelected();
        } else {
            text.unfoldSelected();
        }
    }

    void nextChange(int step) {
        if (body.getChildren().contains(text)) {
            text.nextChange(step);
        }
    }

    /// From a file within an archive back to the archive; false if it is not one.
    boolean leaveArchive() {
        var looked = context.model().content().pathProperty().get();
        var within = looked.map(one -> one.lastIndexOf(FileContent.WITHIN)).orElse(-1);
        if (within < 0) {
            return false;
        }
        context.model().look(looked.orElseThrow().substring(0, within));
        return true;
    }
}
