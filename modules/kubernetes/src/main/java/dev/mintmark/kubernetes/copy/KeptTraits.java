package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.Trait;
import java.util.List;

/// What a copy keeps of a pod beside its image, environment and command. A plan carries it as its kept traits, so that what
/// is made is what was shown.
final class KeptTraits {

    static final String PULL_SECRET = "imagePullSecret ";
    static final String PORT = "containerPort ";
    static final String NODE_SELECTOR = "nodeSelector ";
    static final String RUNTIME_CLASS = "runtimeClassName ";
    static final String ARGUMENTS = "args";

    private KeptTraits() {}

    /// The rest of the names of all kept traits that begin so.
    static List<String> of(CopyPlan plan, String beginning) {
        return plan.traits().stream().filter(Trait::kept).map(Trait::name).filter(name -> name.startsWith(beginning))
                .map(name -> name.substring(beginning.length())).toList();
    }
}
