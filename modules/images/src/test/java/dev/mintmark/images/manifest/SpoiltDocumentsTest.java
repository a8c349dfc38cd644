package dev.mintmark.images.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever a document says, it is read or refused: nothing else is thrown.
class SpoiltDocumentsTest {

    private static final int INPUTS = 2000;
    private static final long SEED = 20260104;
    private static final ImageName NAME = new ImageName.DockerDaemon("web:1");
    private static final String DIGEST = "\"sha256:" + "ab".repeat(32) + "\"";
    private static final List<String> WORDS = List.of("7", "-1", "null", "[]", "{}", "\"\"", "true", "1e400", ",", "}",
            "\"\\u0000\\ud800\"", "\"9999-99-99T99:99:99Z\"", "\"0001-01-01T00:00:00Z\"", "9223372036854775808");
    private static final List<String> DOCUMENTS = List.of("""
            {"schemaVersion":2,"mediaType":"","config":{"mediaType":"application/vnd.oci.image.config.v1+json",
             "digest":%1$s,"size":7,"urls":["x"],"annotations":{"a":"b"}},
             "layers":[{"mediaType":"a.tar","digest":%1$s,"size":7}]}""",
            """
            {"schemaVersion":2,"manifests":[{"mediaType":"x","digest":%1$s,"size":7,
             "platform":{"os":"linux","architecture":"arm","variant":"v7"}}]}""",
            """
            {"os":"linux","created":"2026-01-02T03:04:05.678+01:00","config":{"Env":["A=1"],"Cmd":["x"],
             "ExposedPorts":{"80":{}},"Healthcheck":{"Test":["CMD"],"Interval":7,"Retries":3},"Labels":{"a":"b"}},
             "rootfs":{"diff_ids":[%1$s]},"history":[{"created":"2026-01-02T03:04:05Z","empty_layer":false}]}""",
            """
            [{"Config":"x.json","RepoTags":["a:1"],"Layers":["a/layer.tar"],
             "LayerSources":{%1$s:{"mediaType":"x","size":7,"digest":%1$s}}}]""");

    @Test
    void twoThousandSpoiltDocumentsAreReadOrRefused() {
        var random = new Random(SEED);
        var read = 0;
        for (var input = 0; input < INPUTS; input++) {
            read += isRead(spoilt(DOCUMENTS.get(input % DOCUMENTS.size()).formatted(DIGEST), random)) ? 1 : 0;
        }
        assertThat(read).as("some damage does not matter").isBetween(INPUTS / 100, INPUTS - 100);
    }

    private static String spoilt(String document, Random random) {
        var values = document.split("(?<=[:,\\[])", -1);
        for (var change = random.nextInt(1, 4); change > 0; change--) {
            var at = random.nextInt(values.length);
            var end = values[at].isEmpty() ? "" : values[at].substring(values[at].length() - 1);
            values[at] = WORDS.get(random.nextInt(WORDS.size())) + (random.nextInt(3) == 0 ? "" : end);
        }
        return String.join("", values);
    }

    private static boolean isRead(String json) {
        var bytes = json.getBytes(UTF_8);
        var read = false;
        for (var parser : List.<Parser>of(some -> Manifests.parse(NAME, some, ""),
                some -> ImageConfigurations.parse(NAME, some),
                some -> SavedImages.parse(NAME, some, Optional.of(some)))) {
            try {
                parser.parse(bytes);
                read = true;
            } catch (ImageUnreadable refused) {
                assertThat(refused.problem().what()).contains("web:1");
            }
        }
        return read;
    }

    @FunctionalInterface
    private interface Parser {
        void parse(byte[] json) throws ImageUnreadable;
    }
}
