package dev.mintmark.presentation.frame;

import dev.mintmark.presentation.frame.Notify.Subject;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which single things the operator asked to hear of, or not to, against what is usual. For this run only. FX thread only.
public final class Bells {

    private static final int MOST = 500;

    private final Notify usual;
    private final Map<String, Boolean> asked = new LinkedHashMap<>();

    public Bells(Notify usual) {
        this.usual = usual;
    }

    public Notify usual() {
        return usual;
    }

    /// @param id of the rollback, copy or source
    public boolean rings(Subject subject, String id) {
        return asked.getOrDefault(key(subject, id), usual.of(subject));
    }

    public void ring(Subject subject, String id, boolean wanted) {
        asked.put(key(subject, id), wanted);
        if (asked.size() > MOST) {
            asked.remove(asked.keySet().iterator().next());
        }
    }

    private static String key(Subject subject, String id) {
        return subject + " " + id;
    }
}
