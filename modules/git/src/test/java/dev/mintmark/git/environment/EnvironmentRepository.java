package dev.mintmark.git.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// A bare repository of manifests, and somebody else's clone of it, both driven by the real git.
final class EnvironmentRepository {

    private final Path bare;
    private final Path work;
    private final Path home;

    /// @param root folder that is served
    EnvironmentRepository(Path root, String name, Path scratch) throws IOException {
        bare = root.resolve(name);
        work = scratch.resolve("work-" + name);
        home = Files.createDirectories(scratch.resolve("nobody"));
        git(scratch, "init", "-q", "--bare", "--template=", "-b", "main", bare.toString());
        append(bare.resolve("config"), "[http]\n\treceivepack = true\n");
        git(scratch, "init", "-q", "--template=", "-b", "main", work.toString());
        append(work.resolve(".git/config"),
                "[remote \"origin\"]\n\turl = " + bare + "\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n");
    }

    Path bare() {
        return bare;
    }

    /// Writes files, commits and pushes them to `main`, as somebody else.
    String push(String subject, String... pathsAndTexts) throws IOException {
        if (Files.exists(bare.resolve("refs/heads/main")) || Files.exists(bare.resolve("packed-refs"))) {
            git(work, "fetch", "-q", "origin");
            git(work, "checkout", "-q", "-B", "main", "origin/main");
        }
        for (var place = 0; place < pathsAndTexts.length; place += 2) {
            var file = work.resolve(pathsAndTexts[place]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, pathsAndTexts[place + 1]);
        }
        git(work, "add", "-A");
        git(work, "commit", "-q", "--allow-empty", "-m", subject);
        git(work, "push", "-q", "origin", "main");
        return git(work, "rev-parse", "HEAD").strip();
    }

    /// Bytes of a file as `main` has it.
    String file(String revision, String path) throws IOException {
        return git(bare, "show", revision + ":" + path);
    }

    String log(String revision) throws IOException {
        return git(bare, "log", "--format=%an <%ae>%n%B", "-1", revision);
    }

    /// All branches and where they are.
    String refs() throws IOException {
        return git(bare, "for-each-ref", "--format=%(refname) %(objectname)");
    }

    /// Makes a script the hook of the server's repository.
    void hook(String name, String script) throws IOException {
        var hook = bare.resolve("hooks").resolve(name);
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// Lets nobody push to `main`.
    void protectMain() throws IOException {
        hook("update", "if [ \"$1\" = refs/heads/main ]; then echo 'GH006: Protected branch update failed for main.' >&2;"
                + " exit 1; fi");
    }

    String git(String... arguments) throws IOException {
        return git(work, arguments);
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private String git(Path folder, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("HOME", home.toString());
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_AUTHOR_NAME", "Bob");
        environment.put("GIT_AUTHOR_EMAIL", "bob@example.org");
        environment.put("GIT_COMMITTER_NAME", "Bob");
        environment.put("GIT_COMMITTER_EMAIL", "bob@example.org");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as("git %s: %s", String.join(" ", arguments), said).isZero();
        return said;
    }
}
