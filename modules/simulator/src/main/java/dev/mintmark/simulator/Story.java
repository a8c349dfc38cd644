package dev.mintmark.simulator;

import dev.mintmark.domain.Problem;
import dev.mintmark.simulator.Revision.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What happened in the hours before the demo begins, played in fast motion, so that it begins in the midst of it.
final class Story {

    static final Duration LENGTH = Duration.ofHours(6);

    private static final int GATEWAYS_RESTARTED = 22;
    private static final int GATEWAYS = 30;
    private static final int HEALTHY_PAYMENTS = 12;
    private static final int PAYMENTS = 21;

    private final Stage stage;
    private final List<SimulatedSource> sources;
    private final Commands commands;
    private final Instant present;

    Story(Stage stage, List<SimulatedSource> sources, Commands commands, Instant present) {
        this.stage = stage;
        this.sources = sources;
        this.commands = commands;
        this.present = present;
    }

    void play() {
        calmReleases();
        before(170, "checkout", () -> rollOut("checkout", "7.10.0", "round taxes once, at the end"));
        before(125, "checkout", () -> commands.rollBack("checkout",
                Cause.of("kubectl-rollout", "rolled back by ana, INC-311")));
        before(105, "search", () -> commands.hotfixOneInstance("search"));
        before(33, "ledger", this::loseSightOfTheEdge);
        before(26, "gateway", this::moveTheTagOfGateway);
        releasePayments();
        stage.world().advanceTo(present);
    }

    private void calmReleases() {
        before(320, "pricing", () -> rollOut("pricing", "2.30.2", "round half to even"));
        before(250, "recommendations", () -> rollOut("recommendations", "9.1.1", "shorter cold start"));
        before(210, "previews", () -> commands.rollOut("previews", "0.14.3", Cause.UNTOLD, _ -> true));
        before(150, "notifications", () -> rollOut("notifications", "3.4.0", "quiet hours by time zone"));
        before(70, "vouchers", () -> rollOut("vouchers", "1.4.0", "vouchers for baskets"));
        before(41, "basket", () -> rollOut("basket", "4.11.3", "keep baskets for 30 days"));
    }

    /// The new release opens larger pools until the database has no connections left: what starts then, crashes.
    private void releasePayments() {
        var wanted = stage.workloadsOf("payments").stream().mapToInt(SimulatedWorkload::wanted).sum();
        before(9, "payments", () -> commands.makeFaulty("payments", "2.14.0",
                new Fault.Crashes(3, Math.ceilDiv(wanted * HEALTHY_PAYMENTS, PAYMENTS))));
        var cause = Cause.of(Keeper.of("payments").fieldManager(),
                CommitMessages.said("payments", "2.14.0", "raise pool size"));
        before(8.5, "payments", () -> commands.rollOut("payments", "2.14.0", cause, Founding.id("prod-eu")::equals));
        before(7, "payments", () -> commands.rollOut("payments", "2.14.0", cause, Founding.id("prod-us")::equals));
    }

    private void loseSightOfTheEdge() {
        sources.stream().filter(source -> source.id().equals(Founding.id("edge-3"))).forEach(source ->
                source.goDark(new Problem("demo.token-expired", "edge-3 could not be watched.",
                        "The exec plugin said: token expired.", "Sign in again, then choose Retry.")));
    }

    private void moveTheTagOfGateway() {
        commands.repushTag("gateway");
        var wanted = stage.workloadsOf("gateway").stream().mapToInt(SimulatedWorkload::wanted).sum();
        commands.recycle("gateway", wanted * GATEWAYS_RESTARTED / GATEWAYS);
    }

    private void rollOut(String service, String version, String message) {
        commands.rollOut(service, version, Cause.of(Keeper.of(service).fieldManager(),
                CommitMessages.said(service, version, message)), _ -> true);
    }

    /// Plans something for so many minutes before the present, in a fleet that has this service.
    private void before(double minutes, String service, Runnable happening) {
        if (commands.has(service)) {
            var at = present.minusMillis((long) (minutes * 60_000));
            stage.world().after(Duration.between(stage.world().now(), at), happening);
        }
    }
}
