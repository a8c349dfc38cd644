package dev.mintmark.registry;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.manifest.MediaTypes;
import dev.mintmark.images.manifest.Manifests;
import dev.mintmark.registry.RegistryFault.Kind;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One repository, in the words of the
/// [distribution API](https://github.com/opencontainers/distribution-spec/blob/main/spec.md).
final class Distribution {

    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 100;
    private static final Pattern NEXT = Pattern.compile("<([^<>]*)>\\s*;[^,]*\\brel=\"?next\\b");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");

    private final RemoteRepository repository;
    private final List<RemoteRepository> places;
    private final RegistryCalls calls;

    /// @param digest of the bytes, computed here
    record Document(byte[] bytes, String mediaType, Digest digest) {}

    /// @param places where the repository is to be had; the first one is asked, the others may have blobs that it lacks
    Distribution(List<RemoteRepository> places, RegistryCalls calls) {
        this.repository = places.getFirst();
        this.places = List.copyOf(places);
        this.calls = calls;
    }

    RemoteRepository repository() {
        return repository;
    }

    /// @param wanted the digest that it must have, if that is known; else `reference` is a tag
    Document manifest(String reference, Optional<Digest> wanted) throws RegistryFault, InterruptedException {
        var headers = Map.of("Accept", String.join(", ", MediaTypes.ACCEPTED));
        try (var answer = calls.get(repository, repository.address("manifests/" + reference), headers)) {
            var bytes = read(answer, Manifests.LARGEST);
            var told = answer.header("Docker-Content-Digest").flatMap(Digest::parse);
            for (var digest : List.of(wanted, told)) {
                verify(digest, bytes);
            }
            return new Document(bytes, answer.header("Content-Type").orElse(""),
                    wanted.or(() -> told).orElseGet(() -> digest("sha256", bytes)));
        }
    }

    /// The bytes of a blob. Nothing is sent before they are read.
    BlobStream blob(Digest digest, long size) {
        return new BlobStream(calls, places, digest, size);
    }

    /// Whether a blob is there, without its bytes.
    boolean has(Digest blob) throws RegistryFault, InterruptedException {
        return has("blobs/" + blob, Map.of());
    }

    /// Whether a manifest is there, without its bytes.
    boolean knows(Digest manifest) throws RegistryFault, InterruptedException {
        return has("manifests/" + manifest, Map.of("Accept", String.join(", ", MediaTypes.ACCEPTED)));
    }

    private boolean has(String rest, Map<String, String> headers) throws RegistryFault, InterruptedException {
        try (var _ = calls.head(repository, repository.address(rest), headers)) {
            return true;
        } catch (RegistryFault fault) {
            if (fault.kind() == Kind.NOT_FOUND) {
                return false;
            }
            throw fault;
        }
    }

    /// A small blob as a whole.
    ///
    /// @param most how many bytes it may have
    byte[] document(Digest digest, long size, int most) throws RegistryFault, InterruptedException {
        var blob = blob(digest, size);
        try (blob) {
            return BoundedDocument.read(blob, most, calls.patience().document());
        } catch (IOException broken) {
            throw fault(blob.fault().orElse(null), broken);
        }
    }

    List<String> tags(int most) throws RegistryFault, InterruptedException {
        var all = new LinkedHashSet<String>();
        var next = Optional.of(repository.address("tags/list?n=" + Math.clamp(most, 1, PAGE)));
        for (var page = 0; page < MOST_PAGES && next.isPresent() && all.size() < most; page++) {
            var before = all.size();
            try (var answer = calls.get(repository, next.get(), Map.of())) {
                BoundedDocument.json(read(answer, Manifests.LARGEST)).path("tags").forEach(tag -> {
                    if (TAG.matcher(tag.asText()).matches()) {
                        all.add(tag.asText());
                    }
                });
                next = next(answer).filter(_ -> all.size() > before);
            }
        }
        return all.stream().limit(most).toList();
    }

    /// The next page, as long as it is this registry's own.
    private Optional<URI> next(Answer answer) {
        var link = NEXT.matcher(String.join(", ", answer.headers().allValues("Link")));
        if (!link.find()) {
            return Optional.empty();
        }
        try {
            var target = answer.from().resolve(link.group(1));
            return Optional.of(target).filter(uri -> Origin.isAddress(uri) && repository.isAt(Origin.of(uri)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private byte[] read(Answer answer, int most) throws RegistryFault, InterruptedException {
        try {
            return BoundedDocument.read(answer.body(), most, calls.patience().document());
        } catch (IOException broken) {
            throw fault(null, broken);
        }
    }

    private RegistryFault fault(RegistryFault known, IOException broken) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("cancelled while reading from " + repository.registry());
        }
        return known != null ? known : WireFaults.of("The registry " + repository.origin().authority(), broken);
    }

    private void verify(Optional<Digest> wanted, byte[] bytes) throws RegistryFault {
        if (wanted.isPresent()) {
            var found = digest(wanted.get().value().substring(0, wanted.get().value().indexOf(':')), bytes);
            if (!found.equals(wanted.get())) {
                var host = "The registry " + repository.origin().authority();
                throw new RegistryFault(Kind.DIGEST, host + " sent a manifest with the digest " + found
                        + ", and should have sent " + wanted.get() + ".", null);
            }
        }
    }

    private static Digest digest(String algorithm, byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance(algorithm.equals("sha512") ? "SHA-512" : "SHA-256").digest(bytes);
            return new Digest(algorithm + ":" + HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
