package dev.mintmark.docker;

import dev.mintmark.change.copy.CopyId;

/// How the container of a debug copy is told: by its label, and by a name that says the same. Anybody may set either, so
/// nothing is concluded from them than what it is called.
///
/// Public for the rooms within this room only.
public final class CopyName {

    public static final String LABEL = "dev.mintmark/copy";

    private CopyName() {}

    public static String of(CopyId id) {
        return "mintmark-" + id;
    }

    static boolean isOf(ContainerFacts container) {
        return container.label(LABEL).flatMap(CopyId::parse).filter(id -> container.name().equals(of(id))).isPresent();
    }
}
