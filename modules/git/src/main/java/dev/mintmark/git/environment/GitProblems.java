package dev.mintmark.git.environment;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.RollbackRefused.Kind;
import dev.mintmark.domain.Problem;
import dev.mintmark.git.manifest.ImageAnswer;
import java.util.List;
import java.util.Locale;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;

/// Puts into words why Git did not do it.
final class GitProblems {

    private static final String UNCHANGED = "Nothing was changed in Git.";
    private static final int LONGEST = 600;
    private static final int MOST_NAMED = 12;

    private GitProblems() {}

    static RollbackRefused noManifests(Member member) {
        return blocked("manifests", "Nobody told in which repository the manifests of " + member.workload() + " are.",
                "Configure the repository, the branch and the path of its manifests.");
    }

    static RollbackRefused noAddress() {
        return blocked("address", "The configured address names no repository that Git is spoken with here.",
                "Configure an address with https, ssh or file.");
    }

    static RollbackRefused noBranch(RepositoryAddress where, String branch) {
        return blocked("branch", where + " has no branch " + branch + "; a tag or a commit cannot be committed to.",
                "Configure the branch that is deployed from.");
    }

    static RollbackRefused notFound(Member member, String path, ImageAnswer.NotFound answer) {
        var why = new StringBuilder("The image of " + member.workload() + " was not found in "
                + (path.isEmpty() ? "the repository" : path) + ": " + answer.why() + ". ");
        why.append(answer.looked().isEmpty() ? "There was no file to look at."
                : "Looked at: " + some(answer.looked()) + ".");
        if (!answer.candidates().isEmpty()) {
            why.append(" Found: ").append(some(answer.candidates())).append('.');
        }
        answer.remarks().stream().limit(MOST_NAMED).forEach(remark -> why.append(' ').append(remark));
        return blocked("image", why.toString(),
                "Configure the path of the file or directory that says it, then plan again.");
    }

    static RollbackRefused noRevert(Member member, String why) {
        return blocked("revert", "The commit that moved the image of " + member.workload() + " cannot be reverted: "
                + why + ".",
                "Write the value instead, which is what is done unless a revert is asked for.");
    }

    static RollbackRefused tooBig(RepositoryAddress where, long most) {
        return blocked("too-big", "A copy of " + where + " takes more than " + most / 1_000_000 + " MB.",
                "Do it in a clone of your own.");
    }

    static RollbackRefused moved(RepositoryAddress where, String branch, String why) {
        return refused(Kind.MOVED, "moved", UNCHANGED, "The branch " + branch + " of " + where
                + " is not what was planned for: "
                + why + ".", "Make a new plan.");
    }

    /// @param words the remote's own
    static RollbackRefused pushRefused(RepositoryAddress where, String branch, String words) {
        return refused(Kind.FAILED, "refused", UNCHANGED, where + " refused the push to " + branch + ": " + clean(words)
                + ".",
                "Ask who looks after that repository, or configure " + branch + " as protected.");
    }

    static RollbackRefused closed(RepositoryAddress where, String branch, String into) {
        return refused(Kind.FAILED, "closed", "The change is not on its way any longer.", "The branch " + branch
                + " of " + where
                + " is gone, and " + into + " does not contain it.", "Find out who deleted it, then make a new plan.");
    }

    /// What a push that brought no report means.
    static RollbackRefused push(RepositoryAddress where, String branch, Exception cause) {
        if (isDenial(cause)) {
            return remote(Kind.FAILED, where, cause);
        }
        return new RollbackRefused(Kind.FAILED, new Problem("rollback.git.unknown",
                "It is not known whether the push to "
                + branch + " was taken.", where + " did not answer: " + words(cause) + ".",
                "Check the network, then make a new plan: what was done already is not done twice."), cause);
    }

    /// What a failed talk with the remote means.
    static RollbackRefused remote(Kind kind, RepositoryAddress where, Exception cause) {
        var words = words(cause);
        if (cause instanceof NoRemoteRepositoryException) {
            return refused(kind, "repository", UNCHANGED, "There is no repository at " + where + ": " + words + ".",
                    "Check its address, and that you may see it.");
        }
        if (isDenial(cause)) {
            return refused(kind, "denied", UNCHANGED, where + " did not let you in: " + words + ".",
                    "Check what git itself uses there: its credential helper, .netrc or your SSH key.");
        }
        var lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains("server key") || lower.contains("host key") || lower.contains("known_hosts")) {
            return refused(kind, "host-key", UNCHANGED, "The server of " + where + " could not prove who it is: "
                    + words + ".",
                    "Connect to it once by ssh, compare its key, then choose Retry.");
        }
        return new RollbackRefused(kind, new Problem("rollback.git.unreachable", UNCHANGED, where + " did not answer: "
                + words
                + ".", "Check the network, and with git ls-remote that it can be reached, then choose Retry."), cause);
    }

    static RollbackRefused overdue(Kind kind, RepositoryAddress where, long seconds) {
        return refused(kind, "overdue", "It is not known what became of it.", where + " was not done within " + seconds
                + " s.",
                "Check the network, then make a new plan: what was done already is not done twice.");
    }

    static RollbackRefused busy(RepositoryAddress where) {
        return refused(Kind.FAILED, "busy", UNCHANGED, "Another program has used the copy of " + where + " for long.",
                "Wait until it is done, then choose Retry.");
    }

    /// Whether a talk failed because one was not let in: Git's libraries say so in words only.
    static boolean isDenial(Exception cause) {
        var lower = words(cause).toLowerCase(Locale.ROOT);
        return lower.contains("authoriz") || lower.contains("authent") || lower.contains("not permitted")
                || lower.contains("cannot log in") || lower.contains("credential");
    }

    private static RollbackRefused blocked(String code, String why, String next) {
        return refused(Kind.BLOCKED, code, UNCHANGED, why, next);
    }

    private static RollbackRefused refused(Kind kind, String code, String what, String why, String next) {
        return new RollbackRefused(kind, new Problem("rollback.git." + code, what, why, next), null);
    }

    private static String some(List<String> names) {
        var shown = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)));
        return names.size() > MOST_NAMED ? shown + " and " + (names.size() - MOST_NAMED) + " more" : shown;
    }

    /// The words of the deepest cause that has some, without what may be a secret.
    private static String words(Throwable cause) {
        var said = cause;
        while (said.getCause() != null && said.getCause().getMessage() != null) {
            said = said.getCause();
        }
        var own = String.valueOf(cause.getMessage());
        var deepest = String.valueOf(said.getMessage());
        return clean(own.contains(deepest) ? own : own + ": " + deepest);
    }

    /// What a remote says may be anything, and may repeat an address with a password in it.
    static String clean(String words) {
        var plain = words.replaceAll("://[^/@\\s]+@", "://").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        var end = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
        return end.length() > LONGEST ? end.substring(0, LONGEST) + "…" : end;
    }
}
