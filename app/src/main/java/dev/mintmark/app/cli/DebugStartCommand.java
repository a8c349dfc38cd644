package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.UnknownSource;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.Terminal;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(name = "start", description = "Launch a copy of an image, or one like an instance but without its secrets.")
final class DebugStartCommand implements Callable<Integer> {

    private final CopyAsking asking;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "IMAGE|CMD", arity = "0..*",
            description = "The image; behind --, the command to run instead of the image's own, which implies --run.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--like", paramLabel = "WORKLOAD",
            description = "Instead of an image: like an instance of this workload, for example web, Deployment/web or "
                    + "shop/Deployment/web; or like the instance of this name.")
    private String like;

    @Option(names = "--on", paramLabel = "SOURCE",
            description = "Where: a source that is armed. May be left out where there is only one.")
    private String on;

    @Option(names = {"-n", "--namespace"}, paramLabel = "NS", description = "Of a cluster. Default: the context's.")
    private String namespace;

    @Option(names = "--ttl", paramLabel = "TIME", converter = TimeSpan.class,
            description = "Its lease, after which it ends whatever happens. Default: lease.default of config.yaml, "
                    + "which is 30m.")
    private Duration ttl;

    @Option(names = "--at-most", paramLabel = "TIME", converter = TimeSpan.class,
            description = "How long it may become by extending. Default, and limit: lease.longest of config.yaml, "
                    + "which is 4h.")
    private Duration most;

    @Option(names = "--purpose", paramLabel = "TEXT", required = true,
            description = "What it is for, such as a ticket's number; kept in the audit and shown to everybody.")
    private String purpose;

    @Option(names = "--run", description = "Run the entry point as it was built. Else the copy waits for you.")
    private boolean run;

    @Option(names = "--toolbox", paramLabel = "IMAGE", 
            description = "An image that brings a shell where there is none. Default: toolbox of config.yaml.")
    private String toolbox;

    @Option(names = {"--plan", "--dry-run"}, description = "Show what would be made, and make nothing.")
    private boolean planOnly;

    @Mixin
    private RelaxationOptions relaxations;

    @Mixin
    private DebugOptions options;

    @Mixin
    private AnswerOptions answer;

    DebugStartCommand(CopyAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        if (like == null && words.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "start needs an image, or --like WORKLOAD");
        }
        return asking.ask(spec, options, Exit.REFUSED, this::start);
    }

    private int start(Wiring wiring) throws CopyRefused, UnknownSource, InterruptedException {
        var copies = wiring.copies();
        var plan = copies.plan(request(wiring));
        if (planOnly) {
            print(plan);
            return Exit.CURRENT;
        }
        plan.warnings().forEach(asking::note);
        var copy = copies.launch(plan, (_, detail) -> {
            if (!detail.isEmpty() && asking.around().variable("MINTMARK_PROGRESS").isPresent()) {
                asking.around().note(detail);
            }
        });
        print(copy);
        copies.sweep(copy.place().source());
        return Exit.CURRENT;
    }

    private CopyRequest request(Wiring wiring) throws CopyRefused, UnknownSource, InterruptedException {
        var command = like == null ? words.subList(1, words.size()) : words;
        var mode = run || !command.isEmpty() ? CopyMode.RUN : CopyMode.HOLD;
        var configured = wiring.configuration().now();
        CopyOrigin origin;
        CopyPlace place;
        if (like == null) {
            origin = new CopyOrigin.OfImage(words.getFirst());
            place = new CopyPlace(place(wiring), namespace == null ? "" : namespace);
        } else {
            var instance = new AlikeInstance(like, Optional.ofNullable(on), Optional.ofNullable(namespace))
                    .in(wiring, asking.around().clock(), options.timeout());
            origin = new CopyOrigin.LikeInstance(instance.id());
            place = new CopyPlace(instance.id().source(), instance.workload().kind().equals("Compose") ? ""
                    : instance.workload().namespace());
        }
        try {
            var lease = LeaseWish.of(ttl, most).within(configured.lease());
            return new CopyRequest(CopyId.fresh(), origin, place, mode, lease,
                    asking.around().operator(), purpose, relaxations.relaxations(),
                    Optional.ofNullable(toolbox).or(configured::toolbox), command);
        } catch (TypeConversionException | IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    private SourceId place(Wiring wiring) throws CopyRefused {
        var places = wiring.copies().places();
        var meant = places.stream().filter(place -> on == null ? wiring.arming().isArmed(place)
                : AlikeInstance.isNamed(on, place)).toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        var known = places.isEmpty() ? "No engine and no cluster was found."
                : "Places are " + Listing.of(places.stream().map(SourceId::value).toList()) + ".";
        throw new CopyRefused(new Problem("copy.place", "No copy was planned.", on != null
                ? "'" + on + "' names no place, or several. " + known
                : (meant.isEmpty() ? "No place is armed. " : "Several places are armed. ") + known,
                "Choose one with --on" + (meant.isEmpty() ? " and arm it with --arm NAME." : ".")), null);
    }

    private void print(CopyPlan plan) {
        var out = asking.around().out();
        if (answer.isJson()) {
            Json.write(out, json -> new CopyJson(json).plan(plan));
            return;
        }
        var terminal = Terminal.of(asking.around(), answer.allowsColour());
        CopyTable.settings(plan).print(out, terminal);
        if (!plan.environment().isEmpty()) {
            out.print('\n');
            CopyTable.environment(plan.environment()).print(out, terminal);
        }
        if (!plan.traits().isEmpty()) {
            out.print('\n');
            CopyTable.traits(plan).print(out, terminal);
        }
        out.flush();
        plan.warnings().forEach(asking::note);
    }

    private void print(DebugCopy copy) {
        DebugListCommand.print(copy, asking, answer);
    }
}
