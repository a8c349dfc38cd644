package dev.mintmark.kubernetes.delivery;

import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.owner.Ownerships;
import dev.mintmark.kubernetes.delivery.owner.OwnershipReader;
import dev.mintmark.kubernetes.typed.Connection;

/// Who owns the workloads of one cluster, and the pipelines that live in it.
public final class Delivery {

    private final Ownerships ownerships;

    public Delivery(Connection connection, Configuration configuration) {
        var api = new ObjectApi(connection);
        this.ownerships = new OwnershipReader(api, configuration);
    }

    public Ownerships ownerships() {
        return ownerships;
    }
}
