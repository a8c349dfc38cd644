package dev.mintmark.git.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.testkit.rollback.Members;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commit that moved the image, and its opposite.
class GitRevertTest {

    private static final String GOOD = GitWorld.deployment(Members.REPOSITORY + "@" + Members.GOOD);
    private static final String BAD = GitWorld.deployment(Members.REPOSITORY + "@" + Members.BAD);

    @TempDir
    private Path folder;
    private GitWorld world;

    @BeforeEach
    void theGoodVersionWasThereFirst() throws IOException {
        world = new GitWorld(folder);
        world.repository.push("Deploy 2.13.4", GitWorld.FILE, GOOD);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void whereTheValueIsAllThatMovedTheCommitIsARevertAndSaysSo() throws Exception {
        var moved = world.repository.push("Deploy 2.14.0", GitWorld.FILE, BAD);
        world.repository.push("Something else", "README.md", "Hello\n");
        var part = world.pipeline().plan(world.member(), Members.purpose());
        assertThat(part.history()).contains("It is the revert of " + moved.substring(0, 7)
                + " \"Deploy 2.14.0\" by Bob.");
        world.pipeline().carryOut(part.steps().getFirst());
        assertThat(world.repository.log("main")).contains("This reverts commit " + moved + ".");
        assertThat(world.repository.file("main", GitWorld.FILE)).isEqualTo(GOOD);
    }

    @Test
    void aRevertTakesBackTheWholeCommit() throws Exception {
        world.repository.push("Deploy 2.14.0 and more", GitWorld.FILE, BAD.replace("proxy:1.4", "proxy:1.5"));
        assertThat(world.pipeline().plan(world.member(), Members.purpose()).history().getLast())
                .endsWith("moved the image; whatever else it changed stays.");
        var step = world.pipeline().reverting().plan(world.member(), Members.purpose()).steps().getFirst();
        world.pipeline().carryOut(step);
        assertThat(world.repository.file("main", GitWorld.FILE)).isEqualTo(GOOD);
    }

    @Test
    void aConflictIsAnsweredAndNotResolved() throws Exception {
        world.repository.push("Deploy 2.14.0", GitWorld.FILE, BAD.replace("proxy:1.4", "proxy:1.5"));
        world.repository.push("Proxy", GitWorld.FILE, BAD.replace("proxy:1.4", "proxy:1.6"));
        assertNotReverted("later commits changed the lines");
    }

    @Test
    void aCommitThatChangedOtherFilesIsNotReverted() throws Exception {
        world.repository.push("Deploy 2.14.0", GitWorld.FILE, BAD, "apps/other.yaml", "a: 1\n");
        assertNotReverted("changed other files too");
    }

    @Test
    void t25ARevertNeverBringsATagBack() throws Exception {
        world.repository.push("By tag", GitWorld.FILE, GitWorld.deployment(Members.REPOSITORY + ":2.13.4"));
        world.repository.push("Deploy 2.14.0", GitWorld.FILE, BAD);
        assertNotReverted("did not say 4be01d7 by its digest");
        world.pipeline().carryOut(world.step());
        assertThat(world.repository.file("main", GitWorld.FILE)).isEqualTo(GOOD);
        assertThat(world.repository.log("main")).doesNotContain("This reverts");
    }

    private void assertNotReverted(String why) {
        assertThatThrownBy(() -> world.pipeline().reverting().plan(world.member(), Members.purpose()))
                .isInstanceOfSatisfying(RollbackRefused.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo("rollback.git.revert");
                    assertThat(refused.problem().why()).contains(why);
                });
    }
}
