package dev.mintmark.app.incident;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.pieces.WhileShown;
import dev.mintmark.fleet.service.VersionShare;
import dev.mintmark.presentation.compare.ComparedImage;
import dev.mintmark.presentation.compare.ImagePair;
import dev.mintmark.presentation.fleet.ServiceLine;
import dev.mintmark.presentation.incident.IncidentPage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.FlowPane;

/// The next thing to do with the pinned service, by button and by key alike.
final class NextSteps extends FlowPane {

    private final IncidentContext context;
    private final IncidentPage page;

    NextSteps(IncidentContext context, IncidentPage page) {
        super(8, 8);
        this.context = context;
        this.page = page;
        getChildren().setAll(Pieces.button("incident-compare", context.word("incidents.compareShort"), "d", this::compare),
                Pieces.button("incident-copy", context.word("incidents.copyShort"), "s", this::copy),
                Pieces.button("incident-rollback", context.word("incidents.rollbackShort"), "R", this::rollback));
        WhileShown.tell(this, page.serviceProperty(), service -> setDisable(service.isEmpty()));
    }

    private void with(Consumer<String> action) {
        page.serviceProperty().get().ifPresent(action);
    }

    private List<VersionShare> versions(String service) {
        return page.pinnedProperty().get().stream().filter(line -> line.service().equals(service))
                .flatMap(line -> line.line().stream()).map(ServiceLine::summary).flatMap(one -> one.versions().stream())
                .toList();
    }

    /// The two versions it runs; if it runs one, that with the one before.
    void compare() {
        with(service -> {
            var versions = versions(service);
            if (versions.size() > 1) {
                context.doors().compare().compare(new ImagePair(ComparedImage.of(service, versions.get(1)),
                        ComparedImage.of(service, versions.getFirst())));
            } else {
                context.doors().compare().compareWithBefore(service, versions.stream().findFirst()
                        .map(VersionShare::version));
            }
        });
    }

    void copy() {
        with(service -> context.doors().copies().offerVersion(service, versions(service).stream().findFirst()
                .map(VersionShare::version)));
    }

    void rollback() {
        with(service -> context.doors().rollbacks().offerService(service, Optional.empty()));
    }

    void open() {
        with(context.doors().service());
    }
}
