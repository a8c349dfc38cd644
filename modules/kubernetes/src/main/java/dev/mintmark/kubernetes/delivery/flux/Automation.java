package dev.mintmark.kubernetes.delivery.flux;

import java.util.List;
import java.util.stream.StreamSupport;

/// An ImageUpdateAutomation that writes to the repository a workload comes from.
///
/// @param selected what the policies that follow the workload's image would have there
record Automation(FluxObject object, List<Selected> selected) {

    private static final String HEADS = "refs/heads/";

    /// Whether it writes to this branch.
    ///
    /// @param repository the branch that its GitRepository follows, where it says nothing itself
    boolean writesTo(String branch, String repository) {
        var git = object.object().json().at("/spec/git");
        var pushed = git.at("/push/branch").asText();
        if (pushed.isEmpty()) {
            pushed = git.at("/checkout/ref/branch").asText();
        }
        var refspec = git.at("/push/refspec").asText();
        return (pushed.isEmpty() ? repository : pushed).equals(branch) || refspec.endsWith(":" + HEADS + branch);
    }

    /// Whether it may write the files of this directory: by its path, or because a policy follows the very image. A
    /// Kustomization reaches out of its own directory, so the path alone does not acquit.
    boolean concerns(String directory) {
        var own = Chain.directory(object.object().text("/spec/update/path"));
        return !selected.isEmpty() || isWithin(own, directory) || isWithin(directory, own);
    }

    /// Whether Git itself says whether it is suspended, so that the next reconcile overwrites what is said in the
    /// cluster.
    boolean isSwitchedInGit() {
        return StreamSupport.stream(object.object().json().at("/metadata/managedFields").spliterator(), false)
                .anyMatch(entry -> entry.path("manager").asText().equals("kustomize-controller")
                        && entry.path("fieldsV1").path("f:spec").has("f:suspend"));
    }

    String name() {
        return object.ref().namespace() + "/" + object.ref().name();
    }

    private static boolean isWithin(String one, String other) {
        return other.isEmpty() || one.equals(other) || one.startsWith(other + "/");
    }
}
