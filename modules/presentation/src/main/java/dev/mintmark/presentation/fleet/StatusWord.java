package dev.mintmark.presentation.fleet;

import dev.mintmark.fleet.service.ServiceSummary;
import dev.mintmark.fleet.service.Sign;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// What may follow `status:` and `is:` in a filter.
enum StatusWord {
    ODD(Sign.Kind.ODD_INSTANCE),
    STUCK(Sign.Kind.ROLLOUT_STUCK),
    FAILING(Sign.Kind.FAILING),
    MOVED(Sign.Kind.TAG_MOVED),
    UNREADY(Sign.Kind.NOT_READY),
    ROLLING(Sign.Kind.ROLLING),
    PAUSED(Sign.Kind.PAUSED),
    UNKNOWN(Sign.Kind.UNKNOWN_IMAGE),
    UNPINNED(Sign.Kind.TAG_NOT_DIGEST),
    STALE(ServiceSummary::stale),
    BAD(ServiceSummary::needsALook),
    CALM(service -> !service.needsALook());

    private final Predicate<ServiceSummary> test;

    StatusWord(Sign.Kind sign) {
        this(service -> service.signs().stream().anyMatch(seen -> seen.kind() == sign));
    }

    StatusWord(Predicate<ServiceSummary> test) {
        this.test = test;
    }

    boolean isTrueOf(ServiceSummary service) {
        return service != null && test.test(service);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<StatusWord> named(String word) {
        return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(StatusWord::word).toList();
    }
}
