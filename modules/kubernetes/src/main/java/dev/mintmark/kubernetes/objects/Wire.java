package dev.mintmark.kubernetes.objects;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/// The one JSON reader: skips what nobody asked for, and refuses what is absurdly long or deep.
final class Wire {

    private static final int LONGEST_TEXT = 2_000_000;
    private static final int DEEPEST = 200;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT).maxNestingDepth(DEEPEST).build())
            .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private Wire() {}

    static ObjectReader reader(Class<?> type) {
        return JSON.readerFor(type);
    }

    static JsonFactory factory() {
        return JSON.getFactory();
    }
}
