package dev.mintmark.docker.rollback;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import java.util.List;

/// Says for how long nothing answers. Two containers cannot have one name and one port, so the one goes before the other
/// comes.
final class DowntimeCheck extends EngineCheck {

    DowntimeCheck(EngineAccess access) {
        super("disruption", access);
    }

    @Override
    String question() {
        return "For how long nothing answers";
    }

    @Override
    List<Finding> look(Engine engine, Member member, List<Seen> replicas) {
        var running = replicas.stream().filter(Seen::isRunning).toList();
        if (running.isEmpty()) {
            return List.of(passed(member, "Nothing is interrupted", "None of its containers runs."));
        }
        var seconds = running.stream().mapToInt(Seen::secondsToStop).max().orElseThrow();
        return List.of(running.size() > 1
                ? passed(member, "Its containers are replaced one after the other", running.size()
                        + " run; each may take " + seconds + " s to stop.")
                : warned(member, member.workload().name() + " does not answer while it is replaced",
                        "It is the only one. It may take " + seconds + " s to stop, and what comes takes its time to start.",
                        "Tell those who use it."));
    }
}
