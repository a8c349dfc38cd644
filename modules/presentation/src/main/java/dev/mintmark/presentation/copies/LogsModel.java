package dev.mintmark.presentation.copies;

import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.domain.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The log of a copy's first process, followed. The last lines only, each cut to what can be read. FX thread only.
public final class LogsModel {

    static final int FROM_BEFORE = 1_000;

    private final Executor fxThread;
    private final SessionModel.Entrance entrance;
    private final LogTail tail = new LogTail();
    private final AtomicBoolean told = new AtomicBoolean();
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Problem>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper();
    private Thread reader;

    LogsModel(Executor fxThread, SessionModel.Entrance entrance) {
        this.fxThread = fxThread;
        this.entrance = entrance;
    }

    /// Oldest first.
    public ObservableList<String> lines() {
        return lines;
    }

    public ReadOnlyObjectProperty<Optional<Problem>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Whether more may come.
    public ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// The rows in which these words stand, oldest first, whatever their case.
    public List<Integer> find(String words) {
        var wanted = words.toLowerCase(java.util.Locale.ROOT);
        return wanted.isBlank() ? List.of() : java.util.stream.IntStream.range(0, lines.size())
                .filter(row -> lines.get(row).toLowerCase(java.util.Locale.ROOT).contains(wanted)).boxed().toList();
    }

    /// Begins to follow; does nothing if it does already.
    public void follow() {
        if (!following.get()) {
            following.set(true);
            failure.set(Optional.empty());
            tail.clear();
            reader = Thread.ofVirtual().name("follow the log of a copy").start(this::read);
        }
    }

    void close() {
        if (reader != null) {
            reader.interrupt();
        }
    }

    private void read() {
        Optional<Problem> problem = Optional.empty();
        try (var log = entrance.enter().logs(FROM_BEFORE, true)) {
            read(log);
        } catch (CopyRefused refused) {
            problem = Optional.of(refused.problem());
        } catch (InsideFailed failed) {
            problem = Optional.of(failed.problem());
        } catch (IOException broken) {
            problem = Optional.of(new Problem("copy.log", "The log is not followed any longer.",
                    "The connection broke: " + broken.getMessage() + ".", "Read it again."));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        var end = problem;
        fxThread.execute(() -> {
            show();
            following.set(false);
            failure.set(end);
        });
    }

    private void read(InputStream log) throws IOException {
        var bytes = new byte[16_384];
        for (var count = log.read(bytes); count >= 0 && !Thread.currentThread().isInterrupted(); count = log.read(bytes)) {
            tail.add(new String(bytes, 0, count, StandardCharsets.UTF_8));
            if (!told.getAndSet(true)) {
                fxThread.execute(this::show);
            }
        }
        tail.end();
    }

    private void show() {
        told.set(false);
        lines.setAll(tail.lines());
    }
}
