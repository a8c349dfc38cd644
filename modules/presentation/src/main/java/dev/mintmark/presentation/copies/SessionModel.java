package dev.mintmark.presentation.copies;

import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.DebugCopies;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.inside.CopyInside;
import dev.mintmark.change.inside.PathChange;
import dev.mintmark.change.inside.ProcessLine;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.change.recording.RecordedProcess;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is open inside one copy: shells, log, files, processes, changes, ports. Lives as long as the copy. FX thread only.
public final class SessionModel {

    /// Nobody needs more, and each holds a connection.
    public static final int MOST_SHELLS = 8;

    private final DebugCopy copy;
    private final Supplier<DebugCopies> service;
    private final InstantSource clock;
    private final ObservableList<Shell> shells = FXCollections.observableArrayList();
    private final ObjectProperty<SessionTab> tab = new SimpleObjectProperty<>(SessionTab.SHELL);
    private final Question<Shell> opening;
    private final Question<Shell> recording;
    private final Question<List<ProcessLine>> processes;
    private final Question<List<PathChange>> changes;
    private final LogsModel logs;
    private final FilesModel files;
    private final PortsModel ports;
    private int shellsOpened;

    SessionModel(DebugCopy copy, Supplier<DebugCopies> service, Errands errands, InstantSource clock) {
        this.copy = copy;
        this.service = service;
        this.clock = clock;
        opening = new Question<>(errands, CopyWork.SHELL);
        recording = new Question<>(errands, CopyWork.RECORD);
        processes = new Question<>(errands, CopyWork.PROCESSES);
        changes = new Question<>(errands, CopyWork.CHANGES);
        logs = new LogsModel(errands.fxThread(), this::inside);
        files = new FilesModel(errands, this::inside);
        ports = new PortsModel(errands, this::inside);
    }

    /// The way in; asked for on the thread that uses it.
    @FunctionalInterface
    interface Entrance {

        CopyInside enter() throws CopyRefused;
    }

    private CopyInside inside() throws CopyRefused {
        return service.get().inside(copy);
    }

    public DebugCopy copy() {
        return copy;
    }

    public ObjectProperty<SessionTab> tabProperty() {
        return tab;
    }

    /// The shells that are open, in the order in which they were.
    public ObservableList<Shell> shells() {
        return shells;
    }

    /// How the opening of the last shell goes.
    public Question<Shell> opening() {
        return opening;
    }

    public Question<List<ProcessLine>> processes() {
        return processes;
    }

    public Question<List<PathChange>> changes() {
        return changes;
    }

    public LogsModel logs() {
        return logs;
    }

    public FilesModel files() {
        return files;
    }

    public PortsModel ports() {
        return ports;
    }

    public boolean mayOpenShell() {
        return shells.size() < MOST_SHELLS && !opening.asked().working();
    }

    /// Opens one more shell, if there may be one.
    public void openShell() {
        if (mayOpenShell()) {
            var number = ++shellsOpened;
            opening.ask(copy.id().value(), () -> new Shell(number,
                    new RecordedProcess(inside().shell(TerminalSize.USUAL), TerminalSize.USUAL, clock)), shells::add);
        }
    }

    /// How the beginning of the last recording went; the answer is the shell that is recorded.
    public Question<Shell> recording() {
        return recording;
    }

    /// Keeps what a shell shows from now on in a new file.
    public void record(Shell shell, Path file) {
        recording.ask(String.valueOf(file.getFileName()), () -> {
            shell.process().begin(file);
            return shell;
        });
    }

    public void endRecording(Shell shell) {
        recording.ask(String.valueOf(shell.number()), () -> {
            shell.process().end();
            return shell;
        });
    }

    public void closeShell(Shell shell) {
        shells.remove(shell);
        letGo(shell);
    }

    private static void letGo(Shell shell) {
        Thread.ofVirtual().name("close a shell").start(shell.process()::close);
    }

    public void askProcesses() {
        processes.ask(copy.id().value(), () -> inside().processes());
    }

    public void askChanges() {
        changes.ask(copy.id().value(), () -> inside().changes());
    }

    void close() {
        shells.forEach(SessionModel::letGo);
        shells.clear();
        logs.close();
        ports.close();
        opening.cancel();
    }
}
