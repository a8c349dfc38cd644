package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.UnknownSource;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.ephemeral.EphemeralContainer;
import dev.mintmark.change.ephemeral.EphemeralRequest;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.domain.Problem;
import java.io.IOException;
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

@Command(name = "ephemeral", description = "Look into a running pod, where no copy will do. This changes a live instance: "
        + "the container it adds stays listed in the pod until the pod is gone.")
final class DebugEphemeralCommand implements Callable<Integer> {

    private final CopyAsking asking;
    private final OperatorTerminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "INSTANCE",
            description = "The pod, or a workload of which one is taken, for example shop/Deployment/web.")
    private String name;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "CMD",
            description = "Instead of a shell, this command, behind --.")
    private List<String> command = new ArrayList<>();

    @Option(names = "--toolbox", paramLabel = "IMAGE",
            description = "An image that brings a shell; needed unless toolbox of config.yaml names one.")
    private String toolbox;

    @Option(names = "--purpose", paramLabel = "TEXT", required = true, description = "Why no copy will do; kept in the audit.")
    private String purpose;

    @Option(names = "--on", paramLabel = "SOURCE", description = "The cluster it runs in.")
    private String on;

    @Option(names = {"-n", "--namespace"}, paramLabel = "NS", description = "The namespace it runs in.")
    private String namespace;

    @Option(names = "--ttl", paramLabel = "TIME", converter = TimeSpan.class,
            description = "After which what runs in it ends by itself. Default: lease.default of config.yaml, which is "
                    + "30m.")
    private Duration ttl;

    @Mixin
    private DebugOptions options;

    DebugEphemeralCommand(CopyAsking asking, OperatorTerminal terminal) {
        this.asking = asking;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return asking.ask(spec, options, Exit.NOT_RUN, this::look);
    }

    private int look(Wiring wiring)
            throws CopyRefused, InsideFailed, UnknownSource, IOException, InterruptedException {
        var image = toolbox(wiring);
        var length = length(wiring);
        var isTerminal = terminal.isThere();
        if (!isTerminal && command.isEmpty()) {
            throw new CopyRefused(new Problem("copy.no-terminal", "No container was added.",
                    "Standard input is no terminal for a shell.", "Give a command behind --."), null);
        }
        var target = new AlikeInstance(name, Optional.ofNullable(on), Optional.ofNullable(namespace))
                .in(wiring, asking.around().clock(), options.timeout());
        var added = wiring.liveLooks().add(new EphemeralRequest(CopyId.fresh(), target.id(), image, length,
                asking.around().operator(), purpose));
        asking.note(added.remains());
        return isTerminal ? onTerminal(added) : withStreams(added);
    }

    private String toolbox(Wiring wiring) {
        return Optional.ofNullable(toolbox).or(() -> wiring.configuration().now().toolbox()).orElseThrow(() ->
                new ParameterException(spec.commandLine(), "Missing required option: '--toolbox=IMAGE'"));
    }

    private Duration length(Wiring wiring) {
        try {
            return LeaseWish.of(ttl, null).within(wiring.configuration().now().lease()).length();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    private int onTerminal(EphemeralContainer added) throws InsideFailed, IOException, InterruptedException {
        var size = terminal.size();
        try (var process = command.isEmpty() ? added.inside().shell(size) : added.inside().exec(command, size)) {
            return new ShellSession(asking.around(), terminal, process).run();
        }
    }

    private int withStreams(EphemeralContainer added) throws InsideFailed, IOException, InterruptedException {
        try (var process = added.inside().exec(command)) {
            return new ProcessStreams(asking.around(), process).run();
        }
    }
}
