package dev.mintmark.images.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.BuildStep;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildAlignerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            /bin/sh -c #(nop)  ENV A=b~ENV A=b
            /bin/sh -c #(nop)  CMD ["bash"]~CMD ["bash"]
            /bin/sh -c #(nop) ADD file:5fd1a0c9b7ae4b12 in / ~ADD file /
            /bin/sh -c apt-get update~RUN apt-get update
            RUN /bin/sh -c apt-get update # buildkit~RUN apt-get update
            |2 A=1 B=two words /bin/sh -c make~RUN make
            RUN |1 NPM_TOKEN=abc /bin/sh -c npm ci # buildkit~RUN npm ci
            RUN /bin/bash -o pipefail -c a | b # buildkit~RUN a | b
            COPY app /app # buildkit~COPY app /app
            EXPOSE map[8080/tcp:{} 9090/udp:{}]~EXPOSE 8080/tcp 9090/udp
            ENV DB_PASSWORD=hunter2secret~ENV DB_PASSWORD=•••
            bazel build //:image~bazel build //:image
            """)
    void stepsReadAsInADockerfile(String createdBy, String line) {
        assertThat(DockerfileLine.of(new BuildStep(Optional.empty(), createdBy, "", "", false))).isEqualTo(line);
    }

    @Test
    void stepsOfTwoBuildersLineUpByTheirCommands() {
        var from = new Described().layer("base", "/bin/sh -c #(nop) ADD file:aaaaaaaaaaaa in / ")
                .step("/bin/sh -c #(nop)  ENV A=b").layer("one", "/bin/sh -c make").image();
        var to = new Described().layer("base", "ADD file:bbbbbbbbbbbb in / ").layer("extra", "COPY x /x # buildkit")
                .step("ENV A=b").layer("two", "RUN /bin/sh -c make # buildkit").image();
        var build = BuildAligner.align(from, to);
        assertThat(build).extracting(change -> change.to().map(BuildChange.Step::command).orElse(""), BuildChange::same)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ADD file /", true),
                        org.assertj.core.groups.Tuple.tuple("COPY x /x", false),
                        org.assertj.core.groups.Tuple.tuple("ENV A=b", true),
                        org.assertj.core.groups.Tuple.tuple("RUN make", false));
        assertThat(build.get(3).from()).as("the same command brought another layer").isPresent();
    }

    @Test
    void aLayerThatTheHistoryDoesNotExplainIsShownAsSuch() {
        var from = new Described().layer("base", "ADD").image();
        var to = new Described().layer("base", "ADD").unexplainedLayer(Described.digest("committed by hand")).image();
        var last = BuildAligner.align(from, to).getLast();
        assertThat(last.to().orElseThrow().number()).isZero();
        assertThat(last.to().orElseThrow().layer()).isPresent();
        assertThat(last.from()).isEmpty();
    }
}
