package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.domain.Problem;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.inside.ContainerPlace;
import dev.mintmark.kubernetes.inside.Locating;
import java.util.Optional;

/// Where the container of a copy is.
record Whereabouts(Finding finding, CopyId id) implements Locating {

    @Override
    public ContainerPlace find() throws InsideFailed, InterruptedException {
        var what = "Nothing was done inside copy " + id + ".";
        try {
            var pod = finding.one(id).flatMap(FoundCopy::pod);
            if (pod.isEmpty()) {
                throw new InsideFailed(new Problem("copy.gone", what, "It is not there any longer.",
                        "Look at the list of copies."), null);
            }
            var meta = pod.get().getMetadata();
            return new ContainerPlace(meta.getNamespace(), meta.getName(), CopyMarks.CONTAINER,
                    meta.getAnnotations() != null && meta.getAnnotations().containsKey(CopyMarks.TOOLBOX)
                            ? Optional.of(Toolbox.BUSYBOX) : Optional.empty());
        } catch (CallFailed failed) {
            throw new InsideFailed(CopyProblems.problem(failed, what), failed);
        }
    }
}
