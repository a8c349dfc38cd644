package dev.mintmark.images.archive;

import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageStore;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.OpenImage;
import dev.mintmark.images.Platform;
import java.io.IOException;
import java.util.Optional;

/// Images of OCI image layouts in tar archives: `oci-archive:FILE[:TAG]`.
public final class OciArchives implements ImageStore {

    @Override
    public OpenImage open(ImageName name, Optional<Platform> platform) throws ImageUnreadable, InterruptedException {
        if (!(name instanceof ImageName.OciArchive(var file, var tag))) {
            throw ArchiveProblems.wrongName(name);
        }
        try {
            return OciStore.open(name, Shelves.archive(file), tag, platform);
        } catch (IOException unreadable) {
            throw ArchiveProblems.unreadable(name, unreadable);
        }
    }
}
