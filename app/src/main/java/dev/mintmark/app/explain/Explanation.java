package dev.mintmark.app.explain;

/// What something means.
///
/// @param key     under which it is found: `check.owner`, `sign.TAG_MOVED`, `code.docker`
/// @param means   what it is
/// @param matters why one should care
/// @param act     what to do
/// @param read    where more is written, as an address; may be empty
public record Explanation(String key, String title, String means, String matters, String act, String read) {

    private static final int PARTS = 5;

    static Explanation of(String key, String line) {
        var parts = line.split("\\s*\\|\\s*", -1);
        if (parts.length != PARTS) {
            throw new IllegalStateException(key + " has " + parts.length + " parts in explain.properties, not " + PARTS);
        }
        return new Explanation(key, parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    /// What it is about: `check`, `sign`, `finding` or `code`.
    public String subject() {
        return key.substring(0, key.indexOf('.'));
    }

    /// Its name without the subject, as the program shows it elsewhere: `owner`, `tag-moved`, `docker.unreachable`.
    public String name() {
        return shown(key);
    }

    static String shown(String key) {
        var name = key.substring(key.indexOf('.') + 1);
        return name.equals(name.toUpperCase(java.util.Locale.ROOT))
                ? name.toLowerCase(java.util.Locale.ROOT).replace('_', '-') : name;
    }
}
