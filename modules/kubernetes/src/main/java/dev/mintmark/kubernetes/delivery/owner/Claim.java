package dev.mintmark.kubernetes.delivery.owner;

import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Ownership.Evidence;
import java.util.function.Predicate;

/// A mark on a workload that speaks for an owner.
///
/// @param proves   whether the mark names this very object, so that a copy of it cannot carry it
/// @param managers which field managers are the owner's: if one of them wrote the object, too, the mark is no copy
record Claim(Owner owner, Evidence evidence, boolean proves, Predicate<String> managers) {

    boolean stands(FieldManagers written) {
        return proves || written.anyOf(managers);
    }

    String words() {
        return owner.kind().word() + " " + (owner.namespace().isEmpty() ? "" : owner.namespace() + "/") + owner.name();
    }
}
