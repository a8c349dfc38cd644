package dev.mintmark.presentation.copies;

import dev.mintmark.change.arm.Arming;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.DebugCopies;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.copy.LaunchStep;
import dev.mintmark.change.copy.Lease;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.presentation.work.Activity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A copy being asked for: what is wanted, the plan worked out of it, and the launch. FX thread only.
///
/// The plan is worked out anew whenever what it depends on changes; a launch carries out the plan that was shown.
public final class LaunchModel {

    /// So that what would be made is shown before anybody says what for; nothing is launched with it.
    private static final String NO_PURPOSE = "?";

    private final Supplier<DebugCopies> service;
    private final Supplier<Arming> arming;
    private final Errands errands;
    private final CopiesModel copies;
    private final Supplier<LaunchDefaults> defaults;
    private final Question<CopyPlan> plan;
    private final ReadOnlyObjectWrapper<Optional<CopyDraft>> draft = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<LaunchState> state = new ReadOnlyObjectWrapper<>(new LaunchState.Editing());
    private Consumer<DebugCopy> launched = _ -> { };
    private Runnable left = () -> { };
    private Supplier<String> usualPurpose = () -> "";
    private Activity launching;

    /// @param defaults asked whenever a copy is asked for
    public LaunchModel(Supplier<DebugCopies> service, Supplier<Arming> arming, Errands errands, CopiesModel copies,
            Supplier<LaunchDefaults> defaults) {
        this.service = service;
        this.arming = arming;
        this.errands = errands;
        this.copies = copies;
        this.defaults = defaults;
        plan = new Question<>(errands, CopyWork.PLAN);
    }

    /// Is told of each copy that was made.
    public void onLaunched(Consumer<DebugCopy> listener) {
        launched = listener;
    }

    /// Is told when nothing is asked for any longer, though nothing was made.
    public void onLeft(Runnable listener) {
        left = listener;
    }

    /// Where the purpose comes from that a new copy has, as long as nobody types another: the incident in hand.
    public void usually(Supplier<String> purpose) {
        usualPurpose = purpose;
    }

    /// What is asked for; empty while nothing is.
    public ReadOnlyObjectProperty<Optional<CopyDraft>> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    public Question<CopyPlan> plan() {
        return plan;
    }

    public ReadOnlyObjectProperty<LaunchState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public boolean isOpen() {
        return draft.get().isPresent();
    }

    /// Every place where copies can be made, with why not, if not now: those that are armed first.
    public List<PlaceOffer> offers() {
        return service.get().places().stream().sorted().map(source -> new PlaceOffer(source, arming.get().refusal(source)))
                .sorted((one, other) -> Boolean.compare(one.refusal().isPresent(), other.refusal().isPresent())).toList();
    }

    /// The leases to choose from.
    public List<Duration> leases() {
        return defaults.get().leases();
    }

    /// Begins to ask for a copy: in the place where its original runs if copies can be made there, else in the first that
    /// is armed.
    public void open(CopySubject subject) {
        var offers = offers();
        var there = offers.stream().filter(offer -> subject.source().filter(offer.source()::equals).isPresent()).findFirst();
        var place = there.filter(offer -> offer.refusal().isEmpty()).or(() -> offers.stream()
                .filter(offer -> offer.refusal().isEmpty()).findFirst()).or(() -> there).or(() -> offers.stream()
                .findFirst()).map(PlaceOffer::source);
        state.set(new LaunchState.Editing());
        plan.forget();
        var usual = defaults.get();
        draft.set(Optional.of(CopyDraft.of(subject, place, usual.lease().length())
                .withToolbox(usual.toolbox().orElse("")).because(usualPurpose.get())));
        work();
    }

    public void change(UnaryOperator<CopyDraft> edit) {
        draft.get().ifPresent(before -> {
            var after = edit.apply(before);
            if (!after.equals(before)) {
                draft.set(Optional.of(after));
                work();
            }
        });
    }

    /// Works out the plan again, for example after a place was armed.
    public void work() {
        var requests = requests();
        if (requests.isEmpty()) {
            plan.forget();
        } else {
            plan.ask(requests.getFirst().id().value(), () -> best(requests));
        }
    }

    /// A version goes by several names, and a place may know it by one of them only: the first whose bytes are there, else
    /// the first that can be pulled.
    private CopyPlan best(List<CopyRequest> requests) throws CopyRefused, InterruptedException {
        Optional<CopyPlan> pulled = Optional.empty();
        Optional<CopyRefused> refused = Optional.empty();
        for (var request : requests) {
            try {
                var found = service.get().plan(request);
                if (found.digest().isPresent() || requests.size() == 1) {
                    return found;
                }
                pulled = pulled.or(() -> Optional.of(found).filter(one -> !CopySubject.isId(one.image())));
            } catch (CopyRefused why) {
                refused = refused.or(() -> Optional.of(why));
            }
        }
        if (pulled.isEmpty() && refused.isPresent()) {
            throw refused.get();
        }
        return pulled.isPresent() ? pulled.get() : service.get().plan(requests.getFirst());
    }

    /// What is missing before there can be a plan.
    public boolean lacksPurpose() {
        return draft.get().filter(now -> now.purpose().isBlank()).isPresent();
    }

    /// Why the chosen place refuses, if it does.
    public Optional<Problem> placeRefusal() {
        return draft.get().flatMap(CopyDraft::source).flatMap(source -> arming.get().refusal(source));
    }

    public boolean mayLaunch() {
        return !lacksPurpose() && placeRefusal().isEmpty() && plan.asked().known().isPresent() && !plan.asked().working()
                && plan.asked().failure().isEmpty() && !(state.get() instanceof LaunchState.Launching);
    }

    private List<CopyRequest> requests() {
        return draft.get().flatMap(now -> now.source().map(source -> now.subject().origins(source).stream()
                .map(origin -> request(now, source, origin)).toList())).orElse(List.of());
    }

    private CopyRequest request(CopyDraft now, SourceId source, CopyOrigin origin) {
        var allowed = defaults.get().lease().most();
        var most = now.lease().compareTo(allowed) > 0 ? now.lease() : allowed;
        return new CopyRequest(CopyId.fresh(), origin, new CopyPlace(source, namespace(source, now)), now.mode(),
                new Lease(now.lease(), most), service.get().operator(),
                now.purpose().isBlank() ? NO_PURPOSE : now.purpose().strip(), now.relaxations(),
                Optional.of(now.toolbox().strip()).filter(image -> !image.isEmpty()), now.words());
    }

    private static String namespace(SourceId source, CopyDraft draft) {
        return hasNamespaces(source) ? draft.namespace().strip() : "";
    }

    /// Whether copies there live in namespaces.
    public static boolean hasNamespaces(SourceId source) {
        return source.value().startsWith("kubernetes/");
    }

    /// Carries out the plan that is shown.
    public void launch() {
        if (!mayLaunch()) {
            return;
        }
        var shown = plan.asked().known().orElseThrow();
        state.set(new LaunchState.Launching(LaunchStep.RECORD, ""));
        launching = errands.run(CopyWork.LAUNCH, shown.request().purpose(), () -> service.get().launch(shown,
                        (step, detail) -> errands.fxThread().execute(() -> about(step, detail))),
                this::made, problem -> state.set(new LaunchState.Refused(problem)), this::cancelled);
    }

    private void about(LaunchStep step, String detail) {
        if (state.get() instanceof LaunchState.Launching) {
            state.set(new LaunchState.Launching(step, Printable.text(detail)));
        }
    }

    private void made(DebugCopy copy) {
        copies.put(copy, plan.asked().known());
        close();
        copies.selectedProperty().set(Optional.of(copy.id()));
        launched.accept(copy);
    }

    /// What was made of it is taken away again; the same can be asked for anew.
    private void cancelled() {
        state.set(new LaunchState.Editing());
        work();
    }

    /// Stops a launch; without one, asks for nothing any longer.
    public void cancel() {
        if (state.get() instanceof LaunchState.Launching) {
            launching.cancel();
        } else {
            close();
            left.run();
        }
    }

    /// After a launch that was refused: what was asked for can be changed again.
    public void edit() {
        state.set(new LaunchState.Editing());
        work();
    }

    private void close() {
        state.set(new LaunchState.Editing());
        plan.forget();
        draft.set(Optional.empty());
    }
}
