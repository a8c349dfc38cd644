package dev.mintmark.presentation.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.presentation.frame.SourceScope;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetFilterTest {

    private final FleetReader reader = new FleetReader();
    private final SampleFleet fleet = new SampleFleet()
            .has("prod-eu", "payments", Rollout.Phase.STUCK)
            .runs("prod-eu", "payments", 1, 3).runs("prod-eu", "payments", 2, 1, InstanceState.FAILING)
            .runs("prod-eu", "search", 3, 11).runs("prod-eu", "search", 4, 1)
            .runs("prod-us", "checkout", 5, 4)
            .runs("edge-3", "ledger", 6, 2).listed().loses("edge-3");

    private List<String> servicesFor(String filter) {
        return page(filter).services().stream().map(ServiceLine::name).sorted().toList();
    }

    private FleetPage page(String filter) {
        return reader.read(fleet.snapshot(), new FleetQuery(FleetFilter.parse(filter), SourceScope.ALL,
                new FleetQuery.Opened.Nothing(), PlacedMap.Size.NONE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pay                     | payments
            PAY                     | payments
            shop                    | checkout,ledger,payments,search
            prod-eu                 | payments,search
            prod-eu !search         | payments
            source:edge             | ledger
            !source:prod            | ledger
            ns:shop pay             | payments
            workload:check          | checkout
            service:e               | checkout,ledger,payments,search
            image:search:1.4        | search
            search:1.4              | search
            status:odd              | search
            status:stuck            | payments
            is:stale                | ledger
            is:failing              | payments
            !is:calm                | payments,search
            "pay"                   | payments
            """)
    void servicesAreFoundBy(String filter, String services) {
        assertThat(servicesFor(filter)).containsExactly(services.split(","));
        assertThat(FleetFilter.parse(filter).faults()).isEmpty();
    }

    @Test
    void aDigestIsFoundByItsBeginning() {
        var hex = SampleFleet.digest(5).hex();
        assertThat(servicesFor(hex.substring(0, 7))).containsExactly("checkout");
        assertThat(servicesFor("sha256:" + hex.substring(0, 12))).containsExactly("checkout");
        assertThat(servicesFor("digest:" + hex.substring(0, 2))).contains("checkout");
        assertThat(servicesFor(hex.substring(3, 10))).as("not by its middle").isEmpty();
    }

    @Test
    void theOtherLensIsNarrowedToTheVersionsThemselves() {
        assertThat(page("image:search:1.4").versions()).hasSize(1);
        assertThat(page("status:odd").versions()).as("versions of an odd service").hasSize(2);
        assertThat(page("source:prod-us").versions()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stauts:odd   | UNKNOWN_FIELD
            sorce:prod   | UNKNOWN_FIELD
            status:ood   | UNKNOWN_STATUS
            source:      | MISSING_VALUE
            !            | NOTHING_NEGATED
            "payments    | UNCLOSED_QUOTE
            """)
    void whatMeansNothingIsSaidAndLeftOut(String filter, FilterFault.Kind kind) {
        assertThat(FleetFilter.parse(filter).faults()).extracting(FilterFault::kind).containsExactly(kind);
        assertThat(FleetFilter.parse(filter + " ").isEverything()).isEqualTo(kind != FilterFault.Kind.UNCLOSED_QUOTE);
    }

    @Test
    void theFieldThatWasMeantIsProposed() {
        assertThat(FleetFilter.parse("stauts:odd").faults().getFirst().allowed()).containsExactly("status");
        assertThat(FleetFilter.parse("status:ood").faults().getFirst().allowed()).contains("odd", "stuck", "stale");
    }

    @Test
    void theRestStillCountsBesideAFault() {
        assertThat(servicesFor("pay stauts:odd")).containsExactly("payments");
    }

    @Test
    void nothingTypedEverThrows() {
        var random = new Random(7);
        var letters = "ab:!\" \\{}()*?[]^$.+%\0é漢\t@/-_0";
        for (var round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (var i = random.nextInt(30); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(page(text.toString()).totals().services()).isEqualTo(4);
        }
        assertThat(FleetFilter.parse("x".repeat(100_000)).faults()).extracting(FilterFault::kind)
                .containsExactly(FilterFault.Kind.TOO_LONG);
    }
}
