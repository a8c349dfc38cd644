package dev.mintmark.images.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileFact.OwnedFiles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackageOwnersTest {

    private final PackageOwners owners = PackageOwners.of(Stream.of(new FileFact.Packages(List.of(), List.of(
            new OwnedFiles("coreutils", List.of("/bin/ls", "/usr/bin/env")),
            new OwnedFiles("libc6", List.of("/lib/x86_64-linux-gnu/libc.so.6"))))));

    @Test
    void aFileIsFoundByEitherNameWhereUsrIsMerged() {
        assertThat(owners.owner("/usr/bin/ls")).hasValue("coreutils");
        assertThat(owners.owner("/bin/ls")).hasValue("coreutils");
        assertThat(owners.owner("/bin/env")).hasValue("coreutils");
        assertThat(owners.owner("/usr/lib/x86_64-linux-gnu/libc.so.6")).hasValue("libc6");
    }

    @Test
    void aFileThatNoPackageBroughtHasNoOwner() {
        assertThat(owners.owner("/usr/local/bin/ls")).isEmpty();
        assertThat(owners.owner("/binary/ls")).isEmpty();
        assertThat(owners.owner("/")).isEmpty();
    }
}
