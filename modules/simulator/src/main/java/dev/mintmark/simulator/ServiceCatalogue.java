package dev.mintmark.simulator;

import dev.mintmark.simulator.ServicePlan.Placement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The forty services of a shop, from which fleets of every size are made.
final class ServiceCatalogue {

    /// Name, kind, how its image is named, version, hours since its release, and how many instances run where.
    private static final String SHOP = """
            payments         DEPLOYMENT   DIGEST      2.13.4   288  prod-eu:9 prod-us:12
            search           DEPLOYMENT   DIGEST      5.8.1     72  prod-eu:12
            gateway          DAEMON_SET   MOVING_TAG  1.31.0   336  prod-eu:16 prod-us:14
            checkout         DEPLOYMENT   DIGEST      7.9.2    220  prod-eu:22 prod-us:18
            catalogue        DEPLOYMENT   VERSION_TAG 4.2.0    264  prod-eu:10 prod-us:8
            ledger           STATEFUL_SET DIGEST      3.0.6    410  edge-3:6
            accounts         DEPLOYMENT   DIGEST      6.4.1    120  prod-eu:20 prod-us:16
            mailer           COMPOSE      VERSION_TAG 1.12.3   504  laptop:4
            thumbnails       CRON_JOB     DIGEST      2.2.0      8  prod-eu:2
            frontdoor        DEPLOYMENT   DIGEST      1.7.5     26  prod-eu:12 prod-us:12
            inventory        DEPLOYMENT   DIGEST      3.18.0   144  prod-eu:18 prod-us:12
            basket           DEPLOYMENT   DIGEST      4.11.2    61  prod-eu:40 prod-us:30
            pricing          DEPLOYMENT   DIGEST      2.30.1    97  prod-eu:34 prod-us:28
            orders           DEPLOYMENT   DIGEST      8.2.0    176  prod-eu:38 prod-us:30
            shipping         DEPLOYMENT   DIGEST      3.5.4    205  prod-eu:20 prod-us:18
            returns          DEPLOYMENT   DIGEST      1.9.0    310  prod-eu:12 prod-us:10
            reviews          DEPLOYMENT   DIGEST      2.6.3    156  prod-eu:22 prod-us:18
            recommendations  DEPLOYMENT   DIGEST      9.1.0     33  prod-eu:44 prod-us:36
            profiles         DEPLOYMENT   DIGEST      5.0.2    240  prod-eu:28 prod-us:24
            sessions         STATEFUL_SET DIGEST      2.4.7    530  prod-eu:9 prod-us:9
            notifications    DEPLOYMENT   DIGEST      3.3.1     84  prod-eu:26 prod-us:22
            invoices         DEPLOYMENT   DIGEST      1.22.0   190  prod-eu:14 prod-us:10
            reports          CRON_JOB     DIGEST      1.4.1    380  prod-eu:4
            exports          CRON_JOB     DIGEST      0.9.8    455  prod-us:4
            feeds            DEPLOYMENT   DIGEST      2.0.5    131  prod-eu:16 prod-us:12
            ranking          DEPLOYMENT   DIGEST      6.6.0     49  prod-eu:36 prod-us:30
            indexer          STATEFUL_SET DIGEST      4.0.3    278  prod-eu:12
            promotions       DEPLOYMENT   DIGEST      1.15.2   112  prod-eu:14 prod-us:12
            vouchers         DEPLOYMENT   DIGEST      1.3.9    350  prod-eu:8 prod-us:6
            fraud            DEPLOYMENT   DIGEST      11.2.0    68  prod-eu:30 prod-us:26
            currency         DEPLOYMENT   DIGEST      1.0.14   620  prod-eu:6 prod-us:6
            webhooks         DEPLOYMENT   DIGEST      2.8.8    215  prod-eu:14 prod-us:10
            documents        STATEFUL_SET DIGEST      1.6.0    490  prod-eu:8
            metrics          DAEMON_SET   DIGEST      0.98.0   560  prod-eu:24 prod-us:20 edge-3:14
            log-shipper      DAEMON_SET   DIGEST      3.1.4    585  prod-eu:24 prod-us:20
            geocoder         DEPLOYMENT   DIGEST      1.11.1   165  prod-eu:22 prod-us:18
            storefront       DEPLOYMENT   DIGEST      12.4.0    19  prod-eu:60 prod-us:54
            stock-sync       DEPLOYMENT   DIGEST      2.1.7    233  edge-3:10
            previews         COMPOSE      VERSION_TAG 0.14.2    14  build-3:8 laptop:3
            docs             COMPOSE      VERSION_TAG 1.1.0    670  build-3:3 laptop:2
            """;

    private static final RolloutStrategy CAREFUL = new RolloutStrategy(25, 20, Duration.ofMinutes(5));

    private ServiceCatalogue() {}

    /// So many services with so many instances in all.
    static List<ServicePlan> plans(int services, int instances) {
        var shop = SHOP.lines().map(String::strip).map(ServiceCatalogue::plan).toList();
        var plans = IntStream.range(0, services).mapToObj(number -> {
            var plan = shop.get(number % shop.size());
            var round = number / shop.size();
            return round == 0 ? plan : plan.named(plan.name() + "-" + (round + 1));
        }).toList();
        return scaled(plans, instances);
    }

    /// Keeps the proportions, and at least one instance in each place.
    private static List<ServicePlan> scaled(List<ServicePlan> plans, int instances) {
        var total = plans.stream().mapToInt(ServicePlan::instances).sum();
        var scaled = new ArrayList<ServicePlan>();
        var before = 0L;
        for (var plan : plans) {
            var placements = new ArrayList<Placement>();
            for (var placement : plan.placements()) {
                var from = before * instances / total;
                before += placement.instances();
                var share = (int) (before * instances / total - from);
                placements.add(new Placement(placement.source(), Math.max(1, share)));
            }
            scaled.add(plan.at(placements));
        }
        return scaled;
    }

    private static ServicePlan plan(String line) {
        var words = line.split(" +");
        var kind = WorkloadKind.valueOf(words[1]);
        var placements = Stream.of(words).skip(5).map(ServiceCatalogue::placement).toList();
        return new ServicePlan(words[0], kind == WorkloadKind.COMPOSE ? "web" : "shop", kind,
                Pinning.valueOf(words[2]), words[0].equals("payments") ? CAREFUL : RolloutStrategy.USUAL,
                words[3], Duration.ofHours(Long.parseLong(words[4])), placements);
    }

    private static Placement placement(String word) {
        var colon = word.indexOf(':');
        return new Placement(word.substring(0, colon), Integer.parseInt(word.substring(colon + 1)));
    }
}
