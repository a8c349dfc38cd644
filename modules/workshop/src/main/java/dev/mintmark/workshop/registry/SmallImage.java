package dev.mintmark.workshop.registry;

import dev.mintmark.domain.image.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/// An image made byte by byte.
///
/// @param layers as they are stored: gzip, bottom first
/// @param plain  the same layers, uncompressed; what they hold does not matter to a registry
public record SmallImage(byte[] manifest, String mediaType, byte[] configuration, List<byte[]> layers,
        List<byte[]> plain) {

    private static final String OCI = "application/vnd.oci.image.";
    private static final String DOCKER = "application/vnd.docker.";

    /// In the media types of OCI.
    ///
    /// @param platform `os/architecture`
    public static SmallImage oci(String platform, List<byte[]> layers) {
        return of(platform, layers, OCI + "manifest.v1+json", OCI + "config.v1+json", OCI + "layer.v1.tar+gzip");
    }

    /// In the media types of Docker.
    public static SmallImage docker(String platform, List<byte[]> layers) {
        return of(platform, layers, DOCKER + "distribution.manifest.v2+json", DOCKER + "container.image.v1+json",
                DOCKER + "image.rootfs.diff.tar.gzip");
    }

    /// An index of images, with the platform of each.
    public static byte[] index(List<String> platforms, List<SmallImage> images) {
        var entries = IntStream.range(0, images.size()).mapToObj(at -> {
            var image = images.get(at);
            var parts = platforms.get(at).split("/");
            return descriptor(image.mediaType, image.manifest, ",\"platform\":{\"os\":\"" + parts[0]
                    + "\",\"architecture\":\"" + parts[1] + "\"}");
        }).collect(Collectors.joining(","));
        return utf8("{\"schemaVersion\":2,\"mediaType\":\"" + OCI + "index.v1+json\",\"manifests\":[" + entries + "]}");
    }

    public static Digest digest(byte[] bytes) {
        try {
            return new Digest("sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Digest digest() {
        return digest(manifest);
    }

    /// The digest of a layer's uncompressed bytes.
    public Digest diffId(int layer) {
        return digest(plain.get(layer));
    }

    private static SmallImage of(String platform, List<byte[]> plain, String manifestType, String configurationType,
            String layerType) {
        var parts = platform.split("/");
        var configuration = utf8("{\"os\":\"" + parts[0] + "\",\"architecture\":\"" + parts[1]
                + "\",\"config\":{\"Env\":[\"PATH=/bin\"]},\"rootfs\":{\"type\":\"layers\",\"diff_ids\":["
                + plain.stream().map(layer -> "\"" + digest(layer) + "\"").collect(Collectors.joining(",")) + "]}}");
        var layers = plain.stream().map(SmallImage::gzip).toList();
        var manifest = utf8("{\"schemaVersion\":2,\"mediaType\":\"" + manifestType + "\",\"config\":"
                + descriptor(configurationType, configuration, "") + ",\"layers\":["
                + layers.stream().map(layer -> descriptor(layerType, layer, "")).collect(Collectors.joining(","))
                + "]}");
        return new SmallImage(manifest, manifestType, configuration, layers, List.copyOf(plain));
    }

    private static String descriptor(String type, byte[] bytes, String more) {
        return "{\"mediaType\":\"" + type + "\",\"digest\":\"" + digest(bytes) + "\",\"size\":" + bytes.length
                + more + "}";
    }

    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
