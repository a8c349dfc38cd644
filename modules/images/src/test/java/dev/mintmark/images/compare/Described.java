package dev.mintmark.images.compare;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.images.BuildStep;
import dev.mintmark.images.HealthCheck;
import dev.mintmark.images.ImageConfiguration;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.Platform;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/// Describes an image step by step, for tests.
public final class Described {

    public final List<String> environment = new ArrayList<>();
    public final Map<String, String> labels = new TreeMap<>();
    public final Set<String> ports = new LinkedHashSet<>();
    public final Set<String> volumes = new LinkedHashSet<>();
    public List<String> entrypoint = List.of();
    public List<String> command = List.of();
    public String user = "";
    public String workingDirectory = "";
    public String architecture = "amd64";
    public Optional<HealthCheck> healthCheck = Optional.empty();
    public Optional<String> stopSignal = Optional.empty();
    ImageName name = new ImageName.Anywhere(ImageReference.parse("shop/sample:1").orElseThrow());
    private final List<BuildStep> history = new ArrayList<>();
    private final List<ImageLayer> layers = new ArrayList<>();

    public static Digest digest(String words) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return new Digest("sha256:" + HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    public Described layer(String content, String createdBy) {
        return layer(digest(content), createdBy);
    }

    public Described layer(Digest diffId, String createdBy) {
        layers.add(new ImageLayer(diffId, Optional.empty(), "", OptionalLong.of(100), OptionalInt.of(history.size()),
                false));
        history.add(new BuildStep(Optional.empty(), createdBy, "", "", false));
        return this;
    }

    public Described unexplainedLayer(Digest diffId) {
        layers.add(new ImageLayer(diffId, Optional.empty(), "", OptionalLong.of(100), OptionalInt.empty(), false));
        return this;
    }

    public Described step(String createdBy) {
        history.add(new BuildStep(Optional.empty(), createdBy, "", "", true));
        return this;
    }

    public Described label(String name, String value) {
        labels.put(name, value);
        return this;
    }

    public Described environment(String... variables) {
        environment.addAll(List.of(variables));
        return this;
    }

    public ImageDescription image() {
        var configuration = new ImageConfiguration(new Platform("linux", architecture, Optional.empty()),
                Optional.empty(),
                Optional.empty(), environment, entrypoint, command, user, workingDirectory, ports, volumes, labels,
                healthCheck, stopSignal, List.of(), List.of(), history, layers.stream().map(ImageLayer::diffId)
                .toList());
        return new ImageDescription(name, Optional.empty(), Optional.empty(), digest(configuration.toString()),
                configuration,
                layers, List.of(configuration.platform()));
    }
}
