package dev.mintmark.docker.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.docker.StandIn;
import java.util.List;

/// What an engine is asked to make in place of a container: the same, of another image.
///
/// @param was  the image the container was made from, as the engine shows it
/// @param next the image that comes
record Blueprint(Seen container, JsonNode was, JsonNode next) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /// Compose holds this against the image that its file names now. It must not believe that it made this container.
    private static final String COMPOSE_IMAGE = "com.docker.compose.image";

    /// The body of `POST /containers/create`.
    ///
    /// @param image  pinned
    /// @param called what the image is called, for people
    ObjectNode json(String image, String called, String plan) {
        var json = given().json();
        json.put("Image", image);
        var labels = (ObjectNode) json.path("Labels");
        labels.put(Marks.PLAN, plan).put(Marks.REPLACES, container.id()).put(StandIn.IMAGE, called);
        if (labels.has(COMPOSE_IMAGE)) {
            labels.set(COMPOSE_IMAGE, next.path("Id"));
        }
        var host = (ObjectNode) container.host().deepCopy();
        host.remove("ContainerIDFile");
        host.set("Links", links());
        mounts().into(host);
        json.set("HostConfig", host);
        return json.set("NetworkingConfig", networks().first());
    }

    GivenConfiguration given() {
        return GivenConfiguration.of(container, was);
    }

    CarriedMounts mounts() {
        return new CarriedMounts(container, given(), next);
    }

    CarriedNetworks networks() {
        return new CarriedNetworks(container);
    }

    /// An engine shows a link as `/db:/web/database`, and takes it as `db:database`.
    private JsonNode links() {
        var links = JSON.arrayNode();
        container.host().path("Links").forEach(link -> {
            var ends = link.asText().split(":", 2);
            links.add(ends.length < 2 ? link.asText()
                    : ends[0].replaceFirst("^/", "") + ":" + List.of(ends[1].split("/")).getLast());
        });
        return links;
    }
}
