package dev.mintmark.images.secrets;

import java.util.Set;
import java.util.regex.Pattern;

/// Which files are looked into for secrets, judged by their paths alone.
final class ConfigurationFiles {

    private static final Set<String> CONFIGURATION =
            Set.of("env", "properties", "yml", "yaml", "json", "conf", "cfg", "ini",
            "toml", "xml", "cnf", "config", "sh", "tfvars", "tfstate", "hcl", "php", "secret", "secrets");
    private static final Set<String> NAMES =
            Set.of("credentials", ".pgpass", ".pypirc", ".my.cnf", "config", ".bash_history",
            ".bashrc", ".profile", ".boto", ".s3cfg");
    /// Never text, or never anybody's own.
    private static final Set<String> NEVER =
            Set.of("so", "a", "o", "jar", "war", "ear", "class", "png", "jpg", "jpeg", "gif",
            "ico", "svg", "gz", "xz", "zst", "bz2", "zip", "whl", "mo", "gmo", "po", "pyc", "pyo", "ttf", "otf", "woff", "woff2",
            "eot", "pdf", "bin", "exe", "dll", "node", "wasm", "dat", "db", "sqlite", "h", "hpp", "pod", "html", "md5sums", "list", "map",
            "ucode", "ko", "elc", "tcl", "gir", "typelib", "vim", "ts", "snap", "crt");
    private static final Pattern DOCUMENTATION = Pattern.compile("^/usr/(?:local/)?share/(?:doc|man|info|locale|i18n|zoneinfo"
            + "|mime|terminfo|icons|fonts|vim|X11|perl|perl5|bash-completion|zsh|gtk-doc|javascript|common-licenses|misc)/.*"
            + "|^/usr/(?:include|src)/.*|^/(?:proc|sys|dev)/.*"
            + "|.*/(?:tests?|testing|testdata|test-data|__tests__|fixtures|examples?|samples?|docs?|spec|mocks?)/.*");
    private static final Pattern OF_PACKAGES = Pattern.compile("^/usr/(?:share|lib|lib64|libexec|include|src|bin|sbin|local/lib)/.*"
            + "|^/lib/.*|^/var/lib/(?:dpkg|apt|rpm)/.*|.*/(?:node_modules|site-packages|dist-packages|vendor|gems)/.*");

    private ConfigurationFiles() {}

    /// Whether it may hold secrets of a known form.
    static boolean mayHoldSecrets(String path) {
        return !NEVER.contains(extension(path)) && !path.contains(".so.")
                && !path.endsWith("snakeoil.key") && !path.endsWith("/PKG-INFO") && !path.endsWith("/METADATA")
                && !DOCUMENTATION.matcher(path).matches();
    }

    /// Whether somebody may have written settings into it.
    static boolean isOne(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return (CONFIGURATION.contains(extension(path)) || NAMES.contains(name) || name.startsWith(".env"))
                && !OF_PACKAGES.matcher(path).matches();
    }

    private static String extension(String path) {
        var dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(java.util.Locale.ROOT) : "";
    }
}
