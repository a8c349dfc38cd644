package broken.mintmark.change;

/// Breaks: changes are made without knowing rooms, fleet, images or window.
public final class Act {

    public broken.mintmark.docker.Engine engine;
}
