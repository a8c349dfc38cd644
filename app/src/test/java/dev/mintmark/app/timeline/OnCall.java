package dev.mintmark.app.timeline;

import static dev.mintmark.testkit.Story.Part.of;

import dev.mintmark.testkit.Story;
import dev.mintmark.testkit.Story.Part;
import java.time.Instant;

/// Records of an afternoon on call, up to three o'clock.
final class OnCall {

    static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");

    private OnCall() {}

    static Instant at(String clock) {
        return Instant.parse("2026-11-21T" + clock + (clock.length() == 5 ? ":00Z" : "Z"));
    }

    private static Instant daysAgo(int days) {
        return NOW.minusSeconds(days * 86_400L);
    }

    /// A rollout that is stuck, a rollback, a moved tag, a hand-made change and a source that went dark.
    static Story busy() {
        var story = new Story();
        for (var source : new String[] {"prod-eu", "prod-us", "edge-1", "edge-3"}) {
            story.gains(daysAgo(3), source);
        }
        story.runs(daysAgo(3), "payments", "prod-eu", of("4be01d7", 12)).runs(daysAgo(3), "payments", "prod-us", of("4be01d7", 12))
                .runs(daysAgo(3), "checkout", "prod-eu", of("1be77f0", 8)).runs(at("07:10"), "checkout", "prod-eu", of("77d0e52", 8))
                .runsBehindTag(daysAgo(3), "search", "prod-eu", "stable", of("c0a1199", 12))
                .runs(daysAgo(3), "gateway", "edge-1", of("3e90ab2", 5)).runs(daysAgo(3), "gateway", "prod-eu", of("3e90ab2", 5))
                .runs(daysAgo(3), "gateway", "edge-3", of("3e90ab2", 5))
                .runs(daysAgo(3), "ledger", "edge-3", of("55e1f08", 6))
                .runs(daysAgo(3), "catalogue", "prod-eu", of("aa52c3e", 8))
                .runs(daysAgo(3), "thumbnails", "prod-us", of("b81d004", 3));
        story.releases(at("14:31"), "payments", "prod-eu", "9f3c2a1", "42", "argocd-controller", "7c1e04b raise pool size")
                .releases(at("14:31:20"), "payments", "prod-us", "9f3c2a1", "42", "argocd-controller", "7c1e04b raise pool size");
        for (var step = 1; step <= 9; step++) {
            var when = at("14:31:20").plusSeconds(step * 20L);
            story.runs(when, "payments", "prod-eu", of("4be01d7", 12 - step), new Part("9f3c2a1", step, step / 2))
                    .runs(when.plusSeconds(7), "payments", "prod-us", of("4be01d7", 12 - step + 1), new Part("9f3c2a1", step, step * 2 / 3));
        }
        story.releases(at("09:40"), "checkout", "prod-eu", "1be77f0", "19", "kubectl-rollout", "INC-311")
                .runs(at("09:41"), "checkout", "prod-eu", of("77d0e52", 4), of("1be77f0", 4))
                .runs(at("09:43"), "checkout", "prod-eu", of("1be77f0", 8))
                .runsBehindTag(at("12:50"), "search", "prod-eu", "stable", of("c0a1199", 11), of("77d0e52", 1))
                .runs(at("14:34"), "gateway", "prod-eu", of("3e90ab2", 1), of("e2907f1", 4))
                .runs(at("14:35"), "gateway", "edge-1", of("e2907f1", 5))
                .runs(at("11:10"), "thumbnails", "prod-us", of("b81d004", 2), new Part("", 1, 0))
                .runs(at("11:52"), "thumbnails", "prod-us", of("b81d004", 3))
                .loses(at("14:02"), "edge-3", "The exec plugin says: token expired.");
        return story;
    }

    /// The same afternoon, with the stuck rollout of payments rolled back from this console.
    static Story rolledBack() {
        var cause = "rollback to 4be01d7 by ana: pool exhaustion after 2.14.0 (INC-314)";
        return busy().releases(at("14:44"), "payments", "prod-eu", "4be01d7", "43", "argocd-controller", cause)
                .releases(at("14:44:02"), "payments", "prod-us", "4be01d7", "43", "argocd-controller", cause)
                .runs(at("14:44:50"), "payments", "prod-eu", of("4be01d7", 12))
                .runs(at("14:45:10"), "payments", "prod-us", of("4be01d7", 12));
    }

    /// A day on which nothing happened.
    static Story calm() {
        var story = new Story().gains(daysAgo(3), "prod-eu");
        for (var service : new String[] {"catalogue", "checkout", "payments", "search"}) {
            story.runs(daysAgo(3), service, "prod-eu", of(Integer.toHexString(service.hashCode()).substring(0, 7), 8));
        }
        return story;
    }

    /// Sources out of sight and back: one of two, then both, and one that never comes back.
    static Story gaps() {
        return new Story().gains(daysAgo(3), "prod-eu").gains(daysAgo(3), "prod-us").gains(daysAgo(3), "edge-3")
                .runs(daysAgo(3), "payments", "prod-eu", of("4be01d7", 12)).runs(daysAgo(3), "payments", "prod-us", of("4be01d7", 12))
                .runs(daysAgo(3), "checkout", "prod-eu", of("1be77f0", 8))
                .runs(daysAgo(3), "ledger", "edge-3", of("55e1f08", 6))
                .loses(at("08:12"), "edge-3", "The exec plugin says: token expired.")
                .loses(at("10:20"), "prod-us", "The API server did not answer within 10 s.")
                .loses(at("12:05"), "prod-eu", "The connection was refused.")
                .gains(at("12:50"), "prod-eu").gains(at("13:10"), "prod-us");
    }
}
