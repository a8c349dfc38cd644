package dev.mintmark.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.domain.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each name is looked for where it says, and a bare one on the engines first.
class ImageStoresTest {

    private final List<String> asked = new ArrayList<>();
    private final ImageStores stores = new ImageStores(refusing("engines"), refusing("registries"),
            refusing("layouts"), refusing("oci-archives"), refusing("docker-archives"));

    @ParameterizedTest
    @CsvSource({"docker-daemon:web,engines", "docker://registry.example/web,registries", "oci:dir,layouts",
            "oci-archive:x.tar,oci-archives", "docker-archive:x.tar,docker-archives"})
    void aNameIsLookedForWhereItSays(String name, String store) {
        open(name);
        assertThat(asked).containsExactly(store);
    }

    @Test
    void aBareReferenceIsLookedForOnEnginesAndThenInItsRegistry() {
        var problem = open("registry.example/web:1").problem();
        assertThat(asked).containsExactly("engines", "registries");
        assertThat(problem.code()).isEqualTo("image.nowhere");
        assertThat(problem.why()).isEqualTo("On an engine: Not by engines. "
                + "In the registry registry.example: Not by registries.");
        assertThat(problem.next()).isEqualTo("Ask elsewhere.");
    }

    private ImageUnreadable open(String name) {
        return assertThatExceptionOfType(ImageUnreadable.class)
                .isThrownBy(() -> stores.open(ImageNames.parse(name), Optional.empty())).actual();
    }

    private ImageStore refusing(String store) {
        return (name, _) -> {
            asked.add(store);
            throw new ImageUnreadable(new Problem("test.none", "No " + name + ".", "Not by " + store + ".",
                    "Ask elsewhere."), null);
        };
    }
}
