package dev.mintmark.presentation.compare;

/// How a setting of an image is called: a variable goes by its own name.
public final class SettingName {

    private static final String VARIABLE = "env.";

    private SettingName() {}

    /// `APP_POOL` for `env.APP_POOL`; everything else as its key is.
    public static String shown(String key) {
        return key.startsWith(VARIABLE) ? key.substring(VARIABLE.length()) : key;
    }
}
