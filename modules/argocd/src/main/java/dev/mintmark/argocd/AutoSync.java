package dev.mintmark.argocd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// How automatic sync is held back and let go: as merge patches of the specification that keep every other setting.
///
/// Since 3.1 it has a switch of its own. An older Argo CD does not know the switch and would sync on, so there the
/// whole setting is taken away, and it is the step that remembers it.
///
/// @param planned what it was set to when the plan was made
/// @param paused  what it is set to while it is held back; empty if it is taken away
record AutoSync(JsonNode planned, Optional<JsonNode> paused) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENABLED = "enabled";

    static AutoSync of(JsonNode planned, ArgoVersion version) {
        if (!version.hasSwitch()) {
            return new AutoSync(planned, Optional.empty());
        }
        var held = planned.<ObjectNode>deepCopy();
        held.put(ENABLED, false);
        return new AutoSync(planned, Optional.of(held));
    }

    /// What [#plannedText] and [#pausedText] wrote.
    static AutoSync read(String planned, String paused) {
        return new AutoSync(node(planned), paused.isEmpty() ? Optional.empty() : Optional.of(node(paused)));
    }

    boolean isPlanned(Application application) {
        return application.automated().filter(planned::equals).isPresent();
    }

    boolean isPaused(Application application) {
        return application.automated().equals(paused);
    }

    String pausing() {
        return patch(paused.<JsonNode>map(_ -> JSON.createObjectNode().put(ENABLED, false))
                .orElseGet(JSON::nullNode));
    }

    /// Restores what was planned for, to the letter: what is there now and was not then goes away.
    String resuming() {
        var setting = planned.<ObjectNode>deepCopy();
        paused.ifPresent(held -> held.fieldNames().forEachRemaining(name -> {
            if (!planned.has(name)) {
                setting.putNull(name);
            }
        }));
        return patch(setting);
    }

    String plannedText() {
        return planned.toString();
    }

    String pausedText() {
        return paused.map(JsonNode::toString).orElse("");
    }

    private static String patch(JsonNode automated) {
        var patch = JSON.createObjectNode();
        patch.putObject("spec").putObject("syncPolicy").set("automated", automated);
        return patch.toString();
    }

    private static JsonNode node(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("A step remembers no setting of auto-sync", broken);
        }
    }
}
