package dev.mintmark.app.console;

import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.words.Words;
import dev.mintmark.presentation.firstrun.Looked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where a first start looks for something to watch, told as it is on this machine.
final class Places {

    private static final String SOCKET = "/var/run/docker.sock";

    private Places() {}

    /// Looks at files, so it blocks.
    static List<Looked> looked(Surroundings around, Words words) {
        var home = around.userHome();
        var places = new ArrayList<Looked>();
        places.add(new Looked(words.get("firstrun.place.engine"), "unix://" + SOCKET,
                words.get(Files.exists(Path.of(SOCKET)) ? "firstrun.notUsed" : "firstrun.noSocket")));
        places.add(new Looked(words.get("firstrun.place.contexts"), "~/.docker/contexts",
                words.get(Files.exists(home.resolve(".docker").resolve("contexts")) ? "firstrun.noContext"
                        : "firstrun.noFolder")));
        places.add(new Looked(words.get("firstrun.place.kubernetes"),
                around.variable("KUBECONFIG").map(value -> "KUBECONFIG=" + value).orElse("~/.kube/config"),
                words.get(Files.exists(home.resolve(".kube").resolve("config"))
                        || around.variable("KUBECONFIG").isPresent() ? "firstrun.noCluster" : "firstrun.noKubeconfig")));
        return places;
    }
}
