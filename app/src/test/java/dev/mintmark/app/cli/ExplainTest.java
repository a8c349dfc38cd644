package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainTest {

    @TempDir
    private Path folder;

    private Called call(String... arguments) {
        return new Operator(folder).calls(arguments);
    }

    @ParameterizedTest
    @CsvSource({"docker.unreachable, code docker.unreachable", "[docker.unreachable], code docker.unreachable",
        "docker.api, code docker", "owner, check owner", "tag-moved, sign tag-moved", "TAG_MOVED, sign tag-moved",
        "tag moved, sign tag-moved", "copy.no-shell, code copy.no-shell", "target.registry, check target.registry"})
    void aNameIsExplainedAsItWasRead(String asked, String answered) {
        var called = call("explain", asked);

        assertThat(called.code()).isZero();
        assertThat(called.out()).contains("[" + answered + "]", "Why it matters: ", "What to do: ");
    }

    @Test
    void aTypoGetsTheNearestNames() {
        var called = call("explain", "dokcer.unreachable");

        assertThat(called.code()).isEqualTo(Exit.USAGE);
        assertThat(called.err()).contains("nearest: docker.unreachable");
        assertThat(called.out()).isEmpty();
    }

    @Test
    void aCodeWithoutWordsOfItsOwnHasThoseOfItsGroupAndSaysSo() {
        var called = call("explain", "docker.unreachabel");

        assertThat(called.out()).contains("[code docker]");
        assertThat(called.err()).contains("all codes of docker", "own: docker.unreachable");
    }

    @Test
    void withoutANameAllAreListed() {
        assertThat(call("explain").out()).contains("rollout-stuck", "blast-radius", "kubernetes.unauthorized");
        assertThat(call("explain", "-o", "json").json().get("explanations").size()).isGreaterThan(80);
    }
}
