package dev.mintmark.git.environment;

import java.util.Set;

/// Which branches the operator said are protected, so that a commit goes to a branch of its own at once. Where nothing is
/// said the server is asked by pushing, and its refusal is the answer. Thread-safe; does not block.
@FunctionalInterface
public interface Branches {

    /// Nothing was said.
    Branches OPEN = (_, _) -> false;

    /// @param repository its address, without user and password
    boolean isProtected(String repository, String branch);

    /// These branches of any repository.
    static Branches protecting(Set<String> names) {
        var kept = Set.copyOf(names);
        return (_, branch) -> kept.contains(branch);
    }
}
