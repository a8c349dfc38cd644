package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.testkit.kubernetes.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// A cluster in memory. Whatever its controllers would do by now, they do when it is asked for something. Thread-safe.
public final class FakeCluster implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOMEBODY = "somebody";
    private static final int MOST_STEPS = 1000;

    private final ReentrantLock lock = new ReentrantLock();
    private final InstantSource clock;
    private final ObjectStore store = new ObjectStore();
    private final Admission admission = new Admission(store);
    private final Garbage garbage = new Garbage(store);
    private final Journal journal = new Journal(store);
    private final Condition noted = lock.newCondition();
    private final PodMaking pods = new PodMaking(store, admission, garbage);
    private final JobController jobs = new JobController(store, pods, garbage);
    private final Kubelet kubelet = new Kubelet(store);
    private final Workloads workloads = new Workloads(store, pods, kubelet);
    private final ApiRequests requests = new ApiRequests(this, store, admission, garbage);
    private final Set<String> namespaces = new HashSet<>(Set.of("default", "shop"));
    private final Map<Predicate<String>, Fault> faults = new HashMap<>();
    private final Map<String, String> logs = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> sizes = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpFront front;
    private Predicate<String> lost = _ -> false;
    private boolean halted;
    private boolean old;

    private FakeCluster(InstantSource clock) throws IOException {
        this.clock = clock;
        this.front = new HttpFront(this::answer);
    }

    /// Starts an empty cluster with the namespaces `default` and `shop`.
    public static FakeCluster start(InstantSource clock) throws IOException {
        return new FakeCluster(clock);
    }

    /// Writes a kubeconfig with one context that leads here.
    public Path writeKubeconfig(Path file) {
        try {
            return Files.writeString(file, """
                    current-context: fake
                    clusters: [{name: fake, cluster: {server: "%s"}}]
                    users: [{name: ana, user: {token: fake-token}}]
                    contexts: [{name: fake, context: {cluster: fake, user: ana, namespace: shop}}]
                    """.formatted(front.url()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void namespace(String name) {
        locked(() -> namespaces.add(name));
    }

    /// Puts an object there, as somebody else's. `plural` as in paths.
    public void put(String plural, ObjectNode object) {
        locked(() -> {
            Defaults.fillIn(plural, object);
            Writing.note(JSON.createObjectNode(), object, SOMEBODY, now());
            store.add(plural, object, now());
            settle();
        });
    }

    /// Changes an object, as `kubectl edit` and others do.
    ///
    /// @param manager under which name
    public void change(String plural, String namespace, String name, String manager, Consumer<ObjectNode> change) {
        locked(() -> {
            settle();
            var object = store.get(plural, namespace, name).orElseThrow();
            var before = object.deepCopy();
            change.accept(object);
            Defaults.fillIn(plural, object);
            Writing.note(before, object, manager, now());
            store.touch(object);
            settle();
        });
    }

    /// The controllers of Deployments, StatefulSets and DaemonSets do their work from now on; until then there are none.
    public void controlWorkloads() {
        locked(() -> workloads.work(true));
    }

    /// They do nothing from now on: nothing that is asked for is observed.
    public void haltWorkloads() {
        locked(() -> workloads.work(false));
    }

    /// A node, of a platform.
    public void node(String name, String architecture) {
        var node = JSON.createObjectNode().put("apiVersion", "v1").put("kind", "Node");
        node.putObject("metadata").put("name", name).putObject("labels").put("kubernetes.io/os", "linux")
                .put("kubernetes.io/arch", architecture);
        node.putObject("status").putObject("nodeInfo").put("operatingSystem", "linux").put("architecture", architecture);
        put("nodes", node);
    }

    /// What the registry serves for a reference with a tag from now on. What runs already keeps what it pulled.
    public void digest(String image, String digest) {
        locked(() -> kubelet.digest(image, digest));
    }

    /// How long pods need until they are ready.
    public void startUp(Duration time) {
        locked(() -> kubelet.startUp(time));
    }

    public void remove(String plural, String namespace, String name) {
        locked(() -> {
            store.get(plural, namespace, name).ifPresent(store::remove);
            settle();
        });
    }

    /// The objects of a kind as they are now.
    public List<JsonNode> now(String plural) {
        lock.lock();
        try {
            settle();
            return store.list(plural, "").stream().map(object -> (JsonNode) object.deepCopy()).toList();
        } finally {
            lock.unlock();
        }
    }

    /// Lets what is due be done, without anybody asking.
    public void settled() {
        locked(this::settle);
    }

    /// The controller of Jobs does nothing from now on.
    public void haltJobs() {
        locked(() -> halted = true);
    }

    /// The node is not heard of any longer.
    public void loseNode() {
        locked(() -> {
            kubelet.die();
            var node = JSON.createObjectNode().put("apiVersion", "v1").put("kind", "Node");
            node.putObject("metadata").put("name", Kubelet.NODE);
            node.putObject("status").putArray("conditions").addObject().put("type", "Ready").put("status", "Unknown")
                    .put("lastTransitionTime", Times.text(now()));
            store.add("nodes", node, now());
        });
    }

    /// Images whose reference contains this are so.
    public void image(String part, ImageNature nature) {
        locked(() -> kubelet.nature(part, nature));
    }

    public void log(String pod, String text) {
        locked(() -> logs.put(pod, text));
    }

    /// A namespace that enforces PodSecurity *restricted*.
    public void restrict(String namespace) {
        locked(() -> admission.restrict(namespace));
    }

    public void quota(String namespace, int pods) {
        locked(() -> admission.quota(namespace, pods));
    }

    /// A namespace where no pod without a deadline may be.
    public void quotaOfEndlessPods(String namespace) {
        locked(() -> admission.quotaOfEndless(namespace, 0));
    }

    /// A service mesh puts its container into every pod.
    ///
    /// @param politely whether a pod may ask to be left alone
    public void injectSidecars(String namespace, boolean politely) {
        locked(() -> admission.inject(namespace, politely));
    }

    /// A webhook labels every pod.
    public void label(String namespace, String label) {
        locked(() -> admission.label(namespace, label));
    }

    /// A webhook refuses every pod.
    public void deny(String message) {
        locked(() -> admission.deny(message));
    }

    /// The role does not allow this: `create`, `pods`, and a namespace, empty for cluster-wide, `*` for all.
    public void forbid(String verb, String plural, String namespace) {
        locked(() -> requests.forbid(verb, plural, namespace));
    }

    /// The version in which resources of a group are served; empty if nobody has installed it.
    public void serve(String group, String version) {
        locked(() -> requests.custom().serve(group, version));
    }

    /// The server is so old that it drops scheduling gates, and knows only the older protocol of exec.
    public void beOld() {
        locked(() -> {
            old = true;
            requests.dropGates();
        });
    }

    /// Knows only the older protocol of exec.
    public void knowOnlyOlderExec() {
        locked(() -> old = true);
    }

    /// Every object that is sent is looked at: what this returns is what is wrong with it, empty if nothing is.
    public void schema(UnaryOperator<String> validation) {
        locked(() -> requests.schema(validation));
    }

    /// Every request whose method, path and query match meets this fault.
    public void fault(Predicate<String> matching, Fault fault) {
        locked(() -> faults.put(matching, fault));
    }

    /// Every such request is carried out, but its answer gets lost.
    public void faultAfter(Predicate<String> matching) {
        locked(() -> lost = matching);
    }

    public void heal() {
        locked(() -> {
            faults.clear();
            lost = _ -> false;
        });
    }

    /// What was asked so far: method, path and query.
    public List<String> asked() {
        lock.lock();
        try {
            return List.copyOf(asked);
        } finally {
            lock.unlock();
        }
    }

    /// How large terminals were said to be, in JSON.
    public List<String> sizes() {
        lock.lock();
        try {
            return List.copyOf(sizes);
        } finally {
            lock.unlock();
        }
    }

    Instant now() {
        return clock.instant();
    }

    boolean hasNamespace(String name) {
        return namespaces.contains(name);
    }

    String imageId(String image) {
        return kubelet.imageId(image);
    }

    ImageNature natureOf(String image) {
        return kubelet.natureOf(image);
    }

    void resized(String size) {
        locked(() -> sizes.add(size));
    }

    /// Lets every controller do what is due, until none has anything to do.
    private void settle() {
        var steps = 0;
        var changed = true;
        while (changed && steps++ < MOST_STEPS) {
            changed = !halted && jobs.reconcile(now());
            changed |= workloads.reconcile(now());
            changed |= kubelet.reconcile(now());
            changed |= garbage.collect(now());
        }
        journal.note();
        noted.signalAll();
    }

    private void watch(Request request, Target target) throws Refusal, IOException, InterruptedException {
        var watch = new Watch(request, target);
        lock.lock();
        try {
            requests.authorize("watch", target);
        } finally {
            lock.unlock();
        }
        watch.begin();
        while (closed.getCount() > 0 && !watch.isOver()) {
            String news;
            lock.lockInterruptibly();
            try {
                news = watch.news(journal);
                if (news.isEmpty()) {
                    noted.await(1, TimeUnit.SECONDS);
                }
            } finally {
                lock.unlock();
            }
            watch.tell(news);
        }
    }

    private void answer(Request request) throws IOException, InterruptedException {
        var line = request.method() + " " + request.uri();
        var target = Target.of(request.uri().getPath());
        Fault fault;
        lock.lock();
        try {
            asked.add(line);
            fault = faults.entrySet().stream().filter(entry -> entry.getKey().test(line)).map(Map.Entry::getValue)
                    .findFirst().orElse(null);
        } finally {
            lock.unlock();
        }
        if (fault != null) {
            misbehave(request, fault);
        } else if (target.isEmpty() && document(request).isPresent()) {
            HttpFront.send(request, 200, Map.of("Date", date()), JSON.writeValueAsBytes(document(request).get()));
        } else if (target.isEmpty()) {
            refuse(request, new Refusal(404, "NotFound", "the server could not find the requested resource"));
        } else {
            answer(request, target.get());
        }
    }

    /// By which clients find out what there is.
    private Optional<JsonNode> document(Request request) {
        lock.lock();
        try {
            var path = request.uri().getPath();
            return requests.custom().group(path).map(JsonNode.class::cast).or(() -> requests.discovery(path));
        } finally {
            lock.unlock();
        }
    }

    private void answer(Request request, Target target) throws IOException, InterruptedException {
        try {
            if (Set.of("exec", "portforward", "log").contains(target.subresource())) {
                inside(request, target);
                return;
            }
            if (Set.of("true", "1").contains(request.query("watch")) && target.name().isEmpty()) {
                watch(request, target);
                return;
            }
            byte[] body;
            boolean answered;
            lock.lock();
            try {
                settle();
                body = JSON.writeValueAsBytes(requests.carryOut(request, target));
                answered = !lost.test(request.method() + " " + request.uri());
                settle();
            } finally {
                lock.unlock();
            }
            if (answered) {
                HttpFront.send(request, 200, Map.of("Date", date()), body);
            }
        } catch (Refusal refusal) {
            refuse(request, refusal);
        }
    }

    private void inside(Request request, Target target) throws Refusal, IOException, InterruptedException {
        JsonNode container;
        String log;
        lock.lock();
        try {
            settle();
            requests.authorize(target.subresource().equals("log") ? "get" : "create", target);
            container = container(target, request.query("container"));
            log = logs.getOrDefault(target.name(), "");
        } finally {
            lock.unlock();
        }
        switch (target.subresource()) {
            case "log" -> HttpFront.send(request, 200, Map.of(), log.getBytes(StandardCharsets.UTF_8));
            case "portforward" -> Forwarding.run(request);
            default -> {
                if (old && !request.headers().get("sec-websocket-protocol").startsWith("v4.")) {
                    throw new Refusal(400, "BadRequest", "unable to negotiate protocol");
                }
                new Commands(this).run(request, container, natureOf(container.path("image").asText()));
            }
        }
    }

    private JsonNode container(Target target, String name) throws Refusal {
        var pod = store.get("pods", target.namespace(), target.name()).orElseThrow(() -> new Refusal(404, "NotFound",
                "pods \"" + target.name() + "\" not found"));
        if (!pod.path("status").path("phase").asText().equals("Running")) {
            throw new Refusal(400, "BadRequest", "container " + name + " is not running");
        }
        for (var list : List.of("containers", "ephemeralContainers")) {
            for (var container : pod.path("spec").path(list)) {
                if (name.isEmpty() || container.path("name").asText().equals(name)) {
                    return container;
                }
            }
        }
        throw new Refusal(400, "BadRequest", "container " + name + " is not valid for pod " + target.name());
    }

    private void misbehave(Request request, Fault fault) throws IOException, InterruptedException {
        switch (fault) {
            case Fault.Status(var code, var message, OptionalInt _) -> refuse(request, new Refusal(code, "Fault", message));
            case Fault.Truncated() -> request.output().write("HTTP/1.1 200 -\r\nContent-Length: 9999\r\n\r\n{\"kind"
                    .getBytes(StandardCharsets.UTF_8));
            case Fault.NotJson() -> HttpFront.send(request, 200, Map.of(), "<html>".getBytes(StandardCharsets.UTF_8));
            case Fault.Hangs() -> closed.await();
            case Fault.Drops() -> { }
        }
    }

    private void refuse(Request request, Refusal refusal) throws IOException {
        var status = JSON.createObjectNode().put("kind", "Status").put("apiVersion", "v1").put("status", "Failure")
                .put("message", refusal.getMessage()).put("reason", refusal.reason()).put("code", refusal.code());
        HttpFront.send(request, refusal.code(), Map.of("Date", date()), JSON.writeValueAsBytes(status));
    }

    private String date() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(now().atOffset(ZoneOffset.UTC));
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        front.close();
    }
}
