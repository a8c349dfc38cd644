package dev.mintmark.kubernetes;

import dev.mintmark.domain.Problem;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.feeds.Feed;
import dev.mintmark.kubernetes.objects.Resource;
import java.util.ArrayList;
import java.util.List;

/// What the server withholds.
final class Limits {

    private final String context;
    private final List<Problem> problems = new ArrayList<>();

    Limits(String context) {
        this.context = context;
    }

    /// A resource may not be listed. One that the server does not have is no limit: then there is none of it.
    void refused(Feed feed, CallFailed why) {
        if (why.isAbsent()) {
            return;
        }
        var problem = why.problem();
        var consequence = switch (feed.resource()) {
            case REPLICA_SETS -> " Pods are shown under their ReplicaSets, and releases of Deployments are not known.";
            case JOBS -> " Pods of CronJobs are shown under their Jobs.";
            case CONTROLLER_REVISIONS -> " Releases of StatefulSets and DaemonSets are not known.";
            case CONFIG_MAPS, SECRETS -> " Whether configuration moved without an image is not known of them.";
            case PODS, NAMESPACES -> "";
            default -> " Their pods are shown, but not how far a rollout is.";
        };
        problems.add(new Problem(problem.code(), problem.what() + consequence, problem.why(), problem.next()));
    }

    /// There are more namespaces than can be looked at one by one.
    void tooMany(int listed, int looked) {
        problems.add(new Problem("kubernetes.namespaces",
                "Only " + looked + " of " + listed + " namespaces of " + context + " are looked at.",
                "All of them at once may not be listed, and each one by itself costs its own connections.",
                "Name the namespaces that matter in the settings, or ask for a role that may list the whole cluster."));
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
