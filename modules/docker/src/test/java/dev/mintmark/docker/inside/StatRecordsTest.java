package dev.mintmark.docker.inside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.inside.FileLine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What GNU's and busybox's `stat` print, and what a hostile one might.
class StatRecordsTest {

    private static final String MARK = "/0a1b/";

    @Test
    void bothWaysToWriteALinkAreUnderstood() {
        assertThat(StatRecords.read(record("a1ff 9 1700000000 ./it's", "./it's -> /a -> b")
                + record("a1ff 9 1700000000 ./it's", "'./it's' -> '/a' -> 'b'"), MARK))
                .extracting(FileLine::target).containsExactly(Optional.of("/a -> b"), Optional.of("/a' -> 'b"));
    }

    @Test
    void whatIsNoRecordIsLeftOut() {
        assertThat(StatRecords.read("find: x: Permission denied\n" + record("81a4 5 1700000000 ./kept", "./kept")
                + record("81a4 5 1700000000 ./../up", "x") + record("81a4 99999999999999999999 1 ./big", "x")
                + record("zz 5 1 ./odd", "x") + record("81a4 5 1 ./", "x") + MARK + "81a4 5 1 ./half", MARK))
                .extracting(FileLine::name).containsExactly("kept");
    }

    @Test
    void aFractionOfASecondAndATimeBeforeAllTimesAreTaken() {
        assertThat(StatRecords.read(record("81a4 5 -7 ./old", "./old") + record("81a4 5 1700000000.123 ./new", "./new"),
                MARK)).extracting(line -> line.modified().orElseThrow().getEpochSecond())
                .containsExactly(-7L, 1_700_000_000L);
    }

    @Test
    void notMoreThanMayBeShownAndOneIsKept() {
        assertThat(StatRecords.read(record("81a4 5 1 ./a", "./a").repeat(20_000), MARK)).hasSize(FileLines.MOST + 1);
    }

    private static String record(String head, String withTarget) {
        return MARK + head + MARK + withTarget + MARK + "\n";
    }
}
