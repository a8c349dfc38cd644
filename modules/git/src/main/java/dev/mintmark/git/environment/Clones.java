package dev.mintmark.git.environment;

import dev.mintmark.change.rollback.RollbackRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The copies of environment repositories on this machine: one each, bare, used by one at a time over all processes.
///
/// They can be deleted at any time: all that is in them is at the remote as well.
final class Clones {

    private static final Logger LOG = LoggerFactory.getLogger(Clones.class);
    private static final long MOST_BYTES = 1_000_000_000;
    private static final int MOST_PACKS = 60;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long BETWEEN_MILLIS = 20;

    /// What is done with a copy. It may be done again with a new copy, if the old one turns out to be damaged.
    interface Work<T> {

        T with(EnvironmentClone clone, Remote remote) throws RollbackRefused, IOException, InterruptedException;
    }

    private final CloneFolders folders;
    private final RemoteAccess access;

    Clones(Path folder, RemoteAccess access) {
        this.folders = new CloneFolders(folder);
        this.access = access;
    }

    /// Does something with the copy of a repository, on a thread of its own that ends with the caller's.
    ///
    /// @param kind what it means if Git cannot be spoken with
    <T> T use(RepositoryAddress where, RollbackRefused.Kind kind, Work<T> work) throws RollbackRefused,
            InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var task = new FutureTask<>(() -> locked(where, work));
        var thread = Thread.ofVirtual().name("git " + where.name()).start(task);
        try {
            return task.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw GitProblems.overdue(kind, where, LONGEST.toSeconds());
        } catch (ExecutionException failed) {
            throw told(where, kind, failed.getCause());
        } finally {
            thread.interrupt();
        }
    }

    private RollbackRefused told(RepositoryAddress where, RollbackRefused.Kind kind, Throwable cause)
            throws InterruptedException {
        switch (cause) {
            case RollbackRefused refused -> {
                return refused;
            }
            case InterruptedException interrupted -> throw interrupted;
            case Exception trouble -> {
                LOG.debug("{}", where, trouble);
                var copy = folders.of(where);
                if (CloneFolders.sizeOf(copy) > MOST_BYTES) {
                    CloneFolders.delete(copy);
                    return GitProblems.tooBig(where, MOST_BYTES);
                }
                return GitProblems.remote(kind, where, trouble);
            }
            default -> throw new IllegalStateException(cause);
        }
    }

    private <T> T locked(RepositoryAddress where, Work<T> work) throws RollbackRefused, IOException,
            InterruptedException {
        var copy = folders.of(where);
        try (var lock = folders.openLock(copy)) {
            waitFor(where, lock);
            folders.prune(copy);
            CloneFolders.removeStaleLocks(copy);
            if (packs(copy) > MOST_PACKS) {
                CloneFolders.delete(copy);
            }
            try {
                return work(where, copy, work);
            } catch (IOException trouble) {
                if (!isDamage(trouble)) {
                    throw trouble;
                }
                LOG.debug("{} is damaged and made anew", copy, trouble);
                CloneFolders.delete(copy);
                return work(where, copy, work);
            }
        }
    }

    private <T> T work(RepositoryAddress where, Path copy, Work<T> work) throws RollbackRefused, IOException,
            InterruptedException {
        try (var repository = open(where, copy)) {
            return work.with(new EnvironmentClone(repository), new Remote(repository, access, MOST_BYTES));
        }
    }

    private static Repository open(RepositoryAddress where, Path copy) throws IOException {
        var repository = new FileRepositoryBuilder().setGitDir(copy.toFile()).setBare().build();
        if (!repository.getObjectDatabase().exists()) {
            repository.create(true);
        }
        var config = repository.getConfig();
        config.setString("remote", "origin", "url", where.text());
        // No hook of anybody is run for a copy, whatever the operator's own configuration says.
        config.setString("core", null, "hooksPath", copy.resolve("no-hooks").toString());
        config.save();
        return repository;
    }

    private static void waitFor(RepositoryAddress where, FileChannel lock) throws RollbackRefused, IOException,
            InterruptedException {
        var never = new CountDownLatch(1);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (CloneFolders.tryLock(lock).isEmpty()) {
            if (System.nanoTime() - deadline > 0) {
                throw GitProblems.busy(where);
            }
            never.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean isDamage(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof CorruptObjectException || cause instanceof MissingObjectException
                    || cause instanceof RepositoryNotFoundException) {
                return true;
            }
        }
        return false;
    }

    private static long packs(Path copy) {
        var packs = copy.resolve("objects/pack");
        if (!Files.isDirectory(packs)) {
            return 0;
        }
        try (var files = Files.list(packs)) {
            return files.filter(file -> file.toString().endsWith(".pack")).count();
        } catch (IOException unreadable) {
            return Long.MAX_VALUE;
        }
    }
}
