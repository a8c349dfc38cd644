package dev.mintmark.images.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileFact.OwnedFiles;
import dev.mintmark.images.packages.PackageType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackageOwnersTest {

    private final PackageOwners owners = PackageOwners.of(Stream.of(new FileFact.Packages(List.of(), List.of(
            new OwnedFiles(PackageType.DEB, "coreutils", List.of("/bin/ls", "/usr/bin/env")),
            new OwnedFiles(PackageType.DEB, "libc6", List.of("/lib/x86_64-linux-gnu/libc.so.6"))))));

    @Test
    void aFileIsFoundByEitherNameWhereUsrIsMerged() {
        assertThat(owners.owner("/usr/bin/ls").map(PackageOwners.Owner::name)).hasValue("coreutils");
        assertThat(owners.owner("/bin/ls").map(PackageOwners.Owner::name)).hasValue("coreutils");
        assertThat(owners.owner("/bin/env").map(PackageOwners.Owner::name)).hasValue("coreutils");
        assertThat(owners.owner("/usr/lib/x86_64-linux-gnu/libc.so.6").map(PackageOwners.Owner::name)).hasValue("libc6");
    }

    @Test
    void aFileThatNoPackageBroughtHasNoOwner() {
        assertThat(owners.owner("/usr/local/bin/ls")).isEmpty();
        assertThat(owners.owner("/binary/ls")).isEmpty();
        assertThat(owners.owner("/")).isEmpty();
    }

    @Test
    void packagesOfLanguagesOwnTheirDirectoryOrTheirFile() throws Exception {
        var facts = Stream.of(
                Looking.at("/app/node_modules/left/package.json", "{\"name\": \"left\", \"version\": \"1.0.0\"}".getBytes(UTF_8)),
                Looking.at("/app/package.json", "{\"name\": \"shop\", \"version\": \"1.0.0\"}".getBytes(UTF_8)),
                Looking.at("/gems/specifications/rake-13.0.gemspec", "s.name = \"rake\"\ns.version = \"13.0\"\n".getBytes(UTF_8)),
                Looking.at("/app/core-1.0.jar", new Zips().with("A.class", "").bytes())).flatMap(List::stream);

        var languages = PackageOwners.of(facts);

        assertThat(languages.owner("/app/node_modules/left/lib/index.js").map(PackageOwners.Owner::name)).hasValue("left");
        assertThat(languages.owner("/app/node_modules/right/index.js")).isEmpty();
        assertThat(languages.owner("/gems/gems/rake-13.0/lib/rake.rb").map(PackageOwners.Owner::name)).hasValue("rake");
        assertThat(languages.owner("/app/core-1.0.jar").map(PackageOwners.Owner::name)).hasValue("core");
        assertThat(languages.owner("/app/other.jar")).isEmpty();
    }
}
