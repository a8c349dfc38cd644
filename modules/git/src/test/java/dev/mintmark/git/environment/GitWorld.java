package dev.mintmark.git.environment;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.rollback.Members;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

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
    final EnvironmentRepository repository;
    final GitServer server;

    GitWorld(Path folder) throws IOException {
        this.folder = folder;
        this.home = Files.createDirectories(folder.resolve("home"));
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

    GitPipeline pipeline() {
        return pipeline(Branches.OPEN, Map.of());
    }

    /// With this in the environment besides what finds git itself.
    GitPipeline pipeline(Branches branches, Map<String, String> environment) {
        var all = new java.util.HashMap<>(Map.of("PATH", System.getenv("PATH"), "HOME", home.toString(),
                "GIT_CONFIG_NOSYSTEM", "1"));
        all.putAll(environment);
        return new GitPipeline(folder.resolve("copies"), branches, RemoteAccess.of(all, home, Duration.ofSeconds(20)),
                SteppableClock.atNight());
    }

    Member member() {
        return in(server.url("env.git"));
    }

    Member in(String url) {
        return Members.in(Members.payments(Owner.Kind.GIT), url, "main", PATH);
    }

    Path copies() {
        return folder.resolve("copies");
    }

    @Override
    public void close() {
        server.close();
    }
}
