package dev.mintmark.git.environment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.internal.JGitText;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;

/// Speaks with the remote of one copy.
final class Remote {

    /// The branches that rollbacks are pushed to where the real one is protected.
    static final String ROLLBACKS = "rollback/";

    private static final int DEPTH = 200;

    private final Repository repository;
    private final RemoteAccess access;
    private final long mostBytes;

    Remote(Repository repository, RemoteAccess access, long mostBytes) {
        this.repository = repository;
        this.access = access;
        this.mostBytes = mostBytes;
    }

    /// The branch that the remote itself follows.
    Optional<String> defaultBranch() throws IOException {
        try (var transport = open(); var connection = transport.openFetch()) {
            return Optional.ofNullable(connection.getRef(Constants.HEAD)).filter(head -> head.isSymbolic())
                    .map(head -> Repository.shortenRefName(head.getTarget().getName()));
        }
    }

    /// Brings a branch and all branches of rollbacks here.
    ///
    /// @return false if the remote has no such branch
    boolean fetch(String branch) throws IOException {
        try (var transport = open()) {
            transport.setTagOpt(TagOpt.NO_TAGS);
            transport.setDepth(DEPTH);
            transport.setRemoveDeletedRefs(true);
            transport.fetch(new Bounded(), List.of(spec(branch), spec(ROLLBACKS + "*")));
            return true;
        } catch (TransportException refused) {
            if (MessageFormat.format(JGitText.get().remoteDoesNotHaveSpec, Constants.R_HEADS + branch)
                    .equals(refused.getMessage())) {
                return false;
            }
            throw refused;
        }
    }

    private static RefSpec spec(String pattern) {
        return new RefSpec("+" + Constants.R_HEADS + pattern + ":" + EnvironmentClone.REMOTE_REFS + pattern);
    }

    /// Asks whether one may push here at all; whether this branch takes it only a push tells.
    void probe() throws IOException {
        try (var transport = open(); var _ = transport.openPush()) {
            transport.getURI();
        }
    }

    /// Pushes a commit to a branch, if that is still where it was.
    ///
    /// @param expected where the branch is; [ObjectId#zeroId()] if it is not to be there yet
    Pushed push(ObjectId commit, String branch, ObjectId expected) throws IOException {
        var update = new RemoteRefUpdate(repository, null, commit, Constants.R_HEADS + branch, false, null, expected);
        var words = new ByteArrayOutputStream();
        try (var transport = open()) {
            transport.setPushThin(true);
            var result = transport.push(new Bounded(), List.of(update), words);
            var said = (update.getMessage() == null ? "" : update.getMessage() + " ") + result.getMessages();
            return switch (update.getStatus()) {
                case OK, UP_TO_DATE -> new Pushed(Pushed.Answer.TAKEN, said);
                case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED -> new Pushed(Pushed.Answer.MOVED, said);
                case AWAITING_REPORT, NOT_ATTEMPTED -> throw new TransportException("the remote did not report on "
                        + branch);
                default -> new Pushed(Pushed.Answer.REFUSED, said.isBlank() ? words.toString(StandardCharsets.UTF_8)
                        : said);
            };
        }
    }

    private Transport open() throws IOException {
        try {
            var transport = Transport.open(repository, Constants.DEFAULT_REMOTE_NAME);
            access.applyTo(transport);
            return transport;
        } catch (URISyntaxException wrong) {
            throw new IOException("its address cannot be read", wrong);
        }
    }

    /// What came of a push.
    ///
    /// @param words the remote's own
    record Pushed(Answer answer, String words) {

        enum Answer { TAKEN, MOVED, REFUSED }
    }

    /// Ends a talk when nobody waits for it any longer, and when the copy gets too big.
    private final class Bounded extends EmptyProgressMonitor {

        private static final long BETWEEN = 2_000_000_000L;

        private long lookedAt = System.nanoTime();
        private boolean tooBig;

        @Override
        public boolean isCancelled() {
            if (System.nanoTime() - lookedAt > BETWEEN) {
                lookedAt = System.nanoTime();
                tooBig = CloneFolders.sizeOf(repository.getDirectory().toPath()) > mostBytes;
            }
            return tooBig || Thread.currentThread().isInterrupted();
        }
    }
}
