package dev.mintmark.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageStore;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerSink;
import dev.mintmark.images.lineage.Lineage;
import dev.mintmark.images.lineage.Lineages;
import dev.mintmark.images.lineage.LineageVersion;
import dev.mintmark.images.lineage.ReleasedImage;
import dev.mintmark.images.OpenImage;
import dev.mintmark.testkit.images.PaymentsImages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Here and not beside what it tests, because the images it is tested with are made in a module above that.
class LineagesTest {

    private static final ImageReference REPOSITORY = ImageReference.parse("registry.example/shop/payments").orElseThrow();
    private static final Problem GONE = new Problem("image.missing", "It is not there.", "It was removed.", "Look elsewhere.");

    private final AtomicInteger open = new AtomicInteger();
    private final Map<String, ImageDescription> known = Map.of("2.14.0", PaymentsImages.newer(), "latest",
            PaymentsImages.newer(), "2.13.4", PaymentsImages.older());

    private final ImageStore images = (name, _) -> {
        var tag = ((ImageName.DockerRegistry) name).reference().tag().orElseThrow();
        if (!known.containsKey(tag)) {
            throw new ImageUnreadable(GONE, null);
        }
        open.incrementAndGet();
        return new Opened(known.get(tag), open);
    };

    private record Opened(ImageDescription description, AtomicInteger open) implements OpenImage {

        @Override
        public void read(Set<Digest> diffIds, LayerSink sink) {
            throw new AssertionError("A history reads no layer.");
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }

    private Lineage of(int most, String... tags) throws ImageUnreadable, InterruptedException {
        return new Lineages(images, (_, limit) -> List.of(tags).subList(0, Math.min(limit, tags.length)))
                .of(REPOSITORY, Optional.empty(), most);
    }

    @Test
    void tagsOfOneImageAreOneVersionAndTheOldestComesFirst() throws Exception {
        var lineage = of(10, "latest", "2.14.0", "2.13.4");
        assertThat(lineage.versions()).extracting(LineageVersion::labels)
                .containsExactly(List.of("2.13.4"), List.of("latest", "2.14.0"));
        assertThat(lineage.left()).isZero();
        assertThat(open).as("images left open").hasValue(0);
    }

    @Test
    void theNewestAreShownAndTheOthersCounted() throws Exception {
        var lineage = of(1, "2.14.0", "2.13.4");
        assertThat(lineage.versions()).extracting(LineageVersion::labels).containsExactly(List.of("2.14.0"));
        assertThat(lineage.left()).isEqualTo(1);
    }

    @Test
    void aVersionThatCannotBeOpenedHasAProblemInPlaceOfAnImage() throws Exception {
        var lineage = of(10, "2.13.4", "1.0", "2.14.0");
        assertThat(lineage.versions()).hasSize(3).anySatisfy(version -> {
            assertThat(version.labels()).containsExactly("1.0");
            assertThat(version.image()).isEmpty();
            assertThat(version.problem()).contains(GONE);
        });
    }

    @Test
    void aRepositoryOfThousandsOfTagsIsLookedAtInPart() throws Exception {
        var tags = IntStream.range(0, 5_000).mapToObj(number -> "none-" + number).toArray(String[]::new);
        var lineage = of(10, tags);
        assertThat(lineage.versions()).hasSize(10);
        assertThat(lineage.left()).isEqualTo(191);
    }

    @Test
    void whatWasSeenToBeReleasedStandsInThatOrder() throws Exception {
        var lineages = new Lineages(images, (_, _) -> List.of());
        var later = released("2.13.4", "2026-11-20T10:00:00Z");
        var earlier = released("2.14.0", "2026-11-19T10:00:00Z");
        assertThat(lineages.of(List.of(later, earlier), Optional.empty(), 10).versions())
                .extracting(LineageVersion::name).containsExactly(earlier.name(), later.name());
    }

    private static ReleasedImage released(String tag, String at) {
        return new ReleasedImage(new ImageName.DockerRegistry(ImageReference.parse(REPOSITORY.registry() + "/"
                + REPOSITORY.repository() + ":" + tag).orElseThrow()), List.of(tag), Instant.parse(at), Optional.empty());
    }

    @Test
    void aRepositoryThatCannotBeAskedHasNoHistory() {
        var lineages = new Lineages(images, (_, _) -> {
            throw new ImageUnreadable(GONE, null);
        });
        assertThatThrownBy(() -> lineages.of(REPOSITORY, Optional.empty(), 10)).isInstanceOf(ImageUnreadable.class);
    }
}
