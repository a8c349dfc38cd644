package dev.mintmark.testkit.argocd;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// The sync window of the only project: one that denies, or none.
final class FakeWindows {

    boolean closed;
    boolean manualAllowed;

    boolean open(boolean manual) {
        return !closed || manual && manualAllowed;
    }

    ObjectNode show() {
        var answer = FakeApplication.node();
        answer.put("canSync", open(true));
        if (closed) {
            for (var list : new String[] {"activeWindows", "assignedWindows"}) {
                answer.putArray(list).addObject().put("kind", "deny").put("schedule", "0 22 * * *")
                        .put("duration", "8h")
                        .put("manualSync", manualAllowed);
            }
        }
        return answer;
    }
}
