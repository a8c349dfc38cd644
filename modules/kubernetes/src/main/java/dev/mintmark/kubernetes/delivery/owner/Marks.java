package dev.mintmark.kubernetes.delivery.owner;

import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Owner.Kind;
import dev.mintmark.change.rollback.Ownership.Evidence;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// The marks that Argo CD, Flux and Helm leave on what they apply.
final class Marks {

    private static final int LONGEST = 300;
    private static final int LONGEST_NAME = 253;
    private static final String TRACKING = "argocd.argoproj.io/tracking-id";
    private static final Predicate<String> ARGO_CD = Set.of("argocd-controller",
            "argocd-application-controller")::contains;
    private static final Predicate<String> KUSTOMIZE = "kustomize-controller"::equals;
    private static final Predicate<String> HELM_CONTROLLER = "helm-controller"::equals;
    /// Helm's manager is called as its program is, and libraries around Helm name themselves.
    private static final Predicate<String> HELM = name -> name.contains("helm") || name.toLowerCase(Locale.ROOT)
            .contains("terraform");

    private final ClusterObject object;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Evidence> copied = new ArrayList<>();

    private Marks(ClusterObject object) {
        this.object = object;
    }

    static Marks of(ClusterObject object) {
        var marks = new Marks(object);
        marks.trackingId();
        marks.instanceLabel("argocd.argoproj.io/instance");
        marks.instanceLabel("app.kubernetes.io/instance");
        marks.flux(Kind.FLUX_KUSTOMIZATION, "kustomize.toolkit.fluxcd.io", KUSTOMIZE);
        marks.flux(Kind.FLUX_HELM_RELEASE, "helm.toolkit.fluxcd.io", HELM_CONTROLLER);
        marks.helm();
        return marks;
    }

    List<Claim> claims() {
        return claims;
    }

    /// Marks that name another object: they came here with a copy.
    List<Evidence> copied() {
        return copied;
    }

    /// Whether a field manager belongs to any of these owners.
    static boolean isOwners(String manager) {
        return ARGO_CD.or(KUSTOMIZE).or(HELM_CONTROLLER).or(HELM).test(manager);
    }

    /// `app:group/kind:namespace/name`, where app is `namespace_name` for an application outside Argo CD's own
    /// namespace.
    private void trackingId() {
        var value = object.annotation(TRACKING);
        if (value.isEmpty()) {
            return;
        }
        var parts = value.split(":", -1);
        var type = object.ref().type();
        if (parts.length != 3 || parts[0].isEmpty() || !parts[1].equals(type.group() + "/" + type.kind())
                || !parts[2].equals(object.ref().namespace() + "/" + object.ref().name())) {
            copied.add(evidence("annotation " + TRACKING + ", which names another object", value));
            return;
        }
        claim(argoCd(parts[0]), "annotation " + TRACKING, value, true, ARGO_CD);
    }

    private static Owner argoCd(String application) {
        var place = application.indexOf('_');
        return place < 0 ? new Owner(Kind.ARGO_CD, "", application)
                : new Owner(Kind.ARGO_CD, application.substring(0, place), application.substring(place + 1));
    }

    private void instanceLabel(String key) {
        var value = object.label(key);
        if (!value.isEmpty()) {
            claim(argoCd(value), "label " + key, value, false, ARGO_CD);
        }
    }

    private void flux(Kind kind, String prefix, Predicate<String> managers) {
        var name = object.label(prefix + "/name");
        var namespace = object.label(prefix + "/namespace");
        if (!name.isEmpty() && !namespace.isEmpty()) {
            claim(new Owner(kind, namespace, name), "labels " + prefix + "/namespace and /name", namespace + "/" + name,
                    false,
                    managers);
        }
    }

    private void helm() {
        var name = object.annotation("meta.helm.sh/release-name");
        var namespace = object.annotation("meta.helm.sh/release-namespace");
        if (object.label("app.kubernetes.io/managed-by").equals("Helm") && !name.isEmpty() && !namespace.isEmpty()) {
            claim(new Owner(Kind.HELM, namespace, name), "annotations meta.helm.sh/release-namespace and release-name",
                    namespace + "/" + name, false, HELM);
        }
    }

    private void claim(Owner owner, String where, String value, boolean proves, Predicate<String> managers) {
        if (owner.name().length() > LONGEST_NAME || owner.namespace().length() > LONGEST_NAME) {
            copied.add(evidence(where + ", which names nothing that can be", value));
            return;
        }
        claims.add(new Claim(owner, evidence(where, value), proves, managers));
    }

    private static Evidence evidence(String where, String value) {
        return new Evidence(where, value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value);
    }
}
