package dev.mintmark.images.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VersionOrderTest {

    /// Each ecosystem's own examples, oldest first.
    @ParameterizedTest
    @CsvSource({
        "DEB, '1.0~rc1 1.0 1.0-1 1.0-1+b1 1.0.1-1 20230101123456-1 1:0.1'",
        "RPM, '1.0~rc1-1 1.0-1 1.0-1.el9 1.0^git1-1 1.0.1-1 1.10-1 1:0.1-1'",
        "APK, '1.0_alpha1-r0 1.0_beta2-r0 1.0_rc1-r0 1.0-r0 1.0-r3 1.0_p1-r0 1.01-r0 1.9-r0 1.10-r0 006-r0 014-r1'",
        "MAVEN, '1.0-alpha-1 1.0-beta-1 1.0-rc1 1.0-SNAPSHOT 1.0 1.0-sp1 1.0.1 1.9 1.10'",
        "NPM, '1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 1.9.0 1.10.0'",
        "PYPI, '1.0.dev1 1.0a1 1.0b2 1.0rc1 1.0 1.0+local.1 1.0.post1 1.1.dev1 1.1 1!0.1'",
        "GEM, '1.0.a 1.0.0.a.2 1.0.0.rc1 1.0 1.0.1 1.9 1.10.0'",
        "GOLANG, 'v0.0.0-20200101000000-abcdefabcdef v0.0.0-20210101000000-abcdefabcdef v0.0.1 v1.2.3-rc.1 v1.2.3 v1.10.0 v2.0.0+incompatible'",
        "CARGO, '0.9.0 1.0.0-alpha.1 1.0.0 1.2.0 1.10.0'",
        "NUGET, '1.0.0-alpha 1.0.0-beta.2 1.0.0 1.0.0.1 1.0.1 1.9.0 1.10.0'",
    })
    void everyEcosystemHasItsOwnOrder(PackageType type, String oldestFirst) {
        var versions = List.of(oldestFirst.split(" "));
        var order = VersionOrder.of(type);
        for (var older = 0; older < versions.size(); older++) {
            for (var newer = older + 1; newer < versions.size(); newer++) {
                assertThat(order.compare(versions.get(older), versions.get(newer)))
                        .as("%s before %s", versions.get(older), versions.get(newer)).hasValue(-1);
                assertThat(order.compare(versions.get(newer), versions.get(older))).hasValue(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"DEB, 0:1.0-0, 1.0", "DEB, 1.01, 1.1", "MAVEN, 1.0.0, 1", "MAVEN, 1.0-ga, 1.0", "NPM, 1.0.0+a, 1.0.0+b",
        "PYPI, 1.0, v1", "PYPI, 1.0-1, 1.0.post1", "GEM, 1.0, 1.0.0", "NUGET, 1.0.0.0, 1.0.0", "NUGET, 1.0.0-Beta, 1.0.0-beta",
        "CARGO, 1.0.0+a, 1.0.0"})
    void someVersionsAreSpeltDifferentlyAndAreTheSame(PackageType type, String one, String other) {
        assertThat(VersionOrder.of(type).compare(one, other)).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({"DEB, 'a:1', 1", "NPM, 1.0.0, latest", "PYPI, 1.0, not-a-version", "GOLANG, (devel), v1.0.0",
        "GEM, '-1', 1", "CARGO, x, 1.0.0", "NUGET, '', 1.0"})
    void whatIsNoVersionCannotBePutInOrder(PackageType type, String one, String other) {
        assertThat(VersionOrder.of(type).compare(one, other)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsWrittenThereItNeverThrowsAndTurnsRound(PackageType type) {
        var order = VersionOrder.of(type);
        var random = new Random(type.ordinal());
        var tried = 0;
        for (var round = 0; round < 3_000; round++) {
            var one = text(random);
            var other = text(random);
            var there = order.compare(one, other);
            var back = order.compare(other, one);
            assertThat(there.isPresent()).as("%s and %s", one, other).isEqualTo(back.isPresent());
            there.ifPresent(value -> assertThat(value).as("%s and %s", one, other).isEqualTo(-back.getAsInt()));
            assertThat(order.compare(one, one)).hasValue(0);
            tried++;
        }
        assertThat(tried).isEqualTo(3_000);
    }

    private static String text(Random random) {
        var alphabet = "00123456789..--~^+:_!abrcpv\u0000é ";
        var length = random.nextInt(10) == 0 ? 5_000 : 1 + random.nextInt(12);
        var text = new StringBuilder();
        IntStream.range(0, length).forEach(_ -> text.append(alphabet.charAt(random.nextInt(alphabet.length()))));
        return text.toString();
    }
}
