package dev.mintmark.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.presentation.frame.Notify;
import dev.mintmark.presentation.frame.Notify.Event;
import dev.mintmark.presentation.frame.Notify.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the operator writes under `notify:`.
class ConfiguredNotificationsTest {

    private static final Place PAYMENTS = at("kubernetes/prod-eu", "payments");
    private static final Place STAGING = at("kubernetes/staging", "payments");

    @TempDir
    Path folder;

    @Test
    void withoutAWordWhatIsUsualIsTold() throws Exception {
        for (var event : Event.values()) {
            assertThat(load("notify:").configured().notifications().wants(event, PAYMENTS))
                    .isEqualTo(Notify.DEFAULTS.wants(event));
        }
    }

    @Test
    void eachEventIsAskedForByItself() throws Exception {
        var notifications = whole("""
                notify: {converged: false, stuck: false, leaseEnding: false, sourceLost: true, compared: false,
                  longComparison: 2m}
                """);
        for (var event : Event.values()) {
            assertThat(notifications.wants(event, PAYMENTS)).isEqualTo(event == Event.SOURCE_LOST);
        }
        assertThat(notifications.longComparison()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void ofSeveralExceptionsTheFirstThatSaysSomethingOfTheEventCounts() throws Exception {
        var notifications = whole("""
                environments:
                  - {name: production, match: {source: prod-*}}
                  - {name: staging, match: {source: staging}, production: false}
                notify:
                  converged: false
                  except:
                    - {match: {environment: prod*, service: pay*}, converged: true}
                    - {match: {environment: staging}, stuck: false}
                    - {match: {namespace: shop}, stuck: true, converged: false}
                    - {match: {source: prod-eu}, sourceLost: true}
                """);
        assertThat(notifications.wants(Event.CONVERGED, PAYMENTS)).isTrue();
        assertThat(notifications.wants(Event.CONVERGED, at("kubernetes/prod-eu", "cart"))).isFalse();
        assertThat(notifications.wants(Event.CONVERGED, STAGING)).isFalse();
        assertThat(notifications.wants(Event.STUCK, STAGING)).isFalse();
        assertThat(notifications.wants(Event.STUCK, PAYMENTS)).isTrue();
        assertThat(notifications.wants(Event.LEASE_ENDING, STAGING)).isTrue();
        assertThat(notifications.wants(Event.SOURCE_LOST, whole("kubernetes/prod-eu", ""))).isTrue();
        assertThat(notifications.wants(Event.SOURCE_LOST, whole("kubernetes/staging", ""))).isFalse();
    }

    @Test
    void thePageHasEachEventAndTheExceptionsInOneLine() throws Exception {
        var loaded = load("""
                notify:
                  stuck: false
                  except: [{match: {source: prod-*, service: "*"}, stuck: true, converged: false}, {match: {service: "*"}, sourceLost: true}]
                """);
        assertThat(Shown.all(loaded)).filteredOn(shown -> shown.setting() == Setting.NOTIFY_STUCK).singleElement()
                .satisfies(shown -> {
                    assertThat(shown.value()).isEqualTo("false");
                    assertThat(shown.usual()).isEqualTo("true");
                    assertThat(shown.line()).hasValue(2);
                });
        assertThat(Shown.all(loaded)).filteredOn(shown -> shown.setting() == Setting.NOTIFY_EXCEPT).singleElement()
                .extracting(Shown::value).isEqualTo("prod-*: converged false, stuck true; *: sourceLost true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {convergd: true}                                    | 'convergd' is not a key of notify; you may mean converged; its keys are
            {stuck: maybe}                                      | stuck has to be true or false
            {longComparison: 2h}                                | 2h is not allowed for longComparison; it is from 1s to 1h
            {except: all}                                       | except has to be a list
            {except: [{stuck: true}]}                           | an entry of except needs match; write match: {environment: staging}
            {except: [{match: {service: a}}]}                   | an entry of except needs converged, stuck, leaseEnding or sourceLost
            {except: [{match: {name: a}, stuck: true}]}         | 'name' is not a key of match; its keys are environment
            {except: [{match: {environment: a}, stuck: true}]}  | 'a' is no environment; name it under environments first
            {except: [{match: {service: a}, compared: true}]}   | 'compared' is not a key of an entry of except
            {except: [{match: {service: a}, stuck: often}]}     | stuck has to be true or false
            """)
    void aMistakeIsNamedWithItsLineAndWhatIsAllowed(String text, String what) throws Exception {
        assertThat(load("notify: " + text + "\n").mistakes()).singleElement()
                .satisfies(mistake -> assertThat(mistake.sentence()).startsWith("Line 1: ").contains(what));
    }

    private Notify whole(String text) throws IOException {
        var loaded = load(text);
        assertThat(loaded.problem()).isEmpty();
        return loaded.configured().notifications();
    }

    private Loaded load(String text) throws IOException {
        Files.writeString(folder.resolve("config.yaml"), text);
        return ConfigurationFile.in(folder).load();
    }

    private static Place at(String source, String service) {
        return new Place(new SourceId(source), Optional.of("shop"), service);
    }

    private static Place whole(String source, String service) {
        return new Place(new SourceId(source), Optional.empty(), service);
    }
}
