package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

/// Something that will not be afterwards as it is now.
///
/// @param member  number of the member it is about
/// @param subject what differs: `Deployment shop/payments`, `env main apps/payments/kustomization.yaml`
/// @param diff    in the unified format of diff, without file headers; values of Secrets are never in it
public record Difference(int member, String subject, String diff) {

    public Difference {
        requireNonNull(subject, "subject");
        requireNonNull(diff, "diff");
    }
}
