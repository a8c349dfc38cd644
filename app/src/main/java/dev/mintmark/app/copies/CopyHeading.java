package dev.mintmark.app.copies;

import dev.mintmark.app.mark.VersionMark;
import dev.mintmark.app.notify.BellButton;
import dev.mintmark.app.notify.Places;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.pieces.TwoEnds;
import dev.mintmark.presentation.copies.CopiesModel;
import dev.mintmark.presentation.copies.CopyLine;
import dev.mintmark.presentation.frame.Notify;
import dev.mintmark.presentation.mark.VersionColours;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Who this copy is, how long it still lives, and what it has and has not.
final class CopyHeading extends VBox {

    static final String EXTEND = "copies-extend";
    static final String END = "copies-end";
    static final String LEFT = "copies-left";

    private final CopiesContext context;
    private final VersionMark mark = new VersionMark(VersionMark.LARGE);
    private final Label digest = Pieces.label("", "mono", "copy-digest");
    private final Label image = Pieces.label("", "title");
    private final Label left = Pieces.label("", "chip", "left");
    private final Label facts = Pieces.sentence("", "small", "muted");
    private final Label has = Pieces.sentence("", "small", "muted");
    private final BellButton bell;
    private final Button extend;
    private final Button end;
    private String role = "";

    CopyHeading(CopiesContext context, Runnable extending, Runnable ending) {
        this.context = context;
        setSpacing(6);
        left.setId(LEFT);
        left.setMinWidth(Region.USE_PREF_SIZE);
        extend = Pieces.button(EXTEND, context.word("copies.extendBy", CopiesModel.MORE.toMinutes()), "+", extending);
        end = Pieces.button(END, context.word("copies.endShort"), "X", ending);
        end.getStyleClass().add("quiet");
        bell = new BellButton(context.tools().words(), context.tools().notices().bells(), Notify.Event.LEASE_ENDING);
        image.setMinWidth(0);
        digest.setMinWidth(Region.USE_PREF_SIZE);
        var copyOf = Pieces.title(context.word("copies.copyOf"));
        copyOf.getStyleClass().add("muted");
        var name = Pieces.line(10, copyOf, mark, digest, image);
        var actions = Pieces.line(10, left, bell, extend, end);
        getChildren().setAll(new TwoEnds(name, actions, 0), facts, has);
    }

    void show(CopyLine line) {
        var copy = line.copy();
        copy.digest().ifPresent(known -> mark.show(known, VersionColours.of(known)));
        Pieces.show(mark, copy.digest().isPresent());
        Pieces.show(digest, copy.digest().isPresent());
        digest.setText(copy.digest().map(known -> known.shortForm()).orElse(""));
        image.setText(CopyWords.shortImage(copy.image()));
        left.setText(context.says().left(line));
        var wanted = CopyWords.role(line);
        if (!wanted.equals(role)) {
            left.getStyleClass().remove(role);
            if (!wanted.isEmpty()) {
                left.getStyleClass().add(wanted);
            }
            role = wanted;
        }
        facts.setText(context.word("copies.facts", copy.purpose(), copy.owner(), copy.place().toString(),
                context.says().state(copy), context.word("copies.mode." + copy.mode().word()),
                context.wording().clockTime(copy.startedAt()), context.wording().clockTime(copy.latestEnd())));
        var plan = context.model().plan(line.id());
        has.setText(plan.map(context.says()::has).orElse(""));
        Pieces.show(has, plan.isPresent());
        bell.about(line.id().toString(), Places.of(line.copy()));
        extend.setDisable(line.ending() || !copy.expiresAt().isBefore(copy.latestEnd()));
        end.setDisable(line.ending());
    }
}
