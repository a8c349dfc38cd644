package dev.mintmark.presentation.frame;

import dev.mintmark.presentation.frame.Notify.Event;
import dev.mintmark.presentation.frame.Notify.Place;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which single things the operator asked to hear of, or not to, against what is usual. For this run only. FX thread only.
public final class Bells {

    private static final int MOST = 500;

    private Notify usual;
    private final Map<String, Boolean> asked = new LinkedHashMap<>();

    public Bells(Notify usual) {
        this.usual = usual;
    }

    public Notify usual() {
        return usual;
    }

    /// From now on something else is usual; what was asked of single things still counts.
    public void usually(Notify other) {
        usual = other;
    }

    /// @param id     of the rollback, copy or source
    /// @param places where it is; what is wanted of one of them is wanted
    public boolean rings(Event event, String id, Collection<Place> places) {
        return asked.getOrDefault(id, places.stream().anyMatch(place -> usual.wants(event, place)));
    }

    public void ring(String id, boolean wanted) {
        asked.put(id, wanted);
        if (asked.size() > MOST) {
            asked.remove(asked.keySet().iterator().next());
        }
    }
}
