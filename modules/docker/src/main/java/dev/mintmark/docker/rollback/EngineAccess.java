package dev.mintmark.docker.rollback;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.docker.DockerEndpoint;
import dev.mintmark.docker.DockerSettings;
import dev.mintmark.docker.EngineConnection;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.domain.workload.SourceId;

/// The way to one engine; each piece of work goes it anew, so that nothing is held while nobody rolls back.
record EngineAccess(DockerEndpoint endpoint, DockerSettings settings) {

    SourceId source() {
        return endpoint.id();
    }

    <T> T with(Work<T> work) throws RollbackRefused, EngineFault, InterruptedException {
        try (var connection = EngineConnection.open(endpoint, settings)) {
            connection.greet();
            return work.on(new Engine(connection));
        }
    }

    /// The same, for what changes nothing: where the engine does not answer, it is known that it cannot be.
    ///
    /// @param what was not done, a whole sentence
    <T> T reading(String what, Work<T> work) throws RollbackRefused, InterruptedException {
        try {
            return with(work);
        } catch (EngineFault fault) {
            throw Refusals.fault(RollbackRefused.Kind.BLOCKED, what, fault);
        }
    }

    @FunctionalInterface
    interface Work<T> {
        T on(Engine engine) throws RollbackRefused, EngineFault, InterruptedException;
    }
}
