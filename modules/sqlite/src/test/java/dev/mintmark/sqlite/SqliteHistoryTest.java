package dev.mintmark.sqlite;

import dev.mintmark.fleet.history.History;
import dev.mintmark.testkit.HistoryContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteHistoryTest implements HistoryContract {

    @TempDir
    Path directory;

    private final List<History> open = new ArrayList<>();

    @Override
    public History empty() {
        var history = Records.opened(directory.resolve("history-" + open.size() + ".db"));
        open.add(history);
        return history;
    }

    @AfterEach
    void close() {
        open.forEach(History::close);
    }
}
