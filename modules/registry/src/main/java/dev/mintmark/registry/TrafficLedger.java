package dev.mintmark.registry;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts what goes over the wire, by host. Thread-safe.
final class TrafficLedger {

    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    /// The account of one host and port.
    Account of(String authority) {
        return accounts.computeIfAbsent(authority, _ -> new Account());
    }

    Map<String, RegistryTraffic> total() {
        var total = new TreeMap<String, RegistryTraffic>();
        accounts.forEach((authority, account) -> total.put(authority,
                new RegistryTraffic(account.requests.sum(), account.bytes.sum())));
        return total;
    }

    static final class Account {

        private final LongAdder requests = new LongAdder();
        private final LongAdder bytes = new LongAdder();

        void requested() {
            requests.increment();
        }

        void received(long count) {
            bytes.add(count);
        }
    }
}
