package dev.mintmark.app.incident;

import dev.mintmark.app.alert.AlertDocument;
import dev.mintmark.domain.Problem;
import dev.mintmark.incident.Alert;
import dev.mintmark.incident.IncidentsUnavailable;
import dev.mintmark.presentation.incident.IncidentPage;
import dev.mintmark.presentation.work.Tenses;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// What is done on the screen by button, key and drop alike.
final class IncidentActions {

    private final IncidentContext context;
    private final Runnable left;

    /// @param left told when a form or a page is left that another screen asked for
    IncidentActions(IncidentContext context, Runnable left) {
        this.context = context;
        this.left = left;
    }

    void openNew() {
        context.model().propose(List.of());
    }

    void leaveForm() {
        if (context.model().forget()) {
            left.run();
        }
    }

    void leavePage() {
        context.model().leave();
        left.run();
    }

    /// Opens one for the alert on the clipboard.
    void paste() {
        var text = Clipboard.getSystemClipboard().getString();
        read(() -> new ByteArrayInputStream((text == null ? "" : text).getBytes(StandardCharsets.UTF_8)));
    }

    void dragged(DragEvent event) {
        if (event.getDragboard().hasString() || event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    void dropped(DragEvent event) {
        var board = event.getDragboard();
        if (board.hasFiles() && !board.getFiles().isEmpty()) {
            var file = board.getFiles().getFirst().toPath();
            read(() -> Files.newInputStream(file));
        } else if (board.hasString()) {
            var text = board.getString();
            read(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }
        event.setDropCompleted(true);
        event.consume();
    }

    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException;
    }

    /// Reads it behind the screen: a file may lie anywhere and be of any size.
    private void read(Opening from) {
        var read = new AtomicReference<Alert>();
        var activity = context.tools().background().start(new Tenses(context.word("incidents.work.alert.toDo"),
                context.word("incidents.work.alert.running"), context.word("incidents.work.alert.done")), _ -> {
                    try (var in = from.open()) {
                        read.set(AlertDocument.read(in).getFirst());
                        return Optional.empty();
                    } catch (IncidentsUnavailable refused) {
                        return Optional.of(refused.problem());
                    } catch (IOException unreadable) {
                        return Optional.of(new Problem("incident.alert", context.word("incidents.unread.what"),
                                context.word("incidents.unread.why", unreadable.getMessage()),
                                context.word("incidents.unread.next")));
                    }
                });
        activity.stateProperty().subscribe(_ -> {
            // It may have been read while it still counts as running: what is taken then would be lost.
            if (!activity.isRunning()) {
                activity.problem().ifPresent(context.tools().notices()::report);
                Optional.ofNullable(read.getAndSet(null)).ifPresent(context.model()::propose);
            }
        });
    }

    private void withMarkdown(Consumer<String> use) {
        page().ifPresent(page -> context.model().markdown(page, context.wording().zone(), use));
    }

    void copyMarkdown() {
        withMarkdown(context.tools().takeAway()::copyText);
    }

    void exportMarkdown() {
        page().ifPresent(page -> withMarkdown(text -> context.tools().takeAway()
                .exportMarkdown("incident-" + page.id(), text)));
    }

    Optional<IncidentPage> page() {
        return context.model().openedProperty().get();
    }
}
