package dev.mintmark.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mintmark.testkit.argocd.ArgoExchange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said and answered keeps to Argo CD's interface. Every [Desk] looks at all of its own when it is left.
class ArgoInterfaceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | /api/v1/applications/payments/rollback |       | {"id": "three"}
            POST | /api/v1/applications/payments/rollback |       | {"identifier": 3}
            POST | /api/v1/applications/payments/rollback |       |
            POST | /api/v1/applications/payments/undo     |       | {"id": 3}
            GET  | /api/v1/applications/payments          | at=me |
            GET  | /api/v1/applications/payments          |       | {"id": 3}
            """)
    void whatIsNotInTheInterfaceIsFound(String method, String path, String query, String body) throws Exception {
        var sent = body == null ? Optional.<JsonNode>empty()
                : Optional.of(new ObjectMapper().readTree(body));
        var exchange = new ArgoExchange(method, path, query == null ? "" : query, sent, 200, Optional.empty());

        assertThat(ArgoInterface.ours().violations(List.of(exchange))).hasSize(1);
    }

    @Test
    void anAnswerThatIsNotInTheInterfaceIsFound() throws Exception {
        var answer = new ObjectMapper().readTree("{\"status\": {\"history\": [{\"id\": \"three\"}]}}");
        var exchange = new ArgoExchange("GET", "/api/v1/applications/payments", "", Optional.empty(), 200,
                Optional.of(answer));

        assertThat(ArgoInterface.ours().violations(List.of(exchange))).singleElement().asString().contains("id");
    }

    @Test
    void whatTheseTestsKnowOfTheInterfaceIsAllInArgosOwnDescription() {
        var official = ArgoInterface.official();
        Assumptions.assumeTrue(official.isPresent(), "no description is given by -Dmintmark.argocd.swagger");

        assertThat(ArgoInterface.ours().notIn(official.orElseThrow())).isEmpty();
    }

    @Test
    void aDifferenceBetweenTwoDescriptionsIsFound() {
        assertThat(ArgoInterface.ours().notIn(ArgoInterface.ours())).isEmpty();
    }
}
