package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Window;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "mintmark", versionProvider = Version.class,
        description = {"Shows the fleet as image versions rather than hosts.", "",
            "Without a command, opens the window.", ""},
        footerHeading = "%nWhat is watched:%n",
        footer = {"  With none of --kubeconfig, --context and --docker-host, everything usual is found and watched:",
            "  all contexts of the kubeconfig, and all Docker contexts and sockets. As soon as one of them is",
            "  given, only what is named is watched. --source narrows further. --demo watches the demo fleet",
            "  and nothing else.", "",
            "Exit codes:",
            "  0  every source is current",
            "  1  Mintmark itself failed",
            "  2  wrong usage; also an unknown source or service, or an endpoint that was named, cannot be",
            "     used, and was all there was to watch",
            "  3  a source is stale or unreachable; the answer says which, and holds what the others show",
            "compare, image, sbom and history read images, and have exit codes of their own: see their --help"})
final class MintmarkCommand implements Callable<Integer> {

    private final Surroundings around;
    private final Window window;

    @Mixin
    private EndpointOptions endpoints;

    MintmarkCommand(Surroundings around, Window window) {
        this.around = around;
        this.window = window;
    }

    @Override
    public Integer call() {
        return window.open(around, endpoints.home(around), endpoints.endpoints());
    }
}
