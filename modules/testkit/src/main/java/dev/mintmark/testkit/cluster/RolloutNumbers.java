package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;

/// How many pods a Deployment may have, and must have, while it rolls.
record RolloutNumbers(JsonNode deployment) {

    int replicas() {
        return deployment.at("/spec/replicas").asInt(1);
    }

    boolean isRecreate() {
        return deployment.at("/spec/strategy/type").asText().equals("Recreate");
    }

    int mostPods() {
        return replicas() + share("maxSurge", true);
    }

    int leastAvailable() {
        return replicas() - maxUnavailable();
    }

    int maxUnavailable() {
        if (isRecreate()) {
            return 0;
        }
        var share = share("maxUnavailable", false);
        return Math.min(replicas(), share == 0 && share("maxSurge", true) == 0 ? 1 : share);
    }

    private int share(String name, boolean up) {
        var value = deployment.at("/spec/strategy/rollingUpdate").path(name);
        if (!value.asText().endsWith("%")) {
            return value.asInt();
        }
        var exact = replicas() * Integer.parseInt(value.asText().replace("%", "")) / 100.0;
        return (int) (up ? Math.ceil(exact) : Math.floor(exact));
    }
}
