package dev.mintmark.change.audit;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One act that is on record before it is done. Made by [#begin]; its end is written by whoever learns it.
public final class AuditedAct {

    private static final Logger LOG = LoggerFactory.getLogger(AuditedAct.class);

    private final AuditLog log;
    private final AuditRecord started;

    private AuditedAct(AuditLog log, AuditRecord started) {
        this.log = requireNonNull(log, "log");
        this.started = started;
    }

    /// Writes that an act begins. Only when this returned may it be done.
    ///
    /// @throws AuditUnavailable if it could not be written; then nothing may be done
    public static AuditedAct begin(AuditLog log, String act, String subject, String actor, String reason,
            Map<String, String> facts) throws AuditUnavailable {
        var record = new AuditRecord(act, subject, AuditStage.STARTED, actor, reason, facts);
        log.append(record);
        return new AuditedAct(log, record);
    }

    /// An act that was begun before, maybe by a console that was killed since.
    public static AuditedAct begun(AuditLog log, AuditEntry started) {
        return new AuditedAct(log, started.record());
    }

    /// Something became known on the way.
    public void noted(Map<String, String> facts) {
        write(AuditStage.NOTED, facts);
    }

    /// It was done, and seen to be done.
    public void succeeded(Map<String, String> facts) {
        write(AuditStage.SUCCEEDED, facts);
    }

    /// It was not done, or only in part.
    public void failed(Problem why) {
        failed(why, Map.of());
    }

    /// @param more what else is known of how it ended
    public void failed(Problem why, Map<String, String> more) {
        var facts = new TreeMap<>(more);
        facts.put("problem", why.code());
        facts.put("why", why.why());
        write(AuditStage.FAILED, facts);
    }

    /// What was done is done: an end that cannot be written leaves an unknown outcome, and is told in the log.
    private void write(AuditStage stage, Map<String, String> more) {
        SortedMap<String, String> facts = new TreeMap<>(more);
        try {
            log.append(new AuditRecord(started.act(), started.subject(), stage, started.actor(), started.reason(),
                    facts));
        } catch (AuditUnavailable unavailable) {
            LOG.error("The end of {} {} is not on record: {}", started.act(), started.subject(),
                    unavailable.problem().sentence(), unavailable);
        }
    }
}
