package dev.mintmark.images.compare;

import dev.mintmark.images.filesystem.ImageFile;
import dev.mintmark.images.filesystem.StackedFilesystem;
import dev.mintmark.images.layer.LayerIndex;
import java.util.List;

/// The layers of the two images that were read, stacked. What both have below them is the same in both, and nothing of
/// it is needed to tell what differs.
record Stacks(Stacked from, Stacked to) {

    /// The upper part of an image.
    ///
    /// @param places which layer of the image each of these is
    record Stacked(StackedFilesystem files, List<LayerIndex> layers, List<Integer> places) {

        static Stacked of(List<LayerIndex> layers, List<Integer> places) {
            return new Stacked(StackedFilesystem.of(layers), layers, places);
        }

        /// The file with its layer counted from the bottom of the image.
        ImageFile inImage(ImageFile file) {
            return new ImageFile(file.entry(), places.get(file.layer()), file.facts());
        }
    }
}
