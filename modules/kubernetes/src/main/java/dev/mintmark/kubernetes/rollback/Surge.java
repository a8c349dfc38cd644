package dev.mintmark.kubernetes.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;

/// How many pods a Deployment has more, and how many less, while it rolls.
record Surge(ClusterObject deployment) {

    /// 0 for what is rolled in place.
    int maxSurge() {
        return isRolling() ? share(deployment.json().at("/spec/strategy/rollingUpdate/maxSurge"), true) : 0;
    }

    int maxUnavailable() {
        var share = share(deployment.json().at("/spec/strategy/rollingUpdate/maxUnavailable"), false);
        return Math.min(replicas(), share == 0 && maxSurge() == 0 ? 1 : share);
    }

    private boolean isRolling() {
        return deployment.ref().type().kind().equals("Deployment")
                && !deployment.json().at("/spec/strategy/type").asText().equals("Recreate");
    }

    private int replicas() {
        return deployment.json().at("/spec/replicas").asInt(1);
    }

    private int share(JsonNode value, boolean up) {
        if (!value.asText().matches("[0-9]{1,5}%")) {
            return value.asInt();
        }
        var exact = replicas() * Integer.parseInt(value.asText().replace("%", "")) / 100.0;
        return (int) (up ? Math.ceil(exact) : Math.floor(exact));
    }
}
