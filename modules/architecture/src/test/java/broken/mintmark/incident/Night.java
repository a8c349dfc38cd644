package broken.mintmark.incident;

/// Breaks: incidents are told without knowing rooms or window.
public final class Night {

    public broken.mintmark.docker.Engine engine;
}
