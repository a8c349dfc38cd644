package dev.mintmark.docker.copy;

import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.change.copy.Variable;
import dev.mintmark.domain.Secret;
import dev.mintmark.domain.secret.Masking;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides which variables a copy gets, and says so to the engine.
final class CopyEnvironment {

    private CopyEnvironment() {}

    /// @param words as the image or the instance has them, `NAME=value`; the last of a name counts
    static List<Variable> of(List<String> words, CopyRequest request) {
        var revealed = request.relaxations().stream().filter(Relaxation.RevealedVariable.class::isInstance)
                .map(relaxation -> ((Relaxation.RevealedVariable) relaxation).name()).collect(Collectors.toSet());
        var byName = new LinkedHashMap<String, Variable>();
        for (var word : words) {
            var equals = word.indexOf('=');
            var name = word.substring(0, equals);
            byName.put(name, variable(name, word.substring(equals + 1), revealed));
        }
        return List.copyOf(byName.values());
    }

    /// A name without a value takes a variable of the image away.
    static List<String> words(List<Variable> environment) {
        return environment.stream().map(variable -> switch (variable) {
            case Variable.Given(var name, var value) -> name + "=" + value;
            case Variable.Revealed(var name, var value) -> name + "=" + value.revealed();
            case Variable.Withheld(var name, _) -> name;
        }).toList();
    }

    private static Variable variable(String name, String value, Set<String> revealed) {
        if (!Masking.isSecret(name, value)) {
            return new Variable.Given(name, value);
        }
        return revealed.contains(name) ? new Variable.Revealed(name, new Secret(value))
                : new Variable.Withheld(name, Masking.isSecretName(name) ? "its name says that it is secret"
                        : "its value looks like a secret");
    }
}
