package dev.mintmark.app.wiring;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.filesystem.ImageFilesystem;
import dev.mintmark.images.packages.InstalledPackage;
import java.util.List;

/// What one open image holds. Parts are read when they are first asked for, and kept. Thread-safe; parts block, and an
/// interrupt cancels.
public interface ImageContents extends AutoCloseable {

    ImageDescription description();

    ImageFilesystem filesystem() throws ImageUnreadable, InterruptedException;

    /// By type and name.
    List<InstalledPackage> packages() throws ImageUnreadable, InterruptedException;

    /// The same with package URLs that name the Linux distribution, for which one file's content is read as well.
    List<InstalledPackage> distributedPackages() throws ImageUnreadable, InterruptedException;

    /// What is left out because it could not be read or is beyond the bounds, as known so far.
    List<Problem> gaps();

    Comparison.Reading reading();

    @Override
    void close();
}
