package dev.mintmark.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.images.origin.Commit;
import dev.mintmark.images.origin.SourceUnknown;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitCommitLogTest {

    private static final String SOURCE = "https://git.example/shop/payments";

    @TempDir
    private Path folder;
    private long seconds = 1_760_000_000;

    @Test
    void theCommitsBetweenTwoRevisionsAreToldNewestFirst() throws Exception {
        try (var git = repository("src/payments", "git@git.example:shop/payments.git")) {
            var first = commit(git, "First\n\nwith a body");
            commit(git, "Second");
            var third = commit(git, "Third");
            var commits = new GitCommitLog(List.of(folder)).between(SOURCE, first, third, 10);
            assertThat(commits).extracting(Commit::subject).containsExactly("Third", "Second");
            assertThat(commits.getFirst().id()).isEqualTo(third);
            assertThat(commits.getFirst().author()).isEqualTo("Ada");
            assertThat(commits.getFirst().committed()).isEqualTo(Instant.ofEpochSecond(seconds));
            assertThat(new GitCommitLog(List.of(folder)).between(SOURCE, first.substring(0, 9), third, 1)).hasSize(1);
            assertThat(new GitCommitLog(List.of(folder)).between(SOURCE, third, first, 10)).isEmpty();
        }
    }

    @Test
    void tagsAreRevisionsToo() throws Exception {
        try (var git = repository("payments", SOURCE)) {
            commit(git, "First");
            git.tag().setName("v1").setAnnotated(false).call();
            commit(git, "Second");
            git.tag().setName("v2").setAnnotated(false).call();
            assertThat(new GitCommitLog(List.of(folder)).between(SOURCE, "v1", "v2", 10)).hasSize(1);
        }
    }

    @Test
    void whatCameByAMergeIsTold() throws Exception {
        try (var git = repository("payments", SOURCE)) {
            var base = commit(git, "Base");
            git.checkout().setCreateBranch(true).setName("fix").call();
            var fix = commit(git, "Fix");
            git.checkout().setName("main").call();
            commit(git, "Other");
            git.merge().include(git.getRepository().resolve(fix)).setMessage("Merge fix").call();
            assertThat(new GitCommitLog(List.of(folder)).between(SOURCE, base, "main", 10)).extracting(Commit::subject)
                    .containsExactlyInAnyOrder("Merge fix", "Other", "Fix");
        }
    }

    @Test
    void aSourceWithoutACloneIsUnknownAndWhereItWasLookedForIsSaid() throws Exception {
        try (var git = repository("other", "https://git.example/shop/other")) {
            var only = commit(git, "Only");
            assertThatThrownBy(() -> new GitCommitLog(List.of(folder)).between(SOURCE, only, only, 10))
                    .isInstanceOfSatisfying(SourceUnknown.class,
                            unknown -> {
                                assertThat(unknown.problem().code()).isEqualTo("commits.no-clone");
                                assertThat(unknown.problem().why()).endsWith("was found below " + folder + ".");
                            });
        }
    }

    @Test
    void aRevisionThatTheCloneDoesNotHaveIsUnknown() throws Exception {
        try (var git = repository("payments", SOURCE)) {
            var only = commit(git, "Only");
            for (var revision : List.of("0123456789012345678901234567890123456789", "HEAD@{1}", "--all", "x y", "")) {
                assertThatThrownBy(() -> new GitCommitLog(List.of(folder)).between(SOURCE, revision, only, 10))
                        .isInstanceOfSatisfying(SourceUnknown.class,
                                unknown -> assertThat(unknown.problem().code()).isEqualTo("commits.no-revision"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"git@git.example:shop/payments.git", "ssh://git@git.example:2222/shop/payments.git",
        "https://user:token@GIT.example/shop/payments/", "git.example/shop/payments", "git+https://git.example/shop/payments.git#main",
        "git://git.example/shop/payments"})
    void theWayToARepositoryIsNotItsName(String url) {
        assertThat(RemoteName.of(url)).isEqualTo(RemoteName.of(SOURCE));
    }

    @ParameterizedTest
    @CsvSource({"https://git.example/shop/other", "https://evil.example/shop/payments", "https://git.example/shop/payments/more",
        "/srv/git/shop/payments"})
    void anotherRepositoryIsAnother(String url) {
        assertThat(RemoteName.of(url)).isNotEqualTo(RemoteName.of(SOURCE));
    }

    private Git repository(String name, String remote) throws GitAPIException, IOException, URISyntaxException {
        var git = Git.init().setDirectory(Files.createDirectories(folder.resolve(name)).toFile())
                .setInitialBranch("main").call();
        git.remoteAdd().setName("origin").setUri(new URIish(remote)).call();
        return git;
    }

    private String commit(Git git, String message) throws GitAPIException {
        seconds += 60;
        var ada = new PersonIdent("Ada", "ada@shop.example", Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
        return git.commit().setMessage(message).setAllowEmpty(true).setAuthor(ada).setCommitter(ada).setSign(false)
                .call().getName();
    }
}
