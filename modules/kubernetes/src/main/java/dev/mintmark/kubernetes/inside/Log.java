package dev.mintmark.kubernetes.inside;

import dev.mintmark.kubernetes.access.Answer;
import java.io.FilterInputStream;

/// A log as it is read, which lets go of its connection when it is closed.
final class Log extends FilterInputStream {

    private final Answer answer;

    Log(Answer answer) {
        super(answer.body());
        this.answer = answer;
    }

    @Override
    public void close() {
        answer.close();
    }
}
