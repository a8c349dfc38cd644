package dev.mintmark.app.look;

import dev.mintmark.app.theme.Theme;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// JavaFX without a display: `-Dglass.platform=Headless`, which the build sets.
///
/// Its screen is 1000x1000, and wheel events miss unless the window is at the origin, so [#show] puts it there.
public final class Headless {

    private static final long PATIENCE_SECONDS = 30;

    private Headless() {}

    /// Starts the toolkit, once for all tests of this run.
    public static void start() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException late) {
            throw new AssertionError("JavaFX did not start", late);
        }
    }

    /// Shows what `content` builds, dressed, in a window of 1000x800 at the origin, and returns the hands to use it with.
    public static FxRobot show(Theme theme, Function<Stage, Parent> content) {
        return show(theme, 1000, 800, content);
    }

    public static FxRobot show(Theme theme, int width, int height, Function<Stage, Parent> content) {
        onFx(() -> {
            var stage = FxToolkit.toolkitContext().getRegisteredStage();
            var scene = new Scene(content.apply(stage), width, height);
            theme.dress(scene);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.requestFocus();
            return null;
        });
        await("the window has the focus", () -> FxToolkit.toolkitContext().getRegisteredStage().isFocused());
        WaitForAsyncUtils.waitForFxEvents();
        return new FxRobot();
    }

    /// Starts the toolkit if need be, and does this on the FX thread; what it throws, the test throws.
    public static <T> T onFx(Callable<T> work) {
        start();
        var task = new FutureTask<>(work);
        WaitForAsyncUtils.asyncFx(task);
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (TimeoutException | InterruptedException late) {
            throw new AssertionError("The FX thread did not get to it", late);
        }
    }

    /// Waits until this holds, asked on the FX thread.
    public static void await(String expectation, BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(holds::getAsBoolean));
        } catch (TimeoutException late) {
            throw new AssertionError("Never came true: " + expectation, late);
        }
    }
}
