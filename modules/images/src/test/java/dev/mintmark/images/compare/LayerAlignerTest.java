package dev.mintmark.images.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayerAlignerTest {

    @Test
    void sharedLayersAreJoinedAndTheOthersStandApart() {
        var from = new Described().layer("base", "ADD file").layer("app 1", "COPY app /app # buildkit").image();
        var to = new Described().layer("base", "ADD file").layer("app 2", "COPY app /app # buildkit").image();
        var alignment = LayerAligner.align(from, to);
        assertThat(alignment.rungs()).extracting(LayerAlignment.Rung::isShared).containsExactly(true, false, false);
        assertThat(alignment.rungs().get(1).fromStep()).isEqualTo("COPY app /app");
        assertThat(alignment.rungs().get(2).toStep()).isEqualTo("COPY app /app");
        assertThat(alignment.sharedBase()).isEqualTo(1);
    }

    @Test
    void layersAreKnownByWhatTheyAreAndNotByWhereTheyStand() {
        var from = new Described().layer("a", "").layer("b", "").layer("c", "").image();
        var to = new Described().layer("a", "").layer("new", "").layer("b", "").layer("c", "").image();
        var alignment = LayerAligner.align(from, to);
        assertThat(alignment.shared()).isEqualTo(3);
        assertThat(alignment.sharedBase()).isEqualTo(1);
    }

    @Test
    void theBaseIsNamedByItsLabelIfBothImagesAgree() {
        var label = "org.opencontainers.image.base.name";
        var from = new Described().layer("a", "ADD rootfs").label(label, "docker.io/library/debian:12").image();
        var to = new Described().layer("a", "ADD rootfs").layer("b", "").label(label, "docker.io/library/debian:12")
                .image();
        var other = new Described().layer("a", "ADD rootfs").label(label, "docker.io/library/debian:13").image();
        assertThat(LayerAligner.align(from, to).baseName()).contains("docker.io/library/debian:12");
        assertThat(LayerAligner.align(from, other).baseName()).as("rather none than a command").isEmpty();
    }

    @Test
    void imagesThatShareNothingHaveNoBase() {
        var alignment = LayerAligner.align(new Described().layer("a", "x").image(), new Described().layer("b", "x")
                .image());
        assertThat(alignment.sharedBase()).isZero();
        assertThat(alignment.baseName()).isEqualTo(Optional.empty());
    }

    @Test
    void aHostileNumberOfLayersIsLinedUpInTime() {
        var from = new Described();
        var to = new Described();
        for (var i = 0; i < 5000; i++) {
            from.layer("from " + i, "");
            to.layer("to " + i, "");
        }
        assertThat(LayerAligner.align(from.image(), to.image()).rungs()).hasSize(10_000);
    }
}
