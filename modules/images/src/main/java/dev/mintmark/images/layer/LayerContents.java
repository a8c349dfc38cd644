package dev.mintmark.images.layer;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerBytes;
import dev.mintmark.images.OpenImage;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/// Gets the content of some files of a layer whose index is known, by reading the layer again as far as is needed.
///
/// Files are told by their digests, not their names: so the bytes are those that the index speaks of, although the
/// layer is not read to the end and its own digest is not compared.
public final class LayerContents {

    private LayerContents() {}

    /// Blocks. Of files larger than `mostBytes`, or beyond that many bytes together, nothing is read.
    ///
    /// @param paths of files, or of hard links to files, in the index
    /// @return the bytes by path; what is no file, or beyond the bound, is missing
    /// @throws ImageUnreadable if the layer cannot be read, or does not have what its index says
    public static Map<String, byte[]> read(OpenImage image, LayerIndex layer, Set<String> paths, long mostBytes)
            throws ImageUnreadable, InterruptedException {
        var search = new ContentSearch(layer, paths, mostBytes);
        if (!search.isDone()) {
            image.read(Set.of(layer.diffId()), bytes -> take(bytes, layer.diffId(), search));
            if (!search.isDone()) {
                throw new ImageUnreadable(LayerProblems.neverCame(layer.diffId()), null);
            }
        }
        return search.found();
    }

    private static void take(LayerBytes layer, Digest diffId, ContentSearch search)
            throws ImageUnreadable, InterruptedException {
        if (search.isDone() || layer.diffId().filter(other -> !other.equals(diffId)).isPresent()) {
            return;
        }
        try (var stream = new LayerStream(layer, LayerLimits.USUAL, _ -> {})) {
            var tar = new TarReader(stream);
            for (var entry = tar.next(); entry.isPresent() && !search.isDone(); entry = tar.next()) {
                search.look(entry.get(), tar.content());
            }
        } catch (IOException failed) {
            if (Thread.interrupted()) {
                throw (InterruptedException) new InterruptedException().initCause(failed);
            }
            throw LayerProblems.of(layer, failed);
        }
    }
}
