package dev.mintmark.docker.copy;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.LaunchStep;
import dev.mintmark.change.copy.Lease;
import dev.mintmark.docker.DockerSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A console that launches a copy for each step and is killed: one launch stands right before its step, the others are
/// so many milliseconds into theirs, or done.
///
/// Arguments: the engine, the image, the purpose that marks its copies, the milliseconds.
final class DoomedLaunch {

    private static final List<LaunchStep> STEPS = List.of(LaunchStep.PREPARE, LaunchStep.CREATE, LaunchStep.START,
            LaunchStep.READY);

    private final CountDownLatch arrived = new CountDownLatch(STEPS.size() + 1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private final String[] arguments;

    private DoomedLaunch(String[] arguments) {
        this.arguments = arguments;
    }

    public static void main(String... arguments) throws Exception {
        var doomed = new DoomedLaunch(arguments);
        for (var step : STEPS) {
            Thread.ofPlatform().name("during " + step).start(() -> doomed.launch(step, false));
        }
        var before = STEPS.get(Integer.parseInt(arguments[3]) / 10 % STEPS.size());
        Thread.ofPlatform().name("before " + before).start(() -> doomed.launch(before, true));
        doomed.arrived.await();
        doomed.go.countDown();
        doomed.never.await(Integer.parseInt(arguments[3]), TimeUnit.MILLISECONDS);
        new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start();
        doomed.never.await();
    }

    private void launch(LaunchStep step, boolean staysBefore) {
        try {
            var endpoint = CopyBench.endpoint(URI.create(arguments[0]));
            var host = new DockerCopies(endpoint, DockerSettings.USUAL, Clock.systemUTC(), _ -> null);
            var plan = host.plan(new CopyRequest(CopyId.fresh(), new CopyOrigin.OfImage(arguments[1]),
                    new CopyPlace(endpoint.id(), ""), CopyMode.HOLD, new Lease(Lease.SHORTEST, Lease.USUAL_MOST),
                    "doomed", arguments[2], List.of(), Optional.empty(), List.of()));
            host.launch(plan, (about, _) -> {
                if (about == step && arrived.getCount() > 0) {
                    stand(staysBefore);
                }
            });
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private void stand(boolean forEver) {
        try {
            arrived.countDown();
            (forEver ? never : go).await();
        } catch (InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
