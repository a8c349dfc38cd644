package dev.mintmark.app.configuration;

import static java.util.Objects.requireNonNull;

import dev.mintmark.presentation.environment.Environments;
import dev.mintmark.presentation.frame.Notify.Place;

/// About what of services and sources an entry is. In each part `*` stands for any number of any characters.
public record ServicePattern(String environment, String source, String namespace, String service) {

    public ServicePattern {
        requireNonNull(environment, "environment");
        requireNonNull(source, "source");
        requireNonNull(namespace, "namespace");
        requireNonNull(service, "service");
    }

    boolean matches(Place place, Environments environments) {
        var found = place.namespace().isEmpty() ? environments.of(place.source())
                : environments.of(place.source(), place.namespace().get());
        return WorkloadPattern.matches(source, place.source())
                && WorkloadPattern.matches(namespace, place.namespace().orElse(""))
                && WorkloadPattern.matches(service, place.service()) && (environment.equals(WorkloadPattern.ANY)
                || found.filter(one -> WorkloadPattern.matches(environment, one.name())).isPresent());
    }
}
