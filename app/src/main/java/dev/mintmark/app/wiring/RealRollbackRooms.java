package dev.mintmark.app.wiring;

import dev.mintmark.app.configuration.ServicesFile;
import dev.mintmark.app.configuration.UnreadServices;
import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Identities;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackPlace;
import dev.mintmark.domain.Problem;
import java.util.ArrayList;
import java.util.function.Supplier;

/// Finds the clusters whose workloads can be rolled back, as far as the operator wants them watched, and what leads there.
/// Reads files, and reaches nowhere.
final class RealRollbackRooms implements Supplier<RollbackRooms> {

    private final Surroundings around;
    private final Home home;
    private final Endpoints endpoints;

    RealRollbackRooms(Surroundings around, Home home, Endpoints endpoints) {
        this.around = around;
        this.home = home;
        this.endpoints = endpoints;
    }

    @Override
    public RollbackRooms get() {
        var places = new ArrayList<RollbackPlace>();
        var pipelines = new ArrayList<Pipeline>();
        var checks = new ArrayList<Check>();
        var problems = new ArrayList<Problem>();
        var held = new ArrayList<AutoCloseable>();
        var configured = new ServicesFile(home.config()).load();
        configured.problem().ifPresent(problem -> {
            problems.add(problem);
            checks.add(new UnreadServices(problem));
        });
        if (endpoints.wantsKubernetes()) {
            var clusters = new RealEndpoints(around, endpoints).clusters();
            problems.addAll(clusters.problems());
        }
        // Each cluster's place, and the pipelines and checks that serve all of them, are put together here.
        return new RollbackRooms(places, pipelines, checks, Identities.AS_SEEN, configured.services(), problems, held);
    }
}
