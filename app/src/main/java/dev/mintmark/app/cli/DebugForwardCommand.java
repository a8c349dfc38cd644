package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.PortMapping;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "forward", description = "Lead a port of this machine's loopback into a copy, until Ctrl+C.")
final class DebugForwardCommand implements Callable<Integer> {

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
        var asked = PortMapping.parse(ports).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "'" + ports + "' is no REMOTE[:LOCAL] of ports from 1 to 65535"));
        return asking.ask(spec, options, Exit.REFUSED, wiring -> forward(wiring, asked));
    }

    private int forward(Wiring wiring, PortMapping asked) throws CopyRefused, InsideFailed, InterruptedException {
        try (var forward = wiring.copies().inside(copy.in(wiring.copies())).forward(asked.remote(), asked.local())) {
            asking.around().out().println("127.0.0.1:" + forward.local() + " leads to port " + forward.remote());
            asking.around().out().flush();
            new CountDownLatch(1).await();
        }
        return Exit.CURRENT;
    }
}
