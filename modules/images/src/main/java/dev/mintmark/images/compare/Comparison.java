package dev.mintmark.images.compare;

import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageUnreadable;
import java.util.List;

/// The difference between two images, each part computed when it is first asked for and kept. Safe for use by several
/// threads; parts block, an interrupt cancels, and a cancelled part can be asked for again.
///
/// A part that cannot be known does not take the others with it: each throws for itself.
public interface Comparison extends AutoCloseable {

    ImageDescription from();

    ImageDescription to();

    /// How the layers of the two line up. Known at once; what their base is called may become known with its layers.
    /// Blocks on disk.
    LayerAlignment layers();

    /// Worst first, then by key. Known at once.
    List<ConfigurationChange> configuration();

    /// The steps of both builds, lined up like a difference of texts. Known at once.
    List<BuildChange> build();

    /// Downgraded first, then removed, added, upgraded; by type and name. Reads layers.
    List<PackageChange> packages() throws ImageUnreadable, InterruptedException;

    /// Reads the layers that the two do not share.
    FileDifference files() throws ImageUnreadable, InterruptedException;

    /// Worst first. Reads the layers that the two do not share.
    List<Finding> findings() throws ImageUnreadable, InterruptedException;

    /// What is different within one changed file. Reads the file's content from both images.
    ///
    /// @param path of a file that is in at least one of the two
    ContentDifference content(String path) throws ImageUnreadable, InterruptedException;

    /// What is left out because it could not be read or is beyond the bounds, as known so far.
    List<dev.mintmark.domain.Problem> gaps();

    /// How many layers have been read, and of how many, for progress. Counts up while a part is computed.
    Reading reading();

    /// @param layersRead   of the layers that are needed
    /// @param layersNeeded as known so far
    /// @param bytesRead    as stored
    /// @param bytesNeeded  as stored, as far as the stores say
    /// @param shared       layers that both images have and nothing had to read
    record Reading(int layersRead, int layersNeeded, long bytesRead, long bytesNeeded, int shared) {}

    @Override
    void close();
}
