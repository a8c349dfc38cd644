package broken.mintmark.fleet;

/// Breaks: the fleet sees no room and no window; packages have no cycles; nothing sleeps; threads have names.
public final class Fleet {

    public broken.mintmark.docker.Engine engine;
    public broken.mintmark.domain.Word word;

    public void rest() throws InterruptedException {
        Thread.sleep(1);
        new Thread(() -> { }).start();
    }
}
