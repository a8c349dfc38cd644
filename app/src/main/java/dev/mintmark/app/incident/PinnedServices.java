package dev.mintmark.app.incident;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.pieces.WhileShown;
import dev.mintmark.app.theme.PlainScrollPane;
import dev.mintmark.presentation.incident.IncidentPage;
import dev.mintmark.presentation.incident.PinnedLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The pinned services, one of which the next thing is done to, and the field that adds one.
final class PinnedServices extends VBox {

    static final String FIELD = "incident-add-service";

    private final IncidentContext context;
    private final IncidentPage page;
    private final VBox cards = new VBox(8);
    private final ServiceField field;
    private Map<String, PinnedCard> shown = Map.of();

    PinnedServices(IncidentContext context, IncidentPage page) {
        super(10);
        this.context = context;
        this.page = page;
        field = new ServiceField(context, FIELD, context.model()::services, name -> {
            page.pin(name);
            page.serviceProperty().set(Optional.of(name));
        });
        var scroll = new PlainScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("cards");
        scroll.setMinHeight(0);
        scroll.maxHeightProperty().bind(cards.heightProperty().add(2));
        getChildren().setAll(Pieces.line(8, Pieces.label(context.word("incidents.pinned"), "heading")), scroll, field);
        WhileShown.tell(this, page.pinnedProperty(), _ -> show());
        WhileShown.tell(this, page.incidentProperty(), _ -> show());
        WhileShown.tell(this, page.serviceProperty(), _ -> choose());
    }

    private void show() {
        var seen = new LinkedHashMap<String, PinnedLine>();
        page.incident().services().forEach(name -> seen.put(name, new PinnedLine(name, Optional.empty())));
        page.pinnedProperty().get().forEach(line -> seen.replace(line.service(), line));
        var now = new LinkedHashMap<String, PinnedCard>();
        seen.forEach((name, line) -> {
            var card = shown.containsKey(name) ? shown.get(name) : new PinnedCard(context, name,
                    () -> page.serviceProperty().set(Optional.of(name)), () -> page.unpin(name));
            card.show(line, page.incident().isOpen());
            now.put(name, card);
        });
        shown = now;
        if (!cards.getChildren().equals(List.copyOf(now.values()))) {
            cards.getChildren().setAll(now.values());
        }
        Pieces.show(field, page.incident().isOpen());
        choose();
    }

    private void choose() {
        shown.forEach((name, card) -> card.chosen(shown.size() > 1 && page.serviceProperty().get().filter(name::equals)
                .isPresent()));
    }

    /// The next of them is the one that things are done to.
    void next() {
        var names = List.copyOf(page.incident().services());
        if (!names.isEmpty()) {
            var place = page.serviceProperty().get().map(names::indexOf).orElse(-1);
            page.serviceProperty().set(Optional.of(names.get((place + 1) % names.size())));
        }
    }

    void focusField() {
        field.focus();
    }
}
