package dev.mintmark.app.wiring;

import dev.mintmark.app.configuration.ConfigurationFile;
import dev.mintmark.app.configuration.CurrentConfiguration;
import dev.mintmark.change.arm.Arming;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.PassingAudit;
import dev.mintmark.change.copy.DebugCopies;
import dev.mintmark.change.ephemeral.LiveLooks;
import dev.mintmark.change.rollback.PassingPlans;
import dev.mintmark.change.rollback.PlanStore;
import dev.mintmark.change.rollback.Rollbacks;
import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.finding.FindingsDesk;
import dev.mintmark.fleet.watch.FleetWatch;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.fleet.history.HistoryWriter;
import dev.mintmark.images.ImageStore;
import dev.mintmark.incident.IncidentStore;
import dev.mintmark.incident.Incidents;
import dev.mintmark.incident.PassingIncidents;
import dev.mintmark.simulator.SimulatedFleet;
import dev.mintmark.simulator.SimulationSettings;
import dev.mintmark.sqlite.Opening;
import dev.mintmark.sqlite.SqliteAudit;
import dev.mintmark.sqlite.SqliteHistory;
import dev.mintmark.sqlite.SqliteIncidents;
import dev.mintmark.sqlite.SqlitePlans;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Everything, wired by hand, for both faces of the program. Start reading here.
///
/// Making one opens the record and starts the fold; nothing is asked of any system until a source of the [#watchlist]
/// is handed to the watch.
public final class Wiring implements AutoCloseable {

    private static final Duration DEMO_PAST = Duration.ofDays(30);

    private final Home home;
    private final Endpoints endpoints;
    private final CurrentConfiguration configuration;
    private final History history;
    private final Optional<Problem> historyProblem;
    private final FleetWatch fleet;
    private final Discovery discovery;
    private final Optional<SimulatedFleet> demo;
    private final OnDemand<ImageReading> images;
    private final Changes changes;
    private final RegistryLookup registries;
    private final OnDemand<FindingsDesk> findings;
    private final OnDemand<IncidentStore> incidentStore;
    private final OnDemand<Incidents> incidents;

    private Wiring(Surroundings around, Home home, Endpoints endpoints, Record record, Discovery discovery,
            Acting acting, Optional<SimulatedFleet> demo, CurrentConfiguration configuration) {
        this.home = home;
        this.endpoints = endpoints;
        this.configuration = configuration;
        this.history = record.history;
        this.historyProblem = record.problem;
        this.fleet = new FleetWatch(around.clock(), record.chronicle, new HistoryWriter(record.history));
        this.discovery = discovery;
        this.demo = demo;
        this.changes = new Changes(around, acting.audit, acting.hosts, acting.rooms, acting.plans,
                new FleetSighting(fleet, history, around.clock()), () -> configuration.now().arming());
        this.registries = new RegistryLookup(around, configuration);
        this.findings = new OnDemand<>(() -> new WiredFindings(new FindingsBeyond(changes::copies,
                demo.<DigestLookup>map(made -> (_, digest) -> Optional.of(made.isInRegistry(digest))).orElse(registries),
                id -> configuration.now().classOf(id), around.clock()), new AuditedAcceptances(changes::audit, around.clock()),
                around.clock()));
        this.incidentStore = new OnDemand<>(acting.incidents);
        this.incidents = new OnDemand<>(() -> new Incidents(incidentStore.get(), history, changes.audit(),
                around.clock(), around.operator()));
        this.images = new OnDemand<>(() -> new RealImageReading(around, home,
                new ImagePlaces(endpoints.dockerHost(), Set.of(), demoImages()), configuration));
    }

    /// Wires the real thing, or the demo. Blocks while the record is opened.
    public static Wiring of(Surroundings around, Home home, Endpoints endpoints) {
        Logs.into(home.log(), Crashes.redaction(around));
        if (endpoints.demo()) {
            return demo(around, home, endpoints, new SimulatedFleet(SimulationSettings.demo(around.clock())));
        }
        var configuration = configured(home);
        return new Wiring(around, home, endpoints, Record.at(home, around.clock()),
                RealDiscovery.of(around, endpoints, configuration),
                Acting.really(around, home, new RealCopyHosts(around, endpoints, configuration),
                        new RealRollbackRooms(around, home, endpoints, configuration)), Optional.empty(), configuration);
    }

    /// Wires the real record, and sources that are given instead of found.
    public static Wiring of(Surroundings around, Home home, Endpoints endpoints, Discovery discovery) {
        return of(around, home, endpoints, discovery, () -> CopyHosts.NONE);
    }

    /// Wires the real record and audit, and sources and places of debug copies that are given instead of found.
    public static Wiring of(Surroundings around, Home home, Endpoints endpoints, Discovery discovery,
            Supplier<CopyHosts> hosts) {
        return of(around, home, endpoints, discovery, hosts, () -> RollbackRooms.NONE);
    }

    /// Wires the real record, audit and plans, and everything else as given instead of found.
    public static Wiring of(Surroundings around, Home home, Endpoints endpoints, Discovery discovery,
            Supplier<CopyHosts> hosts, Supplier<RollbackRooms> rooms) {
        return new Wiring(around, home, endpoints, Record.at(home, around.clock()), discovery,
                Acting.really(around, home, hosts, rooms), Optional.empty(), configured(home));
    }

    /// Wires the real record, audit, plans and incidents over a simulated fleet, so that all of it can be tried for
    /// long.
    public static Wiring of(Surroundings around, Home home, Endpoints endpoints, SimulatedFleet simulated) {
        Logs.into(home.log(), Crashes.redaction(around));
        return new Wiring(around, home, endpoints, Record.at(home, around.clock()), simulated::sources,
                Acting.really(around, home, () -> CopyHosts.armed(simulated.copyHosts()),
                        () -> RollbackRooms.of(simulated.rollbackPlaces(), new DemoConfiguration())),
                Optional.of(simulated), configured(home));
    }

    /// Read when it is first asked for.
    private static CurrentConfiguration configured(Home home) {
        return new CurrentConfiguration(ConfigurationFile.in(home.config()));
    }

    /// The audit alone, for who only wants to read it. Opened when it is first used.
    public static AuditLog audit(Home home, InstantSource clock) {
        return new SqliteAudit(home.audit(), clock);
    }

    /// The demo's record is its own, begins with a past that never was, and ends with the program.
    private static Wiring demo(Surroundings around, Home home, Endpoints endpoints, SimulatedFleet demo) {
        var record = Record.of(new PassingHistory(demo.past(DEMO_PAST)), Optional.empty());
        var acting = new Acting(() -> new PassingAudit(around.clock()), () -> CopyHosts.armed(demo.copyHosts()),
                () -> RollbackRooms.of(demo.rollbackPlaces(), new DemoConfiguration()), PassingPlans::new,
                () -> new PassingIncidents(around.clock()));
        return new Wiring(around, home, endpoints, record, demo::sources, acting, Optional.of(demo), configured(home));
    }

    /// Whether the fleet is made up.
    public boolean isDemo() {
        return demo.isPresent();
    }

    /// Where history, log and settings live.
    public Home home() {
        return home;
    }

    /// What the operator configured, as it was read last.
    public CurrentConfiguration configuration() {
        return configuration;
    }

    public FleetWatch fleet() {
        return fleet;
    }

    public History history() {
        return history;
    }

    /// Where the images of the demo fleet are; empty if the fleet is real.
    public Optional<ImageStore> demoImages() {
        return demo.map(SimulatedFleet::images);
    }

    /// What reads and compares images; nothing of it is made before somebody asks.
    public ImageReading images() {
        return images.get();
    }

    /// What may be changed from here. Finding that out reads files, so the first call blocks.
    public Arming arming() {
        return changes.arming();
    }

    /// What was done from here; nothing of it is opened before it is used.
    public AuditLog audit() {
        return changes.audit();
    }

    /// Debug copies, wherever they can be made. Finding the places reads files, so the first call blocks.
    public DebugCopies copies() {
        return changes.copies();
    }

    /// Looks into running pods, where a copy will not do.
    public LiveLooks liveLooks() {
        return changes.liveLooks();
    }

    /// What stood in the way of finding places of debug copies, so that copies may be there that are not seen.
    public List<Problem> copyProblems() {
        return changes.copyProblems();
    }

    /// Rollbacks, wherever they lead. Finding the ways reads files, so the first call blocks.
    public Rollbacks rollbacks() {
        return changes.rollbacks();
    }

    /// What stood in the way of finding ways to roll back, or of reading what the operator configured about services.
    public List<Problem> rollbackProblems() {
        return changes.rollbackProblems();
    }

    /// What is not as immutable infrastructure should be, and what of it was accepted. Reaches nowhere by itself.
    public FindingsDesk findings() {
        return findings.get();
    }

    /// Incidents, and what is told of them; nothing of it is opened before it is used.
    public Incidents incidents() {
        return incidents.get();
    }

    /// What was wrong with the record when it was opened; it may have been begun afresh, or last for this run only.
    public Optional<Problem> historyProblem() {
        return historyProblem;
    }

    /// What is to be watched. Reads files, so it blocks; reaches nowhere.
    ///
    /// @throws UnknownSource if the operator named a source that there is not
    public Watchlist watchlist() throws UnknownSource {
        return Watchlist.of(endpoints, discovery.find(), fleet.recorded());
    }

    /// Lets the demo fleet move by itself; without a demo, does nothing.
    public void enliven() {
        demo.ifPresent(SimulatedFleet::start);
    }

    /// Stops watching and writes what is still to be recorded. The record can still be read until [#close].
    public void settle() {
        demo.ifPresent(SimulatedFleet::close);
        fleet.close();
    }

    @Override
    public void close() {
        settle();
        images.ifMade().ifPresent(ImageReading::close);
        incidentStore.ifMade().ifPresent(IncidentStore::close);
        changes.close();
        registries.close();
        history.close();
    }

    /// What changes are made with, each of it made when it is needed.
    private record Acting(Supplier<AuditLog> audit, Supplier<CopyHosts> hosts, Supplier<RollbackRooms> rooms,
            Supplier<PlanStore> plans, Supplier<IncidentStore> incidents) {

        static Acting really(Surroundings around, Home home, Supplier<CopyHosts> hosts, Supplier<RollbackRooms> rooms) {
            return new Acting(() -> Wiring.audit(home, around.clock()), hosts, rooms,
                    () -> new SqlitePlans(home.rollbacks()), () -> new SqliteIncidents(home.incidents(),
                    around.clock()));
        }
    }

    /// The record as it was opened.
    private record Record(History history, Chronicle chronicle, Optional<Problem> problem) {

        static Record at(Home home, InstantSource clock) {
            return switch (SqliteHistory.open(home.history(), clock)) {
                case Opening.Opened(var history) -> of(history, Optional.empty());
                case Opening.StartedAfresh(var history, var problem, _) -> of(history, Optional.of(problem));
                case Opening.Unavailable(var problem) -> of(new PassingHistory(), Optional.of(problem));
            };
        }

        static Record of(History history, Optional<Problem> problem) {
            try {
                return new Record(history, history.between(Instant.MAX, Instant.MAX), problem);
            } catch (HistoryUnavailable unavailable) {
                return new Record(history, new Chronicle(Instant.MAX, Instant.MAX, List.of(), List.of()),
                        Optional.of(unavailable.problem()));
            }
        }
    }
}
