package dev.mintmark.images.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebianVersionsTest {

    private static final int PAIRS = 2_000;
    private static final String ASK_DPKG = "while read -r one other; do "
            + "if dpkg --compare-versions \"$one\" lt \"$other\"; then echo -1; "
            + "elif dpkg --compare-versions \"$one\" eq \"$other\"; then echo 0; else echo 1; fi; done";

    @TempDir
    private Path directory;

    @Test
    void saysWhatDpkgSays() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg")), "there is no dpkg here to compare with");
        var random = new Random(4);
        var pairs = IntStream.range(0, PAIRS).mapToObj(_ -> pair(random)).toList();
        var order = new DebianVersions();

        var ours = pairs.stream().map(pair -> order.compare(pair[0], pair[1]).orElseThrow()).toList();

        assertThat(ours).as("for %d pairs", PAIRS).isEqualTo(asked(pairs.stream()
                .map(pair -> pair[0] + " " + pair[1]).collect(Collectors.joining("\n", "", "\n"))));
        assertThat(ours).contains(-1, 0, 1);
    }

    private java.util.List<Integer> asked(String pairs) throws IOException, InterruptedException {
        var input = Files.writeString(directory.resolve("pairs"), pairs, StandardCharsets.US_ASCII);
        var process = new ProcessBuilder("sh", "-c", ASK_DPKG).redirectInput(input.toFile()).start();
        try (var answers = process.inputReader()) {
            return answers.lines().map(Integer::valueOf).toList();
        }
    }

    /// Two versions, mostly with a difference of one character.
    private static String[] pair(Random random) {
        var one = version(random);
        if (random.nextInt(4) == 0) {
            return new String[] {one, version(random)};
        }
        var other = new StringBuilder(one);
        other.insert(1 + random.nextInt(one.length()), "019aZ~+.".charAt(random.nextInt(8)));
        return new String[] {one, other.toString().replaceAll("^([0-9]+)[^0-9:]+:", "$1:")};
    }

    private static String version(Random random) {
        var epoch = random.nextInt(5) == 0 ? random.nextInt(3) + ":" : "";
        var upstream = IntStream.range(0, random.nextInt(6))
                .mapToObj(_ -> "00112459aAzZ.+~".charAt(random.nextInt(15))).map(String::valueOf)
                .collect(Collectors.joining());
        var revision = random.nextInt(2) == 0 ? "-" + random.nextInt(12) + (random.nextInt(3) == 0 ? "~deb1" : "") : "";
        return epoch + random.nextInt(20) + upstream + revision;
    }
}
