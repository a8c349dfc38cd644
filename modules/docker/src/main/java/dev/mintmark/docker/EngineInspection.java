package dev.mintmark.docker;

import dev.mintmark.docker.EngineFault.Kind;
import dev.mintmark.domain.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Looks closely at containers and images, each image once. Belongs to one thread.
final class EngineInspection {

    private static final int MOST_CONTAINERS = 100_000;
    private static final int MOST_LIMITS = 20;

    private final EngineConnection connection;
    private final boolean containerd;
    private final Optional<String> labelFilter;
    private final Map<String, ImageFacts> images = new HashMap<>();
    private final Map<String, Problem> refused = new LinkedHashMap<>();

    EngineInspection(EngineConnection connection, boolean containerd, Optional<String> labelFilter) {
        this.connection = connection;
        this.containerd = containerd;
        this.labelFilter = labelFilter;
    }

    /// What a listing says: enough for a container that does not run, and a beginning for one that does.
    List<ContainerFacts> list() throws EngineFault, InterruptedException {
        var json = connection.get(EngineQuery.containers(labelFilter));
        if (!json.isArray()) {
            throw new EngineFault(Kind.NOT_JSON, "Its list of containers is not a list.", null);
        }
        return StreamSupport.stream(json.spliterator(), false).limit(MOST_CONTAINERS).map(ContainerFacts::listed)
                .filter(container -> !container.id().isEmpty()).toList();
    }

    /// How these containers are now. Those that are gone, or are not to be seen, are left out.
    ///
    /// @param before what is known of them, which must do where the engine refuses to say more
    List<ContainerFacts> inspect(Map<String, Optional<ContainerFacts>> before)
            throws EngineFault, InterruptedException {
        var answers = connection.each(before.keySet(), this::container);
        var containers = new ArrayList<ContainerFacts>();
        for (var answer : answers) {
            answer.facts().or(() -> answer.refusal().flatMap(_ -> before.get(answer.id()))).ifPresent(containers::add);
            refused.remove(answer.id());
            answer.refusal().filter(_ -> refused.size() < MOST_LIMITS).ifPresent(fault ->
                    refused.put(answer.id(), DockerProblems.ofContainer(before.get(answer.id())
                            .map(ContainerFacts::name).orElse(answer.id()), fault)));
        }
        containers.removeIf(container -> !labelFilter.map(container::hasLabel).orElse(true));
        return containers;
    }

    /// Joins containers with their images, which are inspected where they are not known yet.
    List<KnownContainer> withImages(Collection<ContainerFacts> containers) throws EngineFault, InterruptedException {
        var missing = containers.stream().filter(ContainerFacts::isAlive).map(ContainerFacts::imageId)
                .filter(id -> !id.isEmpty() && !images.containsKey(id)).collect(Collectors.toSet());
        for (var image : connection.each(missing, this::image)) {
            images.put(image.asked(), image.facts());
        }
        return containers.stream().map(container -> new KnownContainer(container, images.getOrDefault(
                container.imageId(), ImageFacts.gone(container.imageId(), containerd)))).toList();
    }

    /// Forgets an image whose names have changed; an event that names no image by its ID may concern any.
    ///
    /// @return whether an image in use may be concerned
    boolean forget(String image) {
        if (ImageFacts.digest(image).isPresent()) {
            return images.remove(image) != null;
        }
        images.clear();
        return true;
    }

    /// What the engine refused to say of single containers.
    List<Problem> limits() {
        return List.copyOf(refused.values());
    }

    private ContainerAnswer container(String id) throws EngineFault, InterruptedException {
        try {
            var facts = ContainerFacts.inspected(connection.get(EngineQuery.container(id)));
            return new ContainerAnswer(id, Optional.of(facts).filter(found -> found.id().equals(id)), Optional.empty());
        } catch (EngineFault fault) {
            if (!fault.isAnswer()) {
                throw fault;
            }
            return new ContainerAnswer(id, Optional.empty(),
                    Optional.of(fault).filter(refusal -> refusal.kind() != Kind.NOT_FOUND));
        }
    }

    private ImageAnswer image(String id) throws EngineFault, InterruptedException {
        try {
            return new ImageAnswer(id, ImageFacts.inspected(connection.get(EngineQuery.image(id)), containerd));
        } catch (EngineFault fault) {
            if (!fault.isAnswer()) {
                throw fault;
            }
            return new ImageAnswer(id, ImageFacts.gone(id, containerd));
        }
    }

    private record ContainerAnswer(String id, Optional<ContainerFacts> facts, Optional<EngineFault> refusal) {}

    private record ImageAnswer(String asked, ImageFacts facts) {}
}
