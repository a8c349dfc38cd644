package broken.mintmark.app.cli;

/// Breaks: the command line knows nothing of the window.
public final class Command {

    public javafx.scene.Node node;
}
