package dev.mintmark.app.copies;

import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.change.copy.DebugCopy;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// Which copies live on when the window closes, and until when. Closing is what is in front.
final class LeavingNote extends VBox {

    static final String CLOSE = "leave";
    static final String STAY = "stay";

    private static final double WIDEST = 520;
    private static final int MOST = 8;

    LeavingNote(Tools tools, List<DebugCopy> copies, Runnable leave, Runnable stay) {
        getStyleClass().addAll("panel", "leaving-note");
        setMaxSize(WIDEST, USE_PREF_SIZE);
        var close = new Button(tools.word("copies.leaving.close"));
        close.setId(CLOSE);
        close.getStyleClass().add("primary");
        close.setOnAction(_ -> leave.run());
        getChildren().setAll(Pieces.label(tools.word("copies.leaving.title", copies.size()), "title"),
                Pieces.sentence(tools.word("copies.leaving.text"), "muted"));
        copies.stream().limit(MOST).forEach(copy -> getChildren().add(Pieces.line(8,
                Pieces.label(CopyWords.name(copy.digest(), copy.image()), "mono"), Pieces.label(copy.purpose()),
                Pieces.label(copy.place().toString(), "muted"), Pieces.spring(),
                Pieces.label(tools.word("copies.leaving.until", tools.wording().clockTime(copy.expiresAt())), "strong"))));
        getChildren().add(Pieces.line(8, Pieces.spring(),
                Pieces.button(STAY, tools.word("copies.leaving.stay"), "Esc", stay), close));
    }
}
