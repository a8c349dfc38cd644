package dev.mintmark.images.findings;

import dev.mintmark.images.compare.Compared;
import dev.mintmark.images.compare.FileChange;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.Finding.Severity;
import dev.mintmark.images.compare.FindingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What decides whom programs trust and where they find others: certificates, names, and libraries loaded before all
/// others.
final class TrustMoved implements FindingRule {

    private static final Pattern CERTIFICATES = Pattern.compile("/etc/ssl/certs/ca-certificates\\.crt|/etc/ssl/cert\\.pem"
            + "|/etc/pki/ca-trust/extracted/.*|/etc/pki/tls/certs/ca-bundle\\.crt|/usr/local/share/ca-certificates/.*"
            + "|.*/(?:java|lib/security|jre/lib/security)/cacerts");
    private static final Set<String> RESOLVER = Set.of("/etc/resolv.conf", "/etc/nsswitch.conf", "/etc/hosts",
            "/etc/host.conf", "/etc/gai.conf");
    private static final Set<String> LOADER = Set.of("/etc/ld.so.preload", "/etc/ld.so.conf");

    @Override
    public List<Finding> look(Compared images) {
        var certificatesUpdated = images.packages().stream().anyMatch(change -> change.name()
                .startsWith("ca-certificates"));
        var findings = new ArrayList<Finding>();
        for (var change : images.files().changes()) {
            if (change.isOnlyTime() || findings.size() >= Sentences.MOST) {
                continue;
            }
            var explained = change.owner().filter(FileChange.Owner::changed).isPresent();
            if (CERTIFICATES.matcher(change.path()).matches()) {
                findings.add(Sentences.introduced("ca-bundle-moved", explained || certificatesUpdated ? Severity.LOW
                        : Severity.HIGH, "The certificates that programs trust changed: {}"
                        + (certificatesUpdated ? ", as the package ca-certificates did." : "."), change.path()));
            } else if (RESOLVER.contains(change.path())) {
                findings.add(Sentences.introduced("resolver-moved", explained ? Severity.LOW : Severity.MEDIUM,
                        "How programs find other hosts changed: {}.", change.path()));
            } else if (LOADER.contains(change.path())) {
                findings.add(Sentences.introduced("preload-changed", explained ? Severity.LOW : Severity.HIGH,
                        "Which libraries every program loads changed: {}.", change.path()));
            }
        }
        return findings;
    }
}
