package dev.mintmark.presentation.copies;

import dev.mintmark.change.inside.PortForward;
import dev.mintmark.change.inside.PortMapping;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The ports of this machine that lead into one copy. They last as long as the copy or this console. FX thread only.
public final class PortsModel {

    private final SessionModel.Entrance entrance;
    private final ObservableList<PortForward> forwards = FXCollections.observableArrayList();
    private final Question<PortForward> opening;

    PortsModel(Errands errands, SessionModel.Entrance entrance) {
        this.entrance = entrance;
        this.opening = new Question<>(errands, CopyWork.FORWARD);
    }

    /// Those that are open, in the order in which they were.
    public ObservableList<PortForward> forwards() {
        return forwards;
    }

    /// How the opening of the last one goes.
    public Question<PortForward> opening() {
        return opening;
    }

    /// Opens one more.
    public void forward(PortMapping ports) {
        opening.ask(String.valueOf(ports.remote()), () -> entrance.enter().forward(ports.remote(), ports.local()),
                forwards::add);
    }

    /// Ends one, and all connections through it.
    public void stop(PortForward forward) {
        forwards.remove(forward);
        letGo(forward);
    }

    void close() {
        forwards.forEach(PortsModel::letGo);
        forwards.clear();
        opening.cancel();
    }

    private static void letGo(PortForward forward) {
        Thread.ofVirtual().name("close a forwarded port").start(forward::close);
    }
}
