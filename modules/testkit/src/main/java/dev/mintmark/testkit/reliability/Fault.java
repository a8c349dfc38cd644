package dev.mintmark.testkit.reliability;

/// What may go wrong around the console, in the order of the table.
public enum Fault {

    /// A cluster's API server, or a Docker engine, cannot be reached.
    API_GONE("API server gone"),
    /// It takes the connection and does not answer in time.
    API_SLOW("API server slow"),
    /// It answers what is not so: nonsense, half an answer, or that all is well when it is not.
    API_LYING("API server lying"),
    CREDENTIALS_EXPIRED("Credentials expired"),
    ENGINE_RESTARTED("Docker engine restarted"),
    REGISTRY_DOWN("Registry down"),
    GIT_DOWN("Git down"),
    /// No room where the console keeps what it must remember.
    DISK_FULL("Disk full"),
    /// A file of the console is not what was written there: the history, the audit, the plans or the layer cache.
    RECORD_DAMAGED("History damaged"),
    /// Another program holds such a file for longer than one waits.
    RECORD_LOCKED("History locked"),
    /// A newer version of the console wrote such a file.
    RECORD_NEWER("History newer"),
    /// This machine's clock jumps, forward or back.
    CLOCK_JUMPED("Clock jumped"),
    DNS_GONE("DNS gone"),
    /// The console is killed, without a chance to clean up.
    KILLED("Console killed");

    private final String title;

    Fault(String title) {
        this.title = title;
    }

    /// As the table calls it.
    public String title() {
        return title;
    }
}
