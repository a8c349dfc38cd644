package dev.mintmark.presentation.compare;

import dev.mintmark.presentation.work.Tenses;
import java.util.function.Function;

/// What the work of a comparison is called while it runs.
///
/// @param comparing reading two images, for this pair
/// @param looking   reading what differs within one file, for its path
/// @param narrowing looking for words in many rows
public record CompareTenses(Function<ImagePair, Tenses> comparing, Function<String, Tenses> looking,
        Tenses narrowing) {}
