package dev.mintmark.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.images.BuildStep;
import dev.mintmark.images.compare.BuildChange;
import dev.mintmark.images.compare.FileChange;
import dev.mintmark.presentation.compare.FileLine;
import dev.mintmark.testkit.images.FakeComparison;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompareWordsTest {

    private final CompareWords words = Headless.onFx(() -> {
        var tools = Sample.tools(new Theme());
        return new CompareWords(tools.words(), tools.wording());
    });

    private static FileChange file(String path) throws Exception {
        return FakeComparison.payments().files().changes().stream().filter(one -> one.path().equals(path)).findFirst()
                .orElseThrow();
    }

    private static BuildChange.Step step(String command) {
        return new BuildChange.Step(3, command, new BuildStep(Optional.empty(), command, "", "", true),
                Optional.empty());
    }

    @Test
    void whatAPackageManagerWritesItselfBelongsToIt() throws Exception {
        var jar = file("/app/lib/pool.jar");
        var trace = new FileChange("/var/log/dpkg.log", jar.kind(), jar.what(), jar.from(), jar.to(), Optional.empty(),
                true, jar.within());
        assertThat(words.file(FileLine.of(trace)).third()).isEqualTo("package manager");
        assertThat(words.file(FileLine.of(file("/var/lib/dpkg/status"))).third()).isEqualTo("package manager");
        assertThat(words.file(FileLine.of(jar)).third()).isEqualTo("no package");
    }

    @Test
    void aLongBuildStepIsCutInItsRowAndWholeBesideIt() {
        var command = "RUN " + "apt-get install -y something && ".repeat(100) + "true";
        var step = Optional.of(step(command));
        var row = words.step(new BuildChange(Optional.empty(), step, false));
        assertThat(row.main()).hasSizeLessThan(500).endsWith("…");
        assertThat(row.whole()).isEqualTo(command);
    }

    @Test
    void whatAnImageSaysNeverSteersTheTooltip() {
        var step = Optional.of(step("RUN a\u001b[31m\u202eb"));
        assertThat(words.step(new BuildChange(step, step, true)).whole()).isEqualTo("RUN a\\x1b[31m\\u202eb");
    }
}
