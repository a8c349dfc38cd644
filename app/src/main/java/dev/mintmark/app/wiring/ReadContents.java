package dev.mintmark.app.wiring;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.Problem;
import dev.mintmark.images.catalog.UnreadDatabases;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.filesystem.ImageFilesystem;
import dev.mintmark.images.filesystem.StackedFilesystem;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.LayerContents;
import dev.mintmark.images.layer.LayerIndex;
import dev.mintmark.images.layer.LayerIndexes;
import dev.mintmark.images.layer.LayerProgress;
import dev.mintmark.images.OpenImage;
import dev.mintmark.images.packages.Distribution;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.Purls;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The contents of an image by the indexes of its layers.
///
/// What indexes layers is asked for late, because it opens a cache that the configuration does not need.
final class ReadContents implements ImageContents, LayerProgress {

    private static final Comparator<InstalledPackage> ORDER = Comparator.comparing(InstalledPackage::type)
            .thenComparing(InstalledPackage::name).thenComparing(InstalledPackage::version)
            .thenComparing(InstalledPackage::location);

    private static final List<String> OS_RELEASE = List.of("/etc/os-release", "/usr/lib/os-release");
    private static final long MOST_BYTES = 65_536;

    private final OpenImage image;
    private final Supplier<LayerIndexes> layers;
    private final AtomicInteger layersRead = new AtomicInteger();
    private final AtomicLong bytesRead = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile List<Problem> gaps = List.of();
    private Stacked stacked;

    /// @param bottomFirst the indexes of all layers
    private record Stacked(List<LayerIndex> bottomFirst, ImageFilesystem files) {}

    ReadContents(OpenImage image, Supplier<LayerIndexes> layers) {
        this.image = image;
        this.layers = layers;
    }

    @Override
    public ImageDescription description() {
        return image.description();
    }

    @Override
    public ImageFilesystem filesystem() throws ImageUnreadable, InterruptedException {
        return stacked().files();
    }

    private Stacked stacked() throws ImageUnreadable, InterruptedException {
        lock.lockInterruptibly();
        try {
            if (stacked == null) {
                stacked = stack();
            }
            return stacked;
        } finally {
            lock.unlock();
        }
    }

    /// Without one of its layers nobody can say what a file system shows.
    private Stacked stack() throws ImageUnreadable, InterruptedException {
        var bottomFirst = description().layers().stream().map(ImageLayer::diffId).toList();
        var read = layers.get().of(image, Set.copyOf(bottomFirst), this);
        for (var diffId : bottomFirst) {
            if (read.problems().containsKey(diffId)) {
                throw new ImageUnreadable(read.problems().get(diffId), null);
            }
        }
        var indexes = bottomFirst.stream().map(read.indexes()::get).toList();
        var files = StackedFilesystem.of(indexes);
        gaps = UnreadDatabases.in(files);
        return new Stacked(indexes, files);
    }

    @Override
    public List<InstalledPackage> packages() throws ImageUnreadable, InterruptedException {
        var found = new HashSet<InstalledPackage>();
        filesystem().files().flatMap(file -> file.facts().stream()).forEach(fact -> {
            if (fact instanceof FileFact.Packages(var packages, _)) {
                found.addAll(packages);
            }
        });
        return found.stream().sorted(ORDER).toList();
    }

    @Override
    public List<InstalledPackage> distributedPackages() throws ImageUnreadable, InterruptedException {
        var distribution = distribution();
        return packages().stream().map(found -> distribution.map(known -> Purls.withDistribution(found, known))
                .orElse(found)).toList();
    }

    private Optional<Distribution> distribution() throws ImageUnreadable, InterruptedException {
        for (var path : OS_RELEASE) {
            var file = filesystem().at(path).filter(one -> one.entry().kind() == EntryKind.FILE);
            if (file.isPresent()) {
                var layer = stacked().bottomFirst().get(file.get().layer());
                var bytes = LayerContents.read(image, layer, Set.of(path), MOST_BYTES).get(path);
                return Optional.ofNullable(bytes).flatMap(text ->
                        Distribution.parse(new String(text, StandardCharsets.UTF_8)));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Problem> gaps() {
        return gaps;
    }

    @Override
    public void bytes(long more) {
        bytesRead.addAndGet(more);
    }

    @Override
    public void known(Digest diffId, boolean remembered) {
        layersRead.incrementAndGet();
    }

    @Override
    public Comparison.Reading reading() {
        var all = description().layers();
        return new Comparison.Reading(layersRead.get(), all.size(), bytesRead.get(),
                all.stream().mapToLong(layer -> layer.size().orElse(0)).sum(), 0);
    }

    @Override
    public void close() {
        image.close();
    }
}
