package dev.mintmark.kubernetes.access;

import dev.mintmark.domain.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Puts what is wrong with a kubeconfig into words.
final class KubeconfigProblems {

    private static final int MOST_NAMED = 10;

    private KubeconfigProblems() {}

    static Problem missing(Path file) {
        return new Problem("kubeconfig.missing", "The kubeconfig " + file + " could not be read.",
                "There is no such file.", "Check the path given by --kubeconfig or KUBECONFIG.");
    }

    static Problem empty(Path file) {
        return new Problem("kubeconfig.empty", "The kubeconfig " + file + " names no cluster.", "The file is empty.",
                "Write your cluster's access into it, as your provider's command line does.");
    }

    static Problem noContexts(Path file) {
        return new Problem("kubeconfig.empty", "The kubeconfig " + file + " names no cluster.", "It has no contexts.",
                "Add a context, for example with kubectl config set-context.");
    }

    static Problem malformed(Path file, String why) {
        return new Problem("kubeconfig.malformed", "The kubeconfig " + file + " could not be read.",
                "It is malformed: " + why + ".", "Check it with kubectl --kubeconfig " + file + " config view.");
    }

    static Problem unreadable(Path file, IOException cause) {
        return new Problem("kubeconfig.unreadable", "The kubeconfig " + file + " could not be read.",
                "The system refused: " + cause.getClass().getSimpleName() + ".", "Check its owner and permissions.");
    }

    static Problem noSuchContext(String name, List<String> known) {
        var others = known.isEmpty() ? "It names none at all."
                : "It names " + String.join(", ", known.stream().limit(MOST_NAMED).toList())
                        + (known.size() > MOST_NAMED ? ", …" : "") + ".";
        return new Problem("kubeconfig.context", "The context " + name + " could not be used.",
                "The kubeconfig has no such context. " + others, "Check the name given by --context.");
    }

    static Problem noSuchCluster(String context, String cluster) {
        return new Problem("kubeconfig.cluster", "The context " + context + " could not be used.",
                cluster.isBlank() ? "It names no cluster." : "Its cluster " + cluster + " has no server in the kubeconfig.",
                "Add the cluster to the kubeconfig, or remove the context.");
    }
}
