package dev.mintmark.sqlite;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.layer.LayerCache;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers the indexes of layers in one SQLite file, up to a size; what was not asked for the longest goes first.
/// Several consoles may have the same file open, and may be killed at any moment.
///
/// A file that is damaged is begun afresh when the next console opens it. One that cannot be used at all, and one whose
/// damage shows while it is used, remembers nothing: only time is lost.
public final class SqliteLayerCache implements LayerCache {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteLayerCache.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Lane lane = new Lane("layer-cache-", 1);
    private final Path file;
    private final long mostBytes;
    /// Only on the lane.
    private Optional<LayerTable> table;

    private SqliteLayerCache(Path file, long mostBytes) {
        this.file = file;
        this.mostBytes = mostBytes;
    }

    /// Opens the cache in this file, which is made if it is not there, with its directory. Blocks.
    ///
    /// @param mostBytes how much the indexes may take together; the file may be larger by a tenth
    public static SqliteLayerCache open(Path file, long mostBytes) {
        return open(file, mostBytes, PATIENCE);
    }

    /// @param patience how long another program's lock is waited for
    static SqliteLayerCache open(Path file, long mostBytes, Duration patience) {
        var cache = new SqliteLayerCache(file.toAbsolutePath(), mostBytes);
        try {
            cache.table = cache.lane.run(() -> new LayerCacheFile(cache.file, patience).open());
        } catch (SQLException | LinkageError failure) {
            LOG.warn("layers.cache: {} cannot be used, so every layer is read anew", cache.file, failure);
            cache.table = Optional.empty();
        }
        return cache;
    }

    @Override
    public Optional<byte[]> find(Digest diffId) {
        return run(known -> known.find(diffId.value()), Optional.empty());
    }

    @Override
    public void keep(Digest diffId, byte[] index) {
        run(known -> {
            known.keep(diffId.value(), index, mostBytes);
            return true;
        }, false);
    }

    @Override
    public void clear() {
        run(known -> {
            known.clear();
            return true;
        }, false);
    }

    @FunctionalInterface
    private interface Work<T> {

        T run(LayerTable table) throws SQLException;
    }

    private <T> T run(Work<T> work, T otherwise) {
        try {
            return lane.run(() -> table.isEmpty() ? otherwise : work.run(table.get()));
        } catch (SQLException failure) {
            LOG.warn("layers.cache: {} failed", file, failure);
            if (SqliteProblems.isDamage(failure)) {
                giveUp();
            }
            return otherwise;
        } catch (RejectedExecutionException _) {
            return otherwise;
        }
    }

    private void giveUp() {
        Suspicion.about(file).raise();
        endOfUse();
    }

    private void endOfUse() {
        try {
            lane.run(() -> {
                var last = table;
                table = Optional.empty();
                if (last.isPresent()) {
                    last.get().close();
                }
                return true;
            });
        } catch (SQLException | RejectedExecutionException failure) {
            LOG.info("layers.cache: {} could not be closed", file, failure);
        }
    }

    @Override
    public void close() {
        endOfUse();
        lane.close();
    }
}
