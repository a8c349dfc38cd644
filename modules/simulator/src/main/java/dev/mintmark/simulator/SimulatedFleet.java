package dev.mintmark.simulator;

import dev.mintmark.change.copy.CopyHost;
import dev.mintmark.change.rollback.RollbackPlace;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.Source;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.simulator.Revision.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;

/// A fleet that lives in memory: three clusters and two Docker engines, with real rollout behaviour.
///
/// Time passes by [#step], or by itself after [#start]. Thread-safe: commands may come from any thread, and watchers
/// of its sources never hold it up.
public final class SimulatedFleet implements AutoCloseable {

    private static final int MOST_PER_SECOND = 1_000_000;

    private final Stage stage;
    private final InstantSource clock;
    private final Flicker flicker;
    private final List<SimulatedSource> sources;
    private final List<CopyHost> copyHosts;
    private final Commands commands;
    private final Churn churn;
    private final Life life;
    private final Instant present;
    private final List<HistoryEntry> record;

    public SimulatedFleet(SimulationSettings settings) {
        this(settings, ServiceCatalogue.plans(settings.services(), settings.instances()));
    }

    /// A fleet of exactly these services.
    SimulatedFleet(SimulationSettings settings, List<ServicePlan> plans) {
        // Whole milliseconds, because no record keeps more.
        present = settings.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        stage = new Stage(new World(settings.seed(), settings.story() ? present.minus(Story.LENGTH) : present));
        sources = new Founding(stage, plans, present).sources();
        commands = new Commands(stage);
        copyHosts = sources.stream().<CopyHost>map(source ->
                new SimulatedCopyHost(source, new SimulatedCopies(settings.clock()))).toList();
        var chronicler = new Chronicler(stage.world());
        chronicler.begin(new Prehistory(stage.world()).of(sources), stage.workloads());
        stage.recordedBy(chronicler);
        if (settings.story()) {
            new Story(stage, sources, commands, present).play();
        }
        stage.recordedBy(Recorder.NONE);
        record = chronicler.entries();
        clock = settings.clock();
        flicker = new Flicker(stage);
        churn = new Churn(stage, sources, commands);
        life = new Life(stage, clock);
    }

    /// The clusters and engines, always in the same order.
    public List<Source> sources() {
        return List.copyOf(sources);
    }

    /// What makes debug copies at each of the sources, in their order. Nothing in such a copy is real.
    public List<CopyHost> copyHosts() {
        return copyHosts;
    }

    /// What rolls back workloads of each of the clusters, in their order. It changes this fleet and nothing else.
    public List<RollbackPlace> rollbackPlaces() {
        return sources.stream().filter(source -> !source.runtime().isDocker())
                .<RollbackPlace>map(SimulatedRollbackPlace::new).toList();
    }

    /// Whether the registry of this fleet knows an image by this digest.
    public boolean isInRegistry(Digest digest) {
        return stage.world().ask(() -> stage.registry().knows(digest));
    }

    /// The time in this fleet, which is what its observations are dated by.
    public Instant now() {
        return stage.world().ask(stage.world()::now);
    }

    /// What would have been seen of this fleet before it was made: a record that ends in the state it began with.
    ///
    /// @param back how far; what held then comes first, dated then. There is about a month
    public List<HistoryEntry> past(Duration back) {
        return Past.since(present.minus(back), record);
    }

    /// Lets time pass, and everything happen that is due meanwhile.
    public void step(Duration duration) {
        within(() -> stage.world().advanceTo(stage.world().now().plus(duration)));
    }

    /// Ends everything that goes on by itself. The fleet can still be stepped and watched.
    @Override
    public void close() {
        life.close();
        within(churn::end);
    }

    /// Lets time pass by the clock of the settings, on a thread of its own.
    public void start() {
        life.start();
    }

    /// From now on something happens by itself every half a minute: mostly a calm rollout, sometimes something that goes
    /// wrong and recovers. What is dark now comes back after a while.
    public void churn() {
        within(churn::begin);
    }

    /// Lets so many instances change at once, all over the fleet, and no more.
    public void change(int instances) {
        within(() -> flicker.change(instances));
    }

    /// Lets that many instances change every second, all over the fleet, until the load is closed.
    public Load load(int observationsPerSecond) {
        if (observationsPerSecond < 1 || observationsPerSecond > MOST_PER_SECOND) {
            throw new IllegalArgumentException("A load is 1 to " + MOST_PER_SECOND + " observations a second: "
                    + observationsPerSecond);
        }
        return new Load(stage, clock, sources, observationsPerSecond);
    }

    /// Releases this version of a service wherever it runs.
    ///
    /// @throws java.util.NoSuchElementException if there is no such service; so with all commands
    public void rollOut(String service, String version) {
        within(() -> commands.rollOut(service, version, released(service, version), _ -> true));
    }

    /// Releases this version of a service at one source only.
    public void rollOut(String service, String version, SourceId where) {
        within(() -> commands.rollOut(service, version, released(service, version), where::equals));
    }

    /// Releases what was in place before the present release.
    public void rollBack(String service) {
        within(() -> commands.rollBack(service, Cause.of("kubectl-rollout", "rolled back by hand")));
    }

    /// Pushes other bytes under the tag that a service uses. Instances started from now on run them; those that are
    /// there stay as they are, as does a service whose reference has a digest.
    public void repushTag(String service) {
        within(() -> commands.repushTag(service));
    }

    /// Deletes so many instances of a service, so that others are started in their place.
    public void recycle(String service, int instances) {
        within(() -> commands.recycle(service, instances));
    }

    /// Sets another image on one running instance, past its template, as somebody with rights and in a hurry would.
    public void hotfixOneInstance(String service) {
        within(() -> commands.hotfixOneInstance(service));
    }

    /// Whoever starts this version of a service from now on meets this fault.
    public void makeFaulty(String service, String version, Fault fault) {
        within(() -> commands.makeFaulty(service, version, fault));
    }

    /// Lets all ready instances of the newest version of a service crash, and go on crashing until [#mend].
    public void crash(String service) {
        within(() -> commands.crash(service, 1));
    }

    /// Takes all faults from a service; what failed recovers when it is tried again.
    public void mend(String service) {
        within(() -> commands.mend(service));
    }

    /// Wants this many instances of a service at one source.
    public void scale(String service, SourceId where, int instances) {
        within(() -> commands.scale(service, where, instances));
    }

    /// Deletes a service everywhere.
    public void delete(String service) {
        within(() -> commands.delete(service));
    }

    /// Makes a source unavailable: who watches it is told so, and nobody sees it until [#mendSource].
    public void breakSource(SourceId id, Problem problem) {
        within(() -> source(id).goDark(problem));
    }

    public void mendSource(SourceId id) {
        within(() -> source(id).comeBack());
    }

    private SimulatedSource source(SourceId id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("No such source in the simulated fleet: " + id));
    }

    private static Cause released(String service, String version) {
        return Cause.of(Keeper.of(service).fieldManager(), CommitMessages.said(service, version, "release " + version));
    }

    private void within(Runnable happening) {
        stage.world().within(happening);
    }
}
