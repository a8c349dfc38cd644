package dev.mintmark.argocd;

import java.util.regex.Pattern;

/// Which Argo CD it is: `v3.1.0+abc`.
record ArgoVersion(String text, int major, int minor) {

    private static final Pattern FORM = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})\\..*");
    private static final int SWITCH_SINCE_MAJOR = 3;
    private static final int SWITCH_SINCE_MINOR = 1;

    /// One that cannot be read counts as old: what an old one understands, a new one understands as well.
    static ArgoVersion of(String text) {
        var parts = FORM.matcher(text.strip());
        return parts.matches() ? new ArgoVersion(text, Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)))
                : new ArgoVersion(text, 0, 0);
    }

    /// Whether auto-sync can be switched off without losing its settings.
    boolean hasSwitch() {
        return major > SWITCH_SINCE_MAJOR || major == SWITCH_SINCE_MAJOR && minor >= SWITCH_SINCE_MINOR;
    }
}
