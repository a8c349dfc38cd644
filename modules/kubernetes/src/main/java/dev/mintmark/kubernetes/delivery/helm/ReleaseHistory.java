package dev.mintmark.kubernetes.delivery.helm;

import dev.mintmark.change.rollback.Target;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The revisions of a Helm release.
///
/// @param revisions  the latest first
/// @param unreadable how many records could not be read
record ReleaseHistory(List<Revision> revisions, int unreadable) {

    private static final String TYPE = "helm.sh/release.v1";
    private static final int LONGEST_NAME = 53;

    static ReleaseHistory read(ObjectApi api, String namespace, String release) throws CallFailed,
            InterruptedException {
        if (!release.matches("[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?") || release.length() > LONGEST_NAME) {
            return new ReleaseHistory(List.of(), 0);
        }
        var records = api.list(ObjectType.SECRETS, namespace, "owner=helm,name=" + release).stream()
                .filter(secret -> secret.text("/type").equals(TYPE)).toList();
        var read = records.stream().map(secret -> ReleaseRecord.read(secret.text("/data/release")))
                .flatMap(Optional::stream).map(Revision::of)
                .sorted(Comparator.comparing(Revision::number).reversed()).toList();
        return new ReleaseHistory(read, records.size() - read.size());
    }

    Optional<Revision> current() {
        return revisions.stream().findFirst();
    }

    /// Where `helm rollback` goes without being told: simply one back, whatever became of that.
    Optional<Revision> before() {
        return revisions.stream().skip(1).findFirst();
    }

    /// The last that was deployed before the present one and did not fail.
    Optional<Revision> lastGood() {
        return revisions.stream().skip(1).filter(Revision::isGood).findFirst();
    }

    Optional<Revision> pending() {
        return current().filter(Revision::isPending);
    }

    /// Those that ran the wanted bytes, the latest first; where none names its bytes, those that named its tag.
    List<Revision> of(Target target) {
        var proved = revisions.stream().filter(one -> one.runs(target)).toList();
        return proved.isEmpty() ? revisions.stream().filter(one -> one.isCalledAs(target)).toList() : proved;
    }

    /// The names of the values that differ between two revisions, without the values: they may be secret.
    static List<String> differing(Revision one, Revision other) {
        var names = new TreeSet<String>();
        one.config().fieldNames().forEachRemaining(names::add);
        other.config().fieldNames().forEachRemaining(names::add);
        return names.stream().filter(name -> !one.config().path(name).equals(other.config().path(name))).limit(50)
                .toList();
    }
}
