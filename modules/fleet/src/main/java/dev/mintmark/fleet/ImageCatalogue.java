package dev.mintmark.fleet;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage.Identified;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/// Joins the names of an image into one version, as far as evidence goes. Immutable; each piece of evidence makes it better.
///
/// The bytes are told by configuration digests: two manifests with the same configuration are the same image. An index
/// that was seen with one configuration per platform is one version with all of them. So a version is a largest set of
/// configurations seen behind one repository digest, and every digest belongs to the version whose set contains its own.
/// A digest that would fit into several (one platform's manifest that two indexes share) belongs to the first of them
/// by order of digest: it must not join indexes that are known to differ on another platform.
///
/// The result depends only on the evidence, not on the order in which it came.
public final class ImageCatalogue {

    public static final ImageCatalogue EMPTY = new ImageCatalogue(HashTreePMap.empty(), HashTreePMap.empty());

    private final PMap<Digest, PSet<Digest>> configsOf;
    private final PMap<Digest, PSet<Digest>> repositoryDigestsOf;
    private final Map<Digest, ImageVersion> answers = new ConcurrentHashMap<>();

    private ImageCatalogue(PMap<Digest, PSet<Digest>> configsOf, PMap<Digest, PSet<Digest>> repositoryDigestsOf) {
        this.configsOf = configsOf;
        this.repositoryDigestsOf = repositoryDigestsOf;
    }

    /// This catalogue and what the evidence adds; the same object if it adds nothing.
    public ImageCatalogue with(ImageEvidence evidence) {
        var configs = configsOf;
        var repositories = repositoryDigestsOf;
        for (var digest : evidence.repositoryDigests()) {
            if (!digest.equals(evidence.config()) && !configs.getOrDefault(digest, none()).contains(evidence.config())) {
                configs = joined(configs, digest, evidence.config());
                repositories = joined(repositories, evidence.config(), digest);
            }
        }
        return configs == configsOf ? this : new ImageCatalogue(configs, repositories);
    }

    /// The version that runs where `image` was seen.
    public ImageVersion versionOf(Identified image) {
        return versionOf(image.digest());
    }

    /// The version that `digest` is a name of. Every digest is one, if only of itself.
    public ImageVersion versionOf(Digest digest) {
        return answers.computeIfAbsent(digest, this::join);
    }

    /// Whether `digest` was seen as the digest of a configuration, by which no registry serves an image.
    public boolean isConfiguration(Digest digest) {
        return repositoryDigestsOf.containsKey(digest);
    }

    private ImageVersion join(Digest digest) {
        var id = standsFor(digest);
        var digests = new TreeSet<>(List.of(digest, id));
        for (var config : configsOf.getOrDefault(id, none())) {
            Stream.concat(Stream.of(config), repositoryDigestsOf.getOrDefault(config, none()).stream())
                    .filter(name -> standsFor(name).equals(id)).forEach(digests::add);
        }
        return new ImageVersion(id, digests.stream().toList());
    }

    private Digest standsFor(Digest digest) {
        var behind = repositoryDigestsOf.get(digest);
        if (behind != null) {
            return widest(behind);
        }
        var configs = configsOf.get(digest);
        if (configs == null) {
            return digest;
        }
        return widest(repositoryDigestsOf.getOrDefault(configs.iterator().next(), none()).stream()
                .filter(other -> configsOf.getOrDefault(other, none()).containsAll(configs)).toList());
    }

    private Digest widest(Collection<Digest> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt((Digest digest) -> -configsOf.getOrDefault(digest, none()).size())
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static PMap<Digest, PSet<Digest>> joined(PMap<Digest, PSet<Digest>> map, Digest key, Digest value) {
        return map.plus(key, map.getOrDefault(key, none()).plus(value));
    }

    private static PSet<Digest> none() {
        return HashTreePSet.empty();
    }
}
