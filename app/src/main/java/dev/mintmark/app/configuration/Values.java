package dev.mintmark.app.configuration;

import dev.mintmark.app.theme.TextSize;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads single values, and says of a wrong one what is allowed.
final class Values {

    private static final Pattern IMAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@-]{0,1000}");
    private static final Pattern HOST = Pattern.compile(
            "[A-Za-z0-9.-]{1,253}(?::[0-9]{1,5})?|\\[[0-9a-fA-F:.]+](?::[0-9]{1,5})?");
    private static final List<String> ENGINES = List.of("unix", "npipe", "tcp", "http", "https", "ssh");

    private Values() {}

    static <E extends Enum<E>> E choice(String name, Node node, E[] all) throws Mistake {
        var word = Section.text(name, node);
        var words = Stream.of(all).map(Values::word).toList();
        if (!words.contains(word)) {
            throw new Mistake(Section.line(node), "'" + Section.shown(word) + "' is no " + name
                    + Section.allowed(word, words, "it is one of "));
        }
        return all[words.indexOf(word)];
    }

    /// In percent, without the sign.
    static TextSize textSize(String name, Node node) throws Mistake {
        var word = Section.text(name, node);
        var words = Stream.of(TextSize.values()).map(size -> String.valueOf(size.percent())).toList();
        if (!words.contains(word)) {
            throw new Mistake(Section.line(node), "'" + Section.shown(word) + "' is no " + name
                    + Section.allowed(word, words, "it is one of "));
        }
        return TextSize.values()[words.indexOf(word)];
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    static Duration span(String name, Node node, Duration shortest, Duration longest) throws Mistake {
        var text = Section.text(name, node);
        var span = Amounts.span(text);
        if (span.isEmpty()) {
            throw new Mistake(Section.line(node), "'" + Section.shown(text) + "' is no span of time for " + name
                    + "; write it like 90s, 15m, 4h or 1d");
        }
        if (span.get().compareTo(shortest) < 0 || span.get().compareTo(longest) > 0) {
            throw new Mistake(Section.line(node), Section.shown(text) + " is not allowed for " + name + "; it is from "
                    + Amounts.word(shortest) + " to " + Amounts.word(longest));
        }
        return span.get();
    }

    static long bytes(String name, Node node, long fewest, long most) throws Mistake {
        var text = Section.text(name, node);
        var bytes = Amounts.bytes(text);
        if (bytes.isEmpty()) {
            throw new Mistake(Section.line(node), "'" + Section.shown(text) + "' is no size for " + name
                    + "; write it like 64m or 1g");
        }
        if (bytes.get() < fewest || bytes.get() > most) {
            throw new Mistake(Section.line(node), Section.shown(text) + " is not allowed for " + name + "; it is from "
                    + Amounts.word(fewest) + " to " + Amounts.word(most));
        }
        return bytes.get();
    }

    static boolean truth(String name, Node node) throws Mistake {
        return switch (Section.text(name, node)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Mistake(Section.line(node), name + " has to be true or false");
        };
    }

    static String image(String name, Node node) throws Mistake {
        var text = Section.text(name, node);
        if (!IMAGE.matcher(text).matches()) {
            throw new Mistake(Section.line(node), name + " has to be the name of an image, for example "
                    + "docker.io/library/busybox:1.37-musl");
        }
        return text;
    }

    static Path path(String name, Node node) throws Mistake {
        var text = Section.text(name, node);
        try {
            var path = Path.of(text);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException _) {
            // Said below.
        }
        throw new Mistake(Section.line(node), name + " has to be a path from the root on");
    }

    static String engine(String name, Node node) throws Mistake {
        var text = Section.text(name, node);
        var uri = uri(name, node);
        if (!ENGINES.contains(String.valueOf(uri.getScheme()))) {
            throw new Mistake(Section.line(node), name + " has to be a URI that begins with one of "
                    + String.join("://, ", ENGINES) + "://");
        }
        return text;
    }

    /// A registry as references name it: a host, and a port if need be.
    static String registry(String name, Node node) throws Mistake {
        var text = Section.text(name, node);
        if (!HOST.matcher(text).matches()) {
            throw new Mistake(Section.line(node), name + " has to be a host, for example docker.io or registry.example:5000");
        }
        return text;
    }

    static URI mirror(String name, Node node) throws Mistake {
        var uri = uri(name, node);
        if (uri.getHost() == null || !"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme())) {
            throw new Mistake(Section.line(node), name + " has to be a URI like https://mirror.example");
        }
        return uri;
    }

    private static URI uri(String name, Node node) throws Mistake {
        var text = Section.text(name, node);
        if (Secrets.hasCredentials(text)) {
            throw new Mistake(Section.line(node), name + " has credentials in it; they belong into what docker login keeps");
        }
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw new Mistake(Section.line(node), name + " has to be a URI");
        }
    }
}
