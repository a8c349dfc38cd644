package dev.mintmark.app.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// All sentences of the window, by key. Thread-safe.
///
/// Every text goes through [MessageFormat], with or without arguments, so that its rules for quotes are always the same.
public final class Words {

    /// One file for each screen, in `assets/strings`; add yours here.
    private static final List<String> FILES =
            List.of("wording", "frame", "palette", "sources", "fleet", "timeline", "compare", "copies", "rollbacks",
                    "findings", "incidents", "firstrun", "report", "settings", "sending", "notify");

    private static final String FOLDER = "/dev/mintmark/assets/strings/";
    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final Map<String, String> texts;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Words(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /// The words of the program.
    public static Words load() {
        var all = new Properties();
        for (var file : FILES) {
            try (var text = Words.class.getResourceAsStream(FOLDER + file + ".properties")) {
                if (text == null) {
                    throw new IllegalStateException("The program has no words file " + file + ".properties");
                }
                all.load(new InputStreamReader(text, StandardCharsets.UTF_8));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return new Words(all.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, all::getProperty)));
    }

    /// The sentence with its places filled in. A key without words (a test finds those) stands for itself: a gap in the
    /// words never stops the window.
    public String get(String key, Object... arguments) {
        var format = formats.computeIfAbsent(key,
                missing -> new MessageFormat(texts.getOrDefault(missing, missing), LANGUAGE));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /// The sentence as it is written in the file.
    String plain(String key) {
        return texts.get(key);
    }

    public Set<String> keys() {
        return texts.keySet();
    }
}
