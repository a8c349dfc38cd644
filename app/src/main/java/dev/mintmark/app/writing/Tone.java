package dev.mintmark.app.writing;

import dev.mintmark.fleet.Sight;
import dev.mintmark.fleet.service.Sign.Severity;

/// The colour of a cell. It repeats what the cell says; it never says more.
public enum Tone {

    PLAIN(""), FAINT("2"), GOOD("32"), NOTICE("36"), WARNING("33"), DANGER("31"), STALE("35");

    private static final String ESCAPE = "\u001b[";

    private final String code;

    Tone(String code) {
        this.code = code;
    }

    public static Tone of(Severity severity) {
        return switch (severity) {
            case DANGER -> DANGER;
            case WARNING -> WARNING;
            case STALE -> STALE;
            case NOTICE -> NOTICE;
            case CALM -> GOOD;
        };
    }

    public static Tone of(Sight sight) {
        return switch (sight) {
            case CURRENT -> GOOD;
            case CONNECTING -> NOTICE;
            case STALE -> STALE;
            case UNREACHABLE -> DANGER;
        };
    }

    public String paint(String text) {
        return this == PLAIN || text.isEmpty() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
    }
}
