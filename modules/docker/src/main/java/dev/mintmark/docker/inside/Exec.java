package dev.mintmark.docker.inside;

import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.docker.EngineConnection;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineQuery;
import dev.mintmark.docker.EngineRequest;
import dev.mintmark.docker.EngineText;
import dev.mintmark.docker.EngineWire;

/// One command that an engine was asked to run in a container, and the wire to it.
record Exec(EngineConnection engine, String id, EngineWire wire) {

    /// Asks the engine to start it; whether it could be started shows later, in [#state].
    static Exec start(Container container, ExecCommand command) throws EngineFault, InterruptedException {
        var engine = container.engine();
        var id = EngineText.of(engine.ask(EngineRequest.post(container.path("/exec")).json(command.create())).done()
                .json().path("Id"));
        var wire = engine.upgrade(EngineRequest.post(path(id, "/start")).json(command.start()));
        return new Exec(engine, id, wire);
    }

    ExecState state() throws EngineFault, InterruptedException {
        return ExecState.of(engine.get(path(id, "/json")));
    }

    /// Tells the engine how large the terminal is. Waits for what has not begun; what is over is not told.
    void resize(TerminalSize size) throws EngineFault, InterruptedException {
        var request = EngineRequest.post(path(id, "/resize?h=" + size.rows() + "&w=" + size.columns()));
        var looks = new Looks();
        while (!engine.ask(request).isDone() && state().isAwaited()) {
            looks.pause();
        }
    }

    private static String path(String id, String rest) {
        return "/exec/" + EngineQuery.encoded(id) + rest;
    }
}
