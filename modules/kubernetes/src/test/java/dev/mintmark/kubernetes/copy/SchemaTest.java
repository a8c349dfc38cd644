package dev.mintmark.kubernetes.copy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.mintmark.change.copy.Relaxation;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is sent keeps to Kubernetes' published schema, which its own project turned into models for Java: an unknown or missing
/// field is refused by them, as by an API server that validates strictly.
class SchemaTest {

    private Desk desk;

    @BeforeEach
    void start() throws IOException {
        desk = Desk.with(SourcePods.loaded());
        desk.cluster.put("configmaps", SourcePods.configMap("settings", "{}"));
        desk.cluster.schema(SchemaTest::wrong);
    }

    @AfterEach
    void stop() throws IOException {
        desk.close();
    }

    @Test
    void aCopyWithEverythingThatCanBeAskedForIsValid() throws Exception {
        desk.toolbox("busybox:1").launch(Desk.likeWeb(), new Relaxation.Network("egress"), new Relaxation.AsUser("1000"),
                new Relaxation.Mount("settings", "/etc/settings", false), new Relaxation.Capability("NET_BIND_SERVICE"),
                new Relaxation.WritableRoot());

        assertThat(desk.made()).hasSize(3);
    }

    @Test
    void theSchemaKnowsWhatIsWrong() {
        assertThat(wrong("{\"kind\": \"Pod\", \"spec\": {\"containers\": [{\"name\": \"a\", \"imige\": \"b\"}]}}"))
                .contains("imige");
        assertThat(wrong("{\"kind\": \"Pod\", \"spec\": {\"containers\": [{\"image\": \"b\"}]}}")).contains("name");
        assertThat(wrong("{\"kind\": \"Pod\", \"spec\": {\"containers\": [{\"name\": \"a\"}]}}")).isEmpty();
    }

    /// What is wrong with an object; empty if nothing is.
    private static String wrong(String json) {
        var object = JsonParser.parseString(json);
        // By name: the compiler would want all that the models' other uses depend on.
        var model = "io.kubernetes.client.openapi.models.V1" + object.getAsJsonObject().get("kind").getAsString();
        try {
            Class.forName(model).getMethod("validateJsonElement", JsonElement.class).invoke(null, object);
            return "";
        } catch (InvocationTargetException refused) {
            return refused.getCause().getMessage();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
