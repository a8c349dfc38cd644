package dev.mintmark.app.compare;

import dev.mintmark.app.frame.Tools;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.presentation.compare.CompareDoor;
import dev.mintmark.presentation.compare.CompareModel;
import dev.mintmark.presentation.compare.ComparedImage;
import dev.mintmark.presentation.compare.ImagePair;
import dev.mintmark.presentation.compare.PastVersions;
import dev.mintmark.presentation.work.Activity;
import dev.mintmark.presentation.work.Tenses;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The way from one other screen to a comparison, and back to it.
final class ScreenDoor implements CompareDoor {

    private final CompareModel model;
    private final PastVersions past;
    private final Tools tools;
    private final Consumer<ImagePair> open;
    private final Consumer<String> history;

    ScreenDoor(CompareModel model, PastVersions past, Tools tools, Consumer<ImagePair> open, Consumer<String> history) {
        this.model = model;
        this.past = past;
        this.tools = tools;
        this.open = open;
        this.history = history;
    }

    @Override
    public void compare(ImagePair pair) {
        open.accept(pair);
    }

    @Override
    public void compareWithBefore(String service, Optional<ImageVersion> version) {
        var found = new AtomicReference<Optional<ImagePair>>(Optional.empty());
        var tenses = new Tenses(tools.word("compare.before.toDo", service), tools.word("compare.before.running",
                service),
                tools.word("compare.before.done", service));
        var activity = tools.background().start(tenses, _ -> {
            try {
                found.set(past.before(service, version));
                return Optional.empty();
            } catch (HistoryUnavailable unavailable) {
                return Optional.of(unavailable.problem());
            }
        });
        activity.stateProperty().subscribe(state -> {
            switch (state) {
                case Activity.State.Done _ -> found.get().ifPresentOrElse(open, () -> tools.notices().report(
                        new Problem("compare.noneBefore", tools.word("compare.before.none.what", service),
                                tools.word("compare.before.none.why"), tools.word("compare.before.none.next"))));
                case Activity.State.Failed(var problem) -> tools.notices().report(problem);
                case Activity.State.Running _, Activity.State.Cancelled _ -> { }
            }
        });
    }

    @Override
    public void choose(ComparedImage image) {
        var held = model.heldProperty().get();
        if (held.isEmpty()) {
            model.hold(Optional.of(image));
            tools.notices().hint(tools.word("compare.held", name(image)));
        } else if (held.get().version().equals(image.version())) {
            model.hold(Optional.empty());
            tools.notices().hint(tools.word("compare.letGo", name(image)));
        } else {
            var inOrder = Stream.of(held.get(), image)
                    .sorted(Comparator.comparing(one -> one.since().orElse(Instant.MAX))).toList();
            open.accept(new ImagePair(inOrder.getFirst(), inOrder.getLast()));
        }
    }

    @Override
    public void history(String service) {
        history.accept(service);
    }

    private static String name(ComparedImage image) {
        return image.digest().map(digest -> digest.shortForm()).orElse(image.name());
    }

    @Override
    public ReadOnlyObjectProperty<Optional<ComparedImage>> heldProperty() {
        return model.heldProperty();
    }
}
