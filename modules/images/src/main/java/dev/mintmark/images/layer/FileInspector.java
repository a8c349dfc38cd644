package dev.mintmark.images.layer;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// Looks into files of one sort while their layer is read. Stateless, so several threads may use one.
public interface FileInspector {

    /// Whether it wants to see this file, judged by its name, mode and size alone.
    boolean wants(LayerEntry file);

    /// Looks. A file that is not what its name says is not an error: it has no facts.
    ///
    /// @param content the file's bytes; need not be read to the end. Never closed here. Hostile: bound what is kept
    /// @throws IOException only if reading `content` does
    List<FileFact> inspect(LayerEntry file, InputStream content) throws IOException;
}
