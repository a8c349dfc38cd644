package dev.mintmark.images.manifest;

import java.util.List;
import java.util.Set;

/// Names of the documents and layers of images
/// ([OCI](https://github.com/opencontainers/image-spec/blob/main/media-types.md),
/// [Docker](https://distribution.github.io/distribution/spec/manifest-v2-2/)).
public final class MediaTypes {

    public static final String OCI_INDEX = "application/vnd.oci.image.index.v1+json";
    public static final String OCI_MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    public static final String DOCKER_LIST = "application/vnd.docker.distribution.manifest.list.v2+json";
    public static final String DOCKER_MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";

    /// What can be read, as a registry is to be told in `Accept`.
    public static final List<String> ACCEPTED = List.of(OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST);

    private static final String SCHEMA_1 = "application/vnd.docker.distribution.manifest.v1+";

    /// Old pushes of Docker called a configuration a stream of octets.
    private static final Set<String> CONFIGURATIONS = Set.of("application/vnd.oci.image.config.v1+json",
            "application/vnd.docker.container.image.v1+json", "application/octet-stream");

    private MediaTypes() {}

    static boolean isIndex(String type) {
        return type.equals(OCI_INDEX) || type.equals(DOCKER_LIST);
    }

    static boolean isManifest(String type) {
        return type.equals(OCI_MANIFEST) || type.equals(DOCKER_MANIFEST);
    }

    static boolean isSchema1(String type) {
        return type.startsWith(SCHEMA_1);
    }

    static boolean isConfiguration(String type) {
        return CONFIGURATIONS.contains(type);
    }

    /// Whether this is a file system's layer, rather than a signature, a chart or a statement about a build.
    static boolean isLayer(String type) {
        return (type.contains(".tar") || type.endsWith("+x-gtar")) && !isEncrypted(type);
    }

    static boolean isEncrypted(String type) {
        return type.endsWith("+encrypted");
    }

    /// Whether the bytes are to be had from elsewhere only, as those of Windows base images.
    static boolean isForeign(String type) {
        return type.contains(".foreign.") || type.contains(".nondistributable.");
    }
}
