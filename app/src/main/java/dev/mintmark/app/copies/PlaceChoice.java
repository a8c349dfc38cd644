package dev.mintmark.app.copies;

import dev.mintmark.app.frame.EnvironmentChips;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.presentation.copies.CopyDraft;
import dev.mintmark.presentation.copies.PlaceOffer;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/// Where a copy can be made: what is armed can be chosen, of the rest is said why not.
final class PlaceChoice extends VBox {

    static final String PLACE = "launch-place-";

    private final CopiesContext context;
    private List<PlaceOffer> offered = List.of();

    PlaceChoice(CopiesContext context) {
        super(6);
        this.context = context;
    }

    void show(CopyDraft draft, List<PlaceOffer> offers) {
        if (!offers.equals(offered) || getChildren().isEmpty()) {
            offered = offers;
            getChildren().setAll(offers.stream().map(this::row).toList());
            if (offers.isEmpty()) {
                getChildren().setAll(Pieces.sentence(context.word("copies.form.noPlace"), "muted"));
            }
        }
        lookupAll(".place").forEach(one -> ((ToggleButton) one).setSelected(
                draft.source().filter(source -> source.equals(one.getUserData())).isPresent()));
    }

    private Node row(PlaceOffer offer) {
        var button = new ToggleButton(offer.source().name());
        button.setId(PLACE + offer.source().name());
        button.setMnemonicParsing(false);
        button.setUserData(offer.source());
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("place");
        button.setDisable(offer.refusal().isPresent());
        button.setOnAction(_ -> {
            context.launch().change(draft -> draft.at(offer.source()));
            button.setSelected(true);
        });
        var kind = offer.source().value().substring(0, Math.max(0, offer.source().value().indexOf('/')));
        var why = Pieces.sentence(offer.refusal().map(_ -> context.word("copies.form.notArmed")).orElse(kind), "small",
                "muted");
        button.setAccessibleText(offer.source().name() + ", " + why.getText());
        var environment = new EnvironmentChips(context.tools());
        environment.show(List.of(offer.source()));
        return Pieces.line(10, button, environment, why);
    }
}
