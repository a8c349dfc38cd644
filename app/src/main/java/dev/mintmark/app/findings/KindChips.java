package dev.mintmark.app.findings;

import dev.mintmark.app.access.Described;
import dev.mintmark.fleet.finding.FindingKind;
import dev.mintmark.presentation.findings.FindingsPage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/// A chip for each kind of which there is something, with how many; a click shows that kind alone.
final class KindChips extends FlowPane {

    private final FindingsContext context;
    private final ToggleButton all;
    private final Map<FindingKind, ToggleButton> chips = new EnumMap<>(FindingKind.class);

    KindChips(FindingsContext context) {
        super(6, 6);
        this.context = context;
        getStyleClass().add("kind-chips");
        all = chip("all", Optional.empty());
        getChildren().add(all);
        for (var kind : FindingKind.values()) {
            var chip = chip(kind.word(), Optional.of(kind));
            chips.put(kind, chip);
            getChildren().add(chip);
        }
        context.model().pageProperty().subscribe(this::show);
        context.model().kindProperty().subscribe(_ -> show(context.model().page()));
    }

    private ToggleButton chip(String id, Optional<FindingKind> kind) {
        var chip = new ToggleButton();
        chip.setId("findings-kind-" + id);
        chip.getStyleClass().add("kind-chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setOnAction(_ -> {
            var model = context.model();
            model.kindProperty().set(model.kindProperty().get().equals(kind) ? Optional.empty() : kind);
            show(model.page());
        });
        return chip;
    }

    private void show(FindingsPage page) {
        var chosen = context.model().kindProperty().get();
        say(all, context.word("findings.kind.all"), page.counted(), chosen.isEmpty());
        chips.forEach((kind, chip) -> {
            var count = page.counts().getOrDefault(kind, 0);
            var wanted = count > 0 || chosen.filter(kind::equals).isPresent();
            chip.setVisible(wanted);
            chip.setManaged(wanted);
            say(chip, context.says().kind(kind), count, chosen.filter(kind::equals).isPresent());
        });
    }

    private void say(ToggleButton chip, String name, int count, boolean chosen) {
        chip.setText(context.word("findings.chip", name, context.wording().count(count)));
        chip.setSelected(chosen);
        Described.spoken(chip, context.word("findings.chip.spoken", name, count));
    }

    /// The next kind of which there is something; after the last, all of them.
    void next() {
        var model = context.model();
        var from = model.kindProperty().get().map(kind -> kind.ordinal() + 1).orElse(0);
        for (var place = from; place < FindingKind.values().length; place++) {
            if (model.page().counts().getOrDefault(FindingKind.values()[place], 0) > 0) {
                model.kindProperty().set(Optional.of(FindingKind.values()[place]));
                return;
            }
        }
        model.kindProperty().set(Optional.empty());
    }
}
