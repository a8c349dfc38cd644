package dev.mintmark.app.wiring;

import dev.mintmark.app.configuration.ConfigurationFile;
import dev.mintmark.app.configuration.CurrentConfiguration;
import dev.mintmark.app.configuration.WatchedSources;
import dev.mintmark.docker.DockerImages;
import dev.mintmark.docker.DockerSettings;
import dev.mintmark.docker.SeveralEngines;
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
import dev.mintmark.sqlite.DeserializedDatabases;
import dev.mintmark.sqlite.SqliteLayerCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Images on engines, in registries and in files, wired by hand. Nothing is reached or opened before it is needed.
public final class RealImageReading implements ImageReading {

    private final OnDemand<RegistryImages> registries;
    private final LayerCache cache;
    private final OnDemand<DeserializedDatabases> databases = new OnDemand<>(DeserializedDatabases::new);
    private final OnDemand<LayerIndexes> layers;
    private final ImageStore stores;
    private final Surroundings around;

    RealImageReading(Surroundings around, Home home, ImagePlaces places, CurrentConfiguration configuration) {
        this.around = around;
        registries = new OnDemand<>(() -> new RegistryImages(
                new RealRegistries(around, configuration.now().registries()).settings(places.plainHttp()), around.clock()));
        var engines = new OnDemand<ImageStore>(() -> engines(around, places, configuration.now().sources()));
        cache = new CacheOnDemand(() -> SqliteLayerCache.open(home.layers(), configuration.now().layerBytes()));
        layers = new OnDemand<>(() -> new LayerIndexes(new LayerReader(inspectors()), cache));
        var everywhere = new ImageStores((name, platform) -> engines.get().open(name, platform),
                (name, platform) -> registries.get().open(name, platform), new OciLayouts(), new OciArchives(),
                new DockerArchives());
        stores = places.demo().map(demo -> demoFirst(demo, everywhere)).orElse(everywhere);
    }

    /// For a call that wires nothing else.
    public static ImageReading of(Surroundings around, Home home, ImagePlaces places) {
        Logs.into(home.log(), Crashes.redaction(around));
        var configuration = new CurrentConfiguration(ConfigurationFile.in(home.config()));
        configuration.loaded().problem().ifPresent(problem -> around.note(problem.sentence()));
        return new RealImageReading(around, home, places, configuration);
    }

    /// The demo fleet is made up, and nobody is to be asked for its images; what lies in a file is real.
    private static ImageStore demoFirst(ImageStore demo, ImageStore everywhere) {
        return (name, platform) -> switch (name) {
            case ImageName.OciLayout _, ImageName.OciArchive _, ImageName.DockerArchive _ -> everywhere.open(name, platform);
            case ImageName.Anywhere _, ImageName.DockerDaemon _, ImageName.DockerRegistry _ -> demo.open(name, platform);
        };
    }

    private static ImageStore engines(Surroundings around, ImagePlaces places, WatchedSources configured) {
        return new SeveralEngines(RealEndpoints.engines(around, places.dockerHost(), configured).endpoints().stream()
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
