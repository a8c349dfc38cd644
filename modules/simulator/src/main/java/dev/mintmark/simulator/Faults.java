package dev.mintmark.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which versions of which services are faulty at present.
final class Faults {

    private final Map<String, Map<String, Fault>> byService = new HashMap<>();

    void add(String service, String version, Fault fault) {
        byService.computeIfAbsent(service, _ -> new HashMap<>()).put(version, fault);
    }

    void mend(String service) {
        byService.remove(service);
    }

    Optional<Fault> of(String service, String version) {
        return Optional.ofNullable(byService.getOrDefault(service, Map.of()).get(version));
    }

    boolean isFaulty(String service) {
        return byService.containsKey(service);
    }
}
