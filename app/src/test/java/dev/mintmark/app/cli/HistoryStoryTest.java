package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the history of a service or a repository says.
class HistoryStoryTest {

    @TempDir
    Path home;

    private Called history(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "history";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Operator(home).calls(all);
    }

    @Test
    void aServiceTellsItsVersionsInOrderOfReleaseAndWhoReleasedThem() {
        var called = history("payments", "--demo", "-o", "json");
        var versions = called.json().path("versions");
        assertThat(AnswersTest.keys(called.json())).containsExactly("versions", "left", "problems");
        assertThat(AnswersTest.keys(versions.get(0)))
                .containsExactly("name", "labels", "released", "by", "image", "changes");
        assertThat(AnswersTest.texts(versions, "released")).isSorted().hasSizeGreaterThan(1);
        var newest = versions.get(versions.size() - 1);
        assertThat(newest.path("labels").toString()).contains("payments:2.14.0");
        assertThat(newest.path("by").asText()).isNotEmpty();
    }

    @Test
    void whatEachReleaseChangedInTheDemoFleetIsReadFromItsImages() {
        var called = history("payments", "--demo");
        // One source of the demo fleet is dark.
        assertThat(called.code()).as(called.err()).isEqualTo(3);
        assertThat(called.out()).contains("payments:2.14.0").contains("1 file changed outside any package, APP_POOL added");
    }

    @Test
    void onlySoManyVersionsAreShownAndTheOthersCounted() {
        var json = history("payments", "--demo", "--last", "1", "-o", "json").json();
        assertThat(json.path("versions")).hasSize(1);
        assertThat(json.path("left").asInt()).isPositive();
    }

    @Test
    void whatIsNoServiceIsWrongUsageWhereEverythingIsSeen() {
        var called = history("nonesuch", "--demo", "--source", "demo/laptop");
        assertThat(called.code()).isEqualTo(2);
        assertThat(called.out()).isEmpty();
        assertThat(history("nonesuch", "--demo").code()).isEqualTo(3);
        assertThat(history("payments", "--demo", "--last", "0").code()).isEqualTo(2);
        assertThat(history("Not/A/Repository:", "--demo").code()).isEqualTo(2);
    }

    @Test
    void aRepositoryThatCannotBeAskedIsSaid() {
        var called = history("127.0.0.1:1/shop/app");
        assertThat(called.code()).isEqualTo(4);
        assertThat(called.err().lines()).singleElement().asString().contains("127.0.0.1:1");
    }
}
