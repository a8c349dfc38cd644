package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.inside.InsideFailed;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "forward", description = "Lead a port of this machine's loopback into a copy, until Ctrl+C.")
final class DebugForwardCommand implements Callable<Integer> {

    private static final Pattern PORTS = Pattern.compile("([0-9]{1,5})(?::([0-9]{1,5}))?");
    private static final int HIGHEST = 65_535;

    private final CopyAsking asking;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CopyArgument copy;

    @Parameters(index = "1", paramLabel = "REMOTE[:LOCAL]", description = "The port inside, and the one here; any if absent.")
    private String ports;

    @Mixin
    private DebugOptions options;

    DebugForwardCommand(CopyAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        var parts = PORTS.matcher(ports);
        if (!parts.matches()) {
            throw new ParameterException(spec.commandLine(), "'" + ports + "' is no REMOTE[:LOCAL]");
        }
        var remote = Integer.parseInt(parts.group(1));
        var local = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        if (remote < 1 || remote > HIGHEST || local > HIGHEST) {
            throw new ParameterException(spec.commandLine(), "Ports are 1 to " + HIGHEST);
        }
        return asking.ask(spec, options, Exit.REFUSED, wiring -> forward(wiring, remote, local));
    }

    private int forward(Wiring wiring, int remote, int local)
            throws CopyRefused, InsideFailed, InterruptedException {
        try (var forward = wiring.copies().inside(copy.in(wiring.copies())).forward(remote, local)) {
            asking.around().out().println("127.0.0.1:" + forward.local() + " leads to port " + forward.remote());
            asking.around().out().flush();
            new CountDownLatch(1).await();
        }
        return Exit.CURRENT;
    }
}
