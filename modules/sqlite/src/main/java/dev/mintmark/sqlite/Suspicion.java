package dev.mintmark.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A note beside the file that damage was met while it was in use. The next start then checks the whole file.
record Suspicion(Path note) {

    private static final Logger LOG = LoggerFactory.getLogger(Suspicion.class);

    static Suspicion about(Path file) {
        return new Suspicion(file.resolveSibling(file.getFileName() + ".suspect"));
    }

    boolean isRaised() {
        return Files.exists(note);
    }

    void raise() {
        try {
            if (!isRaised()) {
                Files.createFile(note);
            }
        } catch (IOException unwritable) {
            LOG.warn("history.damaged: the note {} for the next start could not be written", note, unwritable);
        }
    }

    void drop() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException unwritable) {
            LOG.warn("history.suspect: the note {} could not be removed", note, unwritable);
        }
    }
}
