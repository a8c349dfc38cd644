package dev.mintmark.presentation.compare;

import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.compare.ContentDifference;
import dev.mintmark.presentation.work.Activity;
import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Tenses;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is different within the one file that is looked at. FX thread only.
public final class FileContent {

    /// Between the path of an archive and the name of what is in it.
    public static final String WITHIN = "!/";

    private final Background background;
    private final Function<String, Tenses> tenses;
    private final ReadOnlyObjectWrapper<Optional<String>> path = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Part<ContentDifference>> difference =
            new ReadOnlyObjectWrapper<>(new Part.Waiting<>());
    private Optional<Activity> running = Optional.empty();

    FileContent(Background background, Function<String, Tenses> tenses) {
        this.background = background;
        this.tenses = tenses;
    }

    /// The file that is looked at; a file within an archive as `/app/a.jar!/b.yml`.
    public ReadOnlyObjectProperty<Optional<String>> pathProperty() {
        return path.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Part<ContentDifference>> differenceProperty() {
        return difference.getReadOnlyProperty();
    }

    /// Looks into a file; what was looked at before is no longer wanted.
    void look(Comparison comparison, String wanted) {
        forget();
        path.set(Optional.of(wanted));
        difference.set(new Part.Working<>());
        var found = new AtomicReference<ContentDifference>();
        var activity = background.start(tenses.apply(wanted), _ -> {
            try {
                found.set(comparison.content(wanted));
                return Optional.empty();
            } catch (ImageUnreadable unreadable) {
                return Optional.of(unreadable.problem());
            }
        });
        running = Optional.of(activity);
        activity.stateProperty().subscribe(state -> {
            if (running.filter(latest -> latest == activity).isPresent()) {
                switch (state) {
                    case Activity.State.Done _ -> difference.set(new Part.Known<>(found.get()));
                    case Activity.State.Failed(var problem) -> difference.set(new Part.Failed<>(problem));
                    case Activity.State.Cancelled _ -> difference.set(new Part.Waiting<>());
                    case Activity.State.Running _ -> { }
                }
            }
        });
    }

    void forget() {
        running.ifPresent(Activity::cancel);
        running = Optional.empty();
        path.set(Optional.empty());
        difference.set(new Part.Waiting<>());
    }
}
