package dev.mintmark.testkit.audit;

import dev.mintmark.change.audit.AuditLog;
import java.time.InstantSource;

class FakeAuditLogTest implements AuditLogContract {

    @Override
    public AuditLog open(InstantSource clock) {
        return new FakeAuditLog(clock);
    }
}
