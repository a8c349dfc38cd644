package dev.mintmark.testkit.images;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.compare.BuildAligner;
import dev.mintmark.images.compare.BuildChange;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.compare.ConfigurationChange;
import dev.mintmark.images.compare.ConfigurationComparer;
import dev.mintmark.images.compare.ContentDifference;
import dev.mintmark.images.compare.FileDifference;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.LayerAligner;
import dev.mintmark.images.compare.LayerAlignment;
import dev.mintmark.images.compare.PackageChange;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/// A comparison whose parts are told instead of read. What is known without layers is computed from the descriptions
/// as the real one does.
///
/// Parts that read layers can be held back ([#held]) and made to fail ([#failing]).
public final class FakeComparison implements Comparison {

    private final ImageDescription from;
    private final ImageDescription to;
    private final List<PackageChange> packages;
    private final FileDifference files;
    private final List<Finding> findings;
    private final Map<String, ContentDifference> contents;
    private final CountDownLatch gate;
    private final Problem failure;
    private final AtomicBoolean closed = new AtomicBoolean();

    /// @param contents by path; every other path has the content [ContentDifference.Binary]
    public FakeComparison(ImageDescription from, ImageDescription to, List<PackageChange> packages,
            FileDifference files,
            List<Finding> findings, Map<String, ContentDifference> contents) {
        this(from, to, packages, files, findings, contents, new CountDownLatch(0), null);
    }

    private FakeComparison(ImageDescription from, ImageDescription to, List<PackageChange> packages,
            FileDifference files,
            List<Finding> findings, Map<String, ContentDifference> contents, CountDownLatch gate, Problem failure) {
        this.from = from;
        this.to = to;
        this.packages = List.copyOf(packages);
        this.files = files;
        this.findings = List.copyOf(findings);
        this.contents = Map.copyOf(contents);
        this.gate = gate;
        this.failure = failure;
    }

    /// The pair that the Compare screen is drawn with: `payments` 2.13.4 and 2.14.0.
    public static FakeComparison payments() {
        return new FakeComparison(PaymentsImages.older(), PaymentsImages.newer(), PaymentsChanges.packages(),
                PaymentsFiles.difference(), PaymentsChanges.findings(), PaymentsContents.all());
    }

    /// Two names of one image: nothing differs.
    public static FakeComparison ofTheSame() {
        var files = new FileDifference(List.of(), PaymentsFiles.FROM_SIZE, PaymentsFiles.FROM_SIZE);
        return new FakeComparison(PaymentsImages.older(), PaymentsImages.older(), List.of(), files, List.of(),
                Map.of());
    }

    /// The same, whose packages, files, findings and contents wait for [#release].
    public FakeComparison held() {
        return new FakeComparison(from, to, packages, files, findings, contents, new CountDownLatch(1), failure);
    }

    /// The same, whose packages, files, findings and contents cannot be read.
    public FakeComparison failing(Problem problem) {
        return new FakeComparison(from, to, packages, files, findings, contents, gate, problem);
    }

    /// Lets the parts that wait go on.
    public void release() {
        gate.countDown();
    }

    @Override
    public ImageDescription from() {
        return from;
    }

    @Override
    public ImageDescription to() {
        return to;
    }

    @Override
    public LayerAlignment layers() {
        return LayerAligner.align(from, to);
    }

    @Override
    public List<ConfigurationChange> configuration() {
        return ConfigurationComparer.compare(from.configuration(), to.configuration());
    }

    @Override
    public List<BuildChange> build() {
        return BuildAligner.align(from, to);
    }

    @Override
    public List<PackageChange> packages() throws ImageUnreadable, InterruptedException {
        pass();
        return packages;
    }

    @Override
    public FileDifference files() throws ImageUnreadable, InterruptedException {
        pass();
        return files;
    }

    @Override
    public List<Finding> findings() throws ImageUnreadable, InterruptedException {
        pass();
        return findings;
    }

    @Override
    public ContentDifference content(String path) throws ImageUnreadable, InterruptedException {
        pass();
        var told = contents.get(path);
        return told != null ? told : new ContentDifference.Binary(0, 0);
    }

    @Override
    public List<Problem> gaps() {
        return failure == null ? List.of() : List.of(failure);
    }

    @Override
    public Reading reading() {
        var unshared = layers().rungs().stream().filter(rung -> !rung.isShared())
                .map(rung -> rung.to().or(rung::from).orElseThrow()).toList();
        var bytes = unshared.stream().mapToLong(layer -> layer.size().orElse(0)).sum();
        var held = gate.getCount() > 0;
        return new Reading(held ? unshared.size() / 2 : unshared.size(), unshared.size(), held ? bytes / 2 : bytes,
                bytes,
                (int) layers().shared());
    }

    /// Whether somebody closed it.
    public boolean isClosed() {
        return closed.get();
    }

    @Override
    public void close() {
        closed.set(true);
    }

    private void pass() throws ImageUnreadable, InterruptedException {
        gate.await();
        if (failure != null) {
            throw new ImageUnreadable(failure, null);
        }
    }
}
