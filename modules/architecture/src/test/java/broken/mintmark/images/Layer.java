package broken.mintmark.images;

/// Breaks: images are read without knowing rooms, fleet or window; vendors stay in their rooms.
public final class Layer {

    public broken.mintmark.docker.Engine engine;
    public org.eclipse.jgit.lib.Repository repository;
}
