package dev.mintmark.app.wiring;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.mintmark.domain.secret.Redaction;

/// Lines of the log without secrets, whoever logged them and in whichever exception's message they stood.
final class RedactingLayout extends PatternLayout {

    /// Beyond this, a line is cut: nothing that long was written to be read.
    private static final int LONGEST = 64 * 1024;

    private final Redaction redaction;

    RedactingLayout(Redaction redaction) {
        this.redaction = redaction;
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        var line = super.doLayout(event);
        return redaction.of(line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "… cut\n");
    }
}
