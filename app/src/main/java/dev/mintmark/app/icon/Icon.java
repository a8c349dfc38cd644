package dev.mintmark.app.icon;

import java.util.Locale;
import org.kordamp.ikonli.Ikon;

/// The signs of the window, by [Feather](https://feathericons.com)'s names and code points.
///
/// A new one is written here, then `assets/fonts/merge-overlaps.py` makes the font anew.
public enum Icon implements Ikon {

    ALERT_OCTAGON(0xe003),
    ALERT_TRIANGLE(0xe004),
    ALIGN_LEFT(0xe007),
    BELL(0xe01e),
    BELL_OFF(0xe01f),
    CHECK(0xe02b),
    CHECK_CIRCLE(0xe02c),
    CHEVRON_DOWN(0xe02e),
    CHEVRON_RIGHT(0xe030),
    CHEVRON_UP(0xe035),
    CIRCLE(0xe037),
    CLOCK(0xe039),
    COLUMNS(0xe044),
    COPY(0xe047),
    DOWNLOAD_CLOUD(0xe05c),
    EDIT_3(0xe061),
    EYE(0xe063),
    EYE_OFF(0xe064),
    FLAG(0xe06f),
    HELP_CIRCLE(0xe082),
    INFO(0xe087),
    LIFE_BUOY(0xe08d),
    LOADER(0xe092),
    LOCK(0xe093),
    MINUS(0xe0a3),
    MINUS_CIRCLE(0xe0a4),
    MOON(0xe0a7),
    PAPERCLIP(0xe0b1),
    PAUSE(0xe0b2),
    PAUSE_CIRCLE(0xe0b3),
    PLUS(0xe0c0),
    ROTATE_CCW(0xe0cb),
    SEARCH(0xe0d0),
    SERVER(0xe0d2),
    SETTINGS(0xe0d3),
    SHIELD(0xe0d6),
    UNLOCK(0xe101),
    WIFI_OFF(0xe113),
    X(0xe115),
    X_OCTAGON(0xe117),
    ZAP(0xe11a);

    static final String PREFIX = "mintmark-";

    private final int code;

    Icon(int code) {
        this.code = code;
    }

    /// `mintmark-alert-triangle`.
    @Override
    public String getDescription() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int getCode() {
        return code;
    }
}
