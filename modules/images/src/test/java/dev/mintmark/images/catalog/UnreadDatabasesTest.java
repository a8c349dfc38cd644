package dev.mintmark.images.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.layer.FileFact;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnreadDatabasesTest {

    private static Optional<String> why(String path, FileFact... facts) {
        return UnreadDatabases.problem(Looking.file(path, 10), List.of(facts)).map(Problem::why);
    }

    @Test
    void aDatabaseWhosePackagesAreNotKnownIsNamed() {
        assertThat(why("/var/lib/rpm/Packages")).get().asString().contains("Berkeley DB");
        assertThat(why("/var/lib/rpm/rpmdb.sqlite")).get().asString().contains("damaged");
        assertThat(why("/var/lib/dpkg/status", new FileFact.Packages(List.of(), List.of()))).isEmpty();
        assertThat(why("/etc/passwd")).isEmpty();
    }
}
