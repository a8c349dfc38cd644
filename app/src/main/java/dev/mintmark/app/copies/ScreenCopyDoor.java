package dev.mintmark.app.copies;

import dev.mintmark.app.frame.Tools;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.presentation.compare.ComparedImage;
import dev.mintmark.presentation.compare.PastVersions;
import dev.mintmark.presentation.copies.CopyDoor;
import dev.mintmark.presentation.copies.CopySubject;
import dev.mintmark.presentation.work.Activity;
import dev.mintmark.presentation.work.Tenses;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The way from one other screen to the launch page.
final class ScreenCopyDoor implements CopyDoor {

    private final Tools tools;
    private final PastVersions past;
    private final Consumer<CopySubject> open;

    /// @param past finds what a version is called
    ScreenCopyDoor(Tools tools, PastVersions past, Consumer<CopySubject> open) {
        this.tools = tools;
        this.past = past;
        this.open = open;
    }

    @Override
    public void offer(CopySubject subject) {
        open.accept(subject);
    }

    @Override
    public void offerVersion(String service, Optional<ImageVersion> version) {
        var found = new AtomicReference<Optional<ComparedImage>>(Optional.empty());
        var tenses = new Tenses(tools.word("copies.name.toDo", service), tools.word("copies.name.running", service),
                tools.word("copies.name.done", service));
        var activity = tools.background().start(tenses, _ -> {
            try {
                found.set(past.named(service, version));
                return Optional.empty();
            } catch (HistoryUnavailable unavailable) {
                return Optional.of(unavailable.problem());
            }
        });
        activity.stateProperty().subscribe(state -> {
            switch (state) {
                case Activity.State.Done _ -> found.get().map(image -> CopySubjects.version(image, Optional.empty()))
                        .ifPresentOrElse(open, () -> tools.notices().report(new Problem("copy.no-version",
                                tools.word("copies.name.none.what", service), tools.word("copies.name.none.why"),
                                tools.word("copies.name.none.next"))));
                case Activity.State.Failed(var problem) -> tools.notices().report(problem);
                case Activity.State.Running _, Activity.State.Cancelled _ -> { }
            }
        });
    }
}
