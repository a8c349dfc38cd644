package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.ImageContents;
import dev.mintmark.app.wiring.ImagePlaces;
import dev.mintmark.app.wiring.ImageReading;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.domain.Problem;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.origin.Commit;
import dev.mintmark.images.origin.CommitLog;
import dev.mintmark.images.Platform;
import dev.mintmark.images.lineage.Lineages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Images that a test tells of: one comparison, whatever is asked.
final class FakeImages implements ImageReading, Wirer {

    static final Problem ABSENT = new Problem("image.nowhere", "The image app:1 could not be read.", "There is none.",
            "Check its name.");

    private final Optional<Comparison> comparison;
    final List<ImageName> asked = new ArrayList<>();
    final List<ImagePlaces> places = new ArrayList<>();
    Optional<Platform> platform = Optional.empty();

    private FakeImages(Optional<Comparison> comparison) {
        this.comparison = comparison;
    }

    static FakeImages comparing(Comparison comparison) {
        return new FakeImages(Optional.of(comparison));
    }

    static FakeImages none() {
        return new FakeImages(Optional.empty());
    }

    @Override
    public Wiring wire(Surroundings around, Home home, Endpoints endpoints) {
        throw new AssertionError("Reading images is no reason to look at the fleet.");
    }

    @Override
    public ImageReading wireImages(Surroundings around, Home home, ImagePlaces given) {
        places.add(given);
        return this;
    }

    @Override
    public Comparison compare(List<ImageName> from, List<ImageName> to, Optional<Platform> wanted)
            throws ImageUnreadable {
        asked.addAll(from);
        asked.addAll(to);
        platform = wanted;
        return comparison.orElseThrow(() -> new ImageUnreadable(ABSENT, null));
    }

    @Override
    public ImageContents open(ImageName name, Optional<Platform> wanted) throws ImageUnreadable {
        throw new ImageUnreadable(ABSENT, null);
    }

    @Override
    public CommitLog commits() {
        return (_, from, to, _) -> List.of(new Commit(to, "Ana", Operator.NOW, "Enlarge the pool after " + from));
    }

    @Override
    public Lineages lineages() {
        return new Lineages((_, _) -> {
            throw new ImageUnreadable(ABSENT, null);
        }, (_, _) -> List.of());
    }

    @Override
    public void close() {}
}
