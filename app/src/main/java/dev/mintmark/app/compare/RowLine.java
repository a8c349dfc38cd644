package dev.mintmark.app.compare;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;

/// A row laid out: a sign, and up to three columns that begin at the same places in every row of its list.
final class RowLine extends Region {

    private static final double SIGN = 24;
    private static final double GAP = 12;
    private static final double END = 8;
    private static final double STEP = 16;
    private static final double MOST_INDENTED = 0.5;
    private static final List<String> ROLES = List.of("warning", "ok", "danger", "muted", "quiet", "accent");

    private final double mainShare;
    private final double secondShare;
    private final Label sign = new Label();
    private final Label fold = new Label();
    private final Label main = new Label();
    private final Label second = new Label();
    private final Label third = new Label();
    private boolean cut;
    private boolean number;
    private int depth;

    /// @param mainShare   how much of the width the first column has, from 0 to 1; the third has the rest
    RowLine(double mainShare, double secondShare) {
        this.mainShare = mainShare;
        this.secondShare = secondShare;
        sign.getStyleClass().addAll("mono", "sign");
        fold.getStyleClass().addAll("mono", "fold");
        second.getStyleClass().addAll("small", "muted");
        third.getStyleClass().addAll("small");
        main.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        getChildren().setAll(sign, fold, main, second, third);
        setMouseTransparent(true);
    }

    void show(RowText row) {
        depth = row.depth();
        fold.setText(row.fold());
        number = row.thirdRole().equals("number");
        cut = row.main().endsWith(CompareWords.ELLIPSIS);
        sign.setText(row.sign());
        role(sign, row.role());
        main.setText(row.main());
        main.getStyleClass().setAll("label");
        if (row.mono()) {
            main.getStyleClass().add("mono");
        }
        if (row.role().equals("quiet")) {
            main.getStyleClass().add("subtle");
        }
        second.setText(row.second());
        third.setText(row.third());
        third.getStyleClass().removeAll("status-warning", "subtle");
        third.getStyleClass().add(row.thirdRole().equals("warning") ? "status-warning" : "subtle");
        requestLayout();
    }

    /// Whether there is more to say than there is room for.
    boolean isCut() {
        return cut || Stream.of(main, second, third).anyMatch(label -> label.prefWidth(-1) > label.getWidth() + 1);
    }

    private static void role(Label label, String role) {
        ROLES.forEach(one -> label.getStyleClass().remove("status-" + one));
        label.getStyleClass().add("status-" + role);
    }

    @Override
    protected void layoutChildren() {
        var room = Math.max(0, getWidth() - SIGN);
        var right = SIGN + room;
        var secondBegin = SIGN + room * mainShare;
        var thirdBegin = number ? Math.max(secondBegin, right - third.prefWidth(-1) - END)
                : SIGN + room * (mainShare + secondShare);
        var mainEnd = second.getText().isEmpty() && third.getText().isEmpty() ? right : secondBegin;
        var indent = Math.min(depth * STEP, room * mainShare * MOST_INDENTED);
        place(sign, 4, SIGN);
        place(fold, SIGN + indent, SIGN + indent + STEP);
        place(main, SIGN + indent + (fold.getText().isEmpty() ? 0 : STEP), mainEnd - GAP);
        place(second, secondBegin, third.getText().isEmpty() ? right - GAP : thirdBegin - GAP);
        place(third, thirdBegin, right);
    }

    private void place(Label label, double begin, double end) {
        var left = snapPositionX(begin);
        label.resizeRelocate(left, 0, Math.max(0, snapPositionX(end) - left), getHeight());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
