package dev.mintmark.images.compare;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.OpenImage;
import dev.mintmark.images.layer.LayerIndex;
import dev.mintmark.images.layer.LayerIndexes;
import dev.mintmark.images.layer.LayerNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads as few layers as the comparison of two images needs: those above what both have at the bottom, and of the
/// latter, from the top, as many as leave no question open ([BaseQuestion]). Where images are in files, a look at the
/// headers of plain layers may answer it ([LayerNames]).
final class StackReader {

    private final OpenImage from;
    private final OpenImage to;
    private final LayerIndexes indexes;
    private final ReadingCount count;
    private final Map<Digest, LayerIndex> known = new HashMap<>();
    private final Map<Digest, Problem> foreign = new HashMap<>();
    private Optional<Problem> guess = Optional.empty();

    StackReader(OpenImage from, OpenImage to, LayerIndexes indexes, ReadingCount count) {
        this.from = from;
        this.to = to;
        this.indexes = indexes;
        this.count = count;
    }

    /// Why layers are left out that no store has, and what was guessed.
    List<Problem> gaps() {
        return Stream.concat(foreign.values().stream(), guess.stream()).toList();
    }

    Stacks read() throws ImageUnreadable, InterruptedException {
        var first = from.description().layers();
        var second = to.description().layers();
        var base = sharedFromBottom(first, second);
        readBoth(first.subList(base, first.size()), second.subList(base, second.size()));
        var bottom = base;
        var open = question(first, second, bottom, base);
        if (!open.isNone() && lack(first.subList(0, bottom), open)) {
            return new Stacks(stacked(first, bottom), stacked(second, bottom));
        }
        // Twice as many each time: few are read where few suffice, several at once where many are needed.
        for (var more = 1; bottom > 0 && !open.isNone(); more *= 2) {
            if (open.isFormality() && isRemote() && !isRemembered(first.subList(0, bottom))) {
                guess = Optional.of(guess(open.likelyNew(), bottom));
                break;
            }
            var next = Math.max(0, bottom - more);
            readBoth(first.subList(next, bottom), List.of());
            bottom = next;
            open = question(first, second, bottom, base);
        }
        return new Stacks(stacked(first, bottom), stacked(second, bottom));
    }

    private BaseQuestion.Open question(List<ImageLayer> first, List<ImageLayer> second, int bottom, int base) {
        return BaseQuestion.of(known(first.subList(bottom, base)), known(first.subList(base, first.size())),
                known(second.subList(base, second.size())));
    }

    private boolean isRemote() {
        return switch (from.description().name()) {
            case ImageName.DockerRegistry _ -> true;
            case ImageName.Anywhere _ -> from.description().manifest().isPresent();
            case ImageName.DockerArchive _, ImageName.DockerDaemon _, ImageName.OciArchive _, ImageName.OciLayout _ -> false;
        };
    }

    private boolean isRemembered(List<ImageLayer> layers) {
        var missing = missing(layers, Set.of());
        known.putAll(indexes.remembered(missing));
        return missing(layers, Set.of()).isEmpty();
    }

    private static Problem guess(int files, int layers) {
        return new Problem("image.guess", "Whether " + (files == 1 ? "an added file is" : files + " added files are")
                + " new was not looked up.", "It would have moved " + (layers == 1 ? "a layer" : layers + " layers")
                + " that both images share; the folders suggest it, because both images' own layers fill them.",
                "To be sure, compare the images where they are on this machine, or again when their layers are known.");
    }

    /// Only files are asked for names: of other stores even that would move whole layers.
    private boolean lack(List<ImageLayer> layers, BaseQuestion.Open open) throws InterruptedException {
        var inFile = switch (from.description().name()) {
            case ImageName.DockerArchive _, ImageName.OciArchive _, ImageName.OciLayout _ -> true;
            case ImageName.Anywhere _, ImageName.DockerDaemon _, ImageName.DockerRegistry _ -> false;
        };
        var diffIds = layers.stream().map(ImageLayer::diffId).collect(Collectors.toSet());
        return inFile && !open.others() && !diffIds.isEmpty() && LayerNames.lack(from, diffIds, open.names());
    }

    private void readBoth(List<ImageLayer> first, List<ImageLayer> second) throws ImageUnreadable,
            InterruptedException {
        var fromMissing = missing(first, Set.of());
        var toMissing = missing(second, fromMissing);
        count.need(first);
        count.need(second);
        var read = Both.of(() -> indexes.of(from, fromMissing, count), () -> indexes.of(to, toMissing, count));
        for (var layers : read) {
            known.putAll(layers.indexes());
            foreignOrThrow(layers.problems());
        }
    }

    private void foreignOrThrow(Map<Digest, Problem> problems) throws ImageUnreadable {
        var elsewhere = Stream.of(from, to).flatMap(image -> image.description().layers().stream())
                .filter(ImageLayer::foreign).map(ImageLayer::diffId).collect(Collectors.toSet());
        for (var problem : problems.entrySet()) {
            if (!elsewhere.contains(problem.getKey())) {
                throw new ImageUnreadable(problem.getValue(), null);
            }
            foreign.put(problem.getKey(), problem.getValue());
        }
    }

    private Set<Digest> missing(List<ImageLayer> layers, Set<Digest> asked) {
        return layers.stream().map(ImageLayer::diffId)
                .filter(layer -> !known.containsKey(layer) && !foreign.containsKey(layer) && !asked.contains(layer))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<LayerIndex> known(List<ImageLayer> layers) {
        return layers.stream().map(layer -> known.get(layer.diffId())).filter(java.util.Objects::nonNull).toList();
    }

    private Stacks.Stacked stacked(List<ImageLayer> layers, int bottom) {
        var read = new ArrayList<LayerIndex>();
        var places = new ArrayList<Integer>();
        for (var place = bottom; place < layers.size(); place++) {
            var index = known.get(layers.get(place).diffId());
            if (index != null) {
                read.add(index);
                places.add(place);
            }
        }
        return Stacks.Stacked.of(read, places);
    }

    private static int sharedFromBottom(List<ImageLayer> first, List<ImageLayer> second) {
        var shared = 0;
        while (shared < first.size() && shared < second.size()
                && first.get(shared).diffId().equals(second.get(shared).diffId())) {
            shared++;
        }
        return shared;
    }
}
