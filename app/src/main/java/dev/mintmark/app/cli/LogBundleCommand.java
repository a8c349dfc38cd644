package dev.mintmark.app.cli;

import dev.mintmark.app.bundle.Bundling;
import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.fleet.SourceStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "bundle", description = "Pack up log, versions, settings, how the sources were last seen, and crash "
        + "reports, to be sent to who is asked for help: without secrets, without the history. Asks no source anything.")
final class LogBundleCommand implements Callable<Integer> {

    private final Surroundings around;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The zip to be written. Default: a name with the time, "
            + "in this directory.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--anonymous", description = "Replace names of users, machines and sources by placeholders.")
    private boolean anonymous;

    @Option(names = "--list", description = "Write nothing: list what would be in it, with sizes.")
    private boolean list;

    @Mixin
    private HomeOption home;

    LogBundleCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var place = home.home(around);
        var bundling = new Bundling(around, place);
        var bundle = bundling.bundle(List.of(), recorded(place), anonymous);
        if (list) {
            bundle.entries().forEach(entry -> around.out().println(entry.size() + "  " + entry.name()));
            around.out().flush();
            return Exit.CURRENT;
        }
        var target = file.orElse(Path.of(bundling.usualName())).toAbsolutePath();
        var problem = bundle.save(target);
        if (problem.isPresent()) {
            around.note(problem.get().sentence());
            return Exit.REFUSED;
        }
        around.out().println(target);
        around.out().flush();
        return Exit.CURRENT;
    }

    /// As they are on record; a home without one is left without one.
    private List<SourceStatus> recorded(Home place) {
        if (!Files.exists(place.history())) {
            return List.of();
        }
        try (var wiring = Wiring.of(around, place, Endpoints.USUAL)) {
            return wiring.fleet().snapshot().sources();
        }
    }
}
