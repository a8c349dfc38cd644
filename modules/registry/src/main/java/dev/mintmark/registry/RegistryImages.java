package dev.mintmark.registry;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageStore;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.OpenImage;
import dev.mintmark.images.Platform;
import dev.mintmark.images.lineage.ImageRepository;
import dev.mintmark.registry.RegistryFault.Kind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The images of all registries.
///
/// Safe for use by several threads. Interrupting a thread that waits here cuts its connection.
public final class RegistryImages implements ImageStore, ImageRepository, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryImages.class);
    private static final int LANES = 3;
    private static final int TAGS_ASKED = 1000;
    private static final int TAGS_TOLD = 8;

    private final TrafficLedger ledger = new TrafficLedger();
    private final Map<String, Semaphore> lanes = new ConcurrentHashMap<>();
    private final Wire wire;
    private final Endpoints endpoints;
    private final RegistryCalls calls;

    public RegistryImages(RegistrySettings settings, Clock clock) {
        wire = new Wire(settings, ledger);
        endpoints = new Endpoints(settings, wire);
        var redirections = new Redirections(wire, new PlainHttpRule(settings.plainHttp()));
        var retries = new Retries(settings.patience(), clock);
        var tokens = new TokenSource(wire, redirections, retries, settings, clock);
        calls = new RegistryCalls(redirections, new Authorizer(new Credentials(settings), tokens, clock), retries,
                settings.patience());
    }

    @Override
    public OpenImage open(ImageName name, Optional<Platform> platform) throws ImageUnreadable, InterruptedException {
        var reference = switch (name) {
            case ImageName.DockerRegistry(var named) -> named;
            case ImageName.Anywhere(var named) -> named;
            default -> throw RegistryProblems.notOfARegistry(name);
        };
        try {
            var places = places(reference);
            for (var at = 0; at < places.size() - 1; at++) {
                try {
                    return open(name, reference, new Distribution(places.subList(at, places.size()), calls), platform);
                } catch (RegistryFault | ImageUnreadable absent) {
                    LOG.info("{} does not give {}: {}", places.get(at).registry(), reference, absent.getMessage());
                }
            }
            return open(name, reference, new Distribution(List.of(places.getLast()), calls), platform);
        } catch (RegistryFault fault) {
            throw RegistryProblems.image(name, fault);
        }
    }

    @Override
    public List<String> tags(ImageReference repository, int most) throws ImageUnreadable, InterruptedException {
        try {
            return tags(repository, itself(repository), most);
        } catch (RegistryFault fault) {
            throw RegistryProblems.repository(repository, fault);
        }
    }

    /// What went over the wire since the start, by host and port.
    public Map<String, RegistryTraffic> traffic() {
        return ledger.total();
    }

    /// Cuts whatever is still going on.
    @Override
    public void close() {
        wire.close();
    }

    /// The repository at the registry itself, with the connections and the tokens that are there already.
    Distribution itself(ImageReference reference) throws RegistryFault, InterruptedException {
        return new Distribution(List.of(endpoints.itself(reference.registry(), reference.repository())), calls);
    }

    /// A mirror may be behind, so it is asked only where the registry itself does not answer.
    private List<String> tags(ImageReference repository, Distribution itself, int most)
            throws RegistryFault, InterruptedException {
        try {
            return itself.tags(most);
        } catch (RegistryFault fault) {
            for (var mirror : endpoints.mirrors(repository.registry(), repository.repository())) {
                try {
                    return new Distribution(List.of(mirror), calls).tags(most);
                } catch (RegistryFault alsoNot) {
                    fault.addSuppressed(alsoNot);
                }
            }
            throw fault;
        }
    }

    private OpenImage open(ImageName name, ImageReference reference, Distribution distribution,
            Optional<Platform> platform) throws ImageUnreadable, RegistryFault, InterruptedException {
        try {
            var description = new ImageOpening(name, reference, distribution).describe(platform);
            var place = distribution.repository().origin().authority();
            return new RegistryImage(description, distribution,
                    lanes.computeIfAbsent(place, _ -> new Semaphore(LANES)));
        } catch (RegistryFault fault) {
            throw fault.kind() == Kind.NOT_FOUND ? notFound(reference, distribution, fault) : fault;
        }
    }

    /// Mirrors first. They may be all that can be reached.
    private List<RemoteRepository> places(ImageReference reference) throws RegistryFault, InterruptedException {
        var places = new ArrayList<>(endpoints.mirrors(reference.registry(), reference.repository()));
        try {
            places.add(endpoints.itself(reference.registry(), reference.repository()));
        } catch (RegistryFault unreachable) {
            if (places.isEmpty()) {
                throw unreachable;
            }
        }
        return places;
    }

    /// Whether it is the tag or the repository that does not exist, and what does.
    private static RegistryFault notFound(ImageReference reference, Distribution distribution, RegistryFault fault)
            throws InterruptedException {
        var registry = "The registry " + distribution.repository().origin().authority();
        var version = reference.digest().map(Digest::value).map(text -> "the digest " + text)
                .orElseGet(() -> "the tag " + reference.tag().orElse(""));
        var missing = registry + " does not have " + version + " in the repository " + reference.repository() + ".";
        try {
            var tags = distribution.tags(TAGS_ASKED);
            var some = tags.stream().sorted().limit(TAGS_TOLD).collect(Collectors.joining(", "));
            var told = tags.isEmpty() ? " The repository has no tags."
                    : " It has " + some + (tags.size() > TAGS_TOLD ? " and more." : ".");
            return new RegistryFault(Kind.NOT_FOUND, missing + told, fault);
        } catch (RegistryFault unlisted) {
            return unlisted.kind() != Kind.NOT_FOUND ? new RegistryFault(Kind.NOT_FOUND, missing, fault)
                    : new RegistryFault(Kind.NOT_FOUND, registry + " has no repository " + reference.repository() + ".",
                            fault);
        }
    }
}
