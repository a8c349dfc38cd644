package dev.mintmark.images.archive;

import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageStore;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.OpenImage;
import dev.mintmark.images.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/// Images of OCI image layouts in directories: `oci:DIR[:TAG]`.
public final class OciLayouts implements ImageStore {

    @Override
    public OpenImage open(ImageName name, Optional<Platform> platform) throws ImageUnreadable, InterruptedException {
        if (!(name instanceof ImageName.OciLayout(var directory, var tag))) {
            throw ArchiveProblems.wrongName(name);
        }
        try {
            if (Files.isRegularFile(directory)) {
                throw ArchiveProblems.wrongFormat(name, "It is a file.",
                        "If it is an archive of an OCI image layout, name it oci-archive:FILE.");
            }
            if (Files.notExists(directory)) {
                throw new NoSuchFileException(directory.toString());
            }
            return OciStore.open(name, Shelves.directory(directory), tag, platform);
        } catch (IOException unreadable) {
            throw ArchiveProblems.unreadable(name, unreadable);
        }
    }
}
