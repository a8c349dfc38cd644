package dev.mintmark.presentation.copies;

import dev.mintmark.domain.Problem;
import java.util.Optional;

/// Something that is asked of a copy, as far as it is known.
///
/// @param known   the last answer
/// @param failure why there is no newer one
/// @param working whether it is being asked for now
public record Asked<T>(Optional<T> known, Optional<Problem> failure, boolean working) {

    static <T> Asked<T> never() {
        return new Asked<>(Optional.empty(), Optional.empty(), false);
    }

    Asked<T> asking() {
        return new Asked<>(known, Optional.empty(), true);
    }

    static <T> Asked<T> answered(T answer) {
        return new Asked<>(Optional.of(answer), Optional.empty(), false);
    }

    Asked<T> failed(Problem why) {
        return new Asked<>(known, Optional.of(why), false);
    }
}
