package dev.mintmark.testkit.images;

import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.images.BuildStep;
import dev.mintmark.images.ImageConfiguration;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.Platform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// Two versions of one service: nine layers, of which the lower seven are shared.
public final class PaymentsImages {

    private static final Platform AMD64 = new Platform("linux", "amd64", Optional.empty());
    private static final Platform ARM64 = new Platform("linux", "arm64", Optional.empty());
    private static final String LAYER = "application/vnd.oci.image.layer.v1.tar+gzip";
    private static final long MEGABYTE = 1_000_000;
    /// Where the layer of `COPY app` is, counted from 0 at the bottom.
    static final int APP_LAYER = 7;
    /// Where the layer of the upgraded system packages is.
    static final int UPGRADE_LAYER = 8;

    private record Made(String command, long megabytes, String identity) {}

    private PaymentsImages() {}

    /// 2.13.4 of 9 November.
    public static ImageDescription older() {
        return image("2.13.4", "4be01d7", Instant.parse("2026-11-09T10:12:44Z"), "3f1c0de", 14, "a", List.of());
    }

    /// 2.14.0 of today.
    public static ImageDescription newer() {
        return image("2.14.0", "9f3c2a1", Instant.parse("2026-11-21T14:22:03Z"), "b7d90aa", 15, "b",
                List.of("APP_POOL=large"));
    }

    private static ImageDescription image(String tag, String digest, Instant created, String revision, long appSize,
            String identity, List<String> more) {
        var made = List.of(
                new Made("/bin/sh -c #(nop) ADD file:5fd1a0c9b7ae4b12 in / ", 124, "debian"),
                new Made("RUN /bin/sh -c apt-get update && apt-get install -y ca-certificates tzdata # buildkit",
                9, "certificates"),
                new Made("RUN /bin/sh -c apt-get install -y openjdk-17-jre-headless # buildkit", 92, "java"),
                new Made("RUN /bin/sh -c apt-get install -y nginx # buildkit", 53, "nginx"),
                new Made("RUN /bin/sh -c useradd --system payments # buildkit", 1, "user"),
                new Made("COPY libs /app/lib # buildkit", 45, "libs"),
                new Made("RUN /bin/sh -c java -Xshare:dump # buildkit", 66, "classes"),
                new Made("COPY app /app # buildkit", appSize, "app " + identity),
                new Made("RUN /bin/sh -c apt-get install -y --only-upgrade openssl curl # buildkit", 8, "upgrade "
                + identity));
        var history = new ArrayList<BuildStep>();
        var layers = new ArrayList<ImageLayer>();
        for (var one : made) {
            layers.add(new ImageLayer(Digests.of("diff " + one.identity()), Optional.of(Digests.of("blob "
                    + one.identity())),
                    LAYER, OptionalLong.of(one.megabytes() * MEGABYTE), OptionalInt.of(history.size()), false));
            history.add(new BuildStep(Optional.of(created), one.command(), "", "buildkit.dockerfile.v0", false));
        }
        var environment = new ArrayList<>(List.of("PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                "JAVA_HOME=/usr/lib/jvm/java-17-openjdk-amd64"));
        environment.addAll(more);
        for (var variable : environment.subList(1, environment.size())) {
            history.add(new BuildStep(Optional.of(created), "ENV " + variable, "", "buildkit.dockerfile.v0", true));
        }
        history.add(new BuildStep(Optional.of(created), "ENTRYPOINT [\"/app/bin/payments\"]"
                + "", "", "buildkit.dockerfile.v0", true));
        var labels = Map.of(
                "org.opencontainers.image.source", "https://git.example/shop/payments",
                "org.opencontainers.image.base.name", "docker.io/library/debian:12");
        var configuration = new ImageConfiguration(AMD64, Optional.of(created), Optional.empty(), environment,
                List.of("/app/bin/payments"), List.of(), "payments", "/app", Set.of("8080/tcp"), Set.of(), labels,
                Optional.empty(), Optional.empty(), List.of(), List.of(), history,
                layers.stream().map(ImageLayer::diffId).toList());
        var name = new ImageName.DockerRegistry(ImageReference.parse("registry.example/shop/payments:" + tag)
                .orElseThrow());
        return new ImageDescription(name, Optional.of(Digests.beginningWith(digest)),
                Optional.of(Digests.of("manifest " + tag)),
                Digests.of("config " + tag + revision), configuration, layers, List.of(AMD64, ARM64));
    }
}
