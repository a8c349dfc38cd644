package dev.mintmark.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// What came of one call of the program.
record Called(int code, String out, String err) {

    /// The answer, which must be one JSON document and nothing else.
    JsonNode json() {
        try {
            return JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build().readTree(out);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("Not JSON: " + out + "\n" + err, notJson);
        }
    }
}
