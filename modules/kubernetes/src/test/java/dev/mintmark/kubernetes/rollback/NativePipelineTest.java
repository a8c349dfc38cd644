package dev.mintmark.kubernetes.rollback;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.testkit.kubernetes.Fault;
import dev.mintmark.testkit.rollback.PipelineContract;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// The pipeline "kubernetes" keeps the contract of all pipelines.
class NativePipelineTest implements PipelineContract {

    private static final String PASSWORD = "hunter2-and-more";

    private Shop shop;

    @BeforeEach
    void start() throws IOException {
        shop = new Shop();
        var first = Shop.workload("Deployment", Shop.pinned(Shop.A), "");
        Shop.container(first).withArray("env").addObject().put("name", "DB_PASSWORD").put("value", PASSWORD);
        shop.cluster.put("deployments", first);
        shop.pass();
        shop.deployed("Deployment", Shop.pinned(Shop.B));
        shop.changed("Deployment", object -> Shop.container(object).withArray("env").remove(1));
    }

    @AfterEach
    void stop() throws IOException {
        shop.close();
    }

    @Override
    public Pipeline pipeline() {
        return new KubernetesPipeline(new ObjectApi(shop.connection));
    }

    @Override
    public Pipeline unreachable() {
        shop.cluster.fault(_ -> true, new Fault.Drops());
        return pipeline();
    }

    @Override
    public Member member() {
        return shop.member("Deployment", shop.target(Shop.A, ""));
    }

    @Override
    public Object world() {
        return List.of(shop.cluster.now("deployments"), shop.cluster.now("replicasets"));
    }

    @Override
    public void moveTheWorld() {
        shop.deployed("Deployment", Shop.pinned(Shop.C));
    }

    @Override
    public List<String> secrets() {
        return List.of(PASSWORD, "fake-token");
    }
}
