package dev.mintmark.app.wiring;

import dev.mintmark.docker.DockerDiscovery;
import dev.mintmark.docker.DockerImages;
import dev.mintmark.docker.DockerSettings;
import dev.mintmark.docker.DockerSurroundings;
import dev.mintmark.docker.SeveralEngines;
import dev.mintmark.domain.Problem;
import dev.mintmark.git.GitCommitLog;
import dev.mintmark.images.archive.DockerArchives;
import dev.mintmark.images.archive.OciArchives;
import dev.mintmark.images.archive.OciLayouts;
import dev.mintmark.images.catalog.Catalogers;
import dev.mintmark.images.compare.Comparer;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.findings.FindingRules;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageStore;
import dev.mintmark.images.ImageStores;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.inside.ElfInspector;
import dev.mintmark.images.layer.FileInspector;
import dev.mintmark.images.layer.LayerCache;
import dev.mintmark.images.layer.LayerIndexes;
import dev.mintmark.images.layer.LayerReader;
import dev.mintmark.images.lineage.Lineages;
import dev.mintmark.images.origin.CommitLog;
import dev.mintmark.images.Platform;
import dev.mintmark.images.secrets.SecretInspector;
import dev.mintmark.registry.RegistryImages;
import dev.mintmark.registry.RegistrySettings;
import dev.mintmark.sqlite.DeserializedDatabases;
import dev.mintmark.sqlite.SqliteLayerCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Images on engines, in registries and in files, wired by hand. Nothing is reached or opened before it is needed.
public final class RealImageReading implements ImageReading {

    /// Of some 100 bytes a file, it holds the layers of a hundred large images.
    private static final long CACHE_BYTES = 512L << 20;

    private final OnDemand<RegistryImages> registries;
    private final LayerCache cache;
    private final OnDemand<DeserializedDatabases> databases = new OnDemand<>(DeserializedDatabases::new);
    private final OnDemand<LayerIndexes> layers;
    private final ImageStore stores;
    private final Surroundings around;

    RealImageReading(Surroundings around, Home home, ImagePlaces places) {
        this.around = around;
        registries = new OnDemand<>(() -> new RegistryImages(
                RegistrySettings.usual(around.env(), around.userHome()).withPlainHttp(places.plainHttp()), around.clock()));
        var engines = new OnDemand<ImageStore>(() -> engines(around, places));
        cache = new CacheOnDemand(() -> SqliteLayerCache.open(home.layers(), CACHE_BYTES));
        layers = new OnDemand<>(() -> new LayerIndexes(new LayerReader(inspectors()), cache));
        var everywhere = new ImageStores((name, platform) -> engines.get().open(name, platform),
                (name, platform) -> registries.get().open(name, platform), new OciLayouts(), new OciArchives(),
                new DockerArchives());
        stores = places.demo() ? withoutDemo(everywhere) : everywhere;
    }

    /// For a call that wires nothing else.
    public static ImageReading of(Surroundings around, Home home, ImagePlaces places) {
        Logs.into(home.log(), Crashes.redaction(around));
        return new RealImageReading(around, home, places);
    }

    /// The demo fleet is made up: only what lies in a file is real, and nobody is to be asked for the rest.
    private static ImageStore withoutDemo(ImageStore everywhere) {
        return (name, platform) -> switch (name) {
            case ImageName.OciLayout _, ImageName.OciArchive _, ImageName.DockerArchive _ -> everywhere.open(name, platform);
            case ImageName.Anywhere _, ImageName.DockerDaemon _, ImageName.DockerRegistry _ ->
                throw new ImageUnreadable(new Problem("demo.images", "The images of the demo fleet could not be opened.",
                        "The demo fleet is made up, and its images were never built.",
                        "Compare images of your own: mintmark compare A B."), null);
        };
    }

    private static ImageStore engines(Surroundings around, ImagePlaces places) {
        var usual = DockerSurroundings.usual(around.env(), around.userHome());
        var engines = places.dockerHost().map(host -> DockerDiscovery.of(List.of(host), usual))
                .orElseGet(() -> DockerDiscovery.everything(usual));
        return new SeveralEngines(engines.endpoints().stream()
                .map(endpoint -> new DockerImages(endpoint, DockerSettings.USUAL)).toList());
    }

    private List<FileInspector> inspectors() {
        var inspectors = new ArrayList<>(Catalogers.all(databases.get()));
        inspectors.add(new ElfInspector());
        inspectors.add(new SecretInspector());
        return inspectors;
    }

    @Override
    public Comparison compare(List<ImageName> from, List<ImageName> to, Optional<Platform> platform)
            throws ImageUnreadable, InterruptedException {
        var pair = OpenPair.of(stores, from, to, platform);
        return new Comparer(layers.get(), FindingRules.all()).compare(pair.from(), pair.to());
    }

    @Override
    public ImageContents open(ImageName name, Optional<Platform> platform) throws ImageUnreadable, InterruptedException {
        return new ReadContents(stores.open(name, platform), layers::get);
    }

    @Override
    public CommitLog commits() {
        return new GitCommitLog(Clones.usual(around));
    }

    @Override
    public Lineages lineages() {
        return new Lineages(stores, (repository, most) -> registries.get().tags(repository, most));
    }

    @Override
    public void close() {
        registries.ifMade().ifPresent(RegistryImages::close);
        cache.close();
        databases.ifMade().ifPresent(DeserializedDatabases::close);
    }
}
