package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.typed.Dated;
import dev.mintmark.kubernetes.typed.Kind;
import dev.mintmark.kubernetes.typed.TypedApi;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Where copies may be: everywhere, or, where one may not list all of a cluster, in the namespaces that are named.
///
/// Thread-safe.
final class Namespaces {

    private static final int MOST = 100;

    private final String own;
    private final Set<String> each = Collections.synchronizedSet(new LinkedHashSet<>());

    /// @param own   the context's
    /// @param named by the operator's settings
    Namespaces(String own, List<String> named) {
        this.own = own;
        each.add(own);
        each.addAll(named);
    }

    /// A copy is made there: it has to be found again, also by those who may not list everything.
    void used(String namespace) {
        if (each.size() < MOST) {
            each.add(namespace);
        }
    }

    String of(CopyPlace place) {
        return place.namespace().isEmpty() ? own : place.namespace();
    }

    List<String> toLookIn() {
        return toLookIn(own);
    }

    /// This one first, then all of them, then the named ones for those who may not.
    List<String> toLookIn(String first) {
        var all = new LinkedHashSet<String>();
        all.add(first);
        all.add("");
        all.addAll(each());
        return List.copyOf(all);
    }

    private List<String> each() {
        synchronized (each) {
            return List.copyOf(each);
        }
    }

    /// What a query selects, wherever one may look.
    ///
    /// @throws CallFailed if one may look nowhere, or the server cannot be asked
    <T extends HasMetadata> Dated<List<T>> list(TypedApi api, Kind<T> kind, String query)
            throws CallFailed, InterruptedException {
        try {
            return api.list(kind, "", query);
        } catch (CallFailed refused) {
            if (!refused.isForbidden()) {
                throw refused;
            }
            return oneByOne(api, kind, query);
        }
    }

    private <T extends HasMetadata> Dated<List<T>> oneByOne(TypedApi api, Kind<T> kind, String query)
            throws CallFailed, InterruptedException {
        var found = new ArrayList<T>();
        var ahead = Duration.ZERO;
        CallFailed last = null;
        var allowed = false;
        for (var namespace : each()) {
            try {
                var some = api.list(kind, namespace, query);
                found.addAll(some.value());
                ahead = some.ahead();
                allowed = true;
            } catch (CallFailed refused) {
                if (!refused.isForbidden()) {
                    throw refused;
                }
                last = refused;
            }
        }
        if (!allowed) {
            throw last;
        }
        return new Dated<>(found, ahead);
    }
}
