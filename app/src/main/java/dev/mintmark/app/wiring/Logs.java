package dev.mintmark.app.wiring;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import dev.mintmark.domain.secret.Redaction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/// Where the log goes: warnings to standard error until the home is known, then everything of ours into a file there.
///
/// Nothing secret is written: each line passes a [Redaction] first, however it came to be.
/// Logback finds this by itself. It is code and no XML file because reading one costs a command more time than its work.
public final class Logs extends ContextAwareBase implements Configurator {

    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level %thread %logger{36} - %msg%n";
    private static final FileSize LARGEST = new FileSize(5 * FileSize.MB_COEFFICIENT);

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setTarget("System.err");
        attach(context, console, Redaction.BY_LOOKS);
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        // What a terminal stumbles over is what a program in a copy printed; that belongs in no log.
        context.getLogger("com.techsenger.jeditermfx").setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /// Logs into this file from now on. Where it cannot be written, warnings go on to standard error.
    static void into(Path file, Redaction redaction) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        var log = new RollingFileAppender<ILoggingEvent>();
        log.setFile(file.toString());
        var trigger = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        trigger.setContext(context);
        trigger.setMaxFileSize(LARGEST);
        trigger.start();
        log.setTriggeringPolicy(trigger);
        var rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(log);
        rolling.setFileNamePattern(file + ".%i");
        rolling.setMaxIndex(1);
        rolling.start();
        log.setRollingPolicy(rolling);
        root.detachAndStopAllAppenders();
        attach(context, log, redaction);
        if (log.isStarted()) {
            context.getLogger("dev.mintmark").setLevel(Level.INFO);
        } else {
            root.detachAppender(log);
            new Logs().configure(context);
        }
    }

    private static void attach(LoggerContext context, OutputStreamAppender<ILoggingEvent> appender, Redaction redaction) {
        var layout = new RedactingLayout(redaction);
        layout.setContext(context);
        layout.setPattern(PATTERN);
        layout.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }
}
