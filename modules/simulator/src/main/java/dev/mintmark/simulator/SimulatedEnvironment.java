package dev.mintmark.simulator;

import dev.mintmark.simulator.content.ServiceImage;
import java.util.SortedMap;
import java.util.TreeMap;

/// What simulated images have in their environment: the same for the same image, and one secret that nobody uses.
final class SimulatedEnvironment {

    private SimulatedEnvironment() {}

    static SortedMap<String, String> of(SimulatedImage image) {
        var variables = new TreeMap<String, String>();
        variables.put("APP_NAME", image.service());
        variables.put("APP_VERSION", image.version());
        variables.put("DB_HOST", "db.shop.example");
        variables.put("DB_PASSWORD", "correct-horse-7");
        variables.put("GREETING", "hello");
        variables.put("JAVA_OPTS", "-XX:MaxRAMPercentage=75");
        variables.putAll(new ServiceImage(image.service(), image.version(), image.build()).environment());
        return variables;
    }
}
