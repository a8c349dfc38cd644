package dev.mintmark.git.environment;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Pipeline.Purpose;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a commit says, and how one is known again: by its trailers, which live through a merge that squashes.
final class CommitMessage {

    private static final String PLAN = "Plan: ";
    private static final String WORKLOAD = "Workload: ";
    private static final Pattern TICKET = Pattern.compile(".*\\(([^()]+)\\)");
    private static final int LONGEST_SUBJECT = 120;

    private CommitMessage() {}

    /// @param reverted the commit this is the exact opposite of, if there is one
    static String of(Member member, Purpose purpose, Optional<String> reverted) {
        var subject = "Roll back " + word(member.service()) + " to " + member.target().digest().shortForm();
        var message = new StringBuilder(subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT)
                : subject);
        message.append("\n\n").append(word(purpose.because())).append("\n\n");
        reverted.ifPresent(commit -> message.append("This reverts commit ").append(commit).append(".\n\n"));
        member.from().stream().findFirst().ifPresent(from -> message.append("Rollback-Of: ").append(from).append('\n'));
        message.append("Target-Digest: ").append(member.target().digest()).append('\n');
        var ticket = TICKET.matcher(purpose.because());
        if (ticket.matches()) {
            message.append("Incident: ").append(word(ticket.group(1))).append('\n');
        }
        return message.append(workload(member)).append('\n').append(plan(purpose.plan())).append('\n').toString();
    }

    static String workload(Member member) {
        return WORKLOAD + word(member.workload().toString());
    }

    static String plan(String id) {
        return PLAN + id;
    }

    /// Whether a message is of this plan.
    static boolean isOf(String message, String plan) {
        return message.lines().anyMatch(line -> line.strip().equals(plan(plan)));
    }

    /// Whether a message is of this plan and workload.
    static boolean isOf(String message, String plan, String workload) {
        return isOf(message, plan) && message.lines().anyMatch(line -> line.strip().equals(workload));
    }

    /// On one line: nothing in it can pass for a trailer.
    private static String word(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
