package dev.mintmark.git.environment;

import dev.mintmark.change.rollback.Difference;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline.Purpose;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.git.manifest.ImageAnswer;
import dev.mintmark.git.manifest.ImageSearch;
import dev.mintmark.git.yaml.Edit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;

/// Works out the commit.
final class GitPlanning {

    private static final String HEAD = "HEAD";

    private final Branches branches;
    private final InstantSource clock;
    private final boolean reverts;

    /// @param reverts whether the commit that moved the image is reverted, and not its value written
    GitPlanning(Branches branches, InstantSource clock, boolean reverts) {
        this.branches = branches;
        this.clock = clock;
        this.reverts = reverts;
    }

    Part plan(Member member, Purpose purpose, RepositoryAddress where, EnvironmentClone clone, Remote remote)
            throws RollbackRefused, IOException, InterruptedException {
        var manifests = member.manifests().orElseThrow();
        var branch = manifests.branch().equals(HEAD) || manifests.branch().isBlank()
                ? remote.defaultBranch().orElseThrow(() -> GitProblems.noBranch(where, HEAD)) : manifests.branch();
        if (!Repository.isValidRefName("refs/heads/" + branch) || !remote.fetch(branch)) {
            throw GitProblems.noBranch(where, branch);
        }
        var head = clone.head(branch).orElseThrow(() -> GitProblems.noBranch(where, branch));
        var files = clone.files(head);
        var found = switch (new ImageSearch(files).find(member, manifests.path())) {
            case ImageAnswer.Found place -> place;
            case ImageAnswer.NotFound none -> throw GitProblems.notFound(member, manifests.path(), none);
        };
        var findings = new ArrayList<>(findings(member, branch, found));
        var lock = Map.of("git " + where + " " + branch + " commit", head.name());
        if (found.isThere()) {
            return new Part(List.of(), findings, List.of(), lock, List.of());
        }
        findings.add(mayPush(member, where, remote));
        var direct = !branches.isProtected(where.text(), branch);
        var move = found.edits().size() == 1
                ? Move.find(clone, member, head, found.edits().firstKey(), found.now()) : Optional.<Move>empty();
        var texts = new Texts(member, clone, files, found);
        var wanted = reverts ? texts.reverted(move) : texts.written();
        var reverted = move.filter(Move::alone);
        if (reverted.isPresent() && !texts.isRevertOf(reverted.get(), wanted)) {
            reverted = Optional.empty();
        }
        var changes = new ArrayList<FileChange>();
        var differences = new ArrayList<Difference>();
        for (var file : wanted.entrySet()) {
            changes.add(new FileChange(file.getKey(), files.blob(file.getKey()).map(ObjectId::name).orElseThrow(),
                    file.getValue()));
            differences.add(new Difference(member.number(), where.name() + " " + branch + " " + file.getKey(),
                    diff(files.read(file.getKey()).orElseThrow(), file.getValue())));
        }
        var commit = new PlannedCommit(where, branch, head, direct, purpose.plan(), CommitMessage.workload(member),
                CommitMessage.of(member, purpose, reverted.map(moved -> moved.commit().name())), author(clone, purpose),
                changes);
        var from = member.from().stream().findFirst().map(Digest::shortForm).orElse(found.now());
        return new Part(List.of(commit.asStep(member, from)), findings, differences, lock,
                history(commit, move, reverted.isPresent()));
    }

    private static List<String> history(PlannedCommit commit, Optional<Move> move, boolean isRevert) {
        var sentences = new ArrayList<String>();
        sentences.add("A commit is added to " + (commit.direct() ? commit.branch() : commit.rollbackBranch()) + " of "
                + commit.where().name() + "; none is taken away.");
        move.ifPresent(moved -> sentences.add(isRevert ? "It is the revert of " + moved + "."
                : moved + " moved the image; whatever else it changed stays."));
        return sentences;
    }

    private static List<Finding> findings(Member member, String branch, ImageAnswer.Found found) {
        var findings = new ArrayList<Finding>();
        if (found.isThere()) {
            findings.add(Finding.warned("in-flight", member, branch + " already says "
                    + member.target().digest().shortForm() + ", so nothing is committed", found.where() + ".",
                    "Find out why the cluster does not follow: its sync may be paused, failing or still under way."));
        } else if (found.sharedWith().isEmpty() && found.remarks().isEmpty()) {
            findings.add(Finding.passed("blast-radius", member, "Nothing else in the repository moves along",
                    found.where() + "."));
        } else if (!found.sharedWith().isEmpty()) {
            findings.add(Finding.warned("blast-radius", member, found.sharedWith().size() == 1
                    ? "One more thing moves along" : found.sharedWith().size() + " more things move along",
                    found.where() + " is also what these run: " + String.join(", ", found.sharedWith()) + ".",
                    "Roll back only if they are to go back as well."));
        }
        for (var remark : found.remarks()) {
            findings.add(Finding.untold("blast-radius", member, remark.replaceFirst("\\.$", ""), found.where() + ".",
                    "Look at the difference closely."));
        }
        return findings;
    }

    private static Finding mayPush(Member member, RepositoryAddress where, Remote remote) {
        try {
            remote.probe();
            return Finding.passed("permission", member, where.name() + " may be read and pushed to",
                    "The server let you in for a push; whether the branch takes it, it tells when it is pushed.");
        } catch (IOException refused) {
            if (!GitProblems.isDenial(refused)) {
                return Finding.untold("permission", member, "Whether " + where.name() + " may be pushed to is not known",
                        "The server said: " + GitProblems.clean(String.valueOf(refused.getMessage())) + ".",
                        "Make a new plan, or try git push --dry-run there.");
            }
            return Finding.blocked("permission", member, where.name() + " must not be pushed to",
                    "The server said: " + GitProblems.clean(String.valueOf(refused.getMessage())) + ".",
                    "Use credentials that may push there.");
        }
    }

    /// Who Git's own configuration says commits on this machine; else the operator.
    private PersonIdent author(EnvironmentClone clone, Purpose purpose) throws IOException {
        var name = clone.configured("name").orElse(purpose.operator());
        var email = clone.configured("email").orElse(purpose.operator() + "@localhost");
        return new PersonIdent(name, email, clock.instant(), ZoneOffset.UTC);
    }

    private static String diff(String before, List<Edit> edits) throws IOException {
        var old = LineMerge.raw(before);
        var changed = LineMerge.raw(Edit.apply(before, edits));
        var text = new ByteArrayOutputStream();
        try (var formatter = new DiffFormatter(text)) {
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, old, changed), old, changed);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
