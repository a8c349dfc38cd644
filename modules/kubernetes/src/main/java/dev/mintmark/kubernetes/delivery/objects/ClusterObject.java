package dev.mintmark.kubernetes.delivery.objects;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/// An object as it was read. What is missing reads as empty.
public record ClusterObject(ObjectRef ref, JsonNode json) {

    public String uid() {
        return text("/metadata/uid");
    }

    public String resourceVersion() {
        return text("/metadata/resourceVersion");
    }

    /// Grows with every change of what is wanted, and not with what is reported about it.
    public long generation() {
        return json.at("/metadata/generation").asLong();
    }

    public String label(String key) {
        return json.path("metadata").path("labels").path(key).asText();
    }

    public String annotation(String key) {
        return json.path("metadata").path("annotations").path(key).asText();
    }

    /// The text at a JSON pointer; empty if there is none.
    public String text(String pointer) {
        return json.at(pointer).asText();
    }

    public Optional<Owner> controller() {
        return owners().stream().filter(Owner::controls).findFirst();
    }

    public List<Owner> owners() {
        return StreamSupport.stream(json.at("/metadata/ownerReferences").spliterator(), false).limit(100)
                .map(owner -> new Owner(owner.path("apiVersion").asText(), owner.path("kind").asText(),
                        owner.path("name").asText(), owner.path("uid").asText(), owner.path("controller").asBoolean()))
                .toList();
    }

    /// Facts of a step that is to be refused when somebody wanted something else of this object since.
    public Map<String, String> lockedFacts() {
        var facts = new TreeMap<>(ref.facts());
        facts.put("uid", uid());
        facts.put("generation", Long.toString(generation()));
        return facts;
    }

    public record Owner(String apiVersion, String kind, String name, String uid, boolean controls) {}
}
