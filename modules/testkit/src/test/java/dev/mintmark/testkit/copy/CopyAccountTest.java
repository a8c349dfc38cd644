package dev.mintmark.testkit.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.copy.CopyAccount;
import dev.mintmark.change.copy.DebugCopy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the audit alone tells of debug copies is what became of them.
class CopyAccountTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Night night = new Night();

    @Test
    void aCopyThatLivesIsToldWithItsLease() throws Exception {
        var copy = night.launch(HALF_AN_HOUR);
        assertThat(account(copy)).satisfies(account -> {
            assertThat(account.state()).isEqualTo(CopyAccount.State.LIVES);
            assertThat(account.purpose()).isEqualTo("INC-314");
            assertThat(account.operator()).isEqualTo("ana");
            assertThat(account.lease()).isEqualTo(HALF_AN_HOUR);
            assertThat(account.leasedUntil()).isEqualTo(copy.expiresAt());
            assertThat(account.image()).contains("shop/web");
            assertThat(account.digest()).isEqualTo(copy.digest());
            assertThat(account.place()).isEqualTo(copy.place().toString());
            assertThat(account.mode()).isEqualTo("hold");
            assertThat(account.endedAt()).isEmpty();
        });
        night.clock.pass(Duration.ofMinutes(5));
        var renewed = night.copies.extend(copy, HALF_AN_HOUR);
        assertThat(account(copy).leasedUntil()).isEqualTo(renewed.expiresAt());
    }

    @Test
    void aCopyThatWasEndedSaysWhenAndThatItWasAskedFor() throws Exception {
        var copy = night.launch(HALF_AN_HOUR);
        night.clock.pass(Duration.ofMinutes(2));
        night.copies.end(copy);
        assertThat(account(copy)).satisfies(account -> {
            assertThat(account.state()).isEqualTo(CopyAccount.State.ENDED);
            assertThat(account.ending()).isEqualTo("asked");
            assertThat(account.endedAt()).contains(night.clock.instant());
        });
    }

    @Test
    void aCopyThatWasSweptSaysSo() throws Exception {
        var copy = night.launch(HALF_AN_HOUR);
        night.clock.pass(Duration.ofHours(1));
        night.copies.sweep();
        assertThat(account(copy)).satisfies(account -> {
            assertThat(account.state()).isEqualTo(CopyAccount.State.ENDED);
            assertThat(account.ending()).isIn("swept", "lease");
        });
    }

    @Test
    void aLaunchWithoutAnEndIsUnknown() throws Exception {
        night.launch(HALF_AN_HOUR);
        assertThat(CopyAccount.in(List.of(night.audit.entries().getFirst()))).extracting(CopyAccount::state)
                .containsExactly(CopyAccount.State.LAUNCH_UNKNOWN);
        assertThat(CopyAccount.in(night.audit.entries().subList(1, 2))).as("a launch before the lines that are read").isEmpty();
    }

    private CopyAccount account(DebugCopy copy) {
        List<AuditEntry> lines = night.audit.entries();
        var all = CopyAccount.in(lines);
        assertThat(all).singleElement().satisfies(account -> assertThat(account.id()).isEqualTo(copy.id().value()));
        return all.getFirst();
    }
}
