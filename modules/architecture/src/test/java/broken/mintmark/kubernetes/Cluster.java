package broken.mintmark.kubernetes;

/// Breaks: rooms do not see each other; rooms see neither view models nor the window; vendors stay in their rooms.
public final class Cluster {

    public broken.mintmark.docker.Engine engine;
    public broken.mintmark.presentation.Model model;
    public com.github.dockerjava.api.DockerClient docker;
    public java.sql.Connection connection;
    public com.github.luben.zstd.ZstdInputStream frames;
    public org.pcollections.PMap<String, String> map;
}
