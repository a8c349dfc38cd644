package dev.mintmark.app;

import dev.mintmark.domain.workload.SourceId;
import java.util.List;
import java.util.stream.Collectors;

/// The operator named a source that there is not.
public final class UnknownSource extends Exception {

    private static final long serialVersionUID = 1;

    UnknownSource(SourceId named, List<SourceId> known) {
        super("There is no source '" + named + "'. " + (known.isEmpty() ? "None was found."
                : "Known: " + known.stream().map(SourceId::value).collect(Collectors.joining(", ")) + "."));
    }
}
