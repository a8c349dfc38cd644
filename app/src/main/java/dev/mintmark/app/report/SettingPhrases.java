package dev.mintmark.app.report;

import dev.mintmark.app.report.SentencePhrase.Level;
import dev.mintmark.app.words.Words;
import dev.mintmark.images.compare.ConfigurationChange;
import dev.mintmark.images.layer.PathText;
import java.util.ArrayList;
import java.util.List;

/// What the sentence says of the configuration: a few settings by name, many by their number. Labels change with every
/// build, so they are only counted.
final class SettingPhrases {

    private static final int MOST_NAMED = 3;
    private static final int LONGEST_NAME = 40;

    private final Words words;

    SettingPhrases(Words words) {
        this.words = words;
    }

    List<SentencePhrase> of(List<ConfigurationChange> changes) {
        var phrases = new ArrayList<SentencePhrase>();
        var settings = changes.stream().filter(change -> !isLabel(change)).toList();
        if (settings.size() > MOST_NAMED) {
            phrases.add(plain("report.sentence.settings", settings.size()));
        } else {
            settings.forEach(change -> phrases.add(plain(verb(change), name(change))));
        }
        if (settings.size() < changes.size()) {
            phrases.add(plain("report.sentence.labels", changes.size() - settings.size()));
        }
        return phrases;
    }

    private SentencePhrase plain(String key, Object argument) {
        return new SentencePhrase(words.get(key, argument), Level.PLAIN);
    }

    private static boolean isLabel(ConfigurationChange change) {
        return change.key().startsWith("label.");
    }

    private static String verb(ConfigurationChange change) {
        return "report.sentence.setting."
                + (change.from().isEmpty() ? "added" : change.to().isEmpty() ? "removed" : "changed");
    }

    /// *"port 8443"* for `port.8443/tcp`.
    private String name(ConfigurationChange change) {
        var dot = change.key().indexOf('.');
        var kind = "report.setting." + (dot < 0 ? change.key() : change.key().substring(0, dot));
        var rest = dot < 0 ? "" : change.key().substring(dot + 1);
        var name = PathText.printable(rest.endsWith("/tcp") ? rest.substring(0, rest.length() - 4) : rest);
        var shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return words.has(kind) ? words.get(kind, shown) : PathText.printable(change.key());
    }
}
