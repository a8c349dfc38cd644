package dev.mintmark.presentation.fleet;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.finding.Finding;
import dev.mintmark.fleet.service.ServiceSummary;
import dev.mintmark.fleet.service.VersionSummary;
import dev.mintmark.fleet.timeline.Lane;
import dev.mintmark.presentation.fleet.FilterFault.Kind;
import dev.mintmark.presentation.fleet.FilterTerm.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The words typed into the filter, understood: `payments status:odd source:prod !ns:test`.
///
/// All words must match. A bare word looks at service, workload, namespace, source, reference and the beginning of
/// digests; `field:word` at one of them; `!` turns a word round; quotes keep spaces. What cannot be understood is a
/// [FilterFault] and is left out, never an exception. Immutable.
public final class FleetFilter {

    /// Lets everything through.
    public static final FleetFilter EVERYTHING = new FleetFilter(List.of(), List.of());

    private static final int LONGEST = 500;
    private static final int NEAR = 2;

    private final List<FilterTerm> terms;
    private final List<FilterFault> faults;

    private FleetFilter(List<FilterTerm> terms, List<FilterFault> faults) {
        this.terms = List.copyOf(terms);
        this.faults = List.copyOf(faults);
    }

    public static FleetFilter parse(String text) {
        if (text.isBlank()) {
            return EVERYTHING;
        }
        if (text.length() > LONGEST) {
            return new FleetFilter(List.of(), List.of(new FilterFault(Kind.TOO_LONG, text.substring(0, 20), List.of())));
        }
        var terms = new ArrayList<FilterTerm>();
        var faults = new ArrayList<FilterFault>();
        for (var word : words(text, faults)) {
            understand(word, terms, faults);
        }
        return new FleetFilter(terms, faults);
    }

    /// What of the filter means nothing.
    public List<FilterFault> faults() {
        return faults;
    }

    public boolean isEverything() {
        return terms.isEmpty();
    }

    public boolean matches(ServiceSummary service) {
        return terms.stream().allMatch(term -> term.matches(service));
    }

    /// @param service finds a service by name; a version has the status of the services that run it
    public boolean matches(VersionSummary version, Function<String, ServiceSummary> service) {
        return terms.stream().allMatch(term -> term.matches(version, service));
    }

    /// Whether a service is shown on the timeline.
    public boolean matches(Lane lane) {
        return terms.stream().allMatch(term -> term.matches(lane));
    }

    public boolean matches(Finding finding) {
        return terms.stream().allMatch(term -> term.matches(finding));
    }

    /// Whether what concerns a source as a whole, and no service in particular, is shown.
    public boolean matches(SourceId source) {
        return terms.stream().allMatch(term -> term.matches(source));
    }

    private static void understand(String typed, List<FilterTerm> terms, List<FilterFault> faults) {
        var negated = typed.startsWith("!");
        var rest = negated ? typed.substring(1) : typed;
        if (rest.isEmpty()) {
            faults.add(new FilterFault(Kind.NOTHING_NEGATED, typed, List.of()));
            return;
        }
        var colon = rest.indexOf(':');
        var name = colon < 0 ? "" : rest.substring(0, colon);
        var field = colon < 0 ? Optional.<Field>empty() : field(name);
        var word = field.isPresent() ? rest.substring(colon + 1) : rest;
        if (field.isEmpty() && colon >= 0 && nearest(name).isPresent()) {
            faults.add(new FilterFault(Kind.UNKNOWN_FIELD, name, List.of(nearest(name).get())));
        } else if (word.isEmpty()) {
            faults.add(new FilterFault(Kind.MISSING_VALUE, typed, List.of()));
        } else if (isStatus(field) && StatusWord.named(word).isEmpty()) {
            faults.add(new FilterFault(Kind.UNKNOWN_STATUS, word, StatusWord.words()));
        } else {
            terms.add(new FilterTerm(field.orElse(Field.ANY), word, negated));
        }
    }

    private static boolean isStatus(Optional<Field> field) {
        return field.filter(known -> known == Field.STATUS || known == Field.IS).isPresent();
    }

    private static Optional<Field> field(String name) {
        return Arrays.stream(Field.values()).filter(field -> field != Field.ANY && field.word().equals(name)).findFirst();
    }

    /// The field that was probably meant. Anything else before a colon belongs to the word, as in `payments:2.14`.
    private static Optional<String> nearest(String name) {
        return Arrays.stream(Field.values()).filter(field -> field != Field.ANY && field.word().length() > NEAR + 1)
                .map(Field::word).filter(known -> distance(known, name) <= NEAR).findFirst();
    }

    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > NEAR) {
            return NEAR + 1;
        }
        var before = new int[other.length() + 1];
        Arrays.setAll(before, index -> index);
        for (var i = 1; i <= one.length(); i++) {
            var now = new int[other.length() + 1];
            now[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }

    private static List<String> words(String text, List<FilterFault> faults) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var quoted = false;
        for (var letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (Character.isWhitespace(letter) && !quoted) {
                end(word, words);
            } else {
                word.append(letter);
            }
        }
        if (quoted) {
            faults.add(new FilterFault(Kind.UNCLOSED_QUOTE, word.toString(), List.of()));
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
