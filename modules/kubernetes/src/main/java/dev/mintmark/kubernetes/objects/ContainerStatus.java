package dev.mintmark.kubernetes.objects;

import java.time.Instant;
import java.util.Optional;

/// What the kubelet says of one container.
///
/// @param image     what it was started from, as the runtime names it: a reference, or a bare config digest
/// @param imageID   the bytes it was started from, in one of several spellings; empty until pulled; may be of the past
/// @param state     of now
/// @param lastState of the container before the present one
public record ContainerStatus(String name, String image, String imageID, boolean ready, int restartCount, State state,
        State lastState) {

    public ContainerStatus {
        name = Text.orEmpty(name);
        image = Text.orEmpty(image);
        imageID = Text.orEmpty(imageID);
        state = state == null ? State.UNKNOWN : state;
        lastState = lastState == null ? State.UNKNOWN : lastState;
    }

    /// At most one is not null.
    public record State(Waiting waiting, Running running, Terminated terminated) {

        static final State UNKNOWN = new State(null, null, null);

        public boolean isRunning() {
            return running != null;
        }
    }

    public record Waiting(String reason) {

        public Waiting {
            reason = Text.orEmpty(reason);
        }
    }

    public record Running(String startedAt) {

        public Optional<Instant> since() {
            return Text.time(startedAt);
        }
    }

    public record Terminated(int exitCode, int signal, String reason, String startedAt) {

        public Terminated {
            reason = Text.orEmpty(reason);
        }

        public Optional<Instant> since() {
            return Text.time(startedAt);
        }
    }
}
