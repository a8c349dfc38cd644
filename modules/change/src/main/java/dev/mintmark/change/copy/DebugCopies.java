package dev.mintmark.change.copy;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.mintmark.change.arm.Arming;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.audit.AuditedAct;
import dev.mintmark.change.inside.CopyInside;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The one way by which debug copies are launched, found, extended, entered and ended, over all places.
///
/// What makes a copy, prolongs it or runs something inside it needs its place to be armed, and is in the audit before it is
/// done. What only ends a copy needs no arming: its end was announced when it was launched. All of it blocks, and ends
/// soon when its thread is interrupted. Thread-safe; remembers nothing.
public final class DebugCopies {

    static final String LAUNCH = "copy.launch";
    static final String EXTEND = "copy.extend";
    static final String END = "copy.end";

    private static final Comparator<DebugCopy> ORDER =
            Comparator.comparing(DebugCopy::expiresAt).thenComparing(DebugCopy::id);
    /// Longer than any host's own patience; only what hangs is given up.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<CopyHost> hosts;
    private final Arming arming;
    private final AuditLog audit;
    private final InstantSource clock;
    private final String operator;
    private final Accounting accounting;

    /// @param operator the operator's name on this machine, for the audit
    public DebugCopies(Collection<? extends CopyHost> hosts, Arming arming, AuditLog audit, InstantSource clock,
            String operator) {
        this.hosts = List.copyOf(hosts);
        this.arming = requireNonNull(arming, "arming");
        this.audit = requireNonNull(audit, "audit");
        this.clock = requireNonNull(clock, "clock");
        this.operator = requireNonNull(operator, "operator");
        this.accounting = new Accounting(audit, clock, operator);
    }

    /// Where copies can be made, armed or not.
    public List<SourceId> places() {
        return hosts.stream().map(CopyHost::source).toList();
    }

    public String operator() {
        return operator;
    }

    /// Works out what would be made, and makes nothing; needs no arming.
    public CopyPlan plan(CopyRequest request) throws CopyRefused, InterruptedException {
        if (request.purpose().isBlank()) {
            throw new CopyRefused(new Problem("copy.purpose", "No copy was planned.", "It has no purpose.",
                    "Say what it is for, such as a ticket's number."), null);
        }
        return host(request.place().source()).plan(request);
    }

    /// Makes the copy that was planned: the launch is in the audit before anything else is done.
    public DebugCopy launch(CopyPlan plan, LaunchProgress progress) throws CopyRefused, InterruptedException {
        var request = plan.request();
        var host = host(request.place().source());
        refuseUnarmed(host.source());
        progress.about(LaunchStep.RECORD, "");
        var act = begin(LAUNCH, request.id(), request.purpose(), LaunchFacts.of(plan));
        var copy = run(act, () -> host.launch(plan, progress));
        act.succeeded(LaunchFacts.of(copy));
        return copy;
    }

    /// Sets what is left of a lease, never beyond [DebugCopy#latestEnd].
    ///
    /// @param left from now
    public DebugCopy renew(DebugCopy copy, Duration left) throws CopyRefused, InterruptedException {
        var host = host(copy.place().source());
        refuseUnarmed(host.source());
        if (left.isNegative() || left.isZero()) {
            throw new CopyRefused(new Problem("copy.lease", "The lease of " + copy.id() + " stays as it is.",
                    "Nothing would be left of it.", "End the copy instead."), null);
        }
        var act = begin(EXTEND, copy.id(), copy.purpose(), Map.of("source", host.source().value(),
                "place", copy.place().toString(), "lease", Long.toString(left.toSeconds())));
        var renewed = run(act, () -> host.renew(copy.id(), left));
        act.succeeded(Map.of("until", renewed.expiresAt().toString()));
        return renewed;
    }

    /// Gives a lease so much more, or less if `by` is negative.
    public DebugCopy extend(DebugCopy copy, Duration by) throws CopyRefused, InterruptedException {
        return renew(copy, Duration.between(clock.instant(), copy.expiresAt()).plus(by));
    }

    /// Ends a copy with all that belongs to it, and asks until it is gone.
    public CopyEnd end(DebugCopy copy) throws InterruptedException {
        AuditedAct act;
        try {
            act = begin(END, copy.id(), copy.purpose(), Map.of("source", copy.place().source().value(),
                    "place", copy.place().toString(), "end", "asked"));
        } catch (CopyRefused refused) {
            return new CopyEnd.NotConfirmed(refused.problem());
        }
        var end = endUnder(act, copy);
        switch (end) {
            case CopyEnd.Confirmed(var seenAt) -> act.succeeded(Map.of("confirmed", seenAt.toString()));
            case CopyEnd.NotConfirmed(var problem) -> act.failed(problem);
        }
        return end;
    }

    /// All copies there are, whoever made them.
    public SeenCopies copies() throws InterruptedException {
        return copies(hosts);
    }

    private SeenCopies copies(List<CopyHost> some) throws InterruptedException {
        var asked = EachHost.ask(some, PATIENCE, CopyHost::copies);
        return new SeenCopies(clock.instant(), sorted(asked.answers().values().stream().flatMap(List::stream)),
                asked.silent());
    }

    /// One copy, wherever it is; empty if no place has it.
    ///
    /// @throws CopyRefused if it was not found, and there are places that do not answer
    public Optional<DebugCopy> find(CopyId id) throws CopyRefused, InterruptedException {
        var seen = copies();
        var found = seen.copies().stream().filter(copy -> copy.id().equals(id)).findFirst();
        if (found.isEmpty() && !seen.silent().isEmpty()) {
            throw new CopyRefused(seen.silent().get(seen.silent().firstKey()), null);
        }
        return found;
    }

    /// What lives on when this console is closed: this operator's copies.
    public SeenCopies whatLivesOn() throws InterruptedException {
        return copies().of(operator);
    }

    /// Takes away what is past its lease everywhere, and brings the audit up to date with what is there: to be called when
    /// a console starts.
    public SweepReport sweep() throws InterruptedException {
        return sweep(hosts);
    }

    /// The same at one place only.
    public SweepReport sweep(SourceId source) throws CopyRefused, InterruptedException {
        return sweep(List.of(host(source)));
    }

    private SweepReport sweep(List<CopyHost> some) throws InterruptedException {
        var asked = EachHost.ask(some, PATIENCE, CopyHost::sweep);
        var swept = asked.answers().values().stream().flatMap(List::stream).toList();
        swept.forEach(accounting::swept);
        account(copies(some), some.stream().map(CopyHost::source).toList());
        return new SweepReport(swept, asked.silent());
    }

    /// What can be done inside a copy. What runs something there needs arming and is audited.
    public CopyInside inside(DebugCopy copy) throws CopyRefused {
        return new AuditedInside(host(copy.place().source()).inside(copy.id()), copy.id(), copy.place(), copy.purpose(),
                arming, audit, operator);
    }

    /// Writes into the audit what became of copies that nobody was looking at.
    ///
    /// @param looked places that were asked; of others nothing is concluded
    void account(SeenCopies seen, Collection<SourceId> looked) {
        accounting.account(seen, looked);
    }

    List<CopyHost> hosts() {
        return hosts;
    }

    static List<DebugCopy> sorted(Stream<DebugCopy> copies) {
        return copies.sorted(ORDER).toList();
    }

    private CopyHost host(SourceId source) throws CopyRefused {
        return hosts.stream().filter(host -> host.source().equals(source)).findFirst()
                .orElseThrow(() -> new CopyRefused(new Problem("copy.place", "Nothing was done on " + source + ".",
                        "Debug copies cannot be made there.", places().isEmpty() ? "Add a Docker engine or a cluster."
                                : "Choose one of " + places().stream().map(SourceId::value).collect(joining(", "))
                                        + "."), null));
    }

    private void refuseUnarmed(SourceId source) throws CopyRefused {
        var refusal = arming.refusal(source);
        if (refusal.isPresent()) {
            throw new CopyRefused(refusal.get(), null);
        }
    }

    private AuditedAct begin(String act, CopyId subject, String reason, Map<String, String> facts)
            throws CopyRefused {
        try {
            return AuditedAct.begin(audit, act, subject.value(), operator, reason, new TreeMap<>(facts));
        } catch (AuditUnavailable unavailable) {
            throw new CopyRefused(unavailable.problem(), unavailable);
        }
    }

    /// One call to a host.
    @FunctionalInterface
    private interface Call {

        DebugCopy make() throws CopyRefused, InterruptedException;
    }

    private static DebugCopy run(AuditedAct act, Call call) throws CopyRefused, InterruptedException {
        try {
            return call.make();
        } catch (CopyRefused refused) {
            act.failed(refused.problem());
            throw refused;
        } catch (InterruptedException cancelled) {
            act.failed(cancelled());
            throw cancelled;
        }
    }

    private CopyEnd endUnder(AuditedAct act, DebugCopy copy) throws InterruptedException {
        try {
            return host(copy.place().source()).end(copy.id());
        } catch (CopyRefused refused) {
            return new CopyEnd.NotConfirmed(refused.problem());
        } catch (InterruptedException cancelled) {
            act.failed(cancelled());
            throw cancelled;
        }
    }

    static Problem cancelled() {
        return new Problem("copy.cancelled", "It was not done.", "It was cancelled.", "Do it again.");
    }
}
