package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.change.copy.Variable;
import dev.mintmark.domain.Secret;
import dev.mintmark.domain.secret.Masking;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.typed.Kind;
import dev.mintmark.kubernetes.typed.TypedApi;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What of a container's environment a copy gets.
///
/// Values are given as they are now, those of ConfigMaps too: so each is shown before the launch, and looked at for what
/// looks secret. A Secret is never read and never referred to. What the pod tells about itself would be untrue in a copy.
final class Variables {

    private static final int MOST = 2000;

    private final TypedApi api;
    private final String namespace;
    private final Set<String> revealed;
    private final Map<String, Optional<ConfigMap>> configMaps = new HashMap<>();
    private final Map<String, Variable> byName = new LinkedHashMap<>();

    Variables(TypedApi api, String namespace, List<Relaxation> relaxations) {
        this.api = api;
        this.namespace = namespace;
        this.revealed = relaxations.stream().filter(Relaxation.RevealedVariable.class::isInstance)
                .map(relaxation -> ((Relaxation.RevealedVariable) relaxation).name()).collect(Collectors.toSet());
    }

    /// By name; of several with one name the last counts, as in the kubelet.
    List<Variable> of(Container container) throws CallFailed, InterruptedException {
        for (var from : container.getEnvFrom()) {
            var prefix = Optional.ofNullable(from.getPrefix()).orElse("");
            if (from.getSecretRef() != null) {
                put(new Variable.Withheld(prefix + "*", "everything in Secret " + from.getSecretRef().getName()));
            }
            if (from.getConfigMapRef() != null) {
                putAll(prefix, from.getConfigMapRef().getName());
            }
        }
        for (var variable : container.getEnv()) {
            put(one(variable));
        }
        return byName.values().stream().sorted((one, other) -> one.name().compareTo(other.name())).limit(MOST).toList();
    }

    private void putAll(String prefix, String name) throws CallFailed, InterruptedException {
        var map = configMap(name);
        if (map.isEmpty()) {
            put(new Variable.Withheld(prefix + "*", "everything in ConfigMap " + name + ", which cannot be read"));
            return;
        }
        Optional.ofNullable(map.get().getData()).orElse(Map.of())
                .forEach((key, value) -> put(literal(prefix + key, unexpanded(value))));
    }

    private Variable one(EnvVar variable) throws CallFailed, InterruptedException {
        var from = variable.getValueFrom();
        if (from == null) {
            return literal(variable.getName(), Optional.ofNullable(variable.getValue()).orElse(""));
        }
        if (from.getSecretKeyRef() != null) {
            return new Variable.Withheld(variable.getName(),
                    "from Secret " + from.getSecretKeyRef().getName() + ", key " + from.getSecretKeyRef().getKey());
        }
        if (from.getConfigMapKeyRef() != null) {
            var name = from.getConfigMapKeyRef().getName();
            var key = from.getConfigMapKeyRef().getKey();
            return configMap(name).flatMap(map -> Optional.ofNullable(map.getData())).map(data -> data.get(key))
                    .map(value -> literal(variable.getName(), unexpanded(value)))
                    .orElseGet(() -> new Variable.Withheld(variable.getName(),
                            "from ConfigMap " + name + ", key " + key + ", which cannot be read"));
        }
        return new Variable.Withheld(variable.getName(), "tells about the pod itself, and would be untrue in a copy");
    }

    private Variable literal(String name, String value) {
        if (!Masking.isSecret(name, value)) {
            return new Variable.Given(name, value);
        }
        return revealed.contains(name) ? new Variable.Revealed(name, new Secret(value)) : new Variable.Withheld(name,
                Masking.isSecretName(name) ? "its name says it is secret" : "its value looks secret");
    }

    private void put(Variable variable) {
        // Put last again, so that a later one also wins its place.
        byName.remove(variable.name());
        byName.put(variable.name(), variable);
    }

    private Optional<ConfigMap> configMap(String name) throws CallFailed, InterruptedException {
        if (!configMaps.containsKey(name)) {
            configMaps.put(name, read(name));
        }
        return configMaps.get(name);
    }

    private Optional<ConfigMap> read(String name) throws CallFailed, InterruptedException {
        try {
            return api.get(Kind.CONFIG_MAPS, namespace, name);
        } catch (CallFailed failed) {
            if (failed.isForbidden()) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    /// A kubelet expands `$(NAME)` in literal values, but not in those of ConfigMaps.
    static String unexpanded(String value) {
        return value.replace("$(", "$$(");
    }
}
