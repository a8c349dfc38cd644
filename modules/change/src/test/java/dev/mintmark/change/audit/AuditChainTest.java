package dev.mintmark.change.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditChainTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final List<AuditEntry> chain = new ArrayList<>();

    AuditChainTest() {
        var previous = AuditChain.GENESIS;
        for (var number = 1; number <= 4; number++) {
            var entry = AuditChain.next(number, NOON.plusSeconds(number), record("copy-" + number), previous);
            chain.add(entry);
            previous = entry.hash();
        }
    }

    @Test
    void whatWasWrittenIsIntact() {
        assertThat(AuditChain.verify(chain.iterator())).isEqualTo(new AuditVerdict.Intact(4));
        assertThat(AuditChain.verify(List.<AuditEntry>of().iterator())).isEqualTo(new AuditVerdict.Intact(0));
    }

    @Test
    void aChangedLineIsFoundAndNamed() {
        var entry = chain.get(1);
        chain.set(1, new AuditEntry(2, entry.at(), record("another"), entry.previous(), entry.hash()));
        assertThat(verdict().number()).isEqualTo(2);
    }

    @Test
    void aLineThatWasWrittenAnewIsFoundAtTheOneBehindIt() {
        chain.set(1, AuditChain.next(2, NOON, record("another"), chain.getFirst().hash()));
        assertThat(verdict().number()).isEqualTo(3);
    }

    @Test
    void aRemovedLineIsMissed() {
        chain.remove(2);
        assertThat(verdict()).isEqualTo(new AuditVerdict.Broken(3,
                "It is missing: the line after 2 calls itself 4."));
    }

    @Test
    void linesThatChangedPlacesAreFound() {
        chain.set(1, chain.set(2, chain.get(1)));
        assertThat(verdict().number()).isEqualTo(2);
    }

    @Test
    void textsThatMoveFromOneFieldToTheNextMakeAnotherHash() {
        var one = new AuditRecord("ab", "c", AuditStage.STARTED, "ana", "", Map.of());
        var other = new AuditRecord("a", "bc", AuditStage.STARTED, "ana", "", Map.of());
        assertThat(AuditChain.next(1, NOON, one, AuditChain.GENESIS).hash())
                .isNotEqualTo(AuditChain.next(1, NOON, other, AuditChain.GENESIS).hash());
    }

    private AuditVerdict.Broken verdict() {
        return (AuditVerdict.Broken) AuditChain.verify(chain.iterator());
    }

    private static AuditRecord record(String subject) {
        return new AuditRecord("copy.launch", subject, AuditStage.STARTED, "ana", "INC-314", Map.of("image", "web:1"));
    }
}
