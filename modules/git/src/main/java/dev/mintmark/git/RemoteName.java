package dev.mintmark.git;

import java.util.Locale;
import java.util.regex.Pattern;

/// The name of a repository without the way to it: `git@host:shop/payments.git` and `https://host/shop/payments` are
/// one.
record RemoteName(String host, String path) {

    private static final int LONGEST = 2048;
    private static final Pattern WITH_SCHEME = Pattern.compile("(?:git\\+)?[a-z][a-z0-9+.-]*://(?:[^/@]*@)?([^/]*)/+(.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SECURE_COPY = Pattern.compile("(?:[^/@:]+@)?([^/:@]+):(?!//)(.+)");

    static RemoteName of(String url) {
        var text = url.length() > LONGEST ? url.substring(0, LONGEST) : url.strip();
        var fragment = text.indexOf('#');
        text = fragment < 0 ? text : text.substring(0, fragment);
        var scheme = WITH_SCHEME.matcher(text);
        if (scheme.matches()) {
            return new RemoteName(host(scheme.group(1)), path(scheme.group(2)));
        }
        var secureCopy = SECURE_COPY.matcher(text);
        if (secureCopy.matches()) {
            return new RemoteName(host(secureCopy.group(1)), path(secureCopy.group(2)));
        }
        var slash = text.indexOf('/');
        // A bare `host/path`, as some labels have it, or the path of a folder.
        return slash > 0 && text.substring(0, slash).contains(".")
                ? new RemoteName(host(text.substring(0, slash)), path(text.substring(slash + 1)))
                : new RemoteName("", path(text));
    }

    @Override
    public String toString() {
        return host.isEmpty() ? path : host + "/" + path;
    }

    private static String host(String authority) {
        var colon = authority.lastIndexOf(':');
        return (colon < 0 ? authority : authority.substring(0, colon)).toLowerCase(Locale.ROOT);
    }

    private static String path(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && text.charAt(start) == '/') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == '/') {
            end--;
        }
        var path = text.substring(start, end);
        return path.endsWith(".git") ? path.substring(0, path.length() - ".git".length()) : path;
    }
}
