package dev.mintmark.docker.rollback;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.testkit.rollback.PipelineContract;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;

/// The pipeline "docker" keeps the contract of all pipelines, on a real engine.
@RequiresDocker
class DockerPipelineTest implements PipelineContract {

    private static final String PASSWORD = "hunter2-and-more";

    @AutoClose
    private final EngineShop shop = new EngineShop();
    private String good;

    @BeforeEach
    void start() {
        good = shop.image("1", "ENV TOKEN=of-the-image-1");
        shop.image("2", "ENV TOKEN=of-the-image-2");
        shop.start("2", "--env", "DB_PASSWORD=" + PASSWORD, "--restart", "on-failure:3");
    }

    @Override
    public Pipeline pipeline() {
        return shop.pipeline();
    }

    @Override
    public Pipeline unreachable() {
        return shop.pipeline(URI.create("unix:///nowhere/docker.sock"));
    }

    @Override
    public Member member() {
        return shop.member(good);
    }

    @Override
    public Object world() {
        return shop.world();
    }

    @Override
    public void moveTheWorld() {
        shop.workshop.docker("update", "--memory", "48m", "--memory-swap", "96m", shop.name);
    }

    @Override
    public List<String> secrets() {
        return List.of(PASSWORD, "of-the-image");
    }
}
