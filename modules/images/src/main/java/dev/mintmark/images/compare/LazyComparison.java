package dev.mintmark.images.compare;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.OpenImage;
import dev.mintmark.images.catalog.UnreadDatabases;
import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.LayerIndexes;
import dev.mintmark.images.packages.InstalledPackage;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The comparison of two open images. What needs layers is computed when it is looked at.
final class LazyComparison implements Comparison {

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::news).thenComparing(Finding::rule).thenComparing(Finding::sentence);

    private final OpenImage from;
    private final OpenImage to;
    private final List<FindingRule> rules;
    private final LayerIndexes indexes;
    private volatile LayerAlignment layers;
    /// How many readings there were when a name of the base was last looked for.
    private volatile int namedAfter = -1;
    private final List<ConfigurationChange> configuration;
    private final List<BuildChange> build;
    private final ReadingCount count;
    private final StackReader reader;
    private final Lazy<Stacks> stacks;
    private final Lazy<Databases> databases;
    private final Lazy<List<PackageChange>> packages;
    private final Lazy<FileDifference> files;
    private final Lazy<List<Finding>> findings;

    /// @param unread problems with those that no cataloger could read
    private record Databases(Map<String, List<FileFact.Packages>> from, Map<String, List<FileFact.Packages>> to,
            List<Problem> unread) {}

    LazyComparison(OpenImage from, OpenImage to, LayerIndexes indexes, List<FindingRule> rules) {
        this.from = from;
        this.to = to;
        this.rules = rules;
        this.indexes = indexes;
        layers = LayerAligner.align(from(), to());
        configuration = ConfigurationComparer.compare(from().configuration(), to().configuration());
        build = BuildAligner.align(from(), to());
        count = new ReadingCount(sharedLayers());
        reader = new StackReader(from, to, indexes, count);
        stacks = new Lazy<>(reader::read);
        databases = new Lazy<>(() -> new Databases(FactsByPath.seen(stacks.get().from(), FileFact.Packages.class),
                FactsByPath.seen(stacks.get().to(), FileFact.Packages.class),
                UnreadDatabases.between(stacks.get().from().files(), stacks.get().to().files())));
        packages = new Lazy<>(() -> PackageComparer.compare(installed(databases.get().from()),
                installed(databases.get().to())));
        files = new Lazy<>(() -> FileComparer.compare(stacks.get(), new FileOwners(databases.get().from(),
                packages.get()),
                new FileOwners(databases.get().to(), packages.get())));
        findings = new Lazy<>(this::find);
    }

    @Override
    public ImageDescription from() {
        return from.description();
    }

    @Override
    public ImageDescription to() {
        return to.description();
    }

    @Override
    public LayerAlignment layers() {
        var aligned = layers;
        var reads = stacks.known().isPresent() ? 1 : 0;
        if (aligned.sharedBase() > 0 && aligned.baseName().isEmpty() && namedAfter < reads) {
            namedAfter = reads;
            aligned = aligned.onBase(BaseRelease.of(aligned, indexes));
            layers = aligned;
        }
        return aligned;
    }

    @Override
    public List<ConfigurationChange> configuration() {
        return configuration;
    }

    @Override
    public List<BuildChange> build() {
        return build;
    }

    @Override
    public List<PackageChange> packages() throws ImageUnreadable, InterruptedException {
        return packages.get();
    }

    @Override
    public FileDifference files() throws ImageUnreadable, InterruptedException {
        return files.get();
    }

    @Override
    public List<Finding> findings() throws ImageUnreadable, InterruptedException {
        return findings.get();
    }

    @Override
    public ContentDifference content(String path) throws ImageUnreadable, InterruptedException {
        return new ContentComparer(from, to, stacks.get()).compare(path);
    }

    @Override
    public List<Problem> gaps() {
        return Stream.concat(reader.gaps().stream(), databases.known().stream().flatMap(read -> read.unread().stream()))
                .toList();
    }

    @Override
    public Reading reading() {
        return count.now();
    }

    @Override
    public void close() {
        try {
            from.close();
        } finally {
            to.close();
        }
    }

    private List<Finding> find() throws ImageUnreadable, InterruptedException {
        var compared = new Compared(from(), to(), packages.get(), files.get(),
                secrets(FactsByPath.seen(stacks.get().from(), FileFact.Secrets.class)),
                secrets(FactsByPath.seen(stacks.get().to(), FileFact.Secrets.class)),
                secrets(FactsByPath.buried(stacks.get().from(), FileFact.Secrets.class)),
                secrets(FactsByPath.buried(stacks.get().to(), FileFact.Secrets.class)));
        return rules.stream().flatMap(rule -> rule.look(compared).stream()).distinct().sorted(WORST_FIRST).toList();
    }

    private static Map<String, List<FileFact.Secret>> secrets(Map<String, List<FileFact.Secrets>> facts) {
        var secrets = new TreeMap<String, List<FileFact.Secret>>();
        facts.forEach((path, found) ->
                secrets.put(path, found.stream().flatMap(one -> one.secrets().stream()).toList()));
        return secrets;
    }

    private static List<InstalledPackage> installed(Map<String, List<FileFact.Packages>> databases) {
        return databases.values().stream().flatMap(Collection::stream).flatMap(found -> found.packages().stream())
                .toList();
    }

    private Set<Digest> sharedLayers() {
        var first = from().layers().stream().map(ImageLayer::diffId).collect(Collectors.toSet());
        first.retainAll(to().layers().stream().map(ImageLayer::diffId).collect(Collectors.toSet()));
        return Set.copyOf(first);
    }
}
