package dev.mintmark.app.findings;

import dev.mintmark.app.explain.Explanations;
import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.finding.Finding;
import dev.mintmark.fleet.finding.FindingKind;
import dev.mintmark.fleet.service.Sign.Severity;
import dev.mintmark.presentation.findings.FindingLine;
import dev.mintmark.presentation.findings.FindingsWork;
import dev.mintmark.presentation.rollback.Bounded;
import dev.mintmark.presentation.work.Tenses;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// How findings are put into words. Thread-safe.
public record FindingsWords(Words words, Wording wording) {

    private static final int MOST_EVIDENCE = 40;

    /// What work on findings is called in the list of running work.
    static FindingsWork.Wording work(Words words) {
        return (work, subject) -> {
            var key = "findings.work." + work.name().toLowerCase(Locale.ROOT);
            var name = Bounded.name(subject);
            return new Tenses(words.get(key + ".toDo", name), words.get(key + ".running", name),
                    words.get(key + ".done", name));
        };
    }

    /// *"Tag moved"*: what a finding of this kind is called.
    public String kind(FindingKind kind) {
        return words.get("findings.kind." + kind.word());
    }

    /// What a finding of this kind is, and why it matters.
    String about(FindingKind kind) {
        return Explanations.all().finding(kind.name()).map(known -> known.means() + " " + known.matters())
                .orElse("");
    }

    String severity(Severity severity) {
        return words.get("findings.severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    /// *"prod-eu · shop"*, and the workload where it does not go by the service's name.
    String place(Finding finding) {
        var workload = finding.key().workload();
        var text = new StringJoiner(" · ").add(Bounded.name(workload.source().name()));
        if (!workload.namespace().isEmpty()) {
            text.add(Bounded.name(workload.namespace()));
        }
        return workload.name().equals(finding.service()) ? text.toString()
                : text.add(Bounded.name(workload.name())).toString();
    }

    /// *"prod-eu · shop · Deployment web"*.
    String where(WorkloadId workload) {
        var text = new StringJoiner(" · ").add(Bounded.name(workload.source().name()));
        if (!workload.namespace().isEmpty()) {
            text.add(Bounded.name(workload.namespace()));
        }
        return text.add(Bounded.name(workload.kind() + " " + workload.name())).toString();
    }

    String since(Finding finding) {
        return finding.since().map(wording::dayAndTime).orElseGet(() -> words.get("findings.since.unknown"));
    }

    String ago(Finding finding) {
        return finding.since().map(wording::ago).orElse("");
    }

    /// *"accepted until 4 Dec"*; empty if it is not.
    String accepted(FindingLine line) {
        return line.acceptance().map(one -> words.get("findings.acceptedUntil", wording.dayAndTime(one.until())))
                .orElse("");
    }

    /// All that is known of a finding, to be pasted where others read it.
    String inFull(Finding finding) {
        return words.get("findings.inFull", Bounded.line(finding.service()), Bounded.line(finding.what()),
                since(finding), finding.evidence().stream().limit(MOST_EVIDENCE).map(Bounded::line).map(line -> "- " + line)
                        .collect(Collectors.joining("\n")),
                Bounded.line(finding.next()), finding.key());
    }
}
