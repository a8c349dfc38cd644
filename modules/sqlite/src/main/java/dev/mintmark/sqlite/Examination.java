package dev.mintmark.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.ProgressHandler;

/// Looks whether a file can be used, without changing it.
///
/// Whose file it is and which schema it has is told by its header. Then `quick_check` walks the pages for as long as
/// the start may wait. A short record is walked to its end; of a long one only as much as fits, because reading a
/// gigabyte before the first frame helps nobody. Damage further back shows when it is read, and [Suspicion] has
/// the whole file walked at the next start.
final class Examination {

    private static final int STEPS_BETWEEN_LOOKS = 1_000;

    private Examination() {}

    sealed interface Verdict {

        /// Empty, and so free to take.
        record Empty() implements Verdict {}

        record Sound() implements Verdict {}

        record Damaged(String why) implements Verdict {}

        record Foreign() implements Verdict {}

        record Newer(int version) implements Verdict {}
    }

    /// @param latest the newest schema known here
    /// @param limit  how long the walk over the pages may take; none is done if it is zero
    /// @param suspected whether the file is to be taken for damaged if the walk does not come to its end in time
    static Verdict of(Connection connection, int latest, Duration limit, boolean suspected) throws SQLException {
        try {
            var application = Connections.number(connection, "PRAGMA application_id");
            var version = Migrations.version(connection);
            if (application == 0 && version == 0
                    && Connections.number(connection, "SELECT count(*) FROM sqlite_schema") == 0) {
                return new Verdict.Empty();
            }
            if (application != Migrations.APPLICATION_ID || version < 1) {
                return new Verdict.Foreign();
            }
            if (version > latest) {
                return new Verdict.Newer(version);
            }
            return limit.isZero() ? new Verdict.Sound() : walked(connection, limit, suspected);
        } catch (SQLException failure) {
            if (SqliteProblems.isDamage(failure)) {
                return new Verdict.Damaged(failure.getMessage());
            }
            throw failure;
        }
    }

    private static Verdict walked(Connection connection, Duration limit, boolean suspected) throws SQLException {
        var end = System.nanoTime() + limit.toNanos();
        var watch = new ProgressHandler() {

            private boolean late;

            @Override
            protected int progress() {
                late |= System.nanoTime() - end > 0;
                return late ? 1 : 0;
            }
        };
        ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS, watch);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA quick_check(1)")) {
            var word = rows.next() ? rows.getString(1) : "nothing could be read";
            return word.equals("ok") ? new Verdict.Sound() : cutShort(watch.late, suspected, word);
        } catch (SQLException failure) {
            if (!watch.late) {
                throw failure;
            }
            return cutShort(true, suspected, "the check did not come to its end");
        } finally {
            ProgressHandler.clearHandler(connection);
        }
    }

    private static Verdict cutShort(boolean late, boolean suspected, String word) {
        return late && !suspected ? new Verdict.Sound() : new Verdict.Damaged(word);
    }
}
