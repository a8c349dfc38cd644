package dev.mintmark.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a registry wants to see before it answers (`WWW-Authenticate`,
/// [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#field.www-authenticate)).
///
/// @param scheme     in lower case
/// @param parameters names in lower case
record Challenge(String scheme, Map<String, String> parameters) {

    private static final int LONGEST = 8 << 10;
    private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
    private static final Pattern PART = Pattern.compile("\\G[\\s,]*(?:(?<name>" + TOKEN + ")\\s*=\\s*"
            + "(?:\"(?<quoted>[^\"]*+)\"|(?<bare>" + TOKEN + "))|(?<scheme>" + TOKEN + ")(?=\\s|,|$))");

    Challenge {
        parameters = Map.copyOf(parameters);
    }

    /// In order. What cannot be read ends the list.
    static List<Challenge> parse(List<String> headers) {
        var all = new ArrayList<Challenge>();
        for (var header : headers) {
            if (header.length() <= LONGEST) {
                parse(header, all);
            }
        }
        return all;
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }

    private static void parse(String header, List<Challenge> into) {
        var parts = PART.matcher(header);
        var parameters = new LinkedHashMap<String, String>();
        var scheme = "";
        while (parts.find()) {
            if (parts.group("scheme") != null) {
                add(scheme, parameters, into);
                scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
                parameters.clear();
            } else {
                var quoted = Optional.ofNullable(parts.group("quoted"));
                parameters.put(parts.group("name").toLowerCase(Locale.ROOT), quoted.orElse(parts.group("bare")));
            }
        }
        add(scheme, parameters, into);
    }

    private static void add(String scheme, Map<String, String> parameters, List<Challenge> into) {
        if (!scheme.isEmpty()) {
            into.add(new Challenge(scheme, parameters));
        }
    }
}
