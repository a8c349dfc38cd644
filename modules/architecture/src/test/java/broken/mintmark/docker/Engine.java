package broken.mintmark.docker;

/// Breaks: vendors stay in their rooms; time is an argument; no stack trace is printed; standard streams.
public final class Engine {

    public io.fabric8.kubernetes.client.KubernetesClient kubernetes;

    public java.time.Instant look() {
        try {
            System.out.println("looking");
            return java.time.Instant.now();
        } catch (IllegalStateException e) {
            e.printStackTrace();
            throw e;
        }
    }
}
