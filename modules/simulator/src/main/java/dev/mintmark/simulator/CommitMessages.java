package dev.mintmark.simulator;

import dev.mintmark.simulator.Revision.Cause;
import java.util.List;

/// Who released what, and why: as it would stand in the change cause.
final class CommitMessages {

    private static final List<String> MESSAGES = List.of("retry on 503", "bump base image", "smaller batches",
            "drop unused endpoint", "fix rounding of totals", "read timeouts from config", "update dependencies",
            "cache negative lookups", "new index for slow query", "log request ids", "accept longer names",
            "close idle connections", "feature flag for new layout", "fix time zone of reports", "lower memory use");

    private CommitMessages() {}

    static Cause cause(ServicePlan plan, String version) {
        if (plan.kind() == WorkloadKind.COMPOSE) {
            return Cause.UNTOLD;
        }
        return Cause.of(Keeper.of(plan.name()).fieldManager(),
                said(plan.name(), version, pick(MESSAGES, plan.name(), version)));
    }

    /// The change cause for a commit with this message.
    static String said(String service, String version, String message) {
        return "commit " + Hashes.commit(service, version) + " \"" + message + "\"";
    }

    private static String pick(List<String> words, Object... key) {
        return words.get((int) (Hashes.share(key) * words.size()));
    }
}
