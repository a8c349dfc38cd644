package dev.mintmark.git.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.testkit.rollback.Members;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a repository may hold besides manifests: nothing of it is run or followed.
class GitContentsTest {

    @TempDir
    private Path folder;
    private GitWorld world;

    @BeforeEach
    void payments() throws IOException {
        world = new GitWorld(folder);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void lineEndsAndFiltersOfTheRepositoryAreLeftAsTheyAre() throws Exception {
        var windows = GitWorld.deployment(Members.REPOSITORY + ":2").replace("\n", "\r\n");
        world.repository.git("config", "core.autocrlf", "false");
        world.repository.push("Windows", GitWorld.FILE, windows);
        world.repository.push("Attributes", ".gitattributes", "*.yaml -text filter=evil\n*.bin filter=lfs\n");
        Files.writeString(world.home().resolve(".gitconfig"),
                "[filter \"evil\"]\nclean = touch " + folder.resolve("ran") + "\nsmudge = touch "
                + folder.resolve("ran") + "\n");
        world.pipeline().carryOut(world.step());
        assertThat(world.repository.file("main", GitWorld.FILE))
                .isEqualTo(windows.replace(Members.REPOSITORY + ":2", Members.REPOSITORY + "@" + Members.GOOD));
        assertThat(folder.resolve("ran")).doesNotExist();
        assertThat(world.repository.git("diff", "--stat", "HEAD")).isEmpty();
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        world.repository.git("rm", "-q", GitWorld.FILE);
        var work = Path.of(world.repository.git("rev-parse", "--show-toplevel").strip());
        Files.writeString(folder.resolve("outside.yaml"), GitWorld.deployment(Members.REPOSITORY + ":2"));
        Files.createDirectories(work.resolve(GitWorld.PATH));
        Files.createSymbolicLink(work.resolve(GitWorld.FILE), folder.resolve("outside.yaml"));
        world.repository.git("add", "-A");
        world.repository.git("commit", "-q", "-m", "A link");
        world.repository.git("push", "-q", "origin", "HEAD:main");
        assertThatThrownBy(world::step).isInstanceOfSatisfying(RollbackRefused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(RollbackRefused.Kind.BLOCKED);
            assertThat(refused.problem().code()).isEqualTo("rollback.git.image");
            assertThat(refused.problem().why()).contains("There was no file to look at");
        });
    }

    @Test
    void noHookIsRunHereNotEvenTheOperatorsOwn() throws Exception {
        var hooks = Files.createDirectories(folder.resolve("hooks"));
        Files.writeString(hooks.resolve("pre-push"), "#!/bin/sh\ntouch " + folder.resolve("ran") + "\nexit 1\n");
        Files.setPosixFilePermissions(hooks.resolve("pre-push"), PosixFilePermissions.fromString("rwx------"));
        Files.writeString(world.home().resolve(".gitconfig"), "[core]\nhooksPath = " + hooks + "\n");
        assertThat(world.pipeline().carryOut(world.step()).already()).isFalse();
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void onlyTheOneFileIsInTheCommit() throws Exception {
        world.repository.push("Much else", "README.md", "Hello\n", "apps/other/x.yaml", "a: 1\n", "z/z", "z");
        world.pipeline().carryOut(world.step());
        world.repository.git("fetch", "-q", "origin");
        assertThat(world.repository.git("show", "--stat", "--format=", "origin/main")).contains(GitWorld.FILE)
                .contains("1 file changed, 1 insertion(+), 1 deletion(-)");
    }

    @Test
    void nothingIsCheckedOut() throws Exception {
        world.step();
        try (var copies = Files.list(world.copies())) {
            var copy = copies.filter(Files::isDirectory).findFirst().orElseThrow();
            assertThat(copy.resolve("HEAD")).exists();
            assertThat(copy.resolve("index")).doesNotExist();
            assertThat(copy.resolve("apps")).doesNotExist();
        }
    }
}
