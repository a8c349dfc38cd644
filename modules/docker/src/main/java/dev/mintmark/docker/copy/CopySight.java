package dev.mintmark.docker.copy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.docker.CopyName;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineQuery;
import dev.mintmark.docker.EngineRequest;
import dev.mintmark.docker.EngineText;
import dev.mintmark.domain.image.Digest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/// Sees the copies on an engine.
final class CopySight {

    private static final int MOST = 1000;
    private static final int MOST_LOOKS = 3;
    private static final Duration BETWEEN = Duration.ofMillis(10);

    private final CopyEngine engine;
    private final Map<String, Optional<Digest>> digests = new ConcurrentHashMap<>();

    CopySight(CopyEngine engine) {
        this.engine = engine;
    }

    /// All copies, also those that do not run, oldest first.
    List<SeenCopy> all() throws EngineFault, InterruptedException {
        var list = engine.connection().get(EngineQuery.containers(Optional.of(CopyLabels.COPY)));
        var ids = StreamSupport.stream(list.spliterator(), false).limit(MOST)
                .map(container -> EngineText.of(container.path("Id"))).filter(id -> !id.isEmpty()).toList();
        return engine.connection().each(ids, this::container).stream().flatMap(Optional::stream)
                .sorted((one, other) -> one.container().created().compareTo(other.container().created())).toList();
    }

    Optional<SeenCopy> find(CopyId id) throws EngineFault, InterruptedException {
        return container(CopyName.of(id));
    }

    /// What the guard shows of itself now. Costs the engine a look at the processes of its machine.
    Optional<GuardTitle> title(CopyContainer copy) throws EngineFault, InterruptedException {
        if (!copy.isAlive()) {
            return Optional.empty();
        }
        var request = EngineRequest.get("/containers/" + EngineQuery.encoded(copy.container())
                + "/top?ps_args=" + EngineQuery.encoded("-eo pid,args"));
        for (var look = 0; look < MOST_LOOKS; look++) {
            var answer = engine.ask(request);
            if (!answer.isDone()) {
                return Optional.empty();
            }
            var title = title(answer.json(), copy.pid());
            if (title.isPresent()) {
                return title;
            }
            // It has only just begun, or was writing.
            CopyEnding.pause(BETWEEN);
        }
        return Optional.empty();
    }

    private Optional<SeenCopy> container(String name) throws EngineFault, InterruptedException {
        var copy = engine.container(name).flatMap(CopyContainer::of);
        return copy.isEmpty() ? Optional.empty()
                : Optional.of(new SeenCopy(copy.get(), title(copy.get()), digest(copy.get().imageId())));
    }

    private Optional<Digest> digest(String imageId) throws EngineFault, InterruptedException {
        var known = digests.get(imageId);
        if (known == null) {
            known = engine.image(imageId).map(CopyImage::of).flatMap(CopyImage::digest)
                    .or(() -> Digest.parse(imageId));
            digests.put(imageId, known);
        }
        return known;
    }

    /// Any process of the copy may look like a guard, but only the first has its process ID.
    private static Optional<GuardTitle> title(JsonNode top, long pid) {
        var titles = top.path("Titles");
        for (var process : top.path("Processes")) {
            if (titles.size() == 2 && process.path(0).asText().strip().equals(Long.toString(pid))) {
                return GuardTitle.parse(process.path(1).asText().strip());
            }
        }
        return Optional.empty();
    }
}
