package dev.mintmark.images.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.Platform;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Of an index the image is taken that can run where it is wanted.
class PlatformChoiceTest {

    private static final ImageName NAME = new ImageName.DockerDaemon("web:1");

    @ParameterizedTest
    @CsvSource({
        "linux/arm64,       linux/amd64 linux/arm64/v8,                   linux/arm64/v8",
        "linux/arm,         linux/arm/v5 linux/arm/v7 linux/arm/v6,       linux/arm/v7",
        "linux/arm/v6,      linux/arm/v5 linux/arm/v7 linux/arm/v6,       linux/arm/v6",
        "linux/arm64/v8,    linux/amd64 linux/arm64,                      linux/arm64",
        "linux/amd64,       linux/amd64/v3 linux/amd64,                   linux/amd64",
        "linux/x86_64,      linux/arm64 linux/amd64,                      linux/amd64"})
    void theWantedPlatformIsTaken(String wanted, String offered, String chosen) throws Exception {
        assertThat(choose(offered, Platform.parse(wanted))).isEqualTo(chosen);
    }

    @Test
    void withoutAWishThisMachineDecides() throws Exception {
        var own = Platforms.ofThisMachine(System.getProperty("os.arch")).toString();
        assertThat(choose("linux/s390x " + own, Optional.empty())).isEqualTo(own);
        assertThat(choose("windows/s390x linux/s390x", Optional.empty())).isEqualTo("windows/s390x");
    }

    @Test
    void whatIsNotThereIsSaidWithWhatIs() {
        assertThatExceptionOfType(ImageUnreadable.class)
                .isThrownBy(() -> choose("linux/amd64 linux/arm64", Platform.parse("linux/s390x")))
                .satisfies(refused -> assertThat(refused.problem().next()).contains("linux/amd64, linux/arm64"));
    }

    private static String choose(String offered, Optional<Platform> wanted) throws ImageUnreadable {
        var digest = new Digest("sha256:" + "ab".repeat(32));
        var index = new ImageIndex(Arrays.stream(offered.split(" ")).map(Platform::parse)
                .map(platform -> new Descriptor("", digest, 1, List.of(), Map.of(), platform)).toList());
        return PlatformChoice.choose(NAME, index, wanted).platform().orElseThrow().toString();
    }
}
