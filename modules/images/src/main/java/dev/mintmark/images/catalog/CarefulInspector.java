package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileInspector;
import dev.mintmark.images.layer.LayerEntry;
import dev.mintmark.images.layer.PathText;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A second net below the catalogers: a mistake in one of them costs the facts of one file, not the image.
record CarefulInspector(FileInspector inspector) implements FileInspector {

    private static final Logger LOG = LoggerFactory.getLogger(CarefulInspector.class);

    @Override
    public boolean wants(LayerEntry file) {
        return inspector.wants(file);
    }

    @Override
    public List<FileFact> inspect(LayerEntry file, InputStream content) throws IOException {
        try {
            return inspector.inspect(file, content);
        } catch (RuntimeException | StackOverflowError mistake) {
            LOG.warn("images.inspector: {} could not look into {}", inspector.getClass().getSimpleName(),
                    PathText.printable(file.path()), mistake);
            return List.of();
        }
    }
}
