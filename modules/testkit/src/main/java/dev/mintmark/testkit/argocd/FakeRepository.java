package dev.mintmark.testkit.argocd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The one Git repository that all applications of a [FakeArgoCd] follow: branches of revisions, each a set of
/// manifests. Thread-safe.
public final class FakeRepository {

    public static final String URL = "https://git.example/shop/environments.git";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<String>> branches = new HashMap<>();
    private final Map<String, List<String>> revisions = new HashMap<>();
    private boolean reachable = true;
    private int commits;

    /// Commits these manifests, and no others, as the new head of a branch.
    ///
    /// @return the revision
    public synchronized String commit(String branch, String... manifests) {
        commits++;
        var revision = String.format("%040x", 0xc0ffeeL * 1_000_003L * commits);
        revisions.put(revision, List.of(manifests));
        branches.computeIfAbsent(branch, _ -> new ArrayList<>()).add(revision);
        return revision;
    }

    /// Whether the server reaches it.
    public synchronized void reachable(boolean now) {
        reachable = now;
    }

    /// The commit a branch, `HEAD` or a commit means.
    synchronized String resolve(String revision) {
        if (!reachable) {
            throw ArgoRefusal.precondition("failed to list refs: authentication required");
        }
        if (revisions.containsKey(revision)) {
            return revision;
        }
        var branch = branches.get(revision.equals("HEAD") || revision.isEmpty() ? "main" : revision);
        if (branch == null) {
            throw ArgoRefusal.precondition("unable to resolve '" + revision + "' to a commit SHA");
        }
        return branch.getLast();
    }

    synchronized List<ObjectNode> manifests(String revision) {
        if (!reachable) {
            throw new ArgoRefusal(500, 2, "failed to fetch: repository not accessible");
        }
        return revisions.get(resolve(revision)).stream().map(FakeRepository::object).toList();
    }

    static ObjectNode object(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("Not JSON: " + text, wrong);
        }
    }
}
