package dev.mintmark.app.fleet;

import dev.mintmark.app.look.Size;
import dev.mintmark.app.theme.Appearance;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Observation;
import dev.mintmark.presentation.fleet.FleetStanding;
import dev.mintmark.presentation.fleet.Lens;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Draws every state of the screen to `target/pictures`, dark and light, small and large, for people to look at.
class FleetPicturesTest {

    private FleetBench bench;

    @AfterEach
    void closes() {
        bench.close();
    }

    private void draws(String name, Consumer<FleetBench> scene) {
        bench = new FleetBench(Appearance.DARK).at(Size.SMALL.width(), Size.SMALL.height());
        scene.accept(bench);
        var standing = bench.standing(name);
        switch (name) {
            case "fleet-services" -> {
                standing.drawEverySize();
                standing.drawForColourBlindEyes();
            }
            case "fleet-detail", "fleet-versions", "fleet-map" -> standing.drawEverySize();
            default -> standing.draw();
        }
    }

    @Test
    void theFleetByService() throws Exception {
        var story = Demo.story();
        draws("fleet-services", drawn -> drawn.shows(story, page -> page.services().size() == 40));
    }

    @Test
    void aServiceOpened() throws Exception {
        var story = Demo.story();
        draws("fleet-detail", drawn -> drawn.shows(story, page -> page.services().size() == 40)
                .does(() -> drawn.screen.open("payments")).awaits(page -> page.detail().isPresent()));
    }

    @Test
    void theFleetByImageVersion() throws Exception {
        var story = Demo.story();
        draws("fleet-versions", drawn -> drawn.shows(story, page -> page.services().size() == 40)
                .looksAt(Lens.VERSIONS));
    }

    @Test
    void aVersionOpened() throws Exception {
        var story = Demo.story();
        draws("fleet-version-detail", drawn -> drawn.shows(story, page -> page.services().size() == 40)
                .looksAt(Lens.VERSIONS)
                .does(() -> drawn.model.openVersion(drawn.model.page().versions().getFirst().summary().version()))
                .awaits(page -> page.detail().isPresent()));
    }

    @Test
    void theMap() throws Exception {
        var story = Demo.story();
        draws("fleet-map", drawn -> drawn.shows(story, page -> page.services().size() == 40).looksAt(Lens.MAP));
    }

    @Test
    void theMapOfAHundredThousandInstances() throws Exception {
        var large = Demo.large(100_000);
        draws("fleet-map-large", drawn -> drawn.shows(large, page -> page.totals().instances() > 90_000)
                .looksAt(Lens.MAP));
    }

    @Test
    void nothingWatched() {
        draws("fleet-no-sources", drawn -> drawn.shows(FleetSnapshot.EMPTY, page -> page.standing()
                == FleetStanding.NO_SOURCES));
    }

    @Test
    void stillLoading() {
        var eu = new SourceId("kubernetes/prod-eu");
        var us = new SourceId("kubernetes/prod-us");
        var fleet = FleetSnapshot.EMPTY.watching(eu, SourceKind.KUBERNETES, "https://eu")
                .watching(us, SourceKind.KUBERNETES, "https://us")
                .with(new Observation.Loading(eu, Demo.NOW, 12_000, OptionalLong.of(23_000)))
                .with(new Observation.Loading(us, Demo.NOW, 3_500, OptionalLong.empty()));
        draws("fleet-loading", drawn -> drawn.shows(fleet, page -> page.standing() == FleetStanding.LOADING));
    }

    @Test
    void nothingReachable() {
        var eu = new SourceId("kubernetes/prod-eu");
        var fleet = FleetSnapshot.EMPTY.watching(eu, SourceKind.KUBERNETES, "https://eu")
                .with(new Observation.Lost(eu, Demo.NOW, new Problem("kubernetes.unreachable",
                        "Pods of prod-eu could not be listed.", "The API server did not answer within 10 s.",
                        "Check the network, then choose Retry on the Sources screen.")));
        draws("fleet-unreachable", drawn -> drawn.shows(fleet, page -> page.standing() == FleetStanding.UNREACHABLE));
    }

    @Test
    void theFleetAsItWas() {
        draws("fleet-past", drawn -> drawn.shows(Demo.past(), page -> page.past().isPresent())
                .does(() -> drawn.screen.open("checkout")).awaits(page -> page.detail().isPresent()));
    }

    @Test
    void theFleetAsItWasSeenLast() {
        draws("fleet-recalled", drawn -> drawn.shows(Demo.recalled(), page -> !page.services().isEmpty()));
    }

    @Test
    void aFilterThatLeavesNothing() throws Exception {
        var story = Demo.story();
        draws("fleet-no-match", drawn -> drawn.shows(story, page -> page.services().size() == 40)
                .does(() -> drawn.outlook.filterProperty().set("paymnets stauts:odd"))
                .awaits(page -> page.standing() == FleetStanding.NO_MATCH));
    }
}
