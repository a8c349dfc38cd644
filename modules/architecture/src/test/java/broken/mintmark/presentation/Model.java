package broken.mintmark.presentation;

/// Breaks: view models see neither rooms nor the window; nodes stay in the window.
public final class Model {

    public broken.mintmark.kubernetes.Cluster cluster;
    public javafx.scene.Node node;
}
