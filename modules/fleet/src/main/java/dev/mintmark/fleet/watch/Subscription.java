package dev.mintmark.fleet.watch;

import dev.mintmark.fleet.FleetSnapshot;
import java.util.function.Consumer;

/// Tells one subscriber of ever newer snapshots. It begins on the thread that subscribes while the folding thread goes
/// on, so whichever comes late with an older snapshot says nothing.
final class Subscription {

    private final Consumer<? super FleetSnapshot> subscriber;
    private long told = -1;

    Subscription(Consumer<? super FleetSnapshot> subscriber) {
        this.subscriber = subscriber;
    }

    synchronized void tell(FleetSnapshot fleet) {
        if (fleet.revision() > told) {
            told = fleet.revision();
            subscriber.accept(fleet);
        }
    }
}
