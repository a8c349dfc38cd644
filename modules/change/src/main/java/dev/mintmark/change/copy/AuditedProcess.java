package dev.mintmark.change.copy;

import dev.mintmark.change.audit.AuditedAct;
import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.domain.Problem;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// A process whose end goes on record once, when it is learnt or given up.
final class AuditedProcess implements CopyProcess {

    private final CopyProcess process;
    private final AuditedAct act;
    private final AtomicBoolean ended = new AtomicBoolean();

    AuditedProcess(CopyProcess process, AuditedAct act) {
        this.process = process;
        this.act = act;
    }

    @Override
    public InputStream output() {
        return process.output();
    }

    @Override
    public InputStream errors() {
        return process.errors();
    }

    @Override
    public OutputStream input() {
        return process.input();
    }

    @Override
    public void resize(TerminalSize size) throws InsideFailed, InterruptedException {
        process.resize(size);
    }

    @Override
    public int exitCode() throws InsideFailed, InterruptedException {
        try {
            var code = process.exitCode();
            if (ended.compareAndSet(false, true)) {
                act.succeeded(Map.of("exit", Integer.toString(code)));
            }
            return code;
        } catch (InsideFailed failed) {
            if (ended.compareAndSet(false, true)) {
                act.failed(failed.problem());
            }
            throw failed;
        }
    }

    @Override
    public void close() {
        process.close();
        if (ended.compareAndSet(false, true)) {
            act.failed(new Problem("copy.left", "How it ended is not known.", "It was let go of while it ran.",
                    "Look at the copy's processes."));
        }
    }
}
