package dev.mintmark.git.environment;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.rollback.Members;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/// An environment repository behind HTTP, an operator with credentials for it, and payments in it.
final class GitWorld implements AutoCloseable {

    static final String PATH = "apps/payments";
    static final String FILE = PATH + "/deployment.yaml";
    static final String DEPLOYMENT = """
            # Who changes this asks the payments team.
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: payments
              namespace: shop
            spec:
              template:
                spec:
                  containers:
                    - name: app
                      image: %s # {"$imagepolicy": "flux-system:payments"}
                    - name: proxy
                      image: registry.example/proxy:1.4
            """;

    private final Path folder;
    private final Path home;
    private final SystemReader before = SystemReader.getInstance();
    final EnvironmentRepository repository;
    final GitServer server;

    GitWorld(Path folder) throws IOException {
        this.folder = folder;
        this.home = Files.createDirectories(folder.resolve("home"));
        SystemReader.setInstance(new OperatorsOwn(before, home));
        var root = Files.createDirectories(folder.resolve("served"));
        repository = new EnvironmentRepository(root, "env.git", folder);
        repository.push("Deploy payments", FILE, deployment(Members.REPOSITORY + "@" + Members.BAD));
        server = new GitServer(root);
        Files.writeString(home.resolve(".netrc"), "machine 127.0.0.1 login " + GitServer.USER + " password "
                + GitServer.PASSWORD + "\n");
    }

    static String deployment(String image) {
        return DEPLOYMENT.formatted(image);
    }

    Path home() {
        return home;
    }

    /// Another console's, on another machine.
    GitPipeline pipeline(String console) {
        return pipeline(folder.resolve(console), Branches.OPEN, Map.of(), Duration.ofSeconds(20));
    }

    GitPipeline pipeline() {
        return pipeline(Branches.OPEN, Map.of());
    }

    /// With this in the environment besides what finds git itself.
    GitPipeline pipeline(Branches branches, Map<String, String> environment) {
        return pipeline(copies(), branches, environment, Duration.ofSeconds(20));
    }

    GitPipeline pipeline(Path copies, Branches branches, Map<String, String> environment, Duration silence) {
        var all = new HashMap<>(Map.of("PATH", System.getenv("PATH"), "HOME", home.toString(),
                "GIT_CONFIG_NOSYSTEM", "1"));
        all.putAll(environment);
        return new GitPipeline(copies, branches, RemoteAccess.of(all, home, silence),
                SteppableClock.atNight());
    }

    Member member() {
        return in(server.url("env.git"));
    }

    Member in(String url) {
        return Members.in(Members.payments(Owner.Kind.GIT), url, "main", PATH);
    }

    Step step() throws RollbackRefused, InterruptedException {
        return step(Members.PLAN);
    }

    Step step(String plan) throws RollbackRefused, InterruptedException {
        return pipeline().plan(member(), Members.purpose(plan)).steps().getFirst();
    }

    Path copies() {
        return folder.resolve("copies");
    }

    @Override
    public void close() {
        server.close();
        SystemReader.setInstance(before);
    }

    /// Git's configuration as the operator of this world has it, whoever runs the tests.
    private static final class OperatorsOwn extends SystemReader.Delegate {

        private final Path home;

        OperatorsOwn(SystemReader machine, Path home) {
            super(machine);
            this.home = home;
        }

        @Override
        public FileBasedConfig openUserConfig(Config parent, FS files) {
            return new FileBasedConfig(parent, home.resolve(".gitconfig").toFile(), files);
        }

        @Override
        public FileBasedConfig openSystemConfig(Config parent, FS files) {
            return new FileBasedConfig(parent, home.resolve("no-system").toFile(), files);
        }

        @Override
        public FileBasedConfig openJGitConfig(Config parent, FS files) {
            return new FileBasedConfig(parent, home.resolve("no-jgit").toFile(), files);
        }
    }
}
